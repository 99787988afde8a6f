package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What calendar programs are given, read by a program of other people's making that keeps to RFC 5545. */
class CalendarTest {

    private static final Instant CHANGED = Instant.parse("2016-03-01T09:00:00Z");

    @BeforeAll
    static void nothing_is_fetched() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private static Calendar.Event event(LocalDateTime starts, String title, String place, String cancelled) {
        return new Calendar.Event(
                starts + "@quorate", 3, CHANGED, starts, title, place, "https://example.org/a/agenda", cancelled);
    }

    private static net.fortuna.ical4j.model.Calendar read(Calendar.Event... events) throws Exception {
        var bytes = Calendar.of("Committee; of Anytown, first", List.of(events));
        var read = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertThat(read.validate(true).getEntries())
                .extracting(Object::toString)
                .isEmpty();
        return read;
    }

    private static List<CalendarComponent> events(net.fortuna.ical4j.model.Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String said(CalendarComponent event, String name) {
        return event.<Property>getRequiredProperty(name).getValue();
    }

    private static Instant begins(CalendarComponent event) {
        var start = event.<DtStart<ZonedDateTime>>getRequiredProperty(Property.DTSTART);
        return ZonedDateTime.from(start.getDate()).toInstant();
    }

    @Test
    void what_is_written_is_read_again_letter_by_letter() throws Exception {
        var title =
                "Pwyllgor Tŷ’r Cwmwd; \"new, lists\" \\ and a title that is long enough to be folded more than once, 日本語 too";
        var event = events(read(event(LocalDateTime.of(2016, 5, 10, 14, 0), title, "Room 2,\nTown Hall", "")))
                .getFirst();
        assertThat(said(event, Property.SUMMARY)).isEqualTo(title);
        assertThat(said(event, Property.LOCATION)).isEqualTo("Room 2,\nTown Hall");
        assertThat(said(event, Property.UID)).isEqualTo("2016-05-10T14:00@quorate");
        assertThat(said(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(said(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(said(event, Property.URL)).isEqualTo("https://example.org/a/agenda");
    }

    @Test
    void the_hour_is_that_of_the_wall_clock_in_london_on_either_side_of_its_changes() throws Exception {
        var london = ZoneId.of("Europe/London");
        var days = List.of(
                LocalDateTime.of(2016, 3, 26, 14, 0),
                LocalDateTime.of(2016, 3, 27, 14, 0),
                LocalDateTime.of(2016, 10, 29, 23, 30),
                LocalDateTime.of(2016, 10, 30, 14, 0));
        var read = read(
                days.stream().map(day -> event(day, "Meeting", "Town Hall", "")).toArray(Calendar.Event[]::new));
        assertThat(events(read))
                .extracting(CalendarTest::begins)
                .containsExactlyElementsOf(
                        days.stream().map(day -> day.atZone(london).toInstant()).toList());
    }

    @Test
    void a_cancelled_meeting_is_cancelled_for_whoever_reads_it() throws Exception {
        var event = events(read(event(LocalDateTime.of(2016, 5, 10, 14, 0), "Meeting", "Hall", "The hall; burned")))
                .getFirst();
        assertThat(said(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(said(event, Property.DESCRIPTION)).isEqualTo("Cancelled: The hall; burned");
    }

    @Test
    void a_calendar_without_meetings_holds_none_and_can_be_read() throws Exception {
        assertThat(events(new CalendarBuilder().build(new ByteArrayInputStream(Calendar.of("Nothing yet", List.of())))))
                .isEmpty();
    }
}
