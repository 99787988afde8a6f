package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * A file of readings, and what became of its rows.
 *
 * @param entered how many were new
 * @param same how many were known already
 * @param rejected those that could not be entered, each with what is wrong
 */
record Uploaded(
        UUID id,
        PartyId commissioner,
        String scheme,
        String fileName,
        int entered,
        int same,
        List<TallySheet.Rejected> rejected,
        LocalDate day,
        PartyId by) {

    Uploaded {
        rejected = List.copyOf(rejected);
    }

    String page() {
        return "/payments/readings/uploads/" + id;
    }
}
