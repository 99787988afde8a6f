package quorate.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.Objection;
import quorate.register.Fact.Described;
import quorate.register.Fact.Linked;
import quorate.web.Words;

/** What stands against taking back what one write changed. */
final class UndoingChecks {

    private static final int MOST = 20;

    private UndoingChecks() {}

    /** What it changed must still be so, and nothing may stand where the old facts return. */
    static List<Objection> of(Effect effect, Picture picture) {
        var names = new Entries(picture);
        var found = new ArrayList<Objection>();
        for (var fact : effect.added()) {
            if (fact.isKnownAt(Fact.OPEN)) continue;
            found.add(Entries.objection(
                    "register.reorganisation.since",
                    Words.sentence(about(fact, names)) + " has been changed since.",
                    "Take that later change back first."));
        }
        if (!found.isEmpty()) return found.stream().distinct().limit(MOST).toList();
        var own = effect.added().stream().map(Fact::row).collect(Collectors.toSet());
        for (var fact : effect.closed()) {
            if (stands(fact, own, picture)) {
                found.add(Entries.objection(
                        "register.reorganisation.since",
                        "Something else has been entered about " + about(fact, names) + " for the same days.",
                        "Take that back first."));
            }
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    private static String about(Fact fact, Entries names) {
        return switch (fact) {
            case Linked linked ->
                "what connects " + names.nameOf(linked.link().from()) + " with "
                        + names.nameOf(linked.link().to());
            case Described said -> "what is said of " + names.nameOf(said.party());
            case Fact.Kinded kinded -> "the entry of " + names.nameOf(kinded.party());
        };
    }

    private static boolean stands(Fact fact, Set<Long> own, Picture picture) {
        return switch (fact) {
            case Linked linked ->
                picture.find(linked.link().from()).stream()
                        .flatMap(dossier -> dossier.out.stream())
                        .filter(other -> other.isKnownAt(Fact.OPEN) && !own.contains(other.row()))
                        .map(Linked::link)
                        .anyMatch(other -> other.tie() == linked.link().tie()
                                && (other.tie() == Tie.COMMISSIONED_BY
                                        || other.to().equals(linked.link().to()))
                                && other.span().overlaps(linked.link().span()));
            case Described said ->
                picture.find(said.party()).stream()
                        .flatMap(dossier -> dossier.descriptions.stream())
                        .filter(other -> other.isKnownAt(Fact.OPEN) && !own.contains(other.row()))
                        .anyMatch(other ->
                                other.layer() == said.layer() && other.span().overlaps(said.span()));
            case Fact.Kinded kinded -> false;
        };
    }
}
