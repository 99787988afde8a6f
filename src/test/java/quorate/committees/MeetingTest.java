package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.register.Register;
import quorate.register.Tie;

@QuorateTest
@Import(Ear.class)
class MeetingTest {

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

    @Autowired
    Chamber chamber;

    @Autowired
    Outcomes outcomes;

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
        assertThat(town.waiting()).doesNotContain(matter.id());
        assertThat(committees
                        .sitting(meeting, clocks.now())
                        .progressOf(item, town.committee)
                        .decision())
                .isPresent();
    }

    @Test
    void a_meeting_of_which_no_notice_was_given_is_not_opened() {
        var meeting = meeting();
        begin();
        town.note(meeting, new Fact.Arrived(town.id("margaret-hale"), "Margaret Hale"));
        assertThat(committees
                        .note(
                                meeting,
                                new Fact.Opened(town.id("margaret-hale")),
                                clocks.now(),
                                UUID.randomUUID(),
                                town.secretary())
                        .objections())
                .extracting(Objection::rule)
                .containsExactly("notice.none");
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
        assertThat(town.waiting()).contains(matter.id());
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
    void of_two_people_who_end_one_item_at_once_one_is_told_what_the_other_did() throws Exception {
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
        var seen = chamber.record(meeting).version();
        var both = List.<Callable<Answer<Long>>>of(
                () -> outcomes.agree(act(meeting, item, seen), true, "Accepted", List.of(), ""),
                () -> outcomes.defer(act(meeting, item, seen), "The figures came late"));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Answer<Long>>();
            for (var future : pool.invokeAll(both)) answers.add(future.get());
            assertThat(answers).filteredOn(Answer::isDone).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> !answer.isDone())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.objections())
                            .filteredOn(objection -> objection.rule().equals("sitting.version"))
                            .singleElement()
                            .satisfies(objection -> assertThat(objection.sentence())
                                    .contains("noted something about this after you opened the page")));
        }
    }

    private Outcomes.Act act(MeetingId meeting, UUID item, long seen) {
        return new Outcomes.Act(
                meeting, item, town.committee, clocks.now(), Facts.NONE, "", seen, UUID.randomUUID(), town.secretary());
    }
}
