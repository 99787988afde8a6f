package quorate.figures;

import java.util.List;

/**
 * How an edition stands against itself, another one or the register.
 *
 * @param holds false if something does not agree that should
 * @param sentence how much agrees
 * @param headings of the exceptions
 * @param exceptions every body for which it does not hold
 */
public record Reconciliation(
        String id, String title, boolean holds, String sentence, List<String> headings, List<List<String>> exceptions) {

    public Reconciliation {
        headings = List.copyOf(headings);
        exceptions = List.copyOf(exceptions);
    }
}
