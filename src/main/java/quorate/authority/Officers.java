package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quorate.authority.Instrument.Limit;
import quorate.authority.Instrument.Scheme;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Tie;

/** A decision an officer would take alone: as far as a scheme of the commissioner reaches. */
record Officers(Case it, Opinion opinion, PartyId commissioner) {

    static void decide(Case it, Opinion opinion, PartyId commissioner) {
        new Officers(it, opinion, commissioner).decide();
    }

    private void decide() {
        var found = new ArrayList<Instrument>(1);
        var limit = limit(found);
        if (limit == null) {
            opinion.refuse(
                    "local.limit",
                    Weight.LOCAL,
                    "No scheme of delegation of " + it.nameOf(commissioner) + " lets " + it.name + " decide this.",
                    "Take it to the committee",
                    Sources.structure(it));
            return;
        }
        var scheme = found.getFirst();
        var most = limit.upTo().orElse(null);
        var value = it.question.facts().money("value").orElse(null);
        if (most == null) {
            officerMay(scheme, "without limit");
        } else if (value == null) {
            opinion.ask(
                    "local.limit",
                    "What is it worth? " + it.name + " decides up to " + most + ".",
                    "whoever lays the matter",
                    "value",
                    List.of(scheme.cite("limits")));
        } else if (value.isMoreThan(most)) {
            opinion.refuse(
                    "local.limit",
                    Weight.LOCAL,
                    it.name + " decides up to " + most + ", and this is worth " + value + ".",
                    "Take it to an officer with a higher limit, or to the committee",
                    List.of(scheme.cite("limit")));
        } else {
            officerMay(scheme, "up to " + most);
        }
    }

    private void officerMay(Instrument scheme, String extent) {
        opinion.step(
                "local.limit",
                "“" + scheme.title() + "” lets " + it.name + " decide this " + extent + ".",
                scheme,
                List.of(scheme.cite("limits")));
    }

    private @Nullable Limit limit(List<Instrument> where) {
        for (var instrument : it.instruments.about(commissioner)) {
            if (!instrument.span().holdsOn(it.day) || !(instrument.content() instanceof Scheme scheme)) continue;
            for (var limit : scheme.limits()) {
                if (isFor(limit) && limit.acts().covers(it.act)) {
                    where.add(instrument);
                    return limit;
                }
            }
        }
        return null;
    }

    private boolean isFor(Limit limit) {
        if (limit.post().isPresent()) return limit.post().get().equals(it.question.body());
        return it.body != null
                && it.body.trait("office").filter(limit.office()::equals).isPresent()
                && it.view.linksFrom(it.question.body(), Tie.PART_OF).stream()
                        .anyMatch(link -> it.commissioners.contains(link.to())
                                || link.to().equals(commissioner));
    }
}
