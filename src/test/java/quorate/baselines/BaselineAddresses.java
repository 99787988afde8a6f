package quorate.baselines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.baselines.Baseline.Basis;
import quorate.baselines.Baseline.Line;
import quorate.baselines.Baseline.Told;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** The baseline of Anytown for a year far off, told and varied, and one for the year after that waits. */
class BaselineAddresses implements AddressExamples {

    private static final UUID TOLD = Fresh.idOf("addresses", "baseline");
    private static final UUID WAITING = Fresh.idOf("addresses", "baseline that waits");
    private static final UUID VARIED = Fresh.idOf("addresses", "variation of instruction");
    private static final Year YEAR = new Year(2030);

    private final PartyId anytown = party("anytown-ccg");
    private final PartyId owen = party("owen-griffiths");
    private final Clocks clocks;

    BaselineAddresses(BaselineStore store, VariationStore variations, Clocks clocks) {
        this.clocks = clocks;
        var first = LocalDate.of(2030, 4, 30);
        clocks.write(number -> {
            if (!store.list(List.of(anytown), Long.MAX_VALUE).isEmpty()) return false;
            store.insert(baseline(TOLD, YEAR), number);
            store.insert(TOLD, new Told(first, clocks.today(), party("tom-bevan"), number));
            store.insert(baseline(WAITING, new Year(2031)), number);
            variations.insert(variation(), number);
            return true;
        });
    }

    private Baseline baseline(UUID id, Year year) {
        return new Baseline(
                id,
                anytown,
                year,
                List.of(line("Z90001", "mill-lane", 120_000), line("Z90003", "orchard-house", 90_000)),
                "Budget",
                clocks.today(),
                owen,
                Optional.empty(),
                Optional.empty());
    }

    private static Line line(String code, String key, int pounds) {
        return new Line(code, party(key), "core-contract", Basis.FIXED, Money.pounds(pounds));
    }

    private Variation variation() {
        return new Variation(
                VARIED,
                anytown,
                YEAR,
                line("Z90001", "mill-lane", 132_000),
                YearMonth.of(2030, 7),
                "A branch closes",
                "Variation 3",
                clocks.today(),
                owen,
                Optional.empty(),
                Optional.empty());
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var here = "/payments/baselines";
        var entry = here + "/entries/" + WAITING;
        var variation = here + "/variations/" + VARIED;
        var year = Baseline.pageOf(anytown, YEAR);
        return Map.ofEntries(
                Map.entry(here + "/entries/{entry}", List.of(here + "/entries/" + TOLD, entry)),
                Map.entry(here + "/entries/{entry}.csv", List.of(entry + ".csv")),
                Map.entry(here + "/entries/{entry}.xlsx", List.of(entry + ".xlsx")),
                Map.entry(here + "/entries/{entry}/tellings", List.of(entry + "/tellings")),
                Map.entry(here + "/entries/{entry}/ending", List.of(entry + "/ending")),
                Map.entry(here + "/variations/{variation}", List.of(variation)),
                Map.entry(here + "/variations/{variation}/tellings", List.of(variation + "/tellings")),
                Map.entry(here + "/variations/{variation}/ending", List.of(variation + "/ending")),
                Map.entry(BaselinePages.YEAR, List.of(year, year + "?month=")),
                Map.entry(BaselinePages.YEAR + "/template.csv", List.of(year + "/template.csv")),
                Map.entry(BaselinePages.YEAR + "/months.csv", List.of(year + "/months.csv")),
                Map.entry(BaselinePages.YEAR + "/months.xlsx", List.of(year + "/months.xlsx")),
                Map.entry(BaselinePages.YEAR + "/variations", List.of(year + "/variations")));
    }
}
