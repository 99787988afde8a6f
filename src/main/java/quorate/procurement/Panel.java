package quorate.procurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Ruling;
import quorate.interests.Subject;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.procurement.Proceeding.Provider;
import quorate.procurement.Proceeding.Score;

/** Who evaluates, what they stand to gain from whom, what was ruled about it, and whose scores count. */
@Component
class Panel {

    private final Interests interests;
    private final Clocks clocks;

    Panel(Interests interests, Clocks clocks) {
        this.interests = interests;
        this.clocks = clocks;
    }

    /**
     * A member with what was found.
     *
     * @param open what was found and not ruled on
     */
    record Seat(PartyId person, List<Finding> findings, List<Finding> open, Optional<Ruling> ruling) {

        /** Whether their scores count. */
        boolean counts() {
            return open.isEmpty()
                    && (findings.isEmpty() || ruling.filter(Ruling::decides).isPresent());
        }
    }

    List<Seat> seats(Proceeding proceeding, LocalDate day) {
        var members = proceeding.members();
        var rulings = interests.rulings(proceeding.question());
        var findings = interests.conflicts(members, subject(proceeding), day);
        return members.stream()
                .map(member -> {
                    var own = findings.stream()
                            .filter(finding -> finding.person().equals(member))
                            .toList();
                    return new Seat(
                            member,
                            own,
                            own.stream()
                                    .filter(finding -> !rulings.answers(finding))
                                    .toList(),
                            rulings.of(member));
                })
                .toList();
    }

    /** Scores of members whose interests were searched and, where there are any, ruled to let them decide. */
    List<Score> counted(Proceeding proceeding, LocalDate day) {
        var counting = new HashSet<PartyId>();
        seats(proceeding, day).stream().filter(Seat::counts).forEach(seat -> counting.add(seat.person()));
        return proceeding.scores().stream()
                .filter(score -> counting.contains(score.member()))
                .toList();
    }

    /** Tells the gate what the award is about, so that nobody with an open interest in it reads of it. */
    void consider(Proceeding proceeding, Actor by) {
        if (!proceeding.providers().isEmpty()) interests.consider(proceeding.question(), subject(proceeding), by);
    }

    private Subject subject(Proceeding proceeding) {
        var facts = new HashMap<String, String>();
        proceeding.begun().ifPresent(begun -> facts.put("begun", begun.toString()));
        return new Subject(proceeding.procurement().act(), parties(proceeding), Map.of(), facts(proceeding, facts));
    }

    private static Map<String, String> facts(Proceeding proceeding, Map<String, String> facts) {
        proceeding
                .route()
                .map(step -> step.told("process"))
                .filter(process -> !process.isEmpty())
                .ifPresent(process -> facts.put("process", process));
        return facts;
    }

    private static Set<PartyId> parties(Proceeding proceeding) {
        var parties = new HashSet<PartyId>();
        proceeding.providers().stream().map(Provider::id).forEach(parties::add);
        return parties;
    }

    LocalDate today() {
        return clocks.today();
    }
}
