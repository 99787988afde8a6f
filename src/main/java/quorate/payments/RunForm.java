package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import quorate.kernel.Fresh;
import quorate.ledger.Fund;
import quorate.schemes.Definition;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed to start a run. */
final class RunForm {

    private static final int BACK = 24;

    static final List<Choice> KINDS = List.of(
            Choice.of("month", "A month that is paid for the first time"),
            Choice.of("retro", "Paid months once more: a corrected reading, or a price that was raised backwards"));

    private RunForm() {}

    /** Months that can be chosen: next month and those of the last two years, the latest first. */
    static List<Choice> months(LocalDate today) {
        var next = today.withDayOfMonth(1).plusMonths(1);
        return IntStream.rangeClosed(0, BACK)
                .mapToObj(next::minusMonths)
                .map(month -> Choice.of(month.toString(), Months.of(month)))
                .toList();
    }

    static Optional<Run.Asked> read(Typed typed, List<Definition> schemes, List<Fund> funds, LocalDate today) {
        var kind = typed.choice(
                "kind",
                "Choose whether it is paid for the first time",
                KINDS.stream().map(Choice::value).toList());
        var scheme = typed.found(
                "scheme",
                "Choose the scheme",
                text -> schemes.stream().filter(it -> it.id().equals(text)).findFirst());
        var fund = typed.found(
                "fund",
                "Choose the fund from which it is paid",
                text -> funds.stream()
                        .filter(it -> it.id().toString().equals(text))
                        .findFirst());
        var offered = months(today).stream().map(Choice::value).toList();
        var month = typed.offered("month", "Choose the month", offered).map(LocalDate::parse);
        var retro = kind.equals("retro");
        var last =
                retro ? typed.offered("last", "Choose the last month", offered).map(LocalDate::parse) : month;
        if (month.isPresent() && last.isPresent() && last.get().isBefore(month.get())) {
            typed.fault("last", "The last month is before the first");
        }
        if (typed.isFaulty() || scheme.isEmpty() || fund.isEmpty() || month.isEmpty() || last.isEmpty())
            return Optional.empty();
        return Optional.of(new Run.Asked(
                typed.id("key").orElseGet(Fresh::id),
                fund.get().commissioner(),
                scheme.get().id(),
                retro,
                month.get(),
                last.get(),
                fund.get().id()));
    }
}
