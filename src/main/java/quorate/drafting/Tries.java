package quorate.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.schemes.Definition;
import quorate.schemes.Reading;

/** Numbers that a scheme is tried with where nobody has read any: a line each, "gateway = yes". */
record Tries(Map<String, String> values, List<String> faults) {

    Tries {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    static Tries of(String text, Definition scheme) {
        var values = new LinkedHashMap<String, String>();
        var faults = new ArrayList<String>();
        for (var line :
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            var equals = line.indexOf('=');
            var name = equals < 0 ? line : line.substring(0, equals).strip();
            var value = equals < 0 ? "" : line.substring(equals + 1).strip();
            var wanted =
                    scheme.wanted().stream().filter(it -> it.id().equals(name)).findFirst();
            if (equals < 0) {
                faults.add("“" + line + "” is no number to try with: write the name of a reading, =, and the number.");
            } else if (wanted.isEmpty()) {
                faults.add("“" + line + "”: " + name + " is no reading of this scheme.");
            } else if (isReadable(wanted.get(), value)) {
                values.put(name, value);
            } else {
                faults.add("“" + line + "”: " + wanted.get().title() + " is counted in "
                        + wanted.get().unit() + ", not as " + value + ".");
            }
        }
        return new Tries(values, faults);
    }

    private static boolean isReadable(Definition.Wanted wanted, String value) {
        try {
            wanted.number(value);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    Optional<Reading> find(Definition.Wanted wanted, java.time.LocalDate day) {
        return Optional.ofNullable(values.get(wanted.id()))
                .filter(it -> isReadable(wanted, it))
                .map(it -> new Reading(wanted.number(it), day, "tried, not read", true));
    }
}
