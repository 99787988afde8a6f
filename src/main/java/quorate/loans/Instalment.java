package quorate.loans;

import java.time.LocalDate;
import quorate.kernel.Money;

/** One part of a loan. @param back how much of it came back. @param state as it stands on the day that was asked for */
record Instalment(int number, LocalDate day, Money amount, Money back, State state) {

    enum State {
        BACK("Paid back", "green"),
        OPEN("Open", "yellow"),
        MISSED("Missed", "red"),
        TO_COME("To come", "grey"),
        WRITTEN_OFF("Written off", "grey");

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

    Money left() {
        return amount.minus(back);
    }
}
