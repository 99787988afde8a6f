package quorate.schemes;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.schemes.Expression.As;
import quorate.schemes.Expression.Banded;
import quorate.schemes.Expression.Binary;
import quorate.schemes.Expression.Call;
import quorate.schemes.Expression.Literal;
import quorate.schemes.Expression.Name;
import quorate.schemes.Expression.Negated;
import quorate.schemes.Expression.Not;

/** Works out a piece of arithmetic from what stands in the slots. What cannot be worked out is null, and says why. */
final class Reckoning {

    private static final Exact PENNY = Exact.ONE.dividedBy(Exact.of(100));

    private final Definition definition;
    private final @Nullable Exact[] slots;
    private final @Nullable List<Objection>[] why;
    private final RoundingMode mode;
    private Set<Objection> now = new LinkedHashSet<>();

    @SuppressWarnings("unchecked") // an array of lists cannot be made otherwise
    Reckoning(Definition definition, @Nullable Exact[] slots) {
        this.definition = definition;
        this.slots = slots;
        this.why = (List<Objection>[]) new List<?>[slots.length];
        this.mode = definition.rounding().mode;
    }

    /** Says why a slot is empty. */
    void lack(int slot, Objection objection) {
        var before = why[slot] == null ? List.<Objection>of() : why[slot];
        var all = new ArrayList<>(before);
        all.add(objection);
        why[slot] = all;
    }

    /** Works out every step in turn. */
    void steps() {
        var at = definition.firstStep();
        for (var step : definition.steps()) {
            slots[at] = of(step.is());
            if (slots[at] == null) why[at] = objections();
            at++;
        }
    }

    /** Why the last one asked for could not be worked out. */
    List<Objection> objections() {
        return List.copyOf(now);
    }

    @Nullable
    Exact of(Expression expression) {
        if (!now.isEmpty()) now = new LinkedHashSet<>();
        return reckon(expression);
    }

    private @Nullable Exact reckon(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal.value();
            case Name name -> spoken(name.slot());
            case Negated negated -> {
                var of = reckon(negated.of());
                yield of == null ? null : of.negated();
            }
            case Not not -> {
                var of = reckon(not.of());
                yield of == null ? null : truth(of.isZero());
            }
            case As as -> reckon(as.of());
            case Banded banded -> looked(banded);
            case Call call -> called(call);
            case Binary binary -> binary.operator().isLogic() ? logic(binary) : joined(binary);
        };
    }

    private static Exact truth(boolean holds) {
        return holds ? Exact.ONE : Exact.ZERO;
    }

    private @Nullable Exact spoken(int slot) {
        var value = slots[slot];
        var reasons = why[slot];
        if (value == null && reasons != null) now.addAll(reasons);
        return value;
    }

    private @Nullable Exact looked(Banded banded) {
        var number = reckon(banded.of());
        if (number == null) return null;
        var row = banded.bands().find(number);
        if (row.isEmpty()) {
            now.add(objection(
                    "schemes.band",
                    Shown.of(number, banded.bands().of()) + " lies beyond the table “"
                            + banded.bands().title() + "”.",
                    "Look whether the reading is right, or give the scheme a band for it."));
        }
        return row.map(Bands.Row::gives).orElse(null);
    }

    /** What is settled by one side is not asked of the other: a line can guard against what is not known. */
    private @Nullable Exact logic(Binary binary) {
        var left = reckon(binary.left());
        if (left == null) return null;
        var settled = binary.operator() == Expression.Operator.OR != left.isZero();
        return settled ? left : reckon(binary.right());
    }

    private @Nullable Exact joined(Binary binary) {
        var left = reckon(binary.left());
        var right = reckon(binary.right());
        if (left == null || right == null) return null;
        return switch (binary.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDED_BY -> right.isZero() ? undivided(binary.right()) : left.dividedBy(right);
            case LESS -> truth(left.compareTo(right) < 0);
            case NO_MORE -> truth(left.compareTo(right) <= 0);
            case MORE -> truth(left.compareTo(right) > 0);
            case NO_LESS -> truth(left.compareTo(right) >= 0);
            case SAME -> truth(left.compareTo(right) == 0);
            case OR, AND -> throw new IllegalStateException("Logic is reckoned by itself");
        };
    }

    private @Nullable Exact undivided(Expression by) {
        now.add(objection(
                "schemes.division",
                "This would be divided by " + Working.words(definition, by) + ", which is nothing.",
                "Look whether the reading is right; where it is, the scheme must say what is paid then."));
        return null;
    }

    private @Nullable Exact called(Call call) {
        var all = call.arguments();
        var first = reckon(all.getFirst());
        if (first == null) return null;
        return switch (call.function()) {
            case IF -> reckon(all.get(first.isZero() ? 2 : 1));
            case ROUND -> stepped(first, all, mode);
            case FLOOR -> stepped(first, all, RoundingMode.FLOOR);
            case MIN, MAX -> extreme(first, call);
            case UPTO -> upto(first, all);
            case CLAMP -> {
                var least = reckon(all.get(1));
                var most = reckon(all.get(2));
                yield least == null || most == null ? null : lesser(greater(first, least), most);
            }
        };
    }

    private @Nullable Exact upto(Exact number, List<Expression> all) {
        var most = reckon(all.get(1));
        if (most == null || number.compareTo(most) <= 0) return most == null ? null : number;
        var unit = new Typing(
                        definition.slots().stream().map(Definition.Spoken::unit).toList())
                .of(all.getFirst());
        now.add(objection(
                "schemes.limit",
                Working.words(definition, all.getFirst()) + " comes to " + Shown.of(number, unit)
                        + ", but can be no more than " + Working.words(definition, all.get(1)) + ", which is "
                        + Shown.of(most, unit) + ".",
                "Look whether the readings are right, and enter the right ones with their source."));
        return null;
    }

    private @Nullable Exact extreme(Exact first, Call call) {
        var best = first;
        for (var argument : call.arguments().subList(1, call.arguments().size())) {
            var other = reckon(argument);
            if (other == null) return null;
            best = call.function() == Expression.Function.MIN ? lesser(best, other) : greater(best, other);
        }
        return best;
    }

    private @Nullable Exact stepped(Exact number, List<Expression> all, RoundingMode as) {
        if (all.size() == 1) return number.rounded(as == RoundingMode.FLOOR ? Exact.ONE : PENNY, as);
        var step = reckon(all.get(1));
        if (step == null) return null;
        return step.isZero() ? undivided(all.get(1)) : number.rounded(step, as);
    }

    private static Exact lesser(Exact one, Exact other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Exact greater(Exact one, Exact other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Whole pence, as the scheme rounds. */
    long pence(Exact amount) {
        return amount.pence(mode);
    }

    Objection objection(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, definition.sources());
    }
}
