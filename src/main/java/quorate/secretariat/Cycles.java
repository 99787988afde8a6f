package quorate.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.committees.Paper;
import quorate.committees.WorkingDays;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Words;

/** Papers on their way to meetings. */
@Component
class Cycles {

    private final Daybook daybook;
    private final Committees committees;
    private final Printing printing;
    private final Law law;
    private final Clocks clocks;

    Cycles(Daybook daybook, Committees committees, Printing printing, Law law, Clocks clocks) {
        this.daybook = daybook;
        this.committees = committees;
        this.printing = printing;
        this.law = law;
        this.clocks = clocks;
    }

    OnDay now() {
        return new OnDay(clocks.today(), Long.MAX_VALUE, clocks.today());
    }

    /** The steps of the committee as they held on the day. */
    Steps stepsOf(PartyId committee, OnDay on) {
        return daybook.list(Line.Kind.CYCLE, committee.value()).stream()
                .filter(line -> line.isKnown(on))
                .reduce((one, other) -> other)
                .map(Steps::of)
                .orElse(Steps.SUGGESTED);
    }

    WorkingDays calendar() {
        return new WorkingDays(law);
    }

    /** The papers of a meeting that the reader of its record may read. */
    List<Cycle> of(MeetingRecord record, OnDay on) {
        var items = record.items().stream()
                .filter(Cycle::hasPaper)
                .filter(item -> !record.withheld().contains(item.id()))
                .toList();
        Map<UUID, List<Line>> lines = daybook
                .list(Line.Kind.STAGE, items.stream().map(Item::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Line::about));
        var steps = new HashMap<PartyId, Steps>();
        return items.stream()
                .map(item -> Cycle.of(
                        record,
                        item,
                        steps.computeIfAbsent(item.committees().getFirst(), one -> stepsOf(one, on)),
                        lines.getOrDefault(item.id(), List.of()),
                        calendar(),
                        on))
                .toList();
    }

    Optional<Cycle> find(MeetingRecord record, UUID item, OnDay on) {
        return of(record, on).stream()
                .filter(cycle -> cycle.item().id().equals(item))
                .findFirst();
    }

    Answer<Line> settle(PartyId committee, Steps steps, UUID key, long seen, PartyId by) {
        return daybook.note(
                new Daybook.Draft(
                        key,
                        Line.Kind.CYCLE,
                        committee.value(),
                        "",
                        Map.of("steps", steps.written()),
                        clocks.today(),
                        seen,
                        List.of(committee.value())),
                by);
    }

    /**
     * Notes that a step was done, or is not needed.
     *
     * @param state {@code done}, {@code not-needed}, or {@code waiting} for one that was noted too early
     * @param words why it is late or not needed
     */
    record Noting(String step, String state, LocalDate day, String words) {}

    Answer<Line> note(Cycle cycle, Noting noting, UUID key, long seen, PartyId by) {
        var objections = objections(cycle, noting);
        if (daybook.find(key).isEmpty() && !objections.isEmpty()) return new Answer.Refused<>(objections);
        return daybook.note(
                new Daybook.Draft(
                        key,
                        Line.Kind.STAGE,
                        cycle.item().id(),
                        noting.step(),
                        Map.of("state", noting.state(), "words", noting.words()),
                        noting.day(),
                        seen,
                        cycle.threads()),
                by);
    }

    private List<Objection> objections(Cycle cycle, Noting noting) {
        var found = new ArrayList<Objection>();
        var stage = cycle.stages().stream()
                .filter(one -> one.step().code().equals(noting.step()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such step: " + noting.step()));
        var name = stage.step().name();
        if (noting.day().isAfter(clocks.today())) {
            found.add(Daybook.objection(
                    "cycle.future",
                    "‘" + name + "’ would be done on a day that has not come.",
                    "Note it once it is done"));
        }
        if (noting.step().equals(Steps.PUBLICATION) && noting.state().equals("not-needed")) {
            found.add(Daybook.objection(
                    "cycle.publication",
                    "Publication cannot be left out.",
                    "Take the item off the agenda if its paper does not come"));
        }
        var late = noting.day().isAfter(stage.due());
        if (noting.words().isBlank()
                && (noting.state().equals("not-needed") || noting.state().equals("done") && late)) {
            found.add(Daybook.objection(
                    "cycle.reason",
                    late && noting.state().equals("done")
                            ? "‘" + name + "’ was due on " + Words.day(stage.due())
                                    + ", so it comes late, and no reason is given."
                            : "No reason is given why ‘" + name + "’ is not needed.",
                    "Enter the reason"));
        }
        return found;
    }

    /**
     * Withdraws a paper that was published. What was sent stays on record as it was; whoever opens the paper from now on
     * finds a notice in its place, and the public agenda is issued again.
     */
    Answer<Line> withdraw(Cycle cycle, Paper paper, String why, UUID key, CurrentPerson person) {
        if (daybook.find(key).isPresent())
            return new Answer.Done<>(daybook.find(key).orElseThrow());
        var objection = against(cycle, paper);
        if (objection.isPresent()) return new Answer.Refused<>(List.of(objection.get()));
        var notice = new Withdrawal(paper.title(), clocks.today(), why);
        var file = printing.keep(paper.title(), printing.body("secretariat/withdrawn", notice), person.actor());
        return clocks.write(number -> {
            var meeting = cycle.record().meeting().id();
            committees
                    .addPaper(
                            meeting,
                            cycle.item().id(),
                            paper.title(),
                            file.id(),
                            Paper.Kind.SUPPLEMENT,
                            paper.hidden(),
                            person.id())
                    .orThrow();
            committees
                    .giveNotice(meeting, "The paper ‘" + paper.title() + "’ was withdrawn: " + why, person.id())
                    .orThrow();
            var draft = new Daybook.Draft(
                    key,
                    Line.Kind.STAGE,
                    cycle.item().id(),
                    "withdrawn",
                    Map.of("paper", paper.title(), "words", why),
                    clocks.today(),
                    Daybook.WHATEVER,
                    cycle.threads());
            return daybook.note(draft, person.id());
        });
    }

    private static Optional<Objection> against(Cycle cycle, Paper paper) {
        if (!cycle.record().meeting().isAnnounced()) {
            return Optional.of(Daybook.objection(
                    "paper.unpublished",
                    "‘" + paper.title() + "’ was not published: no notice of the meeting was given.",
                    "Add its next version, or take the item off the agenda"));
        }
        return cycle.withdrawn()
                .map(before -> Daybook.objection(
                        "paper.withdrawn",
                        "A paper of this item was withdrawn on " + Words.day(before.day()) + ".",
                        "Add the paper that takes its place under another title"));
    }

    /** What stands in the place of a paper that was withdrawn. */
    record Withdrawal(String title, LocalDate day, String why) {}
}
