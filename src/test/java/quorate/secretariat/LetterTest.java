package quorate.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import quorate.committees.Town;
import quorate.files.Files;
import quorate.files.PdfPrintTest;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.OnDay;
import quorate.web.Standing;
import quorate.web.Task;
import quorate.web.Typed;

@QuorateTest
class LetterTest {

    private static final LocalDate DUE = LocalDate.of(2016, 9, 30);

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
    Files files;

    @Autowired
    Law law;

    @Autowired
    Letters letters;

    @Autowired
    LetterPages pages;

    @Autowired
    Conditions conditions;

    @Autowired
    Waiting waiting;

    Office office;
    Office.Called called;

    @BeforeEach
    void something_is_decided_about_a_practice() {
        office = new Office(register, authority, committees, clocks, standing, clock);
        called = office.call(Office.MEETS, "Review of Chapel Street Practice", false);
        office.decide(called, "A plan by September");
    }

    private Letter letter() {
        var all = letters.list(office.town.committee, office.fiona());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Answer<Line> draft(String reasons) {
        var said =
                new HashMap<>(Map.of("reasons", reasons, "condition-0", "Send us the plan", "due-0", DUE.toString()));
        return letters.draft(letter(), said, UUID.randomUUID(), letter().seen(), office.fiona());
    }

    private Answer<Line> review(String by, boolean agreed) {
        return letters.review(letter(), agreed, "", UUID.randomUUID(), letter().seen(), office.person(by));
    }

    private Answer<Line> issue() {
        return letters.issue(letter(), UUID.randomUUID(), letter().seen(), office.fiona());
    }

    private void send() {
        draft("The list grows.\nA plan is needed.").orThrow();
        review("margaret-hale", true).orThrow();
        issue().orThrow();
    }

    private List<String> tasks(String key) {
        return waiting.tasksOf(office.person(key)).stream().map(Task::title).toList();
    }

    @Test
    void each_party_is_owed_a_letter_that_begins_with_what_was_decided() {
        assertThat(letter().to()).isEqualTo("Chapel Street Practice");
        assertThat(letter().state()).isEqualTo(Letter.State.TO_DRAFT);
        assertThat(LetterForm.known(letter())).containsEntry("reasons", "A plan by September");
        assertThat(tasks("fiona-kerr")).contains("Write 1 decision letter");
        assertThat(letter().isBeforeMinutes()).isTrue();
    }

    @Test
    void nobody_reviews_what_they_wrote_and_nothing_goes_out_unreviewed() {
        assertThat(issue().objections()).extracting(Objection::rule).containsExactly("letter.review");
        draft("The list grows.").orThrow();
        assertThat(review("fiona-kerr", true).objections())
                .extracting(Objection::sentence)
                .containsExactly("You wrote this draft yourself.");
        assertThat(issue().objections()).extracting(Objection::rule).containsExactly("letter.review");
        assertThat(tasks("margaret-hale")).contains("Review 1 decision letter");
        review("margaret-hale", false).orThrow();
        assertThat(letter().state()).isEqualTo(Letter.State.RETURNED);
        draft("The list grows by a tenth each year.").orThrow();
        review("margaret-hale", true).orThrow();
        draft("Changed after the review.").orThrow();
        assertThat(issue().objections()).extracting(Objection::rule).containsExactly("letter.review");
    }

    @Test
    void what_was_issued_is_kept_by_its_hash_and_does_not_change() {
        send();
        var issued = letter().issued().orElseThrow();
        var kept = files.get(letter().file().orElseThrow());
        assertThat(kept.hash()).isEqualTo(issued.said("hash")).hasSize(64);
        assertThat(files.render(kept.id()))
                .contains("The committee approved it.", "A plan is needed.", "Send us the plan, by 30 September 2016.");
        assertThat(draft("Another").objections())
                .extracting(Objection::sentence)
                .containsExactly("The letter was issued on 10 May 2016 and does not change.");
        assertThat(issue().objections()).extracting(Objection::rule).containsExactly("letter.issued");
    }

    @Test
    void the_issued_letter_can_be_read_by_a_screen_reader() throws Exception {
        send();
        var pdf = pages.pdf(letter().decision().id(), letter().party(), office.fiona());
        assertThat(PdfPrintTest.faults(pdf.getBody())).isEmpty();
    }

    @Test
    void a_condition_is_followed_until_something_shows_that_it_is_met() {
        send();
        var person = office.fiona();
        var condition = conditions.list(office.town.committee, person).getFirst();
        assertThat(condition.words()).isEqualTo("Send us the plan");
        assertThat(waiting.tasksOf(person)).anySatisfy(task -> {
            assertThat(task.title()).isEqualTo("See that a condition is met");
            assertThat(task.due()).contains(DUE);
        });
        clock.set(LocalDateTime.of(2016, 10, 3, 9, 0));
        assertThat(condition.state(clocks.today())).isEqualTo(Condition.State.LATE);
        assertThat(note(condition, Condition.Update.MET, "").objections())
                .extracting(Objection::sentence)
                .containsExactly("Nothing shows that the condition was met.");
        note(condition, Condition.Update.MET, "The plan came by e-mail on 1 October")
                .orThrow();
        var met = conditions.list(office.town.committee, person).getFirst();
        assertThat(met.state(clocks.today())).isEqualTo(Condition.State.MET);
        assertThat(tasks("fiona-kerr")).doesNotContain("See that a condition is met");
        assertThat(met.asAt(new OnDay(DUE, Long.MAX_VALUE, clocks.today()))
                        .orElseThrow()
                        .state(DUE))
                .isEqualTo(Condition.State.OPEN);
        assertThat(note(met, Condition.Update.PROGRESS, "More").objections())
                .extracting(Objection::rule)
                .containsExactly("condition.ended");
        assertThat(note(condition, Condition.Update.PROGRESS, "By a second secretary")
                        .objections())
                .extracting(Objection::rule)
                .containsExactly("daybook.version");
    }

    private Answer<Line> note(Condition condition, Condition.Update update, String words) {
        var noting = new Conditions.Noting(update, words, Optional.empty(), Optional.empty(), Optional.empty());
        return conditions.note(condition, noting, UUID.randomUUID(), condition.seen(), office.town.secretary());
    }

    @Test
    void nothing_of_it_reaches_whoever_is_barred_from_the_matter() {
        send();
        var ruth = office.person("ruth-amos");
        assertThat(letters.list(office.town.committee, ruth)).hasSize(1);
        register.link(
                        ruth.id(),
                        Tie.PARTNER_IN,
                        office.town.practice,
                        Span.since(LocalDate.of(2015, 4, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        interests.consider(
                called.matter().id(),
                Subject.of(called.matter().act(), called.matter().affected()),
                Town.TEST);
        assertThat(letters.list(office.town.committee, ruth)).isEmpty();
        assertThat(letters.find(letter().decision().id(), letter().party(), ruth))
                .isEmpty();
        assertThat(conditions.list(office.town.committee, ruth)).isEmpty();
        assertThat(conditions.list(office.town.committee, office.person("margaret-hale")))
                .hasSize(1);
    }

    @Test
    void a_day_for_an_appeal_is_given_only_where_a_source_gives_one() {
        assertThat(letter().appeal()).isEmpty();
        assertThat(letters.body(letter(), clocks.today())).contains("Until when an appeal may be made is not settled");
        var day = LocalDate.of(2016, 5, 10);
        assertThat(Appeal.of(law.on(day), "fn.performer.list", day)).hasValueSatisfying(appeal -> {
            assertThat(appeal.last()).isEqualTo(LocalDate.of(2016, 6, 7));
            assertThat(appeal.sources()).isNotEmpty();
        });
        assertThat(Appeal.of(law.on(day), "fn.contract.terminate", day)).isEmpty();
    }

    @Test
    void a_draft_is_read_with_all_its_faults_at_once() {
        var typed = Typed.prefilled(Map.of("due-1", "2016-09-30"));
        LetterForm.read(typed);
        assertThat(typed.faults())
                .extracting(fault -> fault.sentence())
                .containsExactly(
                        "Enter the reasons for the decision, as the party is told them",
                        "Enter the condition that is to be met by this day");
    }
}
