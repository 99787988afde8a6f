package quorate.schemes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.figures.Edition;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;

/** What published lists come to for one practice: its global sum of a year beside what it was paid. */
@Controller
@Door(Door.Who.PUBLIC)
class StatementPages {

    static final String PRACTICE = "/schemes/practices/{code:[A-Za-z0-9]{3,9}}";

    private final Schemes schemes;
    private final PaidYears years;

    StatementPages(Schemes schemes, PaidYears years) {
        this.schemes = schemes;
        this.years = years;
    }

    /** @param outcome empty for a practice without a global sum in that year @param others years that can be asked for */
    record Shown(String code, String year, Optional<Backtest.Outcome> outcome, List<Edition> others) {

        List<SchemePages.Told> lines() {
            return outcome.map(it -> SchemePages.Told.of(it.month())).orElse(List.of());
        }
    }

    @GetMapping(PRACTICE)
    ModelAndView practice(@PathVariable String code, OnDay on) {
        var key = code.toUpperCase(java.util.Locale.ROOT);
        var year =
                on.day().getMonthValue() < 4 ? on.day().getYear() - 1 : on.day().getYear();
        var edition = years.find(year).or(() -> years.latest(on.day()));
        var rows = edition.stream()
                .flatMap(it -> years.rows(it).stream())
                .filter(row -> row.code().equals(key))
                .toList();
        var outcome = edition.stream()
                .flatMap(it -> Backtest.of(schemes, it.year(), rows).stream())
                .findFirst();
        return Page.of(
                "schemes/practice", new Shown(key, edition.map(Edition::title).orElse(""), outcome, years.editions()));
    }
}
