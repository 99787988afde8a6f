package quorate.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.Exemplar;
import quorate.kernel.Truth;

/**
 * What worked examples may ask the pack itself: what it says on a day and how well it knows, whom a concern belongs to, which
 * days are bank holidays, what changed, what a bill would change.
 */
final class LawExemplar implements Exemplar {

    private static final List<String> KINDS = List.of("rule", "parameter", "edition", "level", "act");

    LawExemplar() {}

    @Override
    public Map<String, List<String>> given() {
        return Map.of();
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        throw new IllegalArgumentException("the law is not given but read: ask with --law for another pack");
    }

    @Override
    public List<String> asks() {
        return List.of("law", "concern", "calendar", "changes", "rehearsal");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var asked = Entry.of("when", when);
        var law = scene.get(Law.class);
        return switch (ask) {
            case "law" -> law(asked, law);
            case "concern" -> concern(asked.only("ask", "concern", "levels", "days"), law);
            case "calendar" -> calendar(asked.only("ask", "days"), law);
            case "changes" -> changes(asked.only("ask", "from", "to"), law);
            default -> rehearsal(asked.only("ask", "bill", "of", "act"), law);
        };
    }

    private static Map<String, Object> law(Entry when, Law law) {
        var kinds = KINDS.stream().filter(when::has).toList();
        if (kinds.size() != 1) throw new IllegalArgumentException("when: name one of " + KINDS);
        var kind = kinds.getFirst();
        var act = kind.equals("act");
        when.only(act ? new String[] {"ask", "act", "levels", "days"} : new String[] {"ask", kind, "days"});
        var ids = new LinkedHashSet<String>();
        for (var word : when.words(kind)) {
            if (!act) ids.add(word);
            else when.words("levels").forEach(level -> ids.add(word + "@" + level));
        }
        var lines =
                Line.of(law.pack(), kind).filter(it -> ids.contains(it.id())).toList();
        for (var id : ids) {
            if (lines.stream().noneMatch(it -> it.id().equals(id)))
                throw new IllegalArgumentException("when: the pack has no " + kind + " '" + id + "'");
        }
        return answer(ids, lines, days(when), law);
    }

