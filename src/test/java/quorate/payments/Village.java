package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import quorate.contracts.Clause;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Schemes;

/** Twenty practices with a GMS contract and their readings of 2018/19, as they are before a test spoils something. */
final class Village {

    static final Schemes SCHEMES = Schemes.ofJar();
    static final int PRACTICES = 20;

    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);
    private static final PartyId COMMISSIONER = new PartyId(Fresh.idOf("village"));
    private static final PartyId ENTERS = new PartyId(Fresh.idOf("who enters"));
    private static final Optional<Tally.Check> CHECKED =
            Optional.of(new Tally.Check(new PartyId(Fresh.idOf("who checks")), APRIL));

    private final Map<String, Payee> payees = new LinkedHashMap<>();
    private final List<Tally> tallies = new ArrayList<>();

    static String code(int at) {
        return "A81%03d".formatted(at);
    }

    /** Lists grow and shrink by up to three in a hundred, one practice opens, one closes, one opts out from October on. */
    static Village clean() {
        var village = new Village();
        for (var at = 1; at <= PRACTICES; at++) {
            var code = code(at);
            var life = at == 19
                    ? Span.since(LocalDate.of(2018, 7, 16))
                    : at == 20
                            ? Span.between(LocalDate.of(1990, 1, 1), LocalDate.of(2018, 12, 20))
                            : Span.since(LocalDate.of(1990, 1, 1));
            var optsOut = at == 18 ? LocalDate.of(2018, 10, 1) : LocalDate.of(2004, 4, 1);
            village.payees.put(
                    code,
                    new Payee(
                            new PartyId(Fresh.idOf("village", code)),
                            code,
                            "Practice " + at,
                            "gms",
                            life,
                            life,
                            List.of(Clause.of(
                                    Term.OPT_OUT,
                                    "Out-of-hours services",
                                    new Told.Said("yes"),
                                    Span.since(optsOut),
                                    "contract"))));
            village.lists(code, at);
            if (at == 18) village.note(code, "ooh-opted-out", "no", Span.between(APRIL, optsOut));
            village.note(code, "ooh-opted-out", "yes", Span.since(at == 18 ? optsOut : APRIL));
        }
        return village;
    }

    private void lists(String code, int at) {
        for (var quarter = 0; quarter < 4; quarter++) {
            var from = APRIL.plusMonths(3L * quarter);
            // Between −3% and +3% from one quarter to the next, another way for each practice.
            var list = 5_000 + 97 * at + 30 * ((at + quarter) % 5);
            var days = Span.between(from, from.plusMonths(3));
            note(code, "weighted-list", Integer.toString(list), days);
            note(code, "registered-list", Integer.toString(list + 100 + at), days);
        }
    }

    private void note(String code, String name, String value, Span days) {
        tallies.add(new Tally(
                Fresh.id(),
                new Tally.Key(COMMISSIONER, "gms-global-sum", code, name),
                value,
                days,
                days.from(),
                "NHS Digital",
                false,
                ENTERS,
                days.from(),
                CHECKED));
    }

    /** Another number in the place of what is read for any day. */
    void read(String code, String name, String value) {
        forget(code, name);
        note(code, name, value, Span.since(APRIL));
    }

    void forget(String code, String name) {
        tallies.removeIf(tally ->
                tally.key().practice().equals(code) && tally.key().name().equals(name));
    }

    void uncheck(String code) {
        tallies.replaceAll(tally -> tally.key().practice().equals(code)
                ? new Tally(
                        tally.id(),
                        tally.key(),
                        tally.value(),
                        tally.period(),
                        tally.counted(),
                        tally.source(),
                        false,
                        ENTERS,
                        tally.entered(),
                        Optional.empty())
                : tally);
    }

    void change(String code, UnaryOperator<Payee> to) {
        payees.computeIfPresent(code, (key, payee) -> to.apply(payee));
    }

    static Payee open(Payee it, Span open) {
        return new Payee(it.id(), it.code(), it.name(), it.contract(), it.held(), open, it.clauses());
    }

    static Payee held(Payee it, Span held) {
        return new Payee(it.id(), it.code(), it.name(), it.contract(), held, it.open(), it.clauses());
    }

    static Payee saying(Payee it, Clause clause) {
        var clauses = new ArrayList<>(it.clauses());
        clauses.add(clause);
        return new Payee(it.id(), it.code(), it.name(), it.contract(), it.held(), it.open(), clauses);
    }

    Round round(LocalDate day, LocalDate announced) {
        // Readings go on being there for who is not: what counts is whether the contract does.
        var there = tallies.stream()
                .filter(tally -> Optional.ofNullable(payees.get(tally.key().practice())).stream()
                        .anyMatch(payee -> payee.held().overlaps(Span.between(day, day.plusMonths(1)))
                                || !payee.held().equals(payee.open())))
                .toList();
        return Round.of(
                SCHEMES, SCHEMES.get("gms-global-sum"), day, announced, List.copyOf(payees.values()), there, Map.of());
    }
}
