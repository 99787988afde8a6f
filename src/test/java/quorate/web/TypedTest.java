package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;

class TypedTest {

    private static Typed typed(String... namesAndValues) {
        var values = new java.util.LinkedHashMap<String, String[]>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            values.put(namesAndValues[at], new String[] {namesAndValues[at + 1]});
        }
        return Typed.from(values);
    }

    @Test
    void a_sound_form_is_read_into_its_record() {
        var typed = typed(
                "title", "  Merger of Mill Lane and Chapel Street ",
                "day-day", "10",
                "day-month", "May",
                "day-year", "2016",
                "begins", "5:30pm",
                "value", "£100,000",
                "part", "private");
        var form = GalleryPages.ExampleForm.read(typed);
        assertThat(typed.faults()).isEmpty();
        assertThat(form)
                .isEqualTo(new GalleryPages.ExampleForm(
                        "Merger of Mill Lane and Chapel Street",
                        LocalDate.of(2016, 5, 10),
                        LocalTime.of(17, 30),
                        Money.pounds(100_000),
                        "private"));
    }

    @Test
    void all_faults_are_found_at_once_and_in_the_order_of_the_page() {
        var typed = typed("day-day", "31", "day-month", "2", "day-year", "2016", "value", "a lot");
        GalleryPages.ExampleForm.read(typed);
        assertThat(typed.faults())
                .extracting(Fault::sentence)
                .containsExactly(
                        "Enter the title of the item",
                        "Day must be a real date, such as 10 5 2016",
                        "Enter when the meeting begins",
                        "Value must be an amount of pounds, such as 100,000 or 99.50",
                        "Select the part of the meeting");
        assertThat(typed.value("value")).isEqualTo("a lot");
    }

    @Test
    void a_day_typed_in_three_fields_is_not_overruled_by_a_day_that_is_known() {
        var known = Map.of("from", "2016-04-01", "until", "2017-03-31");
        var typed =
                typed("from-day", "10", "from-month", "5", "from-year", "2016").knowing(known);
        assertThat(typed.day("from", "Enter the day")).isEqualTo(LocalDate.of(2016, 5, 10));
        assertThat(typed.partOfDay("from", "day")).isEqualTo("10");
        assertThat(typed.day("until", "Enter the day")).isEqualTo(LocalDate.of(2017, 3, 31));
        var wrong = typed("from-day", "31", "from-month", "2", "from-year", "").knowing(known);
        wrong.day("from", "Enter the day");
        assertThat(wrong.faultOf("from")).isPresent();
        assertThat(wrong.partOfDay("from", "month")).isEqualTo("2");
    }

    @Test
    void a_day_without_its_year_leads_to_the_year() {
        var typed = typed("day-day", "29", "day-month", "2");
        typed.day("day", "Enter the day");
        assertThat(typed.faults()).containsExactly(new Fault("day", "day-year", "Day must include a year"));
    }

    @Test
    void the_29th_of_february_exists_only_in_leap_years() {
        assertThat(typed("d", "2016-02-29").optionalDay("d")).contains(LocalDate.of(2016, 2, 29));
        var typed = typed("d-day", "29", "d-month", "2", "d-year", "2015");
        typed.optionalDay("d");
        assertThat(typed.isFaulty()).isTrue();
    }

    @Test
    void times_are_read_as_people_write_them() {
        for (var time : Map.of("5pm", "17:00", "5:30 PM", "17:30", "17:30", "17:30", "12am", "00:00", "midday", "12:00")
                .entrySet()) {
            assertThat(typed("t", time.getKey()).time("t", "Enter it")).isEqualTo(LocalTime.parse(time.getValue()));
        }
        for (var nonsense : List.of("25:00", "5", "13pm", "soon")) {
            var typed = typed("t", nonsense);
            typed.time("t", "Enter it");
            assertThat(typed.isFaulty()).as(nonsense).isTrue();
        }
    }

    @Test
    void names_keep_their_accents_and_too_long_ones_are_named() {
        assertThat(typed("name", "Siân Llŷr").line("name", "Enter a name")).isEqualTo("Siân Llŷr");
        var typed = typed("name", "ŵ".repeat(300));
        typed.line("name", "Enter a name");
        assertThat(typed.faultOf("name")).contains("Name must be 200 characters or fewer");
    }

    @Test
    void a_prefilled_day_is_shown_in_its_three_fields() {
        var typed = Typed.prefilled(Map.of("day", "2016-05-10"));
        assertThat(typed.partOfDay("day", "month")).isEqualTo("5");
    }
}
