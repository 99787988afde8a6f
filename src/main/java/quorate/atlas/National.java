package quorate.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quorate.authority.Instrument;
import quorate.authority.Instruments;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;

/**
 * England on a day: its commissioners by region, how much each has, and how many practices.
 *
 * @param england all regions together
 * @param regions by name; whoever is in none that is known comes last
 * @param lines one for each commissioner
 * @param elsewhere practices that no group and no board commissions: by a hub, by NHS England, or nobody knows
 * @param published what was published of levels on the day, all sources
 */
record National(Area england, List<Area> regions, List<Line> lines, int elsewhere, List<LevelCount> published) {

    static final String NOWHERE = "Region not known";

    private static final Pattern NAMED = Pattern.compile("(?i)( of England)?( Commissioning Region)?$");

    /** One commissioner. */
    record Line(Party party, String region, Standing standing, int practices) {}

    static National of(View view, Instruments instruments, Law law, List<LevelCount> published) {
        var regions = new Regions(view);
        var practices = new HashMap<PartyId, Integer>();
        for (var practice : view.list(Kind.PRACTICE)) {
            var by = view.linksFrom(practice.id(), Tie.COMMISSIONED_BY);
            practices.merge(by.isEmpty() ? practice.id() : by.getFirst().to(), 1, Integer::sum);
        }
        var all = practices.values().stream().mapToInt(Integer::intValue).sum();
        var lines = Stream.of(Kind.CCG, Kind.ICB)
                .flatMap(kind -> view.list(kind).stream())
                .map(party -> new Line(
                        party,
                        regions.of(party.id()).map(Party::name).orElse(NOWHERE),
                        standing(party.id(), instruments, law, view, published),
                        practices.getOrDefault(party.id(), 0)))
                .toList();
        var theirs = lines.stream().mapToInt(Line::practices).sum();
        return new National(
                england(lines, published), areas(lines, published), lines, all - theirs, List.copyOf(published));
    }

    private static Area england(List<Line> lines, List<LevelCount> published) {
        var tally = new Area.Tally(LevelCount.ENGLAND);
        lines.forEach(line -> tally.add(line.standing(), line.practices()));
        return tally.area(find(LevelCount.ENGLAND, published).orElse(null));
    }

    private static List<Area> areas(List<Line> lines, List<LevelCount> published) {
        Map<String, Area.Tally> tallies = new TreeMap<>(
                Comparator.comparing((String name) -> name.equals(NOWHERE)).thenComparing(name -> name));
        for (var line : lines) {
            tallies.computeIfAbsent(line.region(), Area.Tally::new).add(line.standing(), line.practices());
        }
        // What was published of a region stands there, though the register may not know the region yet.
        var named = new ArrayList<>(tallies.keySet());
        published.stream()
                .map(LevelCount::area)
                .filter(area -> !area.equals(LevelCount.ENGLAND))
                .filter(area -> named.stream().noneMatch(name -> isCalled(area, name)))
                .forEach(area -> tallies.putIfAbsent(area, new Area.Tally(area)));
        return tallies.entrySet().stream()
                .map(entry ->
                        entry.getValue().area(find(entry.getKey(), published).orElse(null)))
                .toList();
    }

    private static Optional<LevelCount> find(String area, List<LevelCount> published) {
        return published.stream().filter(count -> isCalled(count.area(), area)).findFirst();
    }

    /** Reports say "North" for the region that the register calls "North of England Commissioning Region". */
    private static boolean isCalled(String area, String region) {
        return NAMED.matcher(region).replaceFirst("").equalsIgnoreCase(area);
    }

    private static Standing standing(
            PartyId commissioner, Instruments instruments, Law law, View view, List<LevelCount> published) {
        var level = Standing.ofLevel(instruments.levelOf(commissioner, law, view));
        if (level == Standing.BOARD || level == Standing.BEFORE) return level;
        var recorded = instruments.about(commissioner).stream()
                .filter(instrument -> instrument.span().holdsOn(view.day()))
                .anyMatch(instrument -> saysALevel(instrument, commissioner));
        if (recorded) return level;
        return published.stream().anyMatch(National::isEverybodyDelegated) ? Standing.LEVEL_3 : Standing.UNKNOWN;
    }

    private static boolean saysALevel(Instrument instrument, PartyId commissioner) {
        return switch (instrument.content()) {
            case Instrument.Level level -> true;
            case Instrument.Joint joint -> true;
            case Instrument.Delegation delegation -> delegation.to().equals(commissioner);
            default -> false;
        };
    }

    /** Where a source says that all were delegated, each of them was. */
    private static boolean isEverybodyDelegated(LevelCount count) {
        return count.area().equals(LevelCount.ENGLAND)
                && count.counts().getOrDefault(Standing.LEVEL_3, 0) == count.of();
    }

    /** Sources that say something else of the same area and days. */
    List<LevelCount> disputed() {
        return published.stream()
                .filter(one -> published.stream().anyMatch(one::contradicts))
                .sorted(Comparator.comparing(LevelCount::area))
                .toList();
    }

    /** The standings that anybody is shown at, in their order. */
    List<Standing> standings() {
        return Stream.of(Standing.values())
                .filter(standing ->
                        Stream.concat(Stream.of(england), regions.stream()).anyMatch(area -> area.shown(standing) > 0))
                .toList();
    }
}
