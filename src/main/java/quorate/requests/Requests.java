package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Ways;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.requests.Step.What;
import quorate.web.Words;

/** The front door of the requests: what practices ask of their commissioner, and what is done with it. */
@Component
public class Requests {

    private static final int LONGEST = 300;

    private final RequestStore store;
    private final Clockwork clockwork;
    private final Hearing hearing;
    private final EndingRules endings;
    private final Contracts contracts;
    private final Authority authority;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Requests(
            RequestStore store,
            Clockwork clockwork,
            Hearing hearing,
            EndingRules endings,
            Contracts contracts,
            Authority authority,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.clockwork = clockwork;
        this.hearing = hearing;
        this.endings = endings;
        this.contracts = contracts;
        this.authority = authority;
        this.clocks = clocks;
        this.events = events;
    }

    List<Dossier> list(LocalDate day, long known) {
        return store.list().stream()
                .flatMap(dossier -> dossier.asAt(day, known).stream())
                .toList();
    }

    Optional<Dossier> find(UUID id) {
        return store.find(id);
    }

    /** The contract of a practice that was entered and is in force today; nothing where there is none, or several. */
    Optional<Agreement> contractOf(String practice) {
        var entered = contracts.holdings(clocks.today(), Long.MAX_VALUE).of(practice).stream()
                .filter(agreement -> !agreement.published() && agreement.kind().isCore())
                .toList();
        return entered.size() == 1 ? Optional.of(entered.getFirst()) : Optional.empty();
    }

    /** Everything that stands against receiving it. */
    List<Objection> against(Request request) {
        var found = new ArrayList<>(RequestRules.against(
                request,
                request.agreement().flatMap(id -> contracts.find(id, clocks.today(), Long.MAX_VALUE)),
                store.list(request.commissioner()).stream()
                        .filter(other -> !other.request().id().equals(request.id()))
                        .toList(),
                clockwork.of(request),
                clocks.today()));
        found.addAll(endings.against(request));
        return found;
    }

    /** Receives it. Received twice, it is received once. */
    Answer<Request> receive(Request request, Actor by) {
        return clocks.write(number -> {
            var before = store.find(request.id());
            if (before.isPresent()) return new Answer.Done<>(before.get().request());
            var objections = against(request);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(request, number);
            events.publishEvent(new Request.Received(request, by));
            return new Answer.Done<>(request);
        });
    }

    /** Records a step. Laying it puts the question on the docket; taking a notice writes it into the contract. */
    Answer<Step> step(UUID id, What what, String item, String words, LocalDate day, PartyId by) {
        return clocks.write(number -> {
            var dossier = store.find(id).orElseThrow();
            var request = dossier.request();
            var matter = what == What.LAID ? request.matter().toString() : item;
            var step = new Step(Fresh.id(), what, matter, words, day, by, number);
            var same = dossier.find(what, matter)
                    .filter(old -> what.isTick()
                            && old.words().equals(words)
                            && old.day().equals(day));
            if (same.isPresent()) return new Answer.Done<>(same.get());
            var objections = new ArrayList<>(StepRules.against(dossier, step, clocks.today()));
            // Of a dispute only those hear who keep the records: a practice that asks to merge does not learn of it
            // here.
            if (what == What.LAID) objections.addAll(endings.disputes(request));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var person = new Actor.Person(by);
            if (what == What.LAID
                    && authority.lay(question(dossier, words, person), "request " + id)
                            instanceof Answer.Refused<Matter>(var no)) return new Answer.Refused<>(no);
            if (what == What.CARRIED) return carry(dossier, step, person);
            store.insert(id, step, number);
            events.publishEvent(new Request.Stepped(request, step, person));
            if (what == What.TAKEN) {
                var source = "notice received on " + Words.day(request.received());
                hearing.end(request, hearing.written(request, source, Optional.empty(), day, number, person), person);
            }
            return new Answer.Done<>(step);
        });
    }

    /** Writes what could not be written when it was decided; what came of it is said with the step. */
    private Answer<Step> carry(Dossier dossier, Step step, Actor by) {
        var request = dossier.request();
        return switch (hearing.carry(request, dossier.outcome().orElseThrow(), step.number(), by)) {
            case Answer.Refused<String>(var objections) -> new Answer.Refused<>(objections);
            case Answer.Done<String>(var sentence) -> {
                var done = new Step(step.id(), step.what(), "", sentence, step.day(), step.by(), step.number());
                store.insert(request.id(), done, step.number());
                events.publishEvent(new Request.Stepped(request, done, by));
                yield new Answer.Done<>(done);
            }
        };
    }

    /** What stands today against carrying out what was decided; nothing where it is done or not agreed. */
    List<Objection> standing(Dossier dossier, Actor by) {
        return dossier.state() == Dossier.State.NOT_DONE ? hearing.against(dossier.request(), by) : List.of();
    }

    private Matter question(Dossier dossier, String why, Actor by) {
        var request = dossier.request();
        var title = request.practice() + ": " + request.title();
        return new Matter(
                request.matter(),
                request.kind().act(),
                request.commissioner(),
                Set.copyOf(endings.parties(request)),
                Facts.NONE,
                title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…",
                "",
                why,
                clockwork.next(dossier).map(due -> due.day()).filter(day -> !day.isBefore(clocks.today())),
                clocks.today(),
                by);
    }

    /** What whoever decides has to know besides. */
    List<String> remarks(Request request) {
        return endings.remarks(request);
    }

    /** Who could decide it today. */
    Ways ways(Request request) {
        return authority.routeTo(
                request.kind().act(),
                request.commissioner(),
                clocks.today(),
                Set.copyOf(endings.parties(request)),
                Facts.NONE);
    }
}
