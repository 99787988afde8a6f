package quorate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import quorate.kernel.Span;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;

/**
 * The global sum of 2016/17, worked out by Quorate and by others from the same file of 8,000 practices, twelve months each:
 * SQL in DuckDB, a spreadsheet recalculated by LibreOffice, and extended hours as a decision table of Drools. A peer counts
 * only if it comes to the same pence; the spreadsheet may lose one in a hundred amounts, because its numbers are binary.
 */
final class OwedPeers {

    private static final int PRACTICES = 8_000;
    private static final int TIMES = 15;
    /** Before anything counts: the JVM compiles what runs often, and DuckDB keeps what it read. */
    private static final int WARM = 40;

    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final LocalDate KNOWN = LocalDate.of(2018, 1, 1);
    private static final Schemes SCHEMES = Schemes.ofJar();

    private OwedPeers() {}

    static void measure(Figures figures) {
        try {
            var folder = Files.createTempDirectory("quorate-peers");
            var file = folder.resolve("practices.csv");
            Files.writeString(file, practices());
            beside(figures, file);
            hours(figures);
            sheet(figures, folder, file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String practices() {
        var text = new StringBuilder("code,weighted,registered,ooh,london\n");
        for (var at = 0; at < PRACTICES; at++) {
            text.append("P%05d,%d.%d,%d,%d,%d%n"
                    .formatted(
                            at, 1_500 + at * 7L % 17_993, at % 10, 1_400 + at * 11L % 16_001, at % 9 / 8, at % 6 / 5));
        }
        return text.toString();
    }

    private static void beside(Figures figures, Path file) {
        long[] own = {0};
        long[] peer = {0};
        var mine = middle(() -> own[0] = year(file));
        var worked = middle(() -> same("The statements", worked(file), own[0], 0));
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            var theirs = middle(() -> peer[0] = bySql(statement, file));
            same("DuckDB", own[0], peer[0], 0);
            figures.faster(
                    "global sum of " + PRACTICES + " practices, twelve months, from a file, beside DuckDB",
                    1,
                    mine,
                    theirs,
                    "ms");
            figures.note("… with the working of every line kept", Figures.plain(worked) + " ms");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Pence in all. */
    private static long year(Path file) {
        var totals = SCHEMES.totals(SCHEMES.get("gms-global-sum"), read(file), Map.of());
        return IntStream.range(0, 12)
                .parallel()
                .mapToLong(
                        month -> totals.on(APRIL.plusMonths(month), KNOWN).all().pence())
                .sum();
    }

    /** The same with the working of every line. */
    private static long worked(Path file) {
        var entrants = read(file);
        var scheme = SCHEMES.get("gms-global-sum");
        return IntStream.range(0, 12)
                .parallel()
                .mapToLong(
                        month -> SCHEMES.calculate(scheme, entrants, Map.of(), APRIL.plusMonths(month), KNOWN).stream()
                                .mapToLong(statement ->
                                        statement.total().orElseThrow().pence())
                                .sum())
                .sum();
    }

    private static List<Entrant> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            // On both cores, as the peer reads.
            return lines.subList(1, lines.size()).parallelStream()
                    .map(OwedPeers::entrant)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Entrant entrant(String line) {
        var cells = line.split(",", -1);
        var readings = Map.of(
                "weighted-list", reading(cells[1]),
                "registered-list", reading(cells[2]),
                "ooh-opted-out", reading(cells[3]),
                "in-london", reading(cells[4]));
        return new Entrant(cells[0], "gms", Span.ALWAYS, APRIL, readings);
    }

    private static Reading reading(String cell) {
        return new Reading(Exact.parse(cell), APRIL, "practices.csv", false);
    }

    private static long bySql(java.sql.Statement statement, Path file) {
        // Each line is rounded to the penny by itself, as in the scheme; in whole numbers, because a double loses
        // halves.
        try (var row = statement.executeQuery("""
                select sum(pence)::bigint from (
                    select code, month,
                           ((weighted * 10)::bigint * 8059 * (10000 - ooh * 515) * 2 + 1200000) // 2400000
                           + london * ((registered * 218 * 2 + 12) // 24) as pence
                    from read_csv('%s', types = {'weighted': 'decimal(9, 1)'}), range(12) as months (month)) as owed
                """.formatted(file))) {
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** One scheme, as a table for those who keep rules in tables: half-day closing does not count yet in the year. */
    private static void hours(Figures figures) {
        var scheme = SCHEMES.get("extended-hours");
        var entrants = IntStream.range(0, PRACTICES)
                .mapToObj(at -> new Entrant(
                        "P" + at,
                        "gms",
                        Span.ALWAYS,
                        APRIL,
                        Map.of(
                                "registered-list", reading(Integer.toString(2_000 + at)),
                                "minutes", reading(Integer.toString(at % 500)))))
                .toList();
        var table = new HoursPeer();
        long[] own = {0};
        long[] peer = {0};
        var mine = middle(() -> own[0] = SCHEMES.totals(scheme, entrants, Map.of())
                .on(APRIL, KNOWN)
                .all()
                .pence());
        var worked = middle(() -> SCHEMES.calculate(scheme, entrants, Map.of(), APRIL, KNOWN));
        var theirs = middle(() -> peer[0] = IntStream.range(0, PRACTICES)
                .mapToLong(at -> table.pence(2_000 + at, at % 500, APRIL))
                .sum());
        same("The decision table", own[0], peer[0], 0);
        figures.faster(
                "extended hours of " + PRACTICES + " practices, beside a decision table of Drools",
                50,
                mine,
                theirs,
                "ms");
        figures.note("… with the working of every line kept", Figures.plain(worked) + " ms");
    }

    private static void sheet(Figures figures, Path folder, Path file) throws IOException {
        var office = SheetPeer.find("soffice");
        if (office.isEmpty()) {
            figures.missing("global sum beside a spreadsheet", "soffice of LibreOffice is not on the path");
            return;
        }
        var mine = middle(() -> year(file));
        var sheet = new SheetPeer(office.get(), folder);
        var theirs = sheet.recalculate(file);
        same("LibreOffice", year(file), sheet.pence(), 12L * PRACTICES / 100);
        figures.faster(
                "global sum of the year, beside LibreOffice recalculating the same sheet, its start not counted",
                50,
                mine,
                theirs,
                "ms");
    }

    private static void same(String who, long own, long peer, long lost) {
        if (Math.abs(own - peer) > lost)
            throw new IllegalStateException(who + " comes to " + peer + " pence, Quorate to " + own);
    }

    private static double middle(Runnable work) {
        var times = new double[TIMES];
        for (var at = -WARM; at < TIMES; at++) {
            var begun = System.nanoTime();
            work.run();
            if (at >= 0) times[at] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }
}
