package quorate.figures;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import quorate.figures.Column.Part;
import quorate.intake.Cell;
import quorate.intake.RawFile;
import quorate.intake.Table;
import quorate.intake.Taker.Claim;
import quorate.intake.Unreadable;
import quorate.kernel.Span;

/** What a file is of, before its rows are read: its kind, its period and its columns. */
record Opening(
        Dataset dataset,
        Table table,
        Layout layout,
        @Nullable Span period) {

    private static final int CENTURY = 2_000;

    /** Whether a file is of this kind. */
    static Claim claim(Dataset dataset, RawFile file) {
        if (dataset.named().matcher(file.name()).find()) return Claim.NAMED;
        var head = file.head();
        if (head.isEmpty() || dataset.looks().isEmpty()) return Claim.NO;
        var first = Column.key(head.lines().findFirst().orElse(""));
        return dataset.looks().stream().allMatch(heading -> first.contains(Column.key(heading)))
                ? Claim.LOOKS
                : Claim.NO;
    }

    static Opening of(Dataset dataset, RawFile file) throws Unreadable, Refusal {
        var table = Sheets.table(dataset, file);
        var named = dataset.period().or(() -> periodOf(dataset.named().matcher(file.name())));
        var inRows = dataset.has(Part.DAY) || dataset.has(Part.YEAR);
        var period = named.isPresent() || inRows ? named : byColumns(dataset, table.headings());
        if (period.isEmpty() && !inRows) {
            throw new Refusal(
                    "figures.period",
                    "Nothing says for which period " + file.name() + " was counted.",
                    "Name the file as it was published, like " + dataset.example() + ".");
        }
        var layout =
                Layout.of(dataset, table.headings(), period.map(Edition::yearOf).orElse(0));
        if (!layout.faults().isEmpty()) throw new Refusal(layout.faults());
        return new Opening(dataset, table, layout, period.orElse(null));
    }

    private static Optional<Span> byColumns(Dataset dataset, List<String> headings) {
        var year = Layout.yearOf(dataset, headings);
        return year.isPresent() ? Optional.of(Periods.financialYear(year.getAsInt())) : Optional.empty();
    }

    /** By the groups of the name's pattern: a year and the next, or a year and its months. */
    private static Optional<Span> periodOf(Matcher name) {
        if (!name.find()) return Optional.empty();
        var groups = name.namedGroups();
        if (groups.containsKey("day")) {
            return Cell.findDay(name.group("day")).map(Periods::day);
        }
        if (groups.containsKey("calendar")) {
            return Optional.of(Periods.months(Integer.parseInt(name.group("calendar")), 1, 12));
        }
        if (!groups.containsKey("year")) return Optional.empty();
        var year = Integer.parseInt(name.group("year"));
        if (groups.containsKey("month")) {
            var first = Integer.parseInt(name.group("month"));
            var last = Integer.parseInt(name.group("last"));
            if (first < 1 || last > 12 || first > last) return Optional.empty();
            return Optional.of(Periods.months(year, first, last));
        }
        var next = Integer.parseInt(name.group("next"));
        if (next != (year + 1) % 100) return Optional.empty();
        return Optional.of(Periods.financialYear(year < CENTURY ? CENTURY + year : year));
    }
}
