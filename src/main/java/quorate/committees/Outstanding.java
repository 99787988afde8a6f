package quorate.committees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;
import quorate.web.Words;

/** What waits for each person at committees: notice to give, interests to rule on, papers to read, minutes to approve. */
@Component
class Outstanding implements Task.Source {

    private final Register register;
    private final MeetingStore meetings;
    private final Chamber chamber;
    private final Convening convening;
    private final MinutesStore minutes;
    private final LookAhead lookAhead;
    private final Passes passes;
    private final Questions questions;
    private final Authority authority;
    private final Interests interests;
    private final Clocks clocks;

    Outstanding(
            Register register,
            MeetingStore meetings,
            Chamber chamber,
            Convening convening,
            MinutesStore minutes,
            LookAhead lookAhead,
            Passes passes,
            Questions questions,
            Authority authority,
            Interests interests,
            Clocks clocks) {
        this.register = register;
        this.meetings = meetings;
        this.chamber = chamber;
        this.convening = convening;
        this.minutes = minutes;
        this.lookAhead = lookAhead;
        this.passes = passes;
        this.questions = questions;
        this.authority = authority;
        this.interests = interests;
        this.clocks = clocks;
    }

    /** How long ago a meeting may have been that still asks something of anybody. */
    private static final int MONTHS = 12;

    /** Everything that one committee's meetings ask of one person. */
    private record At(Meeting meeting, Chamber.Record record, Sitting now, Pass pass, CurrentPerson person) {
        String path() {
            return "/meetings/" + meeting.id();
        }

        boolean isComing() {
            return now.phase() == Sitting.Phase.NOT_OPENED;
        }

        boolean isClosed() {
            return now.phase() == Sitting.Phase.CLOSED;
        }

        String when() {
            return meeting.title() + ", " + Words.day(meeting.day());
        }
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var view = register.on(clocks.today());
        var committees = person.posts().stream()
                .map(Standing.Post::body)
                .distinct()
                .filter(body -> view.find(body)
                        .filter(party -> party.kind() == Kind.COMMITTEE)
                        .isPresent())
                .toList();
        var tasks = new ArrayList<Task>();
        committees.stream()
                .flatMap(committee -> meetings.listOf(committee).stream())
                .distinct()
                .filter(meeting -> meeting.cancelled().isEmpty()
                        && meeting.day().isAfter(clocks.today().minusMonths(MONTHS)))
                .map(meeting -> at(meeting, person))
                .forEach(at -> tasks(at, tasks));
        committees.stream().filter(person::isSecretaryOf).forEach(committee -> docket(committee, person, tasks));
        return tasks;
    }

    private At at(Meeting meeting, CurrentPerson person) {
        var record = chamber.record(meeting.id());
        return new At(meeting, record, record.at(clocks.now()), passes.passOf(person, meeting.committees()), person);
    }

    private void tasks(At at, List<Task> tasks) {
        if (at.isComing() && !at.meeting().day().isBefore(clocks.today())) {
            if (at.pass().secretary()) announce(at, tasks);
            if (at.pass().chairs()) rule(at, tasks);
            if (at.pass().member() && at.meeting().isAnnounced()) read(at, tasks);
        }
        if (at.isClosed() && minutes.approvalsOf(at.meeting().id()).isEmpty()) {
            if (at.pass().secretary()) minute(at, tasks);
            if (at.pass().secretary() || at.pass().chairs()) touched(at, tasks);
        }
    }

    private void announce(At at, List<Task> tasks) {
        if (at.meeting().isAnnounced()) return;
        var empty = at.record().items().isEmpty();
        tasks.add(new Task(
                empty ? "Make up the agenda and give notice" : "Give notice",
                at.when(),
                at.path() + "/agenda",
                Optional.of(convening.lastDay(at.meeting()).orElse(at.meeting().day()))));
    }

