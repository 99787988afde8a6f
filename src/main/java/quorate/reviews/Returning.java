package quorate.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.payments.Payments;
import quorate.reviews.Path.Reinvestment;
import quorate.schemes.Definition;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;

/** What was released goes back to practices, by the scheme that a path names. */
final class Returning {

    static final String FLAT = "pms-reinvestment-flat";
    static final String GAP = "pms-reinvestment-gap";

    private final Schemes schemes;
    private final Around around;

    /** What was read about practices for a scheme: asked of payments, and of nobody in a test. */
    interface Around {
        Payments.Around of(Definition scheme, Span period);
    }

    Returning(Schemes schemes, Around around) {
        this.schemes = schemes;
        this.around = around;
    }

    /** @param amounts of a year, by practice */
    record Back(Map<String, Money> amounts, List<Objection> objections) {
        Back {
            amounts = Map.copyOf(amounts);
            objections = List.copyOf(objections);
        }
    }

    /** @param released in the year, by all together */
    Back of(Reinvestment how, List<Reviewed> practices, Prices.Price price, LocalDate april, Money released) {
        var common = new HashMap<String, Reading>();
        common.put("released", money(released, april));
        common.put("limit", money(how.limit(), april));
        common.put("gms-price", new Reading(price.amount(), april, price.said(), price.assumed()));
        return switch (how.kind()) {
            case LATER -> new Back(Map.of(), List.of());
            case FLAT ->
                released.pence() <= 0
                        ? new Back(Map.of(), List.of())
                        : back(schemes.calculate(
                                schemes.get(FLAT), entrants(practices, april, false), common, april, LocalDate.MAX));
            case GAP ->
                back(schemes.calculate(
                        schemes.get(GAP), entrants(practices, april, true), common, april, LocalDate.MAX));
            case SCHEME ->
                schemes.find(how.scheme())
                        .map(it -> local(it, practices, common, april))
                        .orElseGet(() -> new Back(Map.of(), List.of(gone(how.scheme()))));
        };
    }

    private static Objection gone(String scheme) {
        return Pace.no("reviews.scheme", "There is no scheme called " + scheme + ".", "Choose another one.");
    }

    /** Those whose lists are known; the others get nothing, which their line says. */
    private static List<Entrant> entrants(List<Reviewed> practices, LocalDate april, boolean both) {
        return practices.stream()
                .filter(it -> it.weighted().isPresent())
                .filter(it -> !both || it.registered().isPresent())
                .map(it -> new Entrant(it.code(), it.contract(), Span.ALWAYS, null, lists(it, april)))
                .toList();
    }

    private static Map<String, Reading> lists(Reviewed it, LocalDate april) {
        var found = new HashMap<String, Reading>();
        it.weighted().ifPresent(list -> found.put("weighted-list", reading(list, april)));
        it.registered().ifPresent(list -> found.put("registered-list", reading(list, april)));
        return found;
    }

    /** As if everybody who may take part did, with what was read for it; lists are those of the review where none was. */
    private Back local(Definition scheme, List<Reviewed> practices, Map<String, Reading> common, LocalDate april) {
        var year = Span.between(april, april.plusYears(1));
        var known = around.of(scheme, year);
        var all = new HashMap<>(common);
        all.putAll(known.common());
        var read = new HashMap<String, Map<String, Reading>>();
        known.practices().forEach(it -> read.put(it.code(), it.readings()));
        var signed = scheme.joining().by().orElse(scheme.span().from());
        var entrants = practices.stream()
                .map(it -> {
                    var readings = lists(it, april);
                    readings.putAll(read.getOrDefault(it.code(), Map.of()));
                    return new Entrant(it.code(), it.contract(), Span.ALWAYS, signed, readings);
                })
                .toList();
        var found = new ArrayList<Statement>();
        for (var at = april; at.isBefore(april.plusYears(1)); ) {
            found.addAll(schemes.calculate(scheme, entrants, all, at, LocalDate.MAX));
            var next = scheme.pays().around(at, scheme.span()).end();
            if (next.isEmpty()) break;
            at = next.get();
        }
        return back(found);
    }

    private static Back back(List<Statement> statements) {
        var amounts = new HashMap<String, Money>();
        var against = new ArrayList<Objection>();
        for (var it : statements) {
            it.total().ifPresent(sum -> amounts.merge(it.entrant().code(), sum, Money::plus));
            if (it.total().isEmpty() && against.isEmpty()) against.addAll(it.listObjections());
        }
        return new Back(amounts, amounts.isEmpty() ? against : List.of());
    }

    private static Reading money(Money amount, LocalDate day) {
        return reading(Exact.of(BigDecimal.valueOf(amount.pence(), 2)), day);
    }

    private static Reading reading(Exact amount, LocalDate day) {
        return new Reading(amount, day, "the review", false);
    }
}
