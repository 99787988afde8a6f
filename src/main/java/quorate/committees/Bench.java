package quorate.committees;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;

/** Who sits on committees on a day, from the posts of the register. */
public final class Bench {

    /** Posts that serve a committee and are no seat on it. */
    private static final Set<String> OFF_THE_BENCH = Set.of("secretary", "administrator");

    private Bench() {}

    public static List<Seat> of(View view, List<PartyId> committees) {
        return committees.stream()
                .flatMap(committee -> of(view, committee).stream())
                .toList();
    }

    private static List<Seat> of(View view, PartyId committee) {
        Map<PartyId, Seat> seats = new LinkedHashMap<>();
        for (var link : view.linksTo(committee, Tie.PART_OF)) {
            var post = view.find(link.from()).filter(Bench::isSeat);
            if (post.isEmpty()) continue;
            var holders = view.holdersOf(post.get().id());
            for (var person : holders) {
                var seat = seatOf(view, committee, post.get(), person, holders.size() > 1);
                seats.merge(person, seat, Bench::together);
            }
        }
        return new ArrayList<>(seats.values());
    }

    /** Whether the post is a seat, and not one that serves the committee. */
    public static boolean isSeat(Party post) {
        return post.trait("office").filter(OFF_THE_BENCH::contains).isEmpty();
    }

    private static Seat seatOf(View view, PartyId committee, Party post, PartyId person, boolean shared) {
        return new Seat(
                committee,
                person,
                view.find(person).map(Party::name).orElse("Somebody unknown"),
                post.trait("title").orElse(post.name()),
                words(post.trait("office").orElse("member")),
                words(post.trait("seat-kind").orElse("")),
                post.trait("voting").filter("no"::equals).isEmpty(),
                shared ? Optional.of(post.id()) : Optional.empty());
    }

    /** Somebody with two posts has one seat and one vote: their own, if either post is theirs alone. */
    private static Seat together(Seat one, Seat other) {
        var offices = new HashSet<>(one.offices());
        offices.addAll(other.offices());
        var kinds = new HashSet<>(one.kinds());
        kinds.addAll(other.kinds());
        var own = one.voting() && one.shared().isEmpty()
                || other.voting() && other.shared().isEmpty();
        var shared = own ? Optional.<PartyId>empty() : one.shared().or(other::shared);
        return new Seat(
                one.committee(),
                one.person(),
                one.name(),
                one.title(),
                offices,
                kinds,
                one.voting() || other.voting(),
                shared);
    }

    /** The offices or kinds that a trait of a post names. */
    public static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word : text.split("[,\\s]+")) if (!word.isBlank()) words.add(word);
        return words;
    }
}
