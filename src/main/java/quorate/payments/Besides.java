package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What became due to a practice by no run, for its own list of statements. Implemented above, by whoever keeps that. */
public interface Besides {

    /**
     * @param title what it is
     * @param day to which it belongs
     * @param amount less than nothing for what is taken back
     * @param page where it is told whole
     */
    record Other(String title, LocalDate day, Money amount, String page) {}

    /** The latest first. */
    List<Other> of(PartyId practice);
}
