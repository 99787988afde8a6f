package quorate.procurement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import quorate.procurement.RegisterLaw.Route;
import quorate.web.Sort;
import quorate.web.Typed;

/** The part of the register of procurement decisions that somebody looks for, and each entry as a row. */
final class Sifting {

    static final List<String> HEADINGS = List.of(
            "decision",
            "day",
            "title",
            "function",
            "outcome",
            "conditions",
            "decided by",
            "took part",
            "conflicts",
            "providers",
            "way",
            "asked for by",
            "not yet written",
            "public");

    private Sifting() {}

    static List<Procured> of(List<Procured> all, Typed typed, Sort sort) {
        var words = typed.optionalLine("q").toLowerCase(Locale.UK);
        var body = typed.value("by");
        var year = typed.value("year");
        var show = typed.value("show");
        return all.stream()
                .filter(entry ->
                        words.isEmpty() || entry.text().toLowerCase(Locale.UK).contains(words))
                .filter(entry -> body.isEmpty() || entry.body().equals(body))
                .filter(entry -> year.isEmpty()
                        || Integer.toString(entry.day().getYear()).equals(year))
                .filter(entry -> switch (show) {
                    case "missing" -> !entry.missing().isEmpty();
                    case "public" -> entry.openness().isRead();
                    case "not-public" -> !entry.openness().isRead();
                    default -> true;
                })
                .sorted(order(sort))
                .toList();
    }

    private static Comparator<Procured> order(Sort sort) {
        Comparator<Procured> order = switch (sort.by()) {
            case "title" ->
                Comparator.comparing((Procured entry) -> entry.matter().title());
            case "by" -> Comparator.comparing(Procured::body);
            case "day" -> Comparator.comparing(Procured::day);
            default -> Comparator.comparing(Procured::day).reversed();
        };
        return sort.down() ? order.reversed() : order;
    }

    static List<String> row(Procured entry) {
        return cells(entry).stream().map(Object::toString).toList();
    }

    /** As a workbook has them: days are days there, and numbers numbers. */
    static List<Object> cells(Procured entry) {
        return List.of(
                entry.decision().id().toString(),
                entry.day(),
                entry.matter().title(),
                entry.act(),
                entry.decision().outcome().toString(),
                entry.decision().conditions(),
                entry.body(),
                entry.people().stream()
                        .map(it -> it.name() + " (" + it.how() + ")")
                        .collect(Collectors.joining("; ")),
                entry.conflicts().stream()
                        .map(it -> it.name() + ": " + it.how() + ". " + it.reason())
                        .collect(Collectors.joining("; ")),
                String.join("; ", entry.providers()),
                entry.route().map(Route::toString).orElse(""),
                entry.contents().footing(),
                entry.missing().size(),
                entry.openness().toString());
    }
}
