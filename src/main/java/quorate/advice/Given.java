package quorate.advice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import quorate.authority.Verdict;
import quorate.authority.Verdict.Permitted;
import quorate.authority.Verdict.Refused;
import quorate.authority.Verdict.Unsettled;
import quorate.kernel.Citation;
import quorate.kernel.Objection;

/**
 * The service's own answer to a question, as it was given: kept whole, because the law pack and the register move on.
 *
 * @param outcome in a word
 * @param chain from where the power would come
 * @param against what stands against it; for an unsettled answer, what would if the open points went that way
 * @param open what is not settled, and whom to ask
 * @param owed what would have to be done besides
 * @param readings the sources that leave it open
 * @param known the number up to which facts counted as known
 * @param footing the law on which it stood
 */
public record Given(
        Outcome outcome,
        List<Line> chain,
        List<Line> against,
        List<Line> open,
        List<Line> owed,
        List<Citation> readings,
        long known,
        Footing footing) {

    public Given {
        chain = List.copyOf(chain);
        against = List.copyOf(against);
        open = List.copyOf(open);
        owed = List.copyOf(owed);
        readings = List.copyOf(readings);
    }

    /** What the answer comes to. */
    public enum Outcome {
        PERMITTED("Yes"),
        REFUSED("No"),
        UNSETTLED("Not settled"),
        /** The law pack of now knows the act no longer. */
        NOT_KNOWN("No longer in the law pack");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One sentence of the answer.
     *
     * @param rule the id of the rule that speaks
     * @param then what would mend it, or whom to ask; may be empty
     * @param fact the fact that would settle it; empty for a question of law
     */
    public record Line(String rule, String says, String then, String fact, List<Citation> sources) {
        public Line {
            sources = List.copyOf(sources);
        }
    }

    static Given of(Verdict verdict, long known) {
        return switch (verdict) {
            case Permitted yes ->
                new Given(
                        Outcome.PERMITTED, steps(yes), List.of(), List.of(), owed(yes), List.of(), known, Footing.NONE);
            case Refused no ->
                new Given(
                        Outcome.REFUSED,
                        List.of(),
                        objections(no.objections()),
                        List.of(),
                        List.of(),
                        List.of(),
                        known,
                        Footing.NONE);
            case Unsettled open ->
                new Given(
                        Outcome.UNSETTLED,
                        List.of(),
                        objections(open.provisional()),
                        questions(open),
                        List.of(),
                        open.readings().stream().distinct().toList(),
                        known,
                        Footing.NONE);
        };
    }

    /** For an act that the law pack does not know any more. */
    static Given notKnown(long known) {
        return new Given(Outcome.NOT_KNOWN, List.of(), List.of(), List.of(), List.of(), List.of(), known, Footing.NONE);
    }

    private static List<Line> steps(Permitted permitted) {
        return permitted.chain().stream()
                .map(step -> new Line(step.rule(), step.sentence(), "", "", step.sources()))
                .toList();
    }

    private static List<Line> owed(Permitted permitted) {
        return permitted.owed().stream()
                .map(owed -> new Line(owed.rule(), owed.what(), when(owed.when()), owed.given(), owed.sources()))
                .toList();
    }

    private static String when(Verdict.When when) {
        return switch (when) {
            case BEFORE -> "before the decision";
            case WITH -> "with the decision";
            case AFTER -> "after the decision";
        };
    }

    private static List<Line> objections(List<Objection> objections) {
        return objections.stream()
                .map(one -> new Line(one.rule(), one.sentence(), one.remedy(), "", one.sources()))
                .toList();
    }

    private static List<Line> questions(Unsettled unsettled) {
        return unsettled.questions().stream()
                .map(open -> new Line(open.rule(), open.question(), open.ask(), open.fact(), List.of()))
                .toList();
    }

    Given on(Footing footing) {
        return new Given(outcome, chain, against, open, owed, readings, known, footing);
    }

    /** The ids of all rules that spoke. */
    Set<String> rules() {
        return rules(Stream.of(chain, against, open, owed));
    }

    /** The ids of the rules that stand in the way: what refuses, and what is open. */
    Set<String> obstacles() {
        return rules(Stream.of(against, open));
    }

    private static Set<String> rules(Stream<List<Line>> parts) {
        var ids = new TreeSet<String>();
        parts.forEach(part -> part.forEach(line -> ids.add(line.rule())));
        return ids;
    }

    /** Whether two answers come to the same, for the same reasons; how they are worded does not matter. */
    boolean agreesWith(Given other) {
        return outcome == other.outcome
                && rules(Stream.of(chain)).equals(rules(Stream.of(other.chain)))
                && rules(Stream.of(against)).equals(rules(Stream.of(other.against)))
                && rules(Stream.of(open)).equals(rules(Stream.of(other.open)))
                && rules(Stream.of(owed)).equals(rules(Stream.of(other.owed)));
    }
}
