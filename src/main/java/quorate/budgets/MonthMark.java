package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * That somebody says a step of a month is done.
 *
 * @param done false where it was not done after all
 * @param words what there is to say of it; may be empty
 * @param known the number of the write, as which the figures of that moment can be seen again
 */
record MonthMark(
        PartyId commissioner,
        LocalDate month,
        MonthStep step,
        boolean done,
        String words,
        LocalDate day,
        PartyId by,
        long known) {

    /** A step was marked as done, or as not done. */
    record Made(MonthMark mark, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(mark.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "month", mark.month().toString(), "step", Code.of(mark.step()), "done", mark.done() ? "yes" : "no");
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("words", mark.words());
        }
    }
}
