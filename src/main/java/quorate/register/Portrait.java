package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Derived.Observed;

/**
 * What all files together say of one party. Each trait is believed of the best file that speaks of it, and of its vintages
 * each from its own day on; what a worse file says differently is a finding. The Office for National Statistics is the
 * best source of its own codes, whoever prints them.
 */
final class Portrait {

    /** Files that print the codes of the Office for National Statistics as it gave them. */
    private static final Set<Layout> STATISTICS = Set.of(
            Layout.GP_MAP,
            Layout.CCG_CODES,
            Layout.AREA_TEAM_CODES,
            Layout.AREA_TEAM_NAMES,
            Layout.CCG_TEAMS,
            Layout.CCG_POPULATION,
            Layout.CCG_LAD,
            Layout.ICB_CODES,
            Layout.QOF_REFERENCE);

    /** The order of files in which a trait is believed; the codes of the statisticians come first. */
    private static final int OFFICIAL = -1;

    private final TreeMap<Integer, TreeMap<LocalDate, Observed>> ranks = new TreeMap<>();
    private final TreeMap<LocalDate, Point> points = new TreeMap<>();

    private record Point(String postcode, Map<String, String> traits, String source) {}

    /** Everything one file says. An empty value says that there is none. */
    void see(Publication file, LocalDate day, Map<String, String> traits) {
        see(file.layout().ordinal(), day, new Observed(traits, file.source()));
    }

    /** Whom a lookup names. */
    void see(Publication file, LocalDate day, Mention mention) {
        if (!mention.name().isEmpty()) {
            see(file, day, Derived.traits("name", Letters.readable(mention.name())));
        }
        if (!mention.ons().isEmpty()) {
            var rank = STATISTICS.contains(file.layout())
                    ? OFFICIAL
                    : 100 + file.layout().ordinal();
            see(rank, day, new Observed(Map.of("ons", mention.ons()), file.source()));
        }
    }

    /**
     * Where it is on the map, for as long as it has the postcode that the file gives: a point is one of an address.
     *
     * @param point latitude and longitude, as traits
     */
    void locate(Publication file, String postcode, Map<String, String> point) {
        points.put(file.vintage(), new Point(postcode, point, file.source()));
    }

    /** What is said where no file says better. */
    void see(int rank, LocalDate day, Map<String, String> traits, String source) {
        see(rank, day, new Observed(traits, source));
    }

    private void see(int rank, LocalDate day, Observed observed) {
        ranks.computeIfAbsent(rank, none -> new TreeMap<>()).merge(day, observed, Portrait::both);
    }

    /** Two files of one rank and one day: what the first in the order of the alphabet says. */
    private static Observed both(Observed one, Observed other) {
        var first = one.source().compareTo(other.source()) <= 0 ? one : other;
        var second = first == one ? other : one;
        var traits = new HashMap<>(second.traits());
        traits.putAll(first.traits());
        return new Observed(Map.copyOf(traits), first.source());
    }

    /** Whether any file gives a name. */
    boolean isNamed() {
        return ranks.values().stream()
                .flatMap(each -> each.values().stream())
                .anyMatch(each -> !each.traits().getOrDefault("name", "").isEmpty());
    }

    /**
     * Says it, for all the days of the party's life.
     *
     * @param always what is true throughout, whatever the files say
     */
    void derive(PartyId party, Map<String, String> always, Span life, Derived derived) {
        var layers = new ArrayList<List<Derived.Said>>(3);
        Set<String> spoken = new HashSet<>(always.keySet());
        for (var rank : ranks.values()) {
            var layer = new TreeMap<LocalDate, Observed>();
            for (var each : rank.entrySet()) {
                var own = without(each.getValue().traits(), spoken);
                if (!own.isEmpty())
                    layer.put(each.getKey(), new Observed(own, each.getValue().source()));
            }
            if (layer.isEmpty()) continue;
            layers.add(Derived.stages(party, layer, life));
            spoken = new HashSet<>(spoken);
            for (var each : layer.values()) spoken.addAll(each.traits().keySet());
        }
        if (layers.isEmpty()) return;
        var said = located(merged(party, always, layers, life));
        said.forEach(derived::say);
        findDisputes(said, derived);
    }

    private static Map<String, String> without(Map<String, String> traits, Set<String> spoken) {
        if (traits.keySet().stream()
                .noneMatch(name ->
                        spoken.contains(name) || traits.getOrDefault(name, "").isEmpty())) return traits;
        var own = new HashMap<String, String>();
        traits.forEach((name, value) -> {
            if (!spoken.contains(name) && !value.isEmpty()) own.put(name, value);
        });
        return Map.copyOf(own);
    }

    private static List<Derived.Said> merged(
            PartyId party, Map<String, String> always, List<List<Derived.Said>> layers, Span life) {
        var days = new java.util.TreeSet<LocalDate>();
        layers.forEach(layer -> layer.forEach(said -> days.add(said.span().from())));
        var merged = new ArrayList<Derived.Said>(days.size());
        var from = new ArrayList<>(days);
        for (var at = 0; at < from.size(); at++) {
            var day = from.get(at);
            @Nullable LocalDate until = at + 1 < from.size() ? from.get(at + 1) : life.until();
            var traits = new HashMap<String, String>();
            var sources = new ArrayList<String>(2);
            for (var layer : layers.reversed()) {
                for (var said : layer) {
                    if (!said.span().holdsOn(day)) continue;
                    traits.putAll(said.traits());
                    if (!sources.contains(said.source())) sources.addFirst(said.source());
                }
            }
            traits.putAll(always);
            merged.add(new Derived.Said(party, Map.copyOf(traits), new Span(day, until), String.join(", ", sources)));
        }
        return merged;
    }

    /** Each stage with the point of its postcode; one that no stage has is that of the stage on the day of the file. */
    private List<Derived.Said> located(List<Derived.Said> stages) {
        if (points.isEmpty()) return stages;
        var located = new ArrayList<Derived.Said>(stages.size());
        for (var stage : stages) {
            var best = stage;
            for (var each : points.entrySet()) {
                var point = each.getValue();
                var here = Finding.isAlike("postcode", stage.traits().getOrDefault("postcode", ""), point.postcode());
                var nowhere = stages.stream()
                        .noneMatch(other -> Finding.isAlike(
                                "postcode", other.traits().getOrDefault("postcode", ""), point.postcode()));
                if (here || nowhere && stage.span().holdsOn(each.getKey())) best = with(stage, point);
            }
            located.add(best);
        }
        return located;
    }

    private static Derived.Said with(Derived.Said stage, Point point) {
        var traits = new HashMap<>(stage.traits());
        traits.putAll(point.traits());
        var source = stage.source().contains(point.source()) ? stage.source() : stage.source() + ", " + point.source();
        return new Derived.Said(stage.party(), Map.copyOf(traits), stage.span(), source);
    }

    private void findDisputes(List<Derived.Said> said, Derived derived) {
        if (ranks.size() < 2) return;
        for (var rank : ranks.values()) {
            rank.forEach((day, observed) -> observed.traits().forEach((trait, value) -> {
                if (value.isEmpty()) return;
                for (var believed : said) {
                    if (!believed.span().holdsOn(day)) continue;
                    var other = believed.traits().getOrDefault(trait, "");
                    if (!Finding.isAlike(trait, value, other)) {
                        derived.dispute(believed.party(), observed.source(), trait, value, other, believed.source());
                    }
                }
            }));
        }
    }
}
