package quorate.alternatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.PublishedFiles;
import quorate.figures.Figures;
import quorate.figures.Small;
import quorate.schemes.Schemes;

/** How common diseases are, and what is asked of practices, from the registers as they were published for 2018/19. */
class KnownTest {

    @Test
    void how_common_a_disease_is_in_england_is_all_registers_over_all_lists() throws Exception {
        var file = PublishedFiles.of("qof/PREVALENCE_1819_v2.csv.gz");
        try (var small = new Small()) {
            Small.finished(small.load(file));
            var known = new Known(small.context.getBean(Figures.class));
            var qof = Schemes.ofJar().get("qof");
            var found = known.prevalence(qof, LocalDate.of(2018, 4, 1), Long.MAX_VALUE);
            assertThat(found.get("prevalence-ast").value().near().setScale(6, RoundingMode.HALF_UP))
                    .isEqualTo(new BigDecimal("0.060475"));
            assertThat(found.get("prevalence-ast").source()).isEqualTo("all practices published for 2018/19");
            assertThat(known.prevalence(qof, LocalDate.of(2017, 4, 1), Long.MAX_VALUE))
                    .isEmpty();
            var registers = known.of(qof, List.of("A81001"), LocalDate.of(2018, 4, 1), Long.MAX_VALUE);
            assertThat(registers.get("register-ast")).containsKey("A81001");
        }
    }
}
