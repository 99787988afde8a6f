package quorate.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * One entry of a piece's timeline, in words.
 *
 * @param title what happened
 * @param day on which it was so, in words
 * @param by who noted it
 * @param text what was said with it; may be empty
 */
record Told(String title, String day, String by, Instant at, String text) {

    /** Everything that came of the piece, oldest first. */
    static List<Told> of(Piece piece, Function<PartyId, String> names) {
        var told = new ArrayList<Told>();
        for (var noted : piece.steps()) {
            var step = noted.step();
            told.add(new Told(
                    title(step, piece, names), Words.day(step.day()), names.apply(step.who()), noted.at(), text(step)));
        }
        return told;
    }

    private static String title(Step step, Piece piece, Function<PartyId, String> names) {
        return switch (step) {
            case Step.Sent sent -> sent.to() + " was asked " + low(sent.way().toString());
            case Step.Answered answered ->
                answered.saidBy() + " answered: " + low(answered.meaning().toString());
            case Step.ReliedOn relied ->
                names.apply(relied.decider().person()) + " decided to rely on the answer of "
                        + saidBy(piece, relied.answer());
            case Step.Confirmed confirmed ->
                names.apply(confirmed.decider().person()) + " confirmed that the answer of "
                        + saidBy(piece, confirmed.answer()) + " is relied on";
            case Step.Withdrawn withdrawn ->
                names.apply(withdrawn.decider().person()) + " withdrew "
                        + withdrawn
                                .answer()
                                .map(answer -> "the answer of " + saidBy(piece, answer))
                                .orElse("the question");
        };
    }

    private static String saidBy(Piece piece, java.util.UUID answer) {
        return piece.findAnswer(answer).map(Step.Answered::saidBy).orElse("somebody");
    }

    private static String text(Step step) {
        return switch (step) {
            case Step.Sent sent ->
                "An answer is expected by " + Words.day(sent.expected()) + "."
                        + (sent.reference().isEmpty() ? "" : " Reference: " + sent.reference() + ".");
            case Step.Answered answered -> answered.said();
            case Step.ReliedOn relied ->
                "From " + Words.day(relied.from())
                        + relied.until()
                                .map(end -> " to " + Words.day(end.minusDays(1)))
                                .orElse("")
                        + ". " + relied.decider().post() + ". " + relied.why();
            case Step.Confirmed confirmed ->
                confirmed
                                .until()
                                .map(end -> "Until " + Words.day(end.minusDays(1)) + ". ")
                                .orElse("") + confirmed.decider().post() + ". " + confirmed.why();
            case Step.Withdrawn withdrawn -> withdrawn.decider().post() + ". " + withdrawn.why();
        };
    }

    private static String low(String words) {
        return words.startsWith("NHS")
                ? words
                : words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }
}
