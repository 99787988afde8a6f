package quorate.schemes;

import java.util.List;

/** Arithmetic as a definition writes it: a small tree, with nothing in it that a committee paper could not say. */
public sealed interface Expression {

    /** A number that stands in the text. @param shown as it was written */
    record Literal(Exact value, Unit unit, String shown) implements Expression {}

    /** What a reading, a figure, a share or an earlier step holds. @param slot where its value stands when it is reckoned */
    record Name(String id, int slot) implements Expression {}

    /** Two things, and what joins them. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    record Negated(Expression of) implements Expression {}

    record Not(Expression of) implements Expression {}

    /** A function of some things. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What a table of bands gives. */
    record Banded(Bands bands, Expression of) implements Expression {}

    /** The same number, counted as something else: said aloud, because it is nearly always a mistake. */
    record As(Expression of, Unit unit) implements Expression {}

    /** What can stand between two things, the loosest binding first. */
    enum Operator {
        OR("or", 1),
        AND("and", 2),
        LESS("<", 3),
        NO_MORE("<=", 3),
        MORE(">", 3),
        NO_LESS(">=", 3),
        SAME("=", 3),
        PLUS("+", 4),
        MINUS("-", 4),
        TIMES("*", 5),
        DIVIDED_BY("/", 5);

        final String symbol;
        final int tightness;

        Operator(String symbol, int tightness) {
            this.symbol = symbol;
            this.tightness = tightness;
        }

        boolean isComparison() {
            return tightness == 3;
        }

        boolean isLogic() {
            return tightness < 3;
        }

        /** As a person would write it. */
        String written() {
            return switch (this) {
                case MINUS -> "−";
                case TIMES -> "×";
                case DIVIDED_BY -> "÷";
                case NO_MORE -> "≤";
                case NO_LESS -> "≥";
                default -> symbol;
            };
        }
    }

    /** What can be made of some things. */
    enum Function {
        /** The least of them. */
        MIN("the least of", 2, 9),
        /** The greatest of them. */
        MAX("the greatest of", 2, 9),
        /** Rounded as the scheme rounds: to pennies, or to steps of the second. */
        ROUND("rounded", 1, 2),
        /** The whole steps in it. */
        FLOOR("rounded down", 1, 2),
        /** No less than the second and no more than the third. */
        CLAMP("held within", 3, 3),
        /** The first, refused where it is more than the second. */
        UPTO("no more than", 2, 2),
        /** The second where the first holds, else the third. */
        IF("if", 3, 3);

        final String words;
        final int least;
        final int most;

        Function(String words, int least, int most) {
            this.words = words;
            this.least = least;
            this.most = most;
        }
    }
}
