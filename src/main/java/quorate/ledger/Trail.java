package quorate.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.Actor;
import quorate.web.Words;

/**
 * The way of a pound, in the order in which one thing led to another.
 *
 * @param of the posting that was asked about
 * @param before what led to it, from the first cause on
 * @param after what it led to
 */
public record Trail(Step of, List<Step> before, List<Step> after) {

    public Trail {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * @param depth how many steps from the posting that was asked about
     * @param warrant by what right it was made, by whom
     */
    public record Step(Entered entered, Warrant warrant, Actor by, int depth) {

        UUID id() {
            return entered.posting().id();
        }

        /** "Budget: £600,000 from Held to Budget, global-sum, effective 1 April 2016. Global sum for the year." */
        public String sentence() {
            var posting = entered.posting();
            return posting.move() + ": " + posting.amount() + " from " + posting.from() + " to " + posting.to()
                    + ", effective " + Words.day(posting.effective()) + ". " + posting.words();
        }
    }

    /** The whole chain aloud: what led to it, it, and what it led to. */
    public List<String> aloud() {
        return Stream.of(before.stream(), Stream.of(of), after.stream())
                .flatMap(steps -> steps)
                .map(Step::sentence)
                .toList();
    }
}
