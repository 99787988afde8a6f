package quorate.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.contracts.ContractStore.Changes;
import quorate.contracts.ContractStore.Head;
import quorate.contracts.ContractStore.Row;
import quorate.contracts.GapRule.Case;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Party;
import quorate.register.Register;

/** The front door of the contracts: what practices and suppliers have agreed to, on a day, and what is missing from it. */
@Component
public class Contracts {

    private final Shelf shelf;
    private final ContractStore store;
    private final Published published;
    private final Kinds kinds;
    private final GapRules rules;
    private final Register register;
    private final ObjectProvider<Papers> papers;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Contracts(
            Shelf shelf,
            ContractStore store,
            Published published,
            Kinds kinds,
            GapRules rules,
            Register register,
            ObjectProvider<Papers> papers,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.store = store;
        this.published = published;
        this.kinds = kinds;
        this.rules = rules;
        this.register = register;
        this.papers = papers;
        this.clocks = clocks;
        this.events = events;
    }

    /** Who holds which agreements on a day: for whoever asks about many of them. */
    public Holdings holdings(LocalDate day, long known) {
        return new Holdings(register.on(day, known), known, published.asKnown(known), shelf.picture(), kinds, papers);
    }

    /** Every agreement in force on the day, in England. */
    public List<Agreement> on(LocalDate day, long known) {
        var holdings = holdings(day, known);
        return Stream.concat(
                        holdings.everyPractice().stream().flatMap(code -> holdings.of(code).stream()),
                        holdings.codeless().stream().filter(agreement -> agreement.isInForceOn(day)))
                .toList();
    }

    /** Agreements in force on the day that a commissioner keeps. */
    public List<Agreement> of(Party commissioner, LocalDate day, long known) {
        var holdings = holdings(day, known);
        return Stream.concat(
                        holdings.practicesOf(commissioner).stream().flatMap(code -> holdings.of(code).stream()),
                        holdings.keptBy(commissioner).stream().filter(agreement -> agreement.isInForceOn(day)))
                .distinct()
                .toList();
    }

    /** One agreement, whether or not it is in force on the day. */
    public Optional<Agreement> find(UUID id, LocalDate day, long known) {
        return holdings(day, known).find(id);
    }

    /** Everything that was ever known of a practice's agreements, the first first. */
    public List<Agreement> timeline(String practice, LocalDate day, long known) {
        return holdings(day, known).timeline(practice);
    }

    /** What is wrong with agreements on the day, in England. */
    public List<Gap> gaps(LocalDate day, long known) {
        var holdings = holdings(day, known);
        return Stream.concat(
                        holdings.everyPractice().stream().flatMap(code -> gaps(code, holdings).stream()),
                        holdings.codeless().stream()
                                .flatMap(agreement -> gaps(agreement, List.of(), holdings).stream()))
                .toList();
    }

    /** What is wrong with the agreements of a commissioner on the day. */
    public List<Gap> gaps(Party commissioner, LocalDate day, long known) {
        var holdings = holdings(day, known);
        return Stream.concat(
                        holdings.practicesOf(commissioner).stream().flatMap(code -> gaps(code, holdings).stream()),
                        holdings.keptBy(commissioner).stream()
                                .flatMap(agreement -> gaps(agreement, List.of(), holdings).stream()))
                .distinct()
                .toList();
    }

    List<Gap> gaps(String practice, Holdings holdings) {
        var core = holdings.of(practice).stream()
                .filter(agreement -> agreement.kind().isCore())
                .toList();
        return holdings.asked(practice).stream()
                .flatMap(agreement -> gaps(agreement, core, holdings).stream())
                .toList();
    }

    private List<Gap> gaps(Agreement agreement, List<Agreement> core, Holdings holdings) {
        var beside = core.stream()
                .filter(other -> !other.id().equals(agreement.id()))
                .toList();
        var code = agreement.practice();
        return rules.ask(
                new Case(
                        agreement,
                        holdings.day(),
                        holdings.practice(code),
                        beside,
                        holdings.paid(code),
                        holdings.hasSignedCopy(agreement.id())),
                holdings.nameOf(code));
    }

    List<Gap> gaps(Agreement agreement, Holdings holdings) {
        var core = holdings.of(agreement.practice()).stream()
                .filter(other -> other.kind().isCore())
                .toList();
        return gaps(agreement, core, holdings);
    }

    List<GapRule> rules() {
        return rules.all();
    }

