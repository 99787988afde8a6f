package quorate.authority;

import java.util.List;

/**
 * What a room must be like for its decisions to stand: a condition composed of smaller ones. Every rule that a committee
 * writes into its terms of reference is a value of this type, never a special case in code.
 *
 * <p>As data (in examples, forms and the database) it reads
 *
 * <pre>{@code
 * all:
 *   - {at-least: 4, of: members}
 *   - {at-least: 1, of: [chair, vice-chair]}
 *   - {more-than: 1/2, of: [lay, executive], among: voting}
 * }</pre>
 */
public sealed interface Quorum {

    /**
     * Reads a condition from data in the notation above.
     *
     * @throws IllegalArgumentException with a sentence naming the key, for anything unknown or malformed
     */
    static Quorum read(Object data) {
        return QuorumNotation.read("the condition", data);
    }

    /** The same as data again: {@code read(data())} is the condition. */
    default Object data() {
        return QuorumNotation.write(this);
    }

    /** "At least 4 voting members, and at least 1 Chair or Vice-chair", without the capital. */
    default String inWords() {
        return QuorumWords.of(this);
    }

    /**
     * Every part holds.
     *
     * @param distinct true if one person may not count for two of the parts
     */
    record AllOf(List<Quorum> parts, boolean distinct) implements Quorum {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record AnyOf(List<Quorum> parts) implements Quorum {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** At least so many of these people are there and count. */
    record AtLeast(int number, Who who) implements Quorum {}

    /** These people are at least, more than, at most or less than a fraction of a whole. */
    record Share(Bound bound, Fraction fraction, Who who, Whole whole, Rounding rounding) implements Quorum {}

    /**
     * Whoever is in the chair holds one of these offices; a later one only while nobody who holds an earlier one is there
     * and able to take the item. The word {@code any-member} stands for whomever the meeting chooses.
     */
    record Presides(List<String> order) implements Quorum {
        public Presides {
            order = List.copyOf(order);
        }
    }

    /** The text can be read in more than one way. Each is judged; where they differ the answer is not known. */
    record Readings(List<Reading> readings) implements Quorum {
        public Readings {
            readings = List.copyOf(readings);
        }
    }

    /** The rule exists, but what it is has not been stated. */
    record Unstated(String says) implements Quorum {}

    /** @param says the reading in words: "the chair may be one of the two lay members" */
    record Reading(String says, Quorum rule) {}

    enum Bound {
        AT_LEAST("at-least"),
        MORE_THAN("more-than"),
        AT_MOST("at-most"),
        LESS_THAN("less-than");

        final String key;

        Bound(String key) {
            this.key = key;
        }

        String words() {
            return key.replace('-', ' ');
        }
    }

    /** What the fraction is a fraction of. */
    enum Whole {
        /** Everybody of the same basis, there or not, as long as the seat is filled. */
        SEATS("seats", "in post"),
        /** Everybody of the same basis who is there and counts. */
        PRESENT("present", "present"),
        /** Everybody there who may vote on the item. */
        VOTING("voting", "present and voting");

        final String key;
        final String words;

        Whole(String key, String words) {
            this.key = key;
            this.words = words;
        }
    }

    /** What becomes of a part of a person. {@code EXACT} compares the fraction as it is: a third of 10 needs 4. */
    enum Rounding {
        EXACT,
        UP,
        DOWN,
        NEAREST
    }

    /** @param over such as 1 in 1/3 */
    record Fraction(int over, int under) {
        public Fraction {
            if (over < 0 || under < 1) throw new IllegalArgumentException("Not a fraction: " + over + "/" + under);
        }

        /** Reads {@code 1/3}. */
        public static Fraction parse(String text) {
            var stroke = text.indexOf('/');
            if (stroke < 0) throw new IllegalArgumentException("A fraction is written 1/3; this is '" + text + "'");
            return new Fraction(
                    Integer.parseInt(text.substring(0, stroke).strip()),
                    Integer.parseInt(text.substring(stroke + 1).strip()));
        }

        String words() {
            return switch (toString()) {
                case "1/2" -> "half";
                case "1/3" -> "one third";
                case "2/3" -> "two thirds";
                case "1/4" -> "one quarter";
                case "3/4" -> "three quarters";
                default -> toString();
            };
        }

        @Override
        public String toString() {
            return over + "/" + under;
        }
    }
}
