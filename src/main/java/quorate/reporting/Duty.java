package quorate.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Verdict;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.reporting.Step.Kind;
import quorate.web.OnDay;

/**
 * Something that a decision of a committee, or of an officer between its meetings, owes NHS England.
 *
 * @param origin the decision
 * @param owed what is owed, and why, by the law on the day of the decision
 * @param steps what became of it, in the order in which it was noted
 */
record Duty(PartyId committee, Origin origin, Verdict.Owed owed, List<Step> steps) {

    /** Our own habit: no source that was read sets a day by which NHS England is told. */
    static final int DAYS_TO_SEND = 14;

    Duty {
        steps = List.copyOf(steps);
    }

    enum State {
        /** It hangs on a fact that nobody has stated. */
        TO_JUDGE("Is it owed?", "grey"),
        TO_SEND("To be sent", "yellow"),
        SENT("Sent", "blue"),
        ACKNOWLEDGED("Acknowledged", "blue"),
        ANSWERED("Answered", "green"),
        NOT_OWED("Not owed here", "grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The same for the same decision and rule, so that what became of it is found again. */
    UUID id() {
        return idOf(decision(), owed.rule());
    }

    static UUID idOf(DecisionId decision, String rule) {
        return Fresh.idOf("owed to NHS England", decision.toString(), rule);
    }

    DecisionId decision() {
        return origin.decision();
    }

    /** What is owed, as a heading says it. */
    String title() {
        return owed.what().replaceFirst("\\.$", "");
    }

    String path() {
        return "/committees/" + committee + "/owed/" + id();
    }

    String item() {
        return origin.path();
    }

    /** On which fact it hangs: "If it could end in a legal challenge"; empty where it is certainly owed. */
    String condition() {
        return owed.given().isEmpty() ? "" : owed.inWords().replace(": " + owed.what(), "");
    }

    Optional<Step> find(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    State state() {
        if (find(Kind.NOT_OWED).isPresent()) return State.NOT_OWED;
        if (find(Kind.ANSWERED).isPresent()) return State.ANSWERED;
        if (find(Kind.ACKNOWLEDGED).isPresent()) return State.ACKNOWLEDGED;
        if (find(Kind.SENT).isPresent()) return State.SENT;
        return owed.given().isEmpty() ? State.TO_SEND : State.TO_JUDGE;
    }

    /** By when the next step is expected; empty where nothing is, or nobody said when. */
    Optional<LocalDate> due() {
        return switch (state()) {
            case TO_SEND -> Optional.of(origin.day().plusDays(DAYS_TO_SEND));
            case SENT, ACKNOWLEDGED -> find(Kind.SENT).flatMap(Step::due);
            default -> Optional.empty();
        };
    }

    boolean isLate(LocalDate day) {
        return due().filter(last -> last.isBefore(day)).isPresent();
    }

    /** What may be noted next. */
    List<Kind> next() {
        var next = new ArrayList<Kind>();
        switch (state()) {
            case TO_JUDGE -> next.addAll(List.of(Kind.SENT, Kind.NOT_OWED));
            case TO_SEND -> next.add(Kind.SENT);
            case SENT -> next.addAll(List.of(Kind.ACKNOWLEDGED, Kind.ANSWERED));
            case ACKNOWLEDGED -> next.add(Kind.ANSWERED);
            default -> {}
        }
        return next;
    }

    /** The last day on which something was noted of it, or that of the decision. */
    LocalDate since() {
        return steps.isEmpty() ? origin.day() : steps.getLast().day();
    }

    /** As it was on the day of a page; empty where it had not been decided. */
    Optional<Duty> asAt(OnDay on) {
        if (origin.day().isAfter(on.day())) return Optional.empty();
        return Optional.of(new Duty(
                committee,
                origin,
                owed,
                steps.stream().filter(step -> step.isKnown(on)).toList()));
    }
}