    /** Enters an agreement that somebody has. The same again changes nothing. */
    public Answer<UUID> enter(Filed filed, Actor by) {
        return clocks.write(number -> {
            if (shelf.picture().find(filed.id(), Long.MAX_VALUE).isPresent()) return new Answer.Done<>(filed.id());
            var objections = new FilingRules(kinds, shelf.picture(), register, clocks.today()).against(filed);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var head = store.insert(head(filed), number);
            var rows = new ArrayList<Row<Clause>>();
            for (var clause : filed.clauses()) rows.add(store.insert(filed.id(), clause, number));
            shelf.note(new Changes(List.of(head), rows));
            tell(head.it(), Map.of("kind", filed.kind(), "practice", filed.practice(), "what", "entered"), by);
            return new Answer.Done<>(filed.id());
        });
    }

    private Head head(Filed filed) {
        return new Head(
                filed.id(),
                kinds.get(filed.kind()),
                filed.title().strip(),
                filed.practice(),
                filed.commissioner(),
                filed.base(),
                filed.source(),
                filed.decision(),
                filed.life());
    }

    /**
     * Says what an agreement is now known to say. What was known before stays readable.
     *
     * @param ended what it no longer says from a day on, of terms of which there are several
     */
    public Answer<UUID> say(UUID agreement, List<Clause> clauses, List<Ending> ended, Actor by) {
        return clocks.write(number -> {
            var dossier = shelf.picture().find(agreement);
            if (dossier.isEmpty()) return new Answer.Refused<>(List.of(FilingRules.unknown(agreement)));
            var rows = new ArrayList<Row<Clause>>();
            for (var clause : clauses) {
                rows.addAll(Overlaid.of(dossier.get().clauses(), clause).write(agreement, store, number));
            }
            for (var ending : ended) {
                rows.addAll(Overlaid.ending(dossier.get().clauses(), ending).write(agreement, store, number));
            }
            if (rows.isEmpty()) return new Answer.Done<>(agreement);
            shelf.note(new Changes(List.of(), rows));
            var terms = Stream.concat(
                            clauses.stream().map(Clause::term), ended.stream().map(Ending::term))
                    .map(quorate.kernel.Code::of)
                    .distinct()
                    .sorted()
                    .toList();
            tell(
                    dossier.get().head(Long.MAX_VALUE).orElseThrow(),
                    Map.of("terms", String.join(", ", terms), "what", "said"),
                    by);
            return new Answer.Done<>(agreement);
        });
    }

    /** Says when an agreement came to an end; with no day, that it did not. */
    public Answer<UUID> end(UUID agreement, Optional<LocalDate> until, Optional<UUID> decision, Actor by) {
        return clocks.write(number -> {
            var row = shelf.picture().find(agreement).stream()
                    .flatMap(dossier -> dossier.heads().stream())
                    .filter(head -> head.isKnownAt(Long.MAX_VALUE))
                    .findFirst();
            if (row.isEmpty()) return new Answer.Refused<>(List.of(FilingRules.unknown(agreement)));
            var old = row.get().it();
            if (old.life().end().equals(until)) return new Answer.Done<>(agreement);
            if (until.filter(day -> !day.isAfter(old.life().from())).isPresent()) {
                return new Answer.Refused<>(List.of(early(old, until.get())));
            }
            store.closeHead(row.get().row(), number);
            var fresh = store.insert(old.until(new Span(old.life().from(), until.orElse(null)), decision), number);
            shelf.note(new Changes(List.of(row.get().closed(number), fresh), List.of()));
            tell(
                    old,
                    Map.of(
                            "what",
                            "ended",
                            "until",
                            until.map(LocalDate::toString).orElse("")),
                    by);
            return new Answer.Done<>(agreement);
        });
    }

    /** Says that an agreement never was: what was known before stays readable, and from now on there is none. */
    public Answer<UUID> withdraw(UUID agreement, Actor by) {
        return clocks.write(number -> {
            var row = shelf.picture().find(agreement).stream()
                    .flatMap(dossier -> dossier.heads().stream())
                    .filter(head -> head.isKnownAt(Long.MAX_VALUE))
                    .findFirst();
            if (row.isEmpty()) return new Answer.Refused<>(List.of(FilingRules.unknown(agreement)));
            store.closeHead(row.get().row(), number);
            shelf.note(new Changes(List.of(row.get().closed(number)), List.of()));
            tell(row.get().it(), Map.of("what", "withdrawn"), by);
            return new Answer.Done<>(agreement);
        });
    }

    private static Objection early(Head head, LocalDate until) {
        return FilingRules.no(
                "contracts.end.early",
                "It would end on " + quorate.web.Words.day(until.minusDays(1)) + ", before it began on "
                        + quorate.web.Words.day(head.life().from()) + ".",
                "Give a later day.");
    }

    private void tell(Head head, Map<String, String> facts, Actor by) {
        var practice =
                register.on(clocks.today()).findByCode("ods", head.practice()).map(Party::id);
        events.publishEvent(new Agreement.Entered(
                head.id(), practice.or(() -> Optional.<PartyId>of(head.commissioner())), facts, by));
    }
}
