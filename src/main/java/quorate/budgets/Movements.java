package quorate.budgets;

import java.time.LocalDate;
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
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.ledger.Balance;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posted;
import quorate.ledger.Posting;
import quorate.ledger.Promise;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;

/** Lays what is to be moved for a decision, moves it when it is decided, and moves it back. */
@Component
class Movements {

    private final MovementStore store;
    private final Bookkeeping bookkeeping;
    private final Ledger ledger;
    private final Desk desk;
    private final Authority authority;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Movements(
            MovementStore store,
            Bookkeeping bookkeeping,
            Ledger ledger,
            Desk desk,
            Authority authority,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.bookkeeping = bookkeeping;
        this.ledger = ledger;
        this.desk = desk;
        this.authority = authority;
        this.clocks = clocks;
        this.events = events;
    }

    List<Movement> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Movement> find(UUID id) {
        return store.find(id);
    }

    /** Everything that stands against laying it: what the ledger would refuse today, it would refuse then. */
    List<Objection> against(Movement movement) {
        var found = new ArrayList<Objection>();
        var twin = store.list(Set.of(movement.commissioner()), Long.MAX_VALUE).stream()
                .filter(other -> other.outcome().isEmpty() && !other.id().equals(movement.id()))
                .anyMatch(other -> isSame(other, movement));
        if (twin) {
            found.add(no(
                    "budgets.waiting",
                    "The same is proposed already and waits for a decision.",
                    "Wait for that decision, or say in what this one is another."));
        }
        var voucher = voucher(movement, new DecisionId(movement.id()), new Actor.Person(movement.by()), movement.id());
        found.addAll(voucher.map(it -> against(it, movement)).orElseGet(() -> List.of(unsettled(movement.day()))));
        return found;
    }

    private List<Objection> against(Voucher voucher, Movement movement) {
        return movement.move() == Move.RESERVE
                ? movement.promised().stream()
                        .flatMap(it -> desk.against(voucher, promise(movement, it)).stream())
                        .toList()
                : desk.against(voucher, List.of(movement.posting()));
    }

    private Promise promise(Movement movement, Promised promised) {
        return new Promise(
                movement.id(),
                movement.fund(),
                movement.from(),
                promised.practice(),
                movement.amount(),
                movement.day(),
                promised.recurrent(),
                desk.findSource(movement.posting().from()),
                movement.words());
    }

