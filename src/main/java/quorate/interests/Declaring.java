package quorate.interests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import quorate.kernel.Citation;
import quorate.law.Law;

/** When an interest must be declared: {@code law/interests/declaring.yaml}. */
record Declaring(Law law, List<Window> windows) {

    /**
     * @param fromStart counted from the start of the interest rather than from becoming aware of it
     * @param warning true where missing it is no breach, because the sources differ
     */
    record Window(String rule, int days, boolean fromStart, boolean warning) {
        LocalDate last(LocalDate aware, LocalDate start) {
            return (fromStart ? start : aware).plusDays(days);
        }
    }

    /** A declaration that came after its time. @param last the last day on which it would have been in time */
    record Late(String rule, LocalDate last, boolean warning, String says, List<Citation> sources) {}

    static Declaring read(Block file, Law law) {
        var windows = file.blocks("windows").stream()
                .map(block -> {
                    var window = new Window(
                            block.text("rule"),
                            block.number("days"),
                            block.text("from").equals("start"),
                            block.flag("warning", false));
                    block.done();
                    return window;
                })
                .toList();
        file.done();
        return new Declaring(law, windows);
    }

    /**
     * How the declaration missed its time; empty when it did not. The rule in force on the last day for it counts.
     */
    List<Late> lateness(LocalDate aware, LocalDate start, LocalDate declared) {
        var late = new ArrayList<Late>();
        for (var window : windows) {
            var last = window.last(aware, start);
            if (!declared.isAfter(last)) continue;
            law.on(last)
                    .findRule(window.rule())
                    .ifPresent(rule ->
                            late.add(new Late(window.rule(), last, window.warning(), rule.says(), rule.sources())));
        }
        return late;
    }
}
