package quorate.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Span;
import quorate.web.Words;

/**
 * Whether the ground under advice still holds.
 *
 * @param then the service's own answer when it was asked, or last confirmed
 * @param lawNow the answer by the law pack of now, on what was known then
 * @param now the answer by the law pack of now, on all that is known now
 */
record Review(Given then, Given lawNow, Given now) {

    private static final int NOTICE_DAYS = 30;

    /** Why advice must be looked at again. */
    enum Why {
        LAW("The law pack changed under it"),
        FACTS("What is on record changed under it"),
        EXPIRED("Its last day is over"),
        EXPIRING("Its last day is near");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    record Flag(Why why, String sentence) {}

    /** Everything that the law says differently about what was cited. */
    List<Footing.Change> changes() {
        return Footing.changes(then.footing(), lawNow.footing());
    }

    boolean lawMoved() {
        return !changes().isEmpty() || !then.agreesWith(lawNow);
    }

    /** Whether the answer differs by what was entered since: instruments, links, terms of reference. */
    boolean factsMoved() {
        return !lawNow.agreesWith(now);
    }

    /**
     * Why the advice must be looked at on the day; empty while it need not.
     *
     * @param confirmed when it was last confirmed: whoever did so when its last day was near knows that it is
     */
    List<Flag> flags(Optional<Span> reliance, Optional<LocalDate> confirmed, LocalDate day) {
        var flags = new ArrayList<Flag>();
        if (lawMoved()) flags.add(new Flag(Why.LAW, lawSentence()));
        if (factsMoved()) flags.add(new Flag(Why.FACTS, factsSentence()));
        reliance.flatMap(Span::lastDay).ifPresent(last -> {
            if (last.isBefore(day)) {
                flags.add(new Flag(Why.EXPIRED, "It was relied on until " + Words.day(last) + "."));
            } else if (isNear(last, day)
                    && confirmed.filter(then -> isNear(last, then)).isEmpty()) {
                flags.add(new Flag(Why.EXPIRING, "It is relied on until " + Words.day(last) + "."));
            }
        });
        return flags;
    }

    private static boolean isNear(LocalDate last, LocalDate day) {
        return !last.isAfter(day.plusDays(NOTICE_DAYS));
    }

    private String lawSentence() {
        var packs = "Law pack number " + lawNow.footing().pack() + " took the place of number "
                + then.footing().pack() + ". ";
        var changes = changes();
        var said = changes.isEmpty()
                ? ""
                : "It speaks differently of "
                        + Words.list(changes.stream()
                                .map(Footing.Change::id)
                                .distinct()
                                .toList())
                        + ". ";
        return packs + said + answers(then, lawNow);
    }

    private String factsSentence() {
        return "By what is on record now, "
                + Words.sentence(answers(lawNow, now)).replaceFirst("^The", "the");
    }

    private static String answers(Given before, Given after) {
        if (before.outcome() != after.outcome()) {
            return "The service’s own answer was “" + before.outcome() + "” and is now “" + after.outcome() + "”.";
        }
        return before.agreesWith(after)
                ? "The service’s own answer is the same."
                : "The service’s own answer is the same, for other reasons.";
    }
}
