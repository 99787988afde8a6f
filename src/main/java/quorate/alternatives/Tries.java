package quorate.alternatives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.schemes.Definition;
import quorate.schemes.Reading;

/** Numbers typed to try with where nothing was read: a name of a reading, =, and the number, one to a line. */
record Tries(Map<String, String> values, List<String> faults) {

    private static final int LONGEST = 60;

    Tries {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    static Tries of(String text, List<Definition> schemes) {
        var values = new LinkedHashMap<String, String>();
        var faults = new ArrayList<String>();
        for (var line :
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            var equals = line.indexOf('=');
            var name = equals < 0 ? line : line.substring(0, equals).strip();
            var value = equals < 0 ? "" : line.substring(equals + 1).strip();
            var wanted = schemes.stream()
                    .flatMap(it -> it.wanted().stream())
                    .filter(it -> it.id().equals(name))
                    .findFirst();
            if (equals < 0)
                faults.add("“" + cut(line) + "” is no number to try with: write a reading, =, and its number");
            else if (wanted.isEmpty()) faults.add("“" + cut(name) + "” is no reading of either scheme");
            else if (isReadable(wanted.get(), value)) values.put(name, value);
            else
                faults.add(wanted.get().title() + " is counted in "
                        + wanted.get().unit() + ", not as “" + cut(value) + "”");
        }
        return new Tries(values, faults);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static boolean isReadable(Definition.Wanted wanted, String value) {
        try {
            wanted.number(value);
            return true;
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return false;
        }
    }

    Optional<Reading> find(Definition.Wanted wanted, LocalDate day) {
        return Optional.ofNullable(values.get(wanted.id()))
                .filter(it -> isReadable(wanted, it))
                .map(it -> new Reading(wanted.number(it), day, "tried, not read", true));
    }
}
