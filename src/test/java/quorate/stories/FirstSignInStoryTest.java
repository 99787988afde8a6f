package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From nobody to somebody who is signed in: what an installation needs for each of its people. */
@Story
@Tag("browser")
class FirstSignInStoryTest {

    private static final String CHOSEN = "four quite other words";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_administrator_opens_an_account_and_its_person_chooses_a_password_with_script_and_without(boolean script) {
        var name = script ? "Gwen Parry" : "Idris Vaughan";
        var username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        var password = opened(name, script);
        var opening = Browser.at(port);
        try (var somebody =
                (script ? opening : opening.withoutScript()).onTelephone().open()) {
            somebody.signIn(username, password);
            assertThat(somebody.text()).contains("Choose your password");
            look(somebody, script);
            somebody.picture("choosing a password " + script);
            somebody.page().fill("#new", password);
            somebody.page().click("main form button:text-is('Choose password')");
            assertThat(somebody.text()).contains("Password must be another than the one you were given");
            look(somebody, script);
            somebody.page().fill("#new", CHOSEN);
            somebody.page().click("main form button:text-is('Choose password')");
            assertThat(somebody.text()).contains("Password chosen", "Worklist");
        }
    }

    private String opened(String name, boolean script) {
        var opening = Browser.at(port).as(Cast.ADMINISTRATOR);
        try (var ada = (script ? opening : opening.withoutScript()).open()) {
            ada.go("/accounts");
            ada.page().click("a:text-is('Open an account')");
            ada.page().fill("#name", name);
            ada.page().click("main form button:text-is('Find')");
            ada.page().check("input[value=new]");
            ada.page().click("main form button:text-is('Continue')");
            ada.page().click("main form button:text-is('Continue')");
            assertThat(ada.text()).contains("Check before you open the account", name);
            ada.page().click("main form button:text-is('Confirm and open the account')");
            look(ada, script);
            ada.picture("one-time password " + script);
            return ada.page().textContent("#one-time").strip();
        }
    }

    /** What looks is a script itself. */
    private static void look(Browser browser, boolean script) {
        if (script) browser.expectAccessible();
    }
}
