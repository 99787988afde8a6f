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
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;

/** Files being read while somebody waits. Nobody is kept longer than two seconds: then they may watch it, or go. */
@Component
class ImportRuns {

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
                run.result.completeExceptionally(fault);
            }
        });
        return run;
    }

    Optional<Run> find(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }
}
