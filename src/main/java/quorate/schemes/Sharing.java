package quorate.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.schemes.Statement.Line;
import quorate.schemes.Statement.Share;

/** Shares a pot out among all statements, or cuts them to it. */
record Sharing(Definition definition, Definition.Pot pot, Function<Expression, Optional<Exact>> common) {

    /** @param all in the order of their codes, so that a penny left over does not depend on who was read first */
    List<Statement> among(List<Statement> all) {
        var amount = common.apply(pot.line().is());
        if (amount.isEmpty() || amount.get().isNegative()) {
            return without(all, amount.isEmpty() ? "is not known" : "is less than nothing");
        }
        var pennies = amount.get().pence(java.math.RoundingMode.DOWN);
        return pot.by() == null ? cut(all, pennies) : shared(all, pennies, pot.by());
    }

    private List<Statement> shared(List<Statement> all, long pot, Expression by) {
        var weights = new ArrayList<Exact>();
        for (var statement : all) {
            if (!statement.objections().isEmpty()) {
                weights.add(Exact.ZERO);
                continue;
            }
            var weight = weight(statement, by);
            if (weight == null || weight.isNegative()) {
                return without(
                        all,
                        "cannot be shared out, because what it is shared out by, " + words(by) + ", is "
                                + (weight == null ? "not known" : "less than nothing") + " of "
                                + statement.entrant().code());
            }
            weights.add(weight);
        }
        return split(all, pot, weights);
    }

    private @Nullable Exact weight(Statement statement, Expression by) {
        var slots = new @Nullable Exact[definition.slots().size()];
        for (var at = 0; at < slots.length; at++) slots[at] = statement.values().at(at);
        return new Reckoning(definition, slots).of(by);
    }

    private List<Statement> cut(List<Statement> all, long pot) {
        var due = new ArrayList<Exact>();
        var sum = 0L;
        for (var statement : all) {
            if (!statement.objections().isEmpty()) {
                due.add(Exact.ZERO);
                continue;
            }
            var total = statement.total();
            if (total.isEmpty() || total.get().pence() < 0) {
                return without(
                        all,
                        "cannot limit what is owed, because what "
                                + statement.entrant().code() + " is owed is "
                                + (total.isEmpty() ? "not known" : "less than nothing"));
            }
            due.add(Exact.of(total.get().pence()));
            sum = Math.addExact(sum, total.get().pence());
        }
        return sum <= pot ? all : split(all, pot - sum, due);
    }

    private List<Statement> split(List<Statement> all, long whole, List<Exact> weights) {
        var of = weights.stream().reduce(Exact.ZERO, Exact::plus);
        if (of.isZero()) return without(all, "cannot be shared out, because nobody counts for anything");
        var parts = Parts.of(whole, weights);
        var done = new ArrayList<Statement>();
        for (var at = 0; at < all.size(); at++) {
            var share = new Share(new Money(whole), weights.get(at), of);
            done.add(with(all.get(at), new Line(pot.line(), new Money(parts.get(at)), true, share, List.of())));
        }
        return List.copyOf(done);
    }

    private List<Statement> without(List<Statement> all, String why) {
        Objection objection = Joins.objection(
                "schemes.pot",
                "“" + pot.line().title() + "”: the pot " + why + ".",
                "Mend the reading; until then nobody's part of the pot is known.",
                definition.sources());
        return all.stream()
                .map(statement -> with(statement, new Line(pot.line(), null, true, null, List.of(objection))))
                .toList();
    }

    private String words(Expression by) {
        return Working.words(definition, by);
    }

    private static Statement with(Statement statement, Line line) {
        if (!statement.objections().isEmpty()) return statement;
        var lines = new ArrayList<>(statement.lines());
        lines.add(line);
        return new Statement(
                statement.basis(),
                statement.entrant(),
                statement.values(),
                statement.readings(),
                lines,
                statement.objections());
    }
}
