package quorate.atlas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;

/** In which region of NHS England a commissioner is on the day: the body above it that is part of NHS England itself. */
final class Regions {

    private final View view;
    private final Map<PartyId, Optional<Party>> found = new HashMap<>();

    Regions(View view) {
        this.view = view;
    }

    Optional<Party> of(PartyId body) {
        return of(body, new HashSet<>());
    }

    private Optional<Party> of(PartyId body, Set<PartyId> below) {
        var known = found.get(body);
        if (known != null) return known;
        if (!below.add(body)) return Optional.empty();
        var region = above(body, below);
        found.put(body, region);
        return region;
    }

    private Optional<Party> above(PartyId body, Set<PartyId> below) {
        for (var link : view.linksFrom(body, Tie.PART_OF)) {
            if (link.to().equals(Register.NHS_ENGLAND)) return view.find(body);
            var region = of(link.to(), below);
            if (region.isPresent()) return region;
        }
        return Optional.empty();
    }
}
