package quorate.claims;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import quorate.kernel.Money;

/** What was decided for the same reason before, of all practices and years: like is to be treated alike. */
record Precedents(List<Case> cases, List<Year> years, Summary all) {

    Precedents {
        cases = List.copyOf(cases);
        years = List.copyOf(years);
    }

    /** A question as it was asked then, its answer, and whether it is asked otherwise now. */
    record Answered(String asked, String answer, boolean otherwise) {}

    /** @param unasked what is asked now and was not then */
    record Case(ClaimRow row, List<Answered> answers, List<String> unasked) {

        Claim claim() {
            return row.claim();
        }

        Claim.Outcome outcome() {
            return claim().course().outcome().orElseThrow();
        }
    }

    /**
     * @param decided how many there are, and {@code given} of how many something was given
     * @param least the least that was given, with {@code middle} and {@code most}; empty where nothing was
     */
    record Summary(int decided, int given, Optional<Money> least, Optional<Money> middle, Optional<Money> most) {

        static Summary of(List<Claim> claims) {
            var given = claims.stream()
                    .filter(Claim::isDue)
                    .map(Claim::given)
                    .sorted()
                    .toList();
            if (given.isEmpty())
                return new Summary(claims.size(), 0, Optional.empty(), Optional.empty(), Optional.empty());
            return new Summary(
                    claims.size(),
                    given.size(),
                    Optional.of(given.getFirst()),
                    Optional.of(median(given)),
                    Optional.of(given.getLast()));
        }

        /** Between the two in the middle where they are even, down to the penny. */
        private static Money median(List<Money> sorted) {
            var half = sorted.size() / 2;
            return sorted.size() % 2 == 1
                    ? sorted.get(half)
                    : new Money(Math.floorDiv(
                            sorted.get(half - 1).pence() + sorted.get(half).pence(), 2));
        }
    }

    /** @param year in which it begins: 2016 for 2016/17 */
    record Year(int year, Summary summary) {

        String title() {
            return year + "/" + String.format(Locale.UK, "%02d", (year + 1) % 100);
        }
    }

    static int yearOf(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    /** @param rows that were decided, the latest first, and may be seen */
    static Precedents of(List<ClaimRow> rows) {
        var byYear = new TreeMap<Integer, List<Claim>>(Comparator.reverseOrder());
        for (var row : rows) {
            var day = row.claim().course().outcome().orElseThrow().day();
            byYear.merge(
                    yearOf(day),
                    List.of(row.claim()),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return new Precedents(
                rows.stream().map(Precedents::read).toList(),
                byYear.entrySet().stream()
                        .map(it -> new Year(it.getKey(), Summary.of(it.getValue())))
                        .toList(),
                Summary.of(rows.stream().map(ClaimRow::claim).toList()));
    }

    private static Case read(ClaimRow row) {
        var kind = row.claim().kind();
        var terms = row.claim().used().terms();
        var asked = terms.keySet().stream()
                .filter(key -> key.startsWith(ClaimKind.ASKED))
                .map(key -> key.substring(ClaimKind.ASKED.length()))
                .collect(java.util.stream.Collectors.toSet());
        var now = kind.criteria().stream().map(ClaimKind.Criterion::id).toList();
        var answers = Stream.concat(
                        now.stream(),
                        asked.stream().filter(id -> !now.contains(id)).sorted())
                .filter(terms::containsKey)
                .map(id -> answered(kind, id, terms))
                .toList();
        var unasked = kind.criteria().stream()
                .filter(criterion -> !terms.containsKey(criterion.id()))
                .map(ClaimKind.Criterion::asks)
                .toList();
        return new Case(row, answers, unasked);
    }

    private static Answered answered(ClaimKind kind, String id, Map<String, String> terms) {
        var now = kind.criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .map(ClaimKind.Criterion::asks)
                .findFirst();
        var then = Optional.ofNullable(terms.get(ClaimKind.ASKED + id))
                .or(() -> now)
                .orElse(id);
        return new Answered(then, terms.getOrDefault(id, ""), !now.equals(Optional.of(then)));
    }

    /** Whether a claim was for the same reason: of one of the kinds, decided, and with the words in it. */
    static boolean isAlike(ClaimRow row, Set<ClaimKind> kinds, String words, Optional<Integer> year) {
        var claim = row.claim();
        var said = words.strip().toLowerCase(Locale.UK);
        return claim.isDecided()
                && kinds.contains(claim.kind())
                && (said.isEmpty()
                        || row.words().contains(said)
                        || claim.used().terms().values().stream()
                                .anyMatch(text -> text.toLowerCase(Locale.UK).contains(said)))
                && year.filter(it -> it
                                != yearOf(claim.course().outcome().orElseThrow().day()))
                        .isEmpty();
    }
}
