package quorate.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.intake.Cell;
import quorate.web.Words;

/**
 * Makes rows of a list, with everything that is wrong with each.
 *
 * @param entries rows that say who holds which post
 * @param faults by row and field
 */
record RosterReading(List<Entry> entries, List<Fault> faults) {

    RosterReading {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /** With room for a title before it, a name of the register has at most 200 characters. */
    private static final int LONGEST = 180;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-z]{2,}");
    /**
     * Who holds what, by one row.
     *
     * @param body as it was written; empty for the body whose list it is
     * @param from the first day; empty where the list does not say
     * @param until the day after the last one
     */
    record Entry(
            int line,
            String name,
            String post,
            String body,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String email,
            String profession) {

        /** What makes two rows the same. */
        String key() {
            return String.join("\u0000", name, post, body, from.toString(), until.toString())
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is wrong with a row.
     *
     * @param refuses whether the row is left out because of it, and not only this field
     */
    record Fault(int line, String name, String post, String field, String sentence, String remedy, boolean refuses) {}

    static RosterReading of(RosterSheet sheet, List<RosterField> columns) {
        var reader = new Reader(columns);
        sheet.rows().forEach(reader::read);
        return new RosterReading(reader.entries, reader.faults);
    }

    private static final class Reader {

        private final List<RosterField> columns;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final HashMap<String, Integer> seen = new HashMap<>();

        Reader(List<RosterField> columns) {
            this.columns = columns;
        }

        private void read(RosterSheet.Row row) {
            var before = faults.size();
            var entry = new Entry(
                    row.line(),
                    name(row),
                    post(row),
                    text(row, RosterField.BODY),
                    day(row, RosterField.FROM),
                    day(row, RosterField.UNTIL).map(last -> last.plusDays(1)),
                    email(row),
                    text(row, RosterField.PROFESSION));
            checkDays(row, entry);
            if (faults.subList(before, faults.size()).stream().anyMatch(Fault::refuses)) return;
            var twin = seen.putIfAbsent(entry.key(), row.line());
            if (twin == null) {
                entries.add(entry);
            } else {
                fault(row, "Row", "It says the same as row " + twin + ".", "Take one of the two rows out of the list.");
            }
        }

        private String name(RosterSheet.Row row) {
            var prefix = text(row, RosterField.PREFIX);
            var name = Stream.of(RosterField.NAME, RosterField.FIRST, RosterField.LAST)
                    .map(field -> text(row, field))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            if (name.isEmpty()) missing(row, "Name", RosterField.NAME);
            if (name.length() > LONGEST) tooLong(row, "Name");
            return (prefix + " " + name).strip();
        }

        private String post(RosterSheet.Row row) {
            var post = text(row, RosterField.POST);
            if (post.isEmpty()) missing(row, "Post", RosterField.POST);
            if (post.length() > LONGEST) tooLong(row, "Post");
            return post;
        }

        private void tooLong(RosterSheet.Row row, String field) {
            fault(
                    row,
                    field,
                    "The " + field.toLowerCase(Locale.ROOT) + " has more than " + LONGEST + " characters.",
                    "Shorten it.");
        }

        private void checkDays(RosterSheet.Row row, Entry entry) {
            var from = entry.from();
            if (from.isEmpty()
                    || entry.until().isEmpty()
                    || from.get().isBefore(entry.until().get())) return;
            fault(
                    row,
                    RosterField.UNTIL.toString(),
                    "The last day is before the first, " + Words.day(from.get()) + ".",
                    "Check both days; they may have changed places.");
        }

        private void missing(RosterSheet.Row row, String field, RosterField column) {
            var hidden = row.hidden().stream().anyMatch(at -> columns.get(at) == column);
            fault(
                    row,
                    field,
                    "The " + field.toLowerCase(Locale.ROOT) + " is empty"
                            + (hidden ? ", because the cell is merged with one above." : "."),
                    hidden ? "Unmerge the cells and write it in every row." : "Write it, or take the row out.");
        }

        private Optional<LocalDate> day(RosterSheet.Row row, RosterField field) {
            var text = text(row, field);
            if (Cell.isNotKnown(text) || text.matches("(?i)present|current|ongoing|tbc|open")) return Optional.empty();
            var day = Cell.findDay(text);
            if (day.isEmpty()) {
                fault(
                        row,
                        field.toString(),
                        "“" + text + "” under " + field + " is no day.",
                        "Write it as 01/04/2016, or leave the cell empty.");
            }
            return day;
        }

        /** An address at home was left out when the list was read; the row is taken. */
        private String email(RosterSheet.Row row) {
            var text = text(row, RosterField.EMAIL).toLowerCase(Locale.ROOT);
            if (text.isEmpty() || EMAIL.matcher(text).matches()) return text;
            if (text.equals(RosterSheet.PRIVATE)) {
                note(
                        row,
                        "The e-mail address is a private one, and is not taken.",
                        "Give the address at work, or leave the cell empty.");
            } else {
                note(row, "“" + text + "” is no e-mail address.", "Correct it, or leave the cell empty.");
            }
            return "";
        }

        private void note(RosterSheet.Row row, String sentence, String remedy) {
            add(row, RosterField.EMAIL.toString(), sentence, remedy, false);
        }

        private void fault(RosterSheet.Row row, String field, String sentence, String remedy) {
            add(row, field, sentence, remedy, true);
        }

        private void add(RosterSheet.Row row, String field, String sentence, String remedy, boolean refuses) {
            var name = Stream.of(RosterField.PREFIX, RosterField.NAME, RosterField.FIRST, RosterField.LAST)
                    .map(part -> text(row, part))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            faults.add(new Fault(row.line(), name, text(row, RosterField.POST), field, sentence, remedy, refuses));
        }

        /** What stands in the column of that sort; of several, all of it. */
        private String text(RosterSheet.Row row, RosterField field) {
            var parts = new ArrayList<String>();
            for (var at = 0; at < columns.size(); at++) {
                if (columns.get(at) == field && !row.cell(at).isEmpty()) parts.add(row.cell(at));
            }
            return String.join(" ", parts);
        }
    }
}
