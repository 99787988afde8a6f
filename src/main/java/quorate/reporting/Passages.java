package quorate.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Bench;
import quorate.committees.Commissioners;
import quorate.committees.Seat;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** What goes up and down between the bodies of one commissioner: a governing body, its committees, their sub-groups. */
@Component
class Passages {

    private final PassageStore store;
    private final Authority authority;
    private final Interests interests;
    private final Register register;
    private final Commissioners commissioners;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Passages(
            PassageStore store,
            Authority authority,
            Interests interests,
            Register register,
            Commissioners commissioners,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.authority = authority;
        this.interests = interests;
        this.register = register;
        this.commissioners = commissioners;
        this.clocks = clocks;
        this.events = events;
    }

    /** As far as the reader may know of the matters on which they were sent. */
    List<Passage> list(PartyId body, CurrentPerson reader) {
        return store.list(body).stream()
                .filter(passage -> passage.matter()
                        .filter(matter -> interests.barred(reader.id(), matter))
                        .isEmpty())
                .toList();
    }

    /** What was sent on the matter, between bodies in one of which the reader holds a post; empty for whoever may not know of it. */
    Optional<List<Passage>> on(MatterId matter, CurrentPerson reader) {
        if (interests.barred(reader.id(), matter)) return Optional.empty();
        if (authority.find(matter).filter(one -> !isOf(reader, one)).isPresent()) return Optional.empty();
        return Optional.of(store.list(matter).stream()
                .filter(passage -> reader.belongsTo(passage.sender()) || reader.belongsTo(passage.receiver()))
                .toList());
    }

    /** Whether the reader holds a post in a body of the commissioner for whom the matter is decided. */
    private boolean isOf(CurrentPerson reader, Matter matter) {
        return reader.posts().stream()
                .map(Standing.Post::body)
                .anyMatch(body -> body.equals(matter.commissioner())
                        || commissioners.of(body).contains(matter.commissioner()));
    }

    Optional<Matter> find(MatterId matter) {
        return authority.find(matter);
    }

    /** The other bodies of the same commissioner: above it, beside it and below it. */
    List<Party> others(PartyId body) {
        var view = register.on(clocks.today());
        var owners = commissioners.of(body);
        var found = new LinkedHashSet<PartyId>();
        for (var owner : owners) {
            if (view.find(owner).map(Party::kind).filter(Kind.COMMITTEE::equals).isPresent()) found.add(owner);
            view.linksTo(owner, Tie.PART_OF).forEach(link -> found.add(link.from()));
        }
        view.linksTo(body, Tie.PART_OF).forEach(link -> found.add(link.from()));
        view.linksFrom(body, Tie.PART_OF).forEach(link -> found.add(link.to()));
        return found.stream()
                .filter(one -> !one.equals(body))
                .flatMap(one -> view.find(one).stream())
                .filter(party -> party.kind() == Kind.COMMITTEE)
                .sorted(Comparator.comparing(Party::name))
                .toList();
    }

    /** Matters on which the body could send something, as far as the reader may know of them. */
    List<Matter> matters(PartyId body, CurrentPerson reader) {
        return authority.docket(body, clocks.today()).stream()
                .map(Matter.Docketed::matter)
                .filter(matter -> !interests.barred(reader.id(), matter.id()))
                .toList();
    }

    /** What was found of whoever sits on the body, and what was ruled on it: a sentence each. */
    List<String> interestsIn(PartyId body, Matter matter, LocalDate day) {
        var people = Bench.of(register.on(day), List.of(body)).stream()
                .map(Seat::person)
                .collect(Collectors.toSet());
        var subject = Subject.of(matter.act(), matter.affected());
        var rulings = interests.rulings(matter.id());
        return interests.conflicts(people, subject, day).stream()
                .filter(finding -> people.contains(finding.person()))
                .map(finding -> finding.sentence().replaceAll("\\.$", "") + ". "
                        + rulings.of(finding.person())
                                .map(ruling -> "It was ruled that the member " + ruling.effect() + ".")
                                .orElse("No ruling was made."))
                .distinct()
                .sorted()
                .toList();
    }

    /** Says what came of it, once; the same again changes nothing. */
    Answer<Passage> answer(Passage passage, Passage.Answer answer) {
        return clocks.write(number -> {
            var now = store.list(passage.receiver()).stream()
                    .filter(one -> one.id().equals(passage.id()))
                    .findFirst()
                    .orElseThrow();
            if (now.answer().isPresent()) {
                return now.answer().get().words().equals(answer.words())
                        ? new Answer.Done<>(now)
                        : new Answer.Refused<>(List.of(new Objection(
                                "passage.answered",
                                Weight.LOCAL,
                                "What came of it is on record already: "
                                        + now.answer().get().words(),
                                "Open the page again",
                                List.of())));
            }
            var noted = new Passage.Answer(answer.day(), answer.words(), answer.by(), number);
            store.answer(passage.id(), noted);
            events.publishEvent(new Passage.Answered(passage, noted));
            return new Answer.Done<>(passage);
        });
    }

    /** @param passage without the interests, which are found now, and its place in the order of writes */
    void send(Passage passage) {
        clocks.write(number -> {
            var told = passage.matter()
                    .flatMap(authority::find)
                    .map(matter -> interestsIn(passage.sender(), matter, passage.day()))
                    .orElse(List.of());
            var whole = new Passage(
                    passage.id(),
                    passage.sender(),
                    passage.receiver(),
                    passage.kind(),
                    passage.matter(),
                    passage.title(),
                    passage.words(),
                    told,
                    passage.day(),
                    Optional.empty(),
                    passage.by(),
                    clocks.now(),
                    number);
            if (store.add(whole)) {
                events.publishEvent(new Passage.Sent(whole, new quorate.kernel.Actor.Person(passage.by())));
            }
            return whole;
        });
    }
}
