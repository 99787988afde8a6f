package quorate.studio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import quorate.authority.Quorate;
import quorate.authority.Room;
import quorate.authority.Terms;
import quorate.authority.Voting;
import quorate.committees.Proceedings;
import quorate.committees.Proceedings.Settled;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Mark;
import quorate.web.Words;

/**
 * A committee's real meetings replayed under draft terms: each item with the room in which it ended, judged by the terms of
 * that day and by the draft. People keep the offices and kinds that they had; whether they have a seat and a vote is as the
 * draft says.
 *
 * @param draft the terms to be tried
 * @param then the terms in force on a day
 */
record Trying(Terms draft, Function<LocalDate, Optional<Terms>> then) {

    /** One of two sides: as it was, or as it would have been. @param vote what the ballot came to, where there was one */
    record Side(Truth truth, List<String> sentences, Optional<Voting.Outcome> vote) {

        Mark mark() {
            return truth == Truth.YES ? Mark.YES : truth == Truth.NO ? Mark.NO : Mark.OPEN;
        }

        String inWords() {
            return switch (truth) {
                case YES -> "Quorate";
                case NO -> "Not quorate";
                case UNKNOWN -> "Not settled";
            };
        }
    }

    /** @param outcome what would have become of it, in words. @param why what makes the difference; empty where there is none */
    record Tried(Settled item, Side was, Side would, String outcome, List<String> why) {

        boolean differs() {
            return !why.isEmpty();
        }
    }

    /** @param remarks about people whose seats the draft has not, and seats nobody had */
    record Result(List<Tried> items, List<String> remarks) {

        int count(Truth was, Truth would) {
            return (int) items.stream()
                    .filter(one -> one.was().truth() == was && one.would().truth() == would)
                    .count();
        }

        int differing() {
            return (int) items.stream().filter(Tried::differs).count();
        }

        List<String> summary() {
            var lines = new ArrayList<String>();
            add(
                    lines,
                    count(Truth.YES, Truth.NO),
                    "was quorate and would not have been",
                    "were quorate and would not have been");
            add(
                    lines,
                    count(Truth.NO, Truth.YES),
                    "was not quorate and would have been",
                    "were not quorate and would have been");
            var open = (int) items.stream()
                    .filter(one -> one.would().truth() == Truth.UNKNOWN)
                    .count();
            add(lines, open, "would be left not settled", "would be left not settled");
            var votes = (int) items.stream()
                    .filter(one -> one.would().truth() == Truth.YES && voted(one))
                    .count();
            add(lines, votes, "would have ended otherwise by its vote", "would have ended otherwise by their votes");
            var same = items.size() - differing();
            add(lines, same, "would have gone as it did", "would have gone as they did");
            return lines;
        }

        private static boolean voted(Tried one) {
            return !one.was()
                    .vote()
                    .map(Voting.Outcome::result)
                    .equals(one.would().vote().map(Voting.Outcome::result));
        }

        private static void add(List<String> lines, int number, String one, String many) {
            if (number > 0) lines.add(Words.count(number, "item " + one, "items " + many));
        }
    }

    Result on(Proceedings proceedings) {
        var remarks = new LinkedHashSet<String>();
        var items =
                proceedings.items().stream().map(item -> tried(item, remarks)).toList();
        return new Result(items, List.copyOf(remarks));
    }

    private Tried tried(Settled item, Set<String> remarks) {
        var was = then.apply(item.day())
                .map(terms -> side(terms, item.room(), item.ballot()))
                .orElse(new Side(
                        Truth.UNKNOWN, List.of("No terms of reference were in force on that day"), Optional.empty()));
        var recast = new Recast(draft);
        var room = recast.of(item.room());
        remarks.addAll(recast.remarks(item.room()));
        var ballot =
                item.ballot().map(one -> new Proceedings.Ballot(recast.of(one.room()), one.votes(), one.casting()));
        var would = side(draft, room, ballot);
        return new Tried(item, was, would, outcome(item, would), why(was, would));
    }

    private static Side side(Terms terms, Room room, Optional<Proceedings.Ballot> ballot) {
        var judged = terms.quorate(room);
        return new Side(judged.truth(), sentences(judged), ballot.map(one -> count(terms, one)));
    }

    private static List<String> sentences(Quorate judged) {
        return judged.truth() == Truth.UNKNOWN
                ? judged.question().map(List::of).orElse(List.of())
                : judged.sentences(judged.truth());
    }

    /** Only votes of those whom the terms let vote; the others are left out. */
    private static Voting.Outcome count(Terms terms, Proceedings.Ballot ballot) {
        var entitled =
                terms.entitled(ballot.room()).stream().map(Room.Place::person).toList();
        var votes = new LinkedHashMap<PartyId, Voting.Vote>();
        ballot.votes().forEach((person, vote) -> {
            var presides = terms.voting().ties() == Voting.Ties.CASTING
                    && ballot.room().chair().filter(person::equals).isPresent();
            if (entitled.contains(person) && !presides) votes.put(person, vote);
        });
        return terms.count(ballot.room(), votes, ballot.casting());
    }

    private static String outcome(Settled item, Side would) {
        if (would.truth() == Truth.NO) {
            return item.ending().isDecision() ? "Could not have been decided" : "Put off, as nothing could be decided";
        }
        if (would.truth() == Truth.UNKNOWN) return "Not settled: ask before deciding";
        if (item.ending() == Proceedings.Ending.INQUORATE) return "Could have been decided";
        return would.vote()
                .map(vote -> switch (vote.result()) {
                            case CARRIED -> "Carried: ";
                            case LOST -> "Lost: ";
                            case TIED -> "Tied: ";
                            case UNSETTLED -> "Not settled: ";
                        }
                        + vote.sentence())
                .orElse(item.ending().toString());
    }

    private static List<String> why(Side was, Side would) {
        var why = new ArrayList<String>();
        if (was.truth() != would.truth()) {
            why.addAll(would.truth() == Truth.YES ? was.sentences() : would.sentences());
            if (why.isEmpty()) why.add("The two terms judge this room differently");
        }
        if (would.truth() == Truth.YES
                && !was.vote().map(Voting.Outcome::result).equals(would.vote().map(Voting.Outcome::result))) {
            why.add("The vote: " + was.vote().map(Voting.Outcome::sentence).orElse("none") + "; under the draft: "
                    + would.vote().map(Voting.Outcome::sentence).orElse("none"));
        }
        return why;
    }
}
