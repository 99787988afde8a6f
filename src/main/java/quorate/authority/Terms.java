package quorate.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Words;

/**
 * Terms of reference: what a body is, who sits on it, and what its room must be like for its decisions to stand.
 *
 * @param body the committee, joint committee, sub-committee or governing body these are the terms of
 * @param of the parent body, or the bodies whose joint body it is
 * @param chairing the offices that may take the chair, first choice first; empty where the terms are silent
 * @param voting how it votes
 * @param meets whether it meets in public
 * @param noticeDays how many days before the meeting papers go out; zero where not stated
 * @param notice whether these are {@code days}, {@code clear-days} or {@code working-days}
 * @param invites who has a standing invitation without a vote: {@code healthwatch}, {@code hwb} …
 * @param explains recorded explanations of departures from guidance, by id of the rule departed from
 */
public record Terms(
        PartyId body,
        List<PartyId> of,
        Form form,
        List<Seat> seats,
        List<String> chairing,
        Quorum quorum,
        Counting counting,
        Voting voting,
        Truth meets,
        int noticeDays,
        String notice,
        Set<String> invites,
        Map<String, String> explains)
        implements Instrument.Content {

    public Terms {
        of = List.copyOf(of);
        seats = List.copyOf(seats);
        chairing = List.copyOf(chairing);
        invites = Set.copyOf(invites);
        explains = Map.copyOf(explains);
    }

    /** What sort of body it is, which decides what it can be given. */
    public enum Form {
        /** A committee of one commissioner, such as a primary care commissioning committee. */
        COMMITTEE("committee"),
        /** The main board itself. */
        GOVERNING_BODY("governing body"),
        /** One committee of two or more bodies, which decides for all of them together. */
        JOINT_COMMITTEE("joint committee"),
        /** A part of a committee. */
        SUB_COMMITTEE("sub-committee"),
        /** Several committees sitting in one room, each deciding for itself. */
        IN_COMMON("committees in common"),
        /** Advises or oversees; decides nothing. */
        ADVISORY("advisory group");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /** As written in files: {@code joint-committee}. */
        public static Form parse(String text) {
            return Code.parse(Form.class, text);
        }

        String key() {
            return Code.of(this);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One line of the membership.
     *
     * @param title as printed: "Lay member, audit"
     * @param offices what whoever sits here is, such as {@code chair} or {@code chief-finance-officer}
     * @param kinds what they count as, such as {@code lay} or {@code gp}
     * @param votes unknown where the terms do not say
     * @param count how many such seats
     */
    public record Seat(String title, Set<String> offices, Set<String> kinds, Truth votes, int count) {
        public Seat {
            offices = Set.copyOf(offices);
            kinds = Set.copyOf(kinds);
            if (count < 1) throw new IllegalArgumentException("A seat is filled by at least one: " + title);
        }

        boolean is(String... words) {
            for (var word : words) if (offices.contains(word) || kinds.contains(word)) return true;
            return false;
        }
    }

    /** "At least 4 voting members and at least 1 lay member." */
    public String quorumInWords() {
        return Words.sentence(QuorumWords.of(quorum)) + ".";
    }

    /** Who takes the chair, as a sentence; empty where the terms are silent. */
    public String chairInWords() {
        return chairing.isEmpty() ? "" : Words.sentence(QuorumWords.of(new Quorum.Presides(chairing))) + ".";
    }

    /** Offices and kinds of member as people say them: "Chief Finance Officer and lay member". */
    public static String inWords(Collection<String> words, String last) {
        return Capacities.list(List.copyOf(words), last);
    }

    /** Quorum, chair and the conditions on those voting, each explained. */
    public Quorate quorate(Room room) {
        var strict = judge(room, reading(counting.stayers(), false), reading(counting.deputies(), false));
        if (!hinges(room)) return strict;
        for (var stayers : readings(counting.stayers())) {
            for (var deputies : readings(counting.deputies())) {
                var other = judge(room, stayers, deputies);
                if (other.truth() != strict.truth()) return unsettled(strict, other, room);
            }
        }
        return strict;
    }

    /** Only the answer, without words. */
    public Truth answer(Room room) {
        var first = answer(room, reading(counting.stayers(), false), reading(counting.deputies(), false));
        if (!hinges(room)) return first;
        for (var stayers : readings(counting.stayers())) {
            for (var deputies : readings(counting.deputies())) {
                if (answer(room, stayers, deputies) != first) return Truth.UNKNOWN;
            }
        }
        return first;
    }

    /** The smallest sets of changes after which the room may decide; empty if it may, or if nothing would help. */
    public List<List<Mend>> mends(Room room) {
        return Mends.of(this, room);
    }

    /** Who may vote on the item now, those standing in for others among them. */
    public List<Room.Place> entitled(Room room) {
        var entitled = new Headcount(room, false, counting.deputies() == Truth.YES).entitled();
        if (voting.electorate().isEmpty()) return entitled;
        var electorate = new Who(Who.Basis.VOTING, voting.electorate(), Who.Deputies.AS_THE_TERMS_SAY);
        return entitled.stream().filter(electorate::matches).toList();
    }

    /** Counts a ballot in this room. */
    public Voting.Outcome count(Room room, Map<PartyId, Voting.Vote> votes, Optional<Voting.Vote> decidingVote) {
        var seats = new Headcount(room, true, true).seats(Who.Basis.ENTITLED);
        return voting.count(entitled(room), seats, room.chair(), votes, decidingVote);
    }

    /** A room in which every seat is filled, everybody is there and nobody is conflicted. */
    public Room fullRoom() {
        var places = new ArrayList<Room.Place>();
        for (var seat : seats) {
            IntStream.rangeClosed(1, seat.count())
                    .forEach(number -> places.add(new Room.Place(
                            new PartyId(Fresh.idOf("seat", body.toString(), seat.title(), Integer.toString(number))),
                            seat.count() == 1 ? seat.title() : seat.title() + " " + number,
                            seat.offices(),
                            seat.kinds(),
                            seat.votes() != Truth.NO,
                            true,
                            Room.Part.FULL,
                            Optional.empty())));
        }
        var chair = chairing.stream()
                .flatMap(office -> places.stream()
                        .filter(place ->
                                office.equals("any-member") || Who.of(office).matches(place)))
                .map(Room.Place::person)
                .findFirst();
        return new Room(places, chair);
    }

    private Quorate judge(Room room, boolean stayers, boolean deputies) {
        var judge = new QuorumJudge(new Headcount(room, stayers, deputies));
        var tallies = new ArrayList<Tally>(2 + voting.conditions().size());
        tallies.add(judge.judge(quorum));
        if (!chairing.isEmpty()) tallies.add(judge.judge(new Quorum.Presides(chairing)));
        for (var condition : voting.conditions()) tallies.add(judge.judge(condition));
        var truth = Truth.YES;
        for (var tally : tallies) truth = truth.and(tally.truth());
        var open = truth == Truth.UNKNOWN
                ? tallies.stream()
                        .flatMap(tally -> tally.sentences(Truth.UNKNOWN).stream())
                        .findFirst()
                : Optional.<String>empty();
        return new Quorate(truth, tallies, open);
    }

    private Truth answer(Room room, boolean stayers, boolean deputies) {
        var judge = new QuorumJudge(new Headcount(room, stayers, deputies));
        var truth = judge.answer(quorum);
        if (!chairing.isEmpty()) truth = truth.and(judge.answer(new Quorum.Presides(chairing)));
        return truth.and(voting.allows(judge));
    }

    /** True if the room holds somebody about whose counting the terms are silent. */
    private boolean hinges(Room room) {
        return hingesOnStayers(room) || hingesOnDeputies(room);
    }

    private boolean hingesOnStayers(Room room) {
        if (counting.stayers() != Truth.UNKNOWN) return false;
        for (var place : room.places()) if (place.present() && place.part() == Room.Part.DISCUSS_ONLY) return true;
        return false;
    }

    private boolean hingesOnDeputies(Room room) {
        if (counting.deputies() != Truth.UNKNOWN) return false;
        for (var place : room.places()) if (place.present() && place.deputyFor().isPresent()) return true;
        return false;
    }

    private Quorate unsettled(Quorate one, Quorate other, Room room) {
        var tallies = new ArrayList<>(one.tallies());
        tallies.addAll(other.tallies());
        var silent = new ArrayList<String>();
        if (hingesOnStayers(room))
            silent.add("whether a person who may discuss but not vote counts towards the quorum");
        if (hingesOnDeputies(room)) silent.add("whether a deputy counts in the place of an absent member");
        return new Quorate(
                Truth.UNKNOWN, tallies, Optional.of("The terms of reference do not say " + Words.list(silent, "and")));
    }

    private static boolean reading(Truth stated, boolean otherwise) {
        return stated == Truth.UNKNOWN ? otherwise : stated == Truth.YES;
    }

    private static List<Boolean> readings(Truth stated) {
        return stated == Truth.UNKNOWN ? List.of(true, false) : List.of(stated == Truth.YES);
    }
}
