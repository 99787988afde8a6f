package quorate.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.figures.Column.Part;
import quorate.kernel.Objection;

/** One file's headings held against what the catalogue knows of that kind of file and that year. */
final class Layout {

    private final Dataset dataset;
    private final int year;
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final Map<String, Integer> at = new HashMap<>();
    private final List<Objection> faults = new ArrayList<>();

    private Layout(Dataset dataset, int year) {
        this.dataset = dataset;
        this.year = year;
    }

    /** @param year in whose April the period begins */
    static Layout of(Dataset dataset, List<String> headings, int year) {
        var layout = new Layout(dataset, year);
        var years = dataset.years();
        if (!years.isEmpty() && !years.contains(year)) {
            layout.fault(
                    "figures.year",
                    "No layout of " + dataset.title() + " for " + Periods.yearWords(year) + " is known.",
                    "The catalogue must learn its columns first: nothing is read by position.");
        }
        for (var heading : headings) layout.take(heading);
        layout.findMissing();
        return layout;
    }

    /** The one year in which a file with these headings was published; nothing where several or none would do. */
    static OptionalInt yearOf(Dataset dataset, List<String> headings) {
        var fitting = dataset.years().stream()
                .filter(year -> of(dataset, headings, year).faults.isEmpty())
                .toList();
        return fitting.size() == 1 ? OptionalInt.of(fitting.getFirst()) : OptionalInt.empty();
    }

    /** Everything that is wrong with the headings; nothing if they are as published. */
    List<Objection> faults() {
        return faults;
    }

    /** What each of the file's columns is; null for one that stands against the file. */
    List<@Nullable Column> columns() {
        return columns;
    }

    /** Where the column of that target is, if the file has one. */
    OptionalInt at(Part part, String target) {
        var place = at.get(part + " " + target);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private void take(String heading) {
        var key = Column.key(heading);
        var known = dataset.columns().stream()
                .filter(column -> column.keys().contains(key))
                .toList();
        var fitting =
                known.stream().filter(column -> column.isOf(year)).findFirst().orElse(null);
        columns.add(fitting);
        if (fitting == null) {
            complain(heading, known);
        } else if (fitting.part() != Part.IGNORED
                && at.putIfAbsent(fitting.part() + " " + fitting.target(), columns.size() - 1) != null) {
            fault(
                    "figures.heading-twice",
                    "The column '" + heading + "' is there twice.",
                    "Take out the one that does not belong.");
        }
    }

    private void complain(String heading, List<Column> known) {
        if (heading.isBlank() && known.isEmpty()) {
            fault(
                    "figures.heading",
                    "Column " + columns.size() + " has no heading.",
                    "Give the file as it was published.");
        } else if (known.isEmpty()) {
            fault(
                    "figures.heading",
                    "The column '" + heading + "' is not known in " + dataset.title() + ".",
                    "If it is new, the catalogue must learn it first: nothing is read by position.");
        } else {
            fault(
                    "figures.heading-year",
                    "The column '" + heading + "' does not belong to " + Periods.yearWords(year) + ": it was published "
                            + known.getFirst().years() + ".",
                    "Check the year that the file's name says.");
        }
    }

    private void findMissing() {
        var found = new HashSet<String>();
        for (var column : columns) if (column != null) found.add(column.part() + " " + column.target());
        Set<String> told = new HashSet<>();
        for (var column : dataset.columns()) {
            var name = column.part() + " " + column.target();
            if (!column.needed() || !column.isOf(year) || found.contains(name) || !told.add(name)) continue;
            fault(
                    "figures.missing",
                    "The column '" + column.headings().getFirst() + "' is missing.",
                    "Give the file as it was published for "
                            + (dataset.years().isEmpty() ? "that day" : Periods.yearWords(year)) + ".");
        }
    }

    private void fault(String rule, String sentence, String remedy) {
        faults.add(Refusal.objection(rule, sentence, remedy));
    }
}
