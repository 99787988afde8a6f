package quorate.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/**
 * What a committee's decisions owe NHS England, and those of its officers between meetings, as far as somebody may read what
 * they were about.
 */
@Component
class Duties {

    /** How the law pack names NHS England where something is owed to it. */
    private static final String TO = "nhs-england";

    private final Authority authority;
    private final Committees committees;
    private final BetweenMeetings between;
    private final DutyStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Duties(
            Authority authority,
            Committees committees,
            BetweenMeetings between,
            DutyStore store,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.authority = authority;
        this.committees = committees;
        this.between = between;
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    /** Of the decisions of these days, the last decided first. */
    List<Duty> list(PartyId committee, Span days, CurrentPerson reader) {
        var origins = Stream.concat(
                        committees.proceedings(committee, days, reader).items().stream()
                                .filter(item -> item.decision().isPresent()
                                        && item.ending().isDecision())
                                .map(Origin::of),
                        between.list(committee, days, reader).stream())
                .toList();
        var steps = store.list(origins.stream().map(Origin::decision).toList()).stream()
                .collect(Collectors.groupingBy(Step::duty));
        return origins.stream()
                .flatMap(origin -> owed(origin)
                        .map(owed -> new Duty(
                                committee,
                                origin,
                                owed,
                                steps.getOrDefault(Duty.idOf(origin.decision(), owed.rule()), List.of()))))
                .sorted(Comparator.comparing((Duty duty) -> duty.origin().day()).reversed())
                .toList();
    }

    Optional<Duty> find(PartyId committee, UUID id, CurrentPerson reader) {
        var days = new Span(LocalDate.EPOCH, clocks.today().plusDays(1));
        return list(committee, days, reader).stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst();
    }

    /** Judged once more, by the law on the day of the decision, on what was stated then and in the room in which it was taken. */
    private Stream<Verdict.Owed> owed(Origin origin) {
        return authority.find(origin.decision()).stream()
                .flatMap(decision -> authority
                        .find(decision.matter())
                        .filter(matter -> isByNhsEnglandsPower(matter))
                        .map(matter -> authority.may(new Question(
                                matter.act(),
                                decision.body(),
                                decision.day(),
                                matter.affected(),
                                stated(matter, decision),
                                origin.room())))
                        .stream()
                        .flatMap(verdict -> verdict instanceof Verdict.Permitted permitted
                                ? permitted.owed().stream()
                                : Stream.empty())
                        .filter(owed -> owed.to().equals(TO)));
    }

    private static Facts stated(Matter matter, Decision decision) {
        var facts = new HashMap<>(matter.facts().values());
        facts.putAll(decision.facts().values());
        facts.put("commissioner", matter.commissioner().toString());
        return new Facts(facts);
    }

    /** NHS England owes nothing to itself. */
    private static boolean isByNhsEnglandsPower(Matter matter) {
        return !matter.commissioner().equals(Register.NHS_ENGLAND);
    }

    /** Notes a step. The same form sent twice notes it once. */
    Answer<Step> note(Duty duty, Step step) {
        return clocks.write(number -> {
            var before = store.find(step.id());
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var now = new Duty(duty.committee(), duty.origin(), duty.owed(), steps(duty.decision(), duty.id()));
            var objections = against(now, step);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var noted = new Step(
                    step.id(),
                    duty.id(),
                    duty.decision(),
                    step.kind(),
                    step.day(),
                    step.who(),
                    step.words(),
                    step.due(),
                    step.evidence(),
                    step.by(),
                    clocks.now(),
                    number);
            store.add(noted);
            events.publishEvent(new Step.Noted(noted, new quorate.kernel.Actor.Person(step.by())));
            return new Answer.Done<>(noted);
        });
    }

    private List<Step> steps(DecisionId decision, UUID duty) {
        return store.list(List.of(decision)).stream()
                .filter(step -> step.duty().equals(duty))
                .toList();
    }

    private List<Objection> against(Duty duty, Step step) {
        var found = new ArrayList<Objection>();
        if (!duty.next().contains(step.kind())) {
            found.add(no(
                    "owed.step",
                    "This stands at “" + duty.state() + "”; “" + step.kind() + "” cannot be noted of it now.",
                    "Look at it as it is now"));
        }
        if (step.day().isAfter(clocks.today())) {
            found.add(no("owed.day", "The day is still to come.", "Note it once it has happened"));
        }
        if (step.day().isBefore(duty.since()) && step.kind() != Step.Kind.NOT_OWED && !isBefore(duty)) {
            found.add(no(
                    "owed.day",
                    "It cannot have happened before " + Words.day(duty.since()) + ".",
                    "Enter that day or a later one"));
        }
        if (step.due().filter(due -> due.isBefore(step.day())).isPresent()) {
            found.add(no("owed.due", "An answer is expected before it was sent.", "Enter a later day, or none"));
        }
        return found;
    }

    /** What is owed before the decision may have been sent before it. */
    private static boolean isBefore(Duty duty) {
        return duty.owed().when() == Verdict.When.BEFORE && duty.steps().isEmpty();
    }

    private static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
