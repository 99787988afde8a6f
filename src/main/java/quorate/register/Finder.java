package quorate.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        var found = candidates(search)
                .map(id -> as(id, search.state()))
                .flatMap(Optional::stream)
                .filter(party -> search.kinds().isEmpty()
                        ? isShown(party.kind())
                        : search.kinds().contains(party.kind()))
                .filter(party -> isIn(search.area(), party))
                .map(party -> Sorted.by(search.order(), party))
                .sorted(search.descending() ? Sorted.UPWARDS.reversed() : Sorted.UPWARDS)
                .toList();
        var from = Math.min(found.size(), (search.page() - 1) * search.size());
        var page = found.subList(from, Math.min(found.size(), from + search.size()));
        return new Search.Found(page.stream().map(Sorted::party).toList(), found.size(), search);
    }

    private Stream<PartyId> candidates(Search search) {
        var ids = picture.index().matching(search.text()).stream();
        if (search.commissioner().isPresent()) {
            ids = ids.filter(below(search.commissioner().get(), Set.of(Tie.COMMISSIONED_BY))::contains);
        }
        if (search.within().isPresent()) {
            ids = ids.filter(below(search.within().get(), Set.of(Tie.COMMISSIONED_BY, Tie.PART_OF))::contains);
        }
        return ids;
    }

    /** Whoever belongs to the body on the day, directly or through others: the practices of the CCGs of a team. */
    private Set<PartyId> below(PartyId body, Set<Tie> ties) {
        var found = new HashSet<PartyId>();
        var waiting = new ArrayDeque<>(List.of(body));
        while (!waiting.isEmpty()) {
            for (var link : view.linksTo(waiting.poll())) {
                if (ties.contains(link.tie()) && found.add(link.from())) waiting.add(link.from());
            }
        }
        return found;
    }

    /** {@code L} is the area of L1 and not of LS1; {@code LS6} is the district of LS6 1AA and not of LS61 1AA. */
    private static boolean isIn(String area, Party party) {
        if (area.isEmpty()) return true;
        var postcode = Index.closed(party.trait("postcode").orElse(""));
        var district = postcode.substring(0, Math.max(0, postcode.length() - 3));
        var sought = Index.closed(area);
        if (sought.chars().anyMatch(Character::isDigit)) return district.equals(sought);
        return district.startsWith(sought)
                && district.length() > sought.length()
                && Character.isDigit(district.charAt(sought.length()));
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

    /** A party with what it is sorted by, worked out once for each. */
    private record Sorted(String key, String name, Party party) {

        static final Comparator<Sorted> UPWARDS = Comparator.comparing(Sorted::key)
                .thenComparing(Sorted::name)
                .thenComparing(sorted -> sorted.party().id());

        static Sorted by(Search.Order order, Party party) {
            var name = Index.bare(party.name());
            var key = switch (order) {
                case NAME -> name;
                case CODE -> party.code().orElse("~");
                case KIND -> party.kind().toString();
                case POSTCODE -> party.trait("postcode").orElse("~");
            };
            return new Sorted(key, name, party);
        }
    }

    /** Other people of the same bare name, unless somebody told them apart: perhaps the same, but never taken for it. */
    List<Party> namesakes(PartyId person) {
        var name = view.find(person).map(party -> " " + Index.bare(party.name()));
        if (name.isEmpty()) return List.of();
        var sameness = new Sameness(picture);
        return picture.index().called().getOrDefault(name.get(), List.of()).stream()
                .filter(id -> !id.equals(person) && !sameness.isToldApart(person, id))
                .map(view::find)
                .flatMap(Optional::stream)
                .filter(party -> party.kind() == Kind.PERSON)
                .toList();
    }
}
