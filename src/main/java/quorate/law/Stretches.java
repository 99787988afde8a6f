package quorate.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import quorate.kernel.Span;
import quorate.kernel.Truth;

/** A pack laid out in stretches of days on which nothing in it changes, so that an answer is a look-up. */
final class Stretches {

    /** The law of one stretch. Answers are kept ready-made: asking allocates nothing. */
    private record Stretch(
            Map<String, Map<String, Optional<Power>>> powers,
            Map<String, Map<String, Optional<Concern.Route>>> routes,
            List<RuleText> rules,
            Map<String, Optional<RuleText>> rulesById,
            Map<String, Optional<Parameter>> parameters,
            Map<String, List<LawOn.Edition>> editions) {}

    private final List<Act> acts;
    private final List<Concern> concerns;
    private final Map<String, Optional<Act>> actsById;
    private final TreeMap<LocalDate, BankHolidays> holidays = new TreeMap<>();
    private final long[] firstDays;
    private final Stretch[] stretches;

    Stretches(Pack pack) {
        acts = pack.acts();
        concerns = pack.concerns();
        actsById = byId(acts, Act::id);
        pack.holidays().forEach(it -> holidays.put(it.span().from(), it));
        var boundaries = new TreeSet<LocalDate>();
        boundaries.add(LocalDate.MIN);
        for (var said : pack.said()) {
            boundaries.add(said.span().from());
            said.span().end().ifPresent(boundaries::add);
        }
        firstDays = boundaries.stream().mapToLong(LocalDate::toEpochDay).toArray();
        stretches = boundaries.stream().map(day -> stretch(pack, day)).toArray(Stretch[]::new);
    }

    LawOn on(LocalDate day) {
        var at = Arrays.binarySearch(firstDays, day.toEpochDay());
        return new AsAt(day, stretches[at >= 0 ? at : -at - 2]);
    }

    private static Stretch stretch(Pack pack, LocalDate day) {
        var powers = new HashMap<String, Map<String, Optional<Power>>>();
        for (var power : on(day, pack.powers(), Power::span)) {
            powers.computeIfAbsent(power.act(), it -> new HashMap<>()).put(power.level(), Optional.of(power));
        }
        var routes = new HashMap<String, Map<String, Optional<Concern.Route>>>();
        for (var route : on(day, pack.routes(), Concern.Route::span)) {
            routes.computeIfAbsent(route.concern(), it -> new HashMap<>()).put(route.level(), Optional.of(route));
        }
        var rules = on(day, pack.rules(), RuleText::span);
        var editions = on(day, pack.editions(), LawOn.Edition::span).stream()
                .collect(Collectors.groupingBy(LawOn.Edition::family, Collectors.toUnmodifiableList()));
        return new Stretch(
                powers,
                routes,
                rules,
                byId(rules, RuleText::id),
                byId(on(day, pack.parameters(), Parameter::span), Parameter::id),
                editions);
    }

    private static <T> List<T> on(LocalDate day, List<T> all, Function<T, Span> span) {
        return all.stream().filter(it -> span.apply(it).holdsOn(day)).toList();
    }

    private static <T> Map<String, Optional<T>> byId(List<T> all, Function<T, String> id) {
        var byId = new HashMap<String, Optional<T>>();
        for (var it : all) byId.put(id.apply(it), Optional.of(it));
        return byId;
    }

    private final class AsAt implements LawOn {
        private final LocalDate day;
        private final Stretch stretch;

        AsAt(LocalDate day, Stretch stretch) {
            this.day = day;
            this.stretch = stretch;
        }

        @Override
        public LocalDate day() {
            return day;
        }

        @Override
        public List<Act> listActs() {
            return acts;
        }

        @Override
        public Optional<Act> findAct(String id) {
            return actsById.getOrDefault(id, Optional.empty());
        }

        @Override
        public Optional<Power> findPower(String act, String level) {
            return stretch.powers.getOrDefault(act, Map.of()).getOrDefault(level, Optional.empty());
        }

        @Override
        public Optional<RuleText> findRule(String id) {
            return stretch.rulesById.getOrDefault(id, Optional.empty());
        }

        @Override
        public List<RuleText> listRules() {
            return stretch.rules;
        }

        @Override
        public List<Concern> listConcerns() {
            return concerns;
        }

        @Override
        public Optional<Concern.Route> findRoute(String concern, String level) {
            return stretch.routes.getOrDefault(concern, Map.of()).getOrDefault(level, Optional.empty());
        }

        @Override
        public Optional<Parameter> findParameter(String id) {
            return stretch.parameters.getOrDefault(id, Optional.empty());
        }

        @Override
        public Truth isBankHoliday() {
            var year = holidays.floorEntry(day);
            return year == null || !year.getValue().span().holdsOn(day)
                    ? Truth.UNKNOWN
                    : Truth.of(year.getValue().days().contains(day));
        }

        @Override
        public List<Edition> listEditions(String family) {
            return stretch.editions.getOrDefault(family, List.of());
        }
    }
}
