package quorate.instructions;

import java.time.YearMonth;
import java.util.List;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What is to be deducted for superannuation. Implemented above, by whoever keeps it. */
public interface Contributed {

    /** Whose share of it. */
    enum Part {
        EMPLOYER("Employer superannuation"),
        EMPLOYEE("Employee superannuation");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param practice its code */
    record Sum(String practice, Part part, Money amount) {}

    /** All that is to be deducted from practices of the commissioner from the first month up to one, in as many sums as there are. */
    List<Sum> upTo(PartyId commissioner, YearMonth month);
}
