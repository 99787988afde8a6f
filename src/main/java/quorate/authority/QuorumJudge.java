package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import quorate.authority.Quorum.AllOf;
import quorate.authority.Quorum.AnyOf;
import quorate.authority.Quorum.AtLeast;
import quorate.authority.Quorum.Bound;
import quorate.authority.Quorum.Presides;
import quorate.authority.Quorum.Readings;
import quorate.authority.Quorum.Share;
import quorate.authority.Quorum.Unstated;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Words;

/** Holds a condition against a room, and says of every part how it came out and who is behind it. */
final class QuorumJudge {

    private final Headcount heads;

    QuorumJudge(Headcount heads) {
        this.heads = heads;
    }

    Tally judge(Quorum quorum) {
        return switch (quorum) {
            case AllOf all -> all(all);
            case AnyOf any -> any(any);
            case AtLeast least -> atLeast(least);
            case Share share -> share(share);
            case Presides presides -> presides(presides);
            case Readings readings -> readings(readings);
            case Unstated unstated ->
                new Tally(
                        Truth.UNKNOWN,
                        "It is not recorded what this asks for: " + unstated.says(),
                        List.of(),
                        List.of());
        };
    }

    /** Only the answer, without words: for searching through many rooms. */
    Truth answer(Quorum quorum) {
        return switch (quorum) {
            case AtLeast least -> Truth.of(heads.counted(least.who()).size() >= least.number());
            case Share share -> Truth.of(holds(share));
            case AnyOf any -> {
                var truth = Truth.NO;
                for (var part : any.parts()) truth = truth.or(answer(part));
                yield truth;
            }
            case AllOf all -> {
                var truth = Truth.YES;
                for (var part : all.parts()) truth = truth.and(answer(part));
                yield all.distinct() && truth != Truth.NO && !Matching.possible(all, heads) ? Truth.NO : truth;
            }
            default -> judge(quorum).truth();
        };
    }

    private Tally all(AllOf all) {
        var parts = new ArrayList<Tally>();
        var truth = Truth.YES;
        for (var part : all.parts()) {
            var tally = judge(part);
            parts.add(tally);
            truth = truth.and(tally.truth());
        }
        if (all.distinct() && truth != Truth.NO && !Matching.possible(all, heads)) {
            parts.add(new Tally(
                    Truth.NO,
                    "Each of these needs a person of its own, and there are not enough different people: "
                            + Words.list(
                                    all.parts().stream().map(QuorumWords::of).toList(), "and"),
                    List.of(),
                    List.of()));
            truth = Truth.NO;
        }
        return new Tally(truth, QuorumWords.of(all), people(parts), parts);
    }

    private Tally any(AnyOf any) {
        var parts = new ArrayList<Tally>();
        var truth = Truth.NO;
        for (var part : any.parts()) {
            var tally = judge(part);
            parts.add(tally);
            truth = truth.or(tally.truth());
        }
        if (truth == Truth.YES) {
            for (var part : parts) if (part.truth() == Truth.YES) return part;
        }
        return new Tally(truth, QuorumWords.of(any), people(parts), parts);
    }

    private Tally atLeast(AtLeast least) {
        var there = heads.counted(least.who());
        var enough = there.size() >= least.number();
        var says = new StringBuilder(QuorumWords.of(least))
                .append(enough ? ": " : there.isEmpty() ? ": nobody" : ": only ")
                .append(there.isEmpty() ? "" : there.size() + " (" + names(there) + ")");
        if (!enough) missing(says, least.who());
        return new Tally(Truth.of(enough), says.toString(), ids(there), List.of());
    }

    private Tally share(Share share) {
        var there = heads.counted(share.who());
        var truth = Truth.of(holds(share));
        var says = QuorumWords.of(share) + ": " + there.size() + " of " + whole(share)
                + (there.isEmpty() ? "" : " (" + names(there) + ")");
        var text = new StringBuilder(says);
        if (truth == Truth.NO && share.bound() != Bound.AT_MOST && share.bound() != Bound.LESS_THAN) {
            missing(text, share.who());
        }
        return new Tally(truth, text.toString(), ids(there), List.of());
    }

    private int whole(Share share) {
        return switch (share.whole()) {
            case SEATS -> heads.seats(share.who().basis());
            case PRESENT -> heads.counted(Who.all(share.who().basis())).size();
            case VOTING -> heads.entitled().size();
        };
    }

