package quorate.instructions;

import java.util.Comparator;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What the agent takes off what a practice gets, and pays to somebody else on its behalf.
 *
 * @param practice its code
 * @param whose for whom, such as the committee whose levy it is
 * @param amount above nothing
 */
record Deduction(String practice, PartyId party, Kind kind, String whose, Money amount) {

    /** What for. Its words are a heading of the files that go to the agent and come back from it. */
    enum Kind {
        LEVY("Levy"),
        VOLUNTARY("Voluntary levy"),
        EMPLOYER(Contributed.Part.EMPLOYER.toString()),
        EMPLOYEE(Contributed.Part.EMPLOYEE.toString()),
        OTHER("Other deductions");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** In which they are taken, as long as there is anything to take them from. */
    static final Comparator<Deduction> ORDER = Comparator.comparing(Deduction::practice)
            .thenComparing(Deduction::kind)
            .thenComparing(Deduction::whose);

    Deduction of(Money other) {
        return new Deduction(practice, party, kind, whose, other);
    }
}
