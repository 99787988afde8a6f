package quorate.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import quorate.web.Typed;

/**
 * By when a committee wants what of a paper: its own habit, which no source prescribes.
 *
 * @param own whether the committee settled them; else they are what Quorate suggests
 * @param seen the number of the line that settled them
 */
record Steps(List<Step> list, boolean own, long seen) {

    static final String PUBLICATION = "publication";

    /** How many steps a form has room for, and how far back one may lie. */
    static final int MOST = 8;

    static final int EARLIEST = 120;

    Steps {
        list = List.copyOf(list);
    }

    /** @param before how many working days before the meeting */
    record Step(String code, String name, int before) {}

    /** A beginning for a committee that has not settled its own. */
    static final Steps SUGGESTED = new Steps(
            List.of(
                    new Step("outline", "Outline agreed", 30),
                    new Step("draft", "Draft written", 20),
                    new Step("finance", "Finance sign-off", 15),
                    new Step("legal", "Legal sign-off", 15),
                    new Step("brief", "Chair’s brief", 8),
                    new Step(PUBLICATION, "Publication", 5)),
            false,
            0);

    static Steps of(Line line) {
        var steps = line.said("steps")
                .lines()
                .map(text -> text.split("\\|", 3))
                .map(parts -> new Step(parts[0], parts[2], Integer.parseInt(parts[1])))
                .toList();
        return new Steps(steps, true, line.number());
    }

    String written() {
        return list.stream()
                .map(step -> step.code() + "|" + step.before() + "|" + step.name())
                .collect(Collectors.joining("\n"));
    }

    /** What was typed, a step for each row with a name; publication is always among them. */
    static Steps read(Typed typed) {
        var steps = new ArrayList<Step>();
        for (var at = 0; at < MOST; at++) {
            if (typed.value("name-" + at).isBlank()) continue;
            var name = typed.optionalLine("name-" + at).replace("|", " ");
            var before = typed.whole(
                    "before-" + at,
                    "Enter how many working days before the meeting ‘" + name + "’ is due",
                    0,
                    EARLIEST);
            var code = typed.value("code-" + at).matches("[a-z0-9-]{1,60}") ? typed.value("code-" + at) : codeOf(name);
            if (steps.stream().anyMatch(step -> step.code().equals(code))) {
                typed.fault(
                        "name-" + at, "‘" + name + "’ stands there twice: call it something else, or leave it empty");
            }
            steps.add(new Step(code, name, before));
        }
        if (steps.stream().noneMatch(step -> step.code().equals(PUBLICATION))) {
            typed.fault("name-0", "Publication cannot be left out: give it a name again");
        }
        return new Steps(
                steps.stream()
                        .sorted(java.util.Comparator.comparingInt(Step::before).reversed())
                        .toList(),
                true,
                0);
    }

    private static String codeOf(String name) {
        var code = name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return code.isEmpty() ? "step" : code.substring(0, Math.min(60, code.length()));
    }
}
