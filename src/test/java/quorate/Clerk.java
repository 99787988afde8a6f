package quorate;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;

/**
 * Takes down one member's votes from a session of their own: a vote, struck out, and another, until the last stands. Each
 * form has a key. After a kill the form that was not answered is sent again with the same key, as a browser would.
 */
final class Clerk {

    private static final int STEPS = 2 * 24 + 1;

    private final Visitor visitor;
    private final Ballot ballot;
    private final PartyId voter;
    private final String name;
    private final List<UUID> answered = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private String secret = "";
    private String entry = "";

    Clerk(Visitor visitor, Ballot ballot, PartyId voter, String name) {
        this.visitor = visitor;
        this.ballot = ballot;
        this.voter = voter;
        this.name = name;
    }

    /** The ballot that is being taken: where its forms go. */
    record Ballot(String meeting, String item, String committee) {
        String live() {
            return meeting + "/live";
        }

        String votes() {
            return meeting + "/items/" + item + "/votes";
        }
    }

    /** The keys of the forms that were answered with a yes. */
    List<UUID> answered() {
        return List.copyOf(answered);
    }

    /** Answers that were neither a yes nor cut short by the kill. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    static int steps() {
        return STEPS;
    }

    /** Goes on from the form that was not answered yet, to the last vote or until nobody answers any more. */
    void work() {
        try {
            secret = visitor.secret();
            while (answered.size() < STEPS && faults.isEmpty()) {
                if (answered.size() % 2 == 0) vote();
                else strike();
            }
        } catch (UncheckedIOException killed) {
            // The form on its way has no answer: it may have been taken down or not.
        }
    }

    private void vote() {
        var step = answered.size();
        var choice =
                step == STEPS - 1 ? "FOR" : List.of("FOR", "AGAINST", "ABSTAIN").get(step / 2 % 3);
        var key = Fresh.idOf("torture", voter.toString(), Integer.toString(step));
        var answer = visitor.postRaw(
                ballot.votes(),
                "_csrf",
                secret,
                "committee",
                ballot.committee(),
                "key",
                key.toString(),
                "vote-" + voter,
                choice);
        entry = "";
        take(answer, "vote " + step, Fresh.idOf(key.toString(), voter.toString()));
    }

    private void strike() {
        if (entry.isEmpty()) entry = find();
        var step = answered.size();
        var key = Fresh.idOf("torture", voter.toString(), Integer.toString(step));
        var answer = visitor.postRaw(
                ballot.meeting() + "/facts",
                "_csrf",
                secret,
                "fact",
                "struck",
                "entry",
                entry,
                "struck-why",
                "Asked to vote again",
                "version",
                "1000000",
                "key",
                key.toString());
        take(answer, "striking out " + step, key);
    }

    /** The entry of the vote that was just answered with a yes: it must be in the log. */
    private String find() {
        var page = visitor.get(ballot.live()).page();
        return page.select("select#entry option").stream()
                .filter(option -> option.text().contains(name + " voted"))
                .map(option -> option.attr("value"))
                .findFirst()
                .orElse("");
    }

    private void take(Visitor.Answer answer, String what, UUID key) {
        if (answer.status() == 303) answered.add(key);
        else
            faults.add(name + ", " + what + " was answered " + answer.status() + ": "
                    + answer.page().select(".nhsuk-error-summary").text());
    }
}
