package quorate.instructions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import quorate.instructions.Confirmations.Said;
import quorate.instructions.Deduction.Kind;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.kernel.Money;
import quorate.web.Typed;

/**
 * What the agent says it paid, from its file: a heading with practice and amount, or with practice, gross, what was deducted
 * and net. All that is wrong with it is said at once.
 */
final class ConfirmationReading {

    private final Map<String, Money> gross = new LinkedHashMap<>();
    private final Map<String, Map<Kind, Money>> deducted = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> heading;
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);

    private ConfirmationReading(List<String> heading) {
        this.heading = heading;
        for (var kind : Kind.values()) {
            var column = heading.indexOf(Table.key(kind.toString()));
            if (column >= 0) kinds.put(kind, column);
        }
    }

    static Said read(MultipartFile file, Typed typed) throws IOException {
        try (var stream = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("confirmation");
            var rows = Spreadsheet.of(RawFile.read(name, stream)).rows();
            var reading = new ConfirmationReading(
                    rows.getFirst().stream().map(Table::key).toList());
            reading.headings().ifPresentOrElse(fault -> typed.fault("file", fault), () -> reading.rows(rows));
            if (!reading.faults.isEmpty()) typed.fault("file", String.join("; ", reading.faults));
            return new Said(reading.gross, reading.deducted);
        } catch (Unreadable unreadable) {
            typed.fault("file", unreadable.sentence());
            return new Said(Map.of(), Map.of());
        }
    }

    private int amount() {
        return Math.max(heading.indexOf("amount"), heading.indexOf("gross"));
    }

    private Optional<String> headings() {
        if (heading.contains("practice") && amount() >= 0) return Optional.empty();
        if (!heading.contains("practice") || !heading.contains("net")) {
            return Optional.of("The first row must have the headings practice and amount");
        }
        return kinds.isEmpty()
                ? Optional.of(
                        "The file says what was paid net, and not what was deducted: add the column gross, or columns such"
                                + " as " + Table.key(Kind.LEVY.toString()))
                : Optional.empty();
    }

    private void rows(List<List<String>> rows) {
        for (var at = 1; at < rows.size(); at++) {
            if (Spreadsheet.isFilled(rows.get(at))) row(at + 1, rows.get(at));
        }
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }

    private void row(int number, List<String> row) {
        var before = faults.size();
        var code = cell(row, heading.indexOf("practice")).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) faults.add("row " + number + " names no practice");
        var taken = new EnumMap<Kind, Money>(Kind.class);
        kinds.forEach((kind, column) -> money(number, cell(row, column))
                .map(it -> it.pence() < 0 ? Money.ZERO.minus(it) : it)
                .ifPresent(it -> taken.put(kind, it)));
        var sum = taken.values().stream().reduce(Money.ZERO, Money::plus);
        var net = money(number, cell(row, heading.indexOf("net")));
        var paid = money(number, cell(row, amount())).or(() -> net.map(sum::plus));
        if (before == faults.size())
            paid.ifPresentOrElse(
                    it -> checked(number, code, it, taken, net.orElseGet(() -> it.minus(sum))),
                    () -> faults.add("row " + number + ": “” is not an amount of pounds, such as 1,234.50"));
    }

    private void checked(int number, String code, Money paid, Map<Kind, Money> taken, Money net) {
        var sum = taken.values().stream().reduce(Money.ZERO, Money::plus);
        if (sum.isMoreThan(paid) && sum.pence() > 0) {
            faults.add("row " + number + ": " + sum + " is deducted from " + paid + ", which is not so much");
        } else if (!paid.minus(sum).equals(net)) {
            faults.add("row " + number + ": " + paid + " less " + sum + " is " + paid.minus(sum)
                    + ", and the net amount is " + net);
        } else {
            gross.merge(code, paid, Money::plus);
            var all = deducted.computeIfAbsent(code, key -> new EnumMap<>(Kind.class));
            taken.forEach((kind, amount) -> all.merge(kind, amount, Money::plus));
        }
    }

    private Optional<Money> money(int row, String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Money.parse(text));
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            faults.add("row " + row + ": “" + text + "” is not an amount of pounds, such as 1,234.50");
            return Optional.empty();
        }
    }
}
