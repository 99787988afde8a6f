package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.authority.Room.Part;
import quorate.clocks.Clocks;
import quorate.committees.Fact.Choice;
import quorate.committees.Fact.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;

/** A meeting of the Anytown committee written down line by line, as a test tells it. */
final class Minuted {

    static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    static final PartyId ANYTOWN = id("anytown-pccc");
    static final PartyId OTHERTON = id("otherton-pccc");
    static final PartyId CHAIR = id("margaret-hale");
    static final PartyId VICE_CHAIR = id("priya-nair");
    static final PartyId GP = id("ruth-amos");
    static final PartyId OFFICER = id("tom-bevan");
    static final PartyId FINANCE = id("grace-lin");
    static final PartyId OBSERVER = id("lucy-adeyemi");
    static final PartyId STRANGER = id("sian-llewellyn");
    static final UUID CLOSURE = Fresh.idOf("item", "closure");
    static final UUID FINANCES = Fresh.idOf("item", "finances");
    static final UUID PRIVATE = Fresh.idOf("item", "private");

    final List<Seat> seats = new ArrayList<>(List.of(
            seat(CHAIR, "Margaret Hale", "chair", "lay", true),
            seat(VICE_CHAIR, "Priya Nair", "vice-chair", "lay", true),
            seat(GP, "Dr Ruth Amos", "gp-member", "gp", true),
            seat(OFFICER, "Tom Bevan", "accountable-officer", "executive", true),
            seat(FINANCE, "Grace Lin", "chief-finance-officer", "executive", true),
            seat(OBSERVER, "Lucy Adeyemi", "attendee", "healthwatch", false)));
    final List<Business> agenda = new ArrayList<>(List.of(
            new Business(CLOSURE, "Closure of Chapel Street", List.of(ANYTOWN), false),
            new Business(FINANCES, "Finance report", List.of(ANYTOWN), false),
            new Business(PRIVATE, "A remedial notice", List.of(ANYTOWN), true)));
    final List<Entry> log = new ArrayList<>();

    static PartyId id(String key) {
        return new PartyId(Fresh.idOf("test", key));
    }

    static Seat seat(PartyId person, String name, String office, String kind, boolean voting) {
        return new Seat(ANYTOWN, person, name, office, Set.of(office), Set.of(kind), voting, Optional.empty());
    }

    static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(Clocks.LONDON).toInstant();
    }

    /** Everybody arrives at 2pm and the chair opens the meeting. */
    static Minuted opened() {
        var meeting = new Minuted();
        for (var seat : meeting.seats) meeting.note("14:00", new Fact.Arrived(seat.person(), seat.name()));
        return meeting.note("14:00", new Fact.Opened(CHAIR));
    }

    /** Notes the fact, which must be in order. */
    Minuted note(String time, Fact fact) {
        var objections = objections(time, fact);
        if (!objections.isEmpty()) throw new AssertionError(fact + ": " + objections);
        return force(time, fact);
    }

    /** Notes the fact without asking whether it is in order. */
    Minuted force(String time, Fact fact) {
        log.add(new Entry(log.size() + 1L, at(time), CHAIR, fact));
        return this;
    }

    List<Objection> objections(String time, Fact fact) {
        return Order.against(fact, then(time), log);
    }

    List<String> rules(String time, Fact fact) {
        return objections(time, fact).stream().map(Objection::rule).distinct().toList();
    }

    Sitting then(String time) {
        return Sitting.at(at(time), seats, agenda, log);
    }

    static Fact arrived(PartyId person) {
        return new Fact.Arrived(person, "Somebody");
    }

    static Fact left(PartyId person) {
        return new Fact.Left(person);
    }

    static Fact leavesFor(PartyId person, UUID item) {
        return new Fact.Ruled(
                person, item, Part.NONE, Part.NONE, false, "leaves for the item", "a partner in the practice");
    }

    static Fact staysSilent(PartyId person, UUID item) {
        return new Fact.Ruled(
                person, item, Part.DISCUSS_ONLY, Part.DISCUSS_ONLY, false, "may discuss but not vote", "a patient");
    }

    static Fact agreed(UUID item, PartyId... dissent) {
        return new Fact.Agreed(item, ANYTOWN, true, "Agreed", List.of(dissent), "", Optional.empty());
    }

    Fact ballot(String time, UUID item) {
        return new Fact.BallotOpened(
                item,
                ANYTOWN,
                "To close the branch",
                "a member asked",
                then(time).votes(item, ANYTOWN));
    }

    static Fact voted(UUID item, PartyId person, Choice choice) {
        return new Fact.Voted(item, ANYTOWN, person, choice);
    }

    static Fact ballotClosed(UUID item) {
        return new Fact.BallotClosed(item, ANYTOWN, true, "Carried", Optional.empty());
    }
}
