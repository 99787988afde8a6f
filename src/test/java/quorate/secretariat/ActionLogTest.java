package quorate.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

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
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.journal.Journal;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.register.Register;
import quorate.web.OnDay;
import quorate.web.Standing;
import quorate.web.Task;

@QuorateTest
class ActionLogTest {

    private static final LocalDate DUE = LocalDate.of(2016, 5, 20);

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    Clocks clocks;

    @Autowired
    Standing standing;

    @Autowired
    SetClock clock;

    @Autowired
    Journal journal;

    @Autowired
    ActionLog log;

    @Autowired
    Waiting waiting;

    Office office;
    Office.Called called;

    @BeforeEach
    void an_action_is_taken_on() {
        office = new Office(register, authority, committees, clocks, standing, clock);
        called = office.call(Office.MEETS, "Review of Chapel Street Practice", false);
        office.decide(called, "A plan");
        office.action(called, "grace-lin", "write to the practice", DUE);
    }

    private Action action() {
        var all = log.list(office.fiona());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Answer<Line> note(String by, Action.Update update, String words, Optional<LocalDate> due) {
        return log.note(
                action(),
                new ActionForm(update, words, Optional.empty(), due),
                UUID.randomUUID(),
                action().seen(),
                office.person(by));
    }

    private List<String> tasks(String key) {
        return waiting.tasksOf(office.person(key)).stream().map(Task::title).toList();
    }

    @Test
    void an_action_waits_for_its_owner_and_once_it_is_late_for_the_secretary() {
        assertThat(waiting.tasksOf(office.person("grace-lin"))).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Write to the practice");
            assertThat(task.due()).contains(DUE);
        });
        clock.set(DUE.atTime(12, 0));
        assertThat(tasks("fiona-kerr")).noneMatch(task -> task.contains("action"));
        clock.set(DUE.plusDays(1).atTime(12, 0));
        assertThat(tasks("fiona-kerr")).contains("Chase 1 late action");
        assertThat(action().state(clocks.today())).isEqualTo(Action.State.LATE);
    }

    @Test
    void carried_over_it_has_a_later_day_and_handed_over_another_owner_and_both_are_remembered() {
        var later = DUE.plusDays(30);
        note("fiona-kerr", Action.Update.CARRIED, "The practice has not answered", Optional.of(later))
                .orThrow();
        log.note(
                        action(),
                        new ActionForm(
                                Action.Update.HANDED,
                                "Grace is away",
                                Optional.of(office.town.id("samuel-okoro")),
                                Optional.empty()),
                        UUID.randomUUID(),
                        action().seen(),
                        office.fiona())
                .orThrow();
        assertThat(action().due()).contains(later);
        assertThat(action().timesCarried()).isEqualTo(1);
        assertThat(action().owner()).isEqualTo(office.town.id("samuel-okoro"));
        assertThat(action().updates())
                .extracting(line -> line.said("words"))
                .containsExactly("The practice has not answered", "Grace is away");
        assertThat(tasks("grace-lin")).isEmpty();
        assertThat(tasks("samuel-okoro")).containsExactly("Write to the practice");
    }

    @Test
    void done_is_done_in_the_minutes_too_and_is_said_once() {
        note("fiona-kerr", Action.Update.DONE, "Sent by e-mail", Optional.empty())
                .orThrow();
        assertThat(action().state(clocks.today())).isEqualTo(Action.State.DONE);
        assertThat(committees
                        .onRecord(called.meeting(), office.fiona())
                        .orElseThrow()
                        .done())
                .hasSize(1);
        assertThat(journal.about(called.meeting().value(), 0, 500))
                .filteredOn(entry -> entry.kind().equals("MinuteBook.ActionDone"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("day", "2016-05-10"));
        assertThat(tasks("grace-lin")).isEmpty();
        assertThat(note("fiona-kerr", Action.Update.PROGRESS, "Again", Optional.empty())
                        .objections())
                .extracting(Objection::sentence)
                .containsExactly("This action was marked as done on 10 May 2016.");
    }

    @Test
    void an_owner_notes_progress_and_only_the_secretary_ends_it() {
        assertThat(note("grace-lin", Action.Update.PROGRESS, "Letter drafted", Optional.empty())
                        .isDone())
                .isTrue();
        assertThat(note("grace-lin", Action.Update.DONE, "", Optional.empty()).objections())
                .extracting(Objection::rule)
                .containsExactly("action.secretary");
        assertThat(ActionLog.mayNote(action(), office.person("samuel-okoro"))).isFalse();
    }

    @Test
    void the_second_of_two_secretaries_is_told_that_the_first_wrote_and_loses_nothing() {
        var before = action();
        note("fiona-kerr", Action.Update.PROGRESS, "First", Optional.empty()).orThrow();
        var form = new ActionForm(Action.Update.PROGRESS, "Second", Optional.empty(), Optional.empty());
        var answer = log.note(before, form, UUID.randomUUID(), before.seen(), office.fiona());
        assertThat(answer.objections()).singleElement().satisfies(objection -> {
            assertThat(objection.sentence()).startsWith("Fiona Kerr changed this on 10 May 2016");
            assertThat(objection.remedy()).contains("make your change again");
        });
        assertThat(action().updates()).extracting(line -> line.said("words")).containsExactly("First");
    }

    @Test
    void the_same_form_sent_twice_is_noted_once() {
        var key = UUID.randomUUID();
        var form = new ActionForm(Action.Update.PROGRESS, "Once", Optional.empty(), Optional.empty());
        var seen = action().seen();
        log.note(action(), form, key, seen, office.fiona()).orThrow();
        log.note(action(), form, key, seen, office.fiona()).orThrow();
        assertThat(action().updates()).hasSize(1);
    }

    @Test
    void as_at_an_earlier_day_it_is_as_it_was() {
        clock.set(LocalDateTime.of(2016, 6, 1, 9, 0));
        note("fiona-kerr", Action.Update.DONE, "Sent", Optional.empty()).orThrow();
        var today = clocks.today();
        var then = new OnDay(LocalDate.of(2016, 5, 25), Long.MAX_VALUE, today);
        assertThat(action().asAt(then).orElseThrow().state(then.day())).isEqualTo(Action.State.LATE);
        assertThat(action().asAt(new OnDay(LocalDate.of(2016, 5, 9), Long.MAX_VALUE, today)))
                .isEmpty();
    }

    @Test
    void nothing_of_an_item_is_in_the_log_of_whoever_is_barred_from_it() {
        assertThat(log.list(office.person("ruth-amos"))).hasSize(1);
        office.town
                .register
                .link(
                        office.town.id("ruth-amos"),
                        quorate.register.Tie.PARTNER_IN,
                        office.town.practice,
                        quorate.kernel.Span.since(LocalDate.of(2015, 4, 1)),
                        java.util.Map.of(),
                        "test",
                        quorate.committees.Town.TEST)
                .orThrow();
        interests.consider(
                called.matter().id(),
                Subject.of(called.matter().act(), called.matter().affected()),
                quorate.committees.Town.TEST);
        assertThat(log.list(office.person("ruth-amos"))).isEmpty();
        assertThat(log.list(office.person("margaret-hale"))).hasSize(1);
    }

    @Test
    void an_action_of_a_private_item_is_not_for_whoever_only_attends() {
        var secret = office.call(LocalDateTime.of(2016, 6, 14, 14, 0), "Settlement", true);
        office.decide(secret, "A sum");
        office.action(secret, "grace-lin", "pay it", DUE.plusMonths(2));
        assertThat(log.list(office.person("margaret-hale"))).hasSize(2);
        assertThat(log.list(office.person("lucy-adeyemi")))
                .extracting(Action::what)
                .containsExactly("Write to the practice");
    }
}
