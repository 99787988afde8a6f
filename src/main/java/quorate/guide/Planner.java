package quorate.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Question;
import quorate.authority.Route;
import quorate.authority.Verdict;
import quorate.authority.Ways;
import quorate.committees.Committees;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Act;
import quorate.register.Kind;
import quorate.register.Party;

/** Every way to one decision, the cheapest first; and what becomes of it when two commissioners want to decide together. */
@Component
class Planner {

    private static final PartyId JOINT = new PartyId(Fresh.idOf("guide", "a joint committee that does not exist"));

    private final Authority authority;
    private final Committees committees;

    Planner(Authority authority, Committees committees) {
        this.authority = authority;
        this.committees = committees;
    }

    /**
     * @param open ways that may be gone, the cheapest first
     * @param closed ways that may not, each with its reasons
     */
    record Found(Ways ways, List<Plan> open, List<Route> closed) {}

    Found to(Act act, Party commissioner, LocalDate day, Facts facts) {
        var ways = authority.routeTo(act.id(), commissioner.id(), day, Set.of(), facts);
        return new Found(
                ways, ways.open().stream().map(route -> plan(route, day)).toList(), ways.closed());
    }

    private Plan plan(Route route, LocalDate day) {
        return new Plan(route, day, committees.find(route.body(), day));
    }

    /**
     * Two commissioners who want to decide in one room.
     *
     * @param each the ways of each of them when its committee sits in common with that of the other
     * @param joint what the answer would be if they formed one joint committee of both for this
     */
    record Together(List<Party> both, List<Found> each, Verdict joint) {}

    Together together(Act act, Party one, Party other, LocalDate day, Facts facts) {
        var inCommon = facts.with("in-common", "yes");
        var both = List.of(one, other);
        var each = new ArrayList<Found>();
        for (var party : both) each.add(to(act, party, day, inCommon));
        return new Together(both, each, jointly(act, both, day, facts));
    }

    private Verdict jointly(Act act, List<Party> both, LocalDate day, Facts facts) {
        var name = "A joint committee of " + both.getFirst().name() + " and "
                + both.getLast().name();
        var terms = Instrument.read(
                Map.of(
                        "kind", "terms",
                        "title", "Terms of reference that nobody has adopted",
                        "body", "joint",
                        "of", List.of("one", "other"),
                        "form", "joint-committee",
                        "span", Span.since(day).toString(),
                        "acts", List.of(act.id())),
                word -> switch (word) {
                    case "one" -> both.getFirst().id();
                    case "other" -> both.getLast().id();
                    default -> JOINT;
                });
        var proposed = new Party(JOINT, Kind.COMMITTEE, name, Span.since(day), Map.of());
        var question = new Question(act.id(), JOINT, day, Set.of(), facts, Optional.empty());
        return authority.tryOut(proposed, List.of(terms), question);
    }
}
