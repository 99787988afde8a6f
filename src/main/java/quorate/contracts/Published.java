package quorate.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import quorate.kernel.Fresh;
import quorate.kernel.Span;

/**
 * What published payment years tell of the contract of every practice: one agreement for each stretch of years under one
 * kind. A year that does not say the kind neither ends a stretch nor begins one.
 */
@Component
class Published {

    private final Years years;
    private final Kinds kinds;
    private final List<All> made = new ArrayList<>();

    Published(Years years, Kinds kinds) {
        this.years = years;
        this.kinds = kinds;
    }

    /** @param byPractice the earlier first */
    record All(Years.All years, Map<String, List<Agreement>> byPractice, Map<UUID, Agreement> byId) {

        List<Agreement> of(String practice) {
            return byPractice.getOrDefault(practice, List.of());
        }
    }

    All asKnown(long number) {
        return of(years.asKnown(number));
    }

    /** What was worked out from the same years is kept as long as they are. */
    synchronized All of(Years.All all) {
        for (var each : made) {
            if (each.years() == all) return each;
        }
        var fresh = make(all);
        made.add(fresh);
        if (made.size() > Years.MOST) made.removeFirst();
        return fresh;
    }

    private All make(Years.All all) {
        var byPractice = new HashMap<String, List<Agreement>>(all.byPractice().size() * 2);
        var byId = new HashMap<UUID, Agreement>();
        all.byPractice().forEach((practice, paid) -> {
            var made = stretches(paid).stream()
                    .map(stretch -> agreement(practice, stretch, all))
                    .toList();
            byPractice.put(practice, made);
            made.forEach(agreement -> byId.put(agreement.id(), agreement));
        });
        return new All(all, byPractice, byId);
    }

    /** @param next the year in which another kind is published, if there is one */
    private record Stretch(List<Paid> years, @Nullable Paid next) {

        Paid first() {
            return years.getFirst();
        }

        Paid last() {
            return years.getLast();
        }

        String kind() {
            return years.stream()
                    .map(Paid::kind)
                    .filter(kind -> !kind.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private static List<Stretch> stretches(List<Paid> paid) {
        var all = new ArrayList<Stretch>();
        var years = new ArrayList<Paid>();
        var kind = "";
        for (var year : paid) {
            if (!year.kind().isEmpty() && !kind.isEmpty() && !year.kind().equals(kind)) {
                all.add(new Stretch(List.copyOf(years), year));
                years.clear();
                kind = "";
            }
            if (kind.isEmpty()) kind = year.kind();
            years.add(year);
        }
        all.add(new Stretch(List.copyOf(years), null));
        return all;
    }

    private Agreement agreement(String practice, Stretch stretch, Years.All all) {
        var kind = stretch.kind().isEmpty()
                ? kinds.get(Kinds.UNPUBLISHED)
                : kinds.findNamed(stretch.kind()).orElse(kinds.get(Kinds.UNPUBLISHED));
        var from = stretch.first().year().from();
        var life = new Span(from, until(stretch, from, all).orElse(null));
        var source = "payments published for " + stretch.first().title()
                + (stretch.years().size() == 1 ? "" : " to " + stretch.last().title());
        var clauses = new LinkedHashMap<Term, Clause>();
        for (var term : List.of(Term.BEGAN, Term.ENDS)) {
            clauses.put(term, Clause.of(term, "", Told.Nothing.NOT_YET_KNOWN, Span.since(from), source));
        }
        return new Agreement(
                Fresh.idOf("published agreement", practice, kind.id(), from.toString()),
                kind,
                kind.shortTitle() + " of " + quorate.web.Words.sentence(name(stretch.last(), practice)),
                practice,
                Optional.empty(),
                Optional.empty(),
                life,
                source,
                true,
                List.copyOf(clauses.values()));
    }

    private static String name(Paid paid, String practice) {
        return paid.name().isEmpty() ? practice : paid.name();
    }

    /** Until another kind was published, or the practice closed, or no year tells of it any more. */
    private static Optional<LocalDate> until(Stretch stretch, LocalDate from, Years.All all) {
        var next = stretch.next();
        if (next != null) return Optional.of(next.year().from());
        var closed = stretch.last().closed().filter(day -> day.isAfter(from));
        if (closed.isPresent()) return closed;
        var last = all.editions().getLast().period();
        var end = stretch.last().year().until();
        return end != null && end.isBefore(last.from().plusDays(1)) ? Optional.of(end) : Optional.empty();
    }
}
