package quorate.procurement;

import java.util.List;
import quorate.kernel.Truth;
import quorate.procurement.SelectionRoute.Condition;

/**
 * Whether a route is open in a case, with every reason why not.
 *
 * @param against conditions that are not met
 * @param unknown conditions of which nobody has said whether they are met
 */
record Opening(SelectionRoute route, List<Condition> against, List<Condition> unknown) {

    Opening {
        against = List.copyOf(against);
        unknown = List.copyOf(unknown);
    }

    Truth isOpen() {
        if (!against.isEmpty()) return Truth.NO;
        return unknown.isEmpty() ? Truth.YES : Truth.UNKNOWN;
    }
}
