package quorate.schemes;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quorate.kernel.Money;

/** {@code quorate calculate --year 2018}: global sums from published lists, beside what was paid. */
@Component
@Command(
        name = "calculate",
        description = "Works out a year's global sums from published lists and compares them with what was paid.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {"0:calculated", "1:the year was not read", "2:the command was not understood"})
class CalculateCommand implements Callable<Integer> {

    private static final List<Integer> PERCENTILES = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);
    private static final int SHOWN = 10;

    private final Schemes schemes;
    private final PaidYears years;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            required = true,
            description = "The year in which the financial year begins: 2018 for 2018/19.")
    private int year;

    @Option(names = "--practice", paramLabel = "CODE", description = "Print the working of this practice too.")
    private @Nullable String practice;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write every practice into this file.")
    private @Nullable Path csv;

    CalculateCommand(Schemes schemes, PaidYears years) {
        this.schemes = schemes;
        this.years = years;
    }

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var edition = years.find(year);
        if (edition.isEmpty()) {
            out.println(
                    "No payments of " + year + "/" + (year + 1) % 100 + " were read. Import the file 'NHS payments to"
                            + " general practice' of that year first: bin/quorate import FILE. Read so far: "
                            + years.editions().stream().map(it -> it.title()).collect(Collectors.joining(", ")));
            out.flush();
            return 1;
        }
        var rows = years.rows(edition.get());
        var outcomes = Backtest.of(schemes, year, rows);
        print(rows, outcomes, out);
        if (practice != null) working(outcomes, practice, out);
        if (csv != null) write(outcomes, csv);
        out.flush();
        return 0;
    }

    static void print(List<Backtest.Row> rows, List<Backtest.Outcome> outcomes, PrintWriter out) {
        var paid = sum(outcomes.stream().map(it -> it.row().paid()).toList());
        var owed = sum(outcomes.stream().map(Backtest.Outcome::owed).toList());
        out.println(number(rows.size()) + " practices were paid; " + number(outcomes.size())
                + " with a GMS contract have a weighted list and a global sum.");
        out.println("Worked out " + owed + ", paid " + paid + ", difference " + paid.minus(owed) + ".");
        var optedOut = outcomes.stream().filter(Backtest.Outcome::optedOut).count();
        out.println(number(optedOut) + " come nearer with the deduction for out-of-hours services, "
                + number(outcomes.size() - optedOut) + " without.");
        out.println();
        out.println("practices   share  paid less worked out  what it comes from, or most likely comes from");
        Backtest.sums(outcomes)
                .forEach((why, sum) -> out.println(String.format(
                        Locale.UK,
                        "%,9d  %5s%%  %20s  %s",
                        sum.practices(),
                        percent(sum.practices(), outcomes.size()),
                        sum.paid().minus(sum.owed()),
                        why)));
        out.println();
        out.println("Paid against worked out, in order from the least to the most; at so many of a hundred practices: "
                + percentiles(outcomes));
        out.println("Furthest from what was worked out:");
        outcomes.stream()
                .sorted(Comparator.comparingLong((Backtest.Outcome it) ->
                                Math.abs(it.difference().pence()))
                        .reversed())
                .limit(SHOWN)
                .forEach(it -> out.println("  " + it.row().code() + "  paid "
                        + it.row().paid() + ", worked out " + it.owed() + ": " + it.why()));
    }

    private static String percentiles(List<Backtest.Outcome> outcomes) {
        var shares = outcomes.stream().map(Backtest.Outcome::share).sorted().toList();
        if (shares.isEmpty()) return "none";
        return PERCENTILES.stream()
                .map(each -> each + ": " + signed(shares.get((shares.size() - 1) * each / 100)))
                .collect(Collectors.joining(", "));
    }

    private static String signed(Exact share) {
        var percent = share.times(Exact.of(100)).near().setScale(2, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? "0"
                : Exact.of(100 * part)
                        .dividedBy(Exact.of(whole))
                        .near()
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String number(long number) {
        return quorate.web.Words.number(number);
    }

    private static Money sum(List<Money> all) {
        return all.stream().reduce(Money.ZERO, Money::plus);
    }

    private static void working(List<Backtest.Outcome> outcomes, String code, PrintWriter out) {
        out.println();
        var found = outcomes.stream().filter(it -> it.row().code().equals(code)).findFirst();
        if (found.isEmpty()) {
            out.println("No practice with a GMS contract and the code " + code + " has a global sum in that year.");
            return;
        }
        out.println("April of " + code + ":");
        for (var line : found.get().month().lines()) {
            Working.inputs(found.get().month(), line)
                    .forEach(input -> out.println("  " + input.title() + ": " + input.value()
                            + (input.estimated() ? " (estimated)" : "") + " — " + input.source()));
            Working.sentences(found.get().month(), line).forEach(sentence -> out.println("  " + sentence));
        }
    }

    private static void write(List<Backtest.Outcome> outcomes, Path file) {
        var lines = new java.util.ArrayList<String>();
        lines.add("practice,registered,weighted,worked out,paid,difference,opted out of out-of-hours,why");
        outcomes.forEach(it -> lines.add(String.join(
                ",",
                it.row().code(),
                it.row().registered().near().toPlainString(),
                it.row().weighted().near().toPlainString(),
                it.owed().plain(),
                it.row().paid().plain(),
                it.difference().plain(),
                it.optedOut() ? "yes" : "no",
                "\"" + it.why() + "\"")));
        try {
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }
}
