package quorate.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Holdings;
import quorate.contracts.Term;
import quorate.figures.AsKnown;
import quorate.figures.Edition;
import quorate.figures.Figure;
import quorate.figures.Figures;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.View;

/** The practices nearest to one, on a day, with what is known of the room that they have. */
@Component
class Nearby {

    static final int MANY = 10;
    private static final List<String> COUNTS = List.of("registered.all", "nhsbsa.registered");
    private static final int EARTH_IN_METRES = 6_371_000;

    private final Register register;
    private final Contracts contracts;
    private final Figures figures;

    Nearby(Register register, Contracts contracts, Figures figures) {
        this.register = register;
        this.contracts = contracts;
        this.figures = figures;
    }

    /** The nearest first; where the practice is on no map, those of the same commissioner by name. */
    List<Neighbour> to(PartyId practice, LocalDate day, long known) {
        var view = register.on(day, known);
        var holdings = contracts.holdings(day, known);
        var near = near(practice, view, holdings);
        var codes =
                near.keySet().stream().flatMap(party -> party.code().stream()).toList();
        var patients = patients(codes, day, known);
        var ratings = ratings(codes, day, known);
        return near.entrySet().stream()
                .map(each -> {
                    var code = each.getKey().code().orElse("");
                    return new Neighbour(
                            code,
                            each.getKey().name(),
                            each.getValue(),
                            patients.getOrDefault(code, counted(each.getKey())),
                            list(holdings, code, day),
                            Optional.ofNullable(ratings.get(code)));
                })
                .sorted(Comparator.comparingLong((Neighbour it) -> it.metres().orElse(Long.MAX_VALUE))
                        .thenComparing(Neighbour::name))
                .toList();
    }

    private static Map<Party, OptionalLong> near(PartyId practice, View view, Holdings holdings) {
        var here = view.find(practice);
        if (here.isEmpty()) return Map.of();
        var body = holdings.commissioner(here.get()).map(Party::id);
        var all = view.list(Kind.PRACTICE).stream()
                .filter(party -> !party.id().equals(practice) && party.code().isPresent())
                .collect(Collectors.toMap(party -> party, party -> metres(here.get(), party)));
        var placed = all.entrySet().stream()
                .filter(each -> each.getValue().isPresent())
                .sorted(Comparator.comparingLong((Map.Entry<Party, OptionalLong> each) ->
                                each.getValue().getAsLong())
                        .thenComparing(each -> each.getKey().name()))
                .limit(MANY)
                .toList();
        var chosen = placed.isEmpty()
                ? all.entrySet().stream()
                        .filter(each -> holdings.commissioner(each.getKey())
                                .map(Party::id)
                                .equals(body))
                        .sorted(Comparator.comparing(each -> each.getKey().name()))
                        .limit(MANY)
                        .toList()
                : placed;
        return chosen.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** As the crow flies, in whole metres. */
    static OptionalLong metres(Party one, Party other) {
        var places = List.of(one, other).stream()
                .flatMap(party -> java.util.stream.Stream.of(party.trait("latitude"), party.trait("longitude")))
                .toList();
        if (places.stream().anyMatch(Optional::isEmpty)) return OptionalLong.empty();
        var rad = new double[places.size()];
        for (var at = 0; at < rad.length; at++) {
            rad[at] = Math.toRadians(Double.parseDouble(places.get(at).orElseThrow()));
        }
        var north = Math.sin((rad[2] - rad[0]) / 2);
        var east = Math.sin((rad[3] - rad[1]) / 2);
        var half = north * north + Math.cos(rad[0]) * Math.cos(rad[2]) * east * east;
        return OptionalLong.of(Math.round(2 * EARTH_IN_METRES * Math.asin(Math.sqrt(half))));
    }

    private static OptionalLong counted(Party practice) {
        return practice.trait("list-size")
                .filter(text -> text.matches("\\d{1,7}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
    }

    private Map<String, OptionalLong> patients(List<String> codes, LocalDate day, long known) {
        var found = new HashMap<String, OptionalLong>();
        if (codes.isEmpty()) return found;
        figures.latest(codes, COUNTS, day, AsKnown.at(known)).stream()
                .filter(figure -> figure.value().isPresent())
                .sorted(Comparator.comparing(
                        (Figure figure) -> figure.edition().period().from()))
                .forEach(figure -> found.put(figure.code(), figure.value()));
        return found;
    }

    private Map<String, String> ratings(List<String> codes, LocalDate day, long known) {
        var found = new HashMap<String, String>();
        if (codes.isEmpty()) return found;
        figures.editions(AsKnown.at(known)).stream()
                .filter(edition -> edition.dataset().equals("cqc")
                        && !edition.period().from().isAfter(day))
                .max(Comparator.comparing((Edition edition) -> edition.period().from()))
                .ifPresent(edition -> figures.facts(edition, codes)
                        .forEach((code, facts) -> facts.find("rating").ifPresent(rating -> found.put(code, rating))));
        return found;
    }

    private static Optional<String> list(Holdings holdings, String code, LocalDate day) {
        return holdings.of(code).stream()
                .flatMap(agreement -> agreement.find(Term.LIST, day).stream())
                .map(Clause::words)
                .findFirst();
    }
}
