package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.schemes.Expression.As;
import quorate.schemes.Expression.Banded;
import quorate.schemes.Expression.Binary;
import quorate.schemes.Expression.Call;
import quorate.schemes.Expression.Literal;
import quorate.schemes.Expression.Name;
import quorate.schemes.Expression.Negated;
import quorate.schemes.Expression.Not;
import quorate.web.Words;

/** How a line was worked out, in words that the practice can check with a pocket calculator. */
public final class Working {

    private final Statement statement;
    private final Definition definition;

    private Working(Statement statement) {
        this.statement = statement;
        this.definition = statement.basis().definition();
    }

    /**
     * What a line rests on.
     *
     * @param value as it is printed
     * @param number the same as a number; null where it is not known
     * @param unit what it counts
     * @param counted the day to which it was counted; null for what is not a reading
     * @param source who says so, and of which day
     * @param estimated whether the real one is awaited
     * @param parts what each member counts for, where it is their sum
     */
    public record Input(
            String title,
            String value,
            @Nullable Exact number,
            Unit unit,
            @Nullable LocalDate counted,
            String source,
            boolean estimated,
            List<Citation> citations,
            List<Input> parts) {
        public Input {
            citations = List.copyOf(citations);
            parts = List.copyOf(parts);
        }
    }

    /** The readings and figures that a line rests on, in the order of the scheme. */
    public static List<Input> inputs(Statement statement, Statement.Line line) {
        var working = new Working(statement);
        var all = new ArrayList<Input>();
        for (var slot : line.payment().uses()) {
            if (slot >= working.definition.firstStep()) continue;
            all.add(working.input(slot));
        }
        return all;
    }

    private Input input(int slot) {
        if (slot < Definition.BUILT_IN) return input(slot, "the calendar and the days of the contract", List.of());
        if (slot < definition.firstFigure()) return reading(slot);
        if (slot >= definition.firstShare()) return input(slot, "the scheme", definition.sources());
        var figure = statement.basis().figures().get(slot - definition.firstFigure());
        return figure.map(it -> input(
                        slot,
                        "the scheme, " + Words.span(it.span()) + (it.remark().isEmpty() ? "" : ". " + it.remark()),
                        it.sources()))
                .orElseGet(() -> input(slot, "not known", List.of()));
    }

    private Input input(int slot, String source, List<Citation> citations) {
        var spoken = definition.slots().get(slot);
        var number = statement.values().at(slot);
        return new Input(spoken.title(), shown(slot), number, spoken.unit(), null, source, false, citations, List.of());
    }

    private Input reading(int slot) {
        var spoken = definition.slots().get(slot);
        var reading = statement.readings().get(spoken.id());
        if (reading == null) return input(slot, "not read", List.of());
        var wanted = definition.wanted().get(slot - Definition.BUILT_IN);
        return input(
                spoken.title(),
                statement.values().at(slot),
                spoken.unit(),
                reading,
                statement.isEstimate(wanted),
                reading.parts().stream()
                        .map(part -> input(
                                part.of(),
                                part.reading().value(),
                                spoken.unit(),
                                part.reading(),
                                part.reading().estimated(),
                                List.of()))
                        .toList());
    }

    private static Input input(
            String title, @Nullable Exact value, Unit unit, Reading reading, boolean estimated, List<Input> parts) {
        return new Input(
                title,
                value == null ? "not known" : Shown.of(value, unit),
                value,
                unit,
                reading.day(),
                reading.source() + ", counted to " + Words.day(reading.day()),
                estimated,
                List.of(),
                parts);
    }

    /** The steps that lead to a line and the line itself, a sentence each: "Monthly amount = … = £72,168.68". */
    public static List<String> sentences(Statement statement, Statement.Line line) {
        var working = new Working(statement);
        var all = new ArrayList<String>();
        for (var slot : line.payment().uses()) {
            var first = working.definition.firstStep();
            if (slot < first) continue;
            var step = working.definition.steps().get(slot - first);
            all.add(step.title() + " = " + working.numbers(step.is()) + " = " + working.shown(slot));
        }
        var when = line.payment().when();
        if (when != null) {
            all.add("Paid if " + working.named(when) + ": "
                    + (line.met()
                            ? "yes"
                            : "no, so nothing is due. " + line.payment().otherwise()));
        }
        if (line.met() && line.amount().isPresent())
            all.add(working.last(line, line.amount().get()));
        return all;
    }

