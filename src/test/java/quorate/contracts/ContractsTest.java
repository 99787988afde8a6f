package quorate.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quorate.contracts.SmallContracts.TEST;
import static quorate.contracts.SmallContracts.filed;
import static quorate.contracts.SmallContracts.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;

/** Agreements on two clocks: entered, changed, corrected, ended; one lying on another. */
class ContractsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final long NOW = Long.MAX_VALUE;

    static SmallContracts small;
    static PartyId ccg;

    @BeforeAll
    static void a_commissioner_with_practices() {
        small = new SmallContracts();
        ccg = small.body(Kind.CCG, "NHS Farley CCG", "79Z", SmallContracts.LIFE);
        for (var at = 1; at <= 6; at++) small.practice("Surgery " + at, "Z7900" + at, ccg);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    private static List<String> rules(Answer<UUID> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }

    private static List<String> kinds(String practice, LocalDate day) {
        return small.contracts.holdings(day, NOW).of(practice).stream()
                .map(agreement -> agreement.kind().id())
                .toList();
    }

    @Test
    void a_practice_of_which_nothing_was_entered_has_a_contract_of_a_kind_that_is_not_published() {
        assertThat(kinds("Z79001", DAY)).containsExactly("medical");
        assertThat(kinds("Z79001", LocalDate.of(2013, 3, 31))).isEmpty();
        assertThat(kinds("Z79001", LocalDate.of(2013, 4, 1))).containsExactly("medical");
    }

    @Test
    void what_is_entered_stands_in_its_place_from_its_first_day() {
        var entered = filed("Z79002", ccg, "gms", "2016-05-10", says(Term.BEGAN, "", "2016-05-10", "2016-05-10/"));
        small.contracts.enter(entered, TEST).orThrow();
        assertThat(kinds("Z79002", DAY.minusDays(1))).containsExactly("medical");
        assertThat(kinds("Z79002", DAY)).containsExactly("gms");
        var before = small.clocks.known();
        assertThat(small.contracts.enter(entered, TEST).isDone()).isTrue();
        assertThat(small.contracts.timeline("Z79002", DAY, NOW)).hasSize(1);
        assertThat(small.shelf.picture().find(entered.id()).orElseThrow().heads())
                .hasSize(1);
        assertThat(small.contracts.find(entered.id(), DAY, before - 1).isPresent())
                .isFalse();
    }

    @Test
    void a_clause_holds_for_its_days_and_what_was_said_around_them_stays() {
        var id = small.contracts
                .enter(
                        filed("Z79003", ccg, "gms", "2014-04-01", says(Term.HOURS, "", "8am to 6:30pm", "2014-04-01/")),
                        TEST)
                .orThrow();
        var known = small.clocks.known();
        var changed = List.of(says(Term.HOURS, "", "8am to 8pm", "2015-04-01/2016-04-01"));
        small.contracts.say(id, changed, List.of(), TEST).orThrow();
        assertThat(hours(id, "2015-03-31")).isEqualTo("8am to 6:30pm");
        assertThat(hours(id, "2015-04-01")).isEqualTo("8am to 8pm");
        assertThat(hours(id, "2016-03-31")).isEqualTo("8am to 8pm");
        assertThat(hours(id, "2016-04-01")).isEqualTo("8am to 6:30pm");
        var rows = small.shelf.picture().find(id).orElseThrow().clauses().size();
        small.contracts.say(id, changed, List.of(), TEST).orThrow();
        assertThat(small.shelf.picture().find(id).orElseThrow().clauses()).hasSize(rows);
        var asKnown = small.contracts.find(id, LocalDate.of(2015, 6, 1), known).orElseThrow();
        assertThat(asKnown.find(Term.HOURS, LocalDate.of(2015, 6, 1))
                        .orElseThrow()
                        .words())
                .isEqualTo("8am to 6:30pm");
    }

    private static String hours(UUID id, String day) {
        return small.find(id, day)
                .find(Term.HOURS, LocalDate.parse(day))
                .orElseThrow()
                .words();
    }

    @Test
    void partners_join_and_leave_each_on_a_day() {
        var id = small.contracts
                .enter(
                        filed(
                                "Z79004",
                                ccg,
                                "pms",
                                "2014-04-01",
                                says(Term.PARTNER, "Dr Ruth Amos", "partner", "2014-04-01/2016-05-10"),
                                says(Term.PARTNER, "Dr Daniel Price", "partner", "2015-10-01/")),
                        TEST)
                .orThrow();
        var agreement = small.find(id, "2016-05-10");
        assertThat(agreement.said(Term.PARTNER, DAY.minusDays(1)).map(Clause::subject))
                .containsExactlyInAnyOrder("Dr Ruth Amos", "Dr Daniel Price");
        assertThat(agreement.said(Term.PARTNER, DAY).map(Clause::subject)).containsExactly("Dr Daniel Price");
        assertThatThrownBy(() -> Span.between(LocalDate.of(2016, 5, 10), LocalDate.of(2016, 4, 1)))
                .hasMessageContaining("ends before that");
    }

    @Test
    void an_agreement_ends_on_its_day_and_the_end_can_be_taken_back() {
        var id = small.contracts
                .enter(filed("Z79005", ccg, "apms", "2014-04-01"), TEST)
                .orThrow();
        small.contracts.end(id, Optional.of(DAY), Optional.empty(), TEST).orThrow();
        assertThat(kinds("Z79005", DAY.minusDays(1))).containsExactly("apms");
        // It is still a practice, and nobody has said under what.
        assertThat(kinds("Z79005", DAY)).containsExactly("medical");
        small.contracts.end(id, Optional.empty(), Optional.empty(), TEST).orThrow();
        assertThat(kinds("Z79005", DAY)).containsExactly("apms");
        assertThat(rules(small.contracts.end(id, Optional.of(LocalDate.of(2014, 4, 1)), Optional.empty(), TEST)))
                .containsExactly("contracts.end.early");
    }

    @Test
    void a_layer_lies_on_a_base_and_leaves_it_unchanged() {
        var base = small.contracts
                .enter(filed("Z79006", ccg, "gms", "2014-04-01"), TEST)
                .orThrow();
        var alone = filed("Z79006", ccg, "local-scheme", "2015-04-01");
        assertThat(rules(small.contracts.enter(alone, TEST))).containsExactly("contracts.base");
        assertThat(rules(small.contracts.enter(on(alone, alone.id()), TEST))).containsExactly("contracts.base.self");
        assertThat(rules(small.contracts.enter(on(alone, Fresh.id()), TEST))).containsExactly("contracts.base.unknown");
        small.contracts.enter(on(alone, base), TEST).orThrow();
        assertThat(kinds("Z79006", DAY)).containsExactlyInAnyOrder("gms", "local-scheme");
        assertThat(small.contracts.holdings(DAY, NOW).layersOf(base)).hasSize(1);
        assertThat(small.find(base, "2016-05-10").clauses()).isEmpty();
        assertThat(small.contracts.gaps(DAY, NOW).stream()
                        .filter(gap -> gap.rule().id().equals("contracts.gap.two-contracts")))
                .isEmpty();
    }

    private static Filed on(Filed filed, UUID base) {
        return new Filed(
                filed.id(),
                filed.kind(),
                filed.title(),
                filed.practice(),
                filed.commissioner(),
                Optional.of(base),
                filed.life(),
                filed.clauses(),
                filed.source(),
                filed.decision());
    }

    @Test
    void a_code_of_nobody_and_a_kind_that_there_was_not_yet_are_refused_together() {
        var odd = filed("Z99999", ccg, "network-agreement", "2014-04-01");
        assertThat(rules(small.contracts.enter(odd, TEST))).containsExactly("contracts.practice");
        var early = new Filed(
                odd.id(),
                "network-agreement",
                "",
                "Z99999",
                ccg,
                Optional.empty(),
                Span.parse("2014-04-01/2019-07-01"),
                List.of(),
                "test",
                Optional.empty());
        assertThat(rules(small.contracts.enter(early, TEST)))
                .containsExactly("contracts.title", "contracts.kind.day", "contracts.practice");
    }

    @Test
    void a_clause_of_which_there_are_several_says_which() {
        assertThatThrownBy(() -> says(Term.PARTNER, "", "partner", "2014-04-01/"))
                .hasMessageContaining("which");
        assertThatThrownBy(() -> says(Term.HOURS, "Monday", "8am", "2014-04-01/"))
                .hasMessageContaining("once");
    }
}
