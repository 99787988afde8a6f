package quorate.committees;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.committees.Fact.Entry;
import quorate.committees.Sitting.Phase;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;

/**
 * Points of order: why a fact cannot be noted as things stood at its moment. Whether the room had the power to decide is
 * not asked here but in {@code authority}.
 */
final class Order extends Points {

    private final List<Entry> log;
    private final VotingOrder voting;

    private Order(Sitting then, List<Entry> log) {
        super(then, new ArrayList<>());
        this.log = log;
        this.voting = new VotingOrder(then, objections);
    }

    /**
     * @param then the sitting at the moment of the fact
     * @param log all that has been noted so far
     * @return every objection; empty when the fact may be noted
     */
    static List<Objection> against(Fact fact, Sitting then, List<Entry> log) {
        var order = new Order(then, log);
        order.ask(fact);
        return List.copyOf(order.objections);
    }

    private void ask(Fact fact) {
        keepsOrderOfEvents(fact);
        switch (fact) {
            case Fact.Opened(var chair) -> opens(chair);
            case Fact.Resumed(var chair) -> {
                is(then.phase() == Phase.ADJOURNED, "sitting.not-adjourned", "The meeting is not adjourned.", "");
                isThere(chair);
            }
            case Fact.Adjourned adjourned -> isOpen();
            case Fact.Closed closed -> closes();
            case Fact.Apologised(var person) -> apologises(person);
            case Fact.Deputised deputy -> deputises(deputy);
            case Fact.Arrived(var person, var name) -> arrives(person, name);
            case Fact.Left(var person) -> isThere(person);
            case Fact.Declared declared -> declared.item().ifPresent(this::isOnAgenda);
            case Fact.Ruled ruling -> rules(ruling);
            case Fact.ChairTaken chair -> takesChair(chair);
            case Fact.ItemOpened(var item) -> opensItem(item);
            case Fact.Noted(var item) -> notes(item);
            case Fact.Agreed agreed -> voting.agrees(agreed);
            case Fact.Deferred deferred -> voting.defers(deferred);
            case Fact.BallotOpened ballot -> voting.ballots(ballot);
            case Fact.Voted vote -> voting.votes(vote);
            case Fact.CastingVote vote -> voting.castsSecondVote(vote);
            case Fact.BallotClosed ballot -> voting.closesBallot(ballot);
            case Fact.PublicExcluded excluded -> {
                isOpen();
                is(!then.publicExcluded(), "sitting.public", "The public is excluded already.", "");
                is(
                        !excluded.reason().isBlank(),
                        "sitting.reason",
                        "No reason is given for excluding the public.",
                        "Give the reason in the words of the resolution");
            }
            case Fact.PublicReadmitted readmitted -> readmits();
            case Fact.ActionTaken action -> isOnAgenda(action.item());
            case Fact.Struck struck -> strikes(struck);
        }
    }

    /** Comings and goings may be noted afterwards; the course of business is noted as it happens. */
    private void keepsOrderOfEvents(Fact fact) {
        if (isAttendance(fact) || fact instanceof Fact.Struck) return;
        var later = Fold.standing(log).stream()
                .filter(entry -> !isAttendance(entry.fact()) && entry.at().isAfter(then.at()))
                .findFirst();
        later.ifPresent(entry -> no(
                "sitting.time",
                "Something else was noted at " + clock(entry) + ", later than this.",
                "Note it at the present time"));
    }

    private static boolean isAttendance(Fact fact) {
        return switch (fact) {
            case Fact.Arrived arrived -> true;
            case Fact.Left left -> true;
            case Fact.Apologised apologised -> true;
            case Fact.Declared declared -> true;
            case Fact.ActionTaken action -> true;
            case Fact.Struck struck -> true;
            case Fact.Ruled ruled -> true;
            default -> false;
        };
    }

    private void opens(PartyId chair) {
        is(then.phase() == Phase.NOT_OPENED, "sitting.opened", "The meeting was opened already.", "");
        isThere(chair);
        is(hasSeat(chair), "sitting.chair", name(chair) + " is not a member and cannot take the chair.", "");
    }

    private void closes() {
        is(
                then.phase() != Phase.CLOSED && then.phase() != Phase.NOT_OPENED,
                "sitting.not-open",
                "The meeting is not open.",
                "");
        for (var entry : then.progress().entrySet()) {
            is(
                    !(entry.getValue() instanceof Progress.Balloting),
                    "sitting.ballot-open",
                    "A vote is being taken on '" + title(entry.getKey().item()) + "'.",
                    "Close the vote first");
        }
    }

    private void apologises(PartyId person) {
        is(hasSeat(person), "sitting.member", name(person) + " is not a member.", "");
        is(!then.isPresent(person), "sitting.present", name(person) + " is in the room.", "");
    }

    private void deputises(Fact.Deputised deputy) {
        is(hasSeat(deputy.member()), "sitting.member", name(deputy.member()) + " is not a member.", "");
        var votesAlready =
                then.seats().stream().anyMatch(seat -> seat.person().equals(deputy.person()) && seat.voting());
        is(
                !votesAlready,
                "sitting.deputy",
                deputy.name() + " is a member with a vote and cannot have another as a deputy.",
                "");
        var elsewhere = then.deputies().values().stream()
                .anyMatch(one ->
                        one.person().equals(deputy.person()) && !one.member().equals(deputy.member()));
        is(!elsewhere, "sitting.deputy", deputy.name() + " is somebody else's deputy already.", "");
    }

