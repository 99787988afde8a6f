package quorate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;

/** Distances, and days counted back from the last one. */
class NearbyTest {

    private static Party at(String latitude, String longitude) {
        var traits =
                latitude.isEmpty() ? Map.<String, String>of() : Map.of("latitude", latitude, "longitude", longitude);
        return new Party(new PartyId(Fresh.id()), Kind.PRACTICE, "Practice", Span.ALWAYS, traits);
    }

    @Test
    void a_degree_north_is_a_hundred_and_eleven_kilometres_and_one_east_is_less() {
        var one = at("52.0", "-1.0");
        assertThat(Nearby.metres(one, at("53.0", "-1.0")).orElseThrow()).isBetween(111_100L, 111_300L);
        assertThat(Nearby.metres(one, at("52.0", "0.0")).orElseThrow()).isBetween(68_400L, 68_500L);
        assertThat(Nearby.metres(one, one)).isEqualTo(OptionalLong.of(0));
        assertThat(Nearby.metres(one, at("", ""))).isEmpty();
    }

    @Test
    void a_distance_is_read_in_tenths_of_a_kilometre() {
        assertThat(neighbour(OptionalLong.of(1_249))).isEqualTo("1.2 km");
        assertThat(neighbour(OptionalLong.of(1_250))).isEqualTo("1.3 km");
        assertThat(neighbour(OptionalLong.empty())).isEqualTo("Not known");
    }

    private static String neighbour(OptionalLong metres) {
        return new Neighbour(
                        "Z90001",
                        "Mill Lane",
                        metres,
                        OptionalLong.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty())
                .distance();
    }

    @Test
    void days_are_counted_back_from_the_last_one_and_called_expected_practice() {
        var handBack = new HandBack(Law.ofJar());
        var timeline = handBack.timeline(LocalDate.of(2016, 8, 31));
        assertThat(timeline).extracting(HandBack.Milestone::by).isSorted().startsWith(LocalDate.of(2016, 4, 13));
        assertThat(timeline.getLast().by()).isEqualTo(LocalDate.of(2016, 8, 24));
        assertThat(handBack.options())
                .extracting(HandBack.Option::id)
                .containsExactly("disperse", "caretaker", "apms", "merge");
        assertThat(handBack.sources()).noneMatch(source -> source.evidence().isSourced());
    }
}
