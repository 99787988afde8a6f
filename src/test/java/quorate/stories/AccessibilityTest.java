package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Everybody opens every page, wide and narrow.
 *
 * <p>Whoever sees most comes first. A page that is made of the same parts for the next person is not opened again. Every page
 * opened is measured against the narrow window; axe looks at each address once, and in both windows at each page that holds a
 * part not seen before: it judges by elements, classes, roles and fields, so the hundredth row of a table tells it nothing that
 * the first did not.
 */
@Story
@Tag("browser")
class AccessibilityTest {

    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9]*)((?:\\s+[^<>]*)?)>");
    private static final Pattern TELLING = Pattern.compile(
            "(?:class|role|type|scope|autocomplete|aria-[a-z]+(?==\"(?:true|false)\"))=\"[^\"]*\"|\\b(?:open|disabled|required)\\b");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    /** Pages already opened: what is made of the same parts for two people is opened once. */
    private final Set<String> seen = new HashSet<>();

    /** Parts already looked at by axe. */
    private final Set<String> parts = new HashSet<>();

    private final Set<String> addresses = new HashSet<>();

    private final List<String> faults = new ArrayList<>();
    private int examined;

    @Test
    void every_page_is_accessible_to_everybody_who_may_open_it() {
        for (var somebody : List.of(Cast.values()).reversed()) {
            try (var wide = Browser.at(port).as(somebody).open();
                    var narrow = Browser.at(port).as(somebody).onTelephone().open()) {
                for (var page : pagesOf(somebody)) look(page, somebody, wide, narrow);
            }
        }
        assertThat(seen.size()).isGreaterThan(10);
        assertThat(examined).isGreaterThan(10);
        assertThat(faults).withFailMessage(() -> String.join("\n", faults)).isEmpty();
    }

    private void look(Found page, Cast somebody, Browser wide, Browser narrow) {
        narrow.go(page.path());
        measure(narrow, page.path() + " (" + somebody + ", narrow): ");
        var fresh = !page.shape().stream().filter(parts::add).toList().isEmpty();
        var first = addresses.add(page.address());
        if (fresh) {
            examined++;
            wide.go(page.path());
            // Colours do not hang on the window.
            wide.examine(false);
            narrow.examine(true);
            listen(wide, page.path() + " (" + somebody + ", wide): ");
            listen(narrow, page.path() + " (" + somebody + ", narrow): ");
            measure(wide, page.path() + " (" + somebody + ", wide): ");
        } else if (first) {
            examined++;
            narrow.examine(true);
            listen(narrow, page.path() + " (" + somebody + ", narrow): ");
        }
    }

    private void listen(Browser browser, String where) {
        browser.complaints().forEach(fault -> faults.add(where + fault));
    }

    private void measure(Browser browser, String where) {
        if (browser.overflow() > 0) faults.add(where + "wider than the window by " + browser.overflow());
    }

    /** A page that somebody may open, and what it is made of. */
    private record Found(String address, String path, Set<String> shape) {}

    private List<Found> pagesOf(Cast somebody) {
        var visitor = somebody.visiting(port);
        var pages = new ArrayList<Found>();
        for (var address : Addresses.of(application)) {
            if (!address.method().equals("GET") || address.stream()) continue;
            for (var path : address.paths()) {
                var answer = visitor.get(path);
                var html = answer.header("content-type").orElse("").startsWith("text/html");
                var shown = !answer.header("content-disposition").orElse("").startsWith("attachment");
                if (!html || !shown || answer.status() >= 300) continue;
                var shape = shape(withoutPerson(answer.body()));
                if (seen.add(path + " " + shape)) pages.add(new Found(address.pattern(), path, shape));
            }
        }
        return pages;
    }

    /** The kinds of element that a page is made of, each with what tells one kind from another. */
    private static Set<String> shape(String html) {
        var kinds = new TreeSet<String>();
        for (var element : (Iterable<MatchResult>) ELEMENT.matcher(html).results()::iterator) {
            kinds.add(element.group(1)
                    + TELLING.matcher(element.group(2))
                            .results()
                            .map(MatchResult::group)
                            .sorted()
                            .toList());
        }
        return kinds;
    }

    private static String withoutPerson(String html) {
        return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("(?s)<nav class=\"nhsuk-header__account\".*?</nav>", "");
    }
}
