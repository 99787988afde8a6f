package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;

/** The national framework beside a local alternative, as it looks in a browser, wide and narrow. */
@Story
@Tag("browser")
class AlternativeStoryTest {

    @LocalServerPort
    int port;

    @Test
    void national_and_local_are_compared_with_numbers_that_are_typed() {
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var narrow = Browser.at(port).as(Cast.FINANCE).withoutScript().onTelephone().open()) {
            grace.go("/offers");
            grace.page().click("main a:has-text('QOF beside a local alternative')");
            grace.page().selectOption("#commissioner", anytown().toString());
            grace.page().selectOption("#scheme", "somerset-practice-quality");
            grace.page().fill("#year", "2015");
            grace.page().fill("#tries", "other-points = 500\nregistered-list = 7233\nqof-before = 100,000\nreported = yes");
            grace.page().click("main button:has-text('Work it out')");
            assertThat(grace.text()).contains("£80,075", "+£19,924.96", "Has not signed: keeps the national framework");
            grace.picture("qof 1 national and local");
            assertThat(grace.overflow()).isLessThanOrEqualTo(0);
            grace.expectAccessible();
            grace.page().click("main table a:has-text('Mill Lane')");
            assertThat(grace.text()).contains("It keeps the right to the national framework until it signs");
            grace.picture("qof 2 one practice");
            grace.expectAccessible();
            narrow.go("/alternatives?commissioner=" + anytown() + "&scheme=somerset-practice-quality&year=2015");
            narrow.picture("qof 3 nothing read yet, narrow");
            assertThat(narrow.overflow()).isLessThanOrEqualTo(0);
        }
    }

    private static PartyId anytown() {
        return new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));
    }
}
