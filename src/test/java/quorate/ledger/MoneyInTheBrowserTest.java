package quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** The finance officer follows a pound from the trial balance to its confirmation and back, with script and without. */
@Story
@Tag("browser")
class MoneyInTheBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void a_pound_is_followed_with_script() {
        try (var grace = Browser.at(port).as("grace", Cast.PASSWORD).open()) {
            walk(grace, "");
        }
    }

    @Test
    void the_same_without_script_on_a_telephone() {
        try (var grace = Browser.at(port)
                .as("grace", Cast.PASSWORD)
                .withoutScript()
                .onTelephone()
                .open()) {
            walk(grace, " narrow");
        }
    }

    private static void walk(Browser grace, String how) {
        grace.go("/money");
        look(grace, "money" + how);
        grace.page().selectOption("#place", "reserved");
        grace.page().fill("#q", "mill lane");
        grace.page().click("button:has-text('Apply filters')");
        grace.page().click("main table a:has-text('Reserved')");
        assertThat(grace.text()).contains("Reserved, global sum, Mill Lane Surgery", "£683,330");
        look(grace, "money account" + how);
        grace.page().click("main table a:has-text('Statement line')");
        assertThat(grace.text()).contains("Allocation of £4,620,000", "Confirmation of payment of £62,080");
        look(grace, "money posting" + how);
    }

    private static void look(Browser grace, String name) {
        grace.picture(name);
        assertThat(grace.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) grace.expectAccessible();
    }
}
