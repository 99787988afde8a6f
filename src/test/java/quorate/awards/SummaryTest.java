package quorate.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.procurement.Awarded;

/** The summary of a year counts what was entered into in it, by process, and says what nobody holds. */
class SummaryTest {

    private static final List<String> WANTED = List.of(
            "contracts by direct award A, B and C",
            "contracts by the most suitable provider process",
            "contracts by the competitive process",
            "frameworks concluded",
            "contracts based on a framework",
            "urgent awards and modifications",
            "new providers",
            "providers that hold no contract any more",
            "representations");

    private static Awarded awarded(String process, String signed, int represented, String answered) {
        return new Awarded(
                UUID.randomUUID(),
                MatterId.fresh(),
                "Station Road " + signed,
                PartyId.fresh(),
                "fn.provider.new",
                MatterId.fresh(),
                "By " + process,
                process,
                LocalDate.parse(signed),
                PartyId.fresh(),
                true,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                represented,
                answered);
    }

    private static Summary summary(int year, Awarded... all) {
        var held = new Summary.Held(Set.of("Brightcare", "Dr Gray"), Set.of("Brightcare", "Nightjar Care Limited"));
        return Summary.of(year, WANTED, List.of(all), held, it -> "Brightcare");
    }

    private static List<String> says(Summary summary) {
        return summary.lines().stream().map(Summary.Line::says).toList();
    }

    @Test
    void contracts_are_counted_by_process_in_the_year_in_which_they_were_entered_into() {
        var summary = summary(
                2025,
                awarded("direct-c", "2025-04-01", 2, "Award as intended"),
                awarded("direct-a", "2026-03-31", 0, ""),
                awarded("direct-b", "2025-03-31", 0, ""),
                awarded("competitive", "2026-04-01", 0, ""),
                awarded("modification", "2025-10-01", 0, ""));
        assertThat(says(summary))
                .containsExactly(
                        "2 contracts",
                        "None",
                        "None",
                        "Not held here: no framework is concluded or called on in this service.",
                        "Not held here: no framework is concluded or called on in this service.",
                        "1 contract",
                        "1 provider",
                        "1 provider",
                        "2 representations");
        assertThat(summary.lines().getFirst().items().getFirst())
                .isEqualTo("Station Road 2025-04-01: Brightcare, By direct-c, 1 April 2025");
        assertThat(summary.lines().get(6).items()).containsExactly("Nightjar Care Limited");
        assertThat(summary.lines().get(7).items()).containsExactly("Dr Gray");
        assertThat(summary.lines().getLast().items()).containsExactly("Station Road 2025-04-01: Award as intended");
    }

    @Test
    void the_first_year_begins_with_the_regime() {
        var summary =
                summary(2023, awarded("competitive", "2023-12-31", 0, ""), awarded("competitive", "2024-01-01", 1, ""));
        assertThat(summary.from()).isEqualTo("2024-01-01");
        assertThat(summary.lines().get(2).says()).isEqualTo("1 contract");
        assertThat(summary.lines().getLast().items()).containsExactly("Station Road 2024-01-01: not answered");
    }
}
