package quorate.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.committees.MeetingRecord;
import quorate.committees.Paper;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.register.Register;
import quorate.web.OnDay;
import quorate.web.Standing;
import quorate.web.Typed;

@QuorateTest
class CycleTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Clocks clocks;

    @Autowired
    Standing standing;

    @Autowired
    SetClock clock;

    @Autowired
    Files files;

    @Autowired
    Cycles cycles;

    @Autowired
    Waiting waiting;

    Office office;
    Office.Called called;

    @BeforeEach
    void a_meeting_is_six_weeks_away() {
        clock.set(LocalDateTime.of(2016, 3, 29, 9, 0));
        office = new Office(register, authority, committees, clocks, standing, clock);
        called = office.call(Office.MEETS, "Review of Chapel Street Practice", false);
    }

    private MeetingRecord record() {
        return committees.onRecord(called.meeting(), office.fiona()).orElseThrow();
    }

    private Cycle cycle() {
        return cycles.find(record(), called.item(), cycles.now()).orElseThrow();
    }

    private Cycle.Stage stage(String step) {
        return cycle().stages().stream()
                .filter(stage -> stage.step().code().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Answer<Line> note(String step, String state, LocalDate day, String words) {
        return cycles.note(
                cycle(),
                new Cycles.Noting(step, state, day, words),
                UUID.randomUUID(),
                cycle().seen(),
                office.town.secretary());
    }

    private void addPaper(String title, Paper.Kind kind) {
        var html = "<html><body><h1>" + title + "</h1><p>What we propose</p></body></html>";
        var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
        var kept =
                (Upload.Kept) files.keep(bytes, title + ".html", office.fiona().actor());
        committees
                .addPaper(
                        called.meeting(),
                        called.item(),
                        title,
                        kept.file().id(),
                        kind,
                        Optional.empty(),
                        office.town.secretary())
                .orThrow();
    }

    @Test
    void days_are_counted_back_in_working_days_over_the_weekend_and_the_bank_holiday() {
        assertThat(stage("brief").due()).isEqualTo(LocalDate.of(2016, 4, 27));
        assertThat(stage("finance").due()).isEqualTo(LocalDate.of(2016, 4, 18));
        assertThat(stage("outline").due()).isEqualTo(LocalDate.of(2016, 3, 24));
        assertThat(Cycle.doubt(DAY, Steps.SUGGESTED, cycles.calendar())).isEmpty();
    }

    @Test
    void publication_is_due_when_the_terms_ask_for_notice_even_if_the_committee_allows_itself_more_time() {
        var late = new Steps(List.of(new Steps.Step(Steps.PUBLICATION, "Publication", 1)), true, 0);
        cycles.settle(office.town.committee, late, UUID.randomUUID(), 0, office.town.secretary())
                .orThrow();
        assertThat(stage(Steps.PUBLICATION).due()).isEqualTo(record().noticeBy().orElseThrow());
        assertThat(stage(Steps.PUBLICATION).due()).isEqualTo(LocalDate.of(2016, 5, 3));
        assertThat(cycle().stages()).hasSize(1);
    }

    @Test
    void when_the_meeting_is_moved_the_days_follow() {
        var before = record();
        var meeting = before.meeting();
        var moved = new Meeting(
                meeting.id(),
                meeting.committees(),
                meeting.title(),
                meeting.starts().plusDays(7),
                meeting.place(),
                meeting.cancelled(),
                List.of(new Meeting.Notice(clocks.now(), office.town.secretary(), "", meeting.starts())));
        var after = new MeetingRecord(
                moved,
                before.keeps(),
                before.items(),
                before.withheld(),
                before.papers(),
                before.log(),
                before.done(),
                before.end(),
                Optional.empty(),
                before.approved());
        var stages =
                cycles.find(after, called.item(), cycles.now()).orElseThrow().stages();
        assertThat(stages.getFirst().due()).isEqualTo(LocalDate.of(2016, 4, 4));
        assertThat(Cycle.movedFrom(moved)).containsExactly(DAY);
    }

    @Test
    void what_comes_late_needs_its_reason_and_is_shown_with_it() {
        clock.set(LocalDateTime.of(2016, 4, 20, 9, 0));
        assertThat(stage("finance").state()).isEqualTo(Cycle.State.LATE);
        assertThat(waiting.tasksOf(office.fiona()))
                .anySatisfy(task -> assertThat(task.title()).isEqualTo("Chase 1 late paper"));
        assertThat(note("finance", "done", clocks.today(), "").objections())
                .extracting(Objection::sentence)
                .containsExactly(
                        "‘Finance sign-off’ was due on 18 April 2016, so it comes late, and no reason is given.");
        note("finance", "done", clocks.today(), "The valuer’s figure came on Tuesday")
                .orThrow();
        assertThat(stage("finance").state()).isEqualTo(Cycle.State.DONE_LATE);
        assertThat(stage("finance").words()).isEqualTo("The valuer’s figure came on Tuesday");
    }

    @Test
    void a_step_may_be_left_out_with_a_reason_and_publication_may_not() {
        assertThat(note("legal", "not-needed", clocks.today(), "").objections())
                .extracting(Objection::rule)
                .containsExactly("cycle.reason");
        note("legal", "not-needed", clocks.today(), "No contract is changed").orThrow();
        assertThat(stage("legal").state()).isEqualTo(Cycle.State.NOT_NEEDED);
        assertThat(note(Steps.PUBLICATION, "not-needed", clocks.today(), "Too late")
                        .objections())
                .extracting(Objection::rule)
                .containsExactly("cycle.publication");
        assertThat(note("draft", "done", clocks.today().plusDays(1), "").objections())
                .extracting(Objection::rule)
                .containsExactly("cycle.future");
    }

    @Test
    void publication_is_done_once_notice_is_given_and_the_paper_lies_there() {
        clock.set(LocalDateTime.of(2016, 4, 29, 9, 0));
        committees.giveNotice(called.meeting(), "", office.town.secretary()).orThrow();
        assertThat(stage(Steps.PUBLICATION).done()).isEmpty();
        clock.set(LocalDateTime.of(2016, 5, 6, 9, 0));
        assertThat(stage(Steps.PUBLICATION).state()).isEqualTo(Cycle.State.LATE);
        addPaper("Review", Paper.Kind.SUPPLEMENT);
        assertThat(stage(Steps.PUBLICATION).state()).isEqualTo(Cycle.State.DONE_LATE);
        var then = new OnDay(LocalDate.of(2016, 5, 4), Long.MAX_VALUE, clocks.today());
        assertThat(cycles.find(record(), called.item(), then).orElseThrow().papers())
                .isEmpty();
    }

    @Test
    void a_paper_withdrawn_after_publication_leaves_a_notice_in_its_place_and_stays_on_record() {
        addPaper("Review", Paper.Kind.PAPER);
        var first = cycle().papers().getFirst();
        var early = cycles.withdraw(cycle(), first, "It was wrong", UUID.randomUUID(), office.fiona());
        assertThat(early.objections())
                .extracting(Objection::sentence)
                .containsExactly("‘Review’ was not published: no notice of the meeting was given.");
        clock.set(LocalDateTime.of(2016, 4, 29, 9, 0));
        committees.giveNotice(called.meeting(), "", office.town.secretary()).orThrow();
        var key = UUID.randomUUID();
        cycles.withdraw(cycle(), first, "The figures were those of 2014", key, office.fiona())
                .orThrow();
        cycles.withdraw(cycle(), first, "The figures were those of 2014", key, office.fiona())
                .orThrow();
        assertThat(cycle().papers()).extracting(Paper::version).containsExactly(1, 2);
        assertThat(files.render(cycle().papers().getLast().file()))
                .contains("withdrawn on 29 April 2016", "The figures were those of 2014");
        assertThat(files.render(first.file())).contains("What we propose");
        assertThat(record().meeting().notices().getLast().urgent())
                .isEqualTo("The paper ‘Review’ was withdrawn: The figures were those of 2014");
        assertThat(cycle().isBehind()).isFalse();
        assertThat(cycles.withdraw(cycle(), first, "Again", UUID.randomUUID(), office.fiona())
                        .objections())
                .extracting(Objection::rule)
                .containsExactly("paper.withdrawn");
    }

    @Test
    void two_secretaries_who_settle_the_steps_do_not_write_over_each_other() {
        var steps = new Steps(List.of(new Steps.Step(Steps.PUBLICATION, "Publication", 7)), true, 0);
        cycles.settle(office.town.committee, steps, UUID.randomUUID(), 0, office.town.secretary())
                .orThrow();
        assertThat(cycles.settle(office.town.committee, steps, UUID.randomUUID(), 0, office.town.id("priya-nair"))
                        .objections())
                .extracting(Objection::sentence)
                .singleElement()
                .asString()
                .startsWith("Fiona Kerr changed this on 29 March 2016");
    }

    @Test
    void steps_are_read_with_all_their_faults_at_once() {
        var typed = Typed.prefilled(java.util.Map.of(
                "name-0", "Outline", "before-0", "soon", "name-1", "Outline", "before-1", "20", "name-2", " "));
        Steps.read(typed);
        assertThat(typed.faults())
                .extracting(fault -> fault.sentence())
                .hasSize(3)
                .anySatisfy(sentence -> assertThat(sentence).contains("stands there twice"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Publication cannot be left out"));
    }
}
