package quorate.contracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.figures.AsKnown;
import quorate.figures.Edition;
import quorate.figures.Excerpt;
import quorate.figures.Figures;
import quorate.intake.Cell;

/**
 * All payment years that have been read, by practice. Worked out from the figures and kept for the last few states of
 * knowledge that somebody asked about: which editions are believed says all, so nothing here can be out of date.
 */
@Component
class Years {

    private static final List<String> MEASURES =
            List.of("payments.total", "payments.registered", "payments.line.pms-balance", "payments.line.childhood");
    private static final List<String> TEXTS = List.of("contract", "name", "ccg", "opened", "closed");
    static final int MOST = 4;

    private final Figures figures;
    private final Map<List<UUID>, All> made = new LinkedHashMap<>();

    Years(Figures figures) {
        this.figures = figures;
    }

    /** @param editions the first year first @param byPractice its years, the first first */
    record All(List<Edition> editions, Map<String, List<Paid>> byPractice) {

        static final All NONE = new All(List.of(), Map.of());

        List<Paid> of(String practice) {
            return byPractice.getOrDefault(practice, List.of());
        }
    }

    synchronized All asKnown(long number) {
        var editions = figures.editions(AsKnown.at(number)).stream()
                .filter(edition -> edition.dataset().equals("payments"))
                .sorted(Comparator.comparing(edition -> edition.period().from()))
                .toList();
        if (editions.isEmpty()) return All.NONE;
        var key = editions.stream().map(Edition::id).toList();
        var all = made.remove(key);
        if (all == null) all = read(editions);
        made.put(key, all);
        if (made.size() > MOST) made.remove(made.keySet().iterator().next());
        return all;
    }

    private All read(List<Edition> editions) {
        var byPractice = new HashMap<String, List<Paid>>();
        for (var edition : editions) {
            for (var each : figures.of(edition, MEASURES, TEXTS)) {
                byPractice
                        .computeIfAbsent(each.code(), none -> new ArrayList<>(editions.size()))
                        .add(paid(edition, each));
            }
        }
        return new All(editions, byPractice);
    }

    private static Paid paid(Edition edition, Excerpt each) {
        return new Paid(
                edition.period(),
                edition.title(),
                text(each, 0).filter(text -> !Cell.isNotKnown(text)).orElse("").intern(),
                text(each, 1).orElse(""),
                text(each, 2).orElse("").intern(),
                text(each, 3).flatMap(Cell::findDay),
                text(each, 4).flatMap(Cell::findDay),
                value(each, 0),
                value(each, 1),
                value(each, 2),
                value(each, 3));
    }

    private static Optional<String> text(Excerpt each, int at) {
        return Optional.ofNullable(each.texts().get(at));
    }

    private static OptionalLong value(Excerpt each, int at) {
        var value = each.values().get(at);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
