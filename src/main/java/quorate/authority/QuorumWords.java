package quorate.authority;

import java.util.List;
import quorate.authority.Quorum.AllOf;
import quorate.authority.Quorum.AnyOf;
import quorate.authority.Quorum.AtLeast;
import quorate.authority.Quorum.Presides;
import quorate.authority.Quorum.Readings;
import quorate.authority.Quorum.Share;
import quorate.authority.Quorum.Unstated;
import quorate.web.Words;

/** Says a condition aloud. */
final class QuorumWords {

    private QuorumWords() {}

    static String of(Quorum quorum) {
        return switch (quorum) {
            case AllOf all -> join(all.parts(), "and") + (all.distinct() ? ", each of them a different person" : "");
            case AnyOf any -> join(any.parts(), "or");
            case AtLeast least -> "at least " + least.number() + " " + people(least.number(), least.who());
            case Share share -> share(share);
            case Presides presides -> "the chair is taken by " + order(presides.order());
            case Readings readings ->
                "either reading: "
                        + Words.list(
                                readings.readings().stream()
                                        .map(Quorum.Reading::says)
                                        .toList(),
                                "or");
            case Unstated unstated -> unstated.says();
        };
    }

    private static String join(List<Quorum> parts, String last) {
        return Words.list(parts.stream().map(QuorumWords::within).toList(), last);
    }

    /** A condition made of several stands in brackets among others, or nobody could tell where "and" ends and "or" begins. */
    private static String within(Quorum part) {
        var made = part instanceof AllOf all
                ? all.parts().size()
                : part instanceof AnyOf any ? any.parts().size() : 1;
        return made > 1 ? "(" + of(part) + ")" : of(part);
    }

    private static String people(int number, Who who) {
        var words = who.inWords(number);
        if (who.words().isEmpty() && number == 1) {
            words = switch (who.basis()) {
                case MEMBERS -> "member";
                case VOTING -> "voting member";
                case NON_VOTING -> "person without a vote";
                case ANYBODY -> "person";
                case ENTITLED -> "member entitled to vote on the item";
            };
        }
        var deputies = switch (who.deputies()) {
            case AS_THE_TERMS_SAY -> "";
            case COUNT -> ", or a nominated deputy";
            case DO_NOT_COUNT -> " in person";
        };
        return words + deputies;
    }

    private static String share(Share share) {
        var whole = share.whole() == Quorum.Whole.SEATS
                ? share.who().basis().words + " in post"
                : share.whole() == Quorum.Whole.PRESENT ? share.who().basis().words + " present" : "those voting";
        var rounding = switch (share.rounding()) {
            case EXACT -> "";
            case UP -> " (rounded up)";
            case DOWN -> " (rounded down)";
            case NEAREST -> " (rounded to the nearest)";
        };
        var fraction = share.bound().words() + " " + share.fraction().words() + rounding + " of the " + whole;
        return share.who().words().isEmpty()
                ? fraction + (share.whole() == Quorum.Whole.SEATS ? " are there" : "")
                : fraction + " are " + Capacities.list(share.who().words(), "or");
    }

    private static String order(List<String> order) {
        var said = new StringBuilder(Capacities.of(order.getFirst()));
        for (var at = 1; at < order.size(); at++) {
            said.append(at == 1 ? ", or if absent or conflicted by the " : ", then by the ")
                    .append(Capacities.of(order.get(at)));
        }
        return "the " + said;
    }
}
