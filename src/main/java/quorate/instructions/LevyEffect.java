package quorate.instructions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.payments.Payable;

/** What a levy comes to for every practice that pays it, before the agent is told. */
@Component
class LevyEffect {

    private final Levies levies;
    private final Payable payable;

    LevyEffect(Levies levies, Payable payable) {
        this.levies = levies;
        this.payable = payable;
    }

    /** @param month the first @param year twelve such months; both empty where no list of the practice was read and checked */
    record Share(String code, String name, String list, Optional<Money> month, Optional<Money> year) {}

    List<Share> of(Levy levy) {
        var lists = Lists.of(levy.commissioner(), payable);
        var first = levy.since().map(it -> it.atDay(1)).orElse(levy.from());
        return levies.practices(levy.commissioner(), first).stream()
                .filter(party -> levy.payers().pays(party.code().orElseThrow()))
                .map(party -> share(levy, party.code().orElseThrow(), party.name(), lists, first))
                .sorted(Comparator.comparing(Share::code))
                .toList();
    }

    private static Share share(Levy levy, String code, String name, Lists lists, LocalDate first) {
        var list = lists.find(code, levy.rate().patients(), first);
        return new Share(
                code,
                name,
                list.map(LevyEffect::shown).orElse(""),
                list.map(it -> levy.rate().share(it, YearMonth.from(first))),
                list.map(it -> levy.rate().year(it)));
    }

    /** "12,510.5" */
    private static String shown(BigDecimal list) {
        var decimals = Math.max(0, list.stripTrailingZeros().scale());
        return String.format(Locale.UK, "%,." + decimals + "f", list);
    }
}
