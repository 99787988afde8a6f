package quorate.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.sanctions.NoticeStep.What;

/** What stands against a step of a notice. */
class NoticeRulesTest {

    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("somebody"));
    private static final Law LAW = Law.ofJar();
    private static final Rungs RUNGS = new Rungs(new Ladder(LAW), Periods.of(LAW));
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2016, 9, 1);

    private static Dossier dossier(NoticeKind kind, String ground, LocalDate serve, LocalDate on, What... done) {
        var notice = new Notice(
                Fresh.id(),
                kind,
                "Z90001",
                SOMEBODY,
                SOMEBODY,
                Fresh.id(),
                new Notice.Body(
                        "gms",
                        ground,
                        serve,
                        on,
                        "The surgery was shut",
                        "Open it",
                        "yes",
                        "no",
                        0,
                        "",
                        "yes",
                        "By letter",
                        List.of(),
                        "",
                        ""),
                serve,
                SOMEBODY);
        return new Dossier(
                notice, Arrays.stream(done).map(what -> step(what, serve)).toList(), 1);
    }

    private static NoticeStep step(What what, LocalDate day) {
        return new NoticeStep(Fresh.id(), what, Optional.empty(), "words", day, Optional.of(SOMEBODY), 2);
    }

    private static List<String> against(Dossier dossier, What what, LocalDate day) {
        var served = what == What.SERVED ? day : dossier.served();
        var judged = RUNGS.judge(dossier.notice().intent(served, Set.of(), false, dossier.isDisputed()));
        return StepRules.against(dossier, step(what, day), judged, LocalDate.of(2016, 12, 31)).stream()
                .map(Objection::rule)
                .toList();
    }

    @Test
    void a_notice_later_than_the_text_read_is_served_once_a_named_officer_checked_it() {
        var last = LATER.plusDays(27);
        assertThat(against(dossier(NoticeKind.REMEDIAL, "", LATER, last, What.LAID, What.DECIDED), What.SERVED, LATER))
                .containsExactly("sanctions.step.text");
        assertThat(against(
                        dossier(NoticeKind.REMEDIAL, "", LATER, last, What.LAID, What.DECIDED, What.CHECKED),
                        What.SERVED,
                        LATER))
                .isEmpty();
        assertThat(against(
                        dossier(NoticeKind.REMEDIAL, "", JUNE, JUNE.plusDays(27), What.LAID, What.DECIDED),
                        What.SERVED,
                        JUNE))
                .isEmpty();
    }

    @Test
    void nothing_is_served_that_nobody_approved_or_that_is_served_too_late_for_its_day() {
        var last = JUNE.plusDays(27);
        assertThat(against(dossier(NoticeKind.REMEDIAL, "", JUNE, last, What.LAID), What.SERVED, JUNE))
                .containsExactly("sanctions.step.undecided");
        assertThat(against(
                        dossier(NoticeKind.REMEDIAL, "", JUNE, last, What.LAID, What.DECIDED),
                        What.SERVED,
                        JUNE.plusDays(1)))
                .containsExactly("gms.remedial.period");
    }

    @Test
    void a_contract_is_not_ended_with_an_open_dispute_nor_before_its_day() {
        var on = JUNE.plusDays(28);
        var disputed = dossier(
                NoticeKind.TERMINATION,
                "gms.end.untrue",
                JUNE,
                on,
                What.LAID,
                What.DECIDED,
                What.SERVED,
                What.DISPUTED);
        assertThat(against(disputed, What.ENDED, on)).containsExactly("gms.term.waits");
        assertThat(against(disputed, What.ENDED, on.minusDays(1)))
                .containsExactlyInAnyOrder("gms.term.waits", "sanctions.step.early");
        var settled = dossier(
                NoticeKind.TERMINATION,
                "gms.end.untrue",
                JUNE,
                on,
                What.LAID,
                What.DECIDED,
                What.SERVED,
                What.DISPUTED,
                What.SETTLED);
        assertThat(against(settled, What.ENDED, on)).isEmpty();
        assertThat(against(settled, What.WITHDRAWN, on)).containsExactly("sanctions.step.served");
    }

    @Test
    void a_notice_on_a_bank_holiday_counts_from_that_day_and_it_is_said() {
        var holiday = LocalDate.of(2016, 5, 30);
        assertThat(RUNGS.falls(holiday)).isEqualTo(Due.Falls.BANK_HOLIDAY);
        assertThat(against(
                        dossier(NoticeKind.REMEDIAL, "", holiday, LocalDate.of(2016, 6, 26), What.DECIDED),
                        What.SERVED,
                        holiday))
                .isEmpty();
        assertThat(against(
                        dossier(NoticeKind.REMEDIAL, "", holiday, LocalDate.of(2016, 6, 25), What.DECIDED),
                        What.SERVED,
                        holiday))
                .containsExactly("gms.remedial.period");
    }

    @Test
    void what_is_not_settled_is_not_laid() {
        var old = LocalDate.of(2015, 12, 1);
        assertThat(against(dossier(NoticeKind.REMEDIAL, "", old, JUNE), What.LAID, old))
                .containsExactly("sanctions.unsettled");
    }
}
