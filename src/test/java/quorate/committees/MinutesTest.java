package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.Release;
import quorate.register.Register;

@QuorateTest
@Import(Ear.class)
class MinutesTest {

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Ear ear;

    @Autowired
    MinuteBook book;

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

    @Test
    void an_inquorate_meeting_cannot_approve_minutes_and_one_found_inquorate_later_leaves_them_in_doubt() {
        var meeting = meeting();
        committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "Finance report", Item.Purpose.DECISION, false),
                        town.secretary())
                .orThrow();
        begin();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.Closed());
        clock.pass(java.time.Duration.ofDays(14));
        var later = town.convene(LocalDateTime.ofInstant(clocks.now(), Clocks.LONDON));
        var item = committees
                .add(
                        later,
                        town.item(Minutes.matterOf(meeting), "Minutes", Item.Purpose.MINUTES, false),
                        town.secretary())
                .orThrow();
        town.open(later, "margaret-hale", "priya-nair", "samuel-okoro");
        town.note(later, new Fact.ItemOpened(item));
        assertThat(agree(later, item).objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.sentence())
                        .startsWith("Minutes are approved by a quorate meeting, and stay a draft until then. "));
        assertThat(book.approvalsOf(meeting)).isEmpty();

        town.note(later, new Fact.Arrived(town.id("grace-lin"), "Grace Lin"));
        var arrived = clocks.now();
        clock.pass(java.time.Duration.ofMinutes(5));
        agree(later, item).orThrow();
        assertThat(book.doubts(meeting)).isEmpty();
        committees
                .note(
                        later,
                        new Fact.Left(town.id("grace-lin")),
                        arrived.plusSeconds(60),
                        UUID.randomUUID(),
                        town.secretary())
                .orThrow();
        assertThat(book.doubts(meeting))
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt).contains("Grace Lin was not in the room", "the committee was not quorate"));
    }

    private quorate.kernel.Answer<Long> agree(MeetingId later, UUID item) {
        return committees.agree(
                later, item, town.committee, "Approved", clocks.now(), UUID.randomUUID(), town.secretary());
    }

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
