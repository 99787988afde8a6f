package quorate.law;

import java.util.List;
import quorate.kernel.Citation;

/**
 * A point on which sources contradict each other or say nothing.
 *
 * @param title the question
 * @param about ids of the acts, concerns and rules that hang on it
 * @param answer how Quorate answers meanwhile
 * @param closes what would settle it
 */
record OpenPoint(String id, String title, List<String> about, List<Reading> readings, String answer, String closes) {

    /** One of the answers that are found. */
    record Reading(String says, List<Citation> sources) {}
}
