package quorate.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.MeetingRecord;
import quorate.committees.Moment;
import quorate.committees.Sitting;
import quorate.kernel.Answer;
import quorate.register.Register;
import quorate.web.OnDay;
import quorate.web.Standing;

@QuorateTest
class YearTest {

    private static final Year YEAR = new Year(2016);

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
    Measures measures;

    @Autowired
    Daybook daybook;

    @Autowired
    Letters letters;

    Office office;

    @BeforeEach
    void a_committee() {
        clock.set(LocalDateTime.of(2016, 4, 20, 9, 0));
        office = new Office(register, authority, committees, clocks, standing, clock);
    }

    private MeetingRecord record(Office.Called called) {
        return committees.onRecord(called.meeting(), office.fiona()).orElseThrow();
    }

    private void close(Office.Called called, LocalDateTime at) {
        clock.set(at);
        office.town.note(called.meeting(), new Fact.Closed());
    }

    private Attendance of(String key, List<Line> load) {
        var records = committees.onRecord(office.town.committee, YEAR.span(), office.fiona());
        return Attendance.of(records, office.town.committee, YEAR, load).stream()
                .filter(one -> one.person().equals(office.town.id(key)))
                .findFirst()
                .orElseThrow();
    }

    private Measure.Point point(String code) {
        return measures.of(office.town.committee, office.fiona(), clocks.today()).stream()
                .filter(measure -> measure.code().equals(code))
                .flatMap(measure -> measure.points().stream())
                .filter(point -> point.year().equals(YEAR))
                .findFirst()
                .orElseThrow();
    }

    private void count(UUID meeting, String part, String count) {
        var draft = new Daybook.Draft(
                UUID.randomUUID(),
                Line.Kind.GALLERY,
                meeting,
                part,
                Map.of("count", count),
                clocks.today(),
                Daybook.WHATEVER,
                List.of(meeting));
        daybook.note(draft, office.town.secretary()).orThrow();
    }

    @Test
    void a_meeting_past_midnight_in_the_night_in_which_the_clocks_go_back_is_as_long_as_it_was() {
        clock.set(LocalDateTime.of(2016, 10, 1, 9, 0));
        var called = office.call(LocalDateTime.of(2016, 10, 29, 22, 0), "Closure in the night", false);
        office.decide(called, "It closes");
        close(called, LocalDateTime.of(2016, 10, 30, 3, 0));
        assertThat(Hours.of(record(called)).orElseThrow().length()).isEqualTo(Duration.ofHours(6));
        assertThat(of("grace-lin", List.of()).time()).isEqualTo(Duration.ofHours(6));
        assertThat(point("hours").words()).isEqualTo("6 hours in 1 of 1 meeting");
    }

