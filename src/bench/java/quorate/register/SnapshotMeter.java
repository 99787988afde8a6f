package quorate.register;

import java.util.Arrays;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** What the picture of all dated facts takes to make, to keep and to mend. */
public final class SnapshotMeter {

    private static final Actor BENCH = new Actor.Process("benchmark");

    private final ApplicationContext context;

    public SnapshotMeter(ApplicationContext context) {
        this.context = context;
    }

    private static final int ROUNDS = 200;
    private static final int WARM = 5;

    /** @param mended milliseconds from a committed change until the picture has it, the shortest of 200 first */
    public record Taken(double seconds, double megabytes, double[] mended, long facts) {}

    public Taken measure() {
        var store = context.getBean(RegisterStore.class);
        var known = context.getBean(Clocks.class).known();
        var before = used();
        var begin = System.nanoTime();
        var afresh = new Snapshot(store);
        afresh.follow(known);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var megabytes = (used() - before) / (double) (1 << 20);
        return new Taken(seconds, megabytes, mend(afresh), count(afresh.picture()));
    }

    private double[] mend(Snapshot afresh) {
        var times = new double[ROUNDS];
        var register = context.getBean(Register.class);
        for (var round = -WARM; round < ROUNDS; round++) {
            register.admit(PartyId.fresh(), Kind.OTHER, "Benchmark " + round, Span.ALWAYS, Map.of(), BENCH)
                    .orThrow();
            var known = context.getBean(Clocks.class).known();
            var begin = System.nanoTime();
            afresh.follow(known);
            if (round >= 0) times[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static long count(Picture picture) {
        var count = new long[1];
        picture.forEach(
                (id, dossier) -> count[0] += dossier.kinds.size() + dossier.descriptions.size() + dossier.out.size());
        return count[0];
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        for (var round = 0; round < 3; round++) System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
