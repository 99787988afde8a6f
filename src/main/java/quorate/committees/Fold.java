package quorate.committees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.committees.Fact.Entry;
import quorate.kernel.PartyId;

/**
 * Goes through a log in the order in which things happened and keeps count. It judges nothing: a fact that makes no sense
 * where it stands (leaving twice) changes nothing.
 */
final class Fold {

    private final List<Seat> seats;
    private final Map<UUID, Business> agenda = new LinkedHashMap<>();
    private final Map<PartyId, String> names = new HashMap<>();
    private final Map<PartyId, List<Sitting.Stay>> stays = new LinkedHashMap<>();
    private final Set<PartyId> apologies = new LinkedHashSet<>();
    private final Map<PartyId, Fact.Deputised> deputies = new LinkedHashMap<>();
    private final Map<UUID, Map<PartyId, Fact.Ruled>> rulings = new HashMap<>();
    private final Map<UUID, PartyId> chairs = new HashMap<>();
    private final Map<Business.Key, Progress> progress = new HashMap<>();
    private Sitting.Phase phase = Sitting.Phase.NOT_OPENED;
    private final Map<PartyId, PartyId> ownChairs = new HashMap<>();
    private final Map<Business.Key, PartyId> itemChairs = new HashMap<>();
    private @Nullable PartyId meetingChair;
    private @Nullable UUID item;
    private boolean publicExcluded;

    Fold(List<Seat> seats, List<Business> agenda) {
        this.seats = List.copyOf(seats);
        agenda.forEach(business -> this.agenda.put(business.item(), business));
        seats.forEach(seat -> names.put(seat.person(), seat.name()));
    }

    Sitting run(Moment moment, List<Entry> log) {
        standing(log).stream().filter(entry -> !entry.moment().isAfter(moment)).forEach(this::take);
        return new Sitting(
                seats,
                agenda,
                moment.at(),
                phase,
                Map.copyOf(names),
                stays,
                apologies,
                deputies,
                rulings,
                Optional.ofNullable(meetingChair),
                chairs,
                ownChairs,
                itemChairs,
                Optional.ofNullable(item),
                progress,
                publicExcluded);
    }

    /** The entries that stand, in the order in which they happened. */
    static List<Entry> standing(List<Entry> log) {
        var struck = new HashSet<Long>();
        for (var entry : log) {
            if (entry.fact() instanceof Fact.Struck(var number, var why)) struck.add(number);
        }
        return log.stream()
                .filter(entry -> !struck.contains(entry.number()))
                .sorted(Comparator.comparing(Entry::moment))
                .toList();
    }

    private void take(Entry entry) {
        var at = entry.moment();
        switch (entry.fact()) {
            case Fact.Opened(var chair) -> begin(chair);
            case Fact.Resumed(var chair) -> begin(chair);
            case Fact.Adjourned adjourned -> phase = Sitting.Phase.ADJOURNED;
            case Fact.Closed closed -> close(at);
            case Fact.Apologised(var person) -> apologies.add(person);
            case Fact.Deputised deputy -> {
                names.put(deputy.person(), deputy.name());
                deputies.put(deputy.member(), deputy);
            }
            case Fact.Arrived(var person, var name) -> arrive(person, name, at);
            case Fact.Left(var person) -> leave(person, at);
            case Fact.Ruled ruling ->
                rulings.computeIfAbsent(ruling.item(), key -> new HashMap<>()).put(ruling.person(), ruling);
            case Fact.ChairTaken(var person, var only) -> {
                if (only.isPresent()) takeChair(person, only.get());
                else takeChair(person);
            }
            case Fact.PublicExcluded excluded -> publicExcluded = true;
            case Fact.PublicReadmitted readmitted -> publicExcluded = false;
            case Fact.Declared declared -> {}
            case Fact.ActionTaken action -> {}
            case Fact.Struck struck -> {}
            case Fact.ItemOpened(var opened) -> open(opened, at);
            case Fact.Noted(var noted) -> eachOf(noted, new Progress.Noted(at));
            case Fact.Agreed how -> put(how.item(), how.committee(), new Progress.Agreed(at, how));
            case Fact.Deferred how -> put(how.item(), how.committee(), new Progress.Deferred(at, how));
            case Fact.BallotOpened ballot -> put(ballot.item(), ballot.committee(), ballot(ballot, at));
            case Fact.Voted vote -> cast(vote, at);
            case Fact.CastingVote vote -> cast(vote);
            case Fact.BallotClosed how -> finish(how, at);
        }
    }

