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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Groups;
import quorate.networks.Spread;
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
 * @param period the days that are paid for
 * @param parts what of the statements is paid in these days
 * @param byPractice statements, by the practice's code
 * @param payees by their codes
 * @param tallies the readings that count in the period, by the practice's code; those that are the same for all under none
 * @param groups the networks or groups that the scheme speaks of
 * @param earlier periods that are over and of which something is due in these days, the latest first
 */
record Round(
        Definition scheme,
        Span period,
        Instalments parts,
        Map<String, Statement> byPractice,
        Map<String, Payee> payees,
        Map<String, List<Tally>> tallies,
        Groups groups,
        List<Round> earlier) {

    private static final Wanted SIGNING = new Wanted(
            Tally.SIGNED, "Signed up to the scheme", Unit.YES_NO, Taken.ANY, About.PRACTICE, null, null, null);

    Round {
        byPractice = Collections.unmodifiableMap(new LinkedHashMap<>(byPractice));
        payees = Collections.unmodifiableMap(new LinkedHashMap<>(payees));
        tallies = Map.copyOf(tallies);
        earlier = List.copyOf(earlier);
    }

    /** What of a scheme is entered: its readings, and who signed up where that is a choice. */
    static List<Wanted> wanted(Definition scheme) {
        var all = new ArrayList<>(scheme.wanted());
        if (scheme.joining().signs()) all.add(SIGNING);
        return all;
    }

    /** The days for which a run is: the month, quarter or year of the scheme in which a day lies; a month where it pays in parts. */
    static Span periodOf(Definition scheme, LocalDate day) {
        return Instalments.days(scheme, day);
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
        return of(
                schemes,
                Instalments.of(scheme, day).getFirst(),
                announced,
                new Payees.Meant(payees, Groups.NONE),
                tallies,
                signed);
    }

    /** The same for a period that is named: what of it is paid in certain days. */
    static Round of(
            Schemes schemes,
            Instalments parts,
            LocalDate announced,
            Payees.Meant payees,
            List<Tally> tallies,
            Map<String, LocalDate> signed) {
        var scheme = parts.scheme();
        var period = parts.over();
        var used = used(tallies, period);
        var byPractice =
                used.stream().collect(Collectors.groupingBy(tally -> tally.key().practice()));
        var spread = new Spread(
                scheme,
                period,
                payees.groups(),
                code -> readings(scheme, byPractice.getOrDefault(code, List.of())),
                code -> signed(byPractice.getOrDefault(code, List.of()))
                        .or(() -> Optional.ofNullable(signed.get(code))));
        var entrants = entrants(payees.payees(), spread, byPractice.keySet());
        var common = readings(scheme, byPractice.getOrDefault("", List.of()));
        var statements = new LinkedHashMap<String, Statement>();
        for (var statement : schemes.calculate(scheme, entrants, common, period.from(), announced))
            statements.put(statement.entrant().code(), statement);
        var meant = new LinkedHashMap<String, Payee>();
        for (var payee : payees.payees()) meant.put(payee.code(), payee);
        return new Round(scheme, parts.days(), parts, statements, meant, byPractice, payees.groups(), List.of());
    }

    /** @param read of whom something was read for themselves */
    private static List<Entrant> entrants(List<Payee> payees, Spread spread, Set<String> read) {
        var scheme = spread.scheme();
        var entrants = new ArrayList<Entrant>();
        for (var payee : payees) {
            var own = payee.entrant(
                    spread.read().apply(payee.code()), spread.signed().apply(payee.code()));
            var entrant = spread.of(own);
            if (isMeant(scheme, payee, spread.period())
                    || read.contains(payee.code())
                    || entrant.agreed().isPresent() && scheme.joining().signs()) entrants.add(entrant);
        }
        return entrants;
    }

    /** With what is due in the same days of periods that are over. */
    Round after(List<Round> rounds) {
        return new Round(scheme, period, parts, byPractice, payees, tallies, groups, rounds);
    }

    /** This one, and those of the periods before it. */
    Stream<Round> all() {
        return Stream.concat(Stream.of(this), earlier.stream());
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
                && (!payee.contract().isEmpty() || scheme.joining().unit().hasMembers())
                && (admitted.isEmpty() || admitted.contains(payee.contract()));
    }

    private static Optional<LocalDate> signed(List<Tally> own) {
        return own.stream()
                .filter(tally -> tally.key().name().equals(Tally.SIGNED)
                        && !tally.number(SIGNING).isZero())
                .map(Tally::counted)
                .findFirst();
    }

    private static Map<String, Reading> readings(Definition scheme, List<Tally> tallies) {
        var found = new HashMap<String, Reading>();
        for (var tally : tallies) {
            var wanted = wanted(scheme, tally);
            if (wanted != null) found.put(wanted.id(), tally.reading(wanted));
        }
        return found;
    }

    /** What of a scheme was read; null for what it does not ask for, such as a signature. */
    private static @Nullable Wanted wanted(Definition scheme, Tally tally) {
        for (var wanted : scheme.wanted()) if (wanted.id().equals(tally.key().name())) return wanted;
        return null;
    }

    Optional<Statement> find(String practice) {
        return all().flatMap(it -> Stream.ofNullable(it.byPractice.get(practice)))
                .findFirst();
    }

    Optional<Payee> payee(String practice) {
        return all().flatMap(it -> Stream.ofNullable(it.payees.get(practice))).findFirst();
    }

    String name(String practice) {
        return payee(practice).map(Payee::name).orElse(practice);
    }

    /** The readings on which a statement rests: its own, and those of the members or the group behind it. */
    List<Tally> behind(String code) {
        return Stream.concat(Stream.of(code), groups.behind(code).stream())
                .flatMap(each -> of(each).stream())
                .toList();
    }

    /** What has to be said of a network before its lines, a sentence each. */
    List<String> notes(String code) {
        return all().flatMap(each -> each.groups.notes(code).stream())
                .distinct()
                .toList();
    }

    /** The readings about a practice that count in the period. */
    List<Tally> of(String practice) {
        return tallies.getOrDefault(practice, List.of());
    }

    /** So much for a practice from a stream. @param first the first day of the period */
    record Sum(LocalDate first, String practice, PartyId party, String stream, Money amount) {}

    private record Place(String practice, PartyId party, String stream) {}

    /** What each practice is owed in these days from each stream; nobody of whom nothing that is due can be worked out. */
    List<Sum> sums() {
        var found = new LinkedHashMap<Place, Money>();
        all().forEach(round -> round.into(found));
        var sums = new ArrayList<Sum>();
        found.forEach((place, amount) ->
                sums.add(new Sum(period.from(), place.practice(), place.party(), place.stream(), amount)));
        return sums;
    }

    private void into(Map<Place, Money> found) {
        for (var statement : statements()) {
            var code = statement.entrant().code();
            var payee = payees.get(code);
            if (payee == null) continue;
            for (var line : parts.paid(statement)) {
                found.merge(
                        new Place(code, payee.id(), streamOf(line.payment())),
                        parts.of(line).orElse(Money.ZERO),
                        Money::plus);
            }
        }
    }

    /** What a practice is owed in these days; empty where nothing that is due can be worked out. */
    Optional<Money> due(String practice) {
        return all().flatMap(round -> Stream.ofNullable(round.byPractice.get(practice))
                        .flatMap(statement -> round.parts.of(statement).stream()))
                .reduce(Money::plus);
    }

    private String streamOf(Definition.Payment payment) {
        return payment.stream().isEmpty() ? scheme.id() : payment.stream();
    }

    Money total() {
        return all().flatMap(round -> round.statements().stream().flatMap(it -> round.parts.of(it).stream()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** What is read of a practice, as numbers, but for what is only yes or no. */
    Map<String, Exact> counts(String practice) {
        var found = new java.util.TreeMap<String, Exact>();
        for (var tally : of(practice)) {
            var wanted = wanted(scheme, tally);
            if (wanted != null && !wanted.unit().isTruth()) found.put(wanted.id(), tally.number(wanted));
        }
        return found;
    }
}
