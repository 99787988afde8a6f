package quorate.chairing;

import java.util.List;
import quorate.kernel.Citation;

/**
 * A sort of item, by how much the knowledge of GPs matters to it.
 *
 * @param fundamental true if it would be badly decided without hearing GPs
 */
record Sort(String id, String title, boolean fundamental, String says, List<Citation> sources) {

    static final Sort UNSORTED = new Sort(
            "other",
            "another decision",
            false,
            "No source says how much the knowledge of GPs matters to this decision; it is treated as less.",
            List.of());

    /** Affects every member practice alike, whatever the act. */
    static final String WHOLE = "whole";

    boolean isWhole() {
        return id.equals(WHOLE);
    }
}
