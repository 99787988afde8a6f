package quorate.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.requests.Step.What;
import quorate.web.Words;

/** Hears what was decided about requests, and has it written. */
@Component
class Hearing {

    private final RequestStore store;
    private final Effects effects;
    private final Clockwork clockwork;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Hearing(RequestStore store, Effects effects, Clockwork clockwork, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.effects = effects;
        this.clockwork = clockwork;
        this.clocks = clocks;
        this.events = events;
    }

    /** Does what was decided, in the write that records the decision. A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(dossier -> dossier.outcome().isEmpty())
                .ifPresent(dossier -> clocks.write(
                        number -> end(dossier.request(), decided(dossier, decision, number), decision.by())));
    }

    private Outcome decided(Dossier dossier, Decision decision, long number) {
        var id = Optional.of(decision.id().value());
        var day = decision.day();
        if (dossier.has(What.WITHDRAWN)) {
            return new Outcome(
                    id,
                    false,
                    false,
                    "It was decided after the practice had withdrawn it; nothing was written.",
                    day,
                    number);
        }
        if (decision.outcome() != Decision.Outcome.APPROVED) {
            return new Outcome(
                    id, false, false, "It was " + decision.outcome() + ", and nothing was written.", day, number);
        }
        return written(dossier.request(), "decision of " + Words.day(day), id, day, number, decision.by());
    }

    /** Has it written, whoever or whatever brought it about. */
    Outcome written(
            Request request, String source, Optional<UUID> decision, java.time.LocalDate day, long number, Actor by) {
        return switch (effects.write(request, source, decision, clockwork.lastDay(request), by)) {
            case Answer.Done<String>(var sentence) -> new Outcome(decision, true, true, sentence, day, number);
            case Answer.Refused<String>(var objections) ->
                new Outcome(
                        decision,
                        true,
                        false,
                        "It is agreed and could not be written: "
                                + objections.stream()
                                        .map(no -> (no.sentence() + " " + no.remedy()).strip())
                                        .collect(Collectors.joining(" ")),
                        day,
                        number);
        };
    }

    /** What stands today against writing what was agreed. */
    List<Objection> against(Request request, Actor by) {
        return effects.against(request, clockwork.lastDay(request), by);
    }

    /** Writes what was agreed on an earlier day and could not be written then. The decision and its day stay what they are. */
    Answer<String> carry(Request request, Outcome before, long number, Actor by) {
        var source = "decision of " + Words.day(before.day());
        var written = effects.write(request, source, before.decision(), clockwork.lastDay(request), by);
        if (written instanceof Answer.Done<String>(var sentence)) {
            var outcome = new Outcome(before.decision(), true, true, sentence, clocks.today(), number);
            events.publishEvent(new Request.Ended(request, outcome, by));
        }
        return written;
    }

    Outcome end(Request request, Outcome outcome, Actor by) {
        store.insert(request.id(), outcome, outcome.number());
        events.publishEvent(new Request.Ended(request, outcome, by));
        return outcome;
    }
}
