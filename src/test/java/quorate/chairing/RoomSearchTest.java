package quorate.chairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import quorate.authority.Counting;
import quorate.authority.Quorum;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.authority.Terms;
import quorate.authority.Voting;
import quorate.authority.Who;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

class RoomSearchTest {

    private static final List<String> KINDS = List.of("lay", "gp", "executive", "nurse", "in-attendance");
    private static final PartyId BODY = new PartyId(Fresh.idOf("body", "ways"));

    @Property(tries = 400)
    void what_is_counted_is_what_trying_everything_finds(
            @ForAll("terms") Terms terms, @ForAll("rooms") List<Sitter> sitters, @ForAll boolean fundamental) {
        var searched = RoomSearch.in(terms, sitters, fundamental);
        var tried = BruteForce.in(terms, sitters, fundamental);
        assertThat(searched.all()).isEqualTo(tried.all());
        assertThat(searched.lawful()).isEqualTo(tried.lawful());
        var best = new HashMap<Set<Means>, Score>();
        var counts = new HashMap<Set<Means>, Long>();
        searched.patterns().forEach(pattern -> {
            best.put(pattern.means(), pattern.score());
            counts.put(pattern.means(), pattern.of());
        });
        assertThat(counts).isEqualTo(tried.counts());
        assertThat(best).isEqualTo(tried.best());
    }

    @Property(tries = 100)
    void whoever_is_told_what_to_do_is_told_something_guidance_allows_and_the_room_then_stands(
            @ForAll("terms") Terms terms, @ForAll("rooms") List<Sitter> sitters) {
        for (var pattern : RoomSearch.in(terms, sitters, true).patterns()) {
            var places = new ArrayList<Place>();
            for (var sitter : sitters) {
                var stay = pattern.stays().getOrDefault(sitter.place().person(), Stay.DECIDES);
                if (sitter.isThere()) assertThat(sitter.leeway().allowed()).contains(stay);
                places.add(sitter.place().as(stay.part()));
            }
            var alone = new ArrayList<Sitter>();
            for (var at = 0; at < places.size(); at++)
                alone.add(new Sitter(
                        places.get(at), ruled(pattern.stays().get(places.get(at).person()))));
            assertThat(RoomSearch.in(terms, alone, true).lawful()).isEqualTo(1);
        }
    }

    private static Leeway ruled(@org.jspecify.annotations.Nullable Stay stay) {
        return stay == null ? Leeway.FREE : new Leeway(Set.of(stay), stay, false, List.of());
    }

    @Provide
    Arbitrary<List<Sitter>> rooms() {
        return sitter().list().ofMinSize(0).ofMaxSize(7).map(list -> {
            var sitters = new ArrayList<Sitter>();
            for (var at = 0; at < list.size(); at++) {
                var place = list.get(at).place();
                var person = new PartyId(Fresh.idOf("sitter", Integer.toString(at)));
                sitters.add(new Sitter(
                        new Place(
                                person,
                                "Member " + at,
                                place.offices(),
                                place.kinds(),
                                place.voting(),
                                place.present(),
                                Part.FULL,
                                Optional.empty()),
                        list.get(at).leeway()));
            }
            return List.copyOf(sitters);
        });
    }

    private Arbitrary<Sitter> sitter() {
        var offices = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(Set.<String>of())),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Set.of("chair"))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Set.of("vice-chair"))));
        return Combinators.combine(
                        Arbitraries.of(KINDS),
                        offices,
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(5, true), net.jqwik.api.Tuple.of(1, false)),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(6, true), net.jqwik.api.Tuple.of(1, false)),
                        leeway())
                .as((kind, office, votes, here, leeway) -> new Sitter(
                        new Place(
                                BODY,
                                "",
                                kind.equals("in-attendance") ? Set.of() : office,
                                Set.of(kind),
                                votes,
                                here,
                                Part.FULL,
                                Optional.empty()),
                        leeway));
    }

    private Arbitrary<Leeway> leeway() {
        var bound = Combinators.combine(
                        Arbitraries.of(Stay.class).set().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .flatAs((allowed, papers) -> Arbitraries.of(EnumSet.copyOf(allowed))
                        .map(advised -> new Leeway(allowed, advised, papers, List.of())));
        return Arbitraries.oneOf(Arbitraries.just(Leeway.FREE), bound);
    }

    @Provide
    Arbitrary<Terms> terms() {
        var orders = Arbitraries.of(
                List.<String>of(), List.of("chair"), List.of("chair", "vice-chair"), List.of("chair", "any-member"));
        var counting = Combinators.combine(Arbitraries.of(Truth.class), Arbitraries.of(Truth.class))
                .as(Counting::new);
        return Combinators.combine(orders, rule(), counting, rule().list().ofMaxSize(1))
                .as((order, quorum, count, conditions) -> new Terms(
                        BODY,
                        List.of(),
                        Terms.Form.COMMITTEE,
                        List.of(),
                        order,
                        quorum,
                        count,
                        new Voting(
                                Quorum.Bound.MORE_THAN,
                                new Quorum.Fraction(1, 2),
                                Voting.Of.CAST,
                                Voting.Ties.NONE,
                                conditions,
                                List.of()),
                        Truth.YES,
                        0,
                        "days",
                        Set.of(),
                        Map.of()));
    }

    private Arbitrary<Quorum> rule() {
        var simple = Arbitraries.oneOf(atLeast(), share());
        var composed = Combinators.combine(simple.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(0, 1, 2))
                .as((parts, how) -> how == 0 ? (Quorum) new Quorum.AnyOf(parts) : new Quorum.AllOf(parts, how == 1));
        return Arbitraries.oneOf(simple, composed);
    }

    private Arbitrary<Quorum> atLeast() {
        return Combinators.combine(Arbitraries.integers().between(1, 4), who()).as(Quorum.AtLeast::new);
    }

    private Arbitrary<Quorum> share() {
        return Combinators.combine(
                        Arbitraries.of(Quorum.Bound.class),
                        Arbitraries.of(new Quorum.Fraction(1, 3), new Quorum.Fraction(1, 2)),
                        who(),
                        Arbitraries.of(Quorum.Whole.class),
                        Arbitraries.of(Quorum.Rounding.class))
                .as(Quorum.Share::new);
    }

    private Arbitrary<Who> who() {
        var words = Arbitraries.of("lay", "gp", "executive", "chair")
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        return Combinators.combine(Arbitraries.of(Who.Basis.class), words)
                .as((basis, list) -> new Who(basis, list, Who.Deputies.AS_THE_TERMS_SAY));
    }
}
