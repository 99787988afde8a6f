package quorate.sanctions;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * Why a contract may, or must, be ended.
 *
 * @param must whether there is no choice
 * @param atOnce whether it takes no 28 days
 * @param instead whether a sanction may take its place
 */
record Ground(
        String id,
        String under,
        Span span,
        String title,
        boolean must,
        boolean atOnce,
        boolean instead,
        String says,
        List<Citation> sources) {

    /** What it is about, without the regulations: {@code remedial}, {@code repeat}. */
    String about() {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
