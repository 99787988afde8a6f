package quorate.committees;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import quorate.authority.Facts;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** How an item ended for one committee, or that a vote is taken on it, as the secretary noted it on the live board. */
record OutcomeForm(
        Optional<PartyId> committee,
        Facts assured,
        How how,
        String words,
        String advice,
        List<PartyId> dissent,
        String challenge,
        String motion,
        String why) {

    private static final int LONGEST = 4000;

    /** In words of the form: {@code not-agreed}. */
    enum How {
        AGREED,
        NOT_AGREED,
        DEFERRED,
        BALLOT,
        COUNTED
    }

    static OutcomeForm read(Typed typed, Item item, List<Seat> seats) {
        var people = seats.stream().map(Seat::person).map(PartyId::toString).toList();
        return new OutcomeForm(
                committee(typed, item),
                assured(typed),
                typed.choice("outcome", "Choose how the item ended", How.class),
                typed.optionalText("words", LONGEST),
                typed.optionalText("advice", LONGEST),
                typed.choices("dissent", people).stream().map(PartyId::of).toList(),
                typed.optionalText("challenge", LONGEST),
                typed.optionalLine("motion"),
                typed.optionalLine("why"));
    }

    /** What is said to have been done before the decision, by the rule that wants it. */
    private static Facts assured(Typed typed) {
        var assured = new HashMap<String, String>();
        for (var rule : typed.values("done")) {
            if (!rule.matches("[a-z0-9.-]{1,100}")) typed.fault("done", "Tick what was done before the decision");
            assured.put("done." + rule, "yes");
        }
        return new Facts(assured);
    }

    static Optional<PartyId> committee(Typed typed, Item item) {
        return typed.offered("committee", "Choose which committee this is the outcome of", item.committees());
    }

    /** Does what the form says. */
    Answer<Long> noteIn(Outcomes outcomes, Outcomes.Act act) {
        return switch (how) {
            case AGREED -> outcomes.agree(act, true, words, dissent, challenge);
            case NOT_AGREED -> outcomes.agree(act, false, words, dissent, challenge);
            case DEFERRED -> outcomes.defer(act, words);
            case BALLOT -> outcomes.openBallot(act, motion, why);
            case COUNTED -> outcomes.closeBallot(act);
        };
    }
}
