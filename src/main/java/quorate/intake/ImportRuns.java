package quorate.intake;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.Weight;

/** Files being read while somebody waits. Nobody is kept longer than two seconds: then they may watch it, or go. */
@Component
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final int PATIENCE = 2;
    private static final int REMEMBERED = 50;

    private final Intake intake;
    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();

    ImportRuns(Intake intake) {
        this.intake = intake;
    }

    sealed interface State {}

    /** @param doing what is being done right now */
    record Busy(String doing) implements State {}

    /** @param results one of each taker */
    record Ended(List<Import.Result> results) implements State {}

    /** One file being read. */
    static final class Run {
        private final UUID id = Fresh.id();
        private final String name;
        private final CompletableFuture<List<Import.Result>> result = new CompletableFuture<>();
        private volatile String doing = "Waiting";

        private Run(String name) {
            this.name = name;
        }

        UUID id() {
            return id;
        }

        String name() {
            return name;
        }

        State state() {
            return result.isDone() ? new Ended(result.join()) : new Busy(doing);
        }

        State waitFor() {
            try {
                return new Ended(result.get(PATIENCE, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                return new Busy(doing);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("Reading " + name + " failed", e);
            }
        }
    }

    Run begin(String name, byte[] bytes, String vintage, Actor by) {
        if (runs.size() > REMEMBERED) runs.values().removeIf(run -> run.result.isDone());
        var run = new Run(name);
        runs.put(run.id, run);
        Thread.ofVirtual().name("import " + name).start(() -> {
            try {
                var stream = new ByteArrayInputStream(bytes);
                run.result.complete(intake.load(name, stream, vintage, by, doing -> run.doing = doing));
            } catch (RuntimeException | Error fault) {
                LOG.error("Reading {} failed", name, fault);
                run.result.complete(List.of(new Import.Result.Refused(List.of(failed(name)))));
            }
        });
        return run;
    }

    private static Objection failed(String name) {
        return new Objection(
                "import.failed",
                Weight.MUST,
                "Reading " + name + " failed, and not for a fault of the file. Nothing of it was kept.",
                "Try again. If it fails again tell the administrator: the reason is in the log of the service.",
                List.of());
    }

    Optional<Run> find(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }
}
