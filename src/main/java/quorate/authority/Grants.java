package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Instrument.Delegation;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Citation;
import quorate.kernel.DecisionId;
import quorate.kernel.InstrumentId;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.law.Act;
import quorate.law.Law;
import quorate.law.Power.Decider;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.View;
import quorate.web.Words;

/** Puts instruments in force and ends them; says what is wrong with one before anybody signs it. */
@Component
class Grants {

    private static final int LONGEST_TITLE = 300;

    private final InstrumentStore store;
    private final Shelf shelf;
    private final LawBook laws;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Grants(
            InstrumentStore store,
            Shelf shelf,
            Law law,
            Register register,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.shelf = shelf;
        this.laws = new LawBook(law);
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    /** Every breach of the rules in force on the first day of the draft, expected practice among them. */
    List<Objection> breaches(Instrument draft) {
        return breaches(draft, register.on(draft.span().from()));
    }

    /** The same for a body that is only proposed. @param besides drafts that would hold with it */
    List<Objection> breaches(Instrument draft, List<Instrument> besides, Party proposed) {
        var view = new Proposed(register.on(draft.span().from()), proposed);
        return breaches(draft, view, shelf.instruments().with(besides));
    }

    /** @param view the register on the first day, with whoever is only proposed */
    List<Objection> breaches(Instrument draft, View view) {
        return breaches(draft, view, shelf.instruments());
    }

    private List<Objection> breaches(Instrument draft, View view, Instruments known) {
        var found = new ArrayList<>(mistakes(draft, view));
        if (!found.isEmpty()) return found;
        var law = laws.on(draft.span().from());
        var judge = new Judge(law, view, known.with(List.of(draft)));
        if (draft.content() instanceof Terms terms) found.addAll(judge.breaches(draft, terms));
        if (draft.content() instanceof Delegation delegation) {
            found.addAll(narrowed(draft, delegation, law));
            found.addAll(toCluster(delegation, view, law));
        }
        return found;
    }

    /** What makes the draft meaningless, whatever the law says. */
    private static List<Objection> mistakes(Instrument draft, View view) {
        var found = new ArrayList<Objection>();
        if (draft.title().isBlank()) found.add(mistake("instrument.title", "The title is empty.", "Enter a title"));
        if (draft.title().length() > LONGEST_TITLE) {
            found.add(mistake(
                    "instrument.title", "The title is longer than " + LONGEST_TITLE + " characters.", "Shorten it"));
        }
        for (var party : draft.parties()) {
            if (view.find(party).isEmpty()) {
                found.add(mistake(
                        "instrument.party",
                        "One of the parties did not exist on "
                                + Words.day(draft.span().from()) + ".",
                        "Begin later, or name the body of that day"));
            }
        }
        return found;
    }

    /** Boards that share leaders hold their delegations one by one: what they form together is nobody in law. */
    private static List<Objection> toCluster(Delegation delegation, View view, DayLaw law) {
        var rule = law.rule("icb.clustervalid");
        var cluster = view.find(delegation.to()).filter(body -> body.kind() == Kind.CLUSTER);
        if (rule == null || cluster.isEmpty()) return List.of();
        return List.of(new Objection(
                rule.id(),
                rule.weight(),
                cluster.get().name() + " is a cluster: its boards share leaders, and it can hold no delegation.",
                "Delegate to each board",
                rule.sources()));
    }

    /** There was one model agreement for all: a delegation that leaves something out was not on offer. */
    private static List<Objection> narrowed(Instrument draft, Delegation delegation, DayLaw law) {
        var rule = law.rule("level.3.allornothing");
        if (rule == null) return List.of();
        var missing = law.law().listActs().stream()
                .filter(act ->
                        act.origin() == Act.Origin.NHS_ENGLAND && !draft.acts().covers(act))
                .filter(act -> law.power(act.id(), "3")
                        .filter(power -> power.decider() == Decider.COMMISSIONER)
                        .isPresent())
                .map(Act::title)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(new Objection(
                        rule.id(),
                        rule.weight(),
                        "The delegation leaves out: " + Words.list(missing, "and") + ".",
                        "Delegate the whole of the model agreement",
                        rule.sources()));
    }

    Answer<Instrument> grant(Instrument draft, Optional<DecisionId> because, Actor by) {
        return clocks.write(number -> {
            var same = shelf.open(draft.id()).stream()
                    .filter(row -> row.instrument().equals(draft))
                    .findFirst();
            if (same.isPresent()) return new Answer.Done<>(draft);
            var objections =
                    new ArrayList<>(mistakes(draft, register.on(draft.span().from())));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            breaches(draft).stream().filter(Objection::isSourced).forEach(objections::add);
            objections.addAll(taken(draft));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            giveWay(draft, number);
            shelf.note(store.insert(draft, because, number));
            events.publishEvent(new Instrument.Granted(draft, because, by));
            return new Answer.Done<>(draft);
        });
    }

    /** A body has one set of terms, one constitution, one level at a time. */
    private List<Objection> taken(Instrument draft) {
        var subject = draft.content() instanceof Terms terms
                ? terms.body()
                : draft.parties().getFirst();
        var single = draft.content() instanceof Terms
                || draft.content() instanceof Instrument.Constitution
                || draft.content() instanceof Instrument.Level;
        if (!single) return List.of();
        return shelf.instruments().about(subject).stream()
                .filter(other -> !other.id().equals(draft.id())
                        && other.kind().equals(draft.kind())
                        && other.span().overlaps(draft.span())
                        && (!(other.content() instanceof Terms terms)
                                || terms.body().equals(subject)))
                .map(other -> mistake(
                        "instrument.taken",
                        "“" + other.title() + "” already holds in that time (" + other.span() + ").",
                        "Make a new version of it, or end it first"))
                .toList();
    }

    /** Earlier versions end where the new one begins; versions that it covers are replaced. */
    private void giveWay(Instrument draft, long number) {
        for (var row : shelf.open(draft.id())) {
            var old = row.instrument();
            if (!old.span().overlaps(draft.span())) continue;
            close(row, number);
            if (old.span().from().isBefore(draft.span().from())) {
                shelf.note(store.insert(
                        old.holding(Span.between(old.span().from(), draft.span().from())), row.because(), number));
            }
        }
    }

    private void close(InstrumentStore.Row row, long number) {
        if (row.since() == number) {
            throw new IllegalStateException("Entered and changed in one write: enter it right at once");
        }
        store.close(row.row(), number);
        shelf.note(new InstrumentStore.Row(row.row(), row.instrument(), row.because(), row.since(), number));
    }

    Answer<Instrument> end(InstrumentId id, LocalDate day, String why, Actor by) {
        return clocks.write(number -> {
            var holding = shelf.open(id).stream()
                    .filter(row -> row.instrument().span().holdsOn(day.minusDays(1))
                            || row.instrument().span().holdsOn(day))
                    .findFirst();
            if (holding.isEmpty()) {
                return new Answer.Refused<>(List.of(mistake(
                        "instrument.over",
                        "It does not hold on " + Words.day(day) + ".",
                        "Open it again: somebody may have ended it")));
            }
            var old = holding.get().instrument();
            if (old.span().end().filter(day::equals).isPresent()) return new Answer.Done<>(old);
            if (!old.span().from().isBefore(day)) {
                return new Answer.Refused<>(List.of(mistake(
                        "instrument.end",
                        "It begins on " + Words.day(old.span().from()) + ", so it cannot end before.",
                        "Choose a later day")));
            }
            close(holding.get(), number);
            var shorter = old.holding(old.span().endingOn(day));
            shelf.note(store.insert(shorter, holding.get().because(), number));
            events.publishEvent(new Instrument.Ended(shorter, day, why, by));
            return new Answer.Done<>(shorter);
        });
    }

    private static Objection mistake(String id, String sentence, String remedy) {
        return new Objection(id, Weight.MUST, sentence, remedy, List.<Citation>of());
    }
}
