package quorate.officers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Instrument;
import quorate.authority.Matter;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;
import quorate.web.Veil;
import quorate.web.Words;

/** What became of officers' decisions: to whom each was reported, and what the committee made of the urgent ones. */
@Component
class Book implements Task.Source {

    private static final int MONTHS = 6;
    private static final int MOST_MEETINGS = 20;

    private final Authority authority;
    private final Committees committees;
    private final Register register;
    private final TakingStore store;
    private final Clocks clocks;
    private final ObjectProvider<Veil> veils;
    private final ApplicationEventPublisher events;

    Book(
            Authority authority,
            Committees committees,
            Register register,
            TakingStore store,
            Clocks clocks,
            ObjectProvider<Veil> veils,
            ApplicationEventPublisher events) {
        this.authority = authority;
        this.committees = committees;
        this.register = register;
        this.store = store;
        this.clocks = clocks;
        this.veils = veils;
        this.events = events;
    }

    /**
     * @param officer what the post was called on the day, and who held it
     * @param agreed who agreed: "the chair, Margaret Hale"
     */
    record Line(Taking taking, Matter matter, String officer, List<String> agreed, Taking.Afterwards after) {

        Taking.State state() {
            return taking.state(after);
        }
    }

    /** Decisions that this person may see, the last first. */
    List<Line> listFor(CurrentPerson person) {
        return store.list(commissioners(person)).stream()
                .flatMap(taking -> line(taking, person).stream())
                .toList();
    }

    Optional<Line> find(DecisionId decision, CurrentPerson person) {
        return store.find(decision)
                .filter(taking -> commissioners(person).contains(taking.commissioner()))
                .flatMap(taking -> line(taking, person));
    }

    private Optional<Line> line(Taking taking, CurrentPerson person) {
        return authority
                .find(taking.matter())
                .filter(matter -> isShown(matter, person))
                .map(matter ->
                        new Line(taking, matter, officer(taking), agreed(taking), store.afterwards(taking.decision())));
    }

    String officer(Taking taking) {
        var view = register.on(taking.day());
        var names = view.holdersOf(taking.post()).stream()
                .flatMap(holder -> view.find(holder).stream())
                .map(Party::name)
                .toList();
        return view.get(taking.post()).name() + (names.isEmpty() ? "" : ", " + Words.list(names));
    }

    /** The meetings to which it was reported. */
    List<Meeting> reportedTo(Line line) {
        return line.after().reportedTo().stream()
                .flatMap(meeting -> committees.find(meeting).stream())
                .toList();
    }

    List<String> agreed(Taking taking) {
        var people = store.agreements(taking.decision());
        var view = register.on(taking.day());
        return taking.agreed().stream()
                .map(office -> "the " + office.replace('-', ' ')
                        + Optional.ofNullable(people.get(office))
                                .flatMap(view::find)
                                .map(person -> ", " + person.name())
                                .orElse(""))
                .toList();
    }

    boolean isShown(Matter matter, CurrentPerson person) {
        return veils.stream().noneMatch(veil -> veil.hides(person, matter.id().value()));
    }

    /** Those for which the person holds a post today: in the body itself, or in a committee of it. */
    Collection<PartyId> commissioners(CurrentPerson person) {
        var today = clocks.today();
        var bodies = person.posts().stream().map(Standing.Post::body).distinct().toList();
        var of = authority.instruments(Long.MAX_VALUE).list().stream()
                .filter(instrument -> instrument.span().holdsOn(today))
                .map(Instrument::content)
                .flatMap(content -> content instanceof Terms terms && bodies.contains(terms.body())
                        ? terms.of().stream()
                        : Stream.empty());
        return Stream.concat(bodies.stream(), of).distinct().toList();
    }

    /** The meetings to which a secretary may report: those of the last months and the next, of each committee that they serve. */
    List<Meeting> meetings(CurrentPerson person) {
        return person.posts().stream()
                .filter(post -> post.office().equals("secretary"))
                .map(Standing.Post::body)
                .distinct()
                .flatMap(body -> meetings(body).stream())
                .distinct()
                .sorted(Comparator.comparing(Meeting::starts).reversed())
                .toList();
    }

    private List<Meeting> meetings(PartyId committee) {
        var found = new ArrayList<Meeting>();
        var next = committees.find(committee, clocks.today().minusMonths(MONTHS));
        while (next.isPresent() && found.size() < MOST_MEETINGS) {
            found.add(next.get());
            if (next.get().day().isAfter(clocks.today())) break;
            next = committees.find(committee, next.get().day().plusDays(1));
        }
        return found;
    }

    /** Notes that decisions were told to a meeting. Told twice, it is noted once. */
    Answer<Integer> report(List<Line> lines, MeetingId meeting, CurrentPerson by) {
        return clocks.write(number -> {
            if (lines.isEmpty()) {
                return new Answer.Refused<>(List.of(Between.no(
                        "officers.none", "No decision was chosen.", "Choose the decisions that were reported")));
            }
            var fresh = lines.stream()
                    .map(line -> line.taking().decision())
                    .filter(decision -> store.report(decision, meeting, clocks.now(), by.id(), number))
                    .toList();
            if (!fresh.isEmpty()) events.publishEvent(new Taking.Reported(fresh, meeting, by.actor()));
            return new Answer.Done<>(fresh.size());
        });
    }

    /** The committee has decided whether it ratifies. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        var ends = decision.outcome() != Decision.Outcome.DEFERRED;
        if (!ends || !store.isRatification(recorded.matter().id())) return;
        clocks.write(number -> {
            store.ratify(recorded.matter().id(), decision, number);
            return decision;
        });
    }

    /** Notes what was done about a decision that was not ratified. Once; the same again changes nothing. */
    Answer<DecisionId> follow(Line line, Taking.Consequence consequence, CurrentPerson by) {
        return clocks.write(number -> {
            var decision = line.taking().decision();
            var before = store.afterwards(decision).consequence();
            if (before.isPresent() && !before.get().equals(consequence)) {
                return new Answer.Refused<>(List.of(Between.no(
                        "officers.followed",
                        "What was done about it is on record already: "
                                + before.get().words(),
                        "Open the decision again")));
            }
            if (before.isEmpty()) {
                store.follow(decision, consequence, by.id(), number);
                events.publishEvent(new Taking.Followed(decision, consequence, by.actor()));
            }
            return new Answer.Done<>(decision);
        });
    }

    /** What the secretary has to do about it; empty where nothing is left. */
    private static Optional<String> owed(Line line) {
        return switch (line.state()) {
            case TO_REPORT -> Optional.of("Report an officer’s decision to the committee");
            case TO_RATIFY -> Optional.of("Have an urgent decision ratified");
            case NOT_RATIFIED ->
                line.after().consequence().isPresent()
                        ? Optional.empty()
                        : Optional.of("Say what is done about a decision that was not ratified");
            default -> Optional.empty();
        };
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        if (person.posts().stream().noneMatch(post -> post.office().equals("secretary"))) return List.of();
        return listFor(person).stream()
                .filter(line -> owed(line).isPresent())
                .map(line -> new Task(
                        owed(line).orElseThrow(),
                        line.matter().title() + ", decided by " + line.officer() + " on "
                                + Words.day(line.taking().day()),
                        line.taking().path(),
                        Optional.empty()))
                .toList();
    }
}
