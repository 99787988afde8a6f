package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import quorate.kernel.Money;
import quorate.kernel.Objection;

/** Runs the examples that stand in the file of a scheme. */
public final class Trial {

    private final Definition definition;

    private Trial(Definition definition) {
        this.definition = definition;
    }

    /** How an example went. @param differences expected beside got, a sentence each; empty if it holds */
    public record Result(TestCase test, List<String> differences, List<Statement> statements) {
        public Result {
            differences = List.copyOf(differences);
            statements = List.copyOf(statements);
        }

        public boolean holds() {
            return differences.isEmpty();
        }
    }

    static List<Result> of(Definition definition) {
        var trial = new Trial(definition);
        return definition.tests().stream().map(trial::run).toList();
    }

    private Result run(TestCase test) {
        var differences = new ArrayList<String>();
        var entrants = new ArrayList<Entrant>();
        for (var given : test.entrants()) {
            var it = given.entrant();
            var readings = readings(given.readings(), given.estimated(), test.day(), differences);
            entrants.add(new Entrant(it.code(), it.contract(), it.held(), it.signed(), readings));
        }
        var common = readings(test.common(), List.of(), test.day(), differences);
        var statements = Calculation.of(definition, entrants, common, test.day(), test.known());
        for (var statement : statements) {
            var then = test.then().get(statement.entrant().code());
            if (then != null) compare(statement, then, differences);
        }
        return new Result(test, differences, statements);
    }

    private Map<String, Reading> readings(
            Map<String, String> given, List<String> estimated, LocalDate day, List<String> differences) {
        var period = definition.pays().around(day, definition.span());
        var all = new HashMap<String, Reading>();
        given.forEach((name, text) -> {
            var wanted = definition.wanted().stream()
                    .filter(it -> it.id().equals(name))
                    .findFirst();
            if (wanted.isEmpty()) {
                differences.add("gives " + name + ", which is no reading of this scheme");
                return;
            }
            try {
                var value = Numbers.read(text, wanted.get().unit());
                var taken = wanted.get().taken().day(period).orElse(period.from());
                all.put(name, new Reading(value, taken, "the example", estimated.contains(name)));
            } catch (IllegalArgumentException unreadable) {
                differences.add("gives " + name + " as '" + text + "', which is not "
                        + wanted.get().unit());
            }
        });
        return all;
    }

    private void compare(Statement statement, TestCase.Then then, List<String> differences) {
        var who = statement.entrant().code() + ": ";
        then.amounts().forEach((line, expected) -> {
            var got = amount(statement, line);
            if (!got.equals(expected.toString())) {
                differences.add(who + line + " expected " + expected + ", got " + got);
            }
        });
        then.steps().forEach((name, expected) -> {
            var slot = definition.slotOf(name);
            var got = slot.isEmpty() ? "no such step" : step(statement, slot.getAsInt(), expected);
            if (!got.equals(expected)) differences.add(who + name + " expected " + expected + ", got " + got);
        });
        var refused = new TreeSet<>(
                statement.listObjections().stream().map(Objection::rule).toList());
        if (!refused.equals(new TreeSet<>(then.refused()))) {
            differences.add(who + "refused by " + then.refused() + " expected, got "
                    + statement.listObjections().stream()
                            .map(it -> it.rule() + " (" + it.sentence() + ")")
                            .toList());
        }
        var marked = statement.lines().stream()
                .filter(statement::isEstimated)
                .map(line -> line.payment().id())
                .toList();
        if (!marked.equals(then.estimated())) {
            differences.add(who + "marked as estimates " + then.estimated() + " expected, got " + marked);
        }
    }

    private static String amount(Statement statement, String line) {
        if (line.equals("total")) return statement.total().map(Money::toString).orElse("not known");
        return statement.lines().stream()
                .filter(it -> it.payment().id().equals(line))
                .findFirst()
                .map(it -> it.amount().map(Money::toString).orElse("not known"))
                .orElse("no such line");
    }

    private static String step(Statement statement, int slot, String expected) {
        var value = statement.values().at(slot);
        if (value == null) return "not known";
        var point = expected.indexOf('.');
        return value.decimal(point < 0 ? 0 : expected.length() - point - 1)
                .setScale(point < 0 ? 0 : expected.length() - point - 1)
                .toPlainString();
    }
}
