package quorate.law;

import java.util.List;

/**
 * How much of something the pack holds: of a section of the law, of what is to be known about an act or a concern, of a
 * document.
 *
 * @param id of the section, act, concern or document
 * @param gaps what is missing, and what would close that
 */
public record Coverage(Kind kind, String id, String title, State state, List<Gap> gaps) {

    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /**
     * @param what is missing, as a sentence
     * @param closes what would close it, as a sentence; empty where nobody knows
     */
    public record Gap(String what, String closes) {}

    public enum Kind {
        SECTION("Sections of the law"),
        ACT("Functions"),
        CONCERN("Concerns"),
        DOCUMENT("Documents");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
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
