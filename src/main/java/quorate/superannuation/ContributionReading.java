package quorate.superannuation;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.multipart.MultipartFile;
import quorate.instructions.Contributed.Part;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Typed;
import quorate.web.Words;

/** A list of superannuation by practice and month, from a file. All that is wrong with it is said at once. */
final class ContributionReading {

    static final List<String> HEADER = List.of("practice", "month", "employer", "employee", "source");

    private final PartyId commissioner;
    private final Set<String> practices;
    private final LocalDate day;
    private final PartyId by;
    private final Map<Contribution.Key, Contribution> found = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Fault(int row, String field, String sentence) {

        @Override
        public String toString() {
            return row == 0 ? sentence : "row " + row + ", " + field + ": " + sentence;
        }
    }

    private ContributionReading(PartyId commissioner, Set<String> practices, LocalDate day, PartyId by) {
        this.commissioner = commissioner;
        this.practices = practices;
        this.day = day;
        this.by = by;
    }

    /** @param practices the codes of those that the commissioner has, or had */
    static List<Contribution> read(
            MultipartFile file, PartyId commissioner, Set<String> practices, LocalDate day, PartyId by, Typed typed)
            throws IOException {
        var reading = new ContributionReading(commissioner, practices, day, by);
        try (var stream = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("superannuation");
            reading.rows(Spreadsheet.of(RawFile.read(name, stream)).rows());
        } catch (Unreadable unreadable) {
            reading.fault(0, "file", unreadable.sentence());
        }
        if (!reading.faults.isEmpty())
            typed.fault("file", reading.faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        return List.copyOf(reading.found.values());
    }

    /** One practice's month as it was typed, in fields named like the headings. */
    static List<Contribution> read(
            PartyId commissioner, Set<String> practices, LocalDate day, PartyId by, Typed typed) {
        var reading = new ContributionReading(commissioner, practices, day, by);
        reading.row(1, HEADER.stream().map(typed::optionalLine).toList(), HEADER);
        reading.faults.forEach(it -> typed.fault(it.field(), Words.sentence(it.sentence())));
        return List.copyOf(reading.found.values());
    }

    private void rows(List<List<String>> rows) {
        var heading = rows.getFirst().stream().map(Table::key).toList();
        var lacking = HEADER.stream().filter(name -> !heading.contains(name)).toList();
        if (!lacking.isEmpty()) {
            fault(
                    0,
                    "file",
                    "The first row must have the headings " + String.join(", ", HEADER) + ": there is no "
                            + String.join(", ", lacking));
            return;
        }
        for (var at = 1; at < rows.size(); at++) {
            if (Spreadsheet.isFilled(rows.get(at))) row(at + 1, rows.get(at), heading);
        }
        if (found.isEmpty() && faults.isEmpty()) fault(0, "file", "There is nothing below the headings");
    }

    private void row(int number, List<String> row, List<String> heading) {
        var cells = HEADER.stream()
                .map(heading::indexOf)
                .map(column -> column < row.size() ? row.get(column).strip() : "")
                .toList();
        var practice = cells.get(0).toUpperCase(Locale.ROOT);
        if (!practices.contains(practice))
            fault(number, "practice", "“" + practice + "” is not a practice of this commissioner");
        var month = month(cells.get(1));
        if (month.isEmpty()) fault(number, "month", "“" + cells.get(1) + "” is not a month, such as 2016-05");
        if (cells.get(4).isEmpty())
            fault(number, "source", "say where it is from, such as the agent’s list or the yearly form");
        var employer = amount(number, "employer", cells.get(2));
        var employee = amount(number, "employee", cells.get(3));
        if (month.isEmpty()) return;
        employer.ifPresent(it -> add(number, practice, month.get(), Part.EMPLOYER, it, cells.get(4)));
        employee.ifPresent(it -> add(number, practice, month.get(), Part.EMPLOYEE, it, cells.get(4)));
    }

    private void add(int number, String practice, YearMonth month, Part part, Money amount, String source) {
        var it = new Contribution(commissioner, practice, month, part, amount, source, day, by);
        if (found.putIfAbsent(it.key(), it) != null)
            fault(number, "practice", practice + " has a row for " + month + " already");
    }

    private void fault(int row, String field, String sentence) {
        faults.add(new Fault(row, field, sentence));
    }

    /** "2016-05", or any day of it. */
    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(text.length() > 7 ? YearMonth.from(LocalDate.parse(text)) : YearMonth.parse(text));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    private Optional<Money> amount(int row, String field, String text) {
        try {
            var amount = Money.parse(text);
            if (!text.isEmpty() && amount.pence() >= 0) return Optional.of(amount);
            fault(row, field, text.isEmpty() ? "enter 0 if there is none" : "it cannot be less than nothing");
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            fault(
                    row,
                    field,
                    text.isEmpty()
                            ? "enter 0 if there is none"
                            : "“" + text + "” is not an amount of pounds, such as 1,234.50");
        }
        return Optional.empty();
    }
}
