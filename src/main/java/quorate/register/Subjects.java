package quorate.register;

import java.util.ArrayList;
import java.util.List;
import quorate.kernel.PartyId;
import quorate.register.Published.Chain;
import quorate.register.Published.Membership;
import quorate.register.Published.Note;
import quorate.register.Published.Organisation;
import quorate.register.Published.Partner;
import quorate.register.Published.Site;

/** Of whom the row of a file speaks. */
final class Subjects {

    private final Identities identities;
    private final Derived derived;

    Subjects(Identities identities, Derived derived) {
        this.identities = identities;
        this.derived = derived;
    }

    List<PartyId> of(Published row, Layout layout) {
        return switch (row) {
            case Organisation body when layout == Layout.ECCG -> List.of(id(body, Kind.CCG), id(body, Kind.PLACE));
            case Organisation other -> List.of(id(other, Kind.PRACTICE));
            case Membership member -> List.of(id(member, Kind.PRACTICE));
            case Partner partner -> List.of(id(partner, Kind.PRACTICE), identities.of(partner.network(), Kind.NETWORK));
            case Site site -> List.of(id(site, Kind.PRACTICE));
            case Note note -> List.of(id(note, Kind.STP), id(note, Kind.REGION));
            case Chain chain -> of(chain, layout);
        };
    }

    private List<PartyId> of(Chain chain, Layout layout) {
        var all = new ArrayList<PartyId>();
        if (layout == Layout.GP_MAP) all.add(id(chain, Kind.PRACTICE));
        for (var body : chain.bodies()) {
            derived.codeOf(body).ifPresent(code -> {
                all.add(identities.of(code, body.kind()));
                if (layout.isLastResort()) all.add(identities.of(code, Kind.PLACE));
            });
        }
        return all;
    }

    private PartyId id(Published row, Kind kind) {
        return identities.of(row.code(), kind);
    }
}
