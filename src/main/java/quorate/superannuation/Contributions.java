package quorate.superannuation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.instructions.Telling;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Words;

/** What is deducted for superannuation, by practice and month: entered by one, and checked by another before it counts. */
@Component
class Contributions {

    private final ContributionStore store;
    private final Telling telling;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Contributions(
            ContributionStore store,
            Telling telling,
            Register register,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.telling = telling;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    /** What counts. */
    List<Contribution> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known, List.of());
    }

    List<Sheet> sheets(Collection<PartyId> commissioners, long known) {
        return store.sheets(commissioners, known);
    }

    Optional<Sheet> find(UUID sheet, Collection<PartyId> commissioners) {
        return sheets(commissioners, Long.MAX_VALUE).stream()
                .filter(it -> it.id().equals(sheet))
                .findFirst();
    }

    /** What a sheet changes, or would have. */
    SheetChanges changes(Sheet it) {
        var whose = List.of(it.commissioner());
        return SheetChanges.of(
                store.rows(it.id()), list(whose, Long.MAX_VALUE), store.list(whose, Long.MAX_VALUE, List.of(it.id())));
    }

    /** Enters all that neither counts nor waits as it is said; empty where there is nothing of the kind. */
    Optional<Sheet> enter(PartyId commissioner, List<Contribution> said, PartyId by) {
        return clocks.write(number -> {
            var whose = List.of(commissioner);
            var waiting = sheets(whose, Long.MAX_VALUE).stream()
                    .filter(Sheet::waits)
                    .map(Sheet::id)
                    .toList();
            Map<Contribution.Key, Contribution> there = store.list(whose, Long.MAX_VALUE, waiting).stream()
                    .collect(Collectors.toMap(Contribution::key, Function.identity()));
            var fresh = said.stream()
                    .filter(it -> !there.containsKey(it.key()) || !it.says(there.getOrDefault(it.key(), it)))
                    .toList();
            if (fresh.isEmpty()) return Optional.empty();
            var id = Fresh.id();
            store.insert(id, fresh, number);
            return Optional.of(moved(id, commissioner, "entered", by));
        });
    }

    private Sheet moved(UUID id, PartyId commissioner, String what, PartyId by) {
        var now = find(id, List.of(commissioner)).orElseThrow();
        events.publishEvent(new Sheet.Moved(now, what, new Actor.Person(by)));
        return now;
    }

    /** From now on it counts. Done twice, it is done once. */
    Answer<Sheet> check(Sheet given, PartyId by) {
        return clocks.write(number -> {
            var now = find(given.id(), List.of(given.commissioner())).orElseThrow();
            if (now.check().isPresent()) return new Answer.Done<>(now);
            var objections = against(now, by);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(now.id(), new Sheet.Checked(clocks.today(), by), number);
            return new Answer.Done<>(moved(now.id(), now.commissioner(), "checked", by));
        });
    }

    private List<Objection> against(Sheet now, PartyId by) {
        var found = new ArrayList<>(telling.against(now.commissioner(), by));
        if (by.equals(now.by())) {
            found.add(no(
                    "payments.second",
                    "You entered this superannuation yourself.",
                    "Ask somebody else on the list to check it."));
        }
        now.ending()
                .ifPresent(it -> found.add(no(
                        "superannuation.ended",
                        "It was given up on " + Words.day(it.day()) + ": " + it.why(),
                        "Enter what is right.")));
        return found;
    }

    /** Gives it up before it is checked. Done twice, it is done once. */
    Answer<Sheet> giveUp(Sheet given, String why, PartyId by) {
        return clocks.write(number -> {
            var now = find(given.id(), List.of(given.commissioner())).orElseThrow();
            if (now.ending().isPresent()) return new Answer.Done<>(now);
            if (now.check().isPresent()) {
                return new Answer.Refused<>(List.of(no(
                        "superannuation.checked",
                        "It was checked, and is deducted.",
                        "Enter what is right: once that is checked it takes its place.")));
            }
            store.insert(now.id(), new Sheet.Ending(why, clocks.today(), by), number);
            return new Answer.Done<>(moved(now.id(), now.commissioner(), "given up", by));
        });
    }

    /** The practices of a commissioner on a day. */
    List<Party> practices(PartyId commissioner, LocalDate day) {
        var view = register.on(day);
        return view.linksTo(commissioner, Tie.COMMISSIONED_BY).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.kind() == Kind.PRACTICE && party.code().isPresent())
                .toList();
    }

    /** What the service asks for itself, and no law. */
    private static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
