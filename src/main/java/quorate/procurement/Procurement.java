package quorate.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.procurement.Proceeding.Provider;
import quorate.procurement.Proceeding.Reply;
import quorate.procurement.SelectionRoute.Doing;

/** The front door of procurement: what procurements came to, for whoever goes on from there. */
@Component
public class Procurement {

    private final ProcurementStore store;
    private final ProcurementDays days;
    private final Routes routes;

    Procurement(ProcurementStore store, ProcurementDays days, Routes routes) {
        this.store = store;
        this.days = days;
        this.routes = routes;
    }

    /** What a summary of a year has to hold by the law of the day, in its order. */
    public record Wanted(List<String> lines, List<Citation> sources) {}

    public Wanted summary(LocalDate day) {
        return routes.holdings("summary", day).stream()
                .filter(holding -> holding.id().endsWith(".25"))
                .findFirst()
                .map(holding -> new Wanted(
                        holding.lines().stream().map(Regime.Line::words).toList(), holding.sources()))
                .orElse(new Wanted(List.of(), List.of()));
    }

    /** Contracts of the commissioner that were entered into by the day, as far as was known at the number. */
    public List<Awarded> awarded(PartyId commissioner, LocalDate day, long known) {
        return store.list().stream()
                .filter(it -> it.procurement().commissioner().equals(commissioner))
                .flatMap(it -> it.asAt(day, known).stream())
                .flatMap(it -> find(it).stream())
                .toList();
    }

    /** Empty before its contract is entered into. */
    Optional<Awarded> find(Proceeding it) {
        var laid = it.laid();
        var contracted = it.done().get(Doing.CONTRACTED);
        if (laid.isEmpty() || contracted == null || it.chosen().isEmpty()) return Optional.empty();
        var procurement = it.procurement();
        var provider = it.chosen().get();
        var route = days.route(it);
        return Optional.of(new Awarded(
                procurement.id(),
                it.question(),
                procurement.title(),
                procurement.commissioner(),
                procurement.act(),
                procurement.matter(),
                route.map(SelectionRoute::title).orElse(""),
                route.map(SelectionRoute::process).orElse(""),
                contracted.day(),
                provider,
                it.leads().stream().filter(each -> each.id().equals(provider)).allMatch(Provider::chain),
                it.providers().stream()
                        .filter(each -> each.lead().filter(provider::equals).isPresent())
                        .map(Provider::id)
                        .toList(),
                day(laid.get(), "from"),
                day(laid.get(), "last"),
                laid.get().told("value"),
                it.decided().map(step -> UUID.fromString(step.item())),
                it.represented().size(),
                it.answered()
                        .map(step -> Code.parse(Reply.class, step.item()).toString())
                        .orElse("")));
    }

    private static Optional<LocalDate> day(Step laid, String name) {
        return Optional.of(laid.told(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }
}
