package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quorate.kernel.Span;
import quorate.register.Published.Note;

/**
 * What the log of changes to partnerships says of bodies that the register knows: which merged into which, which were
 * divided, and which code the statisticians gave. Most of its entries speak of partners, such as trusts, and tell nothing
 * here. It is entered days or months after the event: where a file gives the day, that day counts.
 */
final class Log {

    private static final Pattern STP = Pattern.compile("Q[A-Z][A-Z0-9]");
    private static final Pattern INTO = Pattern.compile("merged into (Q[A-Z][A-Z0-9])\\b");
    private static final Pattern STATISTICAL = Pattern.compile("code of (E\\d{8}) assigned");
    private static final Pattern REGION = Pattern.compile("\\((Y\\d\\d)\\)");
    private static final Pattern GROUP = Pattern.compile("CCG \\(([0-9]{2}[A-Z]|[A-Z0-9]{5})\\)");

    private Log() {}

    /** One body that took over from others, or one of several that did. @param day on which the log has it */
    record Change(Kind kind, List<String> before, List<String> after, LocalDate day) {}

    static boolean isAboutOneStp(Note note) {
        return STP.matcher(note.code()).matches();
    }

    /** A partnership that ended, or one that began, with this entry. */
    static boolean isEnd(Note note) {
        return note.type().startsWith("STP code closed");
    }

    static boolean isBeginning(Note note) {
        return note.type().startsWith("New STP code");
    }

    /** Whether the entry says that the partnership is called so: many others name it loosely. */
    static boolean isNaming(Note note) {
        return isEnd(note) || isBeginning(note) || note.type().startsWith("STP name");
    }

    static String statisticalCode(Note note) {
        var found = STATISTICAL.matcher(note.details());
        return isAboutOneStp(note) && found.find() ? found.group(1) : "";
    }

    static Optional<Change> change(Note note) {
        if (isEnd(note)) {
            var into = INTO.matcher(note.details());
            return into.find()
                    ? Optional.of(new Change(Kind.STP, List.of(note.code()), List.of(into.group(1)), note.day()))
                    : Optional.empty();
        }
        var regions = note.type().toLowerCase(java.util.Locale.ROOT).contains("region");
        if (regions && note.details().contains("split")) {
            // "All in South Region (Y57)" is in the column of names; the others name the old region first.
            var text = note.name() + " " + note.details();
            return change(Kind.REGION, all(REGION, text), false, note.day());
        }
        if (note.type().startsWith("Partner merger") && note.details().contains("CCG")) {
            return change(Kind.CCG, all(GROUP, note.details()), true, note.day());
        }
        return Optional.empty();
    }

    /** @param merger whether the last is what came of the others, or the first is what became the others */
    private static Optional<Change> change(Kind kind, List<String> codes, boolean merger, LocalDate day) {
        if (codes.size() < 2) return Optional.empty();
        var one = merger ? codes.getLast() : codes.getFirst();
        var others = merger ? codes.subList(0, codes.size() - 1) : codes.subList(1, codes.size());
        return Optional.of(new Change(kind, merger ? others : List.of(one), merger ? List.of(one) : others, day));
    }

    private static List<String> all(Pattern pattern, String text) {
        var codes = new ArrayList<String>();
        var found = pattern.matcher(text);
        while (found.find()) if (!codes.contains(found.group(1))) codes.add(found.group(1));
        return codes;
    }

    /**
     * The day on which one took over from another: when the old one ended, where that is known, else when the new one
     * began, if both are within the year before the entry; else the day of the entry.
     */
    static LocalDate dayOf(Change change, Span old, Span now) {
        var year = change.day().minusYears(1);
        var end = old.until();
        if (end != null && !end.isBefore(year) && !end.isAfter(change.day())) return end;
        var begun = now.from();
        return !begun.isBefore(year) && !begun.isAfter(change.day()) ? begun : change.day();
    }
}
