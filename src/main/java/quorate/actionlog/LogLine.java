package quorate.actionlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of the log.
 *
 * @param key the same every month for the same thing
 * @param on the day that it comes to, or came to; null where it has none
 * @param link where to see more
 */
record LogLine(
        String key,
        Sort sort,
        String practice,
        String title,
        String what,
        @org.jspecify.annotations.Nullable LocalDate on,
        String owner,
        @org.jspecify.annotations.Nullable LocalDate next,
        String words,
        boolean novel,
        String tell,
        String link) {

    static final List<String> HEADINGS = List.of(
            "sort", "code", "about", "what", "day", "owner", "next day", "note", "novel or contentious", "to be told");

    /** What sort of thing it is, in the order of the paper. */
    enum Sort {
        NOTICE("Notice to a contractor"),
        REQUEST("Request of a practice"),
        PROCUREMENT("Procurement"),
        OPEN("Waits for a decision"),
        GAP("Gap"),
        EXPIRY("Contract ends"),
        LEASE("Lease ends"),
        BREAK("Break clause"),
        REVIEW("Review"),
        DECIDED("Decided by an officer");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(on);
    }

    Optional<LocalDate> nextDay() {
        return Optional.ofNullable(next);
    }

    LogLine saying(String more) {
        return new LogLine(key, sort, practice, title, what + ". " + more, on, owner, next, words, novel, tell, link);
    }

    LogLine with(Note note) {
        return new LogLine(
                key,
                sort,
                practice,
                title,
                what,
                on,
                note.owner().isEmpty() ? owner : note.owner(),
                note.next(),
                note.words(),
                note.novel(),
                note.tell(),
                link);
    }

    List<Object> row() {
        return List.of(
                sort.toString(),
                practice,
                title,
                what,
                on == null ? "" : on,
                owner,
                next == null ? "" : next,
                words,
                novel ? "yes" : "no",
                tell);
    }
}
