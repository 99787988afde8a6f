package quorate.pools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Ways;
import quorate.budgets.Bookkeeping;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.web.Standing;
import quorate.web.Words;

/** Lays a pool that partners agreed for a decision of each whose books are kept here. */
@Component
class Pools {

    /** The rule of the law pack on pooling money for primary medical care. */
    static final String RULE = "pool.primarycare";

    private final PoolStore store;
    private final EntryStore entries;
    private final Authority authority;
    private final Law law;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Pools(
            PoolStore store,
            EntryStore entries,
            Authority authority,
            Law law,
            Standing standing,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.entries = entries;
        this.authority = authority;
        this.law = law;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    List<Pool> list(Collection<PartyId> partners, long known) {
        return store.list(partners, known);
    }

    Optional<Pool> find(UUID id, long known) {
        return store.find(id, known);
    }

    List<PoolEntry> entries(Pool pool, long known) {
        return entries.list(pool.id(), known);
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    /** The same, each saying where it was read, for a page that shows what is wrong as sentences. */
    static List<Objection> sourced(List<Objection> objections) {
        return objections.stream()
                .map(it -> it.sources().isEmpty()
                        ? it
                        : new Objection(
                                it.rule(),
                                it.weight(),
                                it.sentence(),
                                (it.remedy() + " Read in "
                                                + Words.list(it.sources().stream()
                                                        .map(Object::toString)
                                                        .toList())
                                                + ".")
                                        .strip(),
                                it.sources()))
                .toList();
    }

    /** Everything that stands against laying it. */
    List<Objection> against(Pool pool) {
        var found = new ArrayList<Objection>();
        var twin = store.list(pool.partners(), Long.MAX_VALUE).stream()
                .filter(other -> !other.id().equals(pool.id())
                        && !other.state(clocks.today()).equals("Not agreed"))
                .anyMatch(other -> other.name().equalsIgnoreCase(pool.name())
                        && other.span().overlaps(pool.span()));
        if (twin) {
            found.add(no(
                    "pools.same",
                    "A pool of the name " + pool.name() + " is there already for days of these.",
                    "Give this one another name, or other days."));
        }
        if (pool.deciders().isEmpty()) {
            found.add(no(
                    "pools.nobody",
                    "None of the partners has a fund in the books that are kept here.",
                    "Open a fund for the commissioner that puts money in, and name it among the partners."));
        }
        if (pool.primaryCare()) ofPrimaryCare(pool, found);
        return found;
    }

    private void ofPrimaryCare(Pool pool, List<Objection> found) {
        law.on(pool.span().from())
                .findRule(RULE)
                .flatMap(rule -> rule.span()
                        .end()
                        .map(first -> new Objection(
                                "pools.primary-care",
                                rule.weight(),
                                "Money for primary medical care may not go into a pool that begins on "
                                        + Words.day(pool.span().from()) + ". " + rule.says(),
                                "It may from " + Words.day(first)
                                        + "; until then budgets can be aligned and kept apart.",
                                rule.sources())))
                .ifPresent(found::add);
        if (pool.allowed().equals("no")) {
            var sources = law.on(pool.span().from())
                    .findRule(RULE)
                    .map(rule -> rule.sources())
                    .orElseGet(List::of);
            found.add(new Objection(
                    "pools.agreement",
                    Weight.MUST,
                    "The delegation agreement does not let the money for primary medical care be pooled.",
                    "Agree a variation with NHS England first, or leave that money out.",
                    sources));
        }
    }

    /** Who could decide it today for a partner. */
    Ways ways(Pool pool, PartyId partner) {
        return authority.routeTo(Bookkeeping.ACT, partner, clocks.today(), Set.of(), facts(pool, partner));
    }

    private static Facts facts(Pool pool, PartyId partner) {
        var facts = new HashMap<>(Map.of("value", pool.terms().agreed(partner).plain()));
        facts.put("pooled", pool.primaryCare() ? "yes" : "no");
        if (pool.primaryCare() && !pool.allowed().equals("unknown")) facts.put("agreement-allows-pool", pool.allowed());
        return new Facts(facts);
    }

    /** Lays it for a decision of each. Laid twice, it is laid once. */
    Answer<Pool> lay(Pool pool, String why, Actor by) {
        return clocks.write(number -> {
            var before = store.find(pool.id(), Long.MAX_VALUE);
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var objections = new ArrayList<>(against(pool));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            for (var partner : pool.deciders()) {
                var matter = new Matter(
                        pool.matter(partner),
                        Bookkeeping.ACT,
                        partner,
                        Set.of(),
                        facts(pool, partner),
                        title(pool, partner),
                        "",
                        why,
                        Optional.empty(),
                        clocks.today(),
                        by);
                objections.addAll(authority
                        .lay(matter, "pool " + pool.id() + " " + partner)
                        .objections());
            }
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(pool, number);
            events.publishEvent(
                    new Pool.Laid(pool.id(), pool.host(), pool.terms().risk(), pool.all(), by));
            return new Answer.Done<>(pool);
        });
    }

    private String title(Pool pool, PartyId partner) {
        var title = "Pooled fund " + pool.name() + ": " + pool.terms().agreed(partner) + " of "
                + standing.nameOf(partner) + ", " + Words.span(pool.span());
        return title.length() <= 300 ? title : title.substring(0, 299) + "…";
    }
}
