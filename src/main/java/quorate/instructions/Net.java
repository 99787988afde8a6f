package quorate.instructions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import quorate.instructions.Deduction.Kind;
import quorate.kernel.Money;

/**
 * What a practice gets by an instruction: gross, less what is deducted, is net. The books are gross, because what is deducted
 * was paid too: to the committee or the pension scheme, for the practice.
 *
 * @param gross what it was told to be paid; what is due again is not
 * @param deductions one after another, and together never more than there is
 * @param said what the agent says it deducted; empty while it has said nothing of deductions
 */
record Net(Money gross, List<Deduction> deductions, Map<Kind, Money> said) {

    Net {
        deductions = List.copyOf(deductions);
        said = Map.copyOf(said);
    }

    static Net of(Instruction it, String practice) {
        return all(it).getOrDefault(practice, new Net(Money.ZERO, List.of(), Map.of()));
    }

    /** Of every practice of an instruction, by code, in one go however many there are. */
    static Map<String, Net> all(Instruction it) {
        var gross = new LinkedHashMap<String, Money>();
        it.lines().forEach(line -> gross.merge(line.practice(), line.amount().minus(it.again(line)), Money::plus));
        var told = it.deductions().stream().collect(Collectors.groupingBy(Deduction::practice));
        var said = new HashMap<String, Map<Kind, Money>>();
        it.deducted()
                .forEach(each -> said.computeIfAbsent(each.practice(), key -> new EnumMap<>(Kind.class))
                        .merge(each.kind(), each.amount(), Money::plus));
        var found = new LinkedHashMap<String, Net>();
        gross.forEach((practice, amount) -> found.put(
                practice,
                new Net(
                        amount,
                        upTo(amount, told.getOrDefault(practice, List.of())),
                        said.getOrDefault(practice, Map.of()))));
        return found;
    }

    /** As much of them as there is to deduct from, one after another. */
    static List<Deduction> upTo(Money gross, List<Deduction> wanted) {
        var left = gross;
        var found = new ArrayList<Deduction>();
        for (var each : wanted) {
            var part = each.amount().isMoreThan(left) ? left : each.amount();
            if (part.pence() <= 0) continue;
            found.add(each.of(part));
            left = left.minus(part);
        }
        return found;
    }

    Money of(Kind kind) {
        return deductions.stream()
                .filter(each -> each.kind() == kind)
                .map(Deduction::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    Money deducted() {
        return deductions.stream().map(Deduction::amount).reduce(Money.ZERO, Money::plus);
    }

    Money net() {
        return gross.minus(deducted());
    }

    /** What the agent deducted otherwise than it was told, a sentence each. Nobody owes the commissioner for it. */
    List<String> otherwise() {
        if (said.isEmpty()) return List.of();
        var found = new ArrayList<String>();
        for (var kind : Kind.values()) {
            var told = of(kind);
            var did = said.getOrDefault(kind, Money.ZERO);
            if (told.equals(did)) continue;
            found.add(kind + ": told " + told + ", and the agent deducted " + did + ".");
        }
        return found;
    }
}
