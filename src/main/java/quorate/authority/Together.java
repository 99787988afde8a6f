package quorate.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quorate.authority.Instrument.Delegation;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.Power;

/** A decision that a joint committee would take: whether the power may be shared with the others at all. */
record Together(Case it, Opinion opinion, PartyId commissioner, Power power) {

    /** @return whether it is left to the committee's own terms to entrust it with the act */
    static boolean permits(Case it, Opinion opinion, PartyId commissioner, Power power) {
        return new Together(it, opinion, commissioner, power).permits();
    }

    private boolean permits() {
        if (power.level().equals("icb")) {
            boards();
            return true;
        }
        if (it.isOwnFunction()) return ownFunction();
        if (it.isWithNhsEngland()) {
            opinion.against(
                    "level.3.decider",
                    "NHS England has delegated this to " + it.nameOf(commissioner)
                            + ", whose own committee decides it.",
                    "Take it to that committee");
        } else {
            opinion.against(
                    "law.nodouble",
                    it.nameOf(commissioner) + " holds this by delegation and may not hand it on to " + it.name + ".",
                    "Let each CCG’s own committee decide; they may sit in common");
        }
        return false;
    }

    private boolean ownFunction() {
        var rule = it.isWithNhsEngland() ? "law.14Z9.joint" : "law.14Z3.2A";
        if (!it.law.inForce(rule)) {
            opinion.against(
                    "law.pre2014.cic",
                    "Before 1 October 2014 CCGs had no joint committee that could decide for them.",
                    "Have each CCG or its governing body ratify the decision");
            return false;
        }
        opinion.step(
                rule,
                it.isWithNhsEngland()
                        ? "NHS England and the CCGs may exercise the CCGs’ own functions by one joint committee."
                        : "The CCGs may exercise their own functions by a joint committee.",
                null,
                Sources.of(it.law, rule, null));
        return true;
    }

    /** ICBs: a joint committee may decide what was delegated, unless the head delegation forbids passing it on. */
    private void boards() {
        opinion.step(
                "law.65Z6.jc",
                "Functions exercised jointly may go to a joint committee.",
                null,
                Sources.of(it.law, "law.65Z6.jc", null));
        if (it.isOwnFunction()) return;
        var head = it.instruments.delegationTo(commissioner, it.act, it.day);
        var onward = head != null && head.content() instanceof Delegation delegation ? delegation.onward() : "unknown";
        switch (it.question.facts().text("onward").orElse(onward)) {
            case "allowed" -> {}
            case "forbidden" ->
                opinion.refuse(
                        "law.65Z5.restrict",
                        Weight.MUST,
                        "The delegation to " + it.nameOf(commissioner) + " forbids passing the function on.",
                        "Let each board decide, or have NHS England vary the delegation",
                        restrict(head));
            case "with-consent" -> consent(head);
            default ->
                opinion.ask(
                        "icb.subdelegate",
                        "Does the delegation to " + it.nameOf(commissioner)
                                + " let it pass the function on: allowed, with-consent or forbidden?",
                        "the board’s secretary",
                        "onward",
                        Sources.of(it.law, "icb.subdelegate", null));
        }
    }

    private void consent(@Nullable Instrument head) {
        switch (it.fact("nhs-england-consent")) {
            case YES ->
                opinion.remark(
                        "law.65Z5.restrict", "NHS England has consented to passing the function on.", restrict(head));
            case NO ->
                opinion.refuse(
                        "law.65Z5.restrict",
                        Weight.MUST,
                        "The delegation to " + it.nameOf(commissioner)
                                + " lets it pass the function on only with NHS England’s consent.",
                        "Get the consent",
                        restrict(head));
            case UNKNOWN ->
                opinion.ask(
                        "law.65Z5.restrict",
                        "Has NHS England consented to " + it.nameOf(commissioner) + " passing the function on?",
                        "NHS England",
                        "nhs-england-consent",
                        restrict(head));
        }
    }

    private List<Citation> restrict(@Nullable Instrument head) {
        return Sources.of(it.law, "law.65Z5.restrict", head);
    }
}
