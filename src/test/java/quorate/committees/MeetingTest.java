package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.Release;
import quorate.register.Register;
import quorate.register.Tie;

@QuorateTest
@Import(MeetingTest.Ear.class)
class MeetingTest {

    @TestConfiguration
    static class Ear {
        final List<Release> heard = new java.util.concurrent.CopyOnWriteArrayList<>();

        @EventListener
        void on(Release release) {
            heard.add(release);
        }
    }

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Interests interests;

    @Autowired
    Committees committees;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Ear ear;

    Town town;

    @BeforeEach
    void a_town_a_fortnight_before_its_meeting() {
        clock.set(LocalDateTime.of(2016, 4, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        ear.heard.clear();
    }

    MeetingId meeting() {
        return town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
    }

    void begin() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
    }

    @Test
    void a_matter_goes_from_the_docket_to_a_recorded_decision() {
        var matter = town.lay("Review of Chapel Street Practice");
        var meeting = meeting();
        var item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        begin();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        assertThat(committees
                        .agree(
                                meeting,
                                item,
                                town.committee,
                                "To ask for a plan",
                                clocks.now(),
                                UUID.randomUUID(),
                                town.secretary())
                        .objections())
                .isEmpty();
        assertThat(authority.listDecisions(matter.id())).singleElement().satisfies(decision -> {
            assertThat(decision.body()).isEqualTo(town.committee);
            assertThat(decision.meeting()).contains(meeting);
        });
        assertThat(committees
                        .sitting(meeting, clocks.now())
                        .progressOf(item, town.committee)
                        .decision())
                .isPresent();
    }

    @Test
    void a_room_without_a_quorum_decides_nothing_and_may_only_put_off() {
        var matter = town.lay("Review of Chapel Street Practice");
        var meeting = meeting();
        var item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        begin();
        town.open(meeting, "margaret-hale", "priya-nair", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        var answer = committees.agree(
                meeting, item, town.committee, "Agreed", clocks.now(), UUID.randomUUID(), town.secretary());
        assertThat(answer.objections()).extracting(Objection::rule).contains("local.quorum");
        assertThat(authority.listDecisions(matter.id())).isEmpty();
        assertThat(committees.sitting(meeting, clocks.now()).progressOf(item, town.committee))
                .isInstanceOf(Progress.UnderDiscussion.class);
    }

    @Test
    void a_ruling_made_anywhere_counts_in_the_room_from_its_moment() {
        register.link(
                        town.id("ruth-amos"),
                        Tie.PARTNER_IN,
                        town.practice,
                        quorate.kernel.Span.since(java.time.LocalDate.of(2010, 1, 1)),
                        java.util.Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        var matter = town.lay("Review of Chapel Street Practice");
        var meeting = meeting();
        var item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        assertThat(interests.barred(town.id("ruth-amos"), matter.id())).isTrue();
        interests
                .rule(
                        town.id("ruth-amos"),
                        matter.id(),
                        Set.of(Treatment.LEAVE_ITEM),
                        town.id("margaret-hale"),
                        "A partner in the practice",
                        clocks.now())
                .orThrow();
        begin();
        town.open(meeting, "margaret-hale", "priya-nair", "ruth-amos", "grace-lin");
        var then = committees.sitting(meeting, clocks.now());
        assertThat(then.votes(item, town.committee)).hasSize(3);
        town.note(meeting, new Fact.ItemOpened(item));
        assertThat(committees
                        .agree(
                                meeting,
                                item,
                                town.committee,
                                "Agreed",
                                clocks.now(),
                                UUID.randomUUID(),
                                town.secretary())
                        .objections())
                .extracting(Objection::rule)
                .contains("local.quorum");
    }

    @Test
    void a_form_sent_twice_is_noted_once() {
        var meeting = meeting();
        begin();
        var key = UUID.randomUUID();
        var fact = new Fact.Arrived(town.id("grace-lin"), "Grace Lin");
        var first = committees
                .note(meeting, fact, clocks.now(), key, town.secretary())
                .orThrow();
        assertThat(committees
                        .note(meeting, fact, clocks.now(), key, town.secretary())
                        .orThrow())
                .isEqualTo(first);
    }

    @Test
    void nothing_is_noted_for_a_time_that_has_not_come() {
        var meeting = meeting();
        begin();
        assertThat(committees
                        .note(
                                meeting,
                                new Fact.Arrived(town.id("grace-lin"), "Grace Lin"),
                                clocks.now().plusSeconds(60),
                                UUID.randomUUID(),
                                town.secretary())
                        .objections())
                .extracting(Objection::rule)
                .containsExactly("sitting.future");
    }

    @Test
    void a_meeting_called_late_says_by_when_notice_was_due_and_needs_its_reason() {
        var meeting = meeting();
        committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "Finance report", Item.Purpose.INFORMATION, false),
                        town.secretary())
                .orThrow();
        clock.set(LocalDateTime.of(2016, 5, 5, 9, 0));
        assertThat(committees.giveNotice(meeting, "", town.secretary()).objections())
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.rule()).isEqualTo("notice.late");
                    assertThat(objection.sentence()).contains("3 May 2016", "5 May 2016 is too late");
                });
        assertThat(committees
                        .giveNotice(meeting, "The contract ends this week", town.secretary())
                        .isDone())
                .isTrue();
    }

    @Test
    void the_public_agenda_tells_nothing_of_the_private_part() {
        var meeting = meeting();
        committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "Finance report", Item.Purpose.INFORMATION, false),
                        town.secretary())
                .orThrow();
        committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "A remedial notice", Item.Purpose.DECISION, true),
                        town.secretary())
                .orThrow();
        committees.giveNotice(meeting, "", town.secretary()).orThrow();
        assertThat(ear.heard).singleElement().satisfies(release -> {
            assertThat(release.html()).contains("Finance report").doesNotContain("remedial", "contract", "rivate");
            assertThat(release.kind()).isEqualTo("agenda");
        });
    }

    @Test
    void minutes_are_approved_by_a_later_meeting_and_only_the_public_part_is_published() {
        var meeting = meeting();
        var open = committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "Finance report", Item.Purpose.DECISION, false),
                        town.secretary())
                .orThrow();
        var hidden = committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "A remedial notice", Item.Purpose.DECISION, true),
                        town.secretary())
                .orThrow();
        begin();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(open));
        committees
                .agree(
                        meeting,
                        open,
                        town.committee,
                        "The report is accepted",
                        clocks.now(),
                        UUID.randomUUID(),
                        town.secretary())
                .orThrow();
        clock.pass(java.time.Duration.ofMinutes(5));
        town.note(meeting, new Fact.PublicExcluded("Terms of a contract"));
        town.note(meeting, new Fact.ItemOpened(hidden));
        clock.pass(java.time.Duration.ofMinutes(5));
        town.note(meeting, new Fact.Arrived(town.id("ruth-amos"), "Dr Ruth Amos"));
        committees
                .agree(
                        meeting,
                        hidden,
                        town.committee,
                        "To serve the notice",
                        clocks.now(),
                        UUID.randomUUID(),
                        town.secretary())
                .orThrow();
        town.note(meeting, new Fact.Closed());
        approve(meeting);
        var minutes = ear.heard.stream()
                .filter(release -> release.kind().equals("minutes"))
                .findFirst()
                .orElseThrow();
        assertThat(minutes.html())
                .contains("Finance report", "The report is accepted", "The committee was quorate", "Margaret Hale")
                .contains("At 2:05pm the committee resolved to exclude the public: Terms of a contract.")
                .doesNotContain("remedial", "serve", "from 2:10pm", "Ruth Amos");
        assertThat(ear.heard.stream()
                        .filter(release -> release.kind().equals("decision"))
                        .findFirst()
                        .orElseThrow()
                        .html())
                .contains("The report is accepted")
                .doesNotContain("serve");
    }

    @Test
    void a_correction_by_a_later_meeting_replaces_the_published_minutes_with_its_reason() {
        var meeting = meeting();
        var item = committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "Finance report", Item.Purpose.DECISION, false),
                        town.secretary())
                .orThrow();
        begin();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        committees
                .agree(meeting, item, town.committee, "Accepted", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
        town.note(meeting, new Fact.Closed());
        approve(meeting);
        assertThat(book.write(meeting, item.toString(), "Changed quietly", Long.MAX_VALUE, town.secretary())
                        .objections())
                .extracting(Objection::rule)
                .containsExactly("minutes.approved");
        book.write(meeting, "correction", "Grace Lin presented the report", Long.MAX_VALUE, town.secretary())
                .orThrow();
        approve(meeting);
        assertThat(ear.heard.stream().filter(release -> release.kind().equals("minutes")))
                .extracting(Release::replaces)
                .containsExactly(null, "Corrected by a later meeting: Grace Lin presented the report");
    }

    @Test
    void whoever_leaves_in_the_same_minute_after_the_decision_was_there_when_it_was_taken() {
        var meeting = meeting();
        var item = committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "Finance report", Item.Purpose.DECISION, false),
                        town.secretary())
                .orThrow();
        begin();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        committees
                .agree(meeting, item, town.committee, "Accepted", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
        town.note(meeting, new Fact.Left(town.id("priya-nair")));
        town.note(meeting, new Fact.Closed());
        var minutes = book.minutes(meeting, anything -> true, false);
        assertThat(minutes.parts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Minutes.Minute.class,
                        minute -> assertThat(minute.quorum()).containsExactly("The committee was quorate."));
        assertThat(minutes.present())
                .filteredOn(one -> !one.times().isEmpty())
                .extracting(Minutes.Attendance::name, Minutes.Attendance::times)
                .containsExactly(tuple("Priya Nair", "left at 2pm"));
    }

    @Autowired
    MinuteBook book;

    private void approve(MeetingId meeting) {
        clock.pass(java.time.Duration.ofDays(14));
        var later = town.convene(LocalDateTime.ofInstant(clocks.now(), Clocks.LONDON));
        var item = committees
                .add(
                        later,
                        town.item(Minutes.matterOf(meeting), "Minutes", Item.Purpose.MINUTES, false),
                        town.secretary())
                .orThrow();
        town.open(later, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(later, new Fact.ItemOpened(item));
        assertThat(committees
                        .agree(
                                later,
                                item,
                                town.committee,
                                "Approved",
                                clocks.now(),
                                UUID.randomUUID(),
                                town.secretary())
                        .objections())
                .isEmpty();
    }
}
