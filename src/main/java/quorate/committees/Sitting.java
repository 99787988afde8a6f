package quorate.committees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quorate.authority.Room;
import quorate.authority.Room.Part;
import quorate.kernel.PartyId;

/**
 * A meeting as it stood at one moment: a pure function of who has a seat, what is on the agenda, and the facts up to that
 * moment. Facts that were struck out are as if they had never been noted.
 *
 * @param stays when each person was in the room, earliest first, in the order people came
 * @param chairs who took the chair of which item
 * @param ownChairs who took the chair of which committee: in common, each has its own
 * @param itemChairs the same for one item
 */
public record Sitting(
        List<Seat> seats,
        Map<UUID, Business> agenda,
        Instant at,
        Phase phase,
        Map<PartyId, String> names,
        Map<PartyId, List<Stay>> stays,
        Set<PartyId> apologies,
        Map<PartyId, Fact.Deputised> deputies,
        Map<UUID, Map<PartyId, Fact.Ruled>> rulings,
        Optional<PartyId> meetingChair,
        Map<UUID, PartyId> chairs,
        Map<PartyId, PartyId> ownChairs,
        Map<Business.Key, PartyId> itemChairs,
        Optional<UUID> item,
        Map<Business.Key, Progress> progress,
        boolean publicExcluded) {

    public enum Phase {
        NOT_OPENED,
        OPEN,
        ADJOURNED,
        CLOSED
    }

    /** A time in the room. @param until null while they are still there */
    public record Stay(Moment from, @Nullable Moment until) {}

    /** One vote, and the people who may cast it: one as a rule, more where a post is shared. */
    public record Vote(PartyId holder, List<PartyId> people) {
        public Vote {
            people = List.copyOf(people);
        }
    }

    /** What the meeting looked like at the moment, as far as the log says. */
    public static Sitting at(Instant time, List<Seat> seats, List<Business> agenda, List<Fact.Entry> log) {
        return at(Moment.endOf(time), seats, agenda, log);
    }

    /** What the meeting looked like when the entry of the moment had been noted. */
    public static Sitting at(Moment moment, List<Seat> seats, List<Business> agenda, List<Fact.Entry> log) {
        return new Fold(seats, agenda).run(moment, log);
    }

    public boolean isPresent(PartyId person) {
        var times = stays.getOrDefault(person, List.of());
        return !times.isEmpty() && times.getLast().until() == null;
    }

    public List<PartyId> present() {
        return stays.keySet().stream().filter(this::isPresent).toList();
    }

    public String nameOf(PartyId person) {
        return names.getOrDefault(person, "Somebody unknown");
    }

    public Progress progressOf(UUID item, PartyId committee) {
        return progress.getOrDefault(new Business.Key(item, committee), new Progress.Waiting());
    }

    public Optional<Progress.Ballot> ballotOn(UUID item, PartyId committee) {
        return progressOf(item, committee) instanceof Progress.Balloting(var ballot)
                ? Optional.of(ballot)
                : Optional.empty();
    }

    /** The item's business; empty when it is not on this agenda. */
    public Optional<Business> business(UUID item) {
        return Optional.ofNullable(agenda.get(item));
    }

    public Optional<Fact.Ruled> rulingOn(PartyId person, UUID item) {
        return Optional.ofNullable(rulings.getOrDefault(item, Map.of()).get(person));
    }

    /** What the rulings leave the person when the item is decided. */
    public Part partIn(UUID item, PartyId person) {
        return rulingOn(person, item).map(Fact.Ruled::deciding).orElse(Part.FULL);
    }

    /**
     * Who is in the chair for the item: whoever took it for this item, else the chair of the meeting; nobody, if that
     * person is out of the room or an interest keeps them from deciding the item.
     */
    public Optional<PartyId> chairOf(UUID item) {
        return Optional.ofNullable(chairs.get(item))
                .or(this::meetingChair)
                .filter(this::isPresent)
                .filter(person -> mayChair(item, person));
    }

    /**
     * Who is in the chair of one committee for the item: of those who took the chair, the last who sits on it. Of a meeting
     * of one committee it is whoever is in the chair.
     */
    public Optional<PartyId> chairOf(UUID item, PartyId committee) {
        var own = Optional.ofNullable(itemChairs.get(new Business.Key(item, committee)))
                .or(() -> Optional.ofNullable(ownChairs.get(committee)));
        if (own.isPresent()) return own.filter(this::isPresent).filter(person -> mayChair(item, person));
        var alone = seats.stream().map(Seat::committee).distinct().count() < 2;
        return alone ? chairOf(item) : Optional.empty();
    }

    /** Who decides the item, but was ruled to leave its chair to somebody else. */
    private Set<PartyId> yielding(UUID item) {
        return rulings.getOrDefault(item, Map.of()).values().stream()
                .filter(ruling -> !ruling.chairs() && ruling.deciding() == Part.FULL)
                .map(Fact.Ruled::person)
                .collect(Collectors.toSet());
    }

    boolean mayChair(UUID item, PartyId person) {
        return rulingOn(person, item).map(Fact.Ruled::chairs).orElse(true);
    }

    /** Who is in the chair now. */
    public Optional<PartyId> chair() {
        return item.isPresent() ? chairOf(item.get()) : meetingChair.filter(this::isPresent);
    }

    /** Who sits on the committee, as the room is when it decides the item. */
    public Room room(UUID item, PartyId committee) {
        var places = new ArrayList<Room.Place>();
        var sharers = new LinkedHashSet<PartyId>();
        for (var seat : seats) {
            if (!seat.committee().equals(committee)) continue;
            var place = placeOf(seat, item);
            var counts = place.voting() && place.present() && place.part() == Part.FULL;
            var again = counts && seat.shared().isPresent() && !sharers.add(seat.holder());
            places.add(again ? withoutVote(place) : place);
            deputyOf(seat).ifPresent(deputy -> places.add(placeOf(deputy, seat, item)));
        }
        var seated = places.stream().map(Room.Place::person).toList();
        present().stream()
                .filter(person -> !seated.contains(person))
                .forEach(person -> places.add(attendee(person, item)));
        return new Room(places, chairOf(item, committee), yielding(item));
    }

    /**
     * The votes there are on the item at this moment: present, with a vote, and free to decide. A deputy is among them
     * while the member is away; whether the terms let a deputy vote is not asked here.
     */
    public List<Vote> votes(UUID item, PartyId committee) {
        var people = new LinkedHashMap<PartyId, List<PartyId>>();
        for (var seat : seats) {
            if (!seat.committee().equals(committee) || !seat.voting()) continue;
            var sitter = deputyOf(seat).map(Fact.Deputised::person).filter(this::isPresent);
            var person = isPresent(seat.person()) ? Optional.of(seat.person()) : sitter;
            person.filter(one -> partIn(item, one) == Part.FULL)
                    .ifPresent(one -> people.computeIfAbsent(seat.holder(), key -> new ArrayList<>())
                            .add(one));
        }
        return people.entrySet().stream()
                .map(one -> new Vote(one.getKey(), one.getValue()))
                .toList();
    }

    private Room.Place placeOf(Seat seat, UUID item) {
        var person = seat.person();
        return new Room.Place(
                person,
                seat.name(),
                seat.offices(),
                seat.kinds(),
                seat.voting(),
                isPresent(person),
                partIn(item, person),
                Optional.empty());
    }

    /** Whether a deputy has the member's offices and vote is for the terms of reference to say. */
    private Room.Place placeOf(Fact.Deputised deputy, Seat seat, UUID item) {
        return new Room.Place(
                deputy.person(),
                deputy.name(),
                Set.of(),
                Set.of(),
                false,
                isPresent(deputy.person()),
                partIn(item, deputy.person()),
                Optional.of(seat.person()));
    }

    private Room.Place attendee(PartyId person, UUID item) {
        var kinds = Set.of("in-attendance");
        return new Room.Place(
                person, nameOf(person), Set.of(), kinds, false, true, partIn(item, person), Optional.empty());
    }

    private Optional<Fact.Deputised> deputyOf(Seat seat) {
        return Optional.ofNullable(deputies.get(seat.person()));
    }

    private static Room.Place withoutVote(Room.Place place) {
        return new Room.Place(
                place.person(),
                place.name(),
                place.offices(),
                place.kinds(),
                false,
                place.present(),
                place.part(),
                place.deputyFor());
    }
}
