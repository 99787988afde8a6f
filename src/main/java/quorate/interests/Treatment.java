package quorate.interests;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Code;

/**
 * What may be done about somebody's interest in an item. Which of these are on offer depends on the edition of the guidance
 * in force; several may be ruled together, and the strictest of them then counts.
 */
public enum Treatment {
    /** The interest is noted and the person stays and decides. Only for an interest that is not material. */
    NOTE_ONLY(true, true),
    /** Takes part in the discussion, but not in the decision. */
    DISCUSS_NOT_DECIDE(true, false),
    /** Takes no part in the item: leaves the room, or in public sits with the public. */
    LEAVE_ITEM(false, false),
    /** Does not come to the meeting. */
    NOT_ATTEND(false, false),
    /** Gets neither papers nor minutes of the item. Who may not read may not decide, so they take no part either. */
    NO_PAPERS(false, false),
    /** Gives up the chair for the item. What else they may do is ruled beside it. */
    DEPUTY_CHAIR(true, true);

    private final boolean discusses;
    private final boolean decides;

    Treatment(boolean discusses, boolean decides) {
        this.discusses = discusses;
        this.decides = decides;
    }

    /** True if it leaves the person in the discussion. */
    public boolean discusses() {
        return discusses;
    }

    /** True if it leaves the person in the decision. */
    public boolean decides() {
        return decides;
    }

    /** In plain words: "the person leaves for the item". */
    public String plain() {
        return switch (this) {
            case NOTE_ONLY -> "note the interest; the person stays and decides";
            case DISCUSS_NOT_DECIDE -> "the person discusses and does not decide";
            case LEAVE_ITEM -> "the person leaves for the item";
            case NOT_ATTEND -> "the person does not attend";
            case NO_PAPERS -> "papers and minutes of the item are withheld";
            case DEPUTY_CHAIR -> "a deputy takes the chair";
        };
    }

    /** As written in files and forms: {@code discuss-not-decide}. */
    public String code() {
        return Code.of(this);
    }

    /** @throws IllegalArgumentException for a word that is not a treatment */
    public static Treatment parse(String text) {
        return Code.parse(Treatment.class, text);
    }

    /**
     * A treatment on offer.
     *
     * @param words what it means in the edition's own words
     * @param condition when it may be used, such as "only if the interest is immaterial"; empty for always
     */
    public record Option(Treatment treatment, String words, String condition, List<Citation> sources) {
        public Option {
            sources = List.copyOf(sources);
        }
    }
}
