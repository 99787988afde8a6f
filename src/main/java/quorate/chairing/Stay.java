package quorate.chairing;

import java.util.Locale;
import quorate.authority.Room.Part;
import quorate.interests.Treatment;

/** What one person does in an item, from the most to the least. */
enum Stay {
    /** Discusses and decides. */
    DECIDES(true, Part.FULL, Treatment.NOTE_ONLY, "stays and decides"),
    /** Discusses, and stays in the room without a vote. */
    SPEAKS(true, Part.DISCUSS_ONLY, Treatment.DISCUSS_NOT_DECIDE, "speaks and stays without a vote"),
    /** Discusses, and is out of the room when it is decided. */
    SPEAKS_THEN_LEAVES(true, Part.NONE, Treatment.DISCUSS_NOT_DECIDE, "speaks and leaves for the decision"),
    /** Takes no part in the item. */
    LEAVES(false, Part.NONE, Treatment.LEAVE_ITEM, "leaves for the whole item");

    private final boolean heard;
    private final Part part;
    private final Treatment treatment;
    private final String words;

    Stay(boolean heard, Part part, Treatment treatment, String words) {
        this.heard = heard;
        this.part = part;
        this.treatment = treatment;
        this.words = words;
    }

    /** True if the person is heard on the item. */
    boolean isHeard() {
        return heard;
    }

    /** The part in the room when the item is decided. */
    Part part() {
        return part;
    }

    /** What the chair would rule. */
    Treatment treatment() {
        return treatment;
    }

    /** 0 for deciding, 1 for speaking in either form, 2 for taking no part: how much it takes away. */
    int takes() {
        return this == DECIDES ? 0 : heard ? 1 : 2;
    }

    String words() {
        return words;
    }

    /** As written in examples: {@code speaks-then-leaves}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