    /** The chair rules on others, the vice-chair on the chair and on whatever the chair has an open interest in. */
    private void rule(At at, List<Task> tasks) {
        var chairs = at.record().seats().stream()
                .filter(Seat::isChair)
                .map(Seat::person)
                .toList();
        var isChair = chairs.contains(at.pass().person());
        var waiting = lookAhead.of(at.meeting().id()).stream()
                .filter(line -> at.pass().seesTitle(line.item()))
                .mapToLong(line -> {
                    var open = line.conflicts().stream()
                            .filter(LookAhead.Conflict::isOpen)
                            .map(LookAhead.Conflict::person)
                            .toList();
                    if (open.contains(at.pass().person())) return 0;
                    var chairIsOpen = open.stream().anyMatch(chairs::contains);
                    return isChair != chairIsOpen ? open.size() : 0;
                })
                .sum();
        if (waiting == 0) return;
        tasks.add(new Task(
                "Rule on " + Words.count(waiting, "interest", "interests"),
                at.when(),
                at.path() + "/look-ahead",
                Optional.of(at.meeting().day())));
    }

    private static void read(At at, List<Task> tasks) {
        var approves = at.record().items().stream()
                .anyMatch(item ->
                        item.purpose() == Item.Purpose.MINUTES && at.pass().reads(item));
        tasks.add(new Task(
                approves ? "Read the papers, and the minutes to approve" : "Read the papers",
                at.when(),
                at.path() + "/pack",
                Optional.of(at.meeting().day())));
    }

    /** Minutes are written, then put before a later meeting. */
    private void minute(At at, List<Task> tasks) {
        var taken = at.meeting().committees().stream()
                .flatMap(committee -> meetings.listOf(committee).stream())
                .filter(other -> other.starts().isAfter(at.meeting().starts()))
                .filter(other -> other.cancelled().isEmpty())
                .anyMatch(other -> chamber.record(other.id()).items().stream()
                        .anyMatch(item -> item.matter()
                                .equals(Minutes.matterOf(at.meeting().id()))));
        if (taken) return;
        tasks.add(new Task(
                "Finish the minutes and put them before the next meeting",
                at.when(),
                at.path() + "/minutes",
                Optional.empty()));
    }

    private void touched(At at, List<Task> tasks) {
        for (var one : chamber.touched(at.record())) {
            var item = at.record().find(one.item());
            if (item.filter(at.pass()::reads).isEmpty()) continue;
            tasks.add(new Task(
                    one.isInDoubt() ? "Look into a decision whose quorum is in doubt" : "Look at a decision again",
                    item.orElseThrow().title() + ": " + one.changes().getFirst().replaceAll("\\.$", "")
                            + ", by attendance noted afterwards",
                    at.path() + "/minutes#item-" + item.orElseThrow().place(),
                    Optional.empty()));
        }
    }

    /** Matters that no coming meeting has on its agenda, and questions that the law leaves open about any. */
    private void docket(PartyId committee, CurrentPerson person, List<Task> tasks) {
        var docket = authority.docket(committee, clocks.today()).stream()
                .filter(one -> !interests.barred(person.id(), one.matter().id()))
                .toList();
        for (var one : docket) {
            if (!(one.verdict() instanceof Verdict.Unsettled)) continue;
            var matter = one.matter();
            tasks.add(new Task(
                    "Settle what the law leaves open", matter.title(), "/matters/" + matter.id(), matter.wantedBy()));
        }
        var coming = meetings.listOf(committee).stream()
                .filter(meeting -> meeting.cancelled().isEmpty())
                .filter(meeting -> !meeting.day().isBefore(clocks.today()))
                .toList();
        var taken = coming.stream()
                .flatMap(meeting -> questions.taken(meeting.id()).stream())
                .toList();
        var waiting = docket.stream()
                .map(Matter.Docketed::matter)
                .filter(matter -> !taken.contains(matter.id()))
                .toList();
        if (!waiting.isEmpty()) tasks.add(take(committee, waiting, coming));
    }

    private static Task take(PartyId committee, List<Matter> waiting, List<Meeting> coming) {
        return new Task(
                "Put " + Words.count(waiting.size(), "matter", "matters") + " on an agenda",
                waiting.getFirst().title() + (waiting.size() == 1 ? "" : ", and others"),
                coming.isEmpty()
                        ? "/committees/" + committee + "/meetings/new"
                        : "/meetings/" + coming.getLast().id() + "/agenda",
                waiting.stream().flatMap(matter -> matter.wantedBy().stream()).min(LocalDate::compareTo));
    }
}
