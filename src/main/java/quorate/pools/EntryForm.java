package quorate.pools;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.ledger.Fund;
import quorate.pools.PoolEntry.Kind;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed of something that happened in a pool. */
final class EntryForm {

    static final List<Choice> KINDS = List.of(Kind.values()).stream()
            .map(kind -> Choice.of(Code.of(kind), kind.toString()).hint(kind.about))
            .toList();

    private EntryForm() {}

    /** @param funds of partners in whose books the person writes */
    static PoolEntry read(Typed typed, Pool pool, List<Fund> funds, LocalDate today, PartyId by) {
        var kind = typed.choice("kind", "Choose what is entered", Kind.class);
        var partner = kind.isOfPartner() ? partner(typed, pool) : Optional.<PartyId>empty();
        var fund = kind.isOfPartner() ? fund(typed, funds) : Optional.<Fund>empty();
        fund.filter(it -> partner.filter(it.commissioner()::equals).isEmpty())
                .ifPresent(it -> typed.fault("fund", it.name() + " is no fund of that partner: choose one of its own"));
        var line = kind.isOfLine()
                ? typed.choice(
                        "line",
                        "Choose the line",
                        pool.terms().lines().stream().map(Pool.Line::name).toList())
                : "";
        var value = kind == Kind.MEASURE ? change(typed) : amount(typed, kind);
        var day = typed.day("day", "Enter the day on which it belongs");
        var words = typed.line("words", "Enter where it can be read, such as an invoice or a report");
        return new PoolEntry(
                typed.id("key").orElseGet(Fresh::id),
                pool.id(),
                kind,
                partner,
                fund.map(Fund::id),
                line,
                value,
                day,
                words,
                today,
                by,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Optional<PartyId> partner(Typed typed, Pool pool) {
        return typed.offered(
                        "partner",
                        "Choose whose money it is",
                        pool.partners().stream().map(PartyId::toString).toList())
                .map(PartyId::of)
                .or(() -> Optional.of(pool.host()));
    }

    private static Optional<Fund> fund(Typed typed, List<Fund> funds) {
        return typed.optionallyOffered(
                        "fund",
                        "Choose one of the funds, or none",
                        funds.stream().map(fund -> fund.id().toString()).toList())
                .flatMap(text -> funds.stream()
                        .filter(fund -> fund.id().toString().equals(text))
                        .findFirst());
    }

    private static long amount(Typed typed, Kind kind) {
        var amount = typed.money("amount", "Enter the amount");
        var mayBeNothing = kind == Kind.EXPECTED || kind == Kind.UNCOMMITTED;
        if (typed.faultOf("amount").isEmpty() && (amount.pence() < 0 || amount.pence() == 0 && !mayBeNothing)) {
            typed.fault("amount", mayBeNothing ? "Enter nothing or more" : "Enter an amount above nothing");
        }
        if (amount.isMoreThan(LinesForm.MOST)) typed.fault("amount", "Enter less than a trillion pounds");
        return amount.pence();
    }

    private static long change(Typed typed) {
        var change = LinesForm.hundredths(typed.value("amount"));
        if (change.isEmpty()) typed.fault("amount", "Enter what was reached as a percentage, such as -4.2");
        return change.orElse(0);
    }
}
