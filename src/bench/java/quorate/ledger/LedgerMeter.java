package quorate.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import quorate.TestDatabase;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Three years of payments of many practices: how fast they go in, and how fast they are added up. */
public final class LedgerMeter {

    private static final int STREAMS = 8;
    private static final int YEARS = 3;
    private static final int BATCH = 60_000;
    private static final int LOOKS = 400;
    private static final String COLUMNS = " (id, voucher, number, move, source, target, pence, effective, month, cause,"
            + " reservation, corrects, words) ";

    private final Random random = new Random(23);
    private final int practices;
    private double own;

    /** @param postings about how many */
    public LedgerMeter(int postings) {
        practices = Math.max(1, postings / (STREAMS * YEARS * (12 * 3 + 1)));
    }

    /**
     * @param rows postings in all
     * @param door seconds through the front door, all checks made
     * @param judged seconds of COPY with the triggers of the table
     * @param plain seconds of COPY of the same rows into the same table and indexes without triggers
     * @param balance95 milliseconds for the balance of a large or small account as at any pair of days
     * @param trial milliseconds for the trial balance of all
     */
    public record Taken(
            long rows, double door, double judged, double plain, double balance95, double balanceWorst, double trial) {}

    public Taken measure() {
        var database = TestDatabase.with("clocks", "ledger");
        try (var till = new Till(database)) {
            var fund = load(till);
            // As the database does by itself soon after so much was written.
            till.sql
                    .sql("vacuum (analyze) ledger.posting, ledger.total, ledger.account")
                    .update();
            var rows = till.sql
                    .sql("select count(*) from ledger.posting")
                    .query(Long.class)
                    .single();
            var looks = looks(till, fund);
            var begin = System.nanoTime();
            var trial = till.ledger.trial(till.anytown, LocalDate.of(2018, 9, 14), till.clocks.known() - 3);
            var took = (System.nanoTime() - begin) / 1e6;
            if (trial.stream()
                            .map(Balance::money)
                            .reduce(Money.ZERO, Money::plus)
                            .pence()
                    != 0) {
                throw new IllegalStateException("The trial balance does not add up to nothing");
            }
            var copied = copied(database);
            return new Taken(
                    rows, own, copied[0], copied[1], looks.get(looks.size() * 95 / 100), looks.getLast(), took);
        }
    }

    /**
     * @param rows postings
     * @param own milliseconds for the trial balance of all of them
     * @param peer milliseconds of hledger for the balances of the same postings, read from its journal
     */
    public record Beside(long rows, double own, double peer) {}

