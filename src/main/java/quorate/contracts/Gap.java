package quorate.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is wrong with an agreement, or has to be asked, on a day.
 *
 * @param rule which rule says so, with its remedy, its owner and its source
 * @param cause what is wrong, with the days and names of this case
 * @param since the first day on which it was so, where the facts tell
 * @param by the day by which it has to be mended, where the facts tell
 */
public record Gap(
        GapRule rule,
        UUID agreement,
        String title,
        String practice,
        String practiceName,
        String kind,
        String cause,
        Optional<LocalDate> since,
        Optional<LocalDate> by) {}
