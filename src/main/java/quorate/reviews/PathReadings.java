package quorate.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.payments.Payments.Count;
import quorate.reviews.Course.Part;
import quorate.reviews.Course.Year;
import quorate.schemes.Definition;
import quorate.schemes.Exact;
import quorate.web.Words;

/**
 * What has to be read for the schemes of a path, year by year, as payments takes it. The source of each names the path and
 * which of its years it is, so that a statement says under what a practice is paid.
 */
final class PathReadings {

    static final List<String> HEADER =
            List.of("practice", "reading", "value", "from", "until", "counted", "source", "estimated");

    private static final int LONGEST = 200;
    private static final int LONGEST_TITLE = 70;

    private final Review review;
    private final Course course;
    private final Definition scheme;
    private final List<Count> counts = new ArrayList<>();

    private PathReadings(Review review, Course course, Definition scheme) {
        this.review = review;
        this.course = course;
        this.scheme = scheme;
    }

    /** @param scheme one of those by which the path is paid */
    static List<Count> of(Review review, Course course, Definition scheme) {
        var it = new PathReadings(review, course, scheme);
        for (var at = 1; at <= course.years().size(); at++)
            it.year(at, course.years().get(at - 1));
        return it.counts;
    }

    static List<String> row(Count it) {
        return List.of(
                it.practice(),
                it.reading(),
                it.value(),
                it.from().toString(),
                it.until().toString(),
                it.counted().toString(),
                it.source(),
                it.estimated() ? "yes" : "");
    }

    private Path path() {
        return course.path();
    }

    private boolean goesBack() {
        return path().reinvestment().kind().scheme().equals(scheme.id());
    }

    private void year(int at, Year year) {
        if (!scheme.span().holdsOn(year.april())) return;
        if (goesBack() && year.released().pence() <= 0) return;
        for (var wanted : scheme.wanted()) {
            if (wanted.about() == Definition.About.COMMISSIONER) {
                common(wanted.id(), year)
                        .ifPresent(value -> add(
                                "",
                                wanted.id(),
                                value,
                                year.april(),
                                12,
                                day(),
                                commonSaid(wanted, at, year),
                                isTaken(wanted, year)));
                continue;
            }
            for (var part : year.parts()) if (isPaid(part)) of(part, wanted.id(), at, year);
        }
    }

    private String commonSaid(Definition.Wanted wanted, int at, Year year) {
        if (!wanted.id().equals("gms-price")) return said(at, year);
        return Lists.cut(Words.sentence(year.price().said()) + "; " + said(at, year), LONGEST);
    }

    private static boolean isTaken(Definition.Wanted wanted, Year year) {
        return wanted.id().equals("gms-price") && year.price().assumed();
    }

    private Optional<String> common(String name, Year year) {
        return switch (name) {
            case "gms-price" -> Optional.of(year.price().amount().toString());
            case "released" -> Optional.of(year.released().plain());
            case "limit" -> Optional.of(path().reinvestment().limit().plain());
            default -> Optional.empty();
        };
    }

    /** Who is given more years is paid in equal steps, under the scheme of these; everybody else under that of the pace. */
    private boolean isPaid(Part part) {
        if (goesBack()) return part.of().weighted().isPresent();
        if (part.of().takeable().isEmpty() || !part.why().isEmpty()) return false;
        return path().schemeOf(part.of().code()).equals(scheme.id());
    }

    private void of(Part part, String name, int at, Year year) {
        var code = part.of().code();
        if (name.equals("quarter")) {
            for (var quarter = 0; quarter < 4; quarter++) {
                var number = Integer.toString(4 * (at - 1) + quarter + 1);
                add(code, name, number, year.april().plusMonths(3L * quarter), 3, day(), said(at, year), false);
            }
            return;
        }
        if (name.endsWith("-list")) {
            var lists = part.of().lists();
            (name.equals("weighted-list") ? lists.weighted() : lists.registered())
                    .ifPresent(list -> add(
                            code,
                            name,
                            list.toString(),
                            year.april(),
                            12,
                            lists.counted(),
                            lists.source(),
                            lists.estimated()));
            return;
        }
        value(part, name, at)
                .ifPresent(value -> add(code, name, value, year.april(), 12, day(), said(at, year), false));
    }

    private void add(
            String code,
            String name,
            String value,
            LocalDate from,
            int months,
            LocalDate counted,
            String source,
            boolean estimated) {
        var last = from.plusMonths(months).minusDays(1);
        counts.add(new Count(code, name, value, from, last, counted, source, estimated));
    }

    /** The day on which it was decided, or drawn up while it is not. */
    private LocalDate day() {
        return path().held()
                .flatMap(Path.Laying::outcome)
                .map(Path.Outcome::day)
                .orElse(path().drawn());
    }

    private String said(int at, Year year) {
        return Lists.cut(review.title(), LONGEST_TITLE) + ", path “" + Lists.cut(path().title(), LONGEST_TITLE)
                + "”, year " + at + " of " + course.years().size() + " (" + year.title() + ")";
    }

    private Optional<String> value(Part part, String name, int at) {
        var pace = path().pace();
        var it = part.of();
        return switch (name) {
            case "premium" -> it.premium().map(Money::plain);
            case "baseline" ->
                it.baseline().map(money -> money.minus(it.comparables()).plain());
            case "years" ->
                Optional.of(Integer.toString(
                        path().longer(it.code()).map(Path.Longer::years).orElse(pace.steps())));
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
