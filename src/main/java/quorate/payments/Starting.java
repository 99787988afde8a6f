package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.schemes.Definition;
import quorate.schemes.Scale;
import quorate.web.Words;

/** Starts a run: works the scheme out, and says everything that stands against it. */
@Component
class Starting {

    private final Runs runs;
    private final RunStore store;
    private final Adoptions adoptions;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Starting(Runs runs, RunStore store, Adoptions adoptions, Clocks clocks, ApplicationEventPublisher events) {
        this.runs = runs;
        this.store = store;
        this.adoptions = adoptions;
        this.clocks = clocks;
        this.events = events;
    }

    /** Starts a run. Asked twice, it is one. */
    Answer<Run> start(Run.Asked asked, Actor.Person by) {
        return clocks.write(number -> {
            var there = store.find(asked.id());
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var scheme = runs.scheme(asked.scheme());
            var objections = against(asked, scheme);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var sums = asked.retro()
                    ? runs.differences(
                            new Rounds.Asked(asked.commissioner(), scheme, clocks.today(), number),
                            asked.from(),
                            asked.to())
                    : runs.round(asked.commissioner(), scheme, asked.from(), clocks.today(), number)
                            .sums();
            if (sums.stream().allMatch(sum -> sum.amount().pence() == 0) && asked.retro()) {
                return new Answer.Refused<>(List.of(Runs.no(
                        "payments.same",
                        "What was paid is what it comes to by all that is known today: there is no difference.",
                        "Correct a reading, or wait until a new price is in the scheme.")));
            }
            var run = run(asked, scheme, number, by.id());
            store.insert(run, sums, number);
            events.publishEvent(new Run.Moved(run, "started", Runs.sum(sums), by));
            return new Answer.Done<>(run);
        });
    }

    private Run run(Run.Asked asked, Definition scheme, long number, PartyId by) {
        return new Run(
                asked.id(),
                asked.commissioner(),
                scheme.id(),
                scheme.version(),
                asked.retro(),
                Round.periodOf(scheme, asked.from()).from(),
                Round.periodOf(scheme, asked.to()).lastDay().orElse(asked.to()),
                asked.fund(),
                clocks.today(),
                number,
                decision(asked.commissioner(), scheme, asked.from()),
                clocks.today(),
                by,
                Optional.empty());
    }

    private Optional<DecisionId> decision(PartyId commissioner, Definition scheme, LocalDate day) {
        return adoptions
                .find(commissioner, scheme.id(), day)
                .flatMap(Adoption::outcome)
                .map(Adoption.Outcome::decision);
    }

    /** Everything that stands against starting it. */
    List<Objection> against(Run.Asked asked, Definition scheme) {
        var found = new ArrayList<Objection>();
        for (var day : new TreeSet<>(List.of(asked.from(), asked.to()))) {
            if (Instalments.holds(scheme, day)) continue;
            found.add(Runs.no(
                    "payments.span",
                    scheme.title() + " is for " + Words.span(scheme.span()) + "; " + Words.day(day)
                            + " is not among them.",
                    "Choose another month, or the scheme that holds then."));
        }
        if (!found.isEmpty()) return found;
        if (scheme.joining().unit() == Scale.COMMISSIONER) {
            found.add(Runs.no(
                    "payments.unit",
                    scheme.title() + " is worked out for the commissioner itself, and pays nobody.",
                    "Choose a scheme for practices, networks or federations."));
        }
        var period = Round.periodOf(scheme, asked.from());
        if (period.from().isAfter(clocks.today().plusMonths(1))) {
            found.add(Runs.no(
                    "payments.early",
                    Words.sentence(Words.span(period)) + " is too far ahead to be paid.",
                    "Start it once its readings can be there, a month before at the earliest."));
        }
        if (!Adoptions.isNational(scheme)
                && decision(asked.commissioner(), scheme, asked.from()).isEmpty()) {
            found.add(Runs.no(
                    "payments.adopted",
                    scheme.title() + " is a scheme of " + scheme.area()
                            + ", and no decision says that this commissioner uses it on " + Words.day(asked.from())
                            + ".",
                    "Lay it for a decision first."));
        }
        found.addAll(asked.retro() ? nothingPaid(asked, scheme) : startedBefore(asked, scheme));
        return found;
    }

    private List<Run> others(Run.Asked asked, Definition scheme) {
        return store.list(List.of(asked.commissioner()), Long.MAX_VALUE).stream()
                .filter(run -> run.scheme().equals(scheme.id()) && !run.isGivenUp())
                .toList();
    }

    private List<Objection> startedBefore(Run.Asked asked, Definition scheme) {
        var first = Round.periodOf(scheme, asked.from()).from();
        return others(asked, scheme).stream()
                .filter(run -> !run.retro() && run.first().equals(first))
                .limit(1)
                .map(run -> Runs.no(
                        "payments.started",
                        scheme.title() + " was started for " + Months.of(Round.periodOf(scheme, first)) + " on "
                                + Words.day(run.day()) + " already: "
                                + run.state().toLowerCase(Locale.UK) + ".",
                        run.isApproved()
                                ? "What was paid wrongly is put right by a retro run."
                                : "Go on with that run, or give it up first."))
                .toList();
    }

    private List<Objection> nothingPaid(Run.Asked asked, Definition scheme) {
        var found = new ArrayList<Objection>();
        var others = others(asked, scheme);
        others.stream()
                .filter(run -> run.isWaiting() && run.retro())
                .limit(1)
                .forEach(run -> found.add(Runs.no(
                        "payments.started",
                        "A retro run of " + scheme.title() + " was started on " + Words.day(run.day()) + " and waits.",
                        "Go on with it, or give it up first.")));
        if (runs.paidPeriods(asked.commissioner(), scheme, asked.from(), asked.to())
                .isEmpty()) {
            found.add(Runs.no(
                    "payments.unpaid",
                    "Nothing of " + scheme.title() + " was paid for these months.",
                    "A month is paid by an ordinary run first."));
        }
        return found;
    }
}
