package quorate.pools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;

/** Pooled funds: those of one's commissioners, one with all that was agreed, and where one is proposed. */
@Controller
@Door(Door.Who.STAFF)
class PoolPages {

    private static final String HERE = "/money/pools";

    private static final int SIZE = 25;

    private final Pools pools;
    private final EntryStore entries;
    private final PoolHands hands;
    private final Register register;
    private final Standing standing;
    private final List<Veil> veils;
    private final Clocks clocks;

    PoolPages(
            Pools pools,
            EntryStore entries,
            PoolHands hands,
            Register register,
            Standing standing,
            List<Veil> veils,
            Clocks clocks) {
        this.pools = pools;
        this.entries = entries;
        this.hands = hands;
        this.register = register;
        this.standing = standing;
        this.veils = veils;
        this.clocks = clocks;
    }

    /** A pool on the list. */
    record Row(Pool pool, String host, String partners, Money in, Money left, String state) {

        private boolean has(String words) {
            return String.join(" ", pool.name(), host, partners, state)
                    .toLowerCase(Locale.UK)
                    .contains(words);
        }
    }

    record Listing(List<Row> rows, Paging paging, boolean any, boolean reads, boolean enters, Typed typed) {}

    record Asking(Typed typed) {}

    /** @param at the lines by their numbers, from 1 */
    record Lines(
            Typed typed, PoolForm.Head head, List<Choice> partners, List<Integer> at, Map<String, String> carried) {}

    /** Who may decide it for a partner. */
    record Decider(String name, Money agreed, List<Route> routes) {}

    record Checking(Typed typed, Pool pool, Names names, List<Decider> deciders, Map<String, String> carried) {}

    record One(
            Pool pool,
            Names names,
            Position now,
            List<PoolEntry> entries,
            String state,
            boolean enters,
            Map<UUID, String> waiting) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        var mine = hands.readBy(person);
        var found = pools.list(mine, day.known()).stream()
                .filter(pool -> isShown(pool, person) && !pool.laid().isAfter(day.day()))
                .toList();
        var all = entries.list(found.stream().map(Pool::id).toList(), day.known()).stream()
                .collect(Collectors.groupingBy(PoolEntry::pool));
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var rows = found.stream()
                .map(pool -> row(pool, all.getOrDefault(pool.id(), List.of()), day))
                .filter(row -> row.has(words))
                .toList();
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, rows.size());
        return Page.of(
                "pools/pools",
                new Listing(
                        rows.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        !found.isEmpty(),
                        !mine.isEmpty(),
                        !hands.enteredBy(person).isEmpty(),
                        typed));
    }

    private Row row(Pool pool, List<PoolEntry> entries, OnDay day) {
        var names = new Names(standing);
        var now = Position.of(entries, day.day());
        var in = now.contributed().values().stream().reduce(Money.ZERO, Money::plus);
        return new Row(pool, names.of(pool.host()), names.list(pool.partners()), in, now.left(), pool.state(day.day()));
    }

    /** Nobody sees a pool while a matter about it is hidden from them. */
    private boolean isShown(Pool pool, CurrentPerson person) {
        return pool.deciders().stream()
                .noneMatch(partner -> veils.stream()
                        .anyMatch(
                                veil -> veil.hides(person, pool.matter(partner).value())));
    }

    Pool find(UUID id, CurrentPerson person, long known) {
        return pools.find(id, known)
                .filter(pool -> hands.reads(pool, person) && isShown(pool, person))
                .orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person, OnDay day) {
        var pool = find(id, person, day.known());
        var all = pools.entries(pool, day.known()).stream()
                .filter(entry -> !entry.entered().isAfter(day.day()))
                .toList();
        return Page.of(
                "pools/pool",
                new One(
                        pool,
                        new Names(standing),
                        Position.of(all, day.day()),
                        all.reversed(),
                        pool.state(day.day()),
                        hands.enters(pool, person) && day.isToday(),
                        Map.of()));
    }

    @GetMapping(HERE + "/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        mayEnter(person);
        return Page.of(
                "pools/ask", new Asking(typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private void mayEnter(CurrentPerson person) {
        if (hands.enteredBy(person).isEmpty()) throw new AccessDeniedException("Keeps no books");
    }

    /** First who and when; then the lines; then everything once more; then, once that was confirmed, it is laid. */
    @PostMapping(HERE + "/new")
    ModelAndView propose(CurrentPerson person, Typed typed) {
        mayEnter(person);
        var form = new PoolForm(typed, register, clocks.today());
        var head = form.head();
        if (typed.isFaulty() || head.isEmpty()) return Page.faulty("pools/ask", new Asking(typed));
        if (typed.isChosen("change", "head")) return Page.of("pools/ask", new Asking(typed));
        var partners = head.get().partners();
        if (!typed.isChosen("step", "lines") || typed.isChosen("change", "lines")) {
            return Page.of("pools/lines", lines(typed.knowing(steps()), head.get()));
        }
        var pool = form.whole(head.get(), hands::isKeptHere, person.id());
        if (!typed.isFaulty()) typed.object(Pools.sourced(pools.against(pool)));
        if (typed.isFaulty()) return Page.faulty("pools/lines", lines(typed, head.get()));
        if (!typed.isChosen("confirmed", "yes")) return Page.of("pools/check", checking(typed, pool, partners));
        return switch (pools.lay(pool, head.get().why(), person.actor())) {
            case Answer.Done<Pool>(var laid) -> Page.seeOther(laid.page(), "Laid for a decision");
            case Answer.Refused<Pool>(var objections) -> {
                typed.object(Pools.sourced(objections));
                yield Page.faulty("pools/lines", lines(typed, head.get()));
            }
        };
    }

    /** The order that agreements commonly have. */
    private static Map<String, String> steps() {
        return Map.of("step-1", "underspend", "step-2", "reserve", "step-3", "cuts");
    }

    private static Lines lines(Typed typed, PoolForm.Head head) {
        var choices = head.partners().stream()
                .map(party -> Choice.of(party.id().toString(), party.name()))
                .toList();
        var numbers = java.util.stream.IntStream.rangeClosed(1, LinesForm.LINES)
                .boxed()
                .toList();
        return new Lines(
                typed,
                head,
                choices,
                numbers,
                carried(typed, LinesForm.fields(List.of()).subList(0, 17)));
    }

    private static Map<String, String> carried(Typed typed, List<String> fields) {
        var all = new LinkedHashMap<String, String>();
        fields.stream().filter(name -> !typed.value(name).isBlank()).forEach(name -> all.put(name, typed.value(name)));
        return all;
    }

    private Checking checking(Typed typed, Pool pool, List<Party> partners) {
        var names = new Names(standing);
        var deciders = pool.deciders().stream()
                .map(partner -> new Decider(
                        names.of(partner),
                        pool.terms().agreed(partner),
                        pools.ways(pool, partner).open()))
                .toList();
        return new Checking(typed, pool, names, deciders, carried(typed, LinesForm.fields(partners)));
    }

    /** What parties are called. */
    record Names(Standing standing) {
        String of(PartyId party) {
            return standing.nameOf(party);
        }

        String list(List<PartyId> parties) {
            return quorate.web.Words.list(parties.stream().map(this::of).toList());
        }

        Optional<String> fund(List<quorate.ledger.Fund> funds, Optional<UUID> id) {
            return id.flatMap(it -> funds.stream()
                    .filter(fund -> fund.id().equals(it))
                    .map(quorate.ledger.Fund::name)
                    .findFirst());
        }
    }
}
