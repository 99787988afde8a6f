package quorate.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Objection;
import quorate.web.Words;

/**
 * A published file that was read.
 *
 * @param layout the kind of file: {@code epraccur}
 * @param vintage the day for which it was published; the first of the month where only the month is known
 * @param number from which it is known
 * @param accepted rows that were read, each of them added, changed or unchanged
 * @param added rows about somebody of whom nothing was known
 * @param changed rows about somebody of whom something else is known now
 * @param rejected rows that were not read, each with its reason
 * @param millis how long it took
 */
public record Import(
        UUID id,
        String layout,
        LocalDate vintage,
        String fileName,
        long number,
        Instant at,
        Actor by,
        int accepted,
        int added,
        int changed,
        int unchanged,
        int rejected,
        int millis) {

    /** What became of a file. */
    public sealed interface Result {

        /** It was read, but for the rejected rows. */
        record Finished(Import file, List<Rejected> rejected) implements Result {
            public Finished {
                rejected = List.copyOf(rejected);
            }
        }

        /** The same file was read before; nothing changed. */
        record Already(Import file) implements Result {}

        /** Nothing was read, for these reasons. */
        record Refused(List<Objection> objections) implements Result {
            public Refused {
                objections = List.copyOf(objections);
            }
        }
    }

    /** A row that could not be read: where, what, why, and what would mend it. */
    public record Rejected(int line, String code, String field, String value, String sentence, String remedy) {

        /** The columns of the list that can be downloaded. */
        static final List<String> COLUMNS = List.of("line", "code", "field", "value", "reason", "remedy");

        List<String> cells() {
            return List.of(line == 0 ? "" : Integer.toString(line), code, field, value, sentence, remedy);
        }
    }

    /**
     * How a file stands against what else is known.
     *
     * @param id such as {@code parts-sum-to-total}
     * @param title what was held against what, as people see it
     * @param holds whether it did without an exception
     * @param sentence what was found, with its counts
     * @param exceptions how many rows did not agree
     */
    public record Check(String id, String title, boolean holds, String sentence, int exceptions) {}

    /** How many checks of a file hold, of how many. */
    public record Tally(UUID file, int held, int all) {

        String words() {
            return held == all
                    ? "All " + Words.count(all, "check holds", "checks hold")
                    : held + " of " + Words.count(all, "check holds", "checks hold");
        }
    }

    /** "epraccur 2016-02", as it is cited wherever something is known from it. */
    public String source() {
        return sourceOf(layout, vintage);
    }

    /** A layout and a vintage as they are cited. */
    public static String sourceOf(String layout, LocalDate vintage) {
        return layout + " " + (vintage.getDayOfMonth() == 1 ? YearMonth.from(vintage) : vintage);
    }

    /** A file was read: one entry for all that it changed. */
    public record Done(Import file) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(file.id());
        }

        @Override
        public Actor by() {
            return file.by();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "file", file.source(),
                    "accepted", Integer.toString(file.accepted()),
                    "added", Integer.toString(file.added()),
                    "changed", Integer.toString(file.changed()),
                    "unchanged", Integer.toString(file.unchanged()),
                    "rejected", Integer.toString(file.rejected()));
        }
    }
}
