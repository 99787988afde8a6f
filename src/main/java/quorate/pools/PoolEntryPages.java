package quorate.pools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Where something that happened in a pool is entered, confirmed by a second person, turned down or taken back. */
@Controller
@Door(Door.Who.STAFF)
class PoolEntryPages {

    private static final String HERE = "/money/pools/{id}/entries";

    private final PoolPages pages;
    private final PoolEntries entries;
    private final PoolHands hands;
    private final Desk desk;
    private final Standing standing;
    private final Clocks clocks;

    PoolEntryPages(PoolPages pages, PoolEntries entries, PoolHands hands, Desk desk, Standing standing, Clocks clocks) {
        this.pages = pages;
        this.entries = entries;
        this.hands = hands;
        this.desk = desk;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Asking(Typed typed, Pool pool, List<Choice> partners, List<Choice> funds, List<Choice> lines) {}

    /** A posting of an entry. */
    record Moved(String whose, String amount, String page) {}

    record One(
            Typed typed,
            Pool pool,
            PoolEntry entry,
            PoolPages.Names names,
            Optional<String> fund,
            List<Moved> moved,
            boolean mayConfirm,
            boolean mayUndo) {}

    static final List<Choice> FINDINGS = List.of(
            Choice.of("right", "It is right").hint("It counts, and is posted where the books are kept here"),
            Choice.of("wrong", "It is not right").hint("It is turned down, and nothing is posted"));

    @GetMapping(HERE + "/new")
    ModelAndView ask(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var pool = kept(id, person);
        return Page.of(
                "pools/entryAsk",
                asking(typed.knowing(Map.of("key", Fresh.id().toString())), pool, hands.fundsOf(pool, person)));
    }

    private Pool kept(UUID id, CurrentPerson person) {
        var pool = pages.find(id, person, Long.MAX_VALUE);
        if (!hands.enters(pool, person)) throw new AccessDeniedException("Keeps no books of a partner");
        return pool;
    }

    private Asking asking(Typed typed, Pool pool, List<Fund> funds) {
        return new Asking(
                typed,
                pool,
                pool.partners().stream()
                        .map(it -> Choice.of(it.toString(), standing.nameOf(it)))
                        .toList(),
                funds.stream()
                        .map(it -> Choice.of(it.id().toString(), it.name()))
                        .toList(),
                pool.terms().lines().stream()
                        .map(it -> Choice.of(it.name(), it.name()))
                        .toList());
    }

    @PostMapping(HERE + "/new")
    ModelAndView enter(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var pool = kept(id, person);
        var funds = hands.fundsOf(pool, person);
        var entry = EntryForm.read(typed, pool, funds, clocks.today(), person.id());
        if (!typed.isFaulty()
                && entries.enter(pool, entry, person.actor()) instanceof Answer.Refused<PoolEntry>(var objections)) {
            typed.object(Pools.sourced(objections));
        }
        return typed.isFaulty()
                ? Page.faulty("pools/entryAsk", asking(typed, pool, funds))
                : Page.seeOther(page(pool, entry), "Entered. It counts once a second person has confirmed it");
    }

    private static String page(Pool pool, PoolEntry entry) {
        return pool.page() + "/entries/" + entry.id();
    }

    @GetMapping(HERE + "/{entry}")
    ModelAndView look(@PathVariable UUID id, @PathVariable UUID entry, CurrentPerson person) {
        var pool = pages.find(id, person, Long.MAX_VALUE);
        return Page.of("pools/entry", one(pool, find(pool, entry), Typed.nothing(), person));
    }

    private PoolEntry find(Pool pool, UUID entry) {
        return entries.find(entry).filter(it -> it.pool().equals(pool.id())).orElseThrow(Page::missing);
    }

    private One one(Pool pool, PoolEntry entry, Typed typed, CurrentPerson person) {
        var names = new PoolPages.Names(standing);
        var postings = entries.postings(pool, entry);
        var mine = hands.readBy(person);
        var parts = new LinkedHashMap<String, Moved>();
        entry.parts().forEach(part -> {
            var posted = Optional.ofNullable(postings.get(part.purse()))
                    .filter(it -> mine.contains(part.purse().partner()));
            var whose = names.of(part.purse().partner());
            parts.put(
                    entry.posted(part.purse()).toString(),
                    new Moved(
                            whose,
                            part.amount().toString(),
                            posted.map(it -> "/money/postings/" + it.id()).orElse("")));
        });
        var fund = names.fund(desk.listFunds(pool.deciders(), Long.MAX_VALUE), entry.fund());
        return new One(
                typed,
                pool,
                entry,
                names,
                fund,
                List.copyOf(parts.values()),
                entry.isWaiting() && hands.confirms(pool, person),
                entry.isConfirmed() && entry.undoing().isEmpty() && hands.confirms(pool, person));
    }

    @PostMapping(HERE + "/{entry}/endings")
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID entry, CurrentPerson person, Typed typed) {
        var pool = confirmable(id, person);
        var found = find(pool, entry);
        var right = typed.choice("finding", "Say whether it is right", List.of("right", "wrong"))
                .equals("right");
        var why = typed.optionalText("why", 2000);
        if (!typed.isFaulty() && !right && why.isEmpty()) typed.fault("why", "Enter what is wrong with it");
        if (!typed.isFaulty()
                && entries.end(pool, entry, right, why, person.id())
                        instanceof Answer.Refused<PoolEntry>(var objections)) {
            typed.object(Pools.sourced(objections));
        }
        return typed.isFaulty()
                ? Page.faulty("pools/entry", one(pool, found, typed, person))
                : Page.seeOther(page(pool, found), right ? "Confirmed" : "Turned down");
    }

    private Pool confirmable(UUID id, CurrentPerson person) {
        var pool = pages.find(id, person, Long.MAX_VALUE);
        if (!hands.confirms(pool, person)) throw new AccessDeniedException("Confirms nothing of a partner");
        return pool;
    }

    @PostMapping(HERE + "/{entry}/undoings")
    ModelAndView undo(@PathVariable UUID id, @PathVariable UUID entry, CurrentPerson person, Typed typed) {
        var pool = confirmable(id, person);
        var found = find(pool, entry);
        var why = typed.text("why", "Enter why it is taken back", 2000);
        if (!typed.isFaulty()
                && entries.undo(pool, entry, why, person.id()) instanceof Answer.Refused<PoolEntry>(var objections)) {
            typed.object(Pools.sourced(objections));
        }
        return typed.isFaulty()
                ? Page.faulty("pools/entry", one(pool, found, typed, person))
                : Page.seeOther(page(pool, found), "Taken back by later postings");
    }
}
