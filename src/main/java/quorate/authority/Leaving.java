package quorate.authority;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.LawOn;
import quorate.law.Parameter;
import quorate.register.View;
import quorate.web.Words;

/** Giving delegation up: from which day a commissioner's notice works, and when that takes anybody's consent. */
record Leaving(LawOn law, View view, Instruments instruments) {

    private static final String RULE = "l3.exit";

    /** The first day on which delegation ends by a notice given on the day of the law, without anybody's consent. */
    static Optional<LocalDate> earliest(LawOn law) {
        return law.findRule(RULE)
                .flatMap(rule -> law.findParameter(RULE))
                .map(Parameter::value)
                .map(months -> yearAfter(law.day().plusMonths(months.longValueExact())));
    }

    /** The first 1 April after the day. */
    private static LocalDate yearAfter(LocalDate day) {
        var first = LocalDate.of(day.getYear(), Month.APRIL, 1);
        return first.isAfter(day) ? first : first.plusYears(1);
    }

    /**
     * @param from the first day without delegation
     * @param facts {@code nhs-england-consents}, where the timing alone does not do
     */
    Verdict judge(PartyId commissioner, LocalDate from, Facts facts) {
        var day = law.day();
        var held = new DayLaw(law);
        var opinion = new Opinion(held, Map.of());
        var agreement = instruments.delegationTo(commissioner, null, day);
        var name = view.find(commissioner).map(quorate.register.Party::name).orElse("This body");
        if (agreement == null) {
            opinion.refuse(
                    "local.delegation",
                    Weight.MUST,
                    name + " holds no delegation on " + Words.day(day) + " that it could give up.",
                    "Record the agreement first",
                    Stream.of(RULE, "level.none.decider", "icb.decider")
                            .filter(held::inForce)
                            .flatMap(rule -> Sources.of(held, rule, null).stream())
                            .toList());
            return opinion.verdict();
        }
        var earliest = earliest(law);
        if (earliest.isEmpty()) {
            opinion.ask(
                    RULE,
                    "No source that was read says how " + name + " gives delegation up. What does its agreement say?",
                    "NHS England",
                    "",
                    List.of(agreement.cite(RULE)));
        } else if (from.equals(yearAfter(from.minusDays(1))) && !from.isBefore(earliest.get())) {
            opinion.step(
                    RULE,
                    "Notice given on " + Words.day(day) + " ends the delegation of " + name + " on " + Words.day(from)
                            + ", without anybody’s consent.",
                    agreement,
                    Sources.of(held, RULE, agreement));
        } else {
            early(opinion, held, agreement, name, from, earliest.get(), facts);
        }
        return opinion.verdict();
    }

    private void early(
            Opinion opinion,
            DayLaw held,
            Instrument agreement,
            String name,
            LocalDate from,
            LocalDate earliest,
            Facts facts) {
        var sentence = "Notice given on " + Words.day(law.day()) + " works by itself from " + Words.day(earliest)
                + " and not from " + Words.day(from) + ".";
        switch (facts.truth("nhs-england-consents")) {
            case YES ->
                opinion.step(
                        RULE,
                        sentence + " NHS England has consented; leaving within a year is discouraged.",
                        agreement,
                        Sources.of(held, RULE, agreement));
            case NO -> opinion.against(RULE, sentence, "Leave on " + Words.day(earliest));
            case UNKNOWN ->
                opinion.ask(
                        RULE,
                        sentence + " Does NHS England consent to " + name + " leaving earlier?",
                        "NHS England",
                        "nhs-england-consents",
                        Sources.of(held, RULE, agreement));
        }
    }
}
