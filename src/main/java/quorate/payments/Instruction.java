package quorate.payments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * The paying agent is told to pay what is due, on a day.
 *
 * @param paysOn the payment date
 * @param day on which it was given
 * @param confirmed what the agent says it paid, by practice
 */
record Instruction(
        UUID id,
        PartyId commissioner,
        UUID fund,
        LocalDate paysOn,
        LocalDate day,
        PartyId by,
        List<Line> lines,
        Map<String, Confirmed> confirmed) {

    Instruction {
        lines = List.copyOf(lines);
        confirmed = Map.copyOf(confirmed);
    }

    /** @param posting in the ledger: of the instruction, or of what is due while it is not given */
    record Line(UUID posting, String practice, PartyId party, String stream, Money amount) {}

    record Confirmed(Money amount, LocalDate paid, PartyId by) {}

    Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What each practice is to be paid, all streams together. */
    Map<String, Money> byPractice() {
        var found = new LinkedHashMap<String, Money>();
        lines.forEach(line -> found.merge(line.practice(), line.amount(), Money::plus));
        return found;
    }

    Optional<Confirmed> of(String practice) {
        return Optional.ofNullable(confirmed.get(practice));
    }

    /** What differs from what was told, a sentence each; empty while nobody has confirmed it. */
    Optional<String> difference(String practice) {
        var told = Optional.ofNullable(byPractice().get(practice)).orElse(Money.ZERO);
        return of(practice)
                .map(Confirmed::amount)
                .filter(paid -> !paid.equals(told))
                .map(paid -> paid.pence() == 0
                        ? "Not paid: " + told + " is still to come."
                        : paid.isMoreThan(told)
                                ? paid.minus(told) + " more was paid than told: ask it back, or correct the statement."
                                : told.minus(paid) + " less was paid than told, and is still to come.");
    }

    boolean isConfirmed() {
        return confirmed.size() == byPractice().size();
    }

    /** To how many practices another amount was paid than was told. */
    long differences() {
        return byPractice().keySet().stream()
                .filter(practice -> difference(practice).isPresent())
                .count();
    }

    String state() {
        if (confirmed.isEmpty()) return "Waits for confirmation";
        var differences = differences();
        if (differences > 0) return Words.sentence(Words.count(differences, "difference", "differences"));
        return isConfirmed() ? "Paid as told" : "Confirmed in part";
    }

    /** "Paid on 31 May 2016" once the agent has said so of every practice. */
    String heading() {
        var last = confirmed.values().stream().map(Confirmed::paid).max(LocalDate::compareTo);
        return last.filter(day -> isConfirmed())
                .map(day -> "Paid on " + Words.day(day))
                .orElseGet(() -> "To be paid on " + Words.day(paysOn));
    }

    String page() {
        return "/payments/instructions/" + id;
    }

    /** The agent was told to pay, or said what it paid. */
    record Told(UUID instruction, PartyId commissioner, String what, Money sum, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(instruction, commissioner.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what, "sum", sum.plain());
        }
    }

    /** Somebody was put on the list of those who may tell the agent to pay, or taken off it. */
    record Listed(PartyId commissioner, PartyId person, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(commissioner.value(), person.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what);
        }
    }
}
