package quorate.disclosures;

import java.util.List;
import java.util.Locale;

/** What a column of a published register holds. */
enum Heading {
    NAME,
    TITLE,
    FIRST_NAME,
    SURNAME,
    POSITION,
    COMMITTEES,
    INTEREST,
    NATURE,
    TYPE,
    FINANCIAL,
    PROFESSIONAL,
    PERSONAL,
    DIRECT,
    FROM,
    UNTIL,
    DATES,
    ACTION,
    CONSENT;

    private static final int TELLING = 12;

    /** As headings are compared: letters and digits alone count. */
    static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** True if one of the known headings is meant; a long one may be cut off, or go on. */
    static boolean means(String printed, List<String> known) {
        var text = plain(printed);
        return !text.isEmpty()
                && known.stream()
                        .map(Heading::plain)
                        .anyMatch(one -> one.equals(text)
                                || one.length() >= TELLING && text.startsWith(one)
                                || text.length() >= TELLING && one.startsWith(text));
    }
}
