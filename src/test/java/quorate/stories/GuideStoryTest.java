package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody looks for who deals with something, without signing in. Pictures stay in {@code target/pictures}. */
@Story
@Tag("browser")
class GuideStoryTest {

    private static final String ANYTOWN = "commissioner=" + FirstAddresses.somebody("anytown-ccg");
    private static final String OTHERTON =
            FirstAddresses.somebody("otherton-ccg").toString();

    @LocalServerPort
    int port;

    @Test
    void all_ten_questions_are_answered_on_days_side_by_side() {
        try (var anybody = Browser.at(port).open()) {
            anybody.go("/ten-questions");
            anybody.picture("ten questions");
            anybody.expectAccessible();
            var links = anybody.page().locator("main ol h2 a");
            assertThat(links.count()).isEqualTo(10);
            for (var at = 0; at < 10; at++) {
                anybody.go("/ten-questions");
                anybody.page().locator("main ol h2 a").nth(at).click();
                assertThat(anybody.text()).contains("Question " + (at + 1) + " of 10", "Answered by law pack");
                assertThat(anybody.page().locator(".app-guide-day").count()).isGreaterThanOrEqualTo(3);
                anybody.picture("question " + (at + 1));
                anybody.expectAccessible();
            }
        }
    }

    @Test
    void from_the_matrix_of_a_commissioner_to_the_ways_of_one_decision() {
        try (var anybody = Browser.at(port).withoutScript().open()) {
            anybody.go("/who-deals-with-this?on=2016-05-10");
            anybody.picture("guide choose");
            anybody.page().click("main a:text-is('NHS Anytown CCG')");
            assertThat(anybody.text())
                    .contains("level 3, delegated commissioning", "Director of primary care (up to £50,000)");
            anybody.picture("guide matrix");
            anybody.page().click("main a:text-is('Primary Care Commissioning Committee of NHS Anytown CCG') >> nth=0");
            assertThat(anybody.text()).contains("What may it do?", "May not decide");
            anybody.picture("guide body");
            anybody.go("/who-deals-with-this/concerns?on=2016-05-10&" + ANYTOWN);
            anybody.picture("guide concerns");
            anybody.go("/how-to-decide?act=fn.pay.discretionary&day=2016-05-10&fact-value=40000&partner=" + OTHERTON
                    + "&" + ANYTOWN);
            assertThat(anybody.text()).contains("Way 1: Director of primary care", "Way 2: Primary Care");
            anybody.picture("guide ways");
            anybody.go("/rehearsal");
            assertThat(anybody.text()).contains("This is a rehearsal. It is not law.");
            anybody.picture("guide rehearsal");
        }
    }

    @Test
    void the_pages_fit_a_telephone() {
        try (var anybody = Browser.at(port).onTelephone().open()) {
            for (var path : java.util.List.of(
                    "/who-deals-with-this?on=2016-05-10&" + ANYTOWN,
                    "/ten-questions/double-delegation",
                    "/rehearsal")) {
                anybody.go(path);
                assertThat(anybody.overflow()).as(path).isZero();
                anybody.picture("telephone " + path.replaceAll("[^a-z]+", " ").strip());
                anybody.expectAccessible();
            }
        }
    }
}
