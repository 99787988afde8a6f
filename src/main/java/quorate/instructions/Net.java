package quorate.instructions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        var gross = it.lines().stream()
                .filter(line -> line.practice().equals(practice))
                .map(line -> line.amount().minus(it.again(line)))
                .reduce(Money.ZERO, Money::plus);
        var said = new EnumMap<Kind, Money>(Kind.class);
        it.deducted().stream()
                .filter(each -> each.practice().equals(practice))
                .forEach(each -> said.merge(each.kind(), each.amount(), Money::plus));
        return new Net(gross, upTo(gross, it.deductionsOf(practice)), said);
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
