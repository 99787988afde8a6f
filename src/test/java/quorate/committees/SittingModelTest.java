package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.committees.Minuted.*;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import quorate.authority.Room.Part;
import quorate.committees.Fact.Choice;
import quorate.committees.Fact.Entry;
import quorate.kernel.PartyId;

/** Meetings nobody would hold, thousands of them, and what must be true of every one. */
class SittingModelTest {

    private static final List<PartyId> PEOPLE = List.of(CHAIR, VICE_CHAIR, GP, OFFICER, FINANCE, OBSERVER, STRANGER);

    /** @param back minutes before the present at which it is said to have happened */
    record Step(int gap, int back, Fact fact) {}

    @Property(tries = 400)
    void who_is_in_the_room_is_whoever_came_last_and_did_not_go(@ForAll("steps") List<Step> steps) {
        var meeting = play(steps);
        for (var minute = 0; minute < 400; minute += 7) {
            var moment = at("14:00").plusSeconds(60L * minute);
            var then = Sitting.at(moment, meeting.seats, meeting.agenda, meeting.log);
            for (var person : PEOPLE) {
                assertThat(then.isPresent(person)).isEqualTo(naivelyPresent(meeting.log, person, moment));
            }
        }
    }

    @Property(tries = 400)
    void nobody_counts_who_is_out_of_the_room_barred_or_without_a_voting_seat(@ForAll("steps") List<Step> steps) {
        var meeting = play(steps);
        for (var entry : meeting.log) {
            var then = Sitting.at(entry.at(), meeting.seats, meeting.agenda, meeting.log);
            for (var business : meeting.agenda) {
                for (var vote : then.votes(business.item(), ANYTOWN)) {
                    for (var person : vote.people()) {
                        assertThat(naivelyPresent(meeting.log, person, entry.at()))
                                .isTrue();
                        assertThat(naivePart(meeting.log, person, business.item(), entry.at()))
                                .isEqualTo(Part.FULL);
                        assertThat(person).isNotIn(OBSERVER, STRANGER);
                    }
                }
            }
        }
    }

    @Property(tries = 400)
    void no_ballot_counts_more_votes_than_there_are_or_a_vote_of_somebody_not_entitled(
            @ForAll("steps") List<Step> steps) {
        var meeting = play(steps);
        for (var entry : meeting.log) {
            var then = Sitting.at(entry.at(), meeting.seats, meeting.agenda, meeting.log);
            for (var progress : then.progress().values()) {
                if (progress instanceof Progress.Balloting(var ballot)) sound(ballot);
                if (progress instanceof Progress.Voted voted) sound(voted.ballot());
            }
        }
    }

    @Property(tries = 1000)
    void an_item_is_decided_at_most_once(@ForAll("steps") List<Step> steps) {
        var decided = new HashSet<>();
        for (var entry : Fold.standing(play(steps).log)) {
            if (entry.fact() instanceof Fact.Agreed agreed)
                assertThat(decided.add(agreed.item())).isTrue();
            if (entry.fact() instanceof Fact.BallotClosed closed)
                assertThat(decided.add(closed.item())).isTrue();
        }
    }

    private static void sound(Progress.Ballot ballot) {
        var counted = ballot.count(Choice.FOR) + ballot.count(Choice.AGAINST) + ballot.count(Choice.ABSTAIN);
        assertThat(counted)
                .isEqualTo(ballot.cast().size())
                .isLessThanOrEqualTo(ballot.entitled().size());
        assertThat(ballot.notCast()).isNotNegative();
        ballot.cast()
                .forEach((holder, cast) -> assertThat(ballot.entitled())
                        .anyMatch(vote ->
                                vote.holder().equals(holder) && vote.people().contains(cast.by())));
    }

