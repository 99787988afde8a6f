package quorate.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For which month or day a file was published. */
public final class Vintage {

    private static final Pattern MONTH = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{2})(?:-(\\d{2}))?(?!\\d)");

    private Vintage() {}

    /**
     * @param given {@code 2016-02} or {@code 2016-02-11} where somebody says so; else the name of the file must
     * @return the day; the first of the month where only the month is known
     */
    public static LocalDate of(String name, @Nullable String given) throws Unreadable {
        var found = MONTH.matcher(given == null || given.isBlank() ? name : given);
        try {
            if (found.find()) {
                var month = YearMonth.parse(found.group(1) + "-" + found.group(2));
                return found.group(3) == null ? month.atDay(1) : LocalDate.parse(found.group());
            }
        } catch (DateTimeParseException notADay) {
            throw new Unreadable(
                    "import.vintage",
                    "'" + found.group() + "' is not a month or day of the calendar.",
                    "Write the vintage as 2016-02.");
        }
        throw new Unreadable(
                "import.vintage",
                "Nothing says for which month " + name + " was published.",
                "Name the file like epraccur_2016-02.csv, or give its vintage as 2016-02.");
    }
}
