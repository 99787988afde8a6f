package quorate.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Instrument;
import quorate.authority.Terms;
import quorate.committees.Prospect;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Party;

/**
 * Who sits on a committee on a day, and what the rules in force that day say against it.
 *
 * @param terms its terms of reference in force; empty when there are none
 * @param posts its seats and the post of its secretary, filled or vacant
 * @param missing seats of the terms for which the register has no post
 * @param ofTheTerms breaches of the terms themselves
 * @param ofThePeople breaches that come from who holds the seats that day
 * @param gathered how it would stand if everybody in post came
 */
record Composition(
        Party committee,
        LocalDate day,
        Optional<Instrument> terms,
        List<Post> posts,
        List<Missing> missing,
        List<Objection> ofTheTerms,
        List<Objection> ofThePeople,
        Optional<Prospect> gathered) {

    /** @param seat false for a post that serves the committee without a seat on it */
    record Post(
            PartyId id, String title, String counts, boolean voting, boolean seat, Span life, List<Holding> holders) {}

    record Holding(UUID link, PartyId person, String name, Span span) {}

    /** @param at its place among the seats of the terms, counted from 0; -1 for the secretary */
    record Missing(int at, String title, int count) {}

    Optional<Terms> content() {
        return terms.map(Instrument::content).map(Terms.class::cast);
    }

    long vacant() {
        return posts.stream()
                .filter(post -> post.seat() && post.holders().isEmpty())
                .count();
    }
}
