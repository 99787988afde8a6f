package quorate.register;

import java.util.Map;
import quorate.kernel.PartyId;

/** Works out what the register says once practices have ended: who succeeds them, what passes, and what ends with them. */
final class Ceasing {

    private final Closure it;
    private final Redrawing redrawing;

    private Ceasing(Closure it, Picture picture) {
        this.it = it;
        this.redrawing = new Redrawing(picture, it.day(), it.source());
    }

    static Effect of(Closure it, Picture picture) {
        var ceasing = new Ceasing(it, picture);
        it.ending().forEach(ceasing::end);
        return ceasing.redrawing.effect();
    }

    private void end(PartyId practice) {
        for (var fact : redrawing.links(practice, true)) outward(fact);
        for (var fact : redrawing.links(practice, false)) inward(fact);
        redrawing.end(practice);
        it.heir().ifPresent(heir -> redrawing.link(heir, Tie.SUCCESSOR_OF, practice, Map.of()));
        it.takers()
                .forEach((taker, count) -> redrawing.link(
                        taker, Tie.TOOK_PATIENTS_OF, practice, Map.of(Closure.PATIENTS, count.toString())));
    }

    /** What it belongs to, works from or helps with ends; who it once was does not. */
    private void outward(Fact.Linked fact) {
        switch (fact.link().tie()) {
            case SUCCESSOR_OF, TOOK_PATIENTS_OF, SAME_AS, DIFFERENT_FROM -> {}
            case OCCUPIES -> {
                if (passes(Tie.OCCUPIES))
                    redrawing.pass(fact, heir(), fact.link().to());
                else redrawing.cut(fact);
            }
            default -> redrawing.cut(fact);
        }
    }

    private void inward(Fact.Linked fact) {
        var from = fact.link().from();
        switch (fact.link().tie()) {
            case REGISTERED_WITH, EMPLOYED_BY -> {
                if (it.heir().isPresent()) redrawing.pass(fact, from, heir());
                else redrawing.cut(fact);
            }
            case PARTNER_IN, LANDLORD_OF -> {
                if (passes(fact.link().tie())) redrawing.pass(fact, from, heir());
                else redrawing.cut(fact);
            }
            case PART_OF -> inside(fact, from);
            case NEIGHBOUR_OF, SUBCONTRACTOR_OF, BIDDER_FOR, ADVISER_TO, CLOSE_TO -> redrawing.cut(fact);
            // Who owned or directed it, and who came before: for others to follow, and history.
            default -> {}
        }
    }

    /** Its posts end with it; a branch passes with the premises, or ends too. */
    private void inside(Fact.Linked fact, PartyId part) {
        switch (redrawing.kindOf(part)) {
            case POST, COMMITTEE -> redrawing.close(part);
            default -> {
                if (passes(Tie.OCCUPIES)) {
                    redrawing.pass(fact, part, heir());
                } else {
                    redrawing.cut(fact);
                    redrawing.end(part);
                }
            }
        }
    }

    private boolean passes(Tie tie) {
        return it.heir().isPresent() && it.passing().contains(tie);
    }

    private PartyId heir() {
        return it.heir().orElseThrow();
    }
}
