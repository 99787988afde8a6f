package quorate.register;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;
import quorate.register.Fact.Linked;

/** Moves practices, and whole places with their practices, to another commissioner: the boundary is redrawn. */
final class Relocation {

    /** What practices belong to below their commissioner. */
    private static final Set<Kind> INNER = Set.of(Kind.PLACE, Kind.LOCALITY);

    private final View view;
    private final Redrawing redrawing;
    private final Set<PartyId> moved = new HashSet<>();

    /** @param view of the day before */
    Relocation(View view, Redrawing redrawing) {
        this.view = view;
        this.redrawing = redrawing;
    }

    void move(Reorganisation.Move move, View after) {
        var commissioner = commissionerOf(move.to(), after);
        if (commissioner.isEmpty()) return;
        if (INNER.contains(redrawing.kindOf(move.what()))) {
            movePlace(move.what(), commissioner.get());
        } else {
            var place = commissioner.get().equals(move.to()) ? Optional.<PartyId>empty() : Optional.of(move.to());
            movePractice(move.what(), commissioner.get(), place);
        }
    }

    /** A commissioner itself, or the one whose place or locality it is. */
    static Optional<PartyId> commissionerOf(PartyId to, View view) {
        var kind = view.find(to).map(Party::kind);
        if (kind.filter(Kind::isCommissioner).isPresent()) return Optional.of(to);
        return view.linksFrom(to, Tie.PART_OF).stream()
                .map(Link::to)
                .filter(above -> view.find(above)
                        .map(Party::kind)
                        .filter(Kind::isCommissioner)
                        .isPresent())
                .findFirst();
    }

    private void movePlace(PartyId place, PartyId to) {
        for (var fact : holding(place)) {
            if (fact.link().tie() == Tie.PART_OF && !fact.link().to().equals(to)) redrawing.pass(fact, place, to);
        }
        for (var member : practicesOf(place)) recommission(member, to);
    }

    private List<PartyId> practicesOf(PartyId place) {
        return view.linksTo(place).stream()
                .filter(link -> link.tie() == Tie.PART_OF || link.tie() == Tie.MEMBER_OF)
                .map(Link::from)
                .filter(part -> redrawing.kindOf(part) == Kind.PRACTICE || redrawing.kindOf(part) == Kind.PRESCRIBER)
                .toList();
    }

    private void movePractice(PartyId practice, PartyId to, Optional<PartyId> place) {
        recommission(practice, to);
        for (var fact : holding(practice)) {
            var inner = fact.link().to();
            if (!INNER.contains(redrawing.kindOf(inner))
                    || place.filter(inner::equals).isPresent()) continue;
            if (commissionerOf(inner, view).filter(to::equals).isPresent()) continue;
            redrawing.cut(fact);
        }
        place.ifPresent(inner -> redrawing.link(practice, Tie.PART_OF, inner, Map.of()));
    }

    private void recommission(PartyId practice, PartyId to) {
        if (!moved.add(practice)) return;
        var now = holding(practice).stream()
                .filter(fact -> fact.link().tie() == Tie.COMMISSIONED_BY)
                .findFirst();
        // On the day after the last one of its commissioner there is nothing left to pass on.
        if (now.isEmpty()) redrawing.link(practice, Tie.COMMISSIONED_BY, to, Map.of());
        else if (!now.get().link().to().equals(to)) redrawing.pass(now.get(), practice, to);
    }

    /** What holds on the first day; what is known to begin later is left as it is. */
    private List<Linked> holding(PartyId who) {
        return redrawing.links(who, true).stream()
                .filter(fact -> fact.link().span().holdsOn(view.day().plusDays(1)))
                .toList();
    }
}
