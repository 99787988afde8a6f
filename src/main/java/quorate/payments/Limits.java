package quorate.payments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.web.Standing;
import quorate.web.Words;

/**
 * Up to how much somebody may approve differences of months that were paid already, where the commissioner's scheme of
 * delegation sets limits for officers. Where it sets none, that they are a second person is enough.
 */
@Component
class Limits {

    private static final String ACT = "fn.budget";

    private final Authority authority;
    private final Standing standing;
    private final Clocks clocks;

    Limits(Authority authority, Standing standing, Clocks clocks) {
        this.authority = authority;
        this.standing = standing;
        this.clocks = clocks;
    }

    List<Objection> against(PartyId commissioner, Money value, PartyId by) {
        var facts = new Facts(Map.of("value", value.plain()));
        var officers = authority.routeTo(ACT, commissioner, clocks.today(), Set.of(), facts).all().stream()
                .filter(route -> route.upTo().isPresent())
                .toList();
        var posts = standing.postsOf(by, clocks.today()).stream()
                .map(Standing.Post::post)
                .collect(Collectors.toSet());
        if (officers.isEmpty() || officers.stream().anyMatch(route -> route.isOpen() && posts.contains(route.body())))
            return List.of();
        var others = officers.stream()
                .filter(Route::isOpen)
                .map(route -> route.name()
                        + route.upTo().map(most -> " (up to " + most + ")").orElse(""))
                .toList();
        return List.of(Runs.no(
                "payments.limit",
                "The differences come to " + value + ", more than " + standing.nameOf(by)
                        + " may approve by the scheme of delegation.",
                others.isEmpty()
                        ? "Nobody's limit is that high: let the committee decide."
                        : "Ask " + Words.list(others, "or") + "."));
    }

    /** What differences come to, whichever way they go. */
    static Money size(List<Round.Sum> sums) {
        return sums.stream()
                .map(sum -> sum.amount().pence() < 0 ? Money.ZERO.minus(sum.amount()) : sum.amount())
                .reduce(Money.ZERO, Money::plus);
    }
}
