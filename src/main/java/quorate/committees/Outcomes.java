package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Terms;
import quorate.authority.Voting;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/** How items end. Whether the room had the power is judged once more by {@code authority}, which may refuse. */
@Component
class Outcomes {

    private final Clocks clocks;
    private final Chamber chamber;
    private final FactStore facts;
    private final Questions questions;
    private final Authority authority;

    Outcomes(Clocks clocks, Chamber chamber, FactStore facts, Questions questions, Authority authority) {
        this.clocks = clocks;
        this.chamber = chamber;
        this.facts = facts;
        this.questions = questions;
        this.authority = authority;
    }

    /**
     * What was done on one item by one committee.
     *
     * @param assured what is known to have been done before the decision, and what else the law asked about
     * @param advice who was asked about what the law leaves open, and what they said; may be empty
     * @param seen the version of the log that was before whoever notes it
     */
    record Act(
            MeetingId meeting,
            UUID item,
            PartyId committee,
            Instant at,
            Facts assured,
            String advice,
            long seen,
            UUID key,
            PartyId by) {}

    /** The committee agreed without a vote: to what was asked, or not to grant it. */
    Answer<Long> agree(Act act, boolean carried, String words, List<PartyId> dissent, String challenge) {
        var outcome = carried ? Decision.Outcome.APPROVED : Decision.Outcome.REFUSED;
        return end(
                act,
                outcome,
                words,
                decision -> new Fact.Agreed(act.item(), act.committee(), carried, words, dissent, challenge, decision));
    }

    /** A vote is taken from now on, among those entitled at this moment. */
    Answer<Long> openBallot(Act act, String motion, String why) {
        return clocks.write(number -> {
            var then = chamber.record(act.meeting()).at(act.at());
            var votes = terms(act)
                    .map(terms -> Votes.of(then, act.item(), act.committee(), terms))
                    .orElseGet(() -> then.votes(act.item(), act.committee()));
            return chamber.note(
                    act.meeting(),
                    new Fact.BallotOpened(act.item(), act.committee(), motion, why, votes),
                    act.at(),
                    act.seen(),
                    act.key(),
                    act.by());
        });
    }

    /** Counts the votes by the terms of reference and ends the item by them. */
    Answer<Long> closeBallot(Act act) {
        return clocks.write(number -> {
            var before = facts.find(act.meeting(), act.key());
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var counted = count(act);
            if (counted.isEmpty())
                return refused(Chamber.no("sitting.no-ballot", "No vote is being taken.", "Open a vote first"));
            var objection = Votes.objection(counted.get());
            if (objection.isPresent()) return refused(objection.get());
            var carried = counted.get().result() == Voting.Result.CARRIED;
            var outcome = carried ? Decision.Outcome.APPROVED : Decision.Outcome.REFUSED;
            return end(
                    act,
                    outcome,
                    counted.get().sentence(),
                    decision -> new Fact.BallotClosed(
                            act.item(), act.committee(), carried, counted.get().sentence(), decision));
        });
    }

    /** The item is put off. An inquorate room may do no more than that. */
    Answer<Long> defer(Act act, String why) {
        return end(act, Decision.Outcome.DEFERRED, why, decision -> {
            var then = chamber.record(act.meeting()).at(act.at());
            var stands = terms(act)
                    .filter(terms -> terms.quorate(then.room(act.item(), act.committee()))
                                    .truth()
                            == Truth.YES)
                    .isPresent();
            return new Fact.Deferred(act.item(), act.committee(), !stands, why);
        });
    }

    /** What the votes cast so far come to. */
    Optional<Voting.Outcome> count(Act act) {
        var record = chamber.record(act.meeting());
        var then = record.at(act.at());
        return then.ballotOn(act.item(), act.committee())
                .flatMap(ballot -> terms(act)
                        .map(terms -> Votes.count(
                                ballot, record.at(ballot.opened()), then, act.item(), act.committee(), terms)));
    }

    private interface Ending {
        Fact with(Optional<DecisionId> decision);
    }

    private Answer<Long> end(Act act, Decision.Outcome outcome, String words, Ending ending) {
        return clocks.write(number -> {
            var before = facts.find(act.meeting(), act.key());
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var record = chamber.record(act.meeting());
            var then = record.at(act.at());
            var fact = ending.with(Optional.empty());
            var objections = new ArrayList<>(Order.against(fact, then, record.log()));
            chamber.moved(fact, record, act.seen()).ifPresent(objections::add);
            chamber.locked(act.meeting()).ifPresent(objections::add);
            if (act.at().isAfter(clocks.now())) {
                objections.add(Chamber.no("sitting.future", "That time has not come yet.", "Enter when it happened"));
            }
            if (!objections.isEmpty()) return new Answer.Refused<>(List.copyOf(objections));
            var item = record.item(act.item());
            var matter = questions.of(item, act.committee());
            return matter.isPresent()
                    ? decide(act, outcome, words, matter.get(), record, then, ending, number)
                    : withoutMatter(act, outcome, record, then, ending, number);
        });
    }

    private Answer<Long> decide(
            Act act,
            Decision.Outcome outcome,
            String words,
            Matter matter,
            Chamber.Record record,
            Sitting then,
            Ending ending,
            long number) {
        var taken = new Decision.Taken(
                act.key().toString(),
                matter.id(),
                act.committee(),
                LocalDate.ofInstant(act.at(), Clocks.LONDON),
                outcome,
                words,
                act.assured(),
                Optional.of(then.room(act.item(), act.committee())),
                Optional.of(act.meeting()),
                act.advice(),
                new Actor.Person(act.by()));
        return switch (authority.record(taken)) {
            case Answer.Refused<Decision>(var objections) -> new Answer.Refused<>(objections);
            case Answer.Done<Decision>(var decision) -> {
                var fact = ending.with(Optional.of(decision.id()));
                yield new Answer.Done<>(chamber.write(record, fact, act.at(), act.key(), act.by(), number));
            }
        };
    }

    /** Minutes, reports, the order of business: nobody's power is exercised, but the committee must be one. */
    private Answer<Long> withoutMatter(
            Act act, Decision.Outcome outcome, Chamber.Record record, Sitting then, Ending ending, long number) {
        if (outcome != Decision.Outcome.DEFERRED) {
            var terms = terms(act);
            if (terms.isEmpty()) {
                return refused(Chamber.no(
                        "local.terms",
                        "No terms of reference are in force, so there is no quorum.",
                        "Grant the terms of reference first"));
            }
            var quorate = terms.get().quorate(then.room(act.item(), act.committee()));
            if (quorate.truth() != Truth.YES) {
                var why = quorate.truth() == Truth.NO
                        ? String.join(" ", quorate.sentences(Truth.NO))
                        : quorate.question().orElse("The terms leave open whether this room may decide.");
                var minutes = record.item(act.item()).purpose() == Item.Purpose.MINUTES;
                return refused(Chamber.no(
                        "local.quorum",
                        minutes
                                ? "Minutes are approved by a quorate meeting, and stay a draft until then. " + why
                                : why,
                        "Put the item off"));
            }
        }
        var fact = ending.with(Optional.empty());
        return new Answer.Done<>(chamber.write(record, fact, act.at(), act.key(), act.by(), number));
    }

    private Optional<Terms> terms(Act act) {
        return chamber.terms(act.committee(), LocalDate.ofInstant(act.at(), Clocks.LONDON));
    }

    private static Answer<Long> refused(Objection objection) {
        return new Answer.Refused<>(List.of(objection));
    }
}
