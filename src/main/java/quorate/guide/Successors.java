package quorate.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quorate.law.Rehearsal.Reading;
import quorate.law.Rehearsal.Successor;
import quorate.web.Typed;
import quorate.web.Words;

/**
 * A table of successors that somebody types, a line each: {@code NHS England -> The Secretary of State}, or for some
 * functions only {@code NHS England, fn.performer.* -> The General Medical Council}.
 */
final class Successors {

    static final String FIELD = "lines";
    static final int LONGEST = 2_000;

    private static final int MOST = 20;
    private static final Map<String, String> CODES = Map.of(
            "nhs england", "nhs-england",
            "commissioner", "commissioner",
            "the commissioner", "commissioner",
            "icb", "commissioner",
            "national", "national",
            "healthwatch", "healthwatch");

    private Successors() {}

    /** What was typed, or faults that name each line. */
    static Reading read(Typed typed) {
        var text = typed.text(FIELD, "Enter at least one line, such as NHS England -> The Secretary of State", LONGEST);
        var faults = new ArrayList<String>();
        var found = new ArrayList<Successor>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            var fault = line(line, found);
            if (!fault.isEmpty()) faults.add("Line " + number + ": " + fault);
        }
        if (found.size() > MOST) faults.add("A table has at most " + MOST + " lines; this one has " + found.size());
        if (!faults.isEmpty()) typed.fault(FIELD, String.join(". ", faults));
        return new Reading("own", "Your own table", found, List.of());
    }

    /** In whose place somebody comes, and for which functions, in words. */
    static String of(Successor successor) {
        var whom = switch (successor.of()) {
            case "nhs-england" -> "NHS England";
            case "commissioner" -> "the commissioner";
            case "national" -> "what is settled for the whole country";
            case "healthwatch" -> "Healthwatch";
            default -> successor.of().replace('-', ' ');
        };
        return successor.acts().isEmpty() ? whom : whom + " (" + String.join(", ", successor.acts()) + ")";
    }

    /** @return what is wrong with the line; empty when nothing is */
    private static String line(String line, List<Successor> found) {
        var sides = line.replace("→", "->").split("->", -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
            return "write who is replaced, an arrow and who comes instead, such as NHS England -> The Secretary of State";
        }
        var left = sides[0].split(",", 2);
        var code = CODES.get(left[0].strip().toLowerCase(Locale.UK));
        if (code == null) {
            return "“" + left[0].strip()
                    + "” is not known; replace NHS England, the commissioner, Healthwatch or national";
        }
        var acts = left.length == 1 ? List.<String>of() : List.of(left[1].strip());
        if (acts.stream().anyMatch(act -> !act.matches("fn\\.[a-z0-9.-]*\\*?"))) {
            return "“" + left[1].strip() + "” is no function; write its code, such as fn.performer.list, or a beginning"
                    + " such as fn.performer.*";
        }
        var name = sides[1].strip();
        found.add(new Successor(
                code,
                acts,
                "own",
                name,
                Words.sentence(name) + " would come instead, if this table were law.",
                List.of()));
        return "";
    }
}
