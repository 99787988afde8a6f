package quorate.studio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Saves drafts, a version each time, and puts one in force. */
@Component
class Studio {

    private final DraftStore store;
    private final Checks checks;
    private final Wording.Maker wordings;
    private final Authority authority;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Studio(
            DraftStore store,
            Checks checks,
            Wording.Maker wordings,
            Authority authority,
            Standing standing,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.checks = checks;
        this.wordings = wordings;
        this.authority = authority;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    /** Begins a draft, or finds it begun: the same form sent twice begins one. */
    Draft begin(UUID id, Draft.Kind kind, Content content, String why, CurrentPerson by) {
        return clocks.write(number -> {
            var known = store.find(id);
            if (known.isPresent()) return known.get();
            store.begin(id, kind, by.id(), number);
            add(id, 1, content, why, by, number);
            return store.find(id).orElseThrow();
        });
    }

    /**
     * Saves a version; what says the same as the latest is not saved again.
     *
     * @param seen the version that whoever saves had before them
     */
    Answer<Draft> save(UUID id, int seen, Content content, String why, CurrentPerson by) {
        return clocks.write(number -> {
            var draft = store.find(id).orElseThrow();
            if (content.hash().equals(draft.latest().hash())) return new Answer.Done<>(draft);
            var objections = objections(draft, seen);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            add(id, draft.latest().number() + 1, content, why, by, number);
            return new Answer.Done<>(store.find(id).orElseThrow());
        });
    }

    private void add(UUID id, int version, Content content, String why, CurrentPerson by, long number) {
        var hash = content.hash();
        store.add(id, new Draft.Version(version, by.id(), why, clocks.now(), content, hash), number);
        var parties = content.asInstrument().parties();
        events.publishEvent(new Draft.Saved(id, parties, version, hash, why, by.actor()));
    }

    private List<Objection> objections(Draft draft, int seen) {
        var found = new ArrayList<Objection>();
        if (!draft.isOpen()) {
            found.add(
                    no("studio.enacted", "This draft is in force and is not changed any more.", "Draft a new version"));
        }
        var latest = draft.latest();
        if (latest.number() != seen) {
            found.add(no(
                    "studio.version",
                    standing.nameOf(latest.by()) + " saved version " + latest.number() + " after you opened this page.",
                    "Open the page again in another tab, compare, and enter your change there"));
        }
        return found;
    }

    /** @param signed who signed it. @param decision that it rests on, where one is on record here */
    record Signing(int version, String signed, LocalDate on, Optional<DecisionId> decision) {}

    /** The latest version becomes an instrument, or is told everything that stands against it. */
    Answer<Instrument> enact(UUID id, Signing signing, CurrentPerson by) {
        return clocks.write(number -> {
            var draft = store.find(id).orElseThrow();
            if (draft.enacted().isPresent()) return new Answer.Done<>(instrument(draft));
            var objections = objections(draft, signing.version());
            if (signing.on().isAfter(clocks.today())) {
                objections.add(
                        no("studio.signed", "That day has not come yet.", "Enter the day on which it was signed"));
            }
            objections.addAll(checks.of(draft.content()).against());
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var answer = authority.grant(instrument(draft), signing.decision(), by.actor());
            if (answer instanceof Answer.Done<Instrument>(var granted)) {
                var enactment = new Draft.Enactment(
                        signing.version(), granted.id(), signing.signed(), signing.on(), signing.decision(), by.id());
                store.enact(id, enactment, clocks.now(), number);
                events.publishEvent(new Draft.PutInForce(
                        id, granted.id(), signing.version(), draft.latest().hash(), by.actor()));
            }
            return answer;
        });
    }

    /** With the places of its rules in the printed document. */
    private Instrument instrument(Draft draft) {
        var content = draft.content();
        return content.with("clauses", wordings.of(content).places()).asInstrument();
    }

    private static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
