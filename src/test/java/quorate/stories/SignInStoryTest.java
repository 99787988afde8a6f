package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Story
@Tag("browser")
class SignInStoryTest {

    @LocalServerPort
    int port;

    @Test
    void a_wrong_password_is_told_at_the_top_with_the_focus_there_and_the_name_kept() {
        try (var anybody = Browser.at(port).open()) {
            anybody.go("/sign-in");
            anybody.page().fill("#username", "fiona");
            anybody.page().fill("#password", "a wrong one");
            anybody.page().click("main form button:text-is('Sign in')");
            assertThat(anybody.page().title()).startsWith("Error: ");
            assertThat(anybody.page()
                            .evaluate("document.activeElement.className")
                            .toString())
                    .contains("nhsuk-error-summary");
            assertThat(anybody.page().inputValue("#username")).isEqualTo("fiona");
            anybody.expectAccessible();
            anybody.picture("sign-in refused");
        }
    }

    @Test
    void it_works_without_script() {
        try (var margaret = Browser.at(port).as(Cast.MEMBER).withoutScript().open()) {
            margaret.go("/account");
            assertThat(margaret.text()).contains("Margaret Hale");
        }
    }

    @Test
    void a_password_can_be_shown_and_is_hidden_again_when_sent() {
        try (var anybody = Browser.at(port).open()) {
            anybody.go("/sign-in");
            anybody.page().fill("#password", "something");
            anybody.page().click("button[aria-controls=password]");
            assertThat(anybody.page().getAttribute("#password", "type")).isEqualTo("text");
        }
    }
}
