package quorate.instructions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.instructions.Deduction.Kind;
import quorate.instructions.Instruction.Line;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Payable;
import quorate.register.Register;
import quorate.register.Tie;

/**
 * Works out what is to be deducted from what practices get on a day: what has come together since the first month, less what
 * was deducted by earlier instructions. So a month that was missed, a list that was corrected and what was more than there
 * was to deduct from are made up for by the next, and two instructions in a month deduct once.
 */
@Component
class Deducting {

    /** For whom superannuation is deducted, beside the kind. */
    private static final String SCHEME = "NHS pension scheme";

    private final InstructionStore store;
    private final LevyStore levies;
    private final List<Contributed> contributed;
    private final Payable payable;
    private final Register register;

    Deducting(
            InstructionStore store,
            LevyStore levies,
            List<Contributed> contributed,
            Payable payable,
            Register register) {
        this.store = store;
        this.levies = levies;
        this.contributed = contributed;
        this.payable = payable;
        this.register = register;
    }

    private record Whose(String practice, Kind kind, String whose) {}

    /** @param wanted what is to be deducted, one after another, whether there is so much or not */
    record Asked(String practice, PartyId party, Money gross, List<Deduction> wanted) {

        List<Deduction> taken() {
            return Net.upTo(gross, wanted);
        }

        /** What is to be deducted beyond what the practice gets, and is left for the next instruction. */
        Money left() {
            return sum(wanted).minus(sum(taken()));
        }

        private static Money sum(List<Deduction> all) {
            return all.stream()
                    .map(Deduction::amount)
                    .filter(amount -> amount.pence() > 0)
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /** What is deducted from these lines, practice by practice, never more than a practice gets. */
    List<Deduction> from(PartyId commissioner, LocalDate paysOn, List<Line> lines) {
        return asked(commissioner, paysOn, lines).stream()
                .flatMap(each -> each.taken().stream())
                .toList();
    }

    /** What is to be deducted from every practice that gets anything by these lines. */
    List<Asked> asked(PartyId commissioner, LocalDate paysOn, List<Line> lines) {
        var told = levies.list(List.of(commissioner), Long.MAX_VALUE).stream()
                .filter(it -> it.telling().isPresent())
                .collect(Collectors.groupingBy(Levy::key));
        var month = YearMonth.from(paysOn);
        var pensions = pensions(commissioner, month);
        var gross = gross(lines);
        if (told.isEmpty() && pensions.isEmpty()) {
            return gross.entrySet().stream()
                    .map(each ->
                            new Asked(each.getKey().practice(), each.getKey().party(), each.getValue(), List.of()))
                    .toList();
        }
        var before = before(commissioner);
        var lists = Lists.of(commissioner, payable);
        var commissioned = commissioned(commissioner, told.values(), month);
        var keys = told.keySet().stream()
                .sorted(Comparator.comparing(Levy.Key::kind).thenComparing(Levy.Key::committee))
                .toList();
        var found = new ArrayList<Asked>();
        gross.forEach((payee, amount) -> {
            var practice = payee.practice();
            var party = payee.party();
            var wanted = new ArrayList<Deduction>();
            for (var key : keys) {
                var all = told.getOrDefault(key, List.of());
                var sum = upTo(month, all, practice, lists, commissioned.getOrDefault(party, Set.of()));
                wanted.add(new Deduction(practice, party, key.kind(), key.committee(), sum));
            }
            for (var kind : List.of(Kind.EMPLOYER, Kind.EMPLOYEE)) {
                var sum = pensions.getOrDefault(new Whose(practice, kind, SCHEME), Money.ZERO);
                wanted.add(new Deduction(practice, party, kind, SCHEME, sum));
            }
            wanted.replaceAll(each -> each.of(each.amount()
                    .minus(before.getOrDefault(new Whose(practice, each.kind(), each.whose()), Money.ZERO))));
            found.add(new Asked(practice, party, amount, wanted));
        });
        return found;
    }

    private record Payee(String practice, PartyId party) {}

    private static Map<Payee, Money> gross(List<Line> lines) {
        var found = new LinkedHashMap<Payee, Money>();
        for (var line : lines) found.merge(new Payee(line.practice(), line.party()), line.amount(), Money::plus);
        return found;
    }

    /** What has come together for a practice from the first month on. */
    private static Money upTo(
            YearMonth month, List<Levy> levies, String practice, Lists lists, Set<YearMonth> commissioned) {
        var sum = Money.ZERO;
        for (var at : months(levies, month)) {
            var levy = Levy.in(at, levies).orElseThrow();
            if (!levy.payers().pays(practice) || !commissioned.contains(at)) continue;
            var list = lists.find(practice, levy.rate().patients(), at.atDay(1));
            if (list.isPresent()) sum = sum.plus(levy.rate().share(list.get(), at));
        }
        return sum;
    }

    /** From the first in which any of them is deducted. */
    private static List<YearMonth> months(Collection<Levy> levies, YearMonth last) {
        return levies.stream()
                .flatMap(it -> it.since().stream())
                .min(Comparator.naturalOrder())
                .filter(first -> !first.isAfter(last))
                .map(first -> Stream.iterate(first, at -> !at.isAfter(last), at -> at.plusMonths(1))
                        .toList())
                .orElse(List.of());
    }

    /** In which months, on their first day, each practice was this commissioner's. */
    private Map<PartyId, Set<YearMonth>> commissioned(
            PartyId commissioner, Collection<List<Levy>> levies, YearMonth last) {
        var found = new HashMap<PartyId, Set<YearMonth>>();
        var all = levies.stream().flatMap(List::stream).toList();
        for (var month : months(all, last)) {
            for (var link : register.on(month.atDay(1)).linksTo(commissioner, Tie.COMMISSIONED_BY))
                found.computeIfAbsent(link.from(), key -> new HashSet<>()).add(month);
        }
        return found;
    }

    /** What has come together of superannuation by practice and kind, up to the month. */
    private Map<Whose, Money> pensions(PartyId commissioner, YearMonth last) {
        var found = new HashMap<Whose, Money>();
        for (var each : contributed) {
            for (var sum : each.upTo(commissioner, last)) {
                var kind = sum.part() == Contributed.Part.EMPLOYER ? Kind.EMPLOYER : Kind.EMPLOYEE;
                found.merge(new Whose(sum.practice(), kind, SCHEME), sum.amount(), Money::plus);
            }
        }
        return found;
    }

    /** What was deducted so far and is to be paid, or was: what was taken back took its deductions back. */
    private Map<Whose, Money> before(PartyId commissioner) {
        var found = new HashMap<Whose, Money>();
        for (var it : store.list(List.of(commissioner), Long.MAX_VALUE)) {
            if (it.deductions().isEmpty()) continue;
            Net.all(it).values().stream()
                    .flatMap(net -> net.deductions().stream())
                    .forEach(each -> found.merge(
                            new Whose(each.practice(), each.kind(), each.whose()), each.amount(), Money::plus));
        }
        return found;
    }
}
