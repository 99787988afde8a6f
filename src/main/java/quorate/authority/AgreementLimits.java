package quorate.authority;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import quorate.authority.Instrument.Delegation;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.kernel.Weight;

/** Whether a decision keeps within the limits that the agreement of its own commissioner sets. */
final class AgreementLimits {

    private AgreementLimits() {}

    static void ask(Case it, Opinion opinion) {
        for (var commissioner : it.commissioners) {
            var agreement = it.instruments.delegationTo(commissioner, it.act, it.day);
            if (agreement == null) continue;
            of(it, commissioner)
                    .forEach((rule, most) -> OwnLimit.of(rule)
                            .filter(limit -> limit.isAbout(it.act))
                            .ifPresent(limit -> ask(it, opinion, agreement, limit, most)));
            unrecorded(it, opinion, commissioner);
        }
    }

    /** The limits of the agreement under which the commissioner decides this, by rule. */
    static Map<String, BigDecimal> of(Case it, PartyId commissioner) {
        var agreement = it.instruments.delegationTo(commissioner, it.act, it.day);
        return agreement != null && agreement.content() instanceof Delegation delegation
                ? delegation.limits()
                : Map.of();
    }

    private static void ask(Case it, Opinion opinion, Instrument agreement, OwnLimit limit, BigDecimal most) {
        var exceeded = limit.exceeded(it.question.facts(), most);
        if (exceeded == Truth.NO) return;
        var sources = List.of(agreement.cite(limit.rule));
        var where = "“" + agreement.title() + "” sets the limit at " + limit.inWords(most) + ".";
        if (limit == OwnLimit.PREMISES) {
            if (exceeded == Truth.YES) {
                opinion.refuse(
                        limit.rule,
                        Weight.MUST,
                        "This is worth more than the agreement lets " + it.name + " decide about premises: " + where,
                        "Take it to NHS England",
                        sources);
            } else {
                opinion.ask(limit.rule, "What is it worth? " + where, "whoever lays the matter", limit.fact, sources);
            }
            return;
        }
        opinion.owe(new Verdict.Owed(
                Verdict.When.BEFORE,
                limit.rule,
                "nhs-england",
                "Get NHS England’s approval: " + where,
                it.fact("done." + limit.rule) == Truth.YES,
                exceeded == Truth.UNKNOWN ? limit.given : "",
                sources));
    }

    /** Schedule 5 limits every agreement of level 3; where its numbers are not on record that is said. */
    private static void unrecorded(Case it, Opinion opinion, PartyId commissioner) {
        var limit = OwnLimit.PREMISES;
        if (!it.levelOf(commissioner).equals("3") || !limit.isAbout(it.act) || !it.law.inForce(limit.rule)) return;
        if (of(it, commissioner).containsKey(limit.rule)) return;
        opinion.remark(
                limit.rule,
                "Schedule 5 to the agreement limits what " + it.nameOf(commissioner)
                        + " may decide about premises. Its numbers are not on record here: look them up.",
                Sources.of(it.law, limit.rule, null));
    }
}
