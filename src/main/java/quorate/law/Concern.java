package quorate.law;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * A worry about a practice or about somebody in it, which has to reach whoever must act on it.
 *
 * @param id such as {@code route.complaint}
 * @param title what somebody would say who has it: "A patient complains to the commissioner"
 * @param family contract, quality, performer, complaint, safety, money, premises
 */
public record Concern(String id, String title, String family) {

    /**
     * Who must act on a concern at a level of responsibility while a span lasts, and who must be told.
     *
     * @param level {@code none} (before levels existed), {@code 1}, {@code 2}, {@code 3} or {@code icb}
     * @param owners whoever decides or acts, the first of them first
     * @param tell whoever must hear of it, and when
     * @param note what a reader must know besides; empty for nothing
     */
    public record Route(
            String concern,
            String level,
            List<Part> owners,
            List<Part> tell,
            String note,
            Span span,
            List<Citation> sources) {

        public Route {
            owners = List.copyOf(owners);
            tell = List.copyOf(tell);
            sources = List.copyOf(sources);
        }

        /** False for a route known only from practice, which may never be called a requirement. */
        public boolean isSourced() {
            return Phrases.isSourced(sources);
        }
    }

    /**
     * Somebody and their part.
     *
     * @param who a code such as {@code nhs-england}, {@code commissioner} or {@code cqc}
     * @param name who that is in words at this level: "NHS England", "The ICB"
     * @param does their part, as the end of a sentence that begins with the name: "decides about the contract"
     */
    public record Part(String who, String name, String does) {

        @Override
        public String toString() {
            return name + " " + does;
        }
    }
}
