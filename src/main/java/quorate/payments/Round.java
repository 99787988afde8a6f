package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Definition.About;
import quorate.schemes.Definition.Taken;
import quorate.schemes.Definition.Wanted;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;
import quorate.schemes.Unit;

/**
 * One period of a scheme for the practices of a commissioner, with everything it was worked out from: contracts and readings
 * as they were known. It asks nothing else, so the same is worked out again at any time.
 *
 * @param byPractice statements, by the practice's code
 * @param payees by their codes
 * @param tallies the readings that count in the period, by the practice's code; those that are the same for all under none
 */
record Round(
        Definition scheme,
        Span period,
        Map<String, Statement> byPractice,
        Map<String, Payee> payees,
        Map<String, List<Tally>> tallies) {

    private static final Wanted SIGNING = new Wanted(
            Tally.SIGNED, "Signed up to the scheme", Unit.YES_NO, Taken.ANY, About.PRACTICE, null, null, null);

    Round {
        byPractice = Collections.unmodifiableMap(new LinkedHashMap<>(byPractice));
        payees = Collections.unmodifiableMap(new LinkedHashMap<>(payees));
        tallies = Map.copyOf(tallies);
    }

    /** What of a scheme is entered: its readings, and who signed up where that is a choice. */
    static List<Wanted> wanted(Definition scheme) {
        var all = new ArrayList<>(scheme.wanted());
        if (scheme.joining().signs()) all.add(SIGNING);
        return all;
    }

    /** The month, quarter or year of the scheme in which a day lies, cut to its days. */
    static Span periodOf(Definition scheme, LocalDate day) {
        var whole = scheme.span();
        var period = scheme.pays().around(day, whole);
        var from = period.from().isBefore(whole.from()) ? whole.from() : period.from();
        var until =
                Stream.of(period.end(), whole.end()).flatMap(Optional::stream).min(LocalDate::compareTo);
        return new Span(from, until.orElse(null));
    }

    /**
     * @param day any day of the period
     * @param announced what of prices had been announced by then counts
     * @param tallies as known; those for other days are left out
     * @param signed who signed up to it, by code, beside those whose signature was entered as a reading
     */
    static Round of(
            Schemes schemes,
            Definition scheme,
            LocalDate day,
            LocalDate announced,
            List<Payee> payees,
            List<Tally> tallies,
            Map<String, LocalDate> signed) {
        var period = periodOf(scheme, day);
        var used = used(tallies, period);
        var byPractice =
                used.stream().collect(Collectors.groupingBy(tally -> tally.key().practice()));
        var entrants = new ArrayList<Entrant>();
        for (var payee : payees) {
            var own = byPractice.getOrDefault(payee.code(), List.of());
            var in = Optional.ofNullable(signed.get(payee.code()));
            if (isMeant(scheme, payee, period)
                    || !own.isEmpty()
                    || in.isPresent() && scheme.joining().signs()) entrants.add(entrant(scheme, payee, own, in));
        }
        var common = readings(scheme, byPractice.getOrDefault("", List.of()));
        var statements = new LinkedHashMap<String, Statement>();
        for (var statement : schemes.calculate(scheme, entrants, common, period.from(), announced))
            statements.put(statement.entrant().code(), statement);
        var meant = new LinkedHashMap<String, Payee>();
        for (var payee : payees) meant.put(payee.code(), payee);
        return new Round(scheme, period, statements, meant, byPractice);
    }

    Collection<Statement> statements() {
        return byPractice.values();
    }

    /** Of each thing the one that counts on the first day of the period, else the first that begins in it. */
    private static List<Tally> used(List<Tally> tallies, Span period) {
        var found = new LinkedHashMap<Tally.Key, Tally>();
        for (var tally : tallies) {
            if (!tally.period().overlaps(period)) continue;
            found.merge(
                    tally.key(),
                    tally,
                    (one, other) -> one.period().from().isAfter(other.period().from()) ? other : one);
        }
        return List.copyOf(found.values());
    }

    /** Whoever has such a contract in the period, except where taking part is a choice: then who signed up. */
    private static boolean isMeant(Definition scheme, Payee payee, Span period) {
        var admitted = scheme.joining().contracts();
        return !scheme.joining().signs()
                && payee.held().overlaps(period)
                && !payee.contract().isEmpty()
                && (admitted.isEmpty() || admitted.contains(payee.contract()));
    }

    private static Entrant entrant(Definition scheme, Payee payee, List<Tally> own, Optional<LocalDate> offered) {
        var signed = own.stream()
                .filter(tally -> tally.key().name().equals(Tally.SIGNED)
                        && !tally.number(SIGNING).isZero())
                .map(Tally::counted)
                .findFirst();
        return payee.entrant(readings(scheme, own), signed.or(() -> offered));
    }

    private static Map<String, Reading> readings(Definition scheme, List<Tally> tallies) {
        var found = new HashMap<String, Reading>();
        for (var tally : tallies) {
            scheme.wanted().stream()
                    .filter(wanted -> wanted.id().equals(tally.key().name()))
                    .findFirst()
                    .ifPresent(wanted -> found.put(wanted.id(), tally.reading(wanted)));
        }
        return found;
    }

    Optional<Statement> find(String practice) {
        return Optional.ofNullable(byPractice.get(practice));
    }

    Optional<Payee> payee(String practice) {
        return Optional.ofNullable(payees.get(practice));
    }

    String name(String practice) {
        return payee(practice).map(Payee::name).orElse(practice);
    }

    /** The readings about a practice that count in the period. */
    List<Tally> of(String practice) {
        return tallies.getOrDefault(practice, List.of());
    }

    /** So much for a practice from a stream. @param first the first day of the period */
    record Sum(LocalDate first, String practice, PartyId party, String stream, Money amount) {}

    /** What each practice is owed from each stream; nobody of whom a line cannot be worked out. */
    List<Sum> sums() {
        var all = new ArrayList<Sum>();
        for (var statement : statements()) {
            var party = payee(statement.entrant().code()).map(Payee::id);
            if (party.isEmpty() || statement.total().isEmpty()) continue;
            var streams = new LinkedHashMap<String, Money>();
            for (var line : statement.lines()) {
                streams.merge(streamOf(line.payment()), line.amount().orElse(Money.ZERO), Money::plus);
            }
            streams.forEach((stream, amount) ->
                    all.add(new Sum(period.from(), statement.entrant().code(), party.get(), stream, amount)));
        }
        return all;
    }

    private String streamOf(Definition.Payment payment) {
        return payment.stream().isEmpty() ? scheme.id() : payment.stream();
    }

    Money total() {
        return statements().stream()
                .flatMap(statement -> statement.total().stream())
                .reduce(Money.ZERO, Money::plus);
    }

    /** What is read of a practice, as numbers, but for what is only yes or no. */
    Map<String, Exact> counts(String practice) {
        var found = new java.util.TreeMap<String, Exact>();
        for (var tally : of(practice)) {
            scheme.wanted().stream()
                    .filter(wanted -> wanted.id().equals(tally.key().name()))
                    .filter(wanted -> !wanted.unit().equals(Unit.YES_NO))
                    .findFirst()
                    .ifPresent(wanted -> found.put(wanted.id(), tally.number(wanted)));
        }
        return found;
    }
}
