package quorate.interests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
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

    static Declaring read(Entry file, Law law) {
        return new Declaring(
                law,
                file.only("windows").entries("windows").stream()
                        .map(Declaring::window)
                        .toList());
    }

    private static Window window(Entry entry) {
        entry.only("rule", "days", "from", "warning");
        return new Window(
                entry.text("rule"),
                entry.number("days"),
                entry.text("from").equals("start"),
                entry.yes("warning", false));
    }

    /**
     * How the declaration missed its time; empty when it did not. The rule in force on the last day for it counts. Where there
     * was none yet, the days run from the first day of the rule that is in force when the interest is declared.
     */
    List<Late> lateness(LocalDate aware, LocalDate start, LocalDate declared) {
        var late = new ArrayList<Late>();
        for (var warning : List.of(false, true)) {
            var due = windows.stream().filter(one -> one.warning() == warning).toList();
            due.stream()
                    .flatMap(one -> find(one, one.last(aware, start), one.last(aware, start)))
                    .findFirst()
                    .or(() -> due.stream()
                            .flatMap(one -> law.on(declared).findRule(one.rule()).stream()
                                    .filter(rule -> rule.span().from().isAfter(one.last(aware, start)))
                                    .flatMap(rule -> find(
                                            one, declared, rule.span().from().plusDays(one.days()))))
                            .findFirst())
                    .filter(one -> declared.isAfter(one.last()))
                    .ifPresent(late::add);
        }
        return late;
    }

    private Stream<Late> find(Window window, LocalDate inForce, LocalDate last) {
        return law.on(inForce).findRule(window.rule()).stream()
                .map(rule -> new Late(window.rule(), last, window.warning(), rule.says(), rule.sources()));
    }
}
