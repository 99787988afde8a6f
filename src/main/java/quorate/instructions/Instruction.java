package quorate.instructions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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
 * @param lines gross: what is deducted of them is paid too, to somebody else
 * @param confirmed what the agent says it paid, by practice, the first first
 * @param deducted what the agent says it deducted of that
 * @param mends what was done about differences, the first first
 */
record Instruction(
        UUID id,
        PartyId commissioner,
        UUID fund,
        LocalDate paysOn,
        LocalDate day,
        PartyId by,
        List<Line> lines,
        List<Deduction> deductions,
        Map<String, List<Confirmed>> confirmed,
        List<Deducted> deducted,
        List<Mend> mends) {

    /** Of what was confirmed as told, or as the rest of it. */
    static final UUID TOLD = new UUID(0, 0);

    Instruction {
        lines = List.copyOf(lines);
        deductions = List.copyOf(deductions);
        deducted = List.copyOf(deducted);
        confirmed = Map.copyOf(confirmed);
        mends = List.copyOf(mends);
    }

    /** @param posting in the ledger: of the instruction, or of what is due while it is not given */
    record Line(UUID posting, String practice, PartyId party, String stream, Money amount) {

        Line of(Money other) {
            return new Line(posting, practice, party, stream, other);
        }
    }

    /** @param besides {@link #TOLD}, or the key under which it was entered as paid beyond what was told */
    record Confirmed(Money amount, LocalDate paid, UUID besides, PartyId by) {}

    /** @param paid the day for which the agent said it */
    record Deducted(String practice, LocalDate paid, Deduction.Kind kind, Money amount) {}

    /**
     * What was done about a difference.
     *
     * @param posting in the ledger
     * @param day to which it belongs
     */
    record Mend(
            UUID posting,
            Kind kind,
            String practice,
            PartyId party,
            String stream,
            Money amount,
            LocalDate day,
            String why,
            PartyId by) {

        enum Kind {
            /** Not paid, and due again. */
            AGAIN,
            /** Paid beyond what was told, and to be recovered from the practice. */
            BEYOND,
            /** Paid back by the practice. */
            BACK
        }

        String sentence() {
            return switch (kind) {
                case AGAIN ->
                    amount + " is due again since " + Words.day(day) + ", and told with the next instruction.";
                case BEYOND ->
                    amount + " more was paid than told on " + Words.day(day)
                            + ". It is taken from what is due to the practice next, unless it is paid back.";
                case BACK -> amount + " was paid back on " + Words.day(day) + ".";
            };
        }
    }

    Money total() {
        return sum(lines.stream().map(Line::amount).toList());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    /** What each practice was told to be paid, all streams together. */
    Map<String, Money> byPractice() {
        var found = new LinkedHashMap<String, Money>();
        lines.forEach(line -> found.merge(line.practice(), line.amount(), Money::plus));
        return found;
    }

    List<Confirmed> of(String practice) {
        return Optional.ofNullable(confirmed.get(practice)).orElse(List.of());
    }

    /** What the practice was paid, with what was beyond what was told; empty while nobody has said anything. */
    Optional<Money> paid(String practice) {
        return Optional.of(of(practice))
                .filter(all -> !all.isEmpty())
                .map(all -> sum(all.stream().map(Confirmed::amount).toList()));
    }

    List<Mend> mendsOf(String practice) {
        return mends.stream().filter(mend -> mend.practice().equals(practice)).toList();
    }

    private Money mended(String practice, Mend.Kind kind, Predicate<Mend> which) {
        return sum(mendsOf(practice).stream()
                .filter(mend -> mend.kind() == kind)
                .filter(which)
                .map(Mend::amount)
                .toList());
    }

    /** What of each line the practice is still to be paid: one stream after another was, and what is due again is not. */
    List<Line> leftOf(String practice) {
        var paid = paid(practice).orElse(Money.ZERO).minus(mended(practice, Mend.Kind.BEYOND, any -> true));
        var found = new ArrayList<Line>();
        for (var line : lines) {
            if (!line.practice().equals(practice)) continue;
            var told = line.amount().minus(again(line));
            var part = paid.isMoreThan(told) ? told : paid;
            paid = paid.minus(part);
            if (told.isMoreThan(part)) found.add(line.of(told.minus(part)));
        }
        return found;
    }

    /** What of a line is due again, and not to be paid by this instruction. */
    Money again(Line line) {
        return mended(line.practice(), Mend.Kind.AGAIN, mend -> mend.stream().equals(line.stream()));
    }

    Money left(String practice) {
        return sum(leftOf(practice).stream().map(Line::amount).toList());
    }

    /** What differs from what was told, in a sentence; empty while nobody has confirmed it, and once it was put right. */
    Optional<String> difference(String practice) {
        var left = left(practice);
        return paid(practice)
                .filter(paid -> left.pence() > 0)
                .map(paid -> paid.pence() == 0
                        ? "Not paid: " + left + " is still to come."
                        : left + " less was paid than told, and is still to come.");
    }

    /** Whether nothing of it is still to come. */
    boolean isConfirmed() {
        return byPractice().keySet().stream()
                .noneMatch(practice -> left(practice).pence() > 0);
    }

    /** To how many practices another amount was paid than was told, and nothing was done about it. */
    long differences() {
        return byPractice().keySet().stream()
                .filter(practice -> difference(practice).isPresent())
                .count();
    }

    String state() {
        var differences = differences();
        if (differences > 0) return Words.sentence(Words.count(differences, "difference", "differences"));
        if (isConfirmed()) return mends.isEmpty() ? "Paid as told" : "Differences put right";
        return confirmed.isEmpty() ? "Waits for confirmation" : "Confirmed in part";
    }

    /** "Paid on 31 May 2016" once nothing of it is still to come. */
    String heading() {
        var last = confirmed.values().stream()
                .flatMap(List::stream)
                .map(Confirmed::paid)
                .max(LocalDate::compareTo);
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
