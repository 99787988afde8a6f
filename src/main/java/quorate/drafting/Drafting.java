package quorate.drafting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;
import quorate.drafting.Draft.Asking;
import quorate.drafting.Draft.Laying;
import quorate.drafting.Draft.Outcome;
import quorate.drafting.Draft.Version;
import quorate.drafting.Draft.View;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.payments.Payments;
import quorate.schemes.Schemes;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Drafts of schemes: begun, kept as versions, put to others, laid for a decision and adopted. */
@Component
public class Drafting {

    private final DraftStore store;
    private final Payments payments;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Drafting(
            DraftStore store,
            Payments payments,
            Schemes schemes,
            Standing standing,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.payments = payments;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    private static <T> Answer<T> no(String rule, String sentence, String remedy) {
        return new Answer.Refused<>(List.of(new Objection(rule, Weight.LOCAL, sentence, remedy, List.of())));
    }

    List<Draft> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Draft> find(UUID id) {
        return store.find(id);
    }

    /** What a text says, and all that is wrong with it. */
    Proof proof(Draft draft, String text) {
        Predicate<String> taken =
                id -> draft.held().isEmpty() && (schemes.find(id).isPresent() || store.isTaken(id, draft.id()));
        return Proof.of(text, standing.nameOf(draft.commissioner()), schemes, taken);
    }

    /** Begins a draft with its first version. Begun twice under the same id, it is begun once. */
    Draft begin(UUID id, PartyId commissioner, String copied, String text, PartyId by) {
        return clocks.write(number -> {
            var there = store.find(id);
            if (there.isPresent()) return there.get();
            var today = clocks.today();
            var first = new Version(1, text, "", Optional.empty(), "Begun", today, by);
            var draft = new Draft(id, commissioner, copied, today, by, List.of(first), List.of(), List.of());
            store.insert(draft, number);
            tell(draft, "begun", 1, List.of(), by);
            return draft;
        });
    }

    private void tell(Draft draft, String what, int version, List<UUID> because, PartyId by) {
        events.publishEvent(new Draft.Moved(draft, what, version, because, new Actor.Person(by)));
    }

    /** What somebody wants to keep. @param seen the version that they began from */
    record Kept(int seen, String text, String tries, Optional<Money> budget, String why) {}

    /** Keeps a version, faults and all: only what is laid must have none. What is the same as the last is no version. */
    Answer<Draft> keep(UUID id, Kept kept, PartyId by) {
        return clocks.write(number -> {
            var draft = store.find(id).orElseThrow();
            var last = draft.latest();
            if (draft.held().isPresent()) return no("drafting.held", held(draft), "Begin a copy of it.");
            if (last.text().equals(kept.text())
                    && last.tries().equals(kept.tries())
                    && last.budget().equals(kept.budget())) return new Answer.Done<>(draft);
            if (kept.seen() != last.number()) {
                return no(
                        "drafting.seen",
                        "Version " + last.number() + " was kept by " + standing.nameOf(last.by())
                                + " since you opened this page.",
                        "Look at that version, and put your changes into it.");
            }
            var version = new Version(
                    last.number() + 1, kept.text(), kept.tries(), kept.budget(), kept.why(), clocks.today(), by);
            store.insert(id, version, number);
            tell(draft, "kept", version.number(), List.of(), by);
            return new Answer.Done<>(store.find(id).orElseThrow());
        });
    }

    private static String held(Draft draft) {
        return draft.held().flatMap(Laying::outcome).isPresent()
                ? "It was adopted, and stays as it was adopted."
                : "It was laid for a decision, and stays as it was laid until that is taken.";
    }

    /** Notes that somebody was asked for a view on the latest version. */
    Draft ask(Draft draft, UUID key, String whom, LocalDate answerBy, PartyId by) {
        return clocks.write(number -> {
            var now = store.find(draft.id()).orElseThrow();
            if (now.askings().stream().anyMatch(it -> it.id().equals(key))) return now;
            var version = now.latest().number();
            store.insert(
                    draft.id(), new Asking(key, version, whom, answerBy, clocks.today(), Optional.empty()), by, number);
            tell(now, "put to " + whom, version, List.of(), by);
            return store.find(draft.id()).orElseThrow();
        });
    }

    /** Notes what they said. Said once, it stays said. */
    Answer<Draft> hearView(Draft draft, UUID asking, View view, PartyId by) {
        return clocks.write(number -> {
            var now = store.find(draft.id()).orElseThrow();
            var asked = now.askings().stream()
                    .filter(it -> it.id().equals(asking))
                    .findFirst()
                    .orElseThrow();
            if (asked.view().filter(it -> !it.equals(view)).isPresent()) {
                return no(
                        "drafting.said",
                        asked.whom() + " has answered already.",
                        "Ask once more for another view on what was changed since.");
            }
            if (asked.view().isEmpty()) {
                store.insert(asking, view, by, number);
                tell(now, "view given", asked.version(), List.of(), by);
            }
            return new Answer.Done<>(store.find(draft.id()).orElseThrow());
        });
    }

    /** What is laid: the latest version. */
    record Asked(UUID key, Money value, LocalDate from, String why) {}

    /** Lays the latest version for a decision. */
    Answer<Draft> lay(Draft draft, Asked asked, CurrentPerson by) {
        return clocks.write(number -> {
            var now = store.find(draft.id()).orElseThrow();
            if (now.layings().stream().anyMatch(it -> it.id().equals(asked.key()))) return new Answer.Done<>(now);
            if (now.held().isPresent()) return no("drafting.held", held(now), "Begin a copy of it.");
            var proof = proof(now, now.latest().text());
            if (!proof.isSound() || proof.definition().isEmpty()) {
                return no(
                        "drafting.sound",
                        "Version " + now.latest().number() + " has faults, or an example that does not hold.",
                        "Mend them first: a committee decides on what can be worked out.");
            }
            var scheme = proof.definition().get();
            return switch (payments.lay(
                    asked.key(), now.commissioner(), scheme, List.of(), asked.value(), asked.from(), asked.why(), by)) {
                case Answer.Refused<quorate.kernel.MatterId>(var objections) -> new Answer.Refused<>(objections);
                case Answer.Done<quorate.kernel.MatterId>(var matter) -> {
                    var laying =
                            new Laying(asked.key(), now.latest().number(), matter, clocks.today(), Optional.empty());
                    store.insert(now.id(), laying, scheme.id(), by.id(), number);
                    tell(now, "laid", laying.version(), List.of(matter.value()), by.id());
                    yield new Answer.Done<>(store.find(now.id()).orElseThrow());
                }
            };
        });
    }

    /** A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .ifPresent(draft -> clocks.write(number -> {
                    var laying = draft.layings().stream()
                            .filter(it -> it.matter().equals(recorded.matter().id())
                                    && it.outcome().isEmpty())
                            .findFirst();
                    laying.ifPresent(it -> {
                        var approved = decision.outcome() == Decision.Outcome.APPROVED;
                        store.insert(it.id(), new Outcome(decision.id(), approved, decision.day()), number);
                        events.publishEvent(new Draft.Moved(
                                draft,
                                approved ? "adopted" : "not adopted",
                                it.version(),
                                List.of(decision.id().value()),
                                decision.by()));
                    });
                    return draft;
                }));
    }

    /** A view that was given before a scheme was decided. */
    public record Heard(String whom, String stance, LocalDate day, String words) {}

    /** What others said of a scheme that a commissioner wrote itself, the latest first. */
    public List<Heard> heard(PartyId commissioner, String scheme) {
        return store.list(List.of(commissioner), Long.MAX_VALUE).stream()
                .filter(it -> it.held()
                        .flatMap(laying -> it.find(laying.version()))
                        .filter(version -> Scalars.of(version.text()).isCalled(scheme))
                        .isPresent())
                .flatMap(it -> it.askings().stream())
                .flatMap(it -> it.view().stream()
                        .map(view -> new Heard(it.whom(), view.stance().toString(), view.day(), view.words())))
                .toList();
    }
}
