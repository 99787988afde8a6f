package quorate.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.intake.Import.Rejected;
import quorate.kernel.PartyId;
import quorate.register.Derived.Said;
import quorate.register.Derived.Tied;
import quorate.register.Fact.Described;
import quorate.register.Fact.Kinded;
import quorate.register.Fact.Layer;
import quorate.register.Fact.Linked;

/** What must be closed and what added so that the register says what the published files say, and no more. */
final class Difference {

    final List<Fact> closed = new ArrayList<>();
    final Map<PartyId, Derived.Kinded> kinds = new HashMap<>();
    final List<Said> said = new ArrayList<>();
    final List<Tied> tied = new ArrayList<>();

    /** What files say under a code that people gave to somebody else: it is left out. */
    final List<Rejected> left = new ArrayList<>();

    /** Whoever was not in the register before. */
    final Set<PartyId> added = new HashSet<>();

    /** Whoever was in the register, and of whom something else is known now. */
    final Set<PartyId> changed = new HashSet<>();

    private final Map<String, Boolean> files = new HashMap<>();

    static Difference between(Picture picture, Derived derived) {
        var difference = new Difference();
        difference.find(picture, derived);
        return difference;
    }

    private void find(Picture picture, Derived derived) {
        var saidAlready = new HashMap<Said, Described>();
        var tiedAlready = new HashMap<Tied, Linked>();
        var kindsAlready = new HashMap<PartyId, Kinded>();
        var own = new HashSet<PartyId>();
        picture.forEach((id, dossier) -> {
            dossier.kinds.stream().filter(Difference::isKnown).forEach(fact -> kindsAlready.put(id, fact));
            for (var fact : dossier.descriptions) {
                if (isKnown(fact) && isFromFile(fact.layer(), fact.source())) {
                    saidAlready.put(new Said(id, fact.traits(), fact.span(), fact.source()), fact);
                }
            }
            for (var fact : dossier.out) {
                if (!isKnown(fact)) continue;
                var link = fact.link();
                if (isFromFile(fact.layer(), link.source())) {
                    tiedAlready.put(
                            new Tied(link.from(), link.tie(), link.to(), link.span(), link.notes(), link.source()),
                            fact);
                } else if (fact.layer() == Layer.OWN) {
                    own.add(id);
                }
            }
        });
        compareKinds(derived, kindsAlready);
        closeKinds(derived, kindsAlready);
        for (var each : derived.said) {
            if (saidAlready.remove(each) == null && !isTaken(each, picture)) add(each);
        }
        for (var each : derived.tied) {
            if (tiedAlready.remove(each) == null && !(own.contains(each.from()) && stands(each, picture))) add(each);
        }
        saidAlready.values().forEach(fact -> close(fact, fact.party()));
        tiedAlready.values().forEach(fact -> close(fact, fact.link().from()));
        changed.removeAll(added);
    }

    private void compareKinds(Derived derived, Map<PartyId, Kinded> already) {
        derived.kinds.forEach((id, kind) -> {
            var known = already.get(id);
            if (known == null) {
                kinds.put(id, kind);
                added.add(id);
            } else if (isFromFile(Layer.PUBLISHED, known.source())
                    && !(known.kind() == kind.kind() && known.source().equals(kind.source()))) {
                close(known, id);
                kinds.put(id, kind);
            }
        });
    }

    private void closeKinds(Derived derived, Map<PartyId, Kinded> already) {
        already.forEach((id, known) -> {
            if (isFromFile(Layer.PUBLISHED, known.source()) && !derived.kinds.containsKey(id)) close(known, id);
        });
    }

    private void add(Said each) {
        said.add(each);
        changed.add(each.party());
    }

    private void add(Tied each) {
        tied.add(each);
        changed.add(each.from());
    }

    private void close(Fact fact, PartyId about) {
        closed.add(fact);
        changed.add(about);
    }

    private boolean isTaken(Said each, Picture picture) {
        var code = each.traits().getOrDefault("ods", "");
        for (var other : picture.withCode("ods", code)) {
            if (other.equals(each.party())) continue;
            var taken = picture.find(other).orElseThrow().descriptions.stream()
                    .anyMatch(fact -> fact.layer() == Layer.OWN
                            && isKnown(fact)
                            && code.equalsIgnoreCase(fact.traits().get("ods"))
                            && fact.span().overlaps(each.span()));
            if (!taken) continue;
            left.add(new Rejected(
                    0,
                    code,
                    "code",
                    code,
                    "The code " + code + " was entered by hand for " + new Entries(picture).nameOf(other)
                            + "; what the files say of " + each.traits().get("name") + " is left out.",
                    "If both are the same, correct the kind of the entry; if not, its code."));
            return true;
        }
        return false;
    }

    /** True where something entered by hand stands in the way: people prevail over files. */
    private static boolean stands(Tied each, Picture picture) {
        return picture.find(each.from()).orElseThrow().out.stream()
                .filter(fact -> fact.layer() == Layer.OWN && isKnown(fact))
                .map(Linked::link)
                .anyMatch(link -> link.tie() == each.tie()
                        && (link.tie() == Tie.COMMISSIONED_BY || link.to().equals(each.to()))
                        && link.span().overlaps(each.span()));
    }

    private static boolean isKnown(Fact fact) {
        return fact.isKnownAt(Fact.OPEN);
    }

    /** What came with the first tables is published too, but in no file. */
    private boolean isFromFile(Layer layer, String source) {
        return layer == Layer.PUBLISHED && files.computeIfAbsent(source, Layout::isSource);
    }
}
