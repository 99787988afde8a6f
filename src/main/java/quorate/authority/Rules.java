package quorate.authority;

import java.util.List;
import quorate.kernel.Truth;

/**
 * Every rule that has a predicate, in the order a lawyer would ask. Whose decision it is comes first, in {@link Powers} and
 * {@link Commissioners}; then what the law asks of the body, in {@link Composition}; then of this decision, here; then
 * whether the room may decide, in {@link Rooms}; last what is owed, in {@link Duties}.
 *
 * <p>Two kinds of facts: what a judgement <em>needs</em> and does not know leaves it open ({@code value}, {@code onward});
 * a <em>feature</em> of a proposal ({@code pooled}, {@code ratified}) is not there unless somebody says so.
 */
final class Rules {

    private Rules() {}

    static final List<Rule> OF_THE_POWER = List.of(new Rule("", Powers::ask));

    static final List<Rule> OF_THE_BODY = List.of(
            new Rule("pccc.chair.lay", Composition::chairIsLay),
            new Rule("pccc.chair.notclinician", Composition::chairIsNoClinician),
            new Rule("pccc.chair.not-audit", Composition::chairIsNotAudit),
            new Rule("pccc.majority.lay-exec", Composition::layAndExecutivesAreMost),
            new Rule("pccc.invite.hwb-hw", Composition::committeeInvites),
            new Rule("jc.hwb-hw", Composition::jointCommitteeInvites),
            new Rule("pccc.public", Composition::meetsInPublic));

    static final List<Rule> OF_THE_DECISION = List.of(
            new Rule("law.l3.neighbour", Rules::inCommon),
            new Rule("law.l2.neighbour", Rules::inCommonAtLevel2),
            new Rule("", Devolved::ask),
            new Rule("pool.primarycare", Rules::pooled),
            new Rule("", AgreementLimits::ask),
            new Rule("law.constitution", Rules::constitution));

    static final List<Rule> OF_THE_ROOM = List.of(new Rule("", Rooms::ask));

    static final List<Rule> OF_WHAT_IS_OWED = List.of(new Rule("", Duties::ask));

    /** Committees sitting in common decide each for itself: the fact {@code in-common} says that they do. */
    private static void inCommon(Case it, Opinion opinion) {
        if (it.fact("in-common") != Truth.YES || it.isJoint()) return;
        if (it.commissioners.stream().anyMatch(one -> it.levelOf(one).equals("3")))
            separately(it, opinion, "law.l3.neighbour");
    }

    private static void inCommonAtLevel2(Case it, Opinion opinion) {
        if (it.fact("in-common") != Truth.YES || !it.isJoint() || !it.isWithNhsEngland()) return;
        separately(it, opinion, "law.l2.neighbour");
    }

    private static void separately(Case it, Opinion opinion, String rule) {
        opinion.remark(
                rule,
                "Sitting in common: " + it.name + " takes and records a decision of its own.",
                Sources.of(it.law, rule, null));
    }

    /** Money for NHS England's function could not go into a pool before boards; from then the agreement says. */
    private static void pooled(Case it, Opinion opinion) {
        if (it.fact("pooled") != Truth.YES || it.isOwnFunction() || it.commissioners.isEmpty()) return;
        if (!it.levelOf(it.commissioners.getFirst()).equals("icb")) {
            opinion.against(
                    "pool.primarycare",
                    "The primary medical care budget may not go into a pooled fund, because the"
                            + " function remains NHS England’s.",
                    "Align the budgets, and keep this one apart");
            return;
        }
        switch (it.fact("agreement-allows-pool")) {
            case YES ->
                opinion.remark(
                        "pool.primarycare",
                        "The delegation agreement lets this money go into a pooled fund.",
                        Sources.of(it.law, "pool.primarycare", null));
            case NO ->
                opinion.against(
                        "pool.primarycare",
                        "The delegation agreement does not let this money go into a pooled fund.",
                        "Have NHS England vary the agreement");
            case UNKNOWN ->
                opinion.ask(
                        "pool.primarycare",
                        "Does the delegation agreement let this money go into a pooled fund?",
                        "the board’s chief finance officer",
                        "agreement-allows-pool",
                        Sources.of(it.law, "pool.primarycare", null));
        }
    }

    /** A CCG in a joint committee has looked at its constitution first. */
    private static void constitution(Case it, Opinion opinion) {
        if (!it.isJoint()) return;
        for (var one : it.commissioners) {
            var provided = it.instruments.about(one).stream()
                    .anyMatch(instrument -> instrument.span().holdsOn(it.day)
                            && instrument.content() instanceof Instrument.Constitution constitution
                            && constitution.provides().contains("joint-committee"));
            var done = provided || it.fact("done.law.constitution") == Truth.YES;
            opinion.owe(new Verdict.Owed(
                    Verdict.When.BEFORE,
                    "law.constitution",
                    "nhs-england",
                    "Review the constitution of " + it.nameOf(one)
                            + " and have NHS England approve what has to change in it.",
                    done,
                    "",
                    Sources.of(it.law, "law.constitution", null)));
        }
    }
}