    private static Map<String, Object> answer(Set<String> ids, List<Line> lines, List<LocalDate> days, Law law) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("in-force", byDay(days, day -> inForce(ids, on(lines, day))));
        var names = lines.stream().flatMap(it -> it.words().keySet().stream()).collect(Collectors.toSet());
        for (var name : names)
            answer.put(name, steady(days, lines, it -> Stream.of(it.words().getOrDefault(name, ""))));
        answer.put("evidence", steady(days, lines, it -> Stream.of(best(it.sources()))));
        answer.put(
                "read",
                steady(
                        days,
                        lines,
                        it -> it.sources().stream().map(source -> source.read().toString())));
        answer.put("sources", steady(days, lines, it -> it.sources().stream().map(Citation::source)));
        answer.put(
                "says",
                days.stream()
                        .flatMap(day -> on(lines, day).stream())
                        .map(Line::says)
                        .distinct()
                        .collect(Collectors.joining(" ")));
        var rules = law.pack().rules();
        answer.put(
                "was",
                rules.stream()
                        .filter(it -> ids.contains(it.id()))
                        .flatMap(it -> it.was().stream())
                        .distinct()
                        .toList());
        answer.put(
                "successors",
                rules.stream()
                        .filter(it -> !java.util.Collections.disjoint(it.was(), ids))
                        .map(RuleText::id)
                        .distinct()
                        .toList());
        return answer;
    }

    private static List<Line> on(List<Line> lines, LocalDate day) {
        return lines.stream().filter(it -> it.span().holdsOn(day)).toList();
    }

    private static Object inForce(Set<String> ids, List<Line> on) {
        var found = on.stream().map(Line::id).collect(Collectors.toCollection(LinkedHashSet::new));
        if (found.isEmpty()) return "none";
        return found.size() == ids.size() ? "all" : List.copyOf(found);
    }

    /** One word where it is the same on every day on which anything is in force, else what it is on each day. */
    private static Object steady(List<LocalDate> days, List<Line> lines, Function<Line, Stream<String>> words) {
        var byDay = new LinkedHashMap<String, Object>();
        for (var day : days) {
            var said =
                    on(lines, day).stream().flatMap(words).distinct().sorted().toList();
            if (!said.isEmpty()) byDay.put(day.toString(), said.size() == 1 ? said.getFirst() : said);
        }
        var different = byDay.values().stream().distinct().toList();
        return different.size() == 1 ? different.getFirst() : byDay;
    }

    private static Map<String, Object> byDay(List<LocalDate> days, Function<LocalDate, Object> what) {
        var byDay = new LinkedHashMap<String, Object>();
        days.forEach(day -> byDay.put(day.toString(), what.apply(day)));
        return byDay;
    }

    private static String best(List<Citation> sources) {
        return Code.of(
                sources.stream().map(Citation::evidence).sorted().findFirst().orElse(Evidence.UNSOURCED));
    }

    private static List<LocalDate> days(Entry when) {
        var days = when.words("days", LocalDate::parse, "days such as 2016-05-10");
        if (days.isEmpty()) throw new IllegalArgumentException("when: name the days");
        return days;
    }

    private static Map<String, Object> concern(Entry when, Law law) {
        var id = when.text("concern");
        if (law.pack().concerns().stream().noneMatch(it -> it.id().equals(id)))
            throw new IllegalArgumentException("when: the pack has no concern '" + id + "'");
        var owners = new LinkedHashMap<String, Object>();
        var tell = new LinkedHashMap<String, Object>();
        var says = new ArrayList<String>();
        var evidence = new LinkedHashSet<String>();
        for (var day : days(when)) {
            for (var level : when.words("levels")) {
                var key = day + " " + level;
                law.on(day)
                        .findRoute(id, level)
                        .ifPresentOrElse(
                                route -> {
                                    owners.put(key, codes(route.owners()));
                                    tell.put(key, codes(route.tell()));
                                    says.add(Phrases.route(route));
                                    evidence.add(best(route.sources()));
                                },
                                () -> owners.put(key, "none"));
            }
        }
        return Map.of(
                "owners", owners, "tell", tell, "says", String.join(" ", says), "evidence", List.copyOf(evidence));
    }

    private static List<String> codes(List<Concern.Part> parts) {
        return parts.stream().map(Concern.Part::who).toList();
    }

    private static Map<String, Object> calendar(Entry when, Law law) {
        var days = days(when);
        var answer = new LinkedHashMap<String, Object>();
        for (var truth : Arrays.asList(Truth.YES, Truth.NO, Truth.UNKNOWN)) {
            var name = truth == Truth.YES ? "holidays" : truth == Truth.NO ? "working" : "unknown";
            answer.put(
                    name,
                    days.stream()
                            .filter(day -> law.on(day).isBankHoliday() == truth)
                            .map(LocalDate::toString)
                            .toList());
        }
        return answer;
    }

    private static Map<String, Object> changes(Entry when, Law law) {
        var changes = law.between(when.day("from"), when.day("to"));
        Function<Stream<Change>, List<String>> ids =
                all -> all.map(it -> it.kind() + " " + it.id()).toList();
        return Map.of(
                "begins", ids.apply(changes.stream().filter(Change::begins)),
                "ends", ids.apply(changes.stream().filter(Change::ends)),
                "differs", ids.apply(changes.stream().filter(it -> !it.begins() && !it.ends())));
    }

    private static Map<String, Object> rehearsal(Entry when, Law law) {
        var bill = law.rehearsals().stream()
                .filter(it -> it.id().equals(when.text("bill")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("when: the pack has no bill of this name"));
        var becomes = new LinkedHashMap<String, Object>();
        var says = new LinkedHashMap<String, Object>();
        for (var reading : bill.readings()) {
            var found = reading.find(when.text("of"), when.text("act", ""));
            becomes.put(reading.id(), found.map(Rehearsal.Successor::becomes).orElse("not read"));
            says.put(reading.id(), found.map(Rehearsal.Successor::says).orElse(""));
        }
        return Map.of("in-force", "no", "becomes", becomes, "says", says, "status", bill.status());
    }
}