    @Test
    void the_letter_about_what_was_decided_after_midnight_is_found() {
        var called = office.call(LocalDateTime.of(2016, 5, 10, 23, 0), "Late business", false);
        clock.set(LocalDateTime.of(2016, 5, 10, 23, 0));
        office.town.open(called.meeting(), "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        office.town.note(called.meeting(), new Fact.ItemOpened(called.item()));
        clock.set(LocalDateTime.of(2016, 5, 11, 0, 20));
        committees
                .agree(
                        called.meeting(),
                        called.item(),
                        office.town.committee,
                        "Agreed at last",
                        clocks.now(),
                        UUID.randomUUID(),
                        office.town.secretary())
                .orThrow();
        var letter = letters.list(office.town.committee, office.fiona()).getFirst();
        assertThat(letter.decision().day()).isEqualTo(LocalDate.of(2016, 5, 11));
        assertThat(letters.find(letter.decision().id(), letter.party(), office.fiona()))
                .isPresent();
    }

    @Test
    void time_out_of_the_room_is_not_counted() {
        var opened = LocalDateTime.of(2016, 5, 10, 14, 0).atZone(Clocks.LONDON).toInstant();
        var hours = new Hours(opened, opened.plus(Duration.ofHours(2)));
        var stays = List.of(
                new Sitting.Stay(
                        Moment.endOf(opened.minus(Duration.ofMinutes(10))),
                        Moment.endOf(opened.plus(Duration.ofMinutes(30)))),
                new Sitting.Stay(Moment.endOf(opened.plus(Duration.ofMinutes(90))), null));
        assertThat(hours.of(stays)).isEqualTo(Duration.ofHours(1));
        assertThat(Hours.words(Duration.ofMinutes(61))).isEqualTo("1 hour 1 minute");
    }

    @Test
    void attendance_tells_presence_apology_and_absence_apart_and_days_that_nobody_noted_are_not_known() {
        var called = office.call(Office.MEETS, "Review", false);
        clock.set(Office.MEETS);
        office.town.note(called.meeting(), new Fact.Apologised(office.town.id("ruth-amos")));
        office.decide(called, "Agreed");
        assertThat(of("grace-lin", List.of()).present()).isEqualTo(1);
        assertThat(of("ruth-amos", List.of()).apologies()).isEqualTo(1);
        assertThat(of("ruth-amos", List.of()).absent()).isZero();
        assertThat(of("grace-lin", List.of()).unknown()).isEqualTo(1);
        assertThat(YearPages.time(of("grace-lin", List.of()))).isEqualTo("not known");
        assertThat(of("margaret-hale", List.of()).contracted()).isEmpty();
        assertThat(of("margaret-hale", List.of()).worked()).isEmpty();
        var margaret = office.town.id("margaret-hale");
        var load = List.of(
                load("contract " + margaret, "24", LocalDate.of(2015, 4, 1)),
                load("contract " + margaret, "2", LocalDate.of(2016, 4, 1)),
                load("worked " + margaret, "1.5", LocalDate.of(2016, 5, 2)),
                load("worked " + margaret, "1", LocalDate.of(2016, 6, 2)),
                load("worked " + margaret, "9", LocalDate.of(2015, 6, 2)));
        assertThat(of("margaret-hale", load).contracted()).contains(new BigDecimal("2"));
        assertThat(of("margaret-hale", load).worked()).contains(new BigDecimal("2.5"));
        assertThat(of("margaret-hale", load).isOver()).isTrue();
    }

    private Line load(String part, String days, LocalDate day) {
        return new Line(
                UUID.randomUUID(),
                Line.Kind.LOAD,
                office.town.committee.value(),
                part,
                Map.of("days", days),
                day,
                office.town.secretary(),
                clocks.now(),
                1);
    }

    @Test
    void what_was_never_recorded_is_not_known_and_never_nought() {
        var called = office.call(Office.MEETS, "Review", false);
        office.decide(called, "Agreed");
        for (var code : List.of("public", "strategic", "hours", "late", "expertise")) {
            assertThat(point(code).value()).as(code).isEmpty();
            assertThat(point(code).words()).as(code).startsWith("Not known: ");
        }
        assertThat(point("private").value()).contains(new BigDecimal("0"));
        assertThat(point("days").words()).isEqualTo("20 days, of 1 matter");
    }

    @Test
    void what_was_recorded_is_counted_with_its_base() {
        var open = office.call(Office.MEETS, "Review", false);
        var secret = office.town.item(
                office.town.lay("Settlement").id(), "Settlement", quorate.committees.Item.Purpose.DECISION, true);
        committees.add(open.meeting(), secret, office.town.secretary()).orThrow();
        office.decide(open, "Agreed");
        close(open, Office.MEETS.plusMinutes(90));
        var meeting = open.meeting().value();
        count(meeting, "public", "4");
        count(meeting, open.item().toString(), "strategic");
        assertThat(point("private").words())
                .isEqualTo("50%, 1 of 2 items: because of the confidential nature of the business (1)");
        assertThat(point("public").words()).isEqualTo("4 on average, noted for 1 of 1 meeting");
        assertThat(point("strategic").words()).isEqualTo("100%, 1 of 1 marked item, of 2 items in all");
        assertThat(point("hours").value()).contains(new BigDecimal("1.5"));
    }

    @Test
    void a_nought_that_somebody_counted_is_a_nought() {
        var called = office.call(Office.MEETS, "Review", false);
        office.decide(called, "Agreed");
        count(called.meeting().value(), "public", "0");
        assertThat(point("public").value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("0"));
    }

    @Test
    void two_who_count_at_once_do_not_write_over_each_other_and_nothing_is_half_saved() {
        var called = office.call(Office.MEETS, "Review", false);
        var meeting = called.meeting().value();
        count(meeting, "public", "4");
        var drafts = List.of(draft(meeting, called.item().toString(), "strategic"), draft(meeting, "public", "7"));
        assertThat(daybook.note(drafts, office.town.id("priya-nair")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.objections()).hasSize(1));
        assertThat(daybook.list(Line.Kind.GALLERY, meeting))
                .extracting(line -> line.said("count"))
                .containsExactly("4");
    }

    private Daybook.Draft draft(UUID meeting, String part, String count) {
        return new Daybook.Draft(
                UUID.randomUUID(),
                Line.Kind.GALLERY,
                meeting,
                part,
                Map.of("count", count),
                clocks.today(),
                0,
                List.of(meeting));
    }

    @Test
    void a_standing_item_is_proposed_in_its_months_until_it_is_on_the_agenda() {
        var called = office.call(Office.MEETS, "Review", false);
        plan("Register of interests", Map.of("months", "5,11", "purpose", "information", "wanted", "The guidance"));
        plan("Budget", Map.of("months", "", "expected", "2016-06-30", "purpose", "decision", "wanted", "The board"));
        var plan = plan();
        assertThat(plan.proposals(record(called)))
                .extracting(Plan.Entry::title)
                .containsExactly("Register of interests");
        assertThat(plan.ahead(clocks.today()))
                .filteredOn(ahead -> !ahead.entries().isEmpty())
                .extracting(Plan.Ahead::words)
                .containsExactly("May 2016", "June 2016", "November 2016");
        var entry = plan.proposals(record(called)).getFirst();
        var item = office.town.item(entry.matterAt(called.meeting()), entry.title(), entry.purpose(), false);
        committees.add(called.meeting(), item, office.town.secretary()).orThrow();
        assertThat(plan.proposals(record(called))).isEmpty();
    }

    private Plan plan() {
        var on = new OnDay(clocks.today(), Long.MAX_VALUE, clocks.today());
        return Plan.of(daybook.list(Line.Kind.PLAN, office.town.committee.value()), on);
    }

    private void plan(String title, Map<String, String> said) {
        var all = new java.util.HashMap<>(said);
        all.put("title", title);
        var id = UUID.randomUUID();
        var draft = new Daybook.Draft(
                id,
                Line.Kind.PLAN,
                office.town.committee.value(),
                id.toString(),
                all,
                clocks.today(),
                Daybook.WHATEVER,
                List.of(id));
        daybook.note(draft, office.town.secretary()).orThrow();
    }

    @Test
    void a_guest_who_sits_there_was_there_or_not_and_of_one_without_a_seat_it_is_not_known() {
        var called = office.call(Office.MEETS, "Review", false);
        office.decide(called, "Agreed");
        var healthwatch = Guest.of(Guest.Whom.HEALTHWATCH, true, record(called), List.of());
        assertThat(healthwatch.presence()).isEqualTo("Was not there");
        assertThat(healthwatch.invited()).isEqualTo("Standing invitation by the terms of reference");
        assertThat(Guest.of(Guest.Whom.CQC, false, record(called), List.of()).presence())
                .isEqualTo("Not known");
    }

    @Test
    void a_year_begins_on_the_first_of_april() {
        assertThat(Year.of(LocalDate.of(2016, 3, 31))).isEqualTo(new Year(2015));
        assertThat(Year.of(LocalDate.of(2016, 4, 1))).isEqualTo(YEAR);
        assertThat(Year.parse("1066", LocalDate.of(2016, 5, 1))).isEqualTo(YEAR);
        assertThat(Year.parse("2014", LocalDate.of(2016, 5, 1))).hasToString("2014 to 2015");
    }
}
