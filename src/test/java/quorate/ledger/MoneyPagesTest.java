package quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.Visitor;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Who sees the money of the fictional commissioner, and what the pages say of it. */
@Story
class MoneyPagesTest {

    @LocalServerPort
    int port;

    private Visitor as(String username) {
        return Visitor.at(port).signIn(username, Cast.PASSWORD);
    }

    private static String text(Visitor.Answer answer) {
        return answer.page().select("main").text();
    }

    @Test
    void the_trial_balance_of_a_fund_adds_up_to_nothing() {
        var grace = as("grace");
        var all = text(grace.get("/money"));
        assertThat(all).contains("Together £0", "Delegated primary medical care 2016/17", "Non-recurrent", "Mill Lane");
        assertThat(text(grace.get("/money?place=paid"))).contains("Showing 1 to 1 of 1", "£62,080");
        assertThat(text(grace.get("/money?q=hilltop&stream=premises"))).contains("Accrued", "£3,100");
        assertThat(text(grace.get("/money?q=nobody"))).contains("No account fits");
        assertThat(text(grace.get("/money?on=2016-04-29")))
                .doesNotContain("£62,080")
                .contains("£745,000");
        assertThat(text(grace.get("/money?on=2016-03-31"))).contains("No money had been posted by then.");
        assertThat(grace.get("/money?on=2016-05-10&known=1&page=999999").status())
                .isEqualTo(200);
    }

    @Test
    void an_account_says_what_went_through_it_with_the_balance_after_each() {
        var statement = "/money/accounts/" + MoneyAddresses.account();
        var page = text(as("grace").get(statement));
        assertThat(page)
                .contains("Reserved, global sum, Mill Lane Surgery", "£683,330", "Eleven patients had left")
                .containsSubsequence("Correction", "Statement line", "Reservation");
        assertThat(text(as("grace").get(statement + "?move=settle")))
                .contains("Showing 1 to 1 of 1", "−£62,080")
                .doesNotContain("Eleven patients");
        assertThat(text(as("grace").get(statement + "?late=yes"))).contains("Nothing fits");
        assertThat(text(as("grace").get(statement + "?on=2016-04-01")))
                .contains("£745,000")
                .doesNotContain("£683,330");
    }

    @Test
    void a_posting_tells_the_way_of_its_pound_in_both_directions() {
        var page = text(as("grace").get("/money/postings/" + MoneyAddresses.posting("mill-lane-pay")));
        assertThat(page)
                .containsSubsequence(
                        "Instruction to pay of £62,080",
                        "Allocation of £4,620,000",
                        "Budget of £2,450,000",
                        "Reservation of £745,000",
                        "Statement line of £62,080",
                        "This posting",
                        "Confirmation of payment of £62,080");
        assertThat(text(as("grace").get("/money/postings/" + MoneyAddresses.posting("mill-lane-year"))))
                .contains("£745,000 promised, £61,670 became due, £0 went back, £683,330 is left");
        assertThat(as("grace")
                        .get("/money/postings/" + MoneyAddresses.posting("mill-lane-pay") + "?on=2016-04-30")
                        .status())
                .as("was not effective by then")
                .isEqualTo(404);
    }

    @Test
    void downloads_hold_what_the_page_shows() {
        var grace = as("grace");
        var csv = grace.get("/money/csv?place=paid").body();
        assertThat(csv.lines())
                .containsExactly(
                        "commissioner,fund,place,stream,practice,balance,this year",
                        "NHS Anytown CCG,Delegated primary medical care 2016/17,Paid,global-sum,Mill Lane Surgery,62080.00,62080.00");
        var statement = grace.get("/money/accounts/" + MoneyAddresses.account() + "/csv");
        assertThat(statement.body().lines().toList())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("effective,counted in");
        for (var path : List.of("/money/xlsx", "/money/accounts/" + MoneyAddresses.account() + "/xlsx")) {
            assertThat(grace.get(path).header("content-type").orElse(""))
                    .as(path)
                    .contains("spreadsheetml");
        }
    }

    @Test
    void nobody_else_learns_that_there_is_any_money() {
        for (var other : List.of("ruth", "alice", "peter", "fiona")) {
            assertThat(text(as(other).get("/money")))
                    .as(other)
                    .contains("You hold no finance post")
                    .doesNotContain("£");
            assertThat(as(other).get("/money/csv").body().lines()).as(other).hasSize(1);
            for (var path : List.of(
                    "/money/accounts/" + MoneyAddresses.account(),
                    "/money/accounts/" + MoneyAddresses.account() + "/csv",
                    "/money/postings/" + MoneyAddresses.posting("mill-lane-pay"))) {
                assertThat(as(other).get(path).status()).as(other + path).isEqualTo(404);
            }
        }
        assertThat(as("grace").get("/money/accounts/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(Visitor.at(port).get("/money").location()).startsWith("/sign-in");
    }
}
