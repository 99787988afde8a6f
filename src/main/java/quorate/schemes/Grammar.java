package quorate.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
 * Reads arithmetic such as {@code weighted-list * price / 12}. A name is words joined by hyphens, so a minus has room around
 * it. What can be written is said in docs/schemes.md.
 */
final class Grammar {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>£?\\d+(?:,\\d{3})*(?:\\.\\d+)?%?)"
            + "|(?<word>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?<sign><=|>=|[-+*/()<>=,])|(?<other>\\S))");
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 60;

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Integer> names;
    private final Map<String, Bands> bands;
    private int at;
    private int depth;

    private Grammar(String text, Map<String, Integer> names, Map<String, Bands> bands) {
        this.names = names;
        this.bands = bands;
        if (text.length() > LONGEST) throw new IllegalArgumentException("is longer than " + LONGEST + " letters");
        var found = TOKEN.matcher(text);
        while (found.lookingAt()) {
            if (found.group("other") != null) {
                throw new IllegalArgumentException("cannot be read at '" + found.group("other") + "'");
            }
            tokens.add(found.group().strip());
            found.region(found.end(), text.length());
        }
    }

    /**
     * @param names what may be spoken of, and the slot of each
     * @throws IllegalArgumentException saying what is wrong, as the end of a sentence that begins with the place
     */
    static Expression read(String text, Map<String, Integer> names, Map<String, Bands> bands) {
        var grammar = new Grammar(text, names, bands);
        if (grammar.tokens.isEmpty()) throw new IllegalArgumentException("says nothing");
        var all = grammar.joined(1);
        var rest = grammar.peek();
        if (rest != null) throw new IllegalArgumentException("is not understood from '" + rest + "' on");
        return all;
    }

    private @Nullable String peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private boolean takes(String token) {
        if (!token.equals(peek())) return false;
        at++;
        return true;
    }

    private void needs(String token) {
        if (!takes(token)) {
            throw new IllegalArgumentException(
                    "needs '" + token + "' " + (peek() == null ? "at its end" : "before '" + peek() + "'"));
        }
    }

    private Expression joined(int tightness) {
        if (++depth > DEEPEST)
            throw new IllegalArgumentException("has more brackets within brackets than anybody can follow");
        var left = single();
        for (var operator = operator(tightness); operator != null; operator = operator(tightness)) {
            at++;
            left = new Binary(operator, left, joined(operator.tightness + 1));
        }
        depth--;
        return left;
    }

    private @Nullable Operator operator(int tightness) {
        for (var operator : Operator.values()) {
            if (operator.tightness >= tightness && operator.symbol.equals(peek())) return operator;
        }
        return null;
    }

    private Expression single() {
        if (takes("-")) return new Negated(joined(Operator.TIMES.tightness));
        if (takes("not")) return new Not(joined(Operator.LESS.tightness));
        var it = atom();
        while (takes("as")) {
            var unit = peek();
            if (unit == null) throw new IllegalArgumentException("says 'as' without what");
            at++;
            it = new As(it, Unit.parse(unit));
        }
        return it;
    }

    private Expression atom() {
        if (takes("(")) {
            var inner = joined(1);
            needs(")");
            return inner;
        }
        var token = peek();
        if (token == null) throw new IllegalArgumentException("ends where something is missing");
        at++;
        if (Character.isDigit(token.charAt(0)) || token.charAt(0) == '£') return literal(token);
        if (!Character.isLetter(token.charAt(0))) {
            throw new IllegalArgumentException("has '" + token + "' where a name or number is expected");
        }
        return takes("(") ? applied(token) : named(token);
    }

    private static Literal literal(String token) {
        var money = token.startsWith("£");
        var share = token.endsWith("%");
        if (money && share) throw new IllegalArgumentException("has '" + token + "', which is both money and a share");
        var number = Exact.parse(token.replace("£", "").replace("%", ""));
        if (share) return new Literal(number.dividedBy(Exact.of(100)), Unit.SHARE, token);
        if (money) return new Literal(number, Unit.POUNDS, token);
        return new Literal(number, number.isZero() ? Unit.NOTHING : Unit.NUMBER, token);
    }

    private Name named(String token) {
        var slot = names.get(token);
        if (slot == null) {
            throw new IllegalArgumentException("speaks of '" + token
                    + "', which is no reading, figure, share or earlier step" + " of this scheme");
        }
        return new Name(token, slot);
    }

    private Expression applied(String name) {
        var arguments = new ArrayList<Expression>();
        do {
            arguments.add(joined(1));
        } while (takes(","));
        needs(")");
        var table = bands.get(name);
        if (table != null) {
            if (arguments.size() != 1)
                throw new IllegalArgumentException("looks up " + arguments.size() + " things in " + name);
            return new Banded(table, arguments.getFirst());
        }
        for (var function : Function.values()) {
            if (!function.name().toLowerCase(Locale.ROOT).equals(name)) continue;
            if (arguments.size() < function.least || arguments.size() > function.most) {
                throw new IllegalArgumentException("gives " + name + " " + arguments.size() + " things; it takes "
                        + (function.least == function.most ? function.least : function.least + " to " + function.most));
            }
            return new Call(function, arguments);
        }
        throw new IllegalArgumentException(
                "speaks of '" + name + "(…)', which is no table of bands of this scheme and none of"
                        + " min, max, round, floor, clamp, upto, if");
    }
}
