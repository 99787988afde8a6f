package quorate.queries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.payments.Payments;
import quorate.queries.Query.Outcome;
import quorate.queries.Query.Reply;
import quorate.web.Words;

/** What practices ask about their statements, kept until it is answered and ever after. */
@Component
public class Queries {

    private final QueryStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Queries(QueryStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    Optional<Query> find(UUID id) {
        return store.find(id);
    }

    List<Query> list(Collection<PartyId> commissioners, Collection<PartyId> practices, long known) {
        return store.list(commissioners, practices, known);
    }

    List<Query> list(UUID run, String code) {
        return store.list(run, code);
    }

    /** Asks about a statement. Asked twice under the same key, it is asked once. */
    Query ask(UUID key, Payments.Seen seen, String line, String words, PartyId by) {
        return clocks.write(number -> {
            var there = store.find(key);
            if (there.isPresent()) return there.get();
            var query = new Query(
                    key,
                    seen.run(),
                    seen.commissioner(),
                    seen.practice(),
                    seen.code(),
                    seen.first(),
                    seen.title(),
                    line,
                    words,
                    clocks.today(),
                    by,
                    Optional.empty());
            store.insert(query, number);
            events.publishEvent(new Query.Moved(query, "asked", new Actor.Person(by)));
            return query;
        });
    }

    /** Answers it, once. The same answer again changes nothing. */
    Answer<Query> answer(UUID id, Outcome outcome, String words, PartyId by) {
        return clocks.write(number -> {
            var query = store.find(id).orElseThrow();
            var before = query.answer();
            if (before.isPresent()) {
                if (before.get().outcome() == outcome && before.get().words().equals(words))
                    return new Answer.Done<>(query);
                return new Answer.Refused<>(List.of(new Objection(
                        "queries.answered",
                        Weight.LOCAL,
                        "This was answered on " + Words.day(before.get().day()) + " already.",
                        "The practice can ask once more.",
                        List.of())));
            }
            store.insert(id, new Reply(outcome, words, clocks.today(), by), number);
            events.publishEvent(new Query.Moved(query, "answered", new Actor.Person(by)));
            return new Answer.Done<>(store.find(id).orElseThrow());
        });
    }
}
