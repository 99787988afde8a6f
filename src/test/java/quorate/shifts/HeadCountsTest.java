package quorate.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import quorate.figures.Edition;
import quorate.figures.Figure;
import quorate.figures.Measure;
import quorate.figures.Unit;
import quorate.kernel.Fresh;
import quorate.kernel.Span;

class HeadCountsTest {

    private static final Measure LISTS =
            new Measure("registered.all", "registered", "Registered patients", Unit.PATIENTS, 0, false, "", Map.of());
    private static final List<String> PRACTICES = List.of("Z90001", "Z90002", "Z90003");

    private static Edition edition(LocalDate day) {
        return new Edition(
                Fresh.idOf("edition", day.toString()),
                Fresh.idOf("file", day.toString()),
                "registered",
                Span.between(day, day.plusDays(1)),
                day,
                "given",
                day,
                List.of("registered.all"),
                Map.of(),
                1);
    }

    private static Figure figure(LocalDate day, String code, long patients) {
        return new Figure(LISTS, edition(day), "practice", code, OptionalLong.of(patients), "");
    }

    @Test
    void the_lists_of_the_practices_of_a_year_are_added_up_as_they_were_first_counted_in_it() {
        var april = LocalDate.of(2016, 4, 1);
        var july = LocalDate.of(2016, 7, 1);
        var all = List.of(
                figure(april, "Z90001", 9_400),
                figure(april, "Z90002", 6_100),
                figure(april, "Z99999", 5_000),
                figure(july, "Z90001", 9_500),
                figure(LocalDate.of(2016, 3, 31), "Z90001", 1));
        var heads = HeadCounts.patients(all, 2016, PRACTICES, "NHS Digital").orElseThrow();
        assertThat(heads.people()).isEqualTo(15_500);
        assertThat(heads.which()).isEqualTo("patients on the lists of 2 of 3 practices, 1 April 2016 (NHS Digital)");
        assertThat(HeadCounts.patients(all, 2017, PRACTICES, "NHS Digital")).isEmpty();
        assertThat(HeadCounts.patients(all, 2016, List.of(), "NHS Digital")).isEmpty();
    }

    @Test
    void of_several_sources_the_first_counts_and_the_others_stand_beside_it() {
        var heads = Heads.of(List.of(
                new Heads(250_000, "people, given in a file: ONS", List.of()),
                new Heads(251_204, "patients on the lists of 24 practices", List.of())));
        assertThat(heads.people()).isEqualTo(250_000);
        assertThat(heads.others()).containsExactly("251,204 patients on the lists of 24 practices");
    }
}
