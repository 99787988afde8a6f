package quorate.instructions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.instructions.SignatoryStore.Signatory;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Words;

/** The list of those who may tell the paying agent to pay. Nobody puts themselves on it. */
@Component
class Signatories {

    private final SignatoryStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Signatories(SignatoryStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    List<Signatory> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    boolean isListed(PartyId commissioner, PartyId person, LocalDate day) {
        return list(Set.of(commissioner), Long.MAX_VALUE).stream()
                .anyMatch(each -> each.person().equals(person) && each.days().holdsOn(day));
    }

    /** Puts somebody on the list from a day on. Done twice, it is done once. */
    Answer<Boolean> add(PartyId commissioner, PartyId person, LocalDate from, PartyId by) {
        if (person.equals(by)) {
            return new Answer.Refused<>(List.of(Instructions.own(
                    "payments.second",
                    "You cannot put yourself on the list.",
                    "Ask somebody else who approves payments to do it.")));
        }
        return clocks.write(number -> {
            if (isListed(commissioner, person, from)) return new Answer.Done<>(false);
            store.close(commissioner, person, from, number);
            store.insert(new Signatory(commissioner, person, Span.since(from), by), number);
            events.publishEvent(new Instruction.Listed(commissioner, person, "added", new Actor.Person(by)));
            return new Answer.Done<>(true);
        });
    }

    /** Takes somebody off the list: from today on they give no instruction, on this very day neither. */
    Answer<Boolean> remove(PartyId commissioner, PartyId person, PartyId by) {
        return clocks.write(number -> {
            var today = clocks.today();
            var there = list(Set.of(commissioner), Long.MAX_VALUE).stream()
                    .filter(each -> each.person().equals(person))
                    .filter(each ->
                            each.days().end().filter(end -> !end.isAfter(today)).isEmpty())
                    .toList();
            if (there.isEmpty()) return new Answer.Done<>(false);
            store.close(commissioner, person, today, number);
            there.stream()
                    .filter(each -> each.days().from().isBefore(today))
                    .forEach(each -> store.insert(
                            new Signatory(commissioner, person, each.days().endingOn(today), by), number));
            events.publishEvent(new Instruction.Listed(commissioner, person, "removed", new Actor.Person(by)));
            return new Answer.Done<>(true);
        });
    }

    /** Why somebody may not tell the agent to pay today; empty if they may. */
    List<Objection> against(PartyId commissioner, PartyId person, String name) {
        var today = clocks.today();
        if (isListed(commissioner, person, today)) return List.of();
        var left = list(Set.of(commissioner), Long.MAX_VALUE).stream()
                .filter(each -> each.person().equals(person))
                .flatMap(each -> each.days().end().stream())
                .filter(end -> !end.isAfter(today))
                .max(LocalDate::compareTo);
        return List.of(Instructions.own(
                "payments.signatory",
                left.map(end -> name + " has not been on the list of those who may tell the agent to pay since "
                                + Words.day(end) + ".")
                        .orElse(name + " is not on the list of those who may tell the agent to pay."),
                "Ask somebody on the list, or have whoever approves payments put "
                        + (left.isPresent() ? "them on it again." : "them on it.")));
    }
}
