package quorate.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import quorate.interests.Interest;
import quorate.register.PersonName;
import quorate.web.Words;

/** Reads the rows of a published register: whose interest, what, since when, and everything that is wrong with a row. */
final class RegisterReading {

    private static final Pattern AND = Pattern.compile("\\s*(?:\\n|;|/|&|\\band\\b)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TICK =
            Pattern.compile("(?i)x|y|yes|[✓✔√ü]|tick(ed)?|true|1|p|financial.*|non.?financial.*");
    private static final int PUBLIC_MONTHS = 6;

    private final LocalDate day;
    private final List<Printed> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private String lastName = "";
    private String lastPosition = "";

    /** A row that is not taken, with every reason. */
    record Fault(int line, String name, String sentence, String remedy) {}

    /** @param day of the register */
    private RegisterReading(LocalDate day) {
        this.day = day;
    }

    static RegisterReading of(RegisterSheet sheet, LocalDate day) {
        var reading = new RegisterReading(day);
        sheet.rows().forEach(row -> reading.row(row, sheet));
        return reading;
    }

    List<Printed> entries() {
        return entries;
    }

    List<Fault> faults() {
        return faults;
    }

    private void row(RegisterSheet.Row row, RegisterSheet sheet) {
        var notes = new ArrayList<String>();
        var printed = name(row, sheet);
        var name = printed.isEmpty() ? lastName : printed;
        var position = text(row, Heading.POSITION, sheet.head().getOrDefault(Heading.POSITION, ""));
        if (printed.isEmpty() && !lastName.isEmpty()) {
            notes.add("The row has no name and is taken for “" + lastName + "”, who stands above.");
            if (position.isEmpty()) position = lastPosition;
        }
        lastName = name;
        lastPosition = position;
        var wrong = new ArrayList<String>();
        var remedies = new ArrayList<String>();
        BiConsumer<String, String> no = (sentence, remedy) -> {
            wrong.add(sentence);
            remedies.add(remedy);
        };
        named(name, no);
        var interest = interest(row);
        var nil = Layout.BOOK.isNil(interest);
        if (interest.isBlank())
            no.accept(
                    "The row does not say what the interest is.",
                    "Enter it, or “Nil” where there is nothing to declare.");
        var days = days(row, nil, notes, no);
        if (!wrong.isEmpty()) {
            faults.add(new Fault(row.line(), oneLine(name), String.join(" ", wrong), String.join(" ", remedies)));
            return;
        }
        entries.add(entry(row, oneLine(name), oneLine(position), nil, interest, days, notes));
    }

    private static String name(RegisterSheet.Row row, RegisterSheet sheet) {
        var whole = row.cell(Heading.NAME);
        if (!whole.isEmpty()) return whole;
        var parts = (row.cell(Heading.TITLE) + " " + row.cell(Heading.FIRST_NAME) + " " + row.cell(Heading.SURNAME))
                .strip();
        return parts.isEmpty() ? sheet.head().getOrDefault(Heading.NAME, "") : parts.replaceAll(" +", " ");
    }

    private static void named(String name, BiConsumer<String, String> no) {
        if (name.isBlank()) {
            no.accept("The row has no name, and nobody stands above.", "Enter whose interest it is.");
            return;
        }
        var parts = AND.split(name.strip());
        if (parts.length > 1 && parts[0].length() > 1 && parts[1].length() > 2)
            no.accept(
                    "The row names two people, “" + parts[0].strip() + "” and “" + parts[1].strip()
                            + "”. Whose interest it is cannot be told.",
                    "Give each of them a row of their own.");
        else if (PersonName.read(name).isEmpty())
            no.accept("“" + oneLine(name) + "” is no name of a person.", "Enter the first name and the surname.");
    }

    private static String interest(RegisterSheet.Row row) {
        var what = row.cell(Heading.INTEREST);
        var nature = row.cell(Heading.NATURE);
        if (what.isEmpty() || Layout.BOOK.isNil(nature)) return what.isEmpty() ? nature : what;
        return nature.isEmpty() ? what : what + ": " + nature;
    }

    private Optional<Days.Read> days(
            RegisterSheet.Row row, boolean nil, List<String> notes, BiConsumer<String, String> no) {
        if (nil) return Optional.empty();
        var both = row.cell(Heading.DATES);
        var read = both.isEmpty() ? Days.of(row.cell(Heading.FROM), row.cell(Heading.UNTIL)) : Days.of(both);
        if (read.wrong().isPresent()) {
            no.accept(
                    "“" + oneLine(read.wrong().get()) + "” is no day that can be read.",
                    "Write it as 1 April 2016, or as 01/04/2016.");
            return Optional.empty();
        }
        var from = read.from().map(Days.Printed::day).orElse(day);
        var until = read.until().map(it -> it.day().plusDays(1));
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            no.accept(
                    "The interest ends on " + Words.day(until.get().minusDays(1)) + ", before it begins on "
                            + Words.day(from) + ".",
                    "Correct one of the two days.");
            return Optional.empty();
        }
        note(read, from, until, notes);
        return Optional.of(read);
    }

