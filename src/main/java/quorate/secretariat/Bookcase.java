package quorate.secretariat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.committees.Seat;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Which committees somebody works for today, and the records of their meetings as far as that person may read them. */
@Component
class Bookcase {

    /** How long ago a meeting may have been whose actions are still looked after. */
    static final int YEARS = 3;

    private final Register register;
    private final Committees committees;
    private final Standing standing;
    private final Clocks clocks;

    Bookcase(Register register, Committees committees, Standing standing, Clocks clocks) {
        this.register = register;
        this.committees = committees;
        this.standing = standing;
        this.clocks = clocks;
    }

    LocalDate today() {
        return clocks.today();
    }

    /** The committees in which the person holds a post today, by name. */
    List<Party> committeesOf(CurrentPerson person) {
        var view = register.on(clocks.today());
        return person.posts().stream()
                .map(Standing.Post::body)
                .distinct()
                .flatMap(body -> view.find(body).stream())
                .filter(party -> party.kind() == Kind.COMMITTEE)
                .sorted(Comparator.comparing(Party::name))
                .toList();
    }

    /** For whoever holds a post in the committee today; to everybody else it is closed. */
    Party enter(PartyId committee, CurrentPerson person) {
        var party = register.on(clocks.today())
                .find(committee)
                .filter(one -> one.kind() == Kind.COMMITTEE)
                .orElseThrow(Page::missing);
        if (!person.belongsTo(committee)) throw new AccessDeniedException("Holds no post in this committee today");
        return party;
    }

    /** For a secretary of the committee. */
    Party keep(PartyId committee, CurrentPerson person) {
        var party = enter(committee, person);
        if (!person.isSecretaryOf(committee)) throw new AccessDeniedException("Is not secretary of this committee");
        return party;
    }

    /** For a secretary or somebody with a vote: whoever may know of what is done in private. */
    Party enterWhole(PartyId committee, CurrentPerson person) {
        var party = enter(committee, person);
        if (!isPrivy(committee, person)) throw new AccessDeniedException("Attends this committee without a vote");
        return party;
    }

    private boolean isPrivy(PartyId committee, CurrentPerson person) {
        var view = register.on(clocks.today());
        return person.isSecretaryOf(committee)
                || person.posts().stream()
                        .filter(post -> post.body().equals(committee))
                        .flatMap(post -> view.find(post.post()).stream())
                        .anyMatch(post ->
                                post.trait("voting").filter("no"::equals).isEmpty());
    }

    MeetingRecord record(MeetingId meeting, CurrentPerson person) {
        return committees.onRecord(meeting, person).orElseThrow(Page::missing);
    }

    List<MeetingRecord> records(PartyId committee, Span days, CurrentPerson person) {
        return committees.onRecord(committee, days, person);
    }

    /** The records of all these committees' meetings of the last years, each once. */
    List<MeetingRecord> recent(List<Party> of, CurrentPerson person) {
        var days = Span.since(clocks.today().minusYears(YEARS));
        return of.stream()
                .flatMap(committee -> records(committee.id(), days, person).stream())
                .collect(Collectors.toMap(
                        record -> record.meeting().id(),
                        record -> record,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Meetings of the committee that are still to be held, the next one first. */
    List<MeetingRecord> coming(PartyId committee, CurrentPerson person) {
        return records(committee, Span.since(clocks.today()), person).stream()
                .filter(record -> record.meeting().cancelled().isEmpty())
                .filter(record ->
                        record.first(quorate.committees.Fact.Closed.class).isEmpty())
                .toList();
    }

    String nameOf(PartyId party, LocalDate day) {
        return register.on(day)
                .find(party)
                .or(() -> register.on(clocks.today()).find(party))
                .map(Party::name)
                .orElseGet(() -> standing.nameOf(party));
    }

    String nameOf(PartyId person) {
        return nameOf(person, clocks.today());
    }

    /** What the person does in the committee on the day: "Chief finance officer"; empty where they hold no post. */
    String postOf(PartyId person, PartyId committee, LocalDate day) {
        return standing.postsOf(person, day).stream()
                .filter(post -> post.body().equals(committee))
                .map(post -> register.on(day)
                        .find(post.post())
                        .flatMap(one -> one.trait("title"))
                        .orElse(post.title()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Everybody who holds a post in the committee today, by name. */
    Map<PartyId, String> people(PartyId committee) {
        var view = register.on(clocks.today());
        var people = new java.util.LinkedHashMap<PartyId, String>();
        view.linksTo(committee, Tie.PART_OF).stream()
                .flatMap(link -> view.holdersOf(link.from()).stream())
                .flatMap(person -> view.find(person).stream())
                .sorted(Comparator.comparing(Party::name))
                .forEach(person -> people.put(person.id(), person.name()));
        return people;
    }

    List<Choice> choices(PartyId committee) {
        return people(committee).entrySet().stream()
                .map(one -> Choice.of(one.getKey().toString(), one.getValue())
                        .hint(postOf(one.getKey(), committee, clocks.today())))
                .toList();
    }

    /** The committee of the item to which the person belongs, or the first that decides it. */
    static PartyId committeeOf(Item item, CurrentPerson person) {
        return item.committees().stream()
                .filter(person::belongsTo)
                .findFirst()
                .orElse(item.committees().getFirst());
    }

    /** Seats on the committee at a meeting. */
    static Stream<Seat> seats(MeetingRecord record, PartyId committee) {
        return record.end().seats().stream().filter(seat -> seat.committee().equals(committee));
    }

    /** The identity of what a form notes: the same for the same form of the same person. */
    static UUID once(Typed typed, CurrentPerson person) {
        return typed.id("key")
                .map(key -> Fresh.idOf("secretariat", person.id().toString(), key.toString()))
                .orElseGet(Fresh::id);
    }

    /** The key that a form carries: its own, if it was sent before. */
    static String keyIn(Typed typed) {
        return typed.id("key").orElseGet(Fresh::id).toString();
    }

    /** The number of the line that the form's writer had before them. */
    static long seenIn(Typed typed) {
        var text = typed.value("seen");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
