package quorate.committees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.authority.Room;
import quorate.authority.Voting.Vote;
import quorate.committees.Proceedings.Ending;
import quorate.committees.Proceedings.Settled;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.CurrentPerson;

/** Goes through the meetings of a committee and tells how each item ended, for whoever may read it. */
@Component
class Settling {

    private final MeetingStore meetings;
    private final Chamber chamber;
    private final Passes passes;

    Settling(MeetingStore meetings, Chamber chamber, Passes passes) {
        this.meetings = meetings;
        this.chamber = chamber;
        this.passes = passes;
    }

    Proceedings of(PartyId committee, Span days, CurrentPerson reader) {
        var pass = passes.passOf(reader, java.util.List.of(committee));
        var items = new ArrayList<Settled>();
        var held = 0;
        var withheld = 0;
        for (var meeting : meetings.listOf(committee).reversed()) {
            if (!days.holdsOn(meeting.day()) || meeting.cancelled().isPresent()) continue;
            var record = chamber.record(meeting.id());
            if (record.log().isEmpty()) continue;
            held++;
            var end = record.at(Instant.MAX);
            for (var item : record.items()) {
                if (!item.committees().contains(committee)) continue;
                var settled = settled(record, end, item, committee);
                if (settled.isEmpty()) continue;
                if (pass.reads(item)) items.add(settled.get());
                else withheld++;
            }
        }
        return new Proceedings(items, held, withheld);
    }

    private static Optional<Settled> settled(Chamber.Record record, Sitting end, Item item, PartyId committee) {
        return switch (end.progressOf(item.id(), committee)) {
            case Progress.Agreed(var at, var how) ->
                Optional.of(settled(
                        record,
                        item,
                        committee,
                        how.carried() ? Ending.AGREED : Ending.NOT_AGREED,
                        how.words(),
                        at,
                        Optional.empty(),
                        how.decision()));
            case Progress.Voted(var at, var ballot, var how) ->
                Optional.of(settled(
                        record,
                        item,
                        committee,
                        how.carried() ? Ending.CARRIED : Ending.LOST,
                        how.words(),
                        at,
                        Optional.of(ballot(record, item, committee, at, ballot)),
                        how.decision()));
            case Progress.Deferred(var at, var how) ->
                Optional.of(settled(
                        record,
                        item,
                        committee,
                        how.inquorate() ? Ending.INQUORATE : Ending.DEFERRED,
                        how.why(),
                        at,
                        Optional.empty(),
                        Optional.empty()));
            case Progress.Noted(var at) ->
                Optional.of(settled(record, item, committee, Ending.NOTED, "", at, Optional.empty(), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Settled settled(
            Chamber.Record record,
            Item item,
            PartyId committee,
            Ending ending,
            String words,
            Moment at,
            Optional<Proceedings.Ballot> ballot,
            Optional<DecisionId> decision) {
        return new Settled(
                record.meeting().id(),
                record.meeting().day(),
                item.id(),
                item.title(),
                ending,
                words,
                at.at(),
                record.at(at).room(item.id(), committee),
                ballot,
                decision);
    }

    private static Proceedings.Ballot ballot(
            Chamber.Record record, Item item, PartyId committee, Moment closed, Progress.Ballot ballot) {
        var votes = new LinkedHashMap<PartyId, Vote>();
        ballot.entitled()
                .forEach(vote -> Optional.ofNullable(ballot.cast().get(vote.holder()))
                        .ifPresent(cast -> votes.put(vote.people().getFirst(), Votes.voteOf(cast.choice()))));
        var room = new Room(
                record.at(ballot.opened()).room(item.id(), committee).places(),
                record.at(closed).chairOf(item.id(), committee),
                record.at(closed).room(item.id(), committee).yielding());
        return new Proceedings.Ballot(
                room, Map.copyOf(votes), ballot.casting().map(casting -> Votes.voteOf(casting.choice())));
    }
}
