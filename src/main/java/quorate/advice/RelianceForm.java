package quorate.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** What somebody typed who decided about relying on an answer. @param until the first day on which it no longer is */
record RelianceForm(LocalDate day, Optional<LocalDate> until, Optional<Step.Decider> decider, String why) {

    private static final int LONG = 2000;

    /** The answer is relied on from now on. */
    static RelianceForm rely(Typed typed, List<Readers.Officer> officers) {
        return new RelianceForm(
                typed.day("from", "Enter the first day on which it is relied on"),
                last(typed),
                decider(typed, officers),
                typed.text("why", "Enter why it is relied on", LONG));
    }

    /** It was looked at, and is still relied on. */
    static RelianceForm confirm(Typed typed, List<Readers.Officer> officers, LocalDate today) {
        return new RelianceForm(
                today,
                last(typed),
                decider(typed, officers),
                typed.text("why", "Enter why it is still relied on", LONG));
    }

    static RelianceForm withdraw(Typed typed, List<Readers.Officer> officers) {
        return new RelianceForm(
                typed.day("day", "Enter the day from which it is withdrawn"),
                Optional.empty(),
                decider(typed, officers),
                typed.text("why", "Enter why it is withdrawn", LONG));
    }

    /** People write the last day on which it holds. */
    private static Optional<LocalDate> last(Typed typed) {
        return typed.optionalDay("until").map(last -> last.plusDays(1));
    }

    private static Optional<Step.Decider> decider(Typed typed, List<Readers.Officer> officers) {
        var people = officers.stream().map(Readers.Officer::person).toList();
        return typed.offered("decider", "Choose who decided it", people).map(person -> decider(person, officers));
    }

    private static Step.Decider decider(PartyId person, List<Readers.Officer> officers) {
        var post = officers.stream()
                .filter(officer -> officer.person().equals(person))
                .map(Readers.Officer::post)
                .findFirst()
                .orElse("");
        return new Step.Decider(person, post);
    }
}
