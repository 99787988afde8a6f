package quorate.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.authority.Facts;
import quorate.law.Act;
import quorate.law.LawOn;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Typed;

/**
 * What somebody wants decided, for whom, and what they know of the case.
 *
 * @param facts stand in the address as {@code fact-value=50000}, as those of "Who may decide?" do
 * @param partner with whom it would be decided together; empty for alone
 */
record HowForm(
        Optional<Act> act, LocalDate day, Finder.Found commissioner, Finder.Found partner, Map<String, String> facts) {

    static HowForm read(Typed typed, LawOn law, Finder finder, Map<String, String> all, LocalDate today) {
        var act = typed.found("act", "Choose what is to be decided", law::findAct);
        if (typed.value(Finder.FIELD).isBlank()) {
            typed.fault(Finder.FIELD, "Enter the commissioner for whom it would be decided");
        }
        var day = typed.optionalDay("day").orElse(today);
        var commissioner = finder.commissioner(typed, day, Long.MAX_VALUE);
        var partner = finder.named(typed, "partner", day, Long.MAX_VALUE);
        partner.one()
                .filter(same -> commissioner
                        .one()
                        .filter(one -> one.id().equals(same.id()))
                        .isPresent())
                .ifPresent(same -> typed.fault("partner", "Enter another commissioner, or leave this empty"));
        return new HowForm(act, day, commissioner, partner, Facts.read(all, typed));
    }

    /** Whether everything is known that an answer needs. */
    boolean isComplete() {
        return act.isPresent()
                && commissioner.one().isPresent()
                && partner.several().isEmpty();
    }

    Facts known() {
        return new Facts(facts);
    }

    Optional<Party> together() {
        return partner.one();
    }

    static List<Choice> yesNoUnknown() {
        return List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("unknown", "Not known"));
    }
}
