package quorate.chairing;

import java.util.Comparator;
import java.util.List;

/**
 * What a way keeps and what it costs, as far as ways are compared. The order in which the two sorts of item compare is said on
 * the page: where the knowledge of GPs is fundamental voices come before safety and time, elsewhere behind them.
 *
 * @param settled 2 if it may certainly be held so, 1 if something is to be settled first
 * @param lighter how many people would be left more than is advised
 * @param voices how many GPs, nurses and hospital doctors are heard
 * @param spare how many may fall ill, whoever they are
 * @param delay days until it is decided; {@link #NEVER} where no day is known
 * @param effort how many things are done besides what each person does
 * @param stricter how many people would be left less than is advised
 * @param votes how many decide
 */
record Score(
        boolean fundamental,
        int settled,
        int lighter,
        int voices,
        int spare,
        int delay,
        int effort,
        int stricter,
        int votes) {

    static final int NEVER = Integer.MAX_VALUE;

    /** With two who may fall ill an item is safe enough; more is only better where all else is alike. */
    static final int SAFE = 2;

    private static final Comparator<Score> SURE =
            Comparator.comparingInt((Score score) -> -score.settled).thenComparingInt(Score::lighter);
    private static final Comparator<Score> VOICES = Comparator.comparingInt(score -> -score.voices);
    private static final Comparator<Score> SAFETY = Comparator.comparingInt(score -> -Math.min(score.spare, SAFE));
    private static final Comparator<Score> TIME = Comparator.comparingInt(Score::delay);
    private static final Comparator<Score> REST = Comparator.comparingInt(Score::effort)
            .thenComparingInt(Score::stricter)
            .thenComparingInt(score -> -score.spare)
            .thenComparingInt(score -> -score.votes);

    private static final Comparator<Score> WHERE_FUNDAMENTAL = inOrder(List.of(SURE, VOICES, SAFETY, TIME, REST));
    private static final Comparator<Score> ELSEWHERE = inOrder(List.of(SURE, SAFETY, TIME, VOICES, REST));

    private static Comparator<Score> inOrder(List<Comparator<Score>> comparators) {
        return comparators.stream().reduce(Comparator::thenComparing).orElseThrow();
    }

    /** The better one first. */
    static int compare(Score one, Score other) {
        return (one.fundamental ? WHERE_FUNDAMENTAL : ELSEWHERE).compare(one, other);
    }

    /** No better than the worse of the two in anything: how a split item compares. */
    static Score worse(Score one, Score other) {
        return compare(one, other) >= 0 ? one : other;
    }

    Score with(int days, int more) {
        return new Score(fundamental, settled, lighter, voices, spare, days, effort + more, stricter, votes);
    }
}
