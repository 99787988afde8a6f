package quorate.reporting;

import quorate.committees.Proceedings.Settled;

/**
 * What was ruled on somebody's interest, held against what was noted of them when the item was decided.
 *
 * @param ruled what they were left free to do; empty where nobody had ruled by then
 * @param says what was found, and what is to be done about it
 */
record Verified(Settled item, String name, String ruled, String reason, State state, String says) {

    /** The first are those to look at first. */
    enum State {
        IN_ROOM("Noted as in the room", "red"),
        NOT_RULED("Nobody ruled", "red"),
        LATE("Ruled afterwards", "yellow"),
        KEPT("Kept", "green");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    String path() {
        return "/meetings/" + item.meeting() + "/items/" + item.item();
    }
}
