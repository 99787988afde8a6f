package quorate.chairing;

import java.util.Locale;

/** What can be done so that an item is held lawfully though members have an interest in it. */
enum Means {
    NOTE_ONLY("Note only", "An interest is noted and the member stays and decides"),
    SPEAK("Speak but not decide", "A member speaks and stays without a vote"),
    LEAVE_FOR_DECISION("Leave for the decision", "A member speaks and leaves before it is decided"),
    LEAVE("Leave for the whole", "A member takes no part in the item"),
    NO_PAPERS("No papers", "A member gets neither papers nor minutes of the item"),
    DEPUTY_CHAIR("Deputy chair", "Somebody else takes the chair for the item"),
    OUT_OF_AREA_GP("Out-of-area GP", "A GP from another area is asked in to speak, without a vote"),
    BORROWED("Members from a neighbour", "Members of a neighbour's committee are asked in to make up the quorum"),
    ANOTHER_BODY("Another committee", "Another body that may decide it takes the item"),
    SPLIT("Split the item", "Each part is decided by those who are free to decide it"),
    DEFER("Defer", "The item waits for the next meeting");

    private final String title;
    private final String says;

    Means(String title, String says) {
        this.title = title;
        this.says = says;
    }

    String title() {
        return title;
    }

    String says() {
        return says;
    }

    /** As written in examples: {@code leave-for-decision}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Means of(Stay stay) {
        return switch (stay) {
            case DECIDES -> NOTE_ONLY;
            case SPEAKS -> SPEAK;
            case SPEAKS_THEN_LEAVES -> LEAVE_FOR_DECISION;
            case LEAVES -> LEAVE;
        };
    }
}
