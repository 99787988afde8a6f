package quorate.founding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.clocks.Undone;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/**
 * Records a committee that was set up: the body, its posts and who holds them in the register, its terms of reference in
 * {@code authority}; all in one write, or nothing.
 */
@Component
class Constituting {

    private final Clocks clocks;
    private final Register register;
    private final Authority authority;
    private final FoundingStore store;

    Constituting(Clocks clocks, Register register, Authority authority, FoundingStore store) {
        this.clocks = clocks;
        this.register = register;
        this.authority = authority;
        this.store = store;
    }

    /** Every breach of the rules in force on its first day, and every reason why the register would not take it. */
    List<Objection> breaches(Founding founding, Actor by) {
        try {
            return clocks.write(number -> {
                throw new Undone(enter(founding, by));
            });
        } catch (Undone undone) {
            return undone.found();
        }
    }

    /** Sets the committee up. Whatever a source forbids refuses it; expected practice does not. */
    Answer<PartyId> record(Founding founding, PartyId by) {
        try {
            return clocks.write(number -> {
                var before = store.committeeOf(founding.id());
                if (before.isPresent()) return new Answer.Done<>(before.get());
                var actor = new Actor.Person(by);
                var found = enter(founding, actor).stream()
                        .filter(Constituting::forbids)
                        .toList();
                if (!found.isEmpty()) throw new Undone(found);
                authority.grant(founding.terms(), Optional.empty(), actor).orThrow();
                store.founded(founding.id(), founding.committee(), by, number);
                return new Answer.Done<>(founding.committee());
            });
        } catch (Undone undone) {
            return new Answer.Refused<>(undone.found());
        }
    }

    /** What a source supports forbids, and what makes no sense; what no source supports is expected practice only. */
    static boolean forbids(Objection objection) {
        return objection.isSourced() || objection.sources().isEmpty();
    }

    /** Enters everything but the terms, and tries those: to be kept or rolled back by whoever calls. */
    private List<Objection> enter(Founding founding, Actor by) {
        var found = new ArrayList<>(missing(founding));
        if (!found.isEmpty()) return found;
        var body = founding.body();
        var life = Span.since(body.from());
        note(register.admit(founding.committee(), Kind.COMMITTEE, body.name(), life, Map.of(), by), found);
        if (!found.isEmpty()) return found;
        body.of().forEach(parent -> link(founding.committee(), Tie.PART_OF, parent, life, Map.of(), by, found));
        var newcomers = new HashMap<String, PartyId>();
        founding.places().forEach(place -> seat(founding, place, newcomers, by, found));
        found.addAll(authority.tryOut(founding.terms()));
        return found;
    }

    private static List<Objection> missing(Founding founding) {
        var found = new ArrayList<Objection>();
        if (founding.seats().isEmpty()) {
            found.add(no("founding.seats", "Nobody has a seat on the committee yet.", "Add its seats"));
        }
        if (founding.rules().voters() == 0) {
            found.add(no("founding.rules", "How the committee decides is not said yet.", "Enter its quorum"));
        }
        return found;
    }

    private void seat(
            Founding founding, Founding.Place place, Map<String, PartyId> newcomers, Actor by, List<Objection> found) {
        var life = Span.since(founding.body().from());
        var post = new PartyId(
                Fresh.idOf("founding", founding.id().toString(), place.id().toString()));
        note(register.admit(post, Kind.POST, place.title(), life, PlaceForm.traitsOf(place), by), found);
        link(post, Tie.PART_OF, founding.committee(), life, Map.of(), by, found);
        var shared = place.holders().size() > 1 ? Map.of("job-share", "yes") : Map.<String, String>of();
        for (var holder : place.holders()) {
            var person = holder.person()
                    .orElseGet(() ->
                            newcomers.computeIfAbsent(holder.name(), name -> newcomer(name, founding, by, found)));
            var span = holder.until()
                    .map(last -> Span.between(holder.from(), last.plusDays(1)))
                    .orElseGet(() -> Span.since(holder.from()));
            link(person, Tie.HOLDS, post, span, shared, by, found);
        }
    }

    private PartyId newcomer(String name, Founding founding, Actor by, List<Objection> found) {
        var id = new PartyId(Fresh.idOf("founding", founding.id().toString(), "person", name));
        note(register.admit(id, Kind.PERSON, name, Span.ALWAYS, Map.of(), by), found);
        return id;
    }

    private void link(
            PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes, Actor by, List<Objection> found) {
        note(register.link(from, tie, to, span, notes, "terms of reference", by), found);
    }

    private static void note(Answer<?> entered, List<Objection> found) {
        found.addAll(entered.objections());
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
