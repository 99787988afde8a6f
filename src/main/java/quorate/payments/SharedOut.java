package quorate.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.networks.Member;
import quorate.networks.Sharing;
import quorate.networks.Sharings;
import quorate.web.Words;

/**
 * How the practices of a network share what it was paid, by their own agreement. The agreement and the members of the day on which
 * the period begins decide; who joins later shares from the next period on. No payment follows from it.
 */
@Component
class SharedOut {

    private final Sharings sharings;
    private final TallyStore tallies;

    SharedOut(Sharings sharings, TallyStore tallies) {
        this.sharings = sharings;
        this.tallies = tallies;
    }

    record Shared(Sharing sharing, List<Part> parts, List<String> faults) {
        Shared {
            parts = List.copyOf(parts);
            faults = List.copyOf(faults);
        }

        /** "of which your share under the agreement of 1 April 2026 is £2,401.79". */
        String share(PartyId practice) {
            var start = "of which your share under the agreement of " + Words.day(sharing.from());
            if (!faults.isEmpty()) return start + " cannot be said: the statement says why";
            return parts.stream()
                    .filter(part -> part.member().id().equals(practice))
                    .findFirst()
                    .map(part -> start + " is " + part.amount())
                    .orElse(start + " is nothing: you were no member on the first day of the period");
        }
    }

    record Part(Member member, Money amount) {}

    /** What a statement says of it. @param difference from what was paid before; empty where nothing was */
    Optional<Shared> of(Run run, Round round, Payee payee, LocalDate first, Optional<Money> difference) {
        if (!round.scheme().joining().unit().hasMembers()) return Optional.empty();
        return difference
                .or(() -> round.due(payee.code()))
                .flatMap(sum -> asking().of(run.commissioner(), payee.id(), payee.code(), first, sum));
    }

    /** For one page, which asks for each thing once. */
    Asking asking() {
        return new Asking();
    }

    /** What it has asked already is not asked again. */
    final class Asking {

        private final Map<PartyId, List<Sharing>> agreed = new HashMap<>();
        private final Map<List<Object>, List<Member>> members = new HashMap<>();
        private final Map<PartyId, List<Tally>> read = new HashMap<>();

        private Asking() {}

        /** Empty where nothing was agreed for the day. @param first the first day of the period */
        Optional<Shared> of(PartyId commissioner, PartyId network, String code, LocalDate first, Money sum) {
            var all = agreed.computeIfAbsent(network, sharings::list);
            return Sharings.on(all, first).map(sharing -> {
                var who = members.computeIfAbsent(
                        List.of(commissioner, code, first), key -> sharings.members(commissioner, code, first));
                var parts = sharing.of(
                        sum,
                        who,
                        first,
                        practice -> list(commissioner, practice, sharing.basis().reading(), first));
                return new Shared(
                        sharing,
                        who.stream()
                                .filter(it -> parts.sums().containsKey(it.code()))
                                .map(it -> new Part(it, parts.sums().getOrDefault(it.code(), Money.ZERO)))
                                .toList(),
                        parts.faults());
            });
        }

        /** What counts on the day, entered last; else what counted last before it. Only what a second person checked. */
        private Optional<BigDecimal> list(PartyId commissioner, String practice, String name, LocalDate day) {
            var all = read.computeIfAbsent(commissioner, id -> tallies.list(Set.of(id), Long.MAX_VALUE)).stream()
                    .filter(it -> it.key().practice().equals(practice)
                            && it.key().name().equals(name)
                            && it.checked().isPresent())
                    .toList();
            return all.stream()
                    .filter(it -> it.period().holdsOn(day))
                    .findFirst()
                    .or(() -> all.stream()
                            .filter(it -> it.period().from().isBefore(day))
                            .max(Comparator.comparing(it -> it.period().from())))
                    .map(it -> it.value().replace(",", "").strip())
                    .filter(it -> it.matches("\\d{1,9}(\\.\\d{1,6})?"))
                    .map(BigDecimal::new);
        }
    }
}
