package quorate.law;

import java.util.List;

/**
 * How much of a section of the law, or of what is to be known about an act, the pack holds.
 *
 * @param id of the section, or of the act
 * @param gaps what is missing, each a sentence
 */
public record Coverage(String id, String title, State state, List<String> gaps) {

    public Coverage {
        gaps = List.copyOf(gaps);
    }

    public enum State {
        ENCODED("Encoded"),
        PARTLY("Partly encoded"),
        NOT("Not encoded");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
