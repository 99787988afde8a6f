package quorate.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import quorate.schemes.Definition;
import quorate.schemes.Exact;
import quorate.schemes.Schemes;

/** What a GMS practice is paid for a weighted patient, year by year: as entered, else as the scheme of the global sum has it. */
final class Prices {

    private static final String GLOBAL_SUM = "gms-global-sum";

    private final Optional<Definition.Dated> known;
    private final Map<String, Entry> entered;

    private Prices(Optional<Definition.Dated> known, Map<String, Entry> entered) {
        this.known = known;
        this.entered = entered;
    }

    /** @param said in words, where it is from @param assumed whether it is that of an earlier year */
    record Price(Exact amount, String said, boolean assumed) {}

    static Prices of(Schemes schemes, List<Entry> entries) {
        var dated = schemes.get(GLOBAL_SUM).figures().stream()
                .filter(it -> it.id().equals("price"))
                .findFirst();
        var entered = entries.stream()
                .filter(it -> it.what() == What.GMS_PRICE)
                .collect(Collectors.toMap(Entry::title, it -> it, (one, other) -> one));
        return new Prices(dated, entered);
    }

    /** Of the year that begins with this April; beyond all that are known the last one, which is said. */
    Optional<Price> find(LocalDate april) {
        for (var at = april; at.getYear() >= 2013; at = at.minusYears(1)) {
            var found = exactly(at);
            if (found.isEmpty()) continue;
            var price = found.get();
            return at.equals(april)
                    ? found
                    : Optional.of(new Price(
                            price.amount(), "as in " + Review.year(at) + ", for no later price is known", true));
        }
        return Optional.empty();
    }

    private Optional<Price> exactly(LocalDate april) {
        var entry = Optional.ofNullable(entered.get(Review.year(april)));
        return entry.map(it -> new Price(Exact.of(it.amount()), it.source(), false))
                .or(() -> known.flatMap(it -> it.find(april, LocalDate.MAX))
                        .map(it -> new Price(it.amount(), "the scheme of the global sum", false)));
    }
}
