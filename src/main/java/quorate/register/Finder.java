package quorate.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quorate.kernel.PartyId;

/** Looks for parties in a picture. */
final class Finder {

    private final View view;
    private final Picture picture;

    Finder(Picture picture, LocalDate day, long known) {
        this.picture = picture;
        this.view = new Sight(picture, day, known);
    }

    Search.Found find(Search search) {
        var order = order(search.order());
        var found = candidates(search)
                .map(id -> as(id, search.state()))
                .flatMap(Optional::stream)
                .filter(party -> search.kinds().isEmpty()
                        ? isShown(party.kind())
                        : search.kinds().contains(party.kind()))
                .sorted(search.descending() ? order.reversed() : order)
                .toList();
        var from = Math.min(found.size(), (search.page() - 1) * search.size());
        return new Search.Found(
                found.subList(from, Math.min(found.size(), from + search.size())), found.size(), search);
    }

    private Stream<PartyId> candidates(Search search) {
        var ids = picture.index().matching(search.text()).stream();
        if (search.commissioner().isEmpty()) return ids;
        var commissioned = view.linksTo(search.commissioner().get(), Tie.COMMISSIONED_BY).stream()
                .map(Link::from)
                .collect(java.util.stream.Collectors.toSet());
        return ids.filter(commissioned::contains);
    }

    private Optional<Party> as(PartyId id, Search.State state) {
        var then = view.find(id);
        if (then.isPresent()) return state == Search.State.CLOSED ? Optional.empty() : then;
        if (state == Search.State.OPEN) return Optional.empty();
        return picture.find(id)
                .flatMap(dossier -> dossier.stages(view.known()).stream()
                        .filter(stage -> stage.span().from().isBefore(view.day()))
                        .reduce((earlier, later) -> later))
                .map(Dossier.Stage::party);
    }

    /** People and their seats are never listed unless asked for by kind. */
    private static boolean isShown(Kind kind) {
        return kind != Kind.PERSON && kind != Kind.POST;
    }

    private static Comparator<Party> order(Search.Order order) {
        Comparator<Party> byName =
                Comparator.comparing((Party party) -> Index.bare(party.name())).thenComparing(Party::id);
        return switch (order) {
            case NAME -> byName;
            case CODE ->
                Comparator.comparing((Party party) -> party.code().orElse("~")).thenComparing(byName);
            case KIND ->
                Comparator.comparing((Party party) -> party.kind().toString()).thenComparing(byName);
            case POSTCODE ->
                Comparator.comparing((Party party) -> party.trait("postcode").orElse("~"))
                        .thenComparing(byName);
        };
    }

    /** Other people of the same bare name: perhaps the same, but never taken for the same. */
    List<Party> namesakes(PartyId person) {
        var name = view.find(person).map(party -> " " + Index.bare(party.name()));
        if (name.isEmpty()) return List.of();
        return picture.index().called().getOrDefault(name.get(), List.of()).stream()
                .filter(id -> !id.equals(person))
                .map(view::find)
                .flatMap(Optional::stream)
                .filter(party -> party.kind() == Kind.PERSON)
                .toList();
    }
}
