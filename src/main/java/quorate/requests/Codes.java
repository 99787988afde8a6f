package quorate.requests;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import quorate.web.Typed;
import quorate.web.Words;

/** Reads codes of practices, one or several, and counts of patients, as people type them. */
final class Codes {

    private static final int MOST = 30;
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{5}");
    private static final Pattern LINE =
            Pattern.compile("(\\S+?)[\\s,;:]+(?:takes\\s+)?(\\d{1,3}(?:,?\\d{3})*)(?:\\s+patients?)?");

    private Codes() {}

    /** Codes with anything between them. @return them as {@code Z90002, Z90003} */
    static String others(Typed typed, String asked) {
        var text = typed.text("others", "Enter: " + asked, 500);
        var codes = new LinkedHashSet<String>();
        var wrong = new ArrayList<String>();
        for (var word : text.strip().split("[\\s,;]+")) {
            var code = word.toUpperCase(Locale.ROOT);
            if (word.isEmpty()) continue;
            if (!CODE.matcher(code).matches()) wrong.add("“" + shown(word) + "”");
            else if (!codes.add(code)) typed.fault("others", code + " is named twice. Name each practice once");
        }
        if (!wrong.isEmpty()) {
            typed.fault(
                    "others",
                    Words.list(wrong) + (wrong.size() == 1 ? " is not a code" : " are not codes")
                            + " of a practice. A code is a letter and five digits, such as A81001");
        }
        if (codes.size() > MOST) typed.fault("others", "Name at most " + MOST + " practices");
        return String.join(", ", codes);
    }

    /** A practice and a number on each line. */
    static List<Taker> takers(Typed typed) {
        var text = typed.text("takers", "Enter who takes how many patients, one practice on each line", 2000);
        var takers = new ArrayList<Taker>();
        var faults = new ArrayList<String>();
        var at = 0;
        for (var line : text.split("\\R")) {
            at++;
            if (line.isBlank()) continue;
            var found = LINE.matcher(line.strip());
            var code = found.matches() ? found.group(1).toUpperCase(Locale.ROOT) : "";
            if (!found.matches() || !CODE.matcher(code).matches()) {
                faults.add("Line " + at + ", “" + shown(line.strip())
                        + "”, is not a code and a number of patients, such as A81001 1,200");
                continue;
            }
            var count = found.group(2).replace(",", "");
            if (count.length() > 6 || Integer.parseInt(count) == 0) {
                faults.add("Line " + at + ": " + code + " cannot take " + found.group(2) + " patients");
            } else if (takers.stream().anyMatch(taker -> taker.code().equals(code))) {
                faults.add("Line " + at + ": " + code + " is named twice");
            } else {
                takers.add(new Taker(code, Integer.parseInt(count)));
            }
        }
        if (takers.size() > MOST) faults.add("Name at most " + MOST + " practices");
        // A field shows one sentence: all that is wrong stands in it.
        if (!faults.isEmpty()) typed.fault("takers", String.join(". ", faults));
        return takers;
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