    private boolean holds(Share share) {
        var part = share.whole() == Quorum.Whole.VOTING
                ? votingOf(share.who())
                : heads.counted(share.who()).size();
        var over = (long) share.fraction().over() * whole(share);
        var under = (long) share.fraction().under();
        var scaled = switch (share.rounding()) {
            case EXACT -> over;
            case UP -> Math.ceilDiv(over, under) * under;
            case DOWN -> over / under * under;
            case NEAREST -> (2 * over + under) / (2 * under) * under;
        };
        var difference = Long.compare(part * under, scaled);
        return switch (share.bound()) {
            case AT_LEAST -> difference >= 0;
            case MORE_THAN -> difference > 0;
            case AT_MOST -> difference <= 0;
            case LESS_THAN -> difference < 0;
        };
    }

    private int votingOf(Who who) {
        var count = 0;
        for (var place : heads.entitled()) if (who.matches(place)) count++;
        return count;
    }

    private Tally presides(Presides presides) {
        var chair = heads.room().chair();
        if (chair.isEmpty()) {
            return new Tally(Truth.NO, "Nobody is in the chair", List.of(), List.of());
        }
        for (var place : heads.room().places()) {
            if (!place.person().equals(chair.get())) continue;
            return presides(presides, place);
        }
        return new Tally(Truth.NO, "Whoever is in the chair has no place in this room", List.of(), List.of());
    }

    private Tally presides(Presides presides, Place chair) {
        if (!chair.present()) return no(chair, chair.name() + " is in the chair but not in the room");
        if (chair.part() != Part.FULL)
            return no(chair, chair.name() + " may not take this item and so may not chair it");
        if (heads.room().yielding().contains(chair.person()))
            return no(chair, chair.name() + " was ruled to leave the chair of this item to somebody else");
        for (var office : presides.order()) {
            if (office.equals("any-member") || Who.of(office).matches(chair)) {
                return new Tally(Truth.YES, chair.name() + " is in the chair", List.of(chair.person()), List.of());
            }
            for (var place : heads.room().places()) {
                if (heads.room().isFreeToChair(place) && Who.of(office).matches(place)) {
                    return no(
                            chair,
                            chair.name() + " is in the chair, but " + place.name() + " is here as "
                                    + Capacities.of(office) + " and able to take it");
                }
            }
        }
        return no(
                chair,
                chair.name() + " holds no office that may take the chair: " + Capacities.list(presides.order(), "or"));
    }

    private static Tally no(Place chair, String sentence) {
        return new Tally(Truth.NO, sentence, List.of(chair.person()), List.of());
    }

    private Tally readings(Readings readings) {
        var parts = new ArrayList<Tally>();
        var truths = java.util.EnumSet.noneOf(Truth.class);
        for (var reading : readings.readings()) {
            var tally = judge(reading.rule());
            truths.add(tally.truth());
            parts.add(new Tally(
                    tally.truth(),
                    "If " + reading.says() + ": " + tally.truth().name().toLowerCase(java.util.Locale.ROOT)
                            + ", because " + tally.sentence(),
                    tally.counted(),
                    List.of()));
        }
        var settled = truths.size() == 1;
        return new Tally(
                settled ? truths.iterator().next() : Truth.UNKNOWN,
                settled
                        ? "However it is read: " + parts.getFirst().sentence()
                        : "The rule can be read in different ways",
                people(parts),
                parts);
    }

    private void missing(StringBuilder says, Who who) {
        var absent = new ArrayList<String>();
        var excluded = new ArrayList<String>();
        var staying = new ArrayList<String>();
        for (var place : heads.missing(who)) {
            var list = !place.present() ? absent : place.part() == Part.NONE ? excluded : staying;
            list.add(place.name());
        }
        if (!absent.isEmpty()) says.append("; absent: ").append(Words.list(absent, "and"));
        if (!excluded.isEmpty()) says.append("; excluded from this item: ").append(Words.list(excluded, "and"));
        if (!staying.isEmpty()) says.append("; here without counting: ").append(Words.list(staying, "and"));
    }

    private static String names(List<Place> places) {
        var names = new ArrayList<String>(places.size());
        for (var place : places) names.add(place.name());
        return Words.list(names, "and");
    }

    private static List<PartyId> ids(List<Place> places) {
        var ids = new ArrayList<PartyId>(places.size());
        for (var place : places) ids.add(place.person());
        return ids;
    }

    private static List<PartyId> people(List<Tally> parts) {
        var all = new java.util.LinkedHashSet<PartyId>();
        for (var part : parts) all.addAll(part.counted());
        return List.copyOf(all);
    }
}
