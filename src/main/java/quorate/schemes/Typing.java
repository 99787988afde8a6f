package quorate.schemes;

import java.util.ArrayList;
import java.util.List;
import quorate.schemes.Expression.As;
import quorate.schemes.Expression.Banded;
import quorate.schemes.Expression.Binary;
import quorate.schemes.Expression.Call;
import quorate.schemes.Expression.Literal;
import quorate.schemes.Expression.Name;
import quorate.schemes.Expression.Negated;
import quorate.schemes.Expression.Not;

/** What a piece of arithmetic counts, and where it counts apples with pears. */
final class Typing {

    private final List<Unit> units;
    private final List<String> faults = new ArrayList<>();

    /** @param units by slot, for the names that may be spoken of */
    Typing(List<Unit> units) {
        this.units = units;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    Unit of(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal.unit();
            case Name name -> units.get(name.slot());
            case Negated negated -> number(of(negated.of()), "is turned negative");
            case Not not -> truth(of(not.of()), "'not'");
            case As as -> recounted(of(as.of()), as.unit());
            case Banded banded -> looked(banded);
            case Call call -> called(call);
            case Binary binary -> joined(binary);
        };
    }

    private Unit number(Unit unit, String what) {
        if (unit.isTruth()) faults.add("something that is yes or no " + what);
        return unit;
    }

    private Unit truth(Unit unit, String what) {
        if (!unit.isTruth()) faults.add(what + " needs yes or no, and is given " + unit);
        return Unit.YES_NO;
    }

    private Unit recounted(Unit from, Unit to) {
        if (from.isTruth() || to.isTruth() || from.dimensions().size() > 1) {
            faults.add("only a plain count can be counted as something else; " + from + " is not one");
        }
        return to;
    }

    private Unit looked(Banded banded) {
        var found = of(banded.of());
        if (!found.fits(banded.bands().of())) {
            faults.add("the table " + banded.bands().id() + " is of "
                    + banded.bands().of() + ", and is asked for " + found);
        }
        return banded.bands().gives();
    }

    private Unit same(Unit one, Unit other, String what) {
        if (!one.fits(other)) faults.add(what + " " + one + " and " + other + ", which do not count the same");
        return one.sort() == Unit.Sort.NOTHING ? other : one;
    }

    private Unit called(Call call) {
        var all = call.arguments().stream().map(this::of).toList();
        return switch (call.function()) {
            case MIN, MAX, CLAMP, UPTO -> {
                all.forEach(unit -> number(unit, "is compared in size"));
                yield all.stream()
                        .reduce((one, other) -> same(one, other, "it compares"))
                        .orElseThrow();
            }
            case ROUND, FLOOR -> {
                number(all.getFirst(), "is rounded");
                if (all.size() > 1 && !all.get(1).dimensions().isEmpty()) same(all.get(0), all.get(1), "it rounds");
                yield all.getFirst();
            }
            case IF -> {
                truth(all.getFirst(), "'if'");
                yield same(all.get(1), all.get(2), "it chooses between");
            }
        };
    }

    private Unit joined(Binary binary) {
        var left = of(binary.left());
        var right = of(binary.right());
        var operator = binary.operator();
        if (operator.isLogic()) {
            truth(left, "'" + operator.symbol + "'");
            return truth(right, "'" + operator.symbol + "'");
        }
        if (operator.isComparison()) {
            same(left, right, "it compares");
            return Unit.YES_NO;
        }
        number(left, "is reckoned with");
        number(right, "is reckoned with");
        return switch (operator) {
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.per(right);
            case PLUS -> same(left, right, "it adds");
            default -> same(left, right, "it takes from each other");
        };
    }
}
