package quorate.committees;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.clocks.Undone;
import quorate.interests.Interests;
import quorate.interests.Ruling;
import quorate.interests.Subject;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/**
 * What is asked under an item: on which matter each committee decides it, and whom it is about. Committees in common decide
 * one item on a matter each, because each decides for its own commissioner. Interests are searched, and rulings made, once
 * for the item, over everybody whom any of its matters is about.
 */
@Component
class Questions {

    private final QuestionStore store;
    private final AgendaStore lines;
    private final Twice twice;
    private final Agenda agenda;
    private final Authority authority;
    private final Interests interests;
    private final Clocks clocks;

    Questions(
            QuestionStore store,
            AgendaStore lines,
            Twice twice,
            Agenda agenda,
            Authority authority,
            Interests interests,
            Clocks clocks) {
        this.store = store;
        this.lines = lines;
        this.twice = twice;
        this.agenda = agenda;
        this.authority = authority;
        this.interests = interests;
        this.clocks = clocks;
    }

    /** The matter on which the committee decides the item: its own where it has one, else the one the item came with. */
    Optional<Matter> of(Item item, PartyId committee) {
        return Optional.ofNullable(store.of(item.id()).get(committee))
                .or(() -> Optional.of(item.matter()))
                .flatMap(authority::find);
    }

