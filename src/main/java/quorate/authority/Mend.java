package quorate.authority;

import quorate.kernel.PartyId;

/** One change that, alone or with others, would let a room decide. */
public sealed interface Mend {

    /** Whose change it is. */
    PartyId person();

    /** As a proposal: "Margaret Hale arrives". */
    String sentence();

    /** An absent member comes. */
    record Arrives(PartyId person, String name) implements Mend {
        @Override
        public String sentence() {
            return name + " arrives";
        }
    }

    /** Somebody else takes the chair. */
    record TakesChair(PartyId person, String name) implements Mend {
        @Override
        public String sentence() {
            return name + " takes the chair";
        }
    }

    /** A nominated deputy comes in a member's place. */
    record SendsDeputy(PartyId person, String name) implements Mend {
        @Override
        public String sentence() {
            return "a deputy comes for " + name;
        }
    }

    /** The ruling on a person's interest is made lighter, where the interest allows it. */
    record RuledLighter(PartyId person, String name, Room.Part part) implements Mend {
        @Override
        public String sentence() {
            return part == Room.Part.FULL
                    ? "the ruling is changed so that " + name + " may take part and vote"
                    : "the ruling is changed so that " + name + " may discuss without a vote";
        }
    }
}
