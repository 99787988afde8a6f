package quorate.advice;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Question;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Register;

/** The front door: what is asked of people who know, what they said, and what is relied on. */
@Component
public class Advice {

    private final AdviceStore store;
    private final Authority authority;
    private final Law law;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Advice(
            AdviceStore store,
            Authority authority,
            Law law,
            Register register,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.authority = authority;
        this.law = law;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    /** Puts a question on the desk, with the service's own answer of this moment. The same draft twice is one inquiry. */
    public Answer<Inquiry> ask(Inquiry.Draft draft, PartyId by) {
        return clocks.write(number -> {
            var before = store.find(draft.id());
            if (before.isPresent()) return new Answer.Done<>(before.get().inquiry());
            var objections = Checks.ofDraft(draft, law, register, clocks.today());
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var question = draft.question();
            var family =
                    law.on(question.day()).findAct(question.act()).orElseThrow().family();
            var inquiry = new Inquiry(
                    draft,
                    family,
                    levelOf(question, List.of(draft.commissioner())),
                    clocks.today(),
                    by,
                    given(question, number - 1));
            store.insert(inquiry, number);
            events.publishEvent(new Inquiry.Asked(inquiry));
            return new Answer.Done<>(inquiry);
        });
    }

    /** Notes what came of an inquiry, or says everything that it lacks. The same step twice is noted once. */
    public Answer<Step> note(Step step) {
        return clocks.write(number -> {
            var piece = store.find(step.inquiry())
                    .map(one -> one.known(number))
                    .orElseThrow(() -> new IllegalArgumentException("No such inquiry: " + step.inquiry()));
            var before = piece.steps().stream()
                    .map(Piece.Noted::step)
                    .filter(known -> known.id().equals(step.id()))
                    .findFirst();
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var objections = Checks.ofStep(step, piece, clocks.today());
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(step, number);
            rely(step, piece, number);
            events.publishEvent(step);
            return new Answer.Done<>(step);
        });
    }

    /** What the step changes about when its answer is relied on. */
    private void rely(Step step, Piece piece, long number) {
        switch (step) {
            case Step.ReliedOn relied ->
                store.rely(
                        piece.id(),
                        relied.answer(),
                        new Span(relied.from(), relied.until().orElse(null)),
                        number);
            case Step.Confirmed confirmed -> {
                var held = piece.findReliance(confirmed.answer()).orElseThrow();
                store.close(held, number);
                var span = new Span(held.span().from(), confirmed.until().orElse(null));
                store.rely(piece.id(), confirmed.answer(), span, number);
            }
            case Step.Withdrawn withdrawn ->
                withdrawn.answer().flatMap(piece::findReliance).ifPresent(held -> {
                    store.close(held, number);
                    var end = held.span()
                            .end()
                            .filter(last -> last.isBefore(withdrawn.day()))
                            .orElse(withdrawn.day());
                    if (end.isAfter(held.span().from()))
                        store.rely(piece.id(), held.answer(), held.span().endingOn(end), number);
                });
            case Step.Sent sent -> {}
            case Step.Answered answered -> {}
        }
    }

    /** The service's own answer to a question, by the law pack of now and as far as was known at the number. */
    Given given(Question question, long known) {
        var on = law.on(question.day());
        if (on.findAct(question.act()).isEmpty()) {
            return Given.notKnown(known).on(Footing.of(law, question.act(), java.util.Set.of(), question.day()));
        }
        var given = Given.of(authority.may(question, known), known);
        return given.on(Footing.of(law, question.act(), given.rules(), question.day()));
    }

    /** Whether the ground still holds on which an answer is relied on. */
    Review review(Piece piece, UUID answer) {
        var question = piece.inquiry().question();
        var then = piece.baseline(answer);
        return new Review(then, lawNow(question, then), given(question, Long.MAX_VALUE));
    }

    /** The answer by the law of now on what was known then, with the law of now about all that was cited then. */
    private Given lawNow(Question question, Given then) {
        var given = given(question, then.known());
        var rules = new java.util.TreeSet<>(then.rules());
        rules.addAll(given.rules());
        return given.on(Footing.of(law, question.act(), rules, question.day()));
    }

    /**
     * The level of responsibility of the commissioner whose power is in question, on the day of the question.
     *
     * @param asking whose level counts where the body acts for no commissioner
     */
    String levelOf(Question question, List<PartyId> asking) {
        var instruments = authority.instruments(Long.MAX_VALUE);
        var view = register.on(question.day());
        var own = instruments.commissionersOf(question.body(), law, view);
        return (own.isEmpty() ? asking : own)
                .stream()
                        .map(commissioner -> instruments.levelOf(commissioner, law, view))
                        .sorted()
                        .findFirst()
                        .orElse("none");
    }
}