    private void begin(PartyId chair) {
        phase = Sitting.Phase.OPEN;
        takeChair(chair);
    }

    private void takeChair(PartyId person) {
        meetingChair = person;
        committeesOf(person).forEach(committee -> ownChairs.put(committee, person));
    }

    private void takeChair(PartyId person, UUID only) {
        chairs.put(only, person);
        committeesOf(person).forEach(committee -> itemChairs.put(new Business.Key(only, committee), person));
    }

    /**
     * The committees whose chair the person takes: those on which they sit, or sit for somebody. In common it is those of
     * which they are chair or vice-chair, if there is one: the other committees keep their own chair.
     */
    private List<PartyId> committeesOf(PartyId person) {
        var own = seats.stream()
                .filter(seat -> seat.person().equals(person)
                        || Optional.ofNullable(deputies.get(seat.person()))
                                .filter(deputy -> deputy.person().equals(person))
                                .isPresent())
                .toList();
        var presiding = own.stream()
                .filter(seat -> seat.isChair() || seat.offices().contains("vice-chair"))
                .toList();
        return (presiding.isEmpty() ? own : presiding)
                .stream().map(Seat::committee).distinct().toList();
    }

    private void close(Moment at) {
        phase = Sitting.Phase.CLOSED;
        List.copyOf(stays.keySet()).forEach(person -> leave(person, at));
        item = null;
        meetingChair = null;
        ownChairs.clear();
    }

    private void arrive(PartyId person, String name, Moment at) {
        names.putIfAbsent(person, name);
        var times = stays.computeIfAbsent(person, key -> new ArrayList<>());
        if (times.isEmpty() || times.getLast().until() != null) times.add(new Sitting.Stay(at, null));
    }

    private void leave(PartyId person, Moment at) {
        var times = stays.get(person);
        if (times == null || times.getLast().until() != null) return;
        times.set(times.size() - 1, new Sitting.Stay(times.getLast().from(), at));
    }

    private void open(UUID opened, Moment at) {
        item = opened;
        var business = agenda.get(opened);
        if (business == null) return;
        for (var committee : business.committees()) {
            progress.merge(
                    new Business.Key(opened, committee),
                    new Progress.UnderDiscussion(at),
                    (now, anew) -> now instanceof Progress.Deferred || now instanceof Progress.Noted ? anew : now);
        }
    }

    private void eachOf(UUID over, Progress how) {
        var business = agenda.get(over);
        if (business != null) business.committees().forEach(committee -> put(over, committee, how));
    }

    private void put(UUID over, PartyId committee, Progress how) {
        progress.put(new Business.Key(over, committee), how);
    }

    private static Progress.Balloting ballot(Fact.BallotOpened fact, Moment at) {
        return new Progress.Balloting(
                new Progress.Ballot(fact.motion(), fact.why(), at, fact.entitled(), Map.of(), Optional.empty()));
    }

    private void cast(Fact.Voted fact, Moment at) {
        onBallot(
                fact.item(),
                fact.committee(),
                ballot -> ballot.voteOf(fact.person())
                        .filter(vote -> !ballot.cast().containsKey(vote.holder()))
                        .map(vote -> ballot.with(vote.holder(), new Progress.Cast(fact.person(), fact.choice(), at)))
                        .orElse(ballot));
    }

    private void cast(Fact.CastingVote fact) {
        onBallot(fact.item(), fact.committee(), ballot -> ballot.with(fact));
    }

    private void onBallot(UUID item, PartyId committee, java.util.function.UnaryOperator<Progress.Ballot> change) {
        progress.computeIfPresent(
                new Business.Key(item, committee),
                (key, now) -> now instanceof Progress.Balloting(var ballot)
                        ? new Progress.Balloting(change.apply(ballot))
                        : now);
    }

    private void finish(Fact.BallotClosed how, Moment at) {
        progress.computeIfPresent(
                new Business.Key(how.item(), how.committee()),
                (key, now) ->
                        now instanceof Progress.Balloting(var ballot) ? new Progress.Voted(at, ballot, how) : now);
    }
}
