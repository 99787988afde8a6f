package quorate.chairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.interests.Finding;
import quorate.interests.Interest;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.law.Law;
import quorate.law.LawOn;

/** What each edition of the guidance leaves a person free to do, and what is advised: {@code law/interests/ways.yaml}, read. */
final class Leeways {

    private static final String FILE = "interests/ways.yaml";

    private final Law law;
    private final Map<String, Sort> sorts = new HashMap<>();
    private final Set<String> undivided = new HashSet<>();
    private final Sort whole;
    private final Map<String, Edition> editions = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** @param free how near an interest may come and still leave the person in the decision */
    private record Edition(Set<Stay> speaking, Set<Finding.Nature> free, String says) {}

    private record Line(
            Set<Finding.Nature> near,
            Set<Interest.Type> types,
            Set<String> kinds,
            boolean whole,
            boolean bids,
            String stay,
            String why) {
        boolean fits(Conflict.Cause cause, Sort sort) {
            return (near.isEmpty() || near.contains(cause.near()))
                    && (types.isEmpty() || types.contains(cause.type()))
                    && (kinds.isEmpty() || kinds.contains(sort.id()))
                    && (!whole || sort.isWhole() && cause.whole())
                    && (!bids || cause.bids());
        }
    }

    /** @throws IllegalArgumentException with a sentence naming the entry and the key, for anything unknown or malformed */
    Leeways(Law law) {
        this.law = law;
        var file = Entry.of(FILE, PlainYaml.document(law.table(FILE))).only("kinds", "whole", "editions", "advise");
        for (var entry : file.entries("kinds")) {
            entry.only("id", "title", "knowledge", "acts", "undivided", "says", "cites");
            undivided.addAll(entry.words("undivided"));
            var sort = sort(entry.text("id"), entry);
            entry.words("acts").forEach(act -> sorts.put(act, sort));
        }
        whole = sort(Sort.WHOLE, file.entry("whole").only("title", "knowledge", "says", "cites"));
        for (var entry : file.entries("editions")) {
            entry.only("edition", "speaking", "free", "says");
            editions.put(
                    entry.text("edition"),
                    new Edition(speaking(entry.text("speaking")), natures(entry, "free"), entry.text("says")));
        }
        for (var entry : file.entries("advise")) lines.add(line(entry));
    }

    private Sort sort(String id, Entry entry) {
        var fundamental = entry.text("knowledge").equals("fundamental");
        return new Sort(id, entry.text("title"), fundamental, entry.text("says"), cites(entry));
    }

    private static Line line(Entry entry) {
        entry.only("near", "type", "kind", "whole", "bids", "stay", "why");
        return new Line(
                natures(entry, "near"),
                Set.copyOf(entry.words("type", Interest.Type::parse, "a type of interest")),
                Set.copyOf(entry.words("kind")),
                entry.yes("whole", false),
                entry.yes("bids", false),
                entry.text("stay"),
                entry.text("why"));
    }

    private static Set<Stay> speaking(String word) {
        return switch (word) {
            case "stays" -> EnumSet.of(Stay.SPEAKS);
            case "leaves" -> EnumSet.of(Stay.SPEAKS_THEN_LEAVES);
            case "either" -> EnumSet.of(Stay.SPEAKS, Stay.SPEAKS_THEN_LEAVES);
            default -> throw new IllegalArgumentException(FILE + ": speaking is stays, leaves or either, not " + word);
        };
    }

    private static Set<Finding.Nature> natures(Entry entry, String key) {
        return Set.copyOf(entry.words(
                key, text -> Finding.Nature.valueOf(text.toUpperCase(java.util.Locale.ROOT)), "how near it comes"));
    }

    private List<Citation> cites(Entry entry) {
        var all = new ArrayList<Citation>();
        for (var item : entry.items("cites")) {
            var given = item instanceof Map ? Entry.of(entry.where() + ", cites", item) : null;
            var id = given == null ? item.toString() : given.text("source");
            var source = law.source(id)
                    .orElseThrow(
                            () -> new IllegalArgumentException(FILE + ": the law pack has no source '" + id + "'"));
            var place = given == null ? "" : given.text("place");
            all.add(new Citation(source.id(), source.title(), place, source.evidence(), source.read()));
        }
        return all;
    }

    /** What sort of item it is: one that affects everybody alike is so whatever the act. */
    Sort sort(String act, boolean everybody) {
        return everybody ? whole : sorts.getOrDefault(act, Sort.UNSORTED);
    }

    /** True if what is decided about one party can be decided without the others. */
    boolean isDividable(String act, boolean everybody) {
        return !sort(act, everybody).fundamental() && !undivided.contains(act);
    }

    /** What the public is told of interests found in an item, under the rules in force on the day. */
    String toldOf(LocalDate day) {
        return law.on(day)
                .findRule("coi.meet.minutes")
                .map(
                        rule -> rule.says()
                                + " A hand in the paper that carries an interest is told in the same way, and whoever decides is named with it.")
                .orElse(
                        "The guidance in force on this day says nothing of what minutes tell of an interest; the register is what the public sees.");
    }

    Optional<LawOn.Edition> edition(LocalDate day) {
        return law.on(day).listEditions("coi").stream().findFirst();
    }

    /** What somebody may do under the edition in force; before there was any, what the first one said. */
    Leeway of(Conflict conflict, Sort sort, LocalDate day) {
        if (conflict.causes().isEmpty()) return Leeway.FREE;
        var id = edition(day).map(LawOn.Edition::id).orElse("coi.v2013");
        var edition = editions.get(id);
        if (edition == null) throw new IllegalArgumentException(FILE + " says nothing of the edition " + id);
        var allowed = EnumSet.copyOf(edition.speaking());
        allowed.add(Stay.LEAVES);
        var why = new ArrayList<String>();
        var must = conflict.causes().stream()
                .flatMap(cause -> cause.must().stream())
                .findFirst();
        var bound = conflict.causes().stream()
                .filter(cause -> !edition.free().contains(cause.near()))
                .findFirst();
        if (must.isPresent()) {
            law.on(day).findRule(must.get()).ifPresent(rule -> why.add(rule.says()));
        } else if (bound.isPresent()) {
            why.add(edition.says() + " This one is " + bound.get().near() + ".");
        } else {
            allowed.add(Stay.DECIDES);
        }
        return advised(conflict, sort, edition, allowed, why);
    }

    private Leeway advised(Conflict conflict, Sort sort, Edition edition, Set<Stay> allowed, List<String> why) {
        var advised = Stay.DECIDES;
        var reason = "";
        for (var cause : conflict.causes()) {
            var line = lines.stream()
                    .filter(one -> one.fits(cause, sort))
                    .findFirst()
                    .orElseThrow();
            var stay = stay(line.stay(), edition, allowed);
            if (reason.isEmpty() || stay.takes() > advised.takes()) {
                advised = stay;
                reason = line.why();
            }
        }
        why.add(reason);
        var bids =
                conflict.causes().stream().anyMatch(cause -> cause.bids() && cause.near() != Finding.Nature.PERCEIVED);
        return new Leeway(allowed, advised, bids, why);
    }

    private static Stay stay(String word, Edition edition, Set<Stay> allowed) {
        var speaks = edition.speaking().stream().sorted().findFirst().orElseThrow();
        return switch (word) {
            case "decides" -> allowed.contains(Stay.DECIDES) ? Stay.DECIDES : speaks;
            case "speaks" -> speaks;
            case "leaves" -> Stay.LEAVES;
            default -> throw new IllegalArgumentException(FILE + ": stay is decides, speaks or leaves, not " + word);
        };
    }
}