    private void arrives(PartyId person, String name) {
        is(then.phase() != Phase.CLOSED, "sitting.closed", "The meeting is closed.", "");
        is(!then.isPresent(person), "sitting.present", name + " is in the room already.", "");
    }

    private void rules(Fact.Ruled ruling) {
        isOnAgenda(ruling.item());
        is(!ruling.reason().isBlank(), "sitting.reason", "No reason is given for the ruling.", "Give a reason");
        var balloting = business(ruling.item()).stream()
                .flatMap(business -> business.committees().stream())
                .anyMatch(committee -> then.ballotOn(ruling.item(), committee).isPresent());
        is(
                !balloting,
                "sitting.ballot-open",
                "A vote is being taken on '" + title(ruling.item()) + "'.",
                "Close the vote first");
    }

    private void takesChair(Fact.ChairTaken chair) {
        isThere(chair.person());
        is(
                hasSeat(chair.person()),
                "sitting.chair",
                name(chair.person()) + " is not a member and cannot take the chair.",
                "");
        chair.item().ifPresent(item -> {
            isOnAgenda(item);
            is(
                    then.mayChair(item, chair.person()),
                    "sitting.chair",
                    name(chair.person()) + " has a conflict of interest in '" + title(item) + "'.",
                    "Let a member without one take the chair");
        });
    }

    private void opensItem(UUID item) {
        isOpen();
        isOnAgenda(item);
        business(item).ifPresent(business -> {
            is(
                    business.committees().stream().anyMatch(committee -> isUndecided(item, committee)),
                    "sitting.decided",
                    "'" + business.title() + "' was decided already.",
                    "");
            is(
                    !business.behindClosedDoors() || then.publicExcluded(),
                    "sitting.public",
                    "'" + business.title() + "' is in the private part, and the public is still admitted.",
                    "Resolve to exclude the public first");
        });
        then.agenda()
                .values()
                .forEach(other -> other.committees()
                        .forEach(committee -> is(
                                then.ballotOn(other.item(), committee).isEmpty(),
                                "sitting.ballot-open",
                                "A vote is being taken on '" + other.title() + "'.",
                                "Close the vote first")));
    }

    private boolean isUndecided(UUID item, PartyId committee) {
        var progress = then.progressOf(item, committee);
        return !(progress instanceof Progress.Agreed || progress instanceof Progress.Voted);
    }

    private void notes(UUID item) {
        isOpen();
        isOnAgenda(item);
        business(item)
                .ifPresent(business -> business.committees().forEach(committee -> isUnderDiscussion(item, committee)));
    }

    private void readmits() {
        isOpen();
        is(then.publicExcluded(), "sitting.public", "The public is admitted already.", "");
        then.item()
                .flatMap(this::business)
                .ifPresent(business -> is(
                        !business.behindClosedDoors()
                                || business.committees().stream()
                                        .allMatch(committee -> then.progressOf(business.item(), committee)
                                                .isOver()),
                        "sitting.public",
                        "'" + business.title() + "' is in the private part and is not finished.",
                        ""));
    }

    private void strikes(Fact.Struck struck) {
        var entry = log.stream().filter(one -> one.number() == struck.entry()).findFirst();
        is(entry.isPresent(), "sitting.entry", "There is no entry " + struck.entry() + ".", "");
        is(!struck.why().isBlank(), "sitting.reason", "No reason is given for striking it out.", "Give a reason");
        if (entry.isEmpty()) return;
        is(Fold.standing(log).contains(entry.get()), "sitting.entry", "That entry was struck out already.", "");
        is(
                !(entry.get().fact() instanceof Fact.Struck),
                "sitting.entry",
                "A striking-out is not struck out.",
                "Note the fact again");
        is(
                decisionOf(entry.get().fact()).isEmpty(),
                "sitting.decided",
                "A decision rests on this entry and stays on record.",
                "Lay the matter again, so that a later decision can take its place");
        is(
                !isCounted(entry.get()),
                "sitting.ballot-closed",
                "The vote that this entry belongs to was closed, and its count rests on it.",
                "Strike out the closing of the vote first");
    }

    /** True of the opening of a vote and of what was cast in it, once the vote was closed. */
    private boolean isCounted(Entry part) {
        var vote = voteOf(part.fact());
        return vote.isPresent()
                && Fold.standing(log).stream()
                        .filter(entry -> entry.moment().isAfter(part.moment()))
                        .anyMatch(entry -> entry.fact() instanceof Fact.BallotClosed closed
                                && vote.get().equals(new Business.Key(closed.item(), closed.committee())));
    }

    private static Optional<Business.Key> voteOf(Fact fact) {
        return switch (fact) {
            case Fact.BallotOpened opened -> Optional.of(new Business.Key(opened.item(), opened.committee()));
            case Fact.Voted voted -> Optional.of(new Business.Key(voted.item(), voted.committee()));
            case Fact.CastingVote casting -> Optional.of(new Business.Key(casting.item(), casting.committee()));
            default -> Optional.empty();
        };
    }

    private static Optional<quorate.kernel.DecisionId> decisionOf(Fact fact) {
        return switch (fact) {
            case Fact.Agreed agreed -> agreed.decision();
            case Fact.BallotClosed closed -> closed.decision();
            default -> Optional.empty();
        };
    }
}
