package quorate.actionlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * What somebody said of a line.
 *
 * @param owner who sees to it; empty for whoever the log names
 * @param next by when something is done; null where nobody said
 * @param tell who has to be told
 */
record Note(
        String line,
        PartyId commissioner,
        String owner,
        @org.jspecify.annotations.Nullable LocalDate next,
        String words,
        boolean novel,
        String tell,
        PartyId by) {

    boolean says(Note other) {
        return owner.equals(other.owner)
                && java.util.Objects.equals(next, other.next)
                && words.equals(other.words)
                && novel == other.novel
                && tell.equals(other.tell);
    }

    /** Something was said of a line of the log. */
    record Made(Note note) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(note.commissioner().value());
        }

        @Override
        public Actor by() {
            return new Actor.Person(note.by());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("line", note.line(), "novel", note.novel() ? "yes" : "no");
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("owner", note.owner(), "words", note.words(), "tell", note.tell());
        }
    }
}
