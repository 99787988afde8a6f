package quorate.authority;

import java.util.List;
import quorate.web.CurrentPerson;

/**
 * What was asked before, of people who know, that is like a question now put. Implemented by {@code advice}: this module
 * judges by the law alone and only shows what others were told.
 */
public interface Precedents {

    /** What is like the question, the nearest first, as far as this person may know of it. */
    Offer like(Question question, Verdict verdict, CurrentPerson reader);

    /** @param desk where the person may take the question; empty where nobody would take it from them */
    record Offer(String desk, List<Precedent> alike) {

        static final Offer NONE = new Offer("", List.of());

        public Offer {
            alike = List.copyOf(alike);
        }
    }

    /**
     * @param title what was asked
     * @param link where it is kept
     * @param says what came of it, in a line
     * @param alike in what it is like the question, weightiest first
     * @param differs in what it is not
     */
    record Precedent(String title, String link, String says, List<String> alike, List<String> differs) {

        public Precedent {
            alike = List.copyOf(alike);
            differs = List.copyOf(differs);
        }
    }
}