    private static boolean isSame(Movement one, Movement other) {
        return one.fund().equals(other.fund())
                && one.posting().from().equals(other.posting().from())
                && one.posting().to().equals(other.posting().to())
                && one.amount().equals(other.amount())
                && one.promised().map(Promised::whom).equals(other.promised().map(Promised::whom))
                && one.day().equals(other.day());
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    static Objection unsettled(LocalDate day) {
        return no(
                "budgets.unsettled",
                "Nothing that the service knows says on whose books the money is on " + quorate.web.Words.day(day)
                        + ".",
                "Choose a day on which the commissioner's level of responsibility is known.");
    }

    /** Who could decide it today. */
    Ways ways(Movement movement) {
        return authority.routeTo(
                Bookkeeping.ACT, movement.commissioner(), clocks.today(), affected(movement), facts(movement));
    }

    /** A practice to whom something is promised has a stake in it. */
    private static Set<PartyId> affected(Movement movement) {
        return movement.promised().flatMap(Promised::practice).map(Set::of).orElseGet(Set::of);
    }

    private static Facts facts(Movement movement) {
        return new Facts(Map.of("value", movement.amount().plain()));
    }

    /** Lays it for a decision. Laid twice, it is laid once. */
    Answer<Movement> lay(Movement movement, Fund fund, String why, Actor by) {
        return clocks.write(number -> {
            var before = store.find(movement.id());
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var objections = against(movement);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var matter = new Matter(
                    movement.matter(),
                    Bookkeeping.ACT,
                    movement.commissioner(),
                    affected(movement),
                    facts(movement),
                    movement.title(fund),
                    "",
                    why,
                    Optional.empty(),
                    clocks.today(),
                    by);
            return switch (authority.lay(matter, "movement " + movement.id())) {
                case Answer.Refused<Matter>(var no) -> new Answer.Refused<>(no);
                case Answer.Done<Matter> laid -> {
                    store.insert(movement, number);
                    yield new Answer.Done<>(movement);
                }
            };
        });
    }

    /** Posts it by a decision. @return everything that stands against it; nothing once it is posted */
    List<Objection> move(Movement movement, DecisionId decision, Actor by) {
        return voucher(movement, decision, by, movement.id())
                .map(voucher -> post(voucher, movement).objections())
                .orElseGet(() -> List.of(unsettled(movement.day())));
    }

    private Answer<?> post(Voucher voucher, Movement movement) {
        var promised = movement.promised();
        if (promised.isEmpty()) {
            var because = desk.findSource(movement.posting().from());
            return ledger.post(voucher, List.of(movement.posting(because)));
        }
        if (movement.move() == Move.RESERVE) return ledger.reserve(voucher, promise(movement, promised.get()));
        var part = new Ledger.Part(
                promised.get().reservation(), movement.id(), movement.amount(), movement.day(), movement.words());
        return ledger.release(voucher, part);
    }

    /** What is promised from these funds and not needed up by the day, with what the movement said that promised it. */
    List<Commitment> commitments(PartyId commissioner, LocalDate day, long known) {
        var reserved = ledger.trial(commissioner, day, known).stream()
                .filter(balance -> balance.account().place() == Place.RESERVED)
                .filter(balance -> balance.money().pence() != 0)
                .map(Balance::account)
                .toList();
        var said = new HashMap<UUID, Movement>();
        store.list(Set.of(commissioner), known).stream()
                .filter(movement -> movement.move() == Move.RESERVE)
                .forEach(movement -> said.put(movement.id(), movement));
        return desk.listOutstanding(reserved, day, known).stream()
                .map(it -> new Commitment(
                        it, Optional.ofNullable(said.get(it.made().id()))))
                .toList();
    }

    private Optional<Voucher> voucher(Movement movement, DecisionId decision, Actor by, UUID key) {
        return bookkeeping
                .booksOf(movement.commissioner(), movement.day())
                .map(books -> new Voucher(
                        Fresh.idOf("voucher of a movement", key.toString()), books, new Warrant.Decided(decision), by));
    }

    /** Moves it back, by a later posting. The decision stays what it was. */
    Answer<Movement> undo(Movement movement, String why, PartyId by) {
        return clocks.write(number -> {
            var now = store.find(movement.id()).orElseThrow();
            if (!now.canBeUndone()) {
                return new Answer.Refused<>(List.of(
                        no("budgets.undone", "There is nothing to move back: it is \"" + now.state() + "\".", "")));
            }
            var person = new Actor.Person(by);
            var decision = new DecisionId(now.outcome().orElseThrow().decision());
            var key = Fresh.idOf("movement moved back", now.id().toString());
            var back = Posting.correcting(
                    now.posting(), key, Money.ZERO.minus(now.amount()), clocks.today(), "Moved back: " + now.words());
            var posted = voucher(now, decision, person, key)
                    .map(voucher -> ledger.post(voucher, List.of(back)))
                    .orElseGet(() -> new Answer.Refused<>(List.of(unsettled(now.day()))));
            if (posted instanceof Answer.Refused<Posted>(var objections)) return new Answer.Refused<>(objections);
            store.insert(now.id(), new Movement.Undoing(why, clocks.today(), by), number);
            events.publishEvent(new Movement.Undone(now.id(), now.commissioner(), decision.value(), why, person));
            return new Answer.Done<>(store.find(now.id()).orElseThrow());
        });
    }
}
