package quorate.baselines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import quorate.baselines.Baseline.Basis;
import quorate.baselines.Baseline.Key;
import quorate.baselines.Baseline.Line;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.register.Party;
import quorate.web.Typed;

/** A yearly baseline from a file. All that is wrong with it is said at once. */
final class BaselineReading {

    static final List<String> HEADER = List.of("practice", "stream", "yearly", "basis");

    private static final int LONGEST = 60;

    private final Map<String, Party> practices;
    private final Map<Key, Line> found = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private BaselineReading(Map<String, Party> practices) {
        this.practices = practices;
    }

    /** @param practices of the commissioner, by code */
    static List<Line> read(MultipartFile file, Map<String, Party> practices, Typed typed) throws IOException {
        var reading = new BaselineReading(practices);
        try (var stream = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("baseline");
            reading.rows(Spreadsheet.of(RawFile.read(name, stream)).rows());
        } catch (Unreadable unreadable) {
            reading.faults.add(unreadable.sentence());
        }
        if (!reading.faults.isEmpty()) typed.fault("file", String.join("; ", reading.faults));
        return List.copyOf(reading.found.values());
    }

    /** "Global sum" and "global-sum" are the same stream. Empty for what cannot be one. */
    static Optional<String> findStream(String text) {
        var code = text.strip().toLowerCase(Locale.UK).replaceAll("[\\s_-]+", "-");
        return code.length() <= LONGEST && code.matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? Optional.of(code)
                : Optional.empty();
    }

    private void rows(List<List<String>> rows) {
        var heading = rows.getFirst().stream().map(Table::key).toList();
        var lacking = HEADER.stream().filter(name -> !heading.contains(name)).toList();
        if (!lacking.isEmpty()) {
            faults.add("The first row must have the headings " + String.join(", ", HEADER) + ": there is no "
                    + String.join(", ", lacking));
            return;
        }
        for (var at = 1; at < rows.size(); at++) {
            if (Spreadsheet.isFilled(rows.get(at))) row(at + 1, rows.get(at), heading);
        }
        if (found.isEmpty() && faults.isEmpty()) faults.add("There is nothing below the headings");
    }

    private void row(int number, List<String> row, List<String> heading) {
        var cells = HEADER.stream()
                .map(heading::indexOf)
                .map(column -> column < row.size() ? row.get(column).strip() : "")
                .toList();
        var code = cells.get(0).toUpperCase(Locale.ROOT);
        var practice = Optional.ofNullable(practices.get(code));
        if (practice.isEmpty())
            fault(number, "practice", "“" + cells.get(0) + "” is not a practice of this commissioner in that year");
        var stream = findStream(cells.get(1));
        if (stream.isEmpty())
            fault(number, "stream", "“" + cells.get(1) + "” is not the name of a stream, such as global sum");
        var amount = amount(number, cells.get(2));
        var basis = basis(number, cells.get(3));
        if (practice.isEmpty() || stream.isEmpty() || amount.isEmpty() || basis.isEmpty()) return;
        var line = new Line(code, practice.get().id(), stream.get(), basis.get(), amount.get());
        if (found.putIfAbsent(line.key(), line) != null)
            fault(
                    number,
                    "practice",
                    code + " has a row for " + line.key().what().toLowerCase(Locale.UK)
                            + " already: put both into one");
    }

    private void fault(int row, String field, String sentence) {
        faults.add("row " + row + ", " + field + ": " + sentence);
    }

    private Optional<Basis> basis(int row, String text) {
        try {
            return Optional.of(Code.parse(Basis.class, text.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException none) {
            fault(row, "basis", "“" + text + "” is neither fixed (a twelfth each month) nor list (follows its list)");
            return Optional.empty();
        }
    }

    private Optional<Money> amount(int row, String text) {
        try {
            var amount = Money.parse(text);
            if (!text.isEmpty() && amount.pence() >= 0 && !amount.isMoreThan(Baseline.MOST)) return Optional.of(amount);
            fault(row, "yearly", wrong(text, amount));
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            fault(
                    row,
                    "yearly",
                    text.isEmpty()
                            ? wrong(text, Money.ZERO)
                            : "“" + text + "” is not an amount of pounds, such as 1,234.50");
        }
        return Optional.empty();
    }

    private static String wrong(String text, Money amount) {
        if (text.isEmpty()) return "enter the pounds of the year, or take the row out";
        if (amount.pence() < 0) return "it cannot be less than nothing";
        return "it is more than " + Baseline.MOST + " a year for one practice: enter pounds, not pence";
    }
}
