package quorate.claims;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;
import quorate.schemes.Working;
import quorate.web.Words;

/** The most that is paid back for a kind of claim, by the scheme that has the figure of that day. */
@Component
class ClaimLimit {

    /** More than any invoice: what comes of it is the limit itself. */
    private static final Exact MUCH = Exact.of(1_000_000_000L);

    private static final long MONTHS_OF_A_QUARTER = 3;

    private final Schemes schemes;

    ClaimLimit(Schemes schemes) {
        this.schemes = schemes;
    }

    /** @param says the arithmetic, with the figure and where it was read */
    record Limit(Money most, String says) {}

    /** What is asked for the limit of a kind, as its scheme asks it. */
    List<Definition.Wanted> asked(ClaimKind kind) {
        if (kind.asks().isEmpty()) return List.of();
        return schemes.get(kind.limit()).wanted().stream()
                .filter(wanted -> kind.asks().contains(wanted.id()))
                .toList();
    }

    /**
     * Empty where no scheme has a figure for the day: then somebody enters it with its source. A limit that was raised
     * backwards counts, whenever that was announced.
     */
    Optional<Limit> of(ClaimKind kind, LocalDate day, int count, Map<String, String> terms) {
        if (!kind.isLimited()) return Optional.empty();
        var scheme = schemes.get(kind.limit());
        if (!scheme.span().holdsOn(day)) return Optional.empty();
        var readings = new HashMap<String, Reading>();
        readings.put(kind.reading(), new Reading(MUCH, day, "", false));
        readings.put(kind.reading() + "-weeks", new Reading(Exact.of(count), day, "", false));
        for (var wanted : asked(kind)) {
            var text = terms.getOrDefault(wanted.id(), "");
            if (!text.isBlank()) readings.put(wanted.id(), new Reading(wanted.number(text), day, "", false));
        }
        var statement = schemes.calculate(
                        scheme, List.of(new Entrant("", "", Span.ALWAYS, day, readings)), Map.of(), day, LocalDate.MAX)
                .getFirst();
        return statement.lines().stream()
                .filter(line -> line.payment().id().equals(kind.reading()))
                .findFirst()
                .flatMap(line -> line.amount()
                        .map(amount -> kind.counted().equals("months")
                                ? new Limit(part(amount, count), monthly(scheme, kind, amount, count, terms))
                                : new Limit(amount, weekly(statement, line, kind, count))));
    }

    /** So many months of what a quarter comes to, to the nearest penny. */
    private static Money part(Money quarter, int months) {
        var twice = Math.multiplyExact(quarter.pence() * 2, months);
        return new Money(Math.floorDiv(twice + MONTHS_OF_A_QUARTER, 2 * MONTHS_OF_A_QUARTER));
    }

    private String monthly(Definition scheme, ClaimKind kind, Money quarter, int months, Map<String, String> terms) {
        var given = asked(kind).stream()
                .filter(wanted -> !terms.getOrDefault(wanted.id(), "").isBlank())
                .map(wanted -> wanted.title() + " " + wanted.shown(wanted.number(terms.getOrDefault(wanted.id(), ""))))
                .toList();
        return Words.count(months, "month", "months") + " by the scheme of " + scheme.title() + ", " + quarter
                + " a quarter, from: " + String.join("; ", given) + ". " + scheme.about();
    }

    /** With where the figures of that day were read. */
    private static String weekly(Statement statement, Statement.Line line, ClaimKind kind, int weeks) {
        var read = Working.inputs(statement, line).stream()
                .flatMap(input -> input.citations().stream())
                .map(Citation::title)
                .distinct()
                .collect(Collectors.joining("; "));
        return weeks + (weeks == 1 ? " week" : " weeks") + " by the scheme of locum cover"
                + (kind.reading().equals("sickness") ? ", of which the first two are not paid" : "") + " (" + read
                + ")";
    }
}
