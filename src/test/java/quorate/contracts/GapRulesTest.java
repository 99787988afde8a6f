package quorate.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import quorate.kernel.Evidence;
import quorate.kernel.Span;

/** What can be wrong with an agreement: each rule on both sides of its day or threshold. */
class GapRulesTest {

    private static final String DAY = "2019-06-15";

    /** Faults as legacy files have them, and the one rule that finds each. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("copy", Kept.whole("gms").says(Term.SIGNED_COPY, Told.Nothing.MISSING)),
                arguments("undated", Kept.whole("pms").says(Term.BEGAN, Told.Nothing.MISSING)),
                arguments("end-date", Kept.whole("apms").says(Term.ENDS, Told.Nothing.NONE)),
                arguments(
                        "rolled-over",
                        Kept.whole("apms").says(Term.ENDS, "2019-03-31").without(Term.LEASE_ENDS)),
                arguments(
                        "paid-after-end",
                        Kept.whole("pms").lives("2014-04-01/2016-04-01").paid(2017, "PMS", 5_000, 0, 0)),
                arguments(
                        "lease",
                        Kept.whole("apms")
                                .without(Term.LEASE_ENDS)
                                .says(Term.LEASE_ENDS, "Riverside Health Centre", "2029-03-31")),
                // Moved from PMS to GMS, and the deduction for nights and weekends was lost on the way.
                arguments("opt-out", Kept.whole("gms").says(Term.OPT_OUT, "Out-of-hours", "opted out")),
                arguments("partners", Kept.whole("gms").says(Term.PARTNER, "Dr Daniel Price", "partner")),
                arguments("dissolved", Kept.whole("gms").says(Term.DISSOLVED, "2018-11-30")),
                arguments("review", Kept.whole("gms").says(Term.REVIEW, "2018-03-31")),
                arguments("two-contracts", Kept.whole("gms").beside(Kept.bare("apms"))),
                arguments("published-otherwise", Kept.whole("gms").paid(2018, "PMS", 5_000, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found_by_its_rule_and_by_no_other(String rule, Kept fault) {
        assertThat(fault.found(DAY)).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gms", "pms", "apms", "gds", "pds", "network-agreement", "support", "capitated"})
    void nothing_is_found_in_a_whole_file(String kind) {
        assertThat(Kept.whole(kind).paid(2018, "", 5_000, 0, 40).found(DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "missing, The signed copy is missing.",
        "none, There is no signed copy.",
        "not-yet-known, It is not yet known where the signed copy is."
    })
    void each_way_of_having_no_copy_is_said(String told, String cause) {
        assertThat(Kept.whole("gms").says(Term.SIGNED_COPY, Told.of(told, "")).cause(DAY))
                .isEqualTo(cause);
        assertThat(Kept.whole("gms").without(Term.SIGNED_COPY).cause(DAY))
                .isEqualTo("Nothing says where the signed copy is.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "none", "not-yet-known"})
    void a_copy_that_is_held_here_answers_whatever_is_said_of_it(String told) {
        var fault = Kept.whole("gms").says(Term.SIGNED_COPY, Told.of(told, ""));
        assertThat(fault.found(DAY)).containsExactly("copy");
        assertThat(fault.held().found(DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // What is usual of the kind decides whether having no end date is well.
        "gms, none, false",
        "gms, missing, false",
        "pms, none, false",
        "pms, missing, true",
        "pms, not-yet-known, true",
        "apms, none, true",
        "apms, missing, true",
        "apms, not-yet-known, true"
    })
    void no_end_date_is_a_gap_where_the_kind_has_one(String kind, String told, boolean gap) {
        var kept = Kept.whole(kind).says(Term.ENDS, Told.of(told, ""));
        assertThat(kept.found(DAY)).isEqualTo(gap ? List.of("end-date") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2019-03-30, false", "2019-03-31, false", "2019-04-01, true"})
    void an_agreement_is_rolled_over_from_the_day_after_its_last(String day, boolean rolled) {
        var kept = Kept.whole("apms").says(Term.ENDS, "2019-03-31").without(Term.LEASE_ENDS);
        assertThat(kept.found(day)).isEqualTo(rolled ? List.of("rolled-over") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2020-03-31, ''", "2020-04-01, rolled-over"})
    void an_extension_that_was_decided_covers_its_days_and_no_more(String day, String found) {
        var kept = Kept.whole("apms")
                .says(Term.ENDS, "2019-03-31")
                .without(Term.LEASE_ENDS)
                .decided(Term.EXTENDED, "first", "2020-03-31")
                .says(Term.REVIEW, "2021-03-31");
        assertThat(kept.found(day)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void a_lease_that_outlives_a_contract_that_was_rolled_over_is_said_as_such() {
        var kept = Kept.whole("apms").says(Term.ENDS, "2019-03-31");
        assertThat(kept.found(DAY)).containsExactly("rolled-over", "lease");
    }

    @Test
    void an_extension_without_a_decision_is_a_gap_that_says_so() {
        var kept = Kept.whole("apms")
                .says(Term.ENDS, "2019-03-31")
                .without(Term.LEASE_ENDS)
                .says(Term.EXTENDED, "first", "2020-03-31");
        assertThat(kept.found(DAY)).containsExactly("rolled-over");
        assertThat(kept.cause(DAY))
                .isEqualTo(
                        "It ended on 31 March 2019 and is said to be extended until 31 March 2020, but no decision is"
                                + " recorded.");
    }

    @ParameterizedTest
    @CsvSource({
        // The year in which it ended is paid in part, and so is one of which it was a day.
        "2016-04-01, 2015, false",
        "2016-04-01, 2016, true",
        "2016-04-02, 2016, false",
        "2016-04-02, 2017, true"
    })
    void paid_in_a_whole_year_after_the_end_is_a_gap(String until, int year, boolean gap) {
        var kept = Kept.whole("pms").lives("2014-04-01/" + until).paid(year, "PMS", 5_000, 0, 0);
        assertThat(kept.found(DAY)).isEqualTo(gap ? List.of("paid-after-end") : List.of());
        assertThat(Kept.whole("pms")
                        .lives("2014-04-01/" + until)
                        .paid(year, "PMS", 0, 0, 0)
                        .found(DAY))
                .isEmpty();
    }

    @Test
    void a_practice_that_goes_on_under_another_contract_is_rightly_paid() {
        var kept = Kept.whole("pms")
                .lives("2014-04-01/2016-04-01")
                .paid(2017, "GMS", 5_000, 0, 0)
                .beside(Kept.bare("gms"));
        assertThat(kept.found(DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-30, true", "2024-03-31, false", "2024-04-01, true"})
    void a_lease_that_ends_on_another_day_is_a_gap(String lease, boolean gap) {
        var kept = Kept.whole("apms").without(Term.LEASE_ENDS).says(Term.LEASE_ENDS, "Riverside Health Centre", lease);
        assertThat(kept.found(DAY)).isEqualTo(gap ? List.of("lease") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2019-06-14, false", "2019-06-15, false", "2019-06-16, true"})
    void a_review_is_overdue_from_the_day_after_it_was_due(String day, boolean overdue) {
        var kept = Kept.whole("gms").says(Term.REVIEW, "2019-06-15");
        assertThat(kept.found(day)).isEqualTo(overdue ? List.of("review") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2018-11-29, false", "2018-11-30, true"})
    void a_contractor_is_gone_from_the_day_on_which_it_was_dissolved(String day, boolean gone) {
        var kept = Kept.whole("gms").says(Term.DISSOLVED, "2018-11-30");
        assertThat(kept.found(day)).isEqualTo(gone ? List.of("dissolved") : List.of());
    }

    @Test
    void a_practice_that_the_register_no_longer_has_holds_nothing() {
        assertThat(Kept.whole("gms").closed().found(DAY)).containsExactly("dissolved");
    }

    @Test
    void what_is_deducted_for_is_no_gap_whatever_it_is_written_like() {
        var kept = Kept.whole("gms")
                .says(Term.OPT_OUT, "Out-of-hours", "opted out")
                .says(Term.DEDUCTION, "out of hours", "4.75 %");
        assertThat(kept.found(DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2017-04-01, opt-out", "2018-04-02, ''"})
    void a_service_opted_out_of_is_not_paid_from_that_day(String from, String found) {
        var kept = Kept.whole("gms")
                .says(Term.OPT_OUT, "Childhood immunisations", Told.said("opted out"), Span.parse(from + "/"))
                .says(Term.DEDUCTION, "Childhood immunisations", "1 %")
                .paid(2018, "GMS", 5_000, 0, 40);
        assertThat(kept.found(DAY)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void a_partner_who_left_is_asked_about_no_longer() {
        var left = Kept.whole("gms")
                .says(Term.PARTNER, "Dr Daniel Price", Told.said("partner"), Span.parse("2015-04-01/2019-06-15"));
        assertThat(left.found("2019-06-14")).containsExactly("partners");
        assertThat(left.found("2019-06-15")).isEmpty();
    }

    @Test
    void names_are_compared_without_titles_and_points() {
        assertThat(PeopleRule.key("Dr. R. Amos"))
                .isEqualTo(PeopleRule.key("R Amos"))
                .isEqualTo("r amos");
        assertThat(PeopleRule.key("Drew Mason")).isEqualTo("drew mason");
    }

    @Test
    void a_balance_of_pms_paid_under_gms_is_a_question_and_one_of_nothing_is_not() {
        assertThat(Kept.whole("gms").paid(2018, "GMS", 5_000, 1, 0).found(DAY)).containsExactly("published-otherwise");
        assertThat(Kept.whole("gms").paid(2018, "GMS", 5_000, 0, 0).found(DAY)).isEmpty();
        assertThat(Kept.whole("pms").paid(2018, "PMS", 5_000, 1, 0).found(DAY)).isEmpty();
    }

    @Test
    void every_rule_has_a_remedy_an_owner_and_a_source_and_those_from_practice_say_so() {
        var ids = new TreeSet<String>();
        for (var rule : Kept.RULES.all()) {
            assertThat(ids.add(rule.id())).isTrue();
            assertThat(List.of(rule.title(), rule.remedy(), rule.owner())).noneMatch(String::isBlank);
        }
        assertThat(Kept.RULES.all().stream()
                        .filter(rule -> rule.source().evidence() == Evidence.UNSOURCED)
                        .map(rule -> rule.source().source()))
                .isNotEmpty()
                .allMatch("OWN"::equals);
        assertThat(Set.copyOf(ids)).hasSizeGreaterThanOrEqualTo(12);
    }
}
