package quorate.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;

/** The most that is paid back for a kind of claim, by the scheme that has the figure of that day. */
@Component
class ClaimLimit {

    /** More than any invoice: what comes of it is the limit itself. */
    private static final Exact MUCH = Exact.of(1_000_000_000L);

    private final Schemes schemes;

    ClaimLimit(Schemes schemes) {
        this.schemes = schemes;
    }

    /** @param says the arithmetic, with the figure and where it was read */
    record Limit(Money most, String says) {}

    /** Empty where no scheme has a figure for the day: then somebody enters it with its source. */
    Optional<Limit> of(ClaimKind kind, LocalDate day, int weeks) {
        if (!kind.isLimited()) return Optional.empty();
        var scheme = schemes.get(ClaimKind.SCHEME);
        if (!scheme.span().holdsOn(day)) return Optional.empty();
        var readings = Map.of(
                kind.reading,
                new Reading(MUCH, day, "", false),
                kind.reading + "-weeks",
                new Reading(Exact.of(weeks), day, "", false));
        var statement = schemes.calculate(
                        scheme, List.of(new Entrant("", "", Span.ALWAYS, day, readings)), Map.of(), day, day)
                .getFirst();
        return statement.lines().stream()
                .filter(line -> line.payment().id().equals(kind.reading))
                .findFirst()
                .flatMap(line -> line.amount()
                        .map(most -> new Limit(
                                most,
                                says(kind, weeks, scheme.sources().getFirst().title()))));
    }

    private static String says(ClaimKind kind, int weeks, String source) {
        return weeks + (weeks == 1 ? " week" : " weeks") + " by the scheme of locum cover"
                + (kind == ClaimKind.SICKNESS ? ", of which the first two are not paid" : "") + " (" + source + ")";
    }
}
