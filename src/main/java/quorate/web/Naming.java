package quorate.web;

import java.util.Optional;
import java.util.UUID;

/**
 * Says what a thing is and where its page is, on pages that show things of every module. A module that has things declares a
 * bean of this type. It names and does not judge: whoever shows the name asks every {@link Veil} first.
 */
public interface Naming {

    /** Empty for what is another module's. */
    Optional<Named> find(UUID thing);

    /** What sort of thing it is, in the order in which one leads to the next. */
    enum Sort {
        PARTY("Who it concerns"),
        INTEREST("Interest"),
        MATTER("Question"),
        ITEM("Item of an agenda"),
        MEETING("Meeting"),
        RULING("Ruling"),
        DECISION("Decision"),
        INSTRUMENT("Instrument");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** Whether a thread runs on through it. Through people, bodies and meetings everything hangs together. */
        public boolean leadsOn() {
            return this == MATTER || this == ITEM || this == RULING || this == DECISION;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param link its own page; empty where it has none */
    record Named(Sort sort, String name, String link) {}
}
