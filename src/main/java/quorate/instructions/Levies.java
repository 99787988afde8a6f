package quorate.instructions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Standing;
import quorate.web.Words;

/** Levies of local medical committees: entered by one, told to the agent by another in time. */
@Component
class Levies {

    /** Ten pounds for each patient and year: beyond it pounds were entered for pence. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    private final LevyStore store;
    private final Instructions instructions;
    private final Signatories signatories;
    private final Register register;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Levies(
            LevyStore store,
            Instructions instructions,
            Signatories signatories,
            Register register,
            Standing standing,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.instructions = instructions;
        this.signatories = signatories;
        this.register = register;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    List<Levy> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Levy> find(UUID id, Collection<PartyId> commissioners) {
        return list(commissioners, Long.MAX_VALUE).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    private Levy now(Levy given) {
        return find(given.id(), List.of(given.commissioner())).orElseThrow();
    }

    /** The practices of a commissioner on a day. */
    List<Party> practices(PartyId commissioner, LocalDate day) {
        var view = register.on(day);
        return view.linksTo(commissioner, Tie.COMMISSIONED_BY).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.kind() == Kind.PRACTICE && party.code().isPresent())
                .toList();
    }

    /** Entered twice under the same key, it is entered once. */
    Answer<Levy> enter(Levy levy) {
        return clocks.write(number -> {
            var there = find(levy.id(), List.of(levy.commissioner()));
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = against(levy);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(levy, number);
            events.publishEvent(new Levy.Moved(levy, "entered", new Actor.Person(levy.by())));
            return new Answer.Done<>(levy);
        });
    }

    private List<Objection> against(Levy levy) {
        var found = new ArrayList<Objection>();
        if (levy.rate().pence().signum() < 0) {
            found.add(no(
                    "levies.rate", "A levy cannot be less than nothing.", "Enter 0 if it is not deducted any more."));
        }
        if (levy.rate().pence().compareTo(MOST) > 0) {
            found.add(no(
                    "levies.rate",
                    levy.rate().pence().toPlainString() + " pence is more than £10 for each patient.",
                    "Enter pence: 42.5 for £0.425."));
        }
        if (levy.from().getDayOfMonth() != 1) {
            found.add(no(
                    "levies.from",
                    "A levy is deducted by the month, and " + Words.day(levy.from()) + " is not the first day of one.",
                    "Begin it on the first of a month."));
        }
        found.addAll(againstPayers(levy));
        found.addAll(againstTwice(levy));
        return found;
    }

    private List<Objection> againstPayers(Levy levy) {
        var found = new ArrayList<Objection>();
        if (levy.payers().which() != Levy.Payers.Which.ALL
                && levy.payers().practices().isEmpty()) {
            found.add(no("levies.payers", "No practice is named.", "Enter the codes, or choose all practices."));
        }
        var codes = practices(levy.commissioner(), levy.from()).stream()
                .flatMap(party -> party.code().stream())
                .toList();
        levy.payers().practices().stream()
                .filter(code -> !codes.contains(code))
                .sorted()
                .forEach(code -> found.add(no(
                        "levies.practice",
                        code + " is not a practice of this commissioner on " + Words.day(levy.from()) + ".",
                        "Correct the code.")));
        return found;
    }

    private List<Objection> againstTwice(Levy levy) {
        return list(List.of(levy.commissioner()), Long.MAX_VALUE).stream()
                .filter(other -> other.ending().isEmpty() && other.key().equals(levy.key()))
                .filter(other -> other.from().equals(levy.from()))
                .findFirst()
                .map(other -> no(
                        "levies.twice",
                        other.title() + " from " + Words.day(other.from()) + " is entered already: " + other.rate()
                                + ".",
                        other.telling().isPresent()
                                ? "Begin the new rate in a later month."
                                : "Give that one up first if it is wrong."))
                .stream()
                .toList();
    }

    /** Tells the agent to deduct it from a payment date on. Told twice, it is told once. */
    Answer<Levy> tell(Levy given, LocalDate paysOn, PartyId by) {
        return clocks.write(number -> {
            var now = now(given);
            if (now.telling().isPresent()) return new Answer.Done<>(now);
            var objections = againstTelling(now, paysOn, by);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(now.id(), new Levy.Told(paysOn, clocks.today(), by), number);
            events.publishEvent(new Levy.Moved(now, "told", new Actor.Person(by)));
            return new Answer.Done<>(now(given));
        });
    }

    private List<Objection> againstTelling(Levy levy, LocalDate paysOn, PartyId by) {
        var found = new ArrayList<>(signatories.against(levy.commissioner(), by, standing.nameOf(by)));
        if (by.equals(levy.by())) {
            found.add(no(
                    "payments.second",
                    "You entered this levy yourself.",
                    "Ask somebody else on the list to check it and to tell the agent."));
        }
        found.addAll(instructions.againstDay(paysOn));
        if (paysOn.isBefore(levy.from())) {
            found.add(no(
                    "levies.from",
                    "It is a levy from " + Words.day(levy.from()) + " on, and " + Words.day(paysOn) + " is before.",
                    "Choose the first payment date on or after that day."));
        }
        levy.ending()
                .ifPresent(it -> found.add(no(
                        "levies.ended",
                        "It was given up on " + Words.day(it.day()) + ": " + it.why(),
                        "Enter it once more.")));
        return found;
    }

    /** Gives it up before the agent was told. Done twice, it is done once. */
    Answer<Levy> giveUp(Levy given, String why, PartyId by) {
        return clocks.write(number -> {
            var now = now(given);
            if (now.ending().isPresent()) return new Answer.Done<>(now);
            if (now.telling().isPresent()) {
                return new Answer.Refused<>(List.of(no(
                        "levies.told",
                        "The agent was told to deduct it.",
                        "Enter another rate from a later month: 0 if it is not deducted any more.")));
            }
            store.insert(now.id(), new Levy.Ending(why, clocks.today(), by), number);
            events.publishEvent(new Levy.Moved(now, "given up", new Actor.Person(by)));
            return new Answer.Done<>(now(given));
        });
    }

    private static Objection no(String rule, String sentence, String remedy) {
        return Instructions.own(rule, sentence, remedy);
    }
}
