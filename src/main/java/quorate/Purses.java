package quorate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.law.Law;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;

/** The chapter of the fictional world that says where its money is. */
@Component
@Order(4)
class Purses implements World.Chapter {

    private static final Actor SEED = new Actor.Process("fictional world");

    private final Ledger ledger;
    private final Law law;

    Purses(Ledger ledger, Law law) {
        this.ledger = ledger;
        this.law = law;
    }

    @Override
    public void tell(World world) {
        var file = World.file("money");
        var funds = new HashMap<String, Fund>();
        var grounds = new HashMap<String, Citation>();
        for (var entry : file.entries("funds")) {
            var fund = fund(entry, world);
            ledger.open(fund, SEED).orThrow();
            funds.put(entry.text("key"), fund);
            grounds.putIfAbsent(entry.text("for"), ground(entry));
        }
        var made = new HashMap<String, Posting>();
        for (var entry : file.entries("vouchers")) {
            var postings = entry.entries("postings").stream()
                    .map(one -> posting(one, funds, made, world))
                    .toList();
            var ground = Optional.ofNullable(grounds.get(entry.text("for"))).orElseThrow();
            var voucher = new Voucher(
                    idOf(entry.text("key")),
                    new Books(world.id(entry.text("for")), ground),
                    new Warrant.Cited(ground),
                    SEED);
            ledger.post(voucher, postings).orThrow();
        }
    }

    /** The power to manage the budget, as the law pack cites it. */
    private Citation ground(Entry fund) {
        return law.on(fund.day("day"))
                .findPower("fn.budget", fund.text("level"))
                .orElseThrow()
                .sources()
                .getFirst();
    }

    /** What may be pooled, and from when on, is what the law pack says of the primary medical care budget. */
    private Fund fund(Entry entry, World world) {
        var rule = law.on(entry.day("day")).findRule("pool.primarycare").orElseThrow();
        var next = rule.span().end();
        Fund.Pooling pooling = next.<Fund.Pooling>map(Fund.Pooling.From::new).orElseGet(Fund.Pooling.Free::new);
        // No source was read for the conditions of a grant in the fictional world, and it says so.
        var grant = entry.find("conditions").map(source -> law.source(source).orElseThrow());
        return new Fund(
                world.id(entry.text("for")),
                entry.text("key"),
                entry.text("name"),
                !entry.yes("once", false),
                pooling,
                entry.has("ring-fence") ? entry.words("ring-fence") : List.of(),
                grant.map(own -> new Citation(own.id(), own.title(), "", own.evidence(), own.read()))
                        .orElseGet(() -> rule.sources().getFirst()));
    }

    private static Posting posting(Entry entry, Map<String, Fund> funds, Map<String, Posting> made, World world) {
        var amount = Money.pounds(entry.number("pounds"));
        var id = idOf(entry.text("key"));
        var day = entry.day("day");
        var corrected = entry.find("corrects").map(made::get);
        var posting = corrected.isPresent()
                ? Posting.correcting(corrected.get(), id, amount, day, entry.text("words"))
                : plain(entry, id, amount, day, funds, world);
        made.put(entry.text("key"), posting);
        return posting;
    }

    private static Posting plain(
            Entry entry, UUID id, Money amount, LocalDate day, Map<String, Fund> funds, World world) {
        var fund =
                Optional.ofNullable(funds.get(entry.text("fund"))).orElseThrow().id();
        var move = entry.one("move", Move.class);
        var because = entry.find("because").map(Purses::idOf);
        var posting = Posting.of(
                id,
                move,
                account(entry, fund, move.source().orElseThrow(), world),
                account(entry, fund, move.target().orElseThrow(), world),
                amount,
                day,
                because,
                entry.text("words"));
        if (move == Move.RESERVE) return posting.reserving(id);
        return entry.find("reservation")
                .map(key -> posting.reserving(idOf(key)))
                .orElse(posting);
    }

    private static Account account(Entry entry, UUID fund, Place place, World world) {
        if (!place.isOfStream()) return Account.of(fund, place);
        var practice = place == Place.BUDGET ? Optional.<String>empty() : entry.find("practice");
        return new Account(fund, entry.text("stream"), practice.map(world::id), place);
    }

    private static UUID idOf(String key) {
        return Fresh.idOf("fictional world", "money", key);
    }
}
