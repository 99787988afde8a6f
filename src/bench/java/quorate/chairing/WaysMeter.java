package quorate.chairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import quorate.authority.Counting;
import quorate.authority.Quorum;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.authority.Terms;
import quorate.authority.Voting;
import quorate.authority.Who;
import quorate.interests.Finding;
import quorate.interests.Interest;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.law.Law;

/** How long it takes to find every way to hold all items of a meeting; and the same by trying everything. */
public final class WaysMeter {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 13);
    private static final int MEMBERS = 25;
    private static final int ITEMS = 20;
    private static final int ROUNDS = 40;
    private static final List<String> KINDS = List.of("lay", "executive", "gp", "gp", "nurse");

    private final Random random = new Random(25);
    private final Law law = Law.ofJar();
    private final Leeways leeways = new Leeways(law);

    /**
     * @param median milliseconds for all items, each round with nothing remembered
     * @param rulings ways of ruling that were judged in one round, counted person by person
     * @param own microseconds for one small room
     * @param tried microseconds for the same room by trying everything, after both had given the same answer
     */
    public record Taken(double median, double worst, double rulings, double own, double tried) {}

    public Taken measure() {
        var items = new ArrayList<Asked>();
        for (var item = 0; item < ITEMS; item++) items.add(item(MEMBERS));
        var rounds = new ArrayList<Double>();
        var rulings = 0.0;
        for (var round = 0; round < 2 * ROUNDS; round++) {
            var begin = System.nanoTime();
            var lattices = new Advising.Lattices();
            rulings = 0;
            for (var asked : items)
                rulings += Advising.on(asked, leeways, law.on(DAY), lattices).all();
            if (round >= ROUNDS) rounds.add((System.nanoTime() - begin) / 1e6);
        }
        rounds.sort(Double::compare);
        var small = beside();
        return new Taken(rounds.get(ROUNDS / 2), rounds.getLast(), rulings, small[0], small[1]);
    }

    /** Rooms of ten, small enough to try everything: the same answer, and the time of each. */
    private double[] beside() {
        var own = 0L;
        var tried = 0L;
        var rooms = 12;
        for (var room = 0; room < rooms; room++) {
            var asked = item(10);
            var terms = asked.here().terms().orElseThrow();
            var sort = leeways.sort(asked.act(), false);
            var sitters = new Forming(asked, leeways, sort)
                    .sitters(asked.here(), asked.here().conflicts());
            var begin = System.nanoTime();
            var found = RoomSearch.in(terms, sitters, sort.fundamental());
            own += System.nanoTime() - begin;
            begin = System.nanoTime();
            var all = BruteForce.in(terms, sitters, sort.fundamental());
            tried += System.nanoTime() - begin;
            agree(found, all);
        }
        return new double[] {own / 1e3 / rooms, tried / 1e3 / rooms};
    }

    private static void agree(RoomSearch.Found found, BruteForce.Found all) {
        var best = new HashMap<Set<Means>, Score>();
        found.patterns().forEach(pattern -> best.put(pattern.means(), pattern.score()));
        if (found.lawful() != all.lawful() || !best.equals(all.best()))
            throw new IllegalStateException("The search found " + best + " and trying everything " + all.best());
    }

    private Asked item(int members) {
        var places = new ArrayList<Place>();
        for (var at = 0; at < members; at++) {
            var office = at == 0 ? Set.of("chair") : at == 1 ? Set.of("vice-chair") : Set.<String>of();
            places.add(new Place(
                    person(at),
                    "Member " + at,
                    office,
                    Set.of(at < 2 ? "lay" : KINDS.get(at % KINDS.size())),
                    true,
                    true,
                    Part.FULL,
                    Optional.empty()));
        }
        var conflicts = new ArrayList<Conflict>();
        for (var at = 1; at < members; at++) {
            var gp = places.get(at).kinds().contains("gp");
            if (random.nextInt(10) < (gp ? 8 : 2)) conflicts.add(new Conflict(person(at), List.of(cause())));
        }
        var here = new Asked.Chamber(
                "The committee", Optional.of(DAY), Optional.of(terms()), places, conflicts, Map.of(), List.of());
        var act = random.nextBoolean() ? "fn.es.new" : "fn.contract.vary";
        var guest = new Place(
                person(99),
                "A GP from another area",
                Set.of(),
                Set.of("out-of-area-gp"),
                false,
                true,
                Part.FULL,
                Optional.empty());
        return new Asked(
                DAY,
                act,
                false,
                List.of(person(200), person(201)),
                PartyId::toString,
                true,
                here,
                List.of(guest),
                List.of(),
                Optional.of(later(here)),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Asked.Chamber later(Asked.Chamber here) {
        return new Asked.Chamber(
                here.name(),
                Optional.of(DAY.plusDays(28)),
                here.terms(),
                here.places(),
                here.conflicts(),
                Map.of(),
                List.of());
    }

    private Conflict.Cause cause() {
        var near = Finding.Nature.values()[random.nextInt(3)];
        var type = random.nextBoolean() ? Interest.Type.FINANCIAL : Interest.Type.INDIRECT;
        return new Conflict.Cause(
                near, type, false, random.nextInt(5) == 0, Optional.empty(), person(200 + random.nextInt(2)), "");
    }

    private static PartyId person(int number) {
        return new PartyId(Fresh.idOf("bench", Integer.toString(number)));
    }

    /** Four conditions, as the longest of the terms that were read have. */
    private static Terms terms() {
        var quorum = new Quorum.AllOf(
                List.of(
                        new Quorum.AtLeast(5, Who.all(Who.Basis.MEMBERS)),
                        new Quorum.AtLeast(1, Who.of("chair", "vice-chair")),
                        new Quorum.AtLeast(2, Who.of("executive")),
                        new Quorum.AtLeast(1, Who.of("nurse", "gp"))),
                false);
        var majority = new Quorum.Share(
                Quorum.Bound.MORE_THAN,
                new Quorum.Fraction(1, 2),
                Who.of("lay", "executive"),
                Quorum.Whole.VOTING,
                Quorum.Rounding.EXACT);
        return new Terms(
                person(500),
                List.of(),
                Terms.Form.COMMITTEE,
                List.of(),
                List.of("chair", "vice-chair"),
                quorum,
                new Counting(Truth.NO, Truth.NO),
                new Voting(
                        Quorum.Bound.MORE_THAN,
                        new Quorum.Fraction(1, 2),
                        Voting.Of.CAST,
                        Voting.Ties.SECOND,
                        List.of(majority),
                        List.of()),
                Truth.YES,
                0,
                "days",
                Set.of(),
                Map.of());
    }
}
