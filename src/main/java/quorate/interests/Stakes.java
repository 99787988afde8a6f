package quorate.interests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import quorate.kernel.PartyId;
import quorate.register.View;

/** Every way in which one person has, or may have, a stake in one party. */
final class Stakes {

    private final View view;
    private final Search search;
    private final Function<PartyId, Collection<Interest>> declared;
    private final Sentence sentence;

    Stakes(View view, Search search, Function<PartyId, Collection<Interest>> declared) {
        this.view = view;
        this.search = search;
        this.declared = declared;
        this.sentence = new Sentence(view);
    }

    List<Stake> between(PartyId person, PartyId affected) {
        var stakes = new ArrayList<Stake>();
        if (person.equals(affected)) stakes.add(self(person));
        paths(person, affected).forEach(stakes::add);
        byName(person, affected).forEach(stakes::add);
        if (stakes.stream().noneMatch(Stake::sure))
            supplyChain(person, affected).forEach(stakes::add);
        return stakes;
    }

    private Stake self(PartyId person) {
        return Stake.of(
                Trail.from(person),
                person,
                "",
                true,
                aside -> sentence.name(person) + aside + (aside.isEmpty() ? "" : ",")
                        + " is the person whom this is about");
    }

    private Stream<Stake> paths(PartyId person, PartyId affected) {
        var trails = search.trails(person, affected);
        return trails.stream()
                .filter(trail ->
                        trail.declaration() == null || trails.stream().noneMatch(other -> tellsTheSame(other, trail)))
                .map(trail -> Stake.of(trail, affected, "", true, aside -> sentence.of(trail, aside)));
    }

    /** True if the register knows by its own links what the other trail has from a declaration. */
    private static boolean tellsTheSame(Trail links, Trail declaration) {
        return links.declaration() == null
                && links.relative() == declaration.relative()
                && beyond(links).equals(beyond(declaration));
    }

    private static List<PartyId> beyond(Trail trail) {
        return trail.steps().stream()
                .filter(step -> !step.own())
                .map(Trail::end)
                .toList();
    }

    /** Declarations that name no party of the register, but somebody whose name looks like the one affected. */
    private Stream<Stake> byName(PartyId person, PartyId affected) {
        var all = declared.apply(person);
        if (all.isEmpty()) return Stream.of();
        var name = sentence.name(affected);
        return all.stream()
                .filter(interest -> interest.party().isEmpty())
                .filter(interest -> Names.alike(name, interest.partyName() + " " + interest.description()))
                .flatMap(interest -> Stream.ofNullable(search.nearness(interest))
                        .map(nature -> Trail.from(person).declared(interest, affected, nature)))
                .map(trail -> Stake.of(
                        trail,
                        affected,
                        "name",
                        false,
                        aside -> sentence.of(trail, aside)
                                + "; whether the declaration means this party is to be confirmed"));
    }

    /** Where it is not known who will do the work, any provider in which the person has a stake could be one of them. */
    private Stream<Stake> supplyChain(PartyId person, PartyId affected) {
        var open = view.linksFrom(affected).stream()
                .filter(link -> "unknown".equals(link.notes().get("supply-chain")))
                .findFirst();
        return open.stream()
                .flatMap(link -> search.ownProviders(person).stream()
                        .map(trail -> Stake.of(
                                        trail,
                                        affected,
                                        "supply-chain" + link.id(),
                                        false,
                                        aside -> sentence.of(trail, aside)
                                                + "; who will do the work for " + sentence.name(affected)
                                                + " is not yet known, and "
                                                + sentence.name(trail.end()) + " could be among them")
                                .near(Finding.Nature.POTENTIAL)));
    }
}
