package quorate.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.law.LawOn;

/**
 * Until when an appeal against a decision may be made, where a source gives a day.
 *
 * @param says the rule in its own words
 */
record Appeal(String says, LocalDate last, List<Citation> sources) {

    Appeal {
        sources = List.copyOf(sources);
    }

    /** The one act against which the law pack knows an appeal with a day: what is decided about a performer's listing. */
    private static final String LISTING = "fn.performer.list";

    private static final String RULE = "perf.appeal";

    /** Empty where no source gives a day: that is not settled, and is told so. */
    static Optional<Appeal> of(LawOn law, String act, LocalDate decided) {
        if (!act.equals(LISTING)) return Optional.empty();
        return law.findRule(RULE)
                .filter(rule -> rule.isSourced())
                .flatMap(rule -> law.findParameter(RULE)
                        .map(days -> new Appeal(
                                rule.says(), decided.plusDays(days.value().intValueExact()), rule.sources())));
    }
}
