package quorate.periods;

import java.time.LocalDate;
import java.util.List;

/**
 * A dispute about a contract that is not settled. A practice is not closed over it.
 *
 * @param practice the code of the practice
 * @param about what is disputed, as it reads in a sentence: "a remedial notice"
 * @param since when it was opened
 */
public record Dispute(String practice, String about, LocalDate since) {

    /** Whoever keeps disputes declares a bean of this type. */
    public interface Source {

        /** What is disputed with the practice today. */
        List<Dispute> openWith(String practice);
    }
}
