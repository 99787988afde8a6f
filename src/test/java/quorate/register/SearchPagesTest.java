package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.stories.Browser;
import quorate.stories.Story;

/** Looking around in the register of the fictional world. */
@Story
@TestPropertySource(properties = "quorate.story=the world alone") // other stories enter bodies of their own
class SearchPagesTest {

    @LocalServerPort
    int port;

    @Test
    void a_commissioner_is_named_by_the_beginning_of_its_name() {
        var page = Visitor.at(port)
                .get("/register?commissioner=nhs+anytown&kind=practice")
                .page();
        assertThat(page.select("[role=status]").text()).isEqualTo("5 organisations");
        assertThat(page.select("tbody th").text()).contains("Mill Lane Surgery");
        var workbook = page.select("a:matchesOwn(Excel)").attr("href");
        assertThat(workbook).startsWith("/register/list.xlsx?").contains("commissioner=nhs+anytown", "kind=practice");
        assertThat(Visitor.at(port).get(workbook).header("content-disposition"))
                .get()
                .asString()
                .contains("register-2016-05-10.xlsx");
        var unclear = Visitor.at(port).get("/register?commissioner=nhs");
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.page().select(".nhsuk-error-summary").text())
                .contains("4 commissioners are called like this", "NHS Anytown CCG");
    }

    @Test
    void whoever_finds_nothing_is_told_what_to_do() {
        var page = Visitor.at(port).get("/register?q=brookshire+integrated").page();
        assertThat(page.select(".app-empty").text())
                .contains(
                        "No organisation with a name, code or postcode like “brookshire integrated” was open on 10 May 2016");
        assertThat(page.select(".app-empty a").attr("href"))
                .contains("state=any")
                .contains("q=brookshire");
        var wrong = Visitor.at(port).get("/register?area=12");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".nhsuk-error-summary").text()).contains("Enter the beginning of a postcode");
        assertThat(Visitor.at(port).get("/register/list.csv?area=12").body().lines())
                .hasSize(1);
    }

    @Test
    void a_newcomer_reads_who_a_body_is_in_one_sentence() {
        var practice = Visitor.at(port).get("/register/Z90001").page();
        assertThat(practice.select(".nhsuk-lede-text").text())
                .isEqualTo(
                        "Mill Lane Surgery is a general practice in Anytown, commissioned on 10 May 2016 by NHS Anytown"
                                + " CCG. It has existed since 1 April 1985.");
        var commissioner = Visitor.at(port)
                .get("/register?q=anytown&kind=ccg")
                .page()
                .select("tbody a")
                .attr("href");
        var page = Visitor.at(port).get(commissioner).page();
        assertThat(page.select("main").text())
                .contains("Clinical commissioning groups, of which general practices were members")
                .contains("What it contains on 10 May 2016", "Commissions 5 practices", "Chapel Street Practice");
        var board = Visitor.at(port).get(commissioner + "?on=2023-01-01").page();
        assertThat(board.select("main").text())
                .contains("NHS Anytown CCG was a clinical commissioning group", "It existed until 30 June 2022")
                .contains("Is succeeded by", "NHS Brookshire Integrated Care Board");
    }

    @Test
    @Tag("browser")
    void the_list_follows_what_is_typed_and_so_does_the_address() {
        try (var browser = Browser.at(port).open()) {
            browser.go("/register");
            var page = browser.page();
            page.locator("#q").pressSequentially("mill la");
            page.waitForURL(address -> address.contains("q=mill"));
            page.locator("[role=status]:has-text('1 organisation')").waitFor();
            assertThat(page.locator("tbody th").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("Mill Lane Surgery");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            assertThat(page.inputValue("#q")).isEqualTo("mill la");
            page.locator("#q").pressSequentially("zzz");
            page.locator("[role=status]:has-text('No organisations')").waitFor();
            page.locator("#q").fill("");
            page.selectOption("#kind", "practice");
            page.locator("tbody th:has-text('Hilltop Practice')").waitFor();
            page.fill("#area", "?");
            page.getByText("Nothing was looked for").waitFor();
            page.locator(".nhsuk-error-summary").waitFor();
            page.fill("#area", "ZZ");
            page.locator("[role=status]:has-text('5 organisations')").waitFor();
            assertThat(page.locator(".nhsuk-error-summary").count()).isZero();
            browser.picture("the register, searched");
            browser.expectAccessible();
        }
        try (var browser = Browser.at(port).onTelephone().open()) {
            browser.go("/register/Z90001");
            browser.picture("a body, narrow");
        }
        try (var browser = Browser.at(port).open()) {
            browser.go("/register/Z90001");
            browser.picture("a body");
            browser.page().click("main a:text-is('NHS Anytown CCG')");
            browser.picture("a commissioner");
        }
        try (var browser = Browser.at(port).withoutScript().open()) {
            browser.go("/register");
            browser.page().fill("#q", "chapel");
            browser.page().click("button:text-is('Find')");
            assertThat(browser.text()).contains("1 organisation").contains("Chapel Street Practice");
        }
    }
}
