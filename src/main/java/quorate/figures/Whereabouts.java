package quorate.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Words;

/**
 * Holds an edition against the register: are the bodies that it counts known on its days, and under the commissioners that
 * it names? Asked anew each time, because the register learns; not asked while it has no practices of that day.
 */
@Component
class Whereabouts {

    /** Sorts of body that the register does not know by the codes that files have for them. */
    private static final Set<String> OTHERWISE = Set.of(Body.CCG_ONS.word(), Body.INDICATOR.word(), Body.NATION.word());

    private final FigureStore store;
    private final Register register;

    Whereabouts(FigureStore store, Register register) {
        this.store = store;
        this.register = register;
    }

    List<Reconciliation> check(Edition edition) {
        var facts = new TreeMap<>(store.facts(edition, List.of()));
        var geography = register.on(edition.geography());
        var checks = new ArrayList<Reconciliation>();
        if (geography.list(Kind.PRACTICE).isEmpty()) return checks;
        if (facts.values().stream().anyMatch(each -> !OTHERWISE.contains(each.body()))) {
            checks.add(bodies(edition, facts));
        }
        if (facts.values().stream().anyMatch(each -> each.find("ccg").isPresent())) {
            checks.add(commissioners(edition, facts, geography));
            checks.add(belonging(edition, facts, geography));
        }
        return checks;
    }

    /** A body that closed in the year was counted too, so any quarter day of the period will do. */
    private Reconciliation bodies(Edition edition, Map<String, Facts> facts) {
        var views = days(edition).stream().map(register::on).toList();
        var exceptions = new ArrayList<List<String>>();
        var asked = facts.values().stream()
                .filter(each -> !OTHERWISE.contains(each.body()))
                .toList();
        for (var each : asked) {
            if (views.stream().noneMatch(view -> find(view, each.code()).isPresent())) {
                exceptions.add(
                        List.of(each.code(), each.body(), each.find("name").orElse("")));
            }
        }
        return new Reconciliation(
                "in-register",
                "Bodies in the register",
                exceptions.isEmpty(),
                edition.title() + ": " + of(asked.size() - exceptions.size(), asked.size()) + " are in the register.",
                List.of("Code", "Sort of body", "Name as published"),
                exceptions);
    }

    private static List<LocalDate> days(Edition edition) {
        var days = new ArrayList<LocalDate>();
        var last = Periods.lastDay(edition.period());
        for (var day = edition.period().from(); !day.isAfter(last); day = day.plusMonths(3)) days.add(day);
        days.add(last);
        days.add(edition.geography());
        return days.stream().distinct().toList();
    }

    private static Optional<Party> find(View view, String code) {
        return view.findByCode("ods", code);
    }

    private Reconciliation commissioners(Edition edition, Map<String, Facts> facts, View view) {
        var codes = facts.values().stream()
                .flatMap(each -> each.find("ccg").stream())
                .distinct()
                .sorted()
                .toList();
        var exceptions = codes.stream()
                .filter(code -> find(view, code).isEmpty())
                .map(List::of)
                .toList();
        return new Reconciliation(
                "commissioners",
                "Commissioners on " + Words.day(edition.geography()),
                exceptions.isEmpty(),
                of(codes.size() - exceptions.size(), codes.size()) + " commissioners' codes were in use that day.",
                List.of("Code"),
                exceptions);
    }

    private Reconciliation belonging(Edition edition, Map<String, Facts> facts, View view) {
        var asked = 0;
        var exceptions = new ArrayList<List<String>>();
        for (var each : facts.values()) {
            var named = each.find("ccg");
            var known = find(view, each.code())
                    .map(party -> commissioners(view, party))
                    .orElse(List.of());
            if (named.isEmpty() || known.isEmpty()) continue;
            asked++;
            if (!known.contains(named.get())) {
                exceptions.add(List.of(each.code(), named.get(), String.join(" ", known)));
            }
        }
        return new Reconciliation(
                "belonging",
                "Commissioner of each practice on " + Words.day(edition.geography()),
                exceptions.isEmpty(),
                of(asked - exceptions.size(), asked) + " are with the commissioner that the register has for them.",
                List.of("Code", "Published", "Register"),
                exceptions);
    }

    /** Since July 2022 a practice has a board and is part of the board's sub-location; files name either. */
    private static List<String> commissioners(View view, Party practice) {
        return Stream.of(Tie.COMMISSIONED_BY, Tie.PART_OF)
                .flatMap(tie -> view.linksFrom(practice.id(), tie).stream())
                .map(Link::to)
                .flatMap(party -> view.find(party).stream())
                .flatMap(party -> party.code().stream())
                .toList();
    }

    private static String of(int part, int all) {
        return Words.number(part) + " of " + Words.number(all);
    }
}
