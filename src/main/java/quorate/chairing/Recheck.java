package quorate.chairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Proceedings;
import quorate.committees.Tabled;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;
import quorate.web.Words;

/**
 * Looks again at what was decided while nobody knew who would do the work. While the supply chain is unknown a check stays
 * open; each time this is read it is made anew on what is known now, and says which decisions are touched.
 */
@Component
class Recheck implements Task.Source {

    private static final String NOTE = "supply-chain";

    /** Who looks again: whoever leads the meeting, or keeps its record. */
    static final List<String> LEADS = List.of("secretary", "chair", "vice-chair");

    /** How long ago a decision may have been that somebody is asked to look at again; the page itself goes back for ever. */
    private static final int YEARS = 3;

    private final Committees committees;
    private final Interests interests;
    private final Register register;
    private final Clocks clocks;

    Recheck(Committees committees, Interests interests, Register register, Clocks clocks) {
        this.committees = committees;
        this.interests = interests;
        this.register = register;
        this.clocks = clocks;
    }

    /** What came of looking again. */
    enum State {
        /** It is still not known who does the work, and somebody who was there could have a stake in it. */
        OPEN("Still open"),
        /** It is known now, and somebody who was there has an interest on which nobody ruled. */
        TOUCHED("Touches the decision"),
        /** Nobody who was there has an interest that was not ruled upon. */
        CLEAR("Clear");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param findings what is open, or what has come to light */
    record Line(Proceedings.Settled settled, State state, List<Finding> findings) {}

    /** Every item that the committee ended and that is about somebody whose supply chain is, or was, not known. */
    List<Line> of(PartyId committee, CurrentPerson reader) {
        return of(committee, new Span(LocalDate.EPOCH, clocks.today().plusDays(1)), reader);
    }

    private List<Line> of(PartyId committee, Span days, CurrentPerson reader) {
        var lines = new ArrayList<Line>();
        for (var settled : committees.proceedings(committee, days, reader).items()) {
            var tabled = committees.find(settled.meeting(), settled.item(), reader);
            tabled.flatMap(Tabled::subject)
                    .filter(subject -> isNoted(subject, settled.day()))
                    .ifPresent(subject -> lines.add(line(settled, tabled.orElseThrow(), subject)));
        }
        return lines;
    }

    /** Until the chair has ruled on what came to light, the decision waits to be looked at again. */
    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var today = clocks.today();
        var days = Span.between(today.minusYears(YEARS), today.plusDays(1));
        return person.posts().stream()
                .filter(post -> LEADS.contains(post.office()))
                .map(Standing.Post::body)
                .distinct()
                .flatMap(committee -> task(committee, days, person).stream())
                .toList();
    }

    private Optional<Task> task(PartyId committee, Span days, CurrentPerson person) {
        var touched = of(committee, days, person).stream()
                .filter(line -> line.state() == State.TOUCHED)
                .count();
        if (touched == 0) return Optional.empty();
        return Optional.of(new Task(
                "Look again at " + Words.count(touched, "decision", "decisions"),
                "Who does the work is known now, and somebody who was in the room has an interest in it",
                "/committees/" + committee + "/supply-chains",
                Optional.empty()));
    }

    /** True if a party it is about has a link, then or today, on which the supply chain is spoken of. */
    private boolean isNoted(Subject subject, LocalDate day) {
        return subject.affected().stream()
                .anyMatch(party ->
                        note(party, day).or(() -> note(party, clocks.today())).isPresent());
    }

    private Optional<String> note(PartyId party, LocalDate day) {
        return register.on(day).linksFrom(party).stream()
                .flatMap(link -> Optional.ofNullable(link.notes().get(NOTE)).stream())
                .findFirst();
    }

    private Line line(Proceedings.Settled settled, Tabled tabled, Subject subject) {
        var people = settled.room().places().stream()
                .filter(place -> place.present())
                .map(place -> place.person())
                .toList();
        var found = new ArrayList<>(interests.conflicts(people, subject, settled.day()));
        var unknown = subject.affected().stream()
                .anyMatch(party ->
                        note(party, clocks.today()).filter("unknown"::equals).isPresent());
        // What was not known on the day and is known today stands in the register from a later day on.
        interests.conflicts(people, subject, clocks.today()).stream()
                .filter(later ->
                        found.stream().noneMatch(finding -> finding.key().equals(later.key())))
                .forEach(found::add);
        var rulings = interests.rulings(tabled.item().matter());
        return of(settled, found, unknown, rulings::answers);
    }

    /**
     * @param found what is found today of those who were in the room
     * @param unknown true if it is not known to this day who does the work
     * @param answered whether the chair has ruled on a finding
     */
    static Line of(Proceedings.Settled settled, List<Finding> found, boolean unknown, Predicate<Finding> answered) {
        var unruled = found.stream().filter(answered.negate()).toList();
        var sure = unruled.stream()
                .filter(finding -> finding.certainty() == Finding.Certainty.CONFIRMED)
                .toList();
        if (!sure.isEmpty()) return new Line(settled, State.TOUCHED, sure);
        var open = unruled.stream()
                .filter(finding -> finding.certainty() == Finding.Certainty.TO_CONFIRM)
                .toList();
        return unknown && !open.isEmpty()
                ? new Line(settled, State.OPEN, open)
                : new Line(settled, State.CLEAR, List.of());
    }
}
