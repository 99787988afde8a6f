package quorate.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.contracts.Agreement;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.proposals.Proposal.Act;
import quorate.web.Words;

/** What stands against laying a proposal. */
final class ProposalRules {

    private ProposalRules() {}

    /** Everything that stands against laying it. */
    static List<Objection> against(Proposal proposal, List<Proposal> all, Optional<Agreement> known, LocalDate today) {
        var found = new ArrayList<Objection>();
        var body = proposal.body();
        if (all.stream().anyMatch(other -> isWaiting(other, proposal))) {
            found.add(no(
                    "proposals.waiting",
                    "The same is proposed already and waits for a decision.",
                    "Wait for that decision; a change of mind is said at the meeting."));
        }
        if (proposal.act() == Act.AWARD) {
            if (body.lastDay().filter(last -> last.isBefore(body.from())).isPresent()) {
                found.add(no("proposals.days", "It would end before it begins.", "Correct one of the two days."));
            }
            return found;
        }
        var agreement = known.filter(each -> !each.published());
        if (agreement.isEmpty()) {
            found.add(no("proposals.unknown", "Nobody has entered this agreement.", "Enter it first."));
        } else {
            against(proposal, agreement.get(), today, found);
        }
        return found;
    }

    private static boolean isWaiting(Proposal other, Proposal proposal) {
        return other.outcome().isEmpty()
                && !other.id().equals(proposal.id())
                && other.agreement().equals(proposal.agreement())
                && other.act() == proposal.act()
                && other.body().equals(proposal.body());
    }

    private static void against(Proposal proposal, Agreement agreement, LocalDate today, List<Objection> found) {
        var body = proposal.body();
        if (agreement.life().end().isPresent()) {
            found.add(no(
                    "proposals.ended",
                    "It came to an end on "
                            + Words.day(agreement.life().lastDay().orElseThrow()) + ".",
                    "A new contract has to be awarded."));
        }
        switch (proposal.act()) {
            case EXTEND -> extending(body.lastDay().orElseThrow(), agreement.lastDay(today), found);
            case END -> {
                if (!body.lastDay().orElseThrow().isAfter(agreement.life().from())) {
                    found.add(no(
                            "proposals.end.early",
                            "It would end before it began on "
                                    + Words.day(agreement.life().from()) + ".",
                            "Give a later day."));
                }
            }
            case VARY -> {
                if (body.before().equals("said:" + body.value())) {
                    found.add(no("proposals.same", "It says that already.", "Say what it is to say instead."));
                }
            }
            case AWARD -> {}
        }
    }

    private static void extending(LocalDate until, Optional<LocalDate> last, List<Objection> found) {
        if (last.isEmpty()) {
            found.add(no(
                    "proposals.extend.endless",
                    "Nothing says when it ends, so nothing can be extended.",
                    "Find and record its last day first."));
        } else if (!until.isAfter(last.get())) {
            found.add(no(
                    "proposals.extend.earlier",
                    "It already lasts until " + Words.day(last.get()) + ".",
                    "Give a later day; to shorten it, end it."));
        }
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
