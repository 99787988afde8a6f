package quorate.authority;

import java.util.Optional;
import quorate.authority.Verdict.Owed;
import quorate.authority.Verdict.When;
import quorate.kernel.Code;
import quorate.kernel.Truth;
import quorate.kernel.Weight;
import quorate.law.RuleText;

/**
 * What a permitted act owes, from the pack. A duty that hangs on a fact is owed where the fact is true, left out where it is
 * false, and shown with its condition where it is not known. What no source supports is never owed: it leaves the answer
 * open where it applies and is not done, and is remarked upon where nobody has said whether it applies.
 */
final class Duties {

    private Duties() {}

    static void ask(Case it, Opinion opinion) {
        var seen = new java.util.HashSet<String>(8);
        if (it.commissioners.isEmpty()) return;
        for (var commissioner : it.commissioners) {
            for (var rule : it.law.duties(it.act.id(), it.levelOf(commissioner))) {
                // The agreement's own number takes the place of the one that is expected of all.
                if (AgreementLimits.of(it, commissioner).containsKey(rule.id())) continue;
                if (seen.add(rule.id())) ask(it, opinion, rule);
            }
        }
    }

    private static void ask(Case it, Opinion opinion, RuleText rule) {
        var duty = rule.owed();
        if (duty == null) return;
        var applies = duty.given().isEmpty() ? Truth.YES : applies(it, rule, duty.given());
        if (applies == Truth.NO) return;
        var done = it.fact("done." + rule.id()) == Truth.YES;
        if (rule.isSourced()) {
            opinion.owe(new Owed(
                    Code.parse(When.class, duty.when()),
                    rule.id(),
                    duty.to(),
                    duty.what(),
                    done,
                    applies == Truth.UNKNOWN ? duty.given() : "",
                    rule.sources()));
        } else if (applies == Truth.UNKNOWN) {
            opinion.remark(rule.id(), "Expected practice, source not verified: " + rule.says(), rule.sources());
        } else if (!done) {
            opinion.refuse(rule.id(), Weight.MUST, rule.says(), duty.what(), rule.sources());
        }
    }

    /** The fact itself, or what the amounts given say of it. */
    private static Truth applies(Case it, RuleText rule, String given) {
        var said = it.fact(given);
        if (said != Truth.UNKNOWN) return said;
        return switch (given) {
            case "claim-over-limit" ->
                it.question
                        .facts()
                        .money("claim")
                        .flatMap(
                                claim -> limit(it, rule).map(limit -> Truth.of(claim.pence() > limit.longValueExact())))
                        .orElse(Truth.UNKNOWN);
            case "term-over-limit" ->
                it.question
                        .facts()
                        .number("term-years")
                        .flatMap(years -> limit(it, rule).map(limit -> Truth.of(years.compareTo(limit) > 0)))
                        .orElse(Truth.UNKNOWN);
            default -> Truth.UNKNOWN;
        };
    }

    private static Optional<java.math.BigDecimal> limit(Case it, RuleText rule) {
        return it.law.law().findParameter(rule.id()).map(quorate.law.Parameter::value);
    }
}
