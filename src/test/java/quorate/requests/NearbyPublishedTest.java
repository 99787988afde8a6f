package quorate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.PublishedFiles;
import quorate.contracts.SmallContracts;

/** The practices nearest to a real one, by the published file of places and that of practices. */
class NearbyPublishedTest {

    private static final LocalDate DAY = LocalDate.of(2019, 11, 1);
    private static final List<String> NEAREST = List.of(
            "A81025 0.0 km",
            "A81046 0.2 km",
            "A81006 0.9 km",
            "A81067 0.9 km",
            "A81629 0.9 km",
            "A81002 0.9 km",
            "A81634 1.2 km",
            "A81608 1.5 km",
            "A81036 3.1 km");

    @Test
    void the_nearest_to_a_real_practice_are_those_that_the_published_places_say() throws Exception {
        try (var world = new SmallContracts()) {
            world.small.register(PublishedFiles.of("ods/epraccur_2019-10.csv.gz"));
            world.small.register(PublishedFiles.of("practice_locations/nhs_choices_GP_2019-05.csv.gz"));
            var densham = world.register.on(DAY).findByCode("ods", "A81001").orElseThrow();
            var nearby = new Nearby(world.register, world.contracts, world.small.figures);
            var found = nearby.to(densham.id(), DAY, Long.MAX_VALUE);
            assertThat(found).hasSize(Nearby.MANY);
            assertThat(found.subList(0, NEAREST.size()))
                    .extracting(it -> it.code() + " " + it.distance())
                    .containsExactlyElementsOf(NEAREST);
            // Two share a building 3,133 metres away and one place is left: the first by name has it.
            assertThat(found.getLast().code()).isEqualTo("A81034");
        }
    }
}
