package quorate.payments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Groups;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Words;

/**
 * Finds who would be paid by a scheme and for the same days by another that takes its place. The national one stays open for
 * everybody else.
 */
@Component
class Replacing {

    private final Schemes schemes;
    private final Payees payees;
    private final TallyStore tallies;
    private final PaymentStore payments;
    private final ObjectProvider<Signatures> signatures;

    Replacing(
            Schemes schemes,
            Payees payees,
            TallyStore tallies,
            PaymentStore payments,
            ObjectProvider<Signatures> signatures) {
        this.schemes = schemes;
        this.payees = payees;
        this.tallies = tallies;
        this.payments = payments;
        this.signatures = signatures;
    }

    /** Who signed an offer of the scheme, by code. */
    Map<String, LocalDate> signed(PartyId commissioner, Definition scheme, Span period, long known) {
        var found = new HashMap<String, LocalDate>();
        signatures.stream().forEach(it -> found.putAll(it.signed(commissioner, scheme.id(), period, known)));
        return found;
    }

    /** By what other scheme those are paid instead whom a scheme would pay for some days, in words after their names; by code. */
    Map<String, String> found(PartyId commissioner, Definition scheme, Span days, Groups own) {
        var found = new TreeMap<String, String>();
        for (var other : schemes.all()) {
            // What has not begun or is over takes nobody's place, also where it was signed for, or its last part is
            // paid now.
            if (!other.span().overlaps(days)) continue;
            var said = new TreeMap<String, String>();
            if (other.replaces(scheme)) {
                taking(commissioner, other, days)
                        .forEach((code, day) ->
                                said.put(code, "signed up to " + other.title() + " on " + Words.day(day)));
            } else if (!scheme.replaces(other)) continue;
            paid(commissioner, other, days)
                    .forEach((code, amount) -> said.putIfAbsent(
                            code,
                            "was paid " + amount + " by " + other.title() + " for days of " + Words.span(days)
                                    + " already"));
            if (said.isEmpty()) continue;
            var groups = payees.groups(commissioner, other, days, Long.MAX_VALUE);
            own.carried(groups.carried(said)).forEach(found::putIfAbsent);
        }
        return found;
    }

    /** Who takes part by its own choice: by an offer, or by a signature that was entered as a reading. */
    private Map<String, LocalDate> taking(PartyId commissioner, Definition scheme, Span period) {
        var found = new HashMap<>(signed(commissioner, scheme, period, Long.MAX_VALUE));
        if (!scheme.joining().signs()) return found;
        var signing = Round.wanted(scheme).getLast();
        tallies.list(commissioner, scheme.id(), Long.MAX_VALUE).stream()
                .filter(tally -> tally.key().name().equals(Tally.SIGNED)
                        && tally.period().overlaps(period)
                        && !tally.number(signing).isZero())
                .forEach(tally -> found.putIfAbsent(tally.key().practice(), tally.counted()));
        return found;
    }

    /** What was paid by the scheme for periods that share a day with this one, and not taken back. */
    private Map<String, Money> paid(PartyId commissioner, Definition scheme, Span period) {
        var sums = payments.list(commissioner, scheme.id(), Long.MAX_VALUE).stream()
                .filter(payment -> Round.periodOf(scheme, payment.first()).overlaps(period))
                .collect(Collectors.toMap(Payment::practice, Payment::amount, Money::plus, LinkedHashMap::new));
        sums.values().removeIf(amount -> amount.pence() <= 0);
        return sums;
    }
}
