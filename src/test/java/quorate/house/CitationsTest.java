package quorate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quorate.kernel.Citation;
import quorate.law.Law;

/** Every value of law has a source; spans neither overlap nor leave holes. */
class CitationsTest {

    @Test
    void the_law_pack_has_no_fault() {
        assertThat(Law.read(Path.of("law")).number()).isPositive();
    }

    @Test
    void whatever_is_in_force_on_a_day_names_a_source_that_the_pack_knows() {
        var law = Law.ofJar();
        for (var day = LocalDate.of(2013, 4, 1); day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusMonths(1)) {
            var on = law.on(day);
            var cited = Stream.of(
                            on.listRules().stream().map(it -> it.sources()),
                            on.listActs().stream()
                                    .flatMap(act -> Stream.of("none", "1", "2", "3", "icb")
                                            .flatMap(level -> on.findPower(act.id(), level).stream()))
                                    .map(it -> it.sources()))
                    .flatMap(it -> it)
                    .toList();
            assertThat(cited).isNotEmpty().noneMatch(sources -> sources.isEmpty());
            assertThat(cited.stream().flatMap(sources -> sources.stream()).map(Citation::source))
                    .allMatch(code -> law.source(code).isPresent());
        }
    }

    @Test
    void one_level_or_another_answers_every_act_on_every_day_since_2013() {
        var law = Law.ofJar();
        var silent = new TreeSet<String>();
        for (var day = LocalDate.of(2013, 4, 1); day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(1)) {
            var on = law.on(day);
            for (var act : on.listActs()) {
                var answered = Stream.of("none", "1", "2", "3", "icb")
                        .anyMatch(level -> on.findPower(act.id(), level).isPresent());
                if (!answered) silent.add(act.id() + " on " + day);
            }
        }
        assertThat(silent).isEmpty();
    }
}
