package quorate.bench;

import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import quorate.Quorate;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;

/** Two nodes on one database, the national register loaded: how long until one answers what was told to the other. */
final class Nodes {

    private static final int ROUNDS = 200;
    private static final long MOST = 10_000_000_000L;

    private Nodes() {}

    static void measure(Figures figures) {
        try (var one = England.start().load("eccg_2018-11.csv", "epraccur_2019-10.csv.gz", "epcmem_2019-10.csv.gz");
                var other = new SpringApplication(Quorate.class).run(one.arguments())) {
            var there = other.getBean(Register.class);
            var waits = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                // Now one tells and the other answers, now the other way round.
                waits[round] = round % 2 == 0 ? told(one.register, there, round) : told(there, one.register, round);
            }
            Arrays.sort(waits);
            figures.below(
                    "a change on one node, answered by the other: slowest of 200", 1_000, waits[ROUNDS - 1], "ms");
            figures.note(
                    "… median; 95th percentile",
                    Figures.plain(waits[ROUNDS / 2]) + " ms; " + Figures.plain(waits[ROUNDS * 95 / 100]) + " ms");
        }
    }

    /** From the end of the write on one node until the other finds the party. In milliseconds. */
    private static double told(Register teller, Register asked, int round) {
        var id = PartyId.fresh();
        var code = "Z98%03d".formatted(round);
        teller.admit(id, Kind.PRACTICE, "Practice " + round, Span.ALWAYS, Map.of("ods", code), England.BENCH)
                .orThrow();
        var told = System.nanoTime();
        var day = java.time.LocalDate.of(2019, 10, 1);
        while (asked.on(day).findByCode("ods", code).isEmpty()) {
            if (System.nanoTime() - told > MOST) throw new IllegalStateException(code + " never arrived");
            Thread.onSpinWait();
        }
        return (System.nanoTime() - told) / 1e6;
    }
}
