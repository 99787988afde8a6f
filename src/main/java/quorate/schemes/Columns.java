package quorate.schemes;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quorate.schemes.Expression.As;
import quorate.schemes.Expression.Banded;
import quorate.schemes.Expression.Binary;
import quorate.schemes.Expression.Call;
import quorate.schemes.Expression.Function;
import quorate.schemes.Expression.Literal;
import quorate.schemes.Expression.Name;
import quorate.schemes.Expression.Negated;
import quorate.schemes.Expression.Not;
import quorate.schemes.Expression.Operator;

/**
 * Works out a piece of arithmetic for everybody at once. {@link Reckoning} is the same for one alone, and says why where
 * nothing comes of it; here both branches of a choice are worked out, and whoever cannot be is marked as odd.
 */
final class Columns {

    private static final Column PENNY = Column.of(Exact.ONE.dividedBy(Exact.of(100)));
    private static final Column ONE = Column.of(Exact.ONE);

    private final Definition definition;
    private final @Nullable Column[] slots;
    private final boolean[] odd;

    /** @param odd for whom it cannot be worked out so; more are marked on the way */
    Columns(Definition definition, @Nullable Column[] slots, boolean[] odd) {
        this.definition = definition;
        this.slots = slots;
        this.odd = odd;
    }

    /** What all lines come to, in pence. */
    long[] sums() {
        var at = definition.firstStep();
        for (var step : definition.steps()) slots[at++] = of(step.is());
        var sums = new long[odd.length];
        var paid = new boolean[odd.length];
        java.util.Arrays.fill(paid, true);
        for (var payment : definition.payments()) add(payment, sums, paid);
        if (definition.joining().together()) for (var row = 0; row < sums.length; row++) if (!paid[row]) sums[row] = 0;
        return sums;
    }

    private void add(Definition.Payment payment, long[] sums, boolean[] paid) {
        var when = payment.when() == null ? ONE : of(payment.when());
        var pence = of(payment.is()).pence(definition.rounding().mode, sums.length);
        for (var row = 0; row < sums.length; row++) {
            if (when.isZero(row)) paid[row] = false;
            else sums[row] = Math.addExact(sums[row], pence[row]);
        }
    }

    private Column of(Expression expression) {
        return switch (expression) {
            case Literal literal -> Column.of(literal.value());
            case Name name -> slot(name.slot());
            case Negated negated -> of(negated.of()).negated();
            case Not not -> of(not.of()).not();
            case As as -> of(as.of());
            case Banded banded -> of(banded.of()).looked(banded.bands().rows(), odd);
            case Call call -> called(call);
            case Binary binary -> joined(binary.operator(), of(binary.left()), of(binary.right()));
        };
    }

    private Column slot(int slot) {
        var column = slots[slot];
        if (column == null) throw new Column.Uneven("a figure that is not known");
        return column;
    }

    private static Column joined(Operator operator, Column left, Column right) {
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> left.plus(right.negated());
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.dividedBy(right);
            case AND -> left.choose(right, left);
            case OR -> left.choose(left, right);
            default -> left.compared(operator, right);
        };
    }

    private Column called(Call call) {
        var all = call.arguments().stream().map(this::of).toList();
        var first = all.getFirst();
        return switch (call.function()) {
            case IF -> first.choose(all.get(1), all.get(2));
            case ROUND -> first.rounded(all.size() == 1 ? PENNY : all.get(1), definition.rounding().mode);
            case FLOOR -> first.rounded(all.size() == 1 ? ONE : all.get(1), RoundingMode.FLOOR);
            case MIN, MAX -> extreme(call.function(), all);
            case CLAMP -> extreme(Function.MIN, List.of(extreme(Function.MAX, all.subList(0, 2)), all.get(2)));
            case UPTO -> upto(first, all.get(1));
        };
    }

    /** Whoever has more is odd, so that a statement says why. */
    private Column upto(Column number, Column most) {
        var fits = number.compared(Operator.NO_MORE, most);
        for (var row = 0; row < odd.length; row++) odd[row] |= fits.isZero(row);
        return number;
    }

    private static Column extreme(Function function, List<Column> all) {
        var better = function == Function.MIN ? Operator.LESS : Operator.MORE;
        return all.stream()
                .reduce((one, other) -> other.compared(better, one).choose(other, one))
                .orElseThrow();
    }
}
