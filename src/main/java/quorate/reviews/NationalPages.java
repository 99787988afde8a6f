package quorate.reviews;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.figures.AsKnown;
import quorate.figures.Edition;
import quorate.figures.Figures;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;

/** How far PMS and GMS practices lay apart in England, year by year, from the payments that were published. */
@Controller
@Door(Door.Who.SIGNED_IN)
class NationalPages {

    private static final String HERE = ReviewPages.HERE + "/national";

    private final Figures figures;
    /** An edition never changes: what was counted of it once is so for ever. */
    private final Map<UUID, Medians> counted = new ConcurrentHashMap<>();

    NationalPages(Figures figures) {
        this.figures = figures;
    }

    record National(List<Medians> years, Optional<Picture.Lines> picture) {}

    private List<Medians> years(OnDay day) {
        return figures.editions(AsKnown.at(day.known())).stream()
                .filter(it -> it.dataset().equals("payments"))
                .sorted(Comparator.comparing((Edition it) -> it.period().from()))
                .map(it -> counted.computeIfAbsent(it.id(), id -> Medians.of(figures, it)))
                .filter(it -> it.pms().practices() + it.gms().practices() > 0)
                .toList();
    }

    @GetMapping(HERE)
    ModelAndView page(CurrentPerson person, OnDay day) {
        var all = years(day);
        var whole = all.stream().filter(it -> it.apart().isPresent()).toList();
        return Page.of(
                "reviews/national",
                new National(
                        all,
                        whole.size() < 2
                                ? Optional.empty()
                                : Optional.of(Picture.lines(
                                        "Paid for each weighted patient in the practice in the middle",
                                        "PMS practices lie above GMS practices, and come nearer to them.",
                                        whole.stream().map(Medians::year).toList(),
                                        List.of(
                                                new Picture.Series("PMS", "", amounts(whole, Medians::pms)),
                                                new Picture.Series("GMS", "10 5", amounts(whole, Medians::gms)))))));
    }

    private static List<BigDecimal> amounts(
            List<Medians> years, java.util.function.Function<Medians, Medians.Kind> which) {
        return years.stream()
                .map(it -> which.apply(it).median().orElse(BigDecimal.ZERO))
                .toList();
    }

    @GetMapping(HERE + "/national.csv")
    void csv(CurrentPerson person, OnDay day, HttpServletResponse response) {
        Csv.answer(
                response,
                "pms-and-gms.csv",
                List.of(
                        "year",
                        "PMS practices",
                        "PMS median",
                        "PMS mean",
                        "GMS practices",
                        "GMS median",
                        "GMS mean",
                        "medians apart"),
                years(day).stream()
                        .map(it -> List.of(
                                it.year(),
                                Integer.toString(it.pms().practices()),
                                plain(it.pms().median()),
                                plain(it.pms().mean()),
                                Integer.toString(it.gms().practices()),
                                plain(it.gms().median()),
                                plain(it.gms().mean()),
                                plain(it.apart()))));
    }

    private static String plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("");
    }
}