    private String last(Statement.Line line, Money amount) {
        var share = line.share();
        if (share != null) {
            return line.payment().title() + " = " + share.pot() + " × " + Shown.number(share.weight(), Unit.NUMBER)
                    + " ÷ "
                    + Shown.number(share.of(), Unit.NUMBER) + " = " + amount
                    + " (pennies left over go to the largest fractions, so that all parts come to the whole)";
        }
        var is = line.payment().is();
        var plain = numbers(is);
        var result = is instanceof Name || plain.equals(amount.toString()) ? "" : " = " + amount;
        return line.payment().title() + " = " + plain + result;
    }

    private String shown(int slot) {
        var value = statement.values().at(slot);
        return value == null
                ? "not known"
                : Shown.of(value, definition.slots().get(slot).unit());
    }

    /** Conditions by their titles, each with what it was: a row of yes and no says nothing. */
    private String named(Expression expression) {
        return words(
                expression,
                name -> "“" + definition.slots().get(name.slot()).title() + "” (" + shown(name.slot()) + ")");
    }

    private String numbers(Expression expression) {
        return words(expression, name -> shown(name.slot()));
    }

    /** A piece of arithmetic by the titles of what it speaks of: "weighted list × price ÷ 12". */
    static String words(Definition definition, Expression expression) {
        return words(
                expression, name -> "“" + definition.slots().get(name.slot()).title() + "”");
    }

    private static String words(Expression expression, Function<Name, String> names) {
        return switch (expression) {
            case Literal literal -> literal.shown();
            case Name name -> names.apply(name);
            case Negated negated -> "−(" + words(negated.of(), names) + ")";
            case Not not -> "not (" + words(not.of(), names) + ")";
            case As as -> words(as.of(), names) + " counted as " + as.unit();
            case Banded banded -> "what “" + banded.bands().title() + "” gives for " + words(banded.of(), names);
            case Call call -> called(call, names);
            case Binary binary ->
                bracketed(binary.left(), binary, false, names) + " "
                        + binary.operator().written() + " " + bracketed(binary.right(), binary, true, names);
        };
    }

    private static String called(Call call, Function<Name, String> names) {
        var all = call.arguments().stream().map(each -> words(each, names)).toList();
        return switch (call.function()) {
            case MIN, MAX -> call.function().words + " (" + String.join("; ", all) + ")";
            case ROUND, FLOOR ->
                "(" + all.getFirst() + ", " + call.function().words
                        + (all.size() == 1 ? "" : " to steps of " + all.get(1)) + ")";
            case CLAMP ->
                "(" + all.getFirst() + ", no less than " + all.get(1) + " and no more than " + all.get(2) + ")";
            case UPTO -> "(" + all.getFirst() + ", refused if more than " + all.get(1) + ")";
            case IF -> "(if " + all.getFirst() + " then " + all.get(1) + ", else " + all.get(2) + ")";
        };
    }

    private static String bracketed(Expression part, Binary within, boolean right, Function<Name, String> names) {
        var words = words(part, names);
        var loose = part instanceof Binary inner
                && (inner.operator().tightness < within.operator().tightness
                        || (right && inner.operator().tightness == within.operator().tightness));
        return loose ? "(" + words + ")" : words;
    }

    /** The rule of a line and its condition, in the titles of what they speak of. */
    public static String rule(Definition definition, Definition.Payment payment) {
        var when = payment.when();
        return words(definition, payment.is()) + (when == null ? "" : ", if " + words(definition, when));
    }

    /** The lines whose amount is another than in an earlier statement, and which inputs are others too. */
    public static List<String> changes(@Nullable Statement before, Statement after) {
        if (before == null) return List.of();
        var all = new ArrayList<String>();
        for (var line : after.lines()) {
            var old = before.lines().stream()
                    .filter(each -> each.payment().id().equals(line.payment().id()))
                    .findFirst()
                    .flatMap(Statement.Line::amount);
            if (old.equals(line.amount())) continue;
            var inputs = inputs(after, line).stream().map(Input::title).toList();
            var moved = inputs(after, line).stream()
                    .filter(input -> before.lines().stream()
                            .flatMap(each -> inputs(before, each).stream())
                            .noneMatch(was -> was.title().equals(input.title())
                                    && was.value().equals(input.value())))
                    .map(input -> input.title() + " is now " + input.value())
                    .collect(Collectors.joining("; "));
            all.add(line.payment().title() + " went from "
                    + old.map(Money::toString).orElse("not known") + " to "
                    + line.amount().map(Money::toString).orElse("not known") + ": "
                    + (moved.isEmpty() ? "the rule changed, and none of " + inputs : moved) + ".");
        }
        return all;
    }
}
