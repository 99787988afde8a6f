package quorate.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import quorate.authority.Quorum.AllOf;
import quorate.authority.Quorum.AnyOf;
import quorate.authority.Quorum.AtLeast;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

class QuorumPropertiesTest {

    private static final List<String> KINDS = List.of("lay", "gp", "executive", "nurse");

    @Property
    void one_more_able_member_never_breaks_a_minimum(
            @ForAll("minimums") Quorum rule, @ForAll("rooms") List<Place> places, @ForAll("able") Place newcomer) {
        var terms = terms(rule, Truth.NO);
        var before = terms.quorate(new Room(places, Optional.empty())).truth();
        var more = new ArrayList<>(places);
        more.add(newcomer);
        var after = terms.quorate(new Room(more, Optional.empty())).truth();
        if (before == Truth.YES) assertThat(after).isEqualTo(Truth.YES);
    }

    @Property(tries = 300)
    void what_is_said_to_mend_a_room_mends_it_and_nothing_less_does(
            @ForAll("minimums") Quorum rule, @ForAll("rooms") List<Place> places) {
        var terms = terms(rule, Truth.YES);
        var room = new Room(places, Optional.empty());
        for (var way : terms.mends(room)) {
            assertThat(terms.quorate(Mends.after(room, way)).truth()).isEqualTo(Truth.YES);
            for (var mend : way) {
                var less = new ArrayList<>(way);
                less.remove(mend);
                assertThat(terms.quorate(Mends.after(room, less)).truth()).isNotEqualTo(Truth.YES);
            }
        }
    }

    @Property
    void the_order_in_which_people_are_listed_does_not_matter(
            @ForAll("rules") Quorum rule, @ForAll("rooms") List<Place> places, @ForAll java.util.Random random) {
        var terms = terms(rule, Truth.UNKNOWN);
        var shuffled = new ArrayList<>(places);
        java.util.Collections.shuffle(shuffled, random);
        assertThat(terms.quorate(new Room(shuffled, Optional.empty())).truth())
                .isEqualTo(terms.quorate(new Room(places, Optional.empty())).truth());
    }

    @Property
    void the_short_answer_and_the_explained_one_agree(
            @ForAll("rules") Quorum rule, @ForAll("rooms") List<Place> places) {
        var terms = terms(rule, Truth.UNKNOWN);
        var room = new Room(places, Optional.empty());
        assertThat(terms.answer(room)).isEqualTo(terms.quorate(room).truth());
    }

    @Property
    void every_rule_survives_being_written_down(@ForAll("rules") Quorum rule) {
        assertThat(QuorumNotation.read("rule", QuorumNotation.write(rule))).isEqualTo(rule);
    }

    @Property
    void nobody_who_takes_no_part_makes_a_difference(
            @ForAll("rules") Quorum rule, @ForAll("rooms") List<Place> places) {
        var without = places.stream()
                .filter(place -> place.present() || place.part() == Part.NONE)
                .toList();
        var gone = without.stream()
                .map(place -> place.part() == Part.NONE ? place.present(false) : place)
                .toList();
        var terms = terms(rule, Truth.NO);
        assertThat(terms.quorate(new Room(gone, Optional.empty())).truth())
                .isEqualTo(terms.quorate(new Room(without, Optional.empty())).truth());
    }

    @Provide
    Arbitrary<Quorum> minimums() {
        var composed = Arbitraries.oneOf(atLeast(), all(atLeast()), any(atLeast()));
        return Arbitraries.oneOf(atLeast(), all(composed), any(composed));
    }

    @Provide
    Arbitrary<Quorum> rules() {
        return Arbitraries.oneOf(minimums(), share());
    }

    private Arbitrary<Quorum> atLeast() {
        return Combinators.combine(Arbitraries.integers().between(1, 4), who()).as(AtLeast::new);
    }

    private Arbitrary<Quorum> all(Arbitrary<Quorum> parts) {
        return Combinators.combine(parts.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as(AllOf::new);
    }

    private Arbitrary<Quorum> any(Arbitrary<Quorum> parts) {
        return parts.list().ofMinSize(1).ofMaxSize(3).map(AnyOf::new);
    }

    private Arbitrary<Quorum> share() {
        var fractions = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(2, 5))
                .as(Quorum.Fraction::new);
        return Combinators.combine(
                        Arbitraries.of(Quorum.Bound.class),
                        fractions,
                        who(),
                        Arbitraries.of(Quorum.Whole.class),
                        Arbitraries.of(Quorum.Rounding.class))
                .as(Quorum.Share::new);
    }

    private Arbitrary<Who> who() {
        var words = Arbitraries.of(KINDS).list().uniqueElements().ofMaxSize(2);
        return Combinators.combine(Arbitraries.of(Who.Basis.MEMBERS, Who.Basis.VOTING), words)
                .as((basis, list) -> new Who(basis, list, Who.Deputies.AS_THE_TERMS_SAY));
    }

    @Provide
    Arbitrary<List<Place>> rooms() {
        return Combinators.combine(
                        Arbitraries.of(KINDS),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(Part.class))
                .as((kind, votes, here, part) -> new Object[] {kind, votes, here, part})
                .list()
                .ofMaxSize(7)
                .map(list -> {
                    var places = new ArrayList<Place>();
                    for (var one : list) {
                        places.add(
                                place("p" + places.size(), (String) one[0], (Boolean) one[1], (Boolean) one[2], (Part)
                                        one[3]));
                    }
                    return List.copyOf(places);
                });
    }

    @Provide
    Arbitrary<Place> able() {
        return Arbitraries.of(KINDS).map(kind -> place("newcomer", kind, true, true, Part.FULL));
    }

    private static Place place(String name, String kind, boolean votes, boolean here, Part part) {
        return new Place(
                new PartyId(Fresh.idOf(name)), name, Set.of(), Set.of(kind), votes, here, part, Optional.empty());
    }

    private static Terms terms(Quorum rule, Truth counting) {
        return new Terms(
                new PartyId(Fresh.idOf("body")),
                List.of(),
                Terms.Form.COMMITTEE,
                List.of(),
                List.of(),
                rule,
                new Counting(counting, counting),
                Voting.NOT_STATED,
                Truth.UNKNOWN,
                0,
                "days",
                Set.of(),
                Map.of());
    }
}
