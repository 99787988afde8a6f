package quorate.records;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that is on record and not in the bundle.
 *
 * @param what in words that give nothing away: "A paper for item 3"
 * @param ground why it is kept back
 */
record Withheld(LocalDate day, String what, String ground) {

    static final List<String> HEADINGS = List.of("day", "what", "ground");

    List<String> row() {
        return List.of(day.toString(), what, ground);
    }
}
