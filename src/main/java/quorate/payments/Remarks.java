package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was said about a statement by those whom it concerns. Implemented above, by whoever keeps that. */
public interface Remarks {

    /** @param first the first day of the period of the statement @param page where it is told whole */
    record Remark(LocalDate first, String sentence, String page) {}

    /** About the statement of a practice in a run, the first first. */
    List<Remark> about(UUID run, String code);
}
