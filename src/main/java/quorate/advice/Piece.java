package quorate.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import quorate.advice.Step.Answered;
import quorate.advice.Step.Confirmed;
import quorate.advice.Step.ReliedOn;
import quorate.advice.Step.Sent;
import quorate.advice.Step.Withdrawn;

/**
 * An inquiry with all that came of it.
 *
 * @param number of the write that put it on the desk
 * @param steps in the order in which they were noted
 * @param reliances all that was ever known about when answers are relied on
 */
record Piece(Inquiry inquiry, long number, List<Noted> steps, List<Reliance> reliances) {

    /** @param at when it was noted */
    record Noted(Step step, Instant at, long number) {}

    /** How far it has come. */
    enum State {
        OPEN("Not sent to anybody", "blue"),
        WAITING("Waiting for an answer", "white"),
        ANSWERED("Answered", "aqua-green"),
        RELIED_ON("Relied on", "green"),
        WITHDRAWN("Withdrawn", "grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** As it was on the day, as far as was known at the number; empty if it was not asked yet. */
    Optional<Piece> asAt(LocalDate day, long known) {
        if (number > known || inquiry.askedOn().isAfter(day)) return Optional.empty();
        var then = steps.stream()
                .filter(noted -> noted.number() <= known && !noted.step().day().isAfter(day))
                .toList();
        return Optional.of(new Piece(inquiry, number, then, known(known).reliances()));
    }

    /** With all that is known at the number, whatever its day. */
    Piece known(long number) {
        return new Piece(
                inquiry,
                this.number,
                steps,
                reliances.stream().filter(one -> one.isKnownAt(number)).toList());
    }

    UUID id() {
        return inquiry.id();
    }

    String path() {
        return "/advice/" + id();
    }

    private <S extends Step> Stream<S> stepsOf(Class<S> kind) {
        return steps.stream().map(Noted::step).filter(kind::isInstance).map(kind::cast);
    }

    List<Sent> sent() {
        return stepsOf(Sent.class).toList();
    }

    List<Answered> answers() {
        return stepsOf(Answered.class).toList();
    }

    Optional<Answered> findAnswer(UUID id) {
        return stepsOf(Answered.class).filter(answer -> answer.id().equals(id)).findFirst();
    }

    /** Whoever was asked and has not answered. */
    List<Sent> unanswered() {
        return stepsOf(Sent.class)
                .filter(sent -> stepsOf(Answered.class)
                        .noneMatch(
                                answer -> answer.to().filter(sent.id()::equals).isPresent()))
                .toList();
    }

    /** Answers that somebody is expected to have given before the day, while the question is pursued. */
    List<Sent> overdue(LocalDate day) {
        if (isGivenUp()) return List.of();
        return unanswered().stream()
                .filter(sent -> sent.expected().isBefore(day))
                .toList();
    }

    /** Whether the question as a whole is no longer pursued. */
    boolean isGivenUp() {
        return stepsOf(Withdrawn.class).anyMatch(step -> step.answer().isEmpty());
    }

    /** The last that was decided about relying on the answer: relied on, confirmed or withdrawn. */
    Optional<Step> findStanding(UUID answer) {
        return steps.stream().map(Noted::step).filter(concerns(answer)).reduce((earlier, later) -> later);
    }

    private static Predicate<Step> concerns(UUID answer) {
        return step -> switch (step) {
            case ReliedOn relied -> relied.answer().equals(answer);
            case Confirmed confirmed -> confirmed.answer().equals(answer);
            case Withdrawn withdrawn ->
                withdrawn.answer().filter(answer::equals).isPresent();
            case Sent sent -> false;
            case Answered answered -> false;
        };
    }

    /** Whether the answer is relied on, or was until a last day that nobody has looked at since. */
    boolean reliesOn(UUID answer) {
        return findStanding(answer).filter(step -> !(step instanceof Withdrawn)).isPresent();
    }

    /** The answers that are relied on. */
    List<Answered> relied() {
        return stepsOf(Answered.class).filter(answer -> reliesOn(answer.id())).toList();
    }

    /** From when until when the answer is or was last relied on. */
    Optional<Reliance> findReliance(UUID answer) {
        return reliances.stream()
                .filter(one -> one.answer().equals(answer))
                .max(Comparator.comparing(one -> one.span().from()));
    }

    /** The service's own answer from which changes count: of the last confirmation, or of when it was asked. */
    Given baseline(UUID answer) {
        return stepsOf(Confirmed.class)
                .filter(confirmed -> confirmed.answer().equals(answer))
                .map(Confirmed::given)
                .reduce((earlier, later) -> later)
                .orElse(inquiry.given());
    }

    /** Whether two who answered said different things; somebody who declined to say said nothing. */
    boolean answersDiffer() {
        return stepsOf(Answered.class)
                        .map(Answered::meaning)
                        .filter(meaning -> meaning != Step.Meaning.DECLINED)
                        .distinct()
                        .count()
                > 1;
    }

    State state() {
        if (!relied().isEmpty()) return State.RELIED_ON;
        if (isGivenUp()) return State.WITHDRAWN;
        var withdrawn = stepsOf(Withdrawn.class).count() > 0;
        var left = stepsOf(Answered.class)
                .filter(answer -> findStanding(answer.id()).isEmpty())
                .count();
        if (left > 0) return State.ANSWERED;
        if (withdrawn) return State.WITHDRAWN;
        return sent().isEmpty() ? State.OPEN : State.WAITING;
    }
}
