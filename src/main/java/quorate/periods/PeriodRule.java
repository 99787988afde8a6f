package quorate.periods;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Span;
import quorate.kernel.Truth;
import quorate.law.Law;

/**
 * A period as a regulation has it.
 *
 * @param of the kinds of request, notice or route
 * @param under the regulations: gms, pms
 * @param given what must be so for it to run
 * @param from the name of the day it is counted from, or the id of another period
 * @param rolls whether a last day that is no working day becomes the next one
 * @param ours what of it is our reading; empty for nothing
 */
record PeriodRule(
        String id,
        List<String> of,
        String under,
        Span span,
        Map<String, Truth> given,
        String who,
        String from,
        Counts counts,
        Period length,
        boolean rolls,
        Due.Bound bound,
        String title,
        String says,
        String ours,
        List<Citation> sources) {

    static PeriodRule read(Entry entry, Law law) {
        entry.only(
                "id", "of", "under", "span", "given", "who", "from", "counts", "days", "weeks", "months", "rolls",
                "bound", "title", "says", "ours", "cites");
        var given = new java.util.LinkedHashMap<String, Truth>();
        entry.findEntry("given")
                .ifPresent(facts ->
                        facts.values().keySet().forEach(fact -> given.put(fact, facts.truth(fact, Truth.UNKNOWN))));
        return new PeriodRule(
                entry.text("id"),
                entry.words("of"),
                entry.text("under"),
                entry.span("span"),
                Map.copyOf(given),
                entry.text("who"),
                entry.text("from"),
                entry.one("counts", Counts.class),
                length(entry),
                entry.yes("rolls", false),
                entry.one("bound", Due.Bound.class),
                entry.text("title"),
                entry.text("says"),
                entry.text("ours", ""),
                Cited.of(entry, law));
    }

    private static Period length(Entry entry) {
        if (entry.has("months")) return Period.ofMonths(entry.number("months"));
        if (entry.has("weeks")) return Period.ofWeeks(entry.number("weeks"));
        return Period.ofDays(entry.number("days"));
    }

    boolean isAbout(String kind, String regulations, LocalDate day) {
        return of.contains(kind) && under.equals(regulations) && span.holdsOn(day);
    }

    /** Whether it runs, by what is known of the case. */
    Truth runs(Map<String, Truth> facts) {
        var runs = Truth.YES;
        for (var fact : given.entrySet()) {
            var is = facts.getOrDefault(fact.getKey(), Truth.UNKNOWN);
            runs = runs.and(fact.getValue() == Truth.YES ? is : is.not());
        }
        return runs;
    }
}
