package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Funds are opened, allocations and accruals entered, each checked before it is posted. */
@Story
@TestPropertySource(properties = "quorate.story=budgets")
class EntriesTest {

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    private final PartyId anytown = new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));

    private Fund fund(String code) {
        return desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everything_wrong_with_an_entry_is_said_at_once_and_nothing_is_posted_before_it_was_checked() {
        var grace = Cast.FINANCE.visiting(port);
        var nothing = grace.post("/money/entries/new");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".nhsuk-error-summary").text())
                .contains("Choose what is entered", "Choose the fund", "Enter the amount", "Enter what it is");
        var key = Fresh.id();
        String[] fields = {
            "key",
            key.toString(),
            "kind",
            "accrual",
            "fund",
            fund("delegated-2016").id().toString(),
            "stream",
            "Premises",
            "practice",
            "z90005",
            "amount",
            "1,250.50",
            "day-day",
            "30",
            "day-month",
            "4",
            "day-year",
            "2016",
            "words",
            "Water of April"
        };
        var check = grace.post("/money/entries/new", fields);
        assertThat(check.page().select("main").text()).contains("Check before it is posted", "£1,250.50", "Hilltop");
        assertThat(ledger.trace(key, Long.MAX_VALUE)).isEmpty();
        var confirmed = Arrays.copyOf(fields, fields.length + 2);
        confirmed[fields.length] = "confirmed";
        confirmed[fields.length + 1] = "yes";
        assertThat(grace.post("/money/entries/new", confirmed).location()).endsWith("/money/postings/" + key);
        assertThat(ledger.trace(key, Long.MAX_VALUE)).isPresent();
        assertThat(grace.post("/money/entries/new", confirmed).location())
                .as("sent twice")
                .endsWith("/money/postings/" + key);
        var report =
                grace.get("/money/report?on=2016-04-30").page().select("main").text();
        assertThat(report).contains("Premises", "£4,350.50");
        assertThat(grace.get("/money/report/csv?on=2016-04-30").body()).contains("premises,45000.00,4350.50");
    }

    @Test
    void a_fund_is_opened_with_its_conditions_and_filled() {
        var grace = Cast.FINANCE.visiting(port);
        var opened = grace.post(
                "/money/funds/new",
                "commissioner",
                anytown.toString(),
                "name",
                "Winter resilience 2016/17",
                "kind",
                "other",
                "recurrent",
                "no",
                "streams",
                "Extra sessions, winter hubs",
                "letter",
                "Letter of the region of 3 May 2016",
                "read-day",
                "3",
                "read-month",
                "5",
                "read-year",
                "2016");
        assertThat(opened.location()).contains("/money/entries/new?kind=allocation&fund=");
        var known = fund("winter-resilience-2016-17");
        assertThat(known.ringFence()).containsExactly("extra-sessions", "winter-hubs");
        assertThat(known.pooling()).isInstanceOf(Fund.Pooling.From.class);
        var other = grace.post(
                "/money/funds/new",
                "commissioner",
                anytown.toString(),
                "name",
                "Winter resilience 2016/17",
                "kind",
                "other",
                "recurrent",
                "yes",
                "streams",
                "",
                "letter",
                "Another letter",
                "read-day",
                "3",
                "read-month",
                "5",
                "read-year",
                "2016");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().select("main").text()).contains("was opened with other conditions");
        assertThat(grace.get("/money/funds").page().select("main").text())
                .contains("A grant or another purpose", "Nobody said it yet", "1 April 2016 to 31 March 2021");
    }

    @Test
    void the_kind_of_a_fund_is_said_and_said_again_and_the_table_is_filtered_by_it_and_by_stream() {
        var grace = Cast.FINANCE.visiting(port);
        var nothing = grace.post("/money/funds/kinds");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".nhsuk-error-summary").text())
                .contains("Choose the fund", "Choose the kind of allocation");
        var delegated = fund("delegated-2016").id().toString();
        for (var kind : List.of("programme", "delegated", "delegated")) {
            assertThat(grace.post("/money/funds/kinds", "fund", delegated, "kind", kind)
                            .location())
                    .endsWith("/money/funds");
        }
        assertThat(Cast.SECRETARY
                        .visiting(port)
                        .post("/money/funds/kinds", "fund", delegated, "kind", "other")
                        .status())
                .isEqualTo(403);
        var april = "/money/report/csv?on=2016-04-30&kind=";
        assertThat(grace.get(april + "delegated").body())
                .contains("Delegated primary medical care", "global-sum,", "premises,")
                .doesNotContain("Improvement grant");
        assertThat(grace.get(april + "delegated&stream=premises").body())
                .contains("premises,")
                .doesNotContain("global-sum,");
        assertThat(grace.get(april + "programme").body()).doesNotContain("premises,");
        assertThat(grace.get("/money/report?on=2016-04-30&kind=programme")
                        .page()
                        .select("main")
                        .text())
                .contains("No fund fits");
    }
}
