package quorate.inventories;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.intake.Cell;
import quorate.kernel.Money;
import quorate.web.Words;

/** What each row of a list says, with everything that is wrong with it. */
record SheetReading(List<Entry> entries, List<Fault> faults, List<String> notes) {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{5}");
    private static final Set<String> NONE = Set.of(
            "none",
            "no end date",
            "rolling",
            "ongoing",
            "open ended",
            "open-ended",
            "in perpetuity",
            "n/a",
            "na",
            "nil");
    private static final Set<String> MISSING =
            Set.of("missing", "lost", "not found", "not held", "cannot be found", "no", "n");
    private static final Set<String> LATER =
            Set.of("tbc", "tba", "not yet known", "unknown", "not known", "awaited", "pending", "?");

    /** @param said what is said of each term, by subject; empty where a term is said once */
    record Entry(int line, String code, String name, String kind, Map<Term, Map<String, Told>> said) {}

    /** @param field whose heading it stands under; empty for the whole row */
    record Fault(int line, String code, String sentence, String remedy) {}

    static SheetReading of(Sheet sheet, List<SheetField> fields) {
        var entries = new ArrayList<Entry>();
        var faults = new ArrayList<Fault>();
        var notes = new ArrayList<String>();
        for (var row : sheet.rows()) {
            var before = faults.size();
            var entry = new Reader(sheet, fields, row, faults).read();
            if (faults.size() == before) entries.add(entry);
        }
        for (var at = 0; at < fields.size(); at++) ways(sheet, fields.get(at), at, notes);
        return new SheetReading(entries, faults, notes);
    }

    /** A column whose days are written in several ways is read all the same, and said. */
    private static void ways(Sheet sheet, SheetField field, int column, List<String> notes) {
        if (field.term == null || field.term.shape() != Term.Shape.DAY) return;
        var ways = new HashSet<String>();
        for (var row : sheet.rows()) {
            var cell = row.cell(column);
            if (Cell.findDay(cell).isEmpty()) continue;
            ways.add(
                    cell.matches("\\d{5}(\\.0*)?")
                            ? "as the number of a spreadsheet"
                            : cell.contains("/") ? "with strokes" : "in another way");
        }
        if (ways.size() > 1) {
            notes.add("The days under “" + sheet.headings().get(column) + "” are written "
                    + Words.list(ways.stream().sorted().toList()) + ": each is read as the day it means.");
        }
    }

    private record Reader(Sheet sheet, List<SheetField> fields, Sheet.Row row, List<Fault> faults) {

        Entry read() {
            var code = text(SheetField.CODE).toUpperCase(Locale.ROOT);
            hidden();
            if (code.isEmpty() && !isHidden(SheetField.CODE)) {
                fault("No code of a practice stands in row " + row.line() + ".", "Write it, such as A81001.");
            } else if (!code.isEmpty() && !CODE.matcher(code).matches()) {
                fault("“" + code + "” is no code of a practice.", "Write a letter and five digits, such as A81001.");
            }
            var kind = text(SheetField.KIND);
            if (kind.isEmpty() && !isHidden(SheetField.KIND)) {
                fault("The kind of contract is empty.", "Write GMS, PMS, APMS or another kind.");
            }
            var said = new EnumMap<Term, Map<String, Told>>(Term.class);
            for (var at = 0; at < fields.size(); at++) {
                var field = fields.get(at);
                if (field.term != null && !row.cell(at).isBlank())
                    read(field, sheet.headings().get(at), row.cell(at), said);
            }
            return new Entry(row.line(), code, text(SheetField.NAME), kind, said);
        }

        private void hidden() {
            for (var column : row.hidden()) {
                if (fields.get(column) == SheetField.IGNORE) continue;
                fault(
                        "The cell under “" + sheet.headings().get(column) + "” is merged with the one above it.",
                        "Unmerge the cells and write in each row what it says.");
            }
        }

        private boolean isHidden(SheetField field) {
            return row.hidden().stream().anyMatch(column -> fields.get(column) == field);
        }

        private String text(SheetField field) {
            var at = fields.indexOf(field);
            return at < 0 ? "" : row.cell(at).strip();
        }

        private void read(SheetField field, String heading, String cell, Map<Term, Map<String, Told>> said) {
            var term = java.util.Objects.requireNonNull(field.term);
            var subjects = said.computeIfAbsent(term, none -> new java.util.TreeMap<>());
            if (field.isList()) {
                list(cell)
                        .forEach(name -> subjects.put(
                                name,
                                Told.said(
                                        field == SheetField.DEDUCTIONS
                                                ? "deducted"
                                                : term.toString().toLowerCase(Locale.UK))));
                return;
            }
            told(field, term, heading, cell).ifPresent(told -> subjects.put(subject(field), told));
        }

        /** Where a term may be said of several, a list has one for each contract. */
        private String subject(SheetField field) {
            return switch (field) {
                case EXTENDED -> "as listed";
                case PREMISES, LEASE_ENDS -> {
                    var premises = text(SheetField.PREMISES);
                    yield premises.isEmpty() ? "the premises" : premises;
                }
                default -> "";
            };
        }

        private static List<String> list(String cell) {
            return List.of(cell.split("[;\\n]")).stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !NONE.contains(name.toLowerCase(Locale.UK)))
                    .distinct()
                    .toList();
        }

        private Optional<Told> told(SheetField field, Term term, String heading, String cell) {
            var word = cell.strip().toLowerCase(Locale.UK);
            if (field == SheetField.COPY
                    && Set.of("y", "yes", "held", "on file").contains(word)) {
                return Optional.of(Told.said("Held; the list does not say where"));
            }
            if (NONE.contains(word)) return Optional.of(Told.Nothing.NONE);
            if (MISSING.contains(word)) return Optional.of(Told.Nothing.MISSING);
            if (LATER.contains(word)) return Optional.of(Told.Nothing.NOT_YET_KNOWN);
            return switch (term.shape()) {
                case DAY -> day(heading, cell);
                case MONEY -> money(heading, cell);
                case WORDS -> Optional.of(Told.said(cell.strip()));
            };
        }

        private Optional<Told> day(String heading, String cell) {
            var day = Cell.findDay(cell);
            if (day.isEmpty()) {
                fault(
                        "“" + cell + "” under “" + heading + "” is no day.",
                        "Write it as 31/03/2019; or “none”, “missing” or “not yet known”.");
            }
            return day.map(it -> Told.said(it.toString()));
        }

        private Optional<Told> money(String heading, String cell) {
            try {
                return Optional.of(Told.said(Money.parse(cell).plain()));
            } catch (ArithmeticException | NumberFormatException noAmount) {
                fault(
                        "“" + cell + "” under “" + heading + "” is no amount of pounds.",
                        "Write it as 342,691 or £342,691.00.");
                return Optional.empty();
            }
        }

        private void fault(String sentence, String remedy) {
            faults.add(new Fault(row.line(), text(SheetField.CODE), sentence, remedy));
        }
    }
}
