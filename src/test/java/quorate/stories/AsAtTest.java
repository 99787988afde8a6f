package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.PartyId;

/**
 * Rights are judged on today. Whoever asks for a page as at a day when they were a member, or before they declared, or
 * before the ruling, sees nothing that they do not see today; and today nobody sees a secret that is not for them.
 */
@Story
@Tag("slow")
@TestPropertySource(properties = "quorate.story=as at")
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
class AsAtTest {

    /** Ian Moss was a member until 31 March 2016; Dr Ruth Amos has declared since 2006; rulings are of 10 May 2016 and later. */
    private static final List<String> MOMENTS = List.of(
            "on=2005-01-10",
            "on=2016-03-31",
            "on=2016-05-09",
            "on=2016-05-10",
            "on=2017-01-10",
            "on=2030-01-01",
            "known=3",
            "on=2015-06-01&known=3");

    /** What a ruling may open or close: the days around it, and what was known before it. */
    private static final List<String> AROUND_A_RULING = List.of("on=2016-05-09", "on=2017-01-10", "known=3");

    /** Whoever reads every secret today can find no other on another day, only a page that is not theirs. */
    private static final List<String> FROM_WHOM_NOTHING_IS_KEPT = List.of("on=2005-01-10", "known=3");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Interests interests;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    private Secrets.Kept kept;

    @Test
    @Order(1)
    void before_any_ruling() {
        look(Set.of(), MOMENTS);
    }

    @Test
    @Order(2)
    void after_a_ruling_that_lets_the_papers_be_read() {
        rule(Treatment.LEAVE_ITEM);
        look(Set.of(Secrets.PAPER, Secrets.PRIVATE_PAPER), AROUND_A_RULING);
    }

    @Test
    @Order(3)
    void after_a_later_ruling_that_withholds_what_could_be_read_before() {
        clock.set(LocalDateTime.of(2017, 8, 1, 10, 0));
        rule(Treatment.LEAVE_ITEM, Treatment.NO_PAPERS);
        look(Set.of(), AROUND_A_RULING);
    }

    private void rule(Treatment... treatments) {
        var chair = new PartyId(FirstAddresses.somebody("margaret-hale"));
        interests
                .rule(Secrets.RUTH, Secrets.MERGER, Set.of(treatments), chair, "For the test", clocks.now())
                .orThrow();
    }

    /**
     * @param opened to the conflicted member by a ruling
     * @param moments as at which the conflicted member asks, of whom the rulings are; the others do so before any ruling
     */
    private void look(Set<String> opened, List<String> moments) {
        kept = application
                .getAutowireCapableBeanFactory()
                .createBean(Secrets.class)
                .keep();
        var wrong = new ArrayList<String>();
        var paths = paths();
        for (var somebody : Cast.values()) {
            var visitor = somebody.visiting(port);
            var mayRead = new TreeSet<String>();
            for (var secret : Secrets.ALL) {
                var opens = somebody == Cast.CONFLICTED && opened.contains(secret);
                if (opens || Secrets.readersOf(secret).contains(somebody)) mayRead.add(secret);
            }
            var read = new HashSet<String>();
            var today = new TreeMap<String, Integer>();
            for (var path : paths) today.put(path, knock(visitor, somebody, path, mayRead, read, wrong));
            assertThat(read).as(somebody + " reads today").isEqualTo(mayRead);
            var asked = somebody == Cast.CONFLICTED || moments.equals(MOMENTS) ? moments : List.<String>of();
            if (mayRead.containsAll(Secrets.ALL))
                asked = asked.stream()
                        .filter(FROM_WHOM_NOTHING_IS_KEPT::contains)
                        .toList();
            for (var moment : asked) {
                today.forEach((path, status) -> {
                    // A printed paper is made anew each time and says nothing in plain text; its page is asked for
                    // instead.
                    if (path.endsWith(".pdf") && !moment.equals(MOMENTS.getFirst())) return;
                    var then = path + (path.contains("?") ? "&" : "?") + moment;
                    var now = knock(visitor, somebody, then, mayRead, read, wrong);
                    if (now < 300 && status >= 300 || now >= 500) {
                        wrong.add(somebody + " " + then + ": " + now + ", but today " + status);
                    }
                });
            }
        }
        assertThat(wrong).withFailMessage(() -> String.join("\n", wrong)).isEmpty();
    }

    private static int knock(
            Visitor visitor, Cast somebody, String path, Set<String> mayRead, Set<String> read, List<String> wrong) {
        if (path.contains("/events")) return visitor.knock(path, "text/event-stream");
        var answer = visitor.get(path);
        for (var secret : Secrets.ALL) {
            if (!answer.body().contains(secret)) continue;
            read.add(secret);
            if (!mayRead.contains(secret)) wrong.add(somebody + " reads " + secret + " at " + path);
        }
        return answer.status();
    }

    /** Every address, and those that a curious person would try. */
    private List<String> paths() {
        var meeting = "/meetings/" + Secrets.MEETING;
        var tried = Stream.of(
                meeting + "/items/" + Secrets.PRIVATE,
                meeting + "/papers/" + kept.paper(),
                meeting + "/papers/" + kept.paper() + "/original",
                meeting + "/papers/" + kept.secret(),
                meeting + "/papers/" + kept.secret() + "/original",
                "/meetings/" + kept.earlier() + "/papers/" + kept.hidden(),
                "/register/id/" + Secrets.RUTH,
                "/register?q=Amos",
                "/register/list.csv?q=Amos",
                "/register?q=trust",
                "/public?q=settlement",
                "/public?q=animal",
                "/thread/" + Secrets.MEETING,
                "/thread/" + Secrets.MERGER,
                "/thread/" + Secrets.ITEM,
                "/thread/" + Secrets.PRIVATE,
                "/thread/" + kept.secret(),
                "/interests/register/" + FirstAddresses.somebody("anytown-ccg"),
                "/interests/register/" + FirstAddresses.somebody("anytown-ccg") + "/csv");
        var known = Addresses.of(application).stream()
                .filter(address -> address.method().equals("GET"))
                .flatMap(address -> address.paths().stream());
        return Stream.concat(known, tried).distinct().toList();
    }
}
