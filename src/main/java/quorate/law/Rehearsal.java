package quorate.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Citation;

/**
 * A bill: law proposed and not in force. No answer rests on it; it says who would come in whose place if it passed, under
 * each way in which it is read.
 *
 * @param id such as {@code health-bill-2026}
 * @param status how far it had got when the pack was read
 * @param introduced into Parliament
 */
public record Rehearsal(
        String id, String title, LocalDate introduced, String status, List<Reading> readings, List<Citation> sources) {

    public Rehearsal {
        readings = List.copyOf(readings);
        sources = List.copyOf(sources);
    }

    /**
     * One way in which the bill is read.
     *
     * @param id such as {@code burges-salmon}
     * @param title the reading in a sentence
     */
    public record Reading(String id, String title, List<Successor> successors, List<Citation> sources) {

        public Reading {
            successors = List.copyOf(successors);
            sources = List.copyOf(sources);
        }

        /**
         * Who would come in the place of whoever has the act now.
         *
         * @param who a code: that of a {@link Power.Decider}, or of a body such as {@code healthwatch}
         * @param act the id of the act; empty for what is no act, such as a seat or an approval
         */
        public Optional<Successor> find(String who, String act) {
            return successors.stream()
                    .filter(it -> it.of().equals(who))
                    .filter(it ->
                            it.acts().isEmpty() || it.acts().stream().anyMatch(pattern -> Checks.matches(pattern, act)))
                    .findFirst();
        }
    }

    /**
     * @param of in whose place, as a code: {@code nhs-england}, {@code commissioner}, {@code healthwatch} …
     * @param acts ids of the acts it is about; a trailing {@code *} stands for a family of ids; empty for whatever it does
     * @param becomes {@code secretary-of-state}, {@code icb}, {@code nobody}, {@code unsettled}
     * @param name who that is in words
     * @param says what would change, as a sentence
     */
    public record Successor(
            String of, List<String> acts, String becomes, String name, String says, List<Citation> sources) {

        public Successor {
            acts = List.copyOf(acts);
            sources = List.copyOf(sources);
        }
    }
}
