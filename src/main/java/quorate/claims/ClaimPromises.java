package quorate.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.Money;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Outstanding;
import quorate.ledger.Reservation;
import quorate.ledger.Trail;
import quorate.ledger.Treasurers;
import quorate.ledger.Warrant;
import quorate.payments.Dues;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Typed;
import quorate.web.Veil;
import quorate.web.Words;

/** What was promised before it was claimed: from what a claim can be drawn, and what was drawn of it. */
@Component
class ClaimPromises {

    private static final String NONE = "none";

    private final Dues dues;
    private final Ledger ledger;
    private final Authority authority;
    private final List<Treasurers> treasurers;
    private final List<Veil> veils;
    private final Clocks clocks;

    ClaimPromises(
            Dues dues,
            Ledger ledger,
            Authority authority,
            List<Treasurers> treasurers,
            List<Veil> veils,
            Clocks clocks) {
        this.dues = dues;
        this.ledger = ledger;
        this.authority = authority;
        this.treasurers = treasurers;
        this.veils = veils;
        this.clocks = clocks;
    }

    /** A promise of which something is left for the claim. */
    record Offer(Outstanding promise, Fund fund) {

        UUID id() {
            return promise.now().id();
        }

        private Choice choice() {
            return Choice.of(
                            id().toString(),
                            "From “" + promise.made().words() + "”: "
                                    + promise.now().left() + " left")
                    .hint("Promised on " + Words.day(promise.made().effective()) + ", " + fund.name());
        }
    }

    /**
     * The promise from which a claim is paid.
     *
     * @param decided by which question; empty where the person may not see it, or nothing was decided
     * @param drawn what stands as drawn from it for the claim, and {@code beyond} what was reserved anew
     * @param left of the promise, whoever drew from it
     * @param releases whether something is left that the person may propose to release
     */
    record Drawn(
            UUID promise,
            String words,
            LocalDate day,
            Optional<Matter> decided,
            Money drawn,
            Money beyond,
            Money left,
            boolean releases) {

        String sentence(Claim claim) {
            var name = "“" + words + "”, promised on " + Words.day(day);
            if (!claim.isDue()) {
                return (claim.isOver() ? "Nothing was drawn from " : "To be drawn from ") + name + ". " + left
                        + " is left of it.";
            }
            var more = beyond.pence() > 0 ? ", and " + beyond + " reserved besides" : "";
            return drawn + " drawn from " + name + more + ". " + left + " is left of it.";
        }
    }

    /** What the person may choose for the claim, from any of the funds. */
    List<Offer> offers(Claim claim, Collection<Fund> funds, CurrentPerson person) {
        var day = Claims.owed(claim, claim.id(), clocks.today()).day();
        return funds.stream()
                .filter(fund -> fund.commissioner().equals(claim.commissioner()))
                .flatMap(fund -> dues.promises(fund.id(), claim.kind().stream(), claim.practice(), day).stream()
                        .map(promise -> new Offer(promise, fund)))
                .filter(offer -> decided(offer.id()).stream().noneMatch(matter -> isHidden(matter, person)))
                .toList();
    }

    /** Nothing where there is nothing to choose. */
    static List<Choice> choices(List<Offer> offers) {
        if (offers.isEmpty()) return List.of();
        var none = Choice.of(NONE, "From no promise").hint("It is reserved from the budget when it becomes due");
        return Stream.concat(offers.stream().map(Offer::choice), Stream.of(none))
                .toList();
    }

    /** What was chosen; a fault where there is something to choose and nothing was. */
    static Optional<UUID> read(Typed typed, List<Offer> offers, Optional<UUID> fund) {
        if (offers.isEmpty() || typed.isChosen("promise", NONE)) return Optional.empty();
        var chosen = typed.found(
                "promise",
                "Choose the promise from which it is paid, or that it is from none",
                text -> offers.stream()
                        .filter(it -> it.id().toString().equals(text))
                        .findFirst());
        chosen.filter(it -> fund.filter(id -> !id.equals(it.fund().id())).isPresent())
                .ifPresent(it -> typed.fault(
                        "promise",
                        "That promise is of " + it.fund().name() + ": choose that fund, or another promise"));
        return chosen.map(Offer::id);
    }

    /** From what the claim is paid, where it is from a promise. */
    Optional<Drawn> of(Claim claim, CurrentPerson person) {
        return claim.course()
                .laying()
                .flatMap(laying -> laying.promise()
                        .flatMap(promise -> ledger.trace(promise, Long.MAX_VALUE)
                                .map(trail -> drawn(claim, laying.fund(), promise, trail, person))));
    }

    private Drawn drawn(Claim claim, UUID fund, UUID promise, Trail trail, CurrentPerson person) {
        var drawn = dues.drawn(Claims.owed(claim, fund, clocks.today()));
        var left = ledger.findReservation(promise).map(Reservation::left).orElse(Money.ZERO);
        var made = trail.of().entered().posting();
        return new Drawn(
                promise,
                made.words(),
                made.effective(),
                decided(trail).filter(matter -> !isHidden(matter, person)),
                drawn,
                claim.given().minus(drawn),
                left,
                left.pence() > 0 && keeps(claim, person));
    }

    private boolean keeps(Claim claim, CurrentPerson person) {
        return treasurers.stream()
                .anyMatch(each -> each.keptBy(person, clocks.today()).contains(claim.commissioner()));
    }

    private Optional<Matter> decided(UUID promise) {
        return ledger.trace(promise, Long.MAX_VALUE).flatMap(this::decided);
    }

    private Optional<Matter> decided(Trail trail) {
        return trail.of().warrant() instanceof Warrant.Decided(var decision)
                ? authority.find(decision).map(Decision::matter).flatMap(authority::find)
                : Optional.empty();
    }

    private boolean isHidden(Matter matter, CurrentPerson person) {
        return veils.stream().anyMatch(veil -> veil.hides(person, matter.id().value()));
    }
}
