package quorate.register;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Fact.Layer;

/**
 * Who a code stands for. A code of the Organisation Data Service is never given to another body, so the same code is the
 * same party in every file and on every day; with one exception: when the CCGs were abolished, many codes passed on to
 * the place that the CCG had covered, and that of a partnership to the board; neither is the other. A local authority goes
 * by the code of the Office for National Statistics. Whoever was entered by hand under the code is meant too.
 */
final class Identities {

    private static final Set<Kind> PRESCRIBERS = Set.of(Kind.PRACTICE, Kind.PRESCRIBER);
    private final Picture picture;
    private final Map<Kind, Map<String, PartyId>> found = new EnumMap<>(Kind.class);

    Identities(Picture picture) {
        this.picture = picture;
    }

    PartyId of(String code, Kind kind) {
        return found.computeIfAbsent(kind, none -> new HashMap<>()).computeIfAbsent(code, none -> find(code, kind));
    }

    private PartyId find(String code, Kind kind) {
        for (var id : picture.withCode("ods", code)) {
            var dossier = picture.find(id).orElseThrow();
            var own = dossier.descriptions.stream()
                    .anyMatch(fact -> fact.layer() == Layer.OWN
                            && fact.isKnownAt(Fact.OPEN)
                            && code.equalsIgnoreCase(fact.traits().get("ods")));
            if (own
                    && dossier.latest()
                            .filter(party -> alike(party.kind(), kind))
                            .isPresent()) return id;
        }
        return new PartyId(
                switch (kind) {
                    case PLACE -> Fresh.idOf("ods", "place", code);
                    case STP -> Fresh.idOf("ods", "partnership", code);
                    case LOCAL_AUTHORITY -> Fresh.idOf("ons", code);
                    default -> Fresh.idOf("ods", code);
                });
    }

    private static boolean alike(Kind one, Kind other) {
        return one == other || PRESCRIBERS.contains(one) && PRESCRIBERS.contains(other);
    }
}