    /** Every matter that is decided under the item. */
    List<Matter> of(Item item) {
        var found = new LinkedHashSet<Matter>();
        item.committees().forEach(committee -> of(item, committee).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** Matters that are on the agenda already, as the item's own or given to one of its committees. */
    Set<MatterId> taken(MeetingId meeting) {
        var taken = new HashSet<>(store.listOf(meeting));
        agenda.of(meeting).items().stream().map(Item::matter).forEach(taken::add);
        return taken;
    }

    /** What waits for the committee, is not on this agenda yet, and may be known to the reader. */
    List<Matter> waiting(Meeting meeting, PartyId committee, PartyId reader) {
        var taken = taken(meeting.id());
        return authority.docket(committee, meeting.day()).stream()
                .map(Matter.Docketed::matter)
                .filter(matter -> !taken.contains(matter.id()) && !interests.barred(reader, matter.id()))
                .toList();
    }

    /** Where else the question of each item waits on an agenda. @param all also where the public was not told of it */
    Map<UUID, List<String>> twice(List<Item> items, Meeting meeting, boolean all) {
        return items.stream().collect(Collectors.toMap(Item::id, item -> twice.of(of(item), meeting, all)));
    }

    Optional<Set<PartyId>> about(Item item) {
        return store.aboutOf(item.id());
    }

    /** What the item is about, as far as interests go; empty while nobody has said it. */
    Optional<Subject> subject(Item item) {
        var matters = of(item);
        var said = about(item);
        if (matters.isEmpty() && said.isEmpty()) return Optional.empty();
        var affected = new HashSet<>(said.orElse(Set.of()));
        matters.forEach(matter -> affected.addAll(matter.affected()));
        return Optional.of(new Subject(
                matters.isEmpty() ? "" : matters.getFirst().act(),
                affected,
                interests.subject(item.matter()).map(Subject::hands).orElse(Map.of()),
                matters.isEmpty() ? Map.of() : matters.getFirst().facts().values()));
    }

    /** Lets interests in the item be searched, as soon as anybody has said what it is about. */
    void consider(Item item, PartyId by) {
        subject(item).ifPresent(subject -> interests.consider(item.matter(), subject, new Actor.Person(by)));
        align(item, by);
    }

    /**
     * Every matter decided under the item is about all that the item is about, and was ruled on as the item was: so the gate
     * of each matter’s own page judges as the meeting does. In a write after that in which a matter was laid, because what a
     * matter is about is said once in a write.
     */
    private void align(Item item, PartyId by) {
        var twins = twins(item);
        if (twins.isEmpty()) return;
        subject(item)
                .ifPresent(subject -> twins.forEach(twin -> interests.consider(twin, subject, new Actor.Person(by))));
        var rulings = interests.rulings(item.matter());
        rulings.all().stream()
                .filter(ruling ->
                        rulings.of(ruling.person()).filter(ruling::equals).isPresent())
                .forEach(ruling -> carry(ruling, item));
    }

    /** The matters that other committees decide under the item: not the one it came with. */
    private List<MatterId> twins(Item item) {
        return of(item).stream()
                .map(Matter::id)
                .filter(matter -> !matter.equals(item.matter()))
                .toList();
    }

    /** One ruling is made on the item, whichever committee decides it on which matter. */
    @EventListener
    void on(Ruling.Made made) {
        for (var place : lines.placesOf(made.ruling().matter())) {
            agenda.of(place.meeting()).find(place.item()).ifPresent(item -> carry(made.ruling(), item));
        }
    }

    /** Where it is refused on a twin, that person’s interest stays open there, and what they may not read stays closed. */
    private void carry(Ruling ruling, Item item) {
        for (var twin : twins(item)) {
            var there = interests.rulings(twin).of(ruling.person());
            if (there.filter(same -> isSame(same, ruling)).isPresent()) continue;
            interests.rule(ruling.person(), twin, ruling.treatments(), ruling.by(), ruling.reason(), ruling.at());
        }
    }

    private static boolean isSame(Ruling one, Ruling other) {
        return one.treatments().equals(other.treatments())
                && one.reason().equals(other.reason())
                && one.at().equals(other.at());
    }

    /**
     * How one committee deals with the item.
     *
     * @param matter the matter it decides it on, where that is on its docket already
     * @param laid one to be laid for it first
     */
    record Choice(PartyId committee, boolean decides, Optional<MatterId> matter, Optional<Matter> laid) {}

    /**
     * Says what the item is about and who decides it.
     *
     * @param about whom it is about, for an item without a matter; empty leaves it unsaid
     * @param seen the version of the agenda that was before whoever says it
     */
    Answer<Item> settle(
            MeetingId meeting, Item item, List<Choice> choices, Optional<Set<PartyId>> about, long seen, PartyId by) {
        var settled = settled(meeting, item, choices, about, seen, by);
        if (settled instanceof Answer.Done<Item>(var done)) align(done, by);
        return settled;
    }

    private Answer<Item> settled(
            MeetingId meeting, Item item, List<Choice> choices, Optional<Set<PartyId>> about, long seen, PartyId by) {
        try {
            return clocks.write(number -> {
                var deciding = choices.stream()
                        .filter(Choice::decides)
                        .map(Choice::committee)
                        .toList();
                if (deciding.isEmpty()) {
                    return Agenda.no("item.committees", "No committee decides the item.", "Choose at least one");
                }
                var changed = agenda.change(meeting, item.id(), one -> one.decidedBy(deciding), seen, by);
                if (!changed.isDone()) throw new Undone(changed.objections());
                for (var choice : choices) give(item, choice, number);
                about.ifPresent(parties -> store.about(item.id(), parties, number));
                var settled = item.decidedBy(deciding);
                subject(settled)
                        .ifPresent(subject -> interests.consider(settled.matter(), subject, new Actor.Person(by)));
                return new Answer.Done<>(settled);
            });
        } catch (Undone undone) {
            return new Answer.Refused<>(undone.found());
        }
    }

    private void give(Item item, Choice choice, long number) {
        var matter = choice.matter();
        if (choice.laid().isPresent()) {
            var laid =
                    authority.lay(choice.laid().get(), choice.laid().get().id().toString());
            if (!laid.isDone()) throw new Undone(laid.objections());
            matter = Optional.of(laid.orThrow().id());
        }
        store.write(item.id(), choice.committee(), choice.decides() ? matter : Optional.empty(), number);
    }

    /** The same question as the matter's, to be laid for another commissioner about its own practices. */
    Matter twin(Matter matter, Item item, PartyId committee, PartyId commissioner, Set<PartyId> affected, PartyId by) {
        var id = new MatterId(
                Fresh.idOf("in common", matter.id().toString(), item.id().toString(), committee.toString()));
        return new Matter(
                id,
                matter.act(),
                commissioner,
                affected,
                matter.facts(),
                matter.title(),
                matter.paper(),
                matter.why(),
                matter.wantedBy(),
                clocks.today(),
                new Actor.Person(by));
    }
}
