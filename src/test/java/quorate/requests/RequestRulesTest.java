package quorate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.periods.Periods;
import quorate.requests.Step.What;

/** What stands against a request and against each step, before anything is stored. */
class RequestRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    private static final Law LAW = Law.ofJar();
    private static final RequestKinds KINDS = new RequestKinds(LAW);
    private static final Clockwork CLOCKWORK = new Clockwork(Periods.of(LAW));
    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("somebody"));

    private static Request request(String kind, LocalDate day, LocalDate until, String partner, String other) {
        return new Request(
                Fresh.id(),
                KINDS.get(kind),
                "Z90001",
                SOMEBODY,
                SOMEBODY,
                Optional.empty(),
                new Request.Body(day, until, partner, other, "", "", "no", "gms", "Because"),
                TODAY,
                SOMEBODY);
    }

    private static List<Objection> against(Request request, Dossier... others) {
        return RequestRules.against(request, Optional.empty(), List.of(others), CLOCKWORK.of(request), TODAY);
    }

    @Test
    void a_practice_cannot_merge_with_itself() {
        assertThat(against(request("merger", TODAY, null, "", "Z90001")))
                .extracting(Objection::sentence)
                .containsExactly("A practice cannot merge with itself: Z90001 is the one that goes on.");
        assertThat(against(request("merger", TODAY, null, "", "Z90002"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-08-31, ''",
        "2016-08-30, closure.shortest",
        "2017-05-31, ''",
        "2017-06-01, closure.longest",
        "2016-05-31, requests.until"
    })
    void a_list_is_closed_for_three_to_twelve_months(LocalDate last, String rule) {
        var objections = against(request("list-closure", LocalDate.of(2016, 6, 1), last, "", ""));
        assertThat(objections).extracting(Objection::rule).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(objections)
                .filteredOn(objection -> objection.rule().startsWith("closure"))
                .allSatisfy(objection -> {
                    assertThat(objection.weight()).isEqualTo(Weight.MUST);
                    assertThat(objection.sentence()).contains("paragraphs 33 to 37");
                });
    }

    @ParameterizedTest
    @CsvSource({"2016-07-05, ''", "2016-07-04, extension.ask"})
    void an_extension_is_asked_for_eight_weeks_before(LocalDate reopens, String rule) {
        assertThat(against(request("list-closure-extension", reopens, LocalDate.of(2016, 12, 31), "", "")))
                .extracting(Objection::rule)
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"2016-06-07, ''", "2016-06-06, partnership.from-individual"})
    void a_partnership_begins_when_its_notice_is_over(LocalDate day, String rule) {
        assertThat(against(request("to-partnership", day, null, "", "")))
                .extracting(Objection::rule)
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void the_same_twice_is_refused_while_the_first_is_open() {
        var first = request("partner-in", TODAY, null, "Dr Helen Marsh", "");
        var again = request("partner-in", TODAY, null, "dr helen marsh", "");
        assertThat(against(again, new Dossier(first, List.of(), Optional.empty(), 1)))
                .extracting(Objection::rule)
                .containsExactly("requests.again");
        var withdrawn = new Dossier(first, List.of(step(What.WITHDRAWN)), Optional.empty(), 1);
        assertThat(against(again, withdrawn)).isEmpty();
    }

    private static Step step(What what) {
        return new Step(Fresh.id(), what, "", "words", TODAY, SOMEBODY, 2);
    }

    private static Dossier dossier(String kind, Outcome outcome, Step... steps) {
        return new Dossier(
                request(kind, TODAY, null, "Dr Helen Marsh", ""), List.of(steps), Optional.ofNullable(outcome), 1);
    }

    private static Outcome outcome(boolean approved) {
        return new Outcome(Optional.of(UUID.randomUUID()), approved, approved, "So it was.", TODAY, 3);
    }

    private static List<String> sentences(Dossier dossier, What what) {
        return StepRules.against(dossier, step(what), TODAY).stream()
                .map(Objection::sentence)
                .toList();
    }

    @Test
    void what_was_decided_is_not_withdrawn() {
        assertThat(sentences(dossier("partner-in", outcome(true)), What.WITHDRAWN))
                .containsExactly("It was decided on 10 May 2016, and what is decided is not withdrawn.");
        assertThat(sentences(dossier("partner-in", null), What.WITHDRAWN)).isEmpty();
    }

    @Test
    void a_request_is_not_closed_with_an_open_dispute() {
        var refused = dossier("hours", outcome(false), step(What.REASON), step(What.DISPUTED));
        assertThat(refused.state()).isEqualTo(Dossier.State.DISPUTED);
        assertThat(sentences(refused, What.CLOSED))
                .containsExactly(
                        "A dispute about it is open since 10 May 2016: a request is not closed with an open dispute.");
        var settled = dossier("hours", outcome(false), step(What.REASON), step(What.DISPUTED), step(What.SETTLED));
        assertThat(sentences(settled, What.CLOSED)).isEmpty();
    }

    @Test
    void an_agreed_request_is_closed_when_everybody_is_told_and_every_line_has_moved() {
        assertThat(sentences(dossier("partner-in", outcome(true)), What.CLOSED))
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("Still to be told", "Primary Care Support"))
                .anySatisfy(sentence -> assertThat(sentence).contains("have not moved", "Pension"));
    }

    @Test
    void a_notice_is_not_decided_and_an_application_does_not_take_effect_by_itself() {
        assertThat(sentences(dossier("hand-back", null), What.LAID))
                .containsExactly("Nobody decides this: it takes effect by itself.");
        assertThat(sentences(dossier("hours", null), What.TAKEN))
                .containsExactly("Somebody with the power decides this.");
    }

    @Test
    void every_kind_says_what_it_asks_and_the_statutory_ones_have_days() {
        assertThat(KINDS.all()).hasSize(20).allSatisfy(kind -> {
            assertThat(kind.evidence()).isNotEmpty();
            assertThat(kind.tell()).isNotEmpty();
            assertThat(kind.sources()).noneMatch(source -> source.evidence().isSourced());
        });
        var dated = Map.of("list-closure", 5, "hand-back", 1, "to-partnership", 1, "subcontract", 1, "partner-in", 0);
        dated.forEach((kind, days) -> assertThat(CLOCKWORK
                        .of(request(
                                kind,
                                LocalDate.of(2016, 6, 1),
                                kind.equals("list-closure") ? LocalDate.of(2016, 12, 31) : null,
                                "",
                                ""))
                        .due())
                .as(kind)
                .hasSize(days));
    }
}
