package quorate.reviews;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import quorate.kernel.Money;
import quorate.web.Choice;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;

/**
 * The premium of every practice as a table: those that were asked for, in an order, a page at a time.
 *
 * @param found all that were asked for
 * @param query the same filter and order, for a download
 */
record PremiumTable(List<Reviewed> found, Paging paging, Sort sort, String query) {

    static final List<String> HEADER = List.of(
            "practice",
            "name",
            "contract",
            "baseline",
            "comparables",
            "weighted list",
            "GMS equivalent",
            "premium",
            "per weighted patient",
            "defined",
            "undefined",
            "questions");

    static final List<Choice> KINDS = List.of(
            Choice.of("pms", "With a PMS agreement"),
            Choice.of("asked", "With something to ask"),
            Choice.of("others", "Without a PMS agreement"));

    private static final int SIZE = 25;
    private static final Money NOTHING = new Money(Long.MIN_VALUE);

    static PremiumTable of(List<Reviewed> all, Typed typed) {
        var words = typed.value("q").strip().toUpperCase(Locale.UK);
        var kind = typed.value("kind");
        var asked = typed.value("sort");
        var sort = Sort.parse(asked);
        var found = all.stream()
                .filter(it ->
                        (it.code() + " " + it.name()).toUpperCase(Locale.UK).contains(words))
                .filter(it -> isOf(it, kind))
                .sorted(order(sort))
                .toList();
        var page = typed.value("page");
        var at = page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
        return new PremiumTable(found, new Paging(at, SIZE, found.size()), sort, query(typed));
    }

    private static boolean isOf(Reviewed it, String kind) {
        return switch (kind) {
            case "pms" -> it.isPms();
            case "others" -> !it.isPms();
            case "asked" -> it.isPms() && !it.questions().isEmpty();
            default -> true;
        };
    }

    private static String query(Typed typed) {
        var found = new StringBuilder();
        for (var name : List.of("q", "kind", "sort", "on", "known")) {
            var value = typed.value(name);
            if (value.isBlank() || value.length() > 100) continue;
            found.append(found.isEmpty() ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
        }
        return found.toString();
    }

    /** Those of PMS before the others; the greatest premium first, unless asked otherwise. */
    private static Comparator<Reviewed> order(Sort sort) {
        var premium = Comparator.comparing((Reviewed it) -> it.premium().orElse(NOTHING));
        Comparator<Reviewed> order = switch (sort.by()) {
            case "name" -> Comparator.comparing(Reviewed::name);
            case "baseline" -> Comparator.comparing(it -> it.baseline().orElse(NOTHING));
            case "besides" -> Comparator.comparing(Reviewed::comparables);
            case "gms" ->
                Comparator.comparing(it -> it.line("gms").map(Money.ZERO::minus).orElse(NOTHING));
            case "patient" -> Comparator.comparing(it -> it.perPatient().orElse(BigDecimal.valueOf(-1_000_000)));
            case "undefined" -> Comparator.comparing(it -> it.undefined().orElse(NOTHING));
            case "premium" -> premium;
            default -> premium.reversed();
        };
        if (sort.down()) order = order.reversed();
        return Comparator.comparing((Reviewed it) -> !it.isPms())
                .thenComparing(order)
                .thenComparing(Reviewed::code);
    }

    /** Those of the page that is shown. */
    List<Reviewed> rows() {
        return found.stream().skip(paging.before()).limit(SIZE).toList();
    }

    static List<?> row(Reviewed it) {
        return List.<Object>of(
                it.code(),
                it.name(),
                it.contract().toUpperCase(Locale.UK),
                it.baseline().<Object>map(money -> money).orElse(""),
                it.comparables(),
                it.weighted().<Object>map(list -> list.near()).orElse(""),
                it.line("gms").<Object>map(Money.ZERO::minus).orElse(""),
                it.premium().<Object>map(money -> money).orElse(""),
                it.perPatient().<Object>map(money -> money).orElse(""),
                it.defined(),
                it.undefined().<Object>map(money -> money).orElse(""),
                String.join(" ", it.questions()));
    }
}
