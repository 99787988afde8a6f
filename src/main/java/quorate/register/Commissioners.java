package quorate.register;

import java.util.Optional;
import quorate.kernel.PartyId;

/** Who commissions whom on a day. */
final class Commissioners {

    private Commissioners() {}

    /** The commissioner of a practice; of a branch, that of the practice it is part of. */
    static Optional<PartyId> find(View view, PartyId party) {
        var own = view.linksFrom(party, Tie.COMMISSIONED_BY).stream()
                .map(Link::to)
                .findFirst();
        if (own.isPresent()) return own;
        return view.find(party)
                .filter(who -> who.kind() == Kind.BRANCH)
                .flatMap(branch -> view.linksFrom(party, Tie.PART_OF).stream().findFirst())
                .flatMap(link -> find(view, link.to()));
    }
}