    private void note(Days.Read read, LocalDate from, Optional<LocalDate> until, List<String> notes) {
        if (read.from().isEmpty())
            notes.add("No first day is given: it is taken to hold from the day of the register.");
        read.from()
                .filter(it -> !it.exact())
                .ifPresent(it -> notes.add("The first day is read as " + Words.day(it.day()) + "."));
        read.until()
                .filter(it -> !it.exact())
                .ifPresent(it -> notes.add("The last day is read as " + Words.day(it.day()) + "."));
        if (from.isAfter(day))
            notes.add("It begins on " + Words.day(from)
                    + ", after the day of the register: it was declared ahead, and no" + " conflict of that day.");
        until.filter(end -> !end.isAfter(day))
                .ifPresent(end -> notes.add(
                        end.plusMonths(PUBLIC_MONTHS).isAfter(day)
                                ? "It had ended by the day of the register."
                                : "It had ended more than six months before the day of the register, and is kept on the private"
                                        + " record only."));
    }

    private Printed entry(
            RegisterSheet.Row row,
            String name,
            String position,
            boolean nil,
            String interest,
            Optional<Days.Read> days,
            List<String> notes) {
        var type = type(row);
        var printed = printedClass(row, type);
        var byWords = Layout.BOOK.classOf(interest);
        var ours = byWords.or(() -> printed).orElse(Interest.Type.FINANCIAL);
        if (!nil && byWords.isEmpty() && printed.isEmpty())
            notes.add("Of what class it is cannot be told: taken as financial, the strictest.");
        var both = !row.cell(Heading.INTEREST).isEmpty()
                && !row.cell(Heading.NATURE).isEmpty();
        return new Printed(
                row.line(),
                name,
                position,
                nil,
                oneLine(interest),
                both ? oneLine(row.cell(Heading.INTEREST)) : "",
                type,
                printed,
                ours,
                days.flatMap(Days.Read::from).map(Days.Printed::day).orElse(day),
                days.flatMap(Days.Read::until).map(it -> it.day().plusDays(1)),
                Layout.BOOK.isNil(row.cell(Heading.ACTION)) ? "" : oneLine(row.cell(Heading.ACTION)),
                !row.cell(Heading.CONSENT).strip().toLowerCase(Locale.UK).startsWith("n"),
                notes);
    }

    /** As printed: the word in the column, or the heading of the column that is ticked. */
    private static String type(RegisterSheet.Row row) {
        if (TICK.matcher(row.cell(Heading.FINANCIAL)).matches()) return "Financial Interest";
        if (TICK.matcher(row.cell(Heading.PROFESSIONAL)).matches()) return "Non-Financial Professional Interest";
        if (TICK.matcher(row.cell(Heading.PERSONAL)).matches()) return "Non-Financial Personal Interest";
        var type = oneLine(row.cell(Heading.TYPE));
        return type.isEmpty() && isIndirect(row) ? "Indirect" : type;
    }

    private static boolean isIndirect(RegisterSheet.Row row) {
        var direct = row.cell(Heading.DIRECT).toLowerCase(Locale.UK);
        return direct.contains("indirect") || direct.contains("other") || direct.contains("associate");
    }

    private static Optional<Interest.Type> printedClass(RegisterSheet.Row row, String type) {
        var word = Heading.plain(type);
        if (isIndirect(row) || word.contains("indirect")) return Optional.of(Interest.Type.INDIRECT);
        if (word.contains("professional")) return Optional.of(Interest.Type.NON_FINANCIAL_PROFESSIONAL);
        if (word.contains("personal") || word.contains("non pecuniary") || word.contains("loyalty"))
            return Optional.of(Interest.Type.NON_FINANCIAL_PERSONAL);
        if (word.contains("financial") || word.contains("pecuniary")) return Optional.of(Interest.Type.FINANCIAL);
        return Optional.empty();
    }

    private static String text(RegisterSheet.Row row, Heading heading, String otherwise) {
        var text = row.cell(heading);
        return text.isEmpty() ? otherwise : text;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
