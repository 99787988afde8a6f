package quorate.parallels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.parallels.Parallel.Against;
import quorate.parallels.Parallel.Rule;
import quorate.payments.Reckonings;
import quorate.schemes.Definition;
import quorate.web.Choice;
import quorate.web.Typed;
import quorate.web.Words;

/** What somebody typed to start a parallel run, or to change when it is ready. */
final class ParallelForm {

    static final List<String> FIELDS =
            List.of("key", "commissioner", "scheme", "against", "other", "first", "last", "months", "tolerance");

    private static final int BACK = 48;
    private static final int MOST_MONTHS = 24;

    private ParallelForm() {}

    /** Months that can be chosen: the next one and those before it, the latest first. */
    static List<Choice> months(LocalDate today) {
        var next = today.withDayOfMonth(1).plusMonths(1);
        return IntStream.rangeClosed(0, BACK)
                .mapToObj(next::minusMonths)
                .map(month -> Choice.of(month.toString(), Words.month(month)))
                .toList();
    }

    static Optional<Parallel> read(
            Typed typed, Collection<PartyId> commissioners, List<Definition> schemes, LocalDate today, PartyId by) {
        var commissioner = typed.offered("commissioner", "Choose whose payments are compared", commissioners);
        var scheme = typed.found(
                "scheme",
                "Choose the scheme",
                text -> schemes.stream().filter(it -> it.id().equals(text)).findFirst());
        var against = typed.choice("against", "Choose what it is held against", Against.class);
        var other = against == Against.PAID
                ? "What was paid by runs"
                : typed.line("other", "Enter what the other system is called, such as statements of the paying agent");
        var offered = months(today).stream().map(Choice::value).toList();
        var first = typed.offered("first", "Choose the first month", offered).map(LocalDate::parse);
        var last = typed.offered("last", "Choose the last month", offered).map(LocalDate::parse);
        var rule = rule(typed);
        if (first.isPresent() && last.isPresent()) against(typed, scheme, first.get(), last.get());
        if (typed.isFaulty() || commissioner.isEmpty() || scheme.isEmpty() || first.isEmpty() || last.isEmpty())
            return Optional.empty();
        return Optional.of(new Parallel(
                typed.id("key").orElseGet(Fresh::id),
                commissioner.get(),
                scheme.get().id(),
                scheme.get().version(),
                against,
                other,
                first.get(),
                last.get(),
                rule,
                today,
                by));
    }

    private static void against(Typed typed, Optional<Definition> scheme, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) typed.fault("last", "The last month is before the first: choose a later one");
        if (first.plusMonths(MOST_MONTHS).isBefore(last.plusMonths(1)))
            typed.fault("last", "A parallel run has 24 months at most: choose an earlier last month");
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var day = month;
            scheme.filter(it -> !Reckonings.holds(it, day)
                            && !Reckonings.holds(it, day.plusMonths(1).minusDays(1)))
                    .ifPresent(it -> typed.fault(
                            "first",
                            it.title() + " is for " + Words.span(it.span()) + ", and " + Words.month(day)
                                    + " is not among these days: choose other months"));
        }
    }

    static Rule rule(Typed typed) {
        var months = typed.whole("months", "Enter how many months must agree", 1, MOST_MONTHS);
        var tolerance = typed.money("tolerance", "Enter what difference is too small to matter, or 0");
        if (tolerance.pence() < 0 || tolerance.isMoreThan(Money.pounds(1_000)))
            typed.fault("tolerance", "What is too small to matter must be from £0 to £1,000");
        return new Rule(months, tolerance);
    }
}
