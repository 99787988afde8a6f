package quorate.claims;

import java.time.LocalDate;
import java.util.Comparator;
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

/**
 * How too much that was paid by a claim is paid back: so much a month, taken from what is due to the practice.
 *
 * @param first the day of the first instalment; the others follow from month to month
 */
record Plan(
        UUID id,
        UUID claim,
        Money total,
        Money instalment,
        LocalDate first,
        String why,
        LocalDate entered,
        PartyId by,
        Optional<Agreed> agreed,
        List<Change> changes,
        List<Taken> taken) {

    Plan {
        changes = List.copyOf(changes);
        taken = List.copyOf(taken);
    }

    /** @param yes whether it was approved */
    record Agreed(UUID decision, boolean yes, LocalDate day) {}

    /** Another instalment from a day on. @param instalment nothing where nothing more is taken */
    record Change(UUID id, Money instalment, LocalDate from, String why, PartyId by) {}

    record Taken(UUID posting, Money amount, LocalDate day, PartyId by) {}

    MatterId matter() {
        return new MatterId(Fresh.idOf("matter of a plan", id.toString()));
    }

    String page() {
        return "/claims/" + claim + "/repayment";
    }

    boolean isAgreed() {
        return agreed.filter(Agreed::yes).isPresent();
    }

    Money back() {
        return taken.stream().map(Taken::amount).reduce(Money.ZERO, Money::plus);
    }

    Money left() {
        return total.minus(back());
    }

    /** The instalment of a day: the last one that was set for it. */
    private Money on(LocalDate day) {
        return changes.stream()
                .filter(change -> !change.from().isAfter(day))
                .max(Comparator.comparing(Change::from))
                .map(Change::instalment)
                .orElse(instalment);
    }

    /** What is to be taken by a day and was not yet. */
    Money open(LocalDate today) {
        if (!isAgreed()) return Money.ZERO;
        var owed = Money.ZERO;
        for (var month = 0; !first.plusMonths(month).isAfter(today) && total.isMoreThan(owed); month++) {
            owed = owed.plus(on(first.plusMonths(month)));
            if (month > Plans.MOST_MONTHS) break;
        }
        var capped = owed.isMoreThan(total) ? total : owed;
        var open = capped.minus(back());
        return open.pence() < 0 ? Money.ZERO : open;
    }

    boolean isEnded() {
        return left().pence() == 0
                || changes.stream()
                        .max(Comparator.comparing(Change::from))
                        .filter(change -> change.instalment().pence() == 0)
                        .isPresent();
    }

    String state() {
        if (agreed.isEmpty()) return "Waits for a decision";
        if (!isAgreed()) return "Not agreed";
        return left().pence() == 0 ? "Paid back" : isEnded() ? "Ended" : "Being paid back";
    }

    /** A plan was laid, decided or changed, or an instalment was taken. */
    record Moved(Plan plan, Claim claim, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    claim.id(), claim.commissioner().value(), claim.practice().value());
        }

        @Override
        public List<UUID> because() {
            return plan.agreed().map(Agreed::decision).stream().toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what, "total", plan.total().plain());
        }
    }
}
