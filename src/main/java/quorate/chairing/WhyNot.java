package quorate.chairing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.chairing.Advice.Closed;
import quorate.kernel.PartyId;
import quorate.law.LawOn;
import quorate.web.Words;

/** Why something cannot be done here, or is not among the best. */
final class WhyNot {

    private final Asked asked;
    private final Set<Means> used = EnumSet.noneOf(Means.class);
    private final Map<Means, String> shut;
    private final Map<PartyId, Leeway> leeways;
    private final LawOn law;

    WhyNot(Asked asked, List<Way> ways, Map<Means, String> shut, Map<PartyId, Leeway> leeways, LawOn law) {
        this.asked = asked;
        this.shut = shut;
        this.leeways = leeways;
        this.law = law;
        ways.forEach(way -> used.addAll(way.means()));
    }

    List<Closed> closed() {
        var closed = new ArrayList<Closed>();
        for (var means : Means.values()) if (!used.contains(means)) closed.add(new Closed(means, why(means)));
        return closed;
    }

    private String why(Means means) {
        if (shut.containsKey(means)) return shut.get(means);
        return switch (means) {
            case NOTE_ONLY -> ruling(Stay.DECIDES);
            case SPEAK -> ruling(Stay.SPEAKS);
            case LEAVE_FOR_DECISION -> ruling(Stay.SPEAKS_THEN_LEAVES);
            case LEAVE -> ruling(Stay.LEAVES);
            case NO_PAPERS -> "Nobody is close to a bidder; whoever leaves need not go without the papers.";
            case DEPUTY_CHAIR -> deputy();
            case OUT_OF_AREA_GP ->
                asked.outside().isEmpty()
                        ? "No GP from another area without an interest in the item is on record."
                        : "Nobody with a seat loses their voice, so there is nobody to speak for.";
            case BORROWED -> borrowed();
            case ANOTHER_BODY ->
                asked.shut().isEmpty()
                        ? "No other body is on record that could be asked."
                        : String.join(" ", asked.shut());
            case SPLIT -> split();
            case DEFER -> "No later meeting is announced: to put it off would decide nothing.";
        };
    }

    private String ruling(Stay stay) {
        if (leeways.isEmpty()) return "Nobody with a seat has an interest in the item.";
        var free = leeways.values().stream()
                .filter(leeway -> leeway.allowed().contains(stay))
                .findFirst();
        if (free.isPresent()) return "The room could not decide then: the terms of reference would not hold.";
        if (stay == Stay.DECIDES) {
            return leeways.values().stream()
                    .flatMap(leeway -> leeway.why().stream())
                    .findFirst()
                    .orElse("The guidance in force does not allow it.");
        }
        return "The edition in force says it otherwise: whoever may speak "
                + (stay == Stay.SPEAKS ? "leaves before the decision." : "stays, without a vote.");
    }

    private String deputy() {
        var nobody = "Whoever takes the chair by the terms of reference is free to.";
        return asked.here().terms().isEmpty() ? "No terms of reference are in force." : nobody;
    }

    private String borrowed() {
        if (law.findRule("coi.meet.quorum").isEmpty())
            return "The guidance in force on the day says nothing of members who are asked in for one item.";
        if (asked.lenders().isEmpty()) return "No member of a neighbour’s committee without an interest is on record.";
        return used.isEmpty()
                ? "Even with members asked in the terms of reference would not hold."
                : "The quorum holds without them.";
    }

    private String split() {
        if (asked.affected().size() < 2) return "Only one party is affected: there is nothing to split.";
        if (!asked.dividable()) return "The decision is one and the same for everybody it affects.";
        return "The same people have an interest in every part of it.";
    }

    /** In what a way falls behind the best. */
    static String worse(Way way, Way best) {
        var a = way.score();
        var b = best.score();
        var says = new ArrayList<String>();
        if (a.settled() < b.settled()) says.add("something is to be settled first");
        if (a.lighter() > b.lighter()) says.add("it leaves somebody more than is advised");
        if (a.voices() < b.voices())
            says.add(Words.count(b.voices() - a.voices(), "clinical voice", "clinical voices") + " fewer");
        if (a.spare() < b.spare())
            says.add(a.spare() < 1 ? "nobody may fall ill" : "only " + a.spare() + " more may fall ill");
        if (a.delay() > b.delay()) says.add(way.delay());
        if (a.effort() > b.effort()) says.add("more has to be arranged");
        if (a.stricter() > b.stricter()) says.add("it takes more from somebody than is advised");
        return says.isEmpty() ? "Comes to the same." : Words.sentence(Words.list(says, "and")) + ".";
    }
}
