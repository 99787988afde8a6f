package quorate.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What was given for the same reason before, through years and practices, with what was asked then. */
class PrecedentsTest {

    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("somebody"));

    private static ClaimRow row(
            String practice, String kind, LocalDate decided, long pounds, boolean paid, Map<String, String> terms) {
        var used = new Claim.Used(
                decided.minusMonths(2),
                decided.minusMonths(1),
                practice + decided,
                Money.pounds(pounds),
                Money.ZERO,
                0,
                terms,
                false);
        var outcome = new Claim.Outcome(UUID.randomUUID(), paid, paid ? "It became due." : "Refused.", decided);
        var laying = new Claim.Laying(UUID.randomUUID(), Optional.empty(), "", decided, SOMEBODY);
        return new ClaimRow(
                new Claim(
                        UUID.randomUUID(),
                        SOMEBODY,
                        SOMEBODY,
                        "Z90001",
                        ClaimKind.of(kind),
                        used,
                        Optional.empty(),
                        "",
                        "Accounts",
                        "A partner left",
                        decided.minusDays(9),
                        SOMEBODY,
                        new Claim.Course(List.of(), List.of(), Optional.of(laying), Optional.of(outcome), Money.ZERO)),
                practice);
    }

    private static ClaimRow row(String practice, LocalDate decided, long pounds, boolean paid) {
        return row(practice, "support", decided, pounds, paid, Map.of());
    }

    @Test
    void median_and_range_are_of_what_was_given_by_year_and_in_all() {
        var found = Precedents.of(List.of(
                row("Mill Lane", LocalDate.of(2016, 4, 1), 9_000, true),
                row("Hilltop", LocalDate.of(2016, 3, 31), 1_000, true),
                row("Chapel Street", LocalDate.of(2015, 6, 1), 4_000, true),
                row("Riverside", LocalDate.of(2015, 5, 1), 50_000, false),
                row("Station Road", LocalDate.of(2015, 4, 1), 2_001, true)));
        assertThat(found.all())
                .isEqualTo(new Precedents.Summary(
                        5,
                        4,
                        Optional.of(Money.pounds(1_000)),
                        Optional.of(Money.parse("3000.50")),
                        Optional.of(Money.pounds(9_000))));
        assertThat(found.years()).extracting(Precedents.Year::title).containsExactly("2016/17", "2015/16");
        assertThat(found.years().getLast().summary())
                .isEqualTo(new Precedents.Summary(
                        4,
                        3,
                        Optional.of(Money.pounds(1_000)),
                        Optional.of(Money.pounds(2_001)),
                        Optional.of(Money.pounds(4_000))));
        assertThat(Precedents.of(List.of(row("Riverside", LocalDate.of(2015, 5, 1), 50_000, false)))
                        .all()
                        .middle())
                .as("nothing was given")
                .isEmpty();
    }

    @Test
    void what_was_asked_then_stands_beside_what_is_asked_now() {
        var terms = Map.of(
                "cause", "A partner left",
                "asked cause", "What happened?",
                "own-steps", "Locums",
                "asked own-steps", "What has the practice done about it by itself?",
                "jobs", "Three",
                "asked jobs", "How many jobs are at stake?");
        var it = Precedents.of(List.of(row("Mill Lane", "support", LocalDate.of(2016, 4, 1), 9_000, true, terms)))
                .cases()
                .getFirst();
        assertThat(it.answers())
                .containsExactly(
                        new Precedents.Answered("What happened?", "A partner left", true),
                        new Precedents.Answered("What has the practice done about it by itself?", "Locums", false),
                        new Precedents.Answered("How many jobs are at stake?", "Three", true));
        assertThat(it.unasked())
                .containsExactly(
                        "What follows for patients if nothing is given? In numbers, and nothing about anybody in particular",
                        "What else is it paid or promised for the same?",
                        "What changes so that it is not needed again?");
    }

    @Test
    void alike_is_what_was_decided_of_the_kind_with_the_words_and_in_the_year() {
        var row = row(
                "Mill Lane", "support", LocalDate.of(2016, 4, 1), 9_000, true, Map.of("cause", "Flood in the cellar"));
        var support = Set.of(ClaimKind.of("support"));
        assertThat(Precedents.isAlike(row, support, " FLOOD ", Optional.of(2016)))
                .isTrue();
        assertThat(Precedents.isAlike(row, support, "mill", Optional.empty())).isTrue();
        assertThat(Precedents.isAlike(row, support, "fire", Optional.empty())).isFalse();
        assertThat(Precedents.isAlike(row, support, "", Optional.of(2015))).isFalse();
        assertThat(Precedents.isAlike(row, Set.of(ClaimKind.of("loan")), "", Optional.empty()))
                .isFalse();
        var waiting = new ClaimRow(row.claim().after(Claim.Course.NONE), "Mill Lane");
        assertThat(Precedents.isAlike(waiting, support, "", Optional.empty())).isFalse();
    }
}
