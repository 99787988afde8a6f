package quorate.procurement;

import java.util.LinkedHashMap;
import java.util.Map;
import quorate.web.Typed;

/** What was typed, as hidden fields of the page on which it is checked. */
final class Carrying {

    private Carrying() {}

    static Map<String, String> of(Typed typed, String... names) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : names) {
            if (!typed.value(name).isBlank()) fields.put(name, typed.value(name));
        }
        return fields;
    }

    /** The three fields of a day, and the one that may stand for them. */
    static String[] day(String name) {
        return new String[] {name, name + "-day", name + "-month", name + "-year"};
    }
}
