package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Everybody opens every page, wide and narrow. */
@Story
@Tag("browser")
class AccessibilityTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    /** Pages already looked at: what two people see alike is looked at once. */
    private final Set<Integer> seen = new HashSet<>();

    private final List<String> faults = new ArrayList<>();

    @Test
    void every_page_is_accessible_to_everybody_who_may_open_it() {
        for (var somebody : Cast.values()) {
            var fresh = pagesOf(somebody);
            try (var wide = Browser.at(port).as(somebody).open();
                    var narrow = Browser.at(port).as(somebody).onTelephone().open()) {
                for (var path : fresh) {
                    for (var browser : List.of(wide, narrow)) browser.go(path);
                    for (var browser : List.of(wide, narrow)) browser.examine();
                    look(wide, path, somebody + ", wide");
                    look(narrow, path, somebody + ", narrow");
                }
            }
        }
        assertThat(seen.size()).isGreaterThan(10);
        assertThat(faults).withFailMessage(() -> String.join("\n", faults)).isEmpty();
    }

    private void look(Browser browser, String path, String who) {
        browser.complaints().forEach(fault -> faults.add(path + " (" + who + "): " + fault));
        if (browser.overflow() > 0) faults.add(path + " (" + who + "): wider than the window by " + browser.overflow());
    }

    private List<String> pagesOf(Cast somebody) {
        var visitor = somebody.visiting(port);
        return Addresses.of(application).stream()
                .filter(address -> address.method().equals("GET") && !address.stream())
                .flatMap(address -> address.paths().stream())
                .filter(path -> {
                    var answer = visitor.get(path);
                    var html = answer.header("content-type").orElse("").startsWith("text/html");
                    var shown = !answer.header("content-disposition").orElse("").startsWith("attachment");
                    return html && shown && answer.status() < 300 && seen.add(withoutPerson(answer.body()));
                })
                .toList();
    }

    private static int withoutPerson(String html) {
        return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("(?s)<nav class=\"nhsuk-header__account\".*?</nav>", "")
                .hashCode();
    }
}
