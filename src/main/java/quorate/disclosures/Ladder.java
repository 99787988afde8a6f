package quorate.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;

/** Who belongs to what, on the day of the view: posts to committees, committees to bodies. */
record Ladder(View view) {

    /** A post that somebody holds in a body or a committee of it. @param since the day from which they hold it */
    record Place(PartyId person, Party post, Party in, LocalDate since) {

        String office() {
            return post.trait("office").orElse("");
        }

        String title() {
            return post.trait("title").orElse(post.name());
        }
    }

    /** The body itself, and its committees down to the last. */
    Set<PartyId> within(PartyId body) {
        var all = new LinkedHashSet<PartyId>();
        var next = new ArrayList<>(List.of(body));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            if (!all.add(one)) continue;
            view.linksTo(one, Tie.PART_OF).stream()
                    .map(link -> link.from())
                    .filter(part -> view.find(part)
                            .filter(it -> it.kind() == Kind.COMMITTEE)
                            .isPresent())
                    .forEach(next::add);
        }
        return all;
    }

    /** The party itself, and whatever it is part of up to the top. */
    Set<PartyId> above(PartyId party) {
        var all = new LinkedHashSet<PartyId>();
        var next = new ArrayList<>(List.of(party));
        while (!next.isEmpty()) {
            var one = next.removeFirst();
            if (all.add(one)) view.linksFrom(one, Tie.PART_OF).forEach(link -> next.add(link.to()));
        }
        return all;
    }

    /** Every post of the body and its committees that is held. */
    List<Place> places(PartyId body) {
        return within(body).stream()
                .flatMap(one -> view.find(one).stream())
                .flatMap(in -> view.linksTo(in.id(), Tie.PART_OF).stream()
                        .flatMap(link -> view.find(link.from()).stream())
                        .filter(part -> part.kind() == Kind.POST)
                        .flatMap(post -> view.linksTo(post.id(), Tie.HOLDS).stream()
                                .map(held -> new Place(
                                        held.from(), post, in, held.span().from()))))
                .toList();
    }

    boolean isIn(PartyId person, PartyId body) {
        return view.postsOf(person).stream().anyMatch(post -> above(post).contains(body));
    }

    /** The commissioner at the top of it, else the body itself: on whose register people of a committee are. */
    PartyId keeperOf(PartyId body) {
        return above(body).stream()
                .filter(one ->
                        view.find(one).filter(it -> it.kind().isCommissioner()).isPresent())
                .findFirst()
                .orElse(body);
    }

    /** Whether the guidance for commissioners binds it: a group or a board, or a committee of one. */
    boolean isBound(PartyId body) {
        return view.find(keeperOf(body))
                .filter(one -> one.kind() == Kind.CCG || one.kind() == Kind.ICB)
                .isPresent();
    }

    /**
     * Whether one person answers to another: by a post that names another post in {@code answers-to}, however many steps up;
     * and every officer and executive to whoever holds the body's post of chief officer.
     */
    boolean answersTo(PartyId person, PartyId other) {
        if (person.equals(other)) return false;
        var seen = new LinkedHashSet<PartyId>();
        var next = new ArrayList<>(view.postsOf(person));
        while (!next.isEmpty()) {
            var post = next.removeLast();
            if (!seen.add(post)) continue;
            var over = over(post);
            if (over.stream().flatMap(one -> view.holdersOf(one).stream()).anyMatch(other::equals)) return true;
            next.addAll(over);
        }
        return false;
    }

    private List<PartyId> over(PartyId post) {
        var it = view.find(post);
        var named = it.flatMap(one -> one.trait("answers-to"))
                .flatMap(view::findByWord)
                .map(Party::id);
        var kind = it.flatMap(one -> one.trait("seat-kind")).orElse("");
        if (!List.of("officer", "executive").contains(kind))
            return named.map(List::of).orElse(List.of());
        return Stream.concat(named.stream(), chiefs(post)).toList();
    }

    private Stream<PartyId> chiefs(PartyId post) {
        return above(post).stream()
                .flatMap(body -> view.linksTo(body, Tie.PART_OF).stream())
                .map(link -> link.from())
                .filter(one -> !one.equals(post))
                .filter(one -> view.find(one)
                        .flatMap(it -> it.trait("office"))
                        .filter("chief-officer"::equals)
                        .isPresent());
    }

    Optional<Party> find(PartyId id) {
        return view.find(id);
    }

    String nameOf(PartyId id) {
        return view.find(id).map(Party::name).orElse("somebody who is not on the register that day");
    }
}
