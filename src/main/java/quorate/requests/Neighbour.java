package quorate.requests;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A practice near one whose contract is handed back.
 *
 * @param metres as the crow flies; nothing where one of the two has no place on the map
 * @param patients as last counted; nothing where nobody counted them
 * @param list what its contract says of its list; empty where nothing was entered
 * @param rating of the Care Quality Commission; empty where none was read
 */
record Neighbour(
        String code,
        String name,
        OptionalLong metres,
        OptionalLong patients,
        Optional<String> list,
        Optional<String> rating) {

    String distance() {
        if (metres.isEmpty()) return "Not known";
        var tenths = (metres.getAsLong() + 50) / 100;
        return tenths / 10 + "." + tenths % 10 + " km";
    }
}
