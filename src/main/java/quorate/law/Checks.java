package quorate.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import quorate.kernel.Span;

/** What must hold between the entries of a pack, once each has been read by itself. */
final class Checks {

    private final Pack pack;
    private final Faults faults;

    private Checks(Pack pack, Faults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    static void check(Pack pack, Faults faults) {
        var checks = new Checks(pack, faults);
        checks.eachActOnce();
        checks.eachLevelAnswered();
        checks.eachConcernOnce();
        checks.eachConcernAnswered();
        pack.rehearsals().forEach(checks::rehearsal);
        checks.follow("rule", pack.rules(), RuleText::id, RuleText::span);
        checks.follow("parameter", pack.parameters(), Parameter::id, Parameter::span);
        checks.follow("edition", pack.editions(), LawOn.Edition::id, LawOn.Edition::span);
        checks.follow("bank holidays", pack.holidays(), it -> "", BankHolidays::span);
        checks.editionsOfAFamily();
        pack.rules().forEach(checks::duty);
        pack.rules().forEach(checks::succession);
    }

    private void eachActOnce() {
        var seen = new HashSet<String>();
        for (var act : pack.acts()) {
            if (!seen.add(act.id())) faults.add(act.id(), "this act is given twice", "Keep one of them");
        }
    }

    /** Every act says who decides, at every level, on every day of the level. */
    private void eachLevelAnswered() {
        var rows = pack.powers().stream().collect(Collectors.groupingBy(power -> power.act() + "@" + power.level()));
        for (var act : pack.acts()) {
            for (var level : pack.levels()) {
                var spans = rows.getOrDefault(act.id() + "@" + level.id(), List.of()).stream()
                        .map(Power::span)
                        .toList();
                fill(act.id() + " at level " + level.id(), spans, level.span());
            }
        }
    }

    private void eachConcernOnce() {
        var seen = new HashSet<String>();
        for (var concern : pack.concerns()) {
            if (!seen.add(concern.id())) faults.add(concern.id(), "this concern is given twice", "Keep one of them");
        }
    }

    /** Every concern says who must act, at every level, on every day of the level. */
    private void eachConcernAnswered() {
        var rows = pack.routes().stream().collect(Collectors.groupingBy(it -> it.concern() + "@" + it.level()));
        for (var concern : pack.concerns()) {
            for (var level : pack.levels()) {
                var spans = rows.getOrDefault(concern.id() + "@" + level.id(), List.of()).stream()
                        .map(Concern.Route::span)
                        .toList();
                fill(concern.id() + " at level " + level.id(), spans, level.span());
            }
        }
    }

    private void rehearsal(Rehearsal bill) {
        for (var reading : bill.readings()) {
            var place = "bill " + bill.id() + ", " + reading.id();
            reading.successors().stream()
                    .flatMap(it -> it.acts().stream())
                    .forEach(pattern -> knownAct(place, pattern));
        }
    }

    private void knownAct(String place, String pattern) {
        if (pack.acts().stream().noneMatch(act -> matches(pattern, act.id())))
            faults.add(place, "no act is called '" + pattern + "'", "Use an act's id, or a beginning and *");
    }

    private void fill(String place, List<Span> spans, Span whole) {
        if (spans.isEmpty()) {
            faults.add(
                    place,
                    "nothing says who decides",
                    "Add a row; where no source says, name nobody and say so in a note");
            return;
        }
        var sorted = sorted(spans);
        chain(place, sorted);
        var first = sorted.getFirst().from();
        if (!first.equals(whole.from())) {
            faults.add(place, "it begins on " + first + ", but the level on " + whole.from(), "Make them meet");
        }
        var last = sorted.getLast().end();
        if (!last.equals(whole.end())) {
            faults.add(
                    place,
                    "it ends on " + day(sorted.getLast()) + ", but the level on " + day(whole),
                    "Make them meet");
        }
    }

    private <T> void follow(String kind, List<T> all, Function<T, String> id, Function<T, Span> span) {
        Map<String, List<T>> byId =
                all.stream().collect(Collectors.groupingBy(id, LinkedHashMap::new, Collectors.toList()));
        byId.forEach((it, same) ->
                chain((kind + " " + it).strip(), sorted(same.stream().map(span).toList())));
    }

    private void editionsOfAFamily() {
        var families = pack.editions().stream().collect(Collectors.groupingBy(LawOn.Edition::family));
        families.forEach((family, editions) -> chain(
                "editions of " + family,
                sorted(editions.stream().map(LawOn.Edition::span).toList())));
    }

    /** Each span begins on the day on which the one before it ends. */
    private void chain(String place, List<Span> sorted) {
        for (var at = 1; at < sorted.size(); at++) {
            var before = sorted.get(at - 1);
            var after = sorted.get(at);
            if (before.overlaps(after)) {
                faults.add(
                        place,
                        "the spans " + before + " and " + after + " overlap",
                        "End the first where the second begins");
            } else if (!after.from().equals(before.until())) {
                faults.add(
                        place,
                        "nothing is said from " + day(before) + " to " + after.from(),
                        "Close the hole, or add an entry that explains it");
            }
        }
    }

    private void duty(RuleText rule) {
        var owed = rule.owed();
        if (owed == null) return;
        var place = "rule " + rule.id();
        owed.acts().forEach(pattern -> knownAct(place, pattern));
        Set<String> levels = pack.levels().stream().map(Level::id).collect(Collectors.toSet());
        for (var level : owed.levels()) {
            if (!levels.contains(level)) faults.add(place, "there is no level '" + level + "'", "Use one of " + levels);
        }
    }

    /** What took the place of a rule begins once that has ended. */
    private void succession(RuleText rule) {
        var place = "rule " + rule.id();
        for (var id : rule.was()) {
            var earlier = pack.rules().stream().filter(it -> it.id().equals(id)).toList();
            if (earlier.isEmpty())
                faults.add(place, "it takes the place of '" + id + "', which is no rule", "Correct the id under 'was'");
            for (var one : earlier) {
                if (one.span()
                        .end()
                        .filter(end -> !end.isAfter(rule.span().from()))
                        .isEmpty())
                    faults.add(
                            place,
                            "it takes the place of " + id + " on " + rule.span().from() + ", but that ends on "
                                    + day(one.span()),
                            "End " + id + " where this begins, or take it out of 'was'");
            }
        }
    }

    static boolean matches(String pattern, String act) {
        return pattern.endsWith("*") ? act.startsWith(pattern.substring(0, pattern.length() - 1)) : act.equals(pattern);
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    private static String day(Span span) {
        return span.end().map(LocalDate::toString).orElse("no day");
    }
}
