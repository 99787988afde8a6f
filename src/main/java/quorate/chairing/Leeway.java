package quorate.chairing;

import java.util.List;
import java.util.Set;

/**
 * What the guidance in force leaves one person free to do in an item, and what is advised.
 *
 * @param allowed what the chair may rule, as far as guidance and statute go
 * @param papers true if leaving means going without the papers as well
 * @param why for each thing that is not allowed, and for what is advised, a sentence
 */
record Leeway(Set<Stay> allowed, Stay advised, boolean papers, List<String> why) {

    /** Nothing was found: the person takes part like anybody. */
    static final Leeway FREE = new Leeway(Set.of(Stay.DECIDES), Stay.DECIDES, false, List.of());

    Leeway {
        allowed = Set.copyOf(allowed);
        why = List.copyOf(why);
    }

    boolean isFree() {
        return equals(FREE);
    }

    /** True if the person would be left more than is advised. */
    boolean isLighter(Stay stay) {
        return stay.takes() < advised.takes();
    }

    boolean isStricter(Stay stay) {
        return stay.takes() > advised.takes();
    }
}
