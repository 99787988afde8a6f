package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quorate.kernel.Entry;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.TestCase.Given;
import quorate.schemes.TestCase.Then;

/** Reads the examples that stand in the file of a scheme. */
record TestReader(Span span) {

    /** Of the practice in an example about one. */
    static final String ONE = "the practice";

    TestCase read(Entry it) {
        it.only(
                "name",
                "on",
                "known",
                "contract",
                "held",
                "signed",
                "given",
                "estimated",
                "practices",
                "common",
                "then",
                "steps",
                "refused",
                "marked");
        var day = it.day("on");
        if (!span.holdsOn(day)) {
            throw new IllegalArgumentException(
                    it.where() + ": " + day + " is not among the days of the scheme, " + span);
        }
        var known = it.findDay("known").orElse(LocalDate.of(9999, 12, 31));
        var common = it.findEntry("common").map(Entry::texts).orElse(Map.of());
        if (!it.has("practices")) {
            return new TestCase(it.text("name"), day, known, List.of(given(ONE, it)), common, Map.of(ONE, then(it)));
        }
        var entrants = new ArrayList<Given>();
        var then = new LinkedHashMap<String, Then>();
        Entry.mapOf(it.where() + ", practices", it.value("practices")).forEach((code, each) -> {
            each.only("contract", "held", "signed", "given", "estimated", "then", "steps", "refused", "marked");
            entrants.add(given(code, each));
            then.put(code, then(each));
        });
        return new TestCase(it.text("name"), day, known, entrants, common, then);
    }

    private static Given given(String code, Entry it) {
        return new Given(
                new Entrant(
                        code,
                        it.text("contract", "gms"),
                        it.span("held", Span.ALWAYS),
                        it.findDay("signed").orElse(null),
                        Map.of()),
                it.findEntry("given").map(Entry::texts).orElse(Map.of()),
                it.words("estimated"));
    }

    private static Then then(Entry it) {
        var amounts = new LinkedHashMap<String, Money>();
        it.findEntry("then")
                .ifPresent(then -> then.texts()
                        .keySet()
                        .forEach(line -> amounts.put(
                                line, then.as(line, text -> Money.parse(text.replace("−", "-")), "an amount"))));
        var all = new Then(
                amounts,
                it.findEntry("steps").map(Entry::texts).orElse(Map.of()),
                it.words("refused"),
                it.words("marked"));
        if (amounts.isEmpty() && all.steps().isEmpty() && all.refused().isEmpty()) {
            throw new IllegalArgumentException(it.where() + ": expects nothing, so it cannot fail");
        }
        return all;
    }
}