    /** Notes each step that is in order at its moment, and drops the others. */
    private static Minuted play(List<Step> steps) {
        var meeting = new Minuted();
        var clock = at("14:00");
        for (var step : steps) {
            clock = clock.plusSeconds(60L * step.gap());
            var moment = clock.minusSeconds(60L * step.back());
            var then = Sitting.at(moment, meeting.seats, meeting.agenda, meeting.log);
            var fact = step.fact() instanceof Fact.BallotOpened open
                    ? new Fact.BallotOpened(open.item(), ANYTOWN, "m", "w", then.votes(open.item(), ANYTOWN))
                    : step.fact();
            if (Order.against(fact, then, meeting.log).isEmpty()) {
                meeting.log.add(new Entry(meeting.log.size() + 1L, moment, CHAIR, fact));
            }
        }
        return meeting;
    }

    private static boolean naivelyPresent(List<Entry> log, PartyId person, Instant moment) {
        return last(log, moment, fact -> switch (fact) {
                    case Fact.Arrived arrived -> arrived.person().equals(person);
                    case Fact.Left left -> left.person().equals(person);
                    case Fact.Closed closed -> true;
                    default -> false;
                })
                .filter(Fact.Arrived.class::isInstance)
                .isPresent();
    }

    private static Part naivePart(List<Entry> log, PartyId person, java.util.UUID item, Instant moment) {
        return last(
                        log,
                        moment,
                        fact -> fact instanceof Fact.Ruled ruled
                                && ruled.person().equals(person)
                                && ruled.item().equals(item))
                .map(fact -> ((Fact.Ruled) fact).deciding())
                .orElse(Part.FULL);
    }

    private static Optional<Fact> last(List<Entry> log, Instant moment, Predicate<Fact> which) {
        Entry last = null;
        for (var entry : log) {
            var struck = log.stream()
                    .anyMatch(
                            one -> one.fact() instanceof Fact.Struck(var number, var why) && number == entry.number());
            if (struck || entry.at().isAfter(moment) || !which.test(entry.fact())) continue;
            if (last == null || !entry.at().isBefore(last.at())) last = entry;
        }
        return Optional.ofNullable(last).map(Entry::fact);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(4, 0), net.jqwik.api.Tuple.of(1, 5)),
                        facts())
                .as(Step::new);
        var start =
                PEOPLE.stream().map(person -> new Step(0, 0, arrived(person))).toList();
        return step.list().ofMinSize(5).ofMaxSize(60).map(steps -> {
            var all = new java.util.ArrayList<>(start);
            all.add(new Step(0, 0, new Fact.Opened(CHAIR)));
            all.addAll(steps);
            return all;
        });
    }

    private static Arbitrary<Fact> facts() {
        var person = Arbitraries.of(PEOPLE);
        var item = Arbitraries.of(CLOSURE, FINANCES, PRIVATE);
        var choice = Arbitraries.of(Choice.class);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, person.map(Minuted::arrived)),
                net.jqwik.api.Tuple.of(4, person.map(Minuted::left)),
                net.jqwik.api.Tuple.of(2, Combinators.combine(person, item).as(Minuted::leavesFor)),
                net.jqwik.api.Tuple.of(2, Combinators.combine(person, item).as(Minuted::staysSilent)),
                net.jqwik.api.Tuple.of(3, item.map(Fact.ItemOpened::new)),
                net.jqwik.api.Tuple.of(1, item.map(one -> Minuted.agreed(one))),
                net.jqwik.api.Tuple.of(1, item.map(one -> new Fact.Deferred(one, ANYTOWN, false, "later"))),
                net.jqwik.api.Tuple.of(3, item.map(one -> new Fact.BallotOpened(one, ANYTOWN, "m", "w", List.of()))),
                net.jqwik.api.Tuple.of(
                        8, Combinators.combine(item, person, choice).as(Minuted::voted)),
                net.jqwik.api.Tuple.of(1, item.map(Minuted::ballotClosed)),
                net.jqwik.api.Tuple.of(1, person.map(one -> new Fact.ChairTaken(one, Optional.empty()))),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(
                                new Fact.PublicExcluded("why"),
                                new Fact.PublicReadmitted(),
                                new Fact.Closed(),
                                new Fact.Adjourned("a while"),
                                new Fact.Resumed(CHAIR))),
                net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(1, 60).map(n -> new Fact.Struck(n, "mistake"))));
    }
}
