package quorate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import quorate.kernel.Actor;

class ImportRunsTest {

    @Test
    void somebody_who_waits_is_told_when_reading_fails() {
        var takers = new StaticListableBeanFactory(Map.of("broken", new Broken()));
        var runs = new ImportRuns(new Intake(takers.getBeanProvider(Taker.class)));
        var bytes = "a,b\n".getBytes(StandardCharsets.UTF_8);
        var run = runs.begin("list.csv", bytes, "2016-02", new Actor.Process("a test"));
        assertThat(run.waitFor())
                .isInstanceOfSatisfying(
                        ImportRuns.Ended.class,
                        ended -> assertThat(ended.results())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Import.Result.Refused.class,
                                        refused -> assertThat(refused.objections())
                                                .singleElement()
                                                .satisfies(no -> assertThat(no.sentence() + " " + no.remedy())
                                                        .contains("list.csv", "Nothing of it was kept", "Try again"))));
    }

    /** Takes everything, and falls over it. */
    private static final class Broken implements Taker {

        @Override
        public List<FileKind> kinds() {
            return List.of();
        }

        @Override
        public Claim claim(RawFile file) {
            return Claim.NAMED;
        }

        @Override
        public Import.Result load(RawFile file, String vintage, Actor by, Consumer<String> progress) {
            throw new IllegalStateException("the database went away");
        }

        @Override
        public List<Import> list() {
            return List.of();
        }

        @Override
        public Optional<Import> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<Import.Rejected> rejected(UUID id) {
            return List.of();
        }
    }
}
