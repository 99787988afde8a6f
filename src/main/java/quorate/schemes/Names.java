package quorate.schemes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quorate.schemes.Definition.Spoken;

/** What a definition has given a name so far, each with its slot. */
final class Names {

    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Spoken> spoken = new ArrayList<>();
    private final Faults faults;

    Names(Faults faults) {
        this.faults = faults;
    }

    /** What the calendar and the contract tell without being read. */
    void builtIn() {
        var days = Unit.parse("days");
        add("days-held", "Days with a contract", days);
        add("days-in-period", "Days of the period", days);
    }

    void add(String id, String title, Unit unit) {
        if (slots.putIfAbsent(id, spoken.size()) != null) {
            faults.add("name " + id, "is given twice; every reading, figure, share and step needs its own");
            return;
        }
        spoken.add(new Spoken(id, title, unit));
    }

    Map<String, Integer> slots() {
        return slots;
    }

    List<Unit> units() {
        return spoken.stream().map(Spoken::unit).toList();
    }

    List<Spoken> spoken() {
        return List.copyOf(spoken);
    }
}
