package quorate.payments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Round.Sum;

/** What a paid period comes to now, held against what was paid for it. */
final class Retro {

    /** Of what is found before an ordinary payment, what also stands against a difference. */
    private static final Set<String> ASKED = Set.of(
            "payments.unchecked", "payments.reading", "payments.patients", "payments.alike", "payments.replaced");

    private Retro() {}

    private record Place(String practice, PartyId party, String stream) {}

    /**
     * One difference for each practice and stream; none where there is none. Who had no contract then after all is owed
     * nothing; of whom a line cannot be worked out, nothing is said. Where a part that is due waits, no part is taken back.
     */
    static List<Sum> differences(Round now, List<Payment> paid) {
        var first = now.period().from();
        var owed = new LinkedHashMap<Place, Money>();
        for (var sum : now.sums()) owed.put(new Place(sum.practice(), sum.party(), sum.stream()), sum.amount());
        var got = new LinkedHashMap<Place, Money>();
        for (var payment : paid) {
            if (!payment.first().equals(first)) continue;
            got.merge(new Place(payment.practice(), payment.party(), payment.stream()), payment.amount(), Money::plus);
        }
        var unclear = unclear(now);
        var waiting = waiting(now);
        var places = new HashSet<>(owed.keySet());
        places.addAll(got.keySet());
        var all = new ArrayList<Sum>();
        for (var place : places) {
            if (unclear.contains(place.practice())) continue;
            var difference = amount(owed, place).minus(amount(got, place));
            if (difference.pence() < 0 && waiting.contains(place.practice())) continue;
            if (difference.pence() != 0)
                all.add(new Sum(first, place.practice(), place.party(), place.stream(), difference));
        }
        all.sort(java.util.Comparator.comparing(Sum::practice).thenComparing(Sum::stream));
        return all;
    }

    private static Money amount(Map<Place, Money> amounts, Place place) {
        return Optional.ofNullable(amounts.get(place)).orElse(Money.ZERO);
    }

    private static Set<String> waiting(Round now) {
        return now.all()
                .flatMap(round -> round.statements().stream()
                        .filter(it -> !round.parts().waiting(it).isEmpty()))
                .map(it -> it.entrant().code())
                .collect(Collectors.toSet());
    }

    private static Set<String> unclear(Round now) {
        return now.statements().stream()
                .filter(statement -> now.due(statement.entrant().code()).isEmpty())
                .filter(statement -> statement.listObjections().stream()
                        .anyMatch(objection -> !objection.rule().startsWith("schemes.join.")))
                .map(statement -> statement.entrant().code())
                .collect(Collectors.toSet());
    }

    static List<Finding> findings(Round now, Map<String, String> replaced) {
        return new Checking(now, Optional.empty(), Map.of(), Map.of(), replaced)
                .findings().stream()
                        .filter(finding -> ASKED.contains(finding.rule()))
                        .toList();
    }
}
