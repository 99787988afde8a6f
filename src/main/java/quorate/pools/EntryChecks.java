package quorate.pools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.pools.PoolEntry.Kind;
import quorate.web.Words;

/** Everything that stands against an entry by what was agreed and by what is in the pool. What the ledger says comes besides. */
final class EntryChecks {

    private final Pool pool;
    private final List<PoolEntry> others;
    private final PoolEntry entry;
    private final Function<PartyId, String> name;
    private final Position now;
    private final List<Objection> found = new ArrayList<>();

    /** @param others what was entered besides */
    EntryChecks(Pool pool, List<PoolEntry> others, PoolEntry entry, LocalDate today, Function<PartyId, String> name) {
        this.pool = pool;
        this.others = others;
        this.entry = entry;
        this.name = name;
        now = Position.of(others, today);
        agreed();
        days(today);
        twin();
        if (entry.kind().isOfPartner()) partner();
        if (entry.kind().isOfLine() && pool.terms().findLine(entry.line()).isEmpty()) {
            no(
                    "pools.line",
                    entry.line() + " is no line of " + pool.name() + ".",
                    "Its lines are "
                            + Words.list(pool.terms().lines().stream()
                                    .map(Pool.Line::name)
                                    .toList())
                            + ".");
        }
        switch (entry.kind()) {
            case CONTRIBUTION -> contribution();
            case SPENDING -> spending();
            case HAND_BACK -> handBack();
            case UNCOMMITTED -> uncommitted();
            case MEASURE -> measure();
            case EXPECTED -> {}
        }
    }

    List<Objection> found() {
        return List.copyOf(found);
    }

    private void no(String rule, String sentence, String remedy) {
        found.add(Pools.no(rule, sentence, remedy));
    }

    private void agreed() {
        var missing = pool.deciders().stream()
                .filter(partner -> !pool.isAgreedBy(partner))
                .filter(partner -> entry.kind() != Kind.CONTRIBUTION
                        || entry.partner().filter(partner::equals).isPresent())
                .map(name)
                .toList();
        if (missing.isEmpty()) return;
        no(
                "pools.decided",
                pool.name() + " was not agreed by " + Words.list(missing) + ".",
                "It waits for a decision of each partner whose books are kept here.");
    }

    private void days(LocalDate today) {
        if (entry.day().isAfter(today)) {
            no("pools.day", Words.day(entry.day()) + " has not come.", "Enter it on that day, or as expected.");
        }
        if (entry.day().isBefore(pool.span().from())) {
            no(
                    "pools.day",
                    pool.name() + " begins on " + Words.day(pool.span().from()) + ", after " + Words.day(entry.day())
                            + ".",
                    "Enter a day on which there was the pool.");
        }
        var last = pool.span().lastDay().orElseThrow();
        if (entry.day().isAfter(last) && entry.kind() != Kind.HAND_BACK && entry.kind() != Kind.MEASURE) {
            no(
                    "pools.ended",
                    pool.name() + " ended on " + Words.day(last) + ".",
                    "What is left in it can be handed back; what goes on is put into another pool.");
        }
    }

    private void twin() {
        var same = others.stream()
                .anyMatch(other -> other.isWaiting()
                        && other.kind() == entry.kind()
                        && other.partner().equals(entry.partner())
                        && other.fund().equals(entry.fund())
                        && other.line().equals(entry.line())
                        && other.value() == entry.value()
                        && other.day().equals(entry.day())
                        && other.words().equals(entry.words()));
        if (same) no("pools.waiting", "The same was entered already and waits.", "Have that one confirmed.");
    }

    private void partner() {
        var partner = entry.partner().orElseThrow();
        if (!pool.partners().contains(partner)) {
            no("pools.partner", name.apply(partner) + " is no partner of " + pool.name() + ".", "Choose a partner.");
        } else if (pool.deciders().contains(partner) && entry.fund().isEmpty()) {
            no(
                    "pools.fund",
                    "The books of " + name.apply(partner) + " are kept here, and no fund is named.",
                    "Choose one of its funds.");
        } else if (!pool.deciders().contains(partner) && entry.fund().isPresent()) {
            no(
                    "pools.fund",
                    "The books of " + name.apply(partner) + " are not kept here, and a fund is named.",
                    "Leave the fund empty.");
        }
    }

    private void contribution() {
        var partner = entry.partner().orElseThrow();
        var borne = Outturn.of(pool, now.costs(pool), name).borne().getOrDefault(partner, Money.ZERO);
        var due = pool.terms().agreed(partner).plus(borne).minus(now.contributed(partner));
        if (!entry.amount().isMoreThan(due)) return;
        no(
                "pools.more",
                name.apply(partner) + " was to put " + pool.terms().agreed(partner) + " into " + pool.name()
                        + (borne.pence() > 0 ? " and bears " + borne + " of an overspend" : "") + ", has put in "
                        + now.contributed(partner) + ", and " + entry.amount() + " is asked.",
                due.pence() > 0 ? "Enter " + due + " at most." : "Nothing more is agreed: agree another pool first.");
    }

    private void spending() {
        var free = now.left().minus(now.kept(pool));
        if (!entry.amount().isMoreThan(free)) return;
        no(
                "pools.empty",
                free + " can be spent of what is in " + pool.name() + ", and " + entry.amount() + " is asked."
                        + (now.kept(pool).pence() > 0
                                ? " " + now.kept(pool) + " more may be spent once the measure is reached."
                                : ""),
                "Enter the contributions first, or a smaller amount.");
    }

    private void handBack() {
        var purse = new PoolEntry.Purse(entry.partner().orElseThrow(), entry.fund());
        var left = now.leftOf(purse);
        if (!entry.amount().isMoreThan(left)) return;
        no(
                "pools.left",
                left + " is left in " + pool.name() + " of what " + name.apply(purse.partner())
                        + " put in from that fund, and " + entry.amount() + " is asked.",
                left.pence() > 0 ? "Enter " + left + " at most." : "There is nothing to hand back.");
    }

    private void uncommitted() {
        var expected = now.expected(pool, entry.line());
        if (!entry.amount().isMoreThan(expected)) return;
        no(
                "pools.uncommitted",
                expected + " is still expected of " + entry.line() + ", and " + entry.amount()
                        + " of it cannot be cut.",
                "Enter what is still expected first, or a smaller amount.");
    }

    private void measure() {
        if (pool.terms().pot().isPresent()) return;
        no("pools.measure", "No money of " + pool.name() + " depends on a measure.", "Nothing is to be entered.");
    }
}
