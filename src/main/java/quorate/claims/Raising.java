package quorate.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * A limit that became another for days of which claims were paid already.
 *
 * @param practice its code; empty for all practices
 * @param from the first day of claims that it is for, and {@code to} the last
 * @param figure the limit of a week, or the market rent of a year
 * @param unpaid how many weeks of each claim are not paid
 * @param source where it was read
 */
record Raising(
        UUID id,
        PartyId commissioner,
        ClaimKind kind,
        String practice,
        LocalDate from,
        LocalDate to,
        Money figure,
        int unpaid,
        String source,
        LocalDate entered,
        PartyId by,
        List<Difference> differences,
        Optional<Outcome> outcome) {

    Raising {
        differences = List.copyOf(differences);
    }

    /** What a claim comes to by the new limit, less what was given of it. @param limit of the claim now */
    record Difference(UUID claim, Money limit, String says, Money amount) {

        UUID posting(UUID raising) {
            return Fresh.idOf("posting of a raised limit", raising.toString(), claim.toString());
        }
    }

    /** @param posted whether the differences became due */
    record Outcome(UUID decision, boolean posted, String sentence, LocalDate day) {}

    Span days() {
        return new Span(from, to.plusDays(1));
    }

    Money total() {
        return differences.stream().map(Difference::amount).reduce(Money.ZERO, Money::plus);
    }

    /** By which somebody's power to decide it is measured: what is moved, whichever way. */
    Money value() {
        return differences.stream()
                .map(it -> it.amount().pence() < 0 ? Money.ZERO.minus(it.amount()) : it.amount())
                .reduce(Money.ZERO, Money::plus);
    }

    MatterId matter() {
        return new MatterId(Fresh.idOf("matter of a raised limit", id.toString()));
    }

    String page() {
        return "/claims/limits/" + id;
    }

    String state() {
        return outcome.map(it -> it.posted() ? "Due" : "Not paid").orElse("Waits for a decision");
    }

    Raising with(List<Difference> found) {
        return new Raising(
                id, commissioner, kind, practice, from, to, figure, unpaid, source, entered, by, found, outcome);
    }

    /** A changed limit was laid for a decision, or decided. */
    record Moved(Raising raising, String what, Optional<UUID> decision, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(raising.id(), raising.commissioner().value());
        }

        @Override
        public List<UUID> because() {
            return decision.stream().toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what",
                    what,
                    "kind",
                    raising.kind().id(),
                    "total",
                    raising.total().plain());
        }
    }
}
