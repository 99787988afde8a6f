package quorate.loans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Place;

/**
 * What a practice was lent and has to pay back.
 *
 * @param matter the question by which it was lent
 * @param posting by which it became due
 * @param instalments how many there are, from month to month
 * @param title what it was for, and {@code page} where that is told
 * @param backs what came back, the first first
 */
public record Loan(
        UUID id,
        MatterId matter,
        DecisionId decision,
        PartyId commissioner,
        PartyId practice,
        String code,
        UUID fund,
        String stream,
        UUID posting,
        Money amount,
        int instalments,
        String title,
        String page,
        LocalDate lent,
        List<Back> backs,
        Optional<WriteOff> writeOff) {

    public Loan {
        backs = List.copyOf(backs);
    }

    /** What came back. @param taken from what was due to the practice; else it paid it by itself */
    record Back(UUID id, Money amount, LocalDate day, boolean taken, String words, PartyId by) {}

    /** That what is left is given up. @param amount what was left when it was laid */
    record WriteOff(
            UUID id, UUID loan, Money amount, String why, LocalDate day, PartyId by, Optional<Decided> decided) {

        MatterId matter() {
            return new MatterId(Fresh.idOf("matter of a write-off", id.toString()));
        }
    }

    /** @param given what was given up; nothing where it was refused */
    record Decided(UUID decision, Money given, String sentence, LocalDate day) {}

    static String page(UUID id) {
        return "/loans/" + id;
    }

    String ownPage() {
        return page(id);
    }

    Money back() {
        return backs.stream().map(Back::amount).reduce(Money.ZERO, Money::plus);
    }

    Money given() {
        return writeOff.flatMap(WriteOff::decided).map(Decided::given).orElse(Money.ZERO);
    }

    Money left() {
        return amount.minus(back()).minus(given());
    }

    boolean isOver() {
        return left().pence() == 0;
    }

    /** A question about giving up what is left waits for an answer. */
    boolean isBeingWrittenOff() {
        return writeOff.filter(it -> it.decided().isEmpty()).isPresent();
    }

    /** Alike to the penny, the last with what is left over; filled in their order by what came back. */
    List<Instalment> schedule(LocalDate today) {
        var all = new ArrayList<Instalment>();
        var each = new Money(amount.pence() / instalments);
        var rest = back();
        for (var number = 1; number <= instalments; number++) {
            var part = number < instalments ? each : amount.minus(new Money(each.pence() * (instalments - 1)));
            var filled = rest.isMoreThan(part) ? part : rest;
            rest = rest.minus(filled);
            var day = lent.plusMonths(number);
            all.add(new Instalment(number, day, part, filled, state(day, part.equals(filled), today)));
        }
        return all;
    }

    private Instalment.State state(LocalDate day, boolean full, LocalDate today) {
        if (full) return Instalment.State.BACK;
        if (given().pence() > 0) return Instalment.State.WRITTEN_OFF;
        if (day.isBefore(today)) return Instalment.State.MISSED;
        return day.equals(today) ? Instalment.State.OPEN : Instalment.State.TO_COME;
    }

    /** What was to be back by the day and is not. */
    Money open(LocalDate today) {
        return schedule(today).stream()
                .filter(it -> it.state() == Instalment.State.MISSED || it.state() == Instalment.State.OPEN)
                .map(Instalment::left)
                .reduce(Money.ZERO, Money::plus);
    }

    long missed(LocalDate today) {
        return schedule(today).stream()
                .filter(it -> it.state() == Instalment.State.MISSED)
                .count();
    }

    Optional<Instalment> next(LocalDate today) {
        return schedule(today).stream()
                .filter(it -> it.state() == Instalment.State.TO_COME || it.state() == Instalment.State.OPEN)
                .findFirst();
    }

    String state(LocalDate today) {
        if (given().pence() > 0) return "Written off";
        if (isOver()) return "Paid back";
        var missed = missed(today);
        return missed == 0 ? "Being paid back" : missed == 1 ? "1 instalment missed" : missed + " instalments missed";
    }

    String colour(LocalDate today) {
        return isOver() ? "grey" : missed(today) > 0 ? "red" : "green";
    }

    /** Where it is in the books once it was paid. */
    Account account() {
        return new Account(fund, stream, Optional.of(practice), Place.PAID);
    }

    /** Something was lent, came back, or was given up. */
    record Moved(Loan loan, String what, UUID decision, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    loan.id(), loan.commissioner().value(), loan.practice().value());
        }

        @Override
        public List<UUID> because() {
            return List.of(decision);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what, "left", loan.left().plain());
        }
    }
}
