package quorate.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.reviews.Course.Part;
import quorate.reviews.Course.Year;
import quorate.schemes.Definition;
import quorate.schemes.Exact;

/** What has to be read for the scheme of a path, year by year, as a file that the page of readings takes. */
final class PathReadings {

    static final List<String> HEADER = List.of("practice", "reading", "value", "from", "until", "counted", "source");

    private PathReadings() {}

    /** Practices that are given more years are paid in equal steps, under a scheme of its own: they are not among them. */
    static List<List<String>> rows(Course course, Definition scheme, String source) {
        var rows = new ArrayList<List<String>>();
        for (var at = 0; at < course.years().size(); at++) {
            var year = course.years().get(at);
            if (!scheme.span().holdsOn(year.april())) continue;
            for (var wanted : scheme.wanted()) {
                if (wanted.about() == Definition.About.COMMISSIONER) {
                    rows.add(row("", wanted.id(), year.price().amount().toString(), course.path(), year, source));
                    continue;
                }
                for (var part : year.parts()) {
                    if (part.of().takeable().isEmpty() || !part.why().isEmpty()) continue;
                    if (course.path().longer(part.of().code()).isPresent()
                            && course.path().pace().kind() != Pace.Kind.LINEAR) continue;
                    rows(rows, course.path(), part, wanted.id(), at + 1, year, source);
                }
            }
        }
        return rows;
    }

    private static void rows(
            List<List<String>> rows, Path path, Part part, String name, int at, Year year, String source) {
        var code = part.of().code();
        if (name.equals("quarter")) {
            for (var quarter = 0; quarter < 4; quarter++) {
                var from = year.april().plusMonths(3L * quarter);
                rows.add(List.of(
                        code,
                        name,
                        Integer.toString(4 * (at - 1) + quarter + 1),
                        from.toString(),
                        from.plusMonths(3).minusDays(1).toString(),
                        path.drawn().toString(),
                        source));
            }
            return;
        }
        value(path, part, name, at).ifPresent(it -> rows.add(row(code, name, it, path, year, source)));
    }

    private static List<String> row(String code, String name, String value, Path path, Year year, String source) {
        return List.of(
                code,
                name,
                value,
                year.april().toString(),
                year.april().plusYears(1).minusDays(1).toString(),
                path.drawn().toString(),
                source);
    }

    private static Optional<String> value(Path path, Part part, String name, int at) {
        var pace = path.pace();
        var it = part.of();
        return switch (name) {
            case "premium" -> it.premium().map(Money::plain);
            case "weighted-list" -> it.weighted().map(Exact::toString);
            case "baseline" ->
                it.baseline().map(money -> money.minus(it.comparables()).plain());
            case "years" ->
                Optional.of(Integer.toString(
                        path.longer(it.code()).map(Path.Longer::years).orElse(pace.steps())));
            case "year" -> Optional.of(Integer.toString(at));
            case "quarters" -> Optional.of(Integer.toString(pace.steps()));
            case "endpoint" -> Optional.of(pace.endpoint().plain());
            case "retained" -> {
                var share = at <= pace.shares().size() ? pace.shares().get(at - 1) : Exact.ZERO;
                yield Optional.of(share.times(Exact.of(100)) + "%");
            }
            default -> Optional.empty();
        };
    }
}
