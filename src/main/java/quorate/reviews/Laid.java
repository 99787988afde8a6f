package quorate.reviews;

import java.util.List;
import quorate.reviews.Path.Reinvestment;
import quorate.schemes.Definition;
import quorate.schemes.Joining;

/**
 * The scheme of a path as it is laid for a decision: named after the path, and touching everybody who gains by what goes back,
 * so that a member with a stake in a GMS practice is found as well.
 */
final class Laid {

    private static final int LONGEST = 200;

    private Laid() {}

    static Definition of(Definition it, Path path) {
        var joining = it.joining();
        var contracts = path.reinvestment().kind() == Reinvestment.Kind.LATER ? joining.contracts() : List.<String>of();
        var title = it.title() + ": " + path.title();
        return new Definition(
                it.id(),
                title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…",
                it.about(),
                it.area(),
                it.version(),
                it.span(),
                it.pays(),
                it.rounding(),
                new Joining(
                        contracts,
                        joining.signs(),
                        joining.since(),
                        joining.by(),
                        joining.together(),
                        joining.unit(),
                        joining.signer()),
                it.wanted(),
                it.figures(),
                it.weightings(),
                it.bands(),
                it.steps(),
                it.payments(),
                it.pot(),
                it.replaces(),
                it.tests(),
                it.sources(),
                it.slots(),
                it.text());
    }
}
