package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.register.Fact.Linked;

/** A view of the real register. */
record Sight(Picture picture, LocalDate day, long known) implements View {

    @Override
    public Optional<Party> find(PartyId id) {
        return picture.find(id).flatMap(dossier -> dossier.on(day, known));
    }

    @Override
    public Party get(PartyId id) {
        return find(id).orElseThrow(
                        () -> new NoSuchElementException("Nobody with the id " + id + " existed on " + day));
    }

    @Override
    public Optional<Party> findByCode(String scheme, String code) {
        for (var id : picture.withCode(scheme, code)) {
            var party = find(id);
            if (party.isPresent()
                    && code.strip().equalsIgnoreCase(party.get().traits().get(scheme))) return party;
        }
        return Optional.empty();
    }

    @Override
    public List<Link> linksFrom(PartyId id) {
        return picture.find(id).map(dossier -> holding(dossier.out)).orElse(List.of());
    }

    @Override
    public List<Link> linksTo(PartyId id) {
        return picture.find(id).map(dossier -> holding(dossier.in)).orElse(List.of());
    }

    private List<Link> holding(List<Linked> links) {
        if (links.isEmpty()) return List.of();
        var found = new ArrayList<Link>(Math.min(links.size(), 8));
        for (var fact : links) {
            if (fact.isKnownAt(known) && fact.link().span().holdsOn(day)) found.add(fact.link());
        }
        return found;
    }

    @Override
    public List<Party> list(Kind kind) {
        return picture.ofKind(kind).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(party -> party.kind() == kind)
                .sorted(Comparator.comparing(Party::name).thenComparing(Party::id))
                .toList();
    }
}
