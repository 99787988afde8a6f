package quorate.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Two groups merge, staff are read from a list, and somebody says who is whom: pages that only a form leads to. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=reorganisation")
@DirtiesContext
class ReorganisationStoryTest {

    @LocalServerPort
    int port;

    private static void press(Page page, String name) {
        page.click("main form button:text-is('" + name + "')");
    }

    @Test
    void an_administrator_merges_two_groups_and_takes_it_back() {
        try (var ada = Browser.at(port).as(Cast.ADMINISTRATOR).open()) {
            ada.go("/register/reorganisations/new");
            ada.expectAccessible();
            ada.page().check("input[value=merging]");
            press(ada.page(), "Continue");
            ada.page().fill("#ending", "NHS Anytown CCG\nNHS Nowhere CCG");
            press(ada.page(), "Show what it changes");
            assertThat(ada.text()).contains("There is a problem", "“NHS Nowhere CCG”");
            ada.expectAccessible();
            ada.page().fill("#ending", "NHS Anytown CCG\nNHS Otherton CCG");
            ada.page().selectOption("#heir-kind", "ccg");
            ada.page().fill("#heir-name", "NHS Greater Anytown CCG");
            ada.page().fill("#day-day", "1");
            ada.page().fill("#day-month", "4");
            ada.page().fill("#day-year", "2018");
            ada.page().fill("#why", "Order of 2018");
            press(ada.page(), "Show what it changes");
            assertThat(ada.text())
                    .contains("Mill Lane Surgery: from NHS Anytown CCG to NHS Greater Anytown CCG")
                    .contains("What stands open on them", "Delegation");
            ada.picture("what a merger changes");
            ada.expectAccessible();
            press(ada.page(), "Record it");
            ada.picture("a merger that was recorded");
            ada.expectAccessible();
            ada.page().fill("#why", "The order was revoked");
            press(ada.page(), "Take it back");
            assertThat(ada.text()).contains("Taken back on", "The order was revoked");
            ada.expectAccessible();
        }
    }

    @Test
    void an_administrator_enters_a_list_and_says_who_is_whom() {
        var list = "Name,Post,Home address,E-mail\nDr Ruth Amos,Clinical lead,1 High Street,\n"
                + "Fiona Kerr,Minute taker,2 High Street,fiona@gmail.com\n,Nobody,,\n";
        try (var ada = Browser.at(port).as(Cast.ADMINISTRATOR).open()) {
            ada.go("/register/rosters");
            ada.page().fill("#body", "NHS Anytown CCG");
            ada.page()
                    .setInputFiles(
                            "input[type=file]",
                            new FilePayload("staff.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
            press(ada.page(), "Read the list");
            assertThat(ada.text()).contains("“Home address” is private", "(private address)");
            ada.picture("the columns of a list");
            ada.expectAccessible();
            press(ada.page(), "Show what it changes");
            assertThat(ada.text()).contains("may be the same person as Dr Ruth Amos", "The name is empty");
            ada.picture("a list before it is entered");
            ada.expectAccessible();
            press(ada.page(), "Enter 2 rows");
            ada.expectAccessible();
            ada.go("/register/people/likenesses?q=amos");
            assertThat(ada.text()).contains("Both are connected with NHS Anytown CCG or a committee of it");
            ada.picture("people who may be the same");
            ada.expectAccessible();
            ada.page().click("main form button[value=same]");
            assertThat(ada.text()).contains("Enter how you know");
            ada.expectAccessible();
            ada.page().fill("#why", "Asked her");
            ada.page().click("main form button[value=same]");
            ada.go("/register/people/likenesses/decided");
            assertThat(ada.text()).contains("The same person", "Asked her");
            ada.expectAccessible();
        }
    }
}
