package quorate.procurement;

import java.util.List;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Span;
import quorate.kernel.Truth;

/**
 * A lawful way to choose a provider, for procedures that begin in a span of days.
 *
 * @param must whether it has to be followed where it is open
 * @param process as findings about conflicts know it: {@code direct-a}, {@code competitive}
 * @param way as the register of procurement decisions knows it
 * @param steps in order
 */
record SelectionRoute(
        String id,
        Span span,
        String title,
        boolean must,
        String process,
        RegisterLaw.Route way,
        List<Condition> conditions,
        List<Stage> steps,
        List<Citation> sources) {

    /**
     * What must be so for it to be open.
     *
     * @param fact that must be as {@code is} says; empty where another route must be closed
     * @param unless the route that must not be open; empty for none
     * @param or the route that makes up for the fact where it is open; empty for none
     */
    record Condition(String fact, Truth is, String unless, String or, String says, List<Citation> sources) {

        /** What it is called in an answer: the fact, or the route that stands before it. */
        String name() {
            return fact.isEmpty() ? unless : fact;
        }
    }

    /** What is done in a step, whatever the route calls it. */
    enum Doing {
        CRITERIA,
        FOLLOWING,
        INVITED,
        IDENTIFIED,
        ASSESSED,
        CHOSEN,
        INFORMED,
        INTENTION,
        CONTRACTED,
        NOTICED;

        /** The name of its day where days are counted. */
        String code() {
            return Code.of(this);
        }
    }

    /**
     * A step.
     *
     * @param decided whether it takes a recorded decision
     * @param ends whether it enters into the contract
     * @param notice what it publishes; empty for nothing
     * @param tags of the release that tells of it, in the words of the open contracting standard
     */
    record Stage(
            String id,
            Doing doing,
            String title,
            boolean decided,
            boolean ends,
            String notice,
            List<String> tags,
            String says,
            List<Citation> sources) {}

    Optional<Stage> find(Doing doing) {
        return steps.stream().filter(stage -> stage.doing() == doing).findFirst();
    }

    /** What has to be done before this, in order. */
    List<Stage> before(Doing doing) {
        return steps.stream()
                .filter(stage -> stage.doing().compareTo(doing) < 0)
                .toList();
    }

    /** Whether providers may write against the intention before the contract. */
    boolean hasStandstill() {
        return find(Doing.INTENTION).isPresent();
    }
}
