package quorate.authority;

import java.util.List;
import quorate.authority.Terms.Form;
import quorate.authority.Terms.Seat;
import quorate.kernel.Truth;
import quorate.web.Words;

/**
 * What the rules in force ask of a primary care committee's own terms: who is on it, who chairs it, whom it invites. Asked
 * of every such committee whose seats are on record, and of a draft before anybody signs it. Seats that are not on record
 * break no rule: they are not there to be judged.
 */
final class Composition {

    private Composition() {}

    /** A committee of a CCG, or of CCGs, entrusted with general practice. */
    private static boolean isPrimaryCareCommittee(Case it) {
        return it.terms != null
                && !it.terms.seats().isEmpty()
                && (it.form() == Form.COMMITTEE || it.form() == Form.JOINT_COMMITTEE)
                && !it.isOwnFunction()
                && !it.commissioners.isEmpty();
    }

    private static boolean isDelegated(Case it) {
        return isPrimaryCareCommittee(it) && !it.isWithNhsEngland();
    }

    static void chairIsLay(Case it, Opinion opinion) {
        if (!isDelegated(it)) return;
        for (var office : List.of("chair", "vice-chair")) {
            for (var seat : holding(it, office)) {
                if (!seat.is("lay")) {
                    opinion.against(
                            "pccc.chair.lay",
                            "The " + Capacities.of(office) + " is not a lay member (" + seat.title() + ").",
                            "Let a lay member be " + Capacities.of(office));
                }
            }
        }
    }

    static void chairIsNoClinician(Case it, Opinion opinion) {
        if (!isPrimaryCareCommittee(it)) return;
        for (var seat : holding(it, "chair")) {
            if (seat.is("gp", "nurse", "secondary-care-doctor", "out-of-area-gp", "clinician")) {
                opinion.against(
                        "pccc.chair.notclinician",
                        "A clinician chairs the committee (" + seat.title() + ").",
                        "Let a lay member chair it");
            }
        }
    }

    static void chairIsNotAudit(Case it, Opinion opinion) {
        if (!isDelegated(it)) return;
        for (var seat : holding(it, "chair")) {
            if (seat.is("audit", "audit-chair", "lay-member-audit", "conflicts-guardian")) {
                opinion.against(
                        "pccc.chair.not-audit",
                        "The audit chair, who guards against conflicts of interest, chairs the" + " committee.",
                        "Let another lay member chair it");
            }
        }
    }

    /** Of the votes; where the terms do not say who votes, both ways of reading them are tried. */
    static void layAndExecutivesAreMost(Case it, Opinion opinion) {
        if (!isDelegated(it) || it.terms == null) return;
        var seats = it.terms.seats();
        var least = isMajority(seats, false);
        var most = isMajority(seats, true);
        if (least && most) return;
        if (least == most) {
            opinion.against(
                    "pccc.majority.lay-exec",
                    "Lay and executive members are " + votes(seats, true) + " of " + votes(seats, false)
                            + " votes, and not the majority.",
                    "Add lay or executive seats, or take votes away");
        } else {
            opinion.ask(
                    "pccc.majority.lay-exec",
                    "The terms do not say of every seat whether it has a vote. Do lay and"
                            + " executive members have the majority of the votes?",
                    "the secretary",
                    "",
                    Sources.of(it.law, "pccc.majority.lay-exec", null));
        }
    }

    /** @param generous whether seats of which it is not said count as votes where that helps */
    private static boolean isMajority(List<Seat> seats, boolean generous) {
        var those = 0;
        var all = 0;
        for (var seat : seats) {
            var isOne = seat.is("lay", "executive");
            var votes = seat.votes() == Truth.UNKNOWN ? isOne == generous : seat.votes() == Truth.YES;
            if (!votes) continue;
            all += seat.count();
            if (isOne) those += seat.count();
        }
        return 2 * those > all;
    }

    private static int votes(List<Seat> seats, boolean layOrExecutive) {
        return seats.stream()
                .filter(seat -> seat.votes() != Truth.NO && (!layOrExecutive || seat.is("lay", "executive")))
                .mapToInt(Seat::count)
                .sum();
    }

    static void committeeInvites(Case it, Opinion opinion) {
        if (isDelegated(it)) invites(it, opinion, "pccc.invite.hwb-hw");
    }

    static void jointCommitteeInvites(Case it, Opinion opinion) {
        if (isPrimaryCareCommittee(it) && it.isWithNhsEngland()) invites(it, opinion, "jc.hwb-hw");
    }

    private static void invites(Case it, Opinion opinion, String rule) {
        invites(it, opinion, rule, "healthwatch", "Healthwatch");
        invites(it, opinion, rule, "hwb", "the Health and Wellbeing Board");
    }

    private static void invites(Case it, Opinion opinion, String rule, String kind, String name) {
        var terms = it.terms;
        if (terms == null) return;
        if (terms.invites().contains(kind) || terms.seats().stream().anyMatch(seat -> seat.is(kind))) return;
        opinion.against(
                rule,
                Words.sentence(name) + " has no standing invitation.",
                "Invite " + name + " to attend without a vote");
    }

    static void meetsInPublic(Case it, Opinion opinion) {
        if (isDelegated(it) && it.terms != null && it.terms.meets() == Truth.NO) {
            opinion.against(
                    "pccc.public",
                    "The committee does not meet in public.",
                    "Meet in public, and exclude it item by item with a stated reason");
        }
    }

    private static List<Seat> holding(Case it, String office) {
        return it.terms == null
                ? List.of()
                : it.terms.seats().stream()
                        .filter(seat -> seat.offices().contains(office))
                        .toList();
    }
}