    /** The same postings as a journal of hledger, which must come to the same for every account. */
    public Beside beside(Path hledger) throws IOException {
        var database = TestDatabase.with("clocks", "ledger");
        try (var till = new Till(database)) {
            load(till);
            till.sql.sql("analyze").update();
            var journal = Files.createTempFile("quorate", ".journal");
            Files.write(
                    journal,
                    till.sql
                            .sql(
                                    "select effective || ' ' || move || E'\\n  ' || target || '  ' || pence || E'\\n  ' || source"
                                            + " || '  -' || pence || E'\\n' from ledger.posting order by effective")
                            .query(String.class)
                            .list());
            var begin = System.nanoTime();
            var trial = till.ledger.trial(till.anytown, Till.APRIL.plusYears(YEARS + 1), till.clocks.known());
            var own = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            var process = new ProcessBuilder(hledger.toString(), "-f", journal.toString(), "balance", "-N", "-O", "csv")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var lines = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(","))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> Long.parseLong(cells[1].strip())));
            var peer = (System.nanoTime() - begin) / 1e6;
            var mine = trial.stream()
                    .filter(balance -> balance.money().pence() != 0)
                    .count();
            var sums = lines.values().stream()
                    .mapToLong(Long::longValue)
                    .filter(pence -> pence > 0)
                    .sum();
            var ours = trial.stream()
                    .mapToLong(balance -> balance.money().pence())
                    .filter(pence -> pence > 0)
                    .sum();
            if (mine != lines.size() || ours != sums)
                throw new IllegalStateException("hledger finds " + lines.size() + " balances of " + sums
                        + " pence, the ledger " + mine + " of " + ours);
            Files.delete(journal);
            var rows = till.sql
                    .sql("select count(*) from ledger.posting")
                    .query(Long.class)
                    .single();
            return new Beside(rows, own, peer);
        }
    }

    /** Budgets, then a promise to each practice for each year, then twelve times due, instructed and paid. */
    private UUID load(Till till) {
        var fund = till.fund(Till.plain(till.anytown, "bench"), 0);
        var batch = new ArrayList<Posting>();
        for (var year = 0; year < YEARS; year++) {
            var first = Till.APRIL.plusYears(year);
            var much = 10_000_000L * practices;
            var held = Account.of(fund, Place.HELD);
            batch.add(Till.move(Move.ALLOCATE, Account.of(fund, Place.ALLOCATION), held, much * STREAMS, first));
            for (var stream = 0; stream < STREAMS; stream++) {
                batch.add(Till.move(Move.BUDGET, held, Account.budget(fund, "stream-" + stream), much, first));
            }
        }
        send(till, batch);
        for (var year = 0; year < YEARS; year++) {
            for (var practice = 0; practice < practices; practice++) {
                for (var stream = 0; stream < STREAMS; stream++) {
                    year(fund, year, practice, stream, batch);
                }
                if (batch.size() > BATCH) send(till, batch);
            }
        }
        send(till, batch);
        return fund;
    }

    private void year(UUID fund, int year, int practice, int stream, List<Posting> to) {
        var whose = Optional.of(new PartyId(Fresh.idOf("bench", Integer.toString(practice))));
        var reserved = new Account(fund, "stream-" + stream, whose, Place.RESERVED);
        var first = Till.APRIL.plusYears(year);
        var promise = new Promise(
                Fresh.id(),
                fund,
                reserved.stream(),
                whose,
                Money.pounds(120_000),
                first,
                true,
                Optional.empty(),
                "Year");
        to.add(promise.posting());
        for (var month = 0; month < 12; month++) {
            var day = first.plusMonths(month);
            var amount = new Money(1_00 + random.nextInt(900_000));
            var due = reserved.at(Place.DUE);
            var instructed = reserved.at(Place.INSTRUCTED);
            var line = move(Move.SETTLE, reserved, due, amount, day.plusDays(27), promise.id());
            to.add(line.reserving(promise.id()));
            var pay = move(Move.INSTRUCT, due, instructed, amount, day.plusDays(32), line.id());
            to.add(pay);
            to.add(move(Move.CONFIRM, instructed, reserved.at(Place.PAID), amount, day.plusDays(40), pay.id()));
        }
    }

    private static Posting move(Move move, Account from, Account to, Money amount, LocalDate day, UUID cause) {
        return Posting.of(Fresh.id(), move, from, to, amount, day, Optional.of(cause), "Global sum of the month");
    }

    private void send(Till till, List<Posting> batch) {
        var begin = System.nanoTime();
        till.ledger.post(till.voucher(), batch).orThrow();
        own += (System.nanoTime() - begin) / 1e9;
        batch.clear();
    }

    /** Milliseconds of each look, in order; half of them at the largest accounts. */
    private List<Double> looks(Till till, UUID fund) {
        var taken = new ArrayList<Double>();
        for (var look = 0; look < 2 * LOOKS; look++) {
            var stream = "stream-" + random.nextInt(STREAMS);
            var whose = Optional.of(new PartyId(Fresh.idOf("bench", Integer.toString(random.nextInt(practices)))));
            var account = random.nextBoolean()
                    ? Account.budget(fund, stream)
                    : new Account(fund, stream, whose, Place.values()[4 + random.nextInt(4)]);
            var day = Till.APRIL.plusDays(random.nextInt(YEARS * 365));
            var known = random.nextLong(till.clocks.known() + 1);
            var begin = System.nanoTime();
            till.ledger.balance(account, day, known);
            if (look >= LOOKS) taken.add((System.nanoTime() - begin) / 1e6);
        }
        taken.sort(Double::compare);
        return taken;
    }

    /** Seconds of COPY of the same rows, write by write: with triggers, and without. */
    private static double[] copied(DataSource from) {
        var judged = TestDatabase.with("clocks", "ledger");
        try (var source = from.getConnection();
                var target = judged.getConnection();
                var numbers = source.createStatement();
                var statement = target.createStatement()) {
            statement.execute("create table plain (like ledger.posting including all)");
            var out = source.unwrap(PGConnection.class);
            var in = target.unwrap(PGConnection.class);
            for (var table : List.of("fund", "account", "voucher")) copy(out, in, "ledger." + table, "", "");
            var seconds = new double[2];
            var all = numbers.executeQuery("select distinct number from ledger.voucher order by number");
            while (all.next()) {
                var which = " where number = " + all.getLong(1);
                var rows = read(out, "ledger.posting", COLUMNS, which);
                seconds[0] += write(in, "ledger.posting", COLUMNS, rows);
                seconds[1] += write(in, "plain", COLUMNS, rows);
            }
            return seconds;
        } catch (SQLException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void copy(PGConnection out, PGConnection in, String table, String columns, String which)
            throws SQLException, IOException {
        write(in, table, columns, read(out, table, columns, which));
    }

    private static byte[] read(PGConnection from, String table, String columns, String which)
            throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        var names = columns.isBlank()
                ? "*"
                : columns.strip().substring(1, columns.strip().length() - 1);
        from.getCopyAPI().copyOut("copy (select " + names + " from " + table + which + ") to stdout", rows);
        return rows.toByteArray();
    }

    private static double write(PGConnection to, String table, String columns, byte[] rows)
            throws SQLException, IOException {
        var begin = System.nanoTime();
        to.getCopyAPI().copyIn("copy " + table + columns + " from stdin", new ByteArrayInputStream(rows));
        return (System.nanoTime() - begin) / 1e9;
    }
}
