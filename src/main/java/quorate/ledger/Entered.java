package quorate.ledger;

import java.time.LocalDate;
import java.util.UUID;
import quorate.web.Words;

/**
 * A posting as it stands in the ledger.
 *
 * @param voucher with which it was made
 * @param number of the write, from which on it is known
 * @param month in which it is counted, by its first day
 */
public record Entered(Posting posting, UUID voucher, long number, LocalDate month) {

    /** Whether it came when the month to which it belongs was closed. */
    public boolean isLate() {
        return !month.equals(posting.effective().withDayOfMonth(1));
    }

    /** "June 2016": the month in which it is counted. */
    String countedIn() {
        return Words.day(month).substring("1 ".length());
    }

    /** Whether it belongs to an earlier financial year than the one in which it is counted. */
    public boolean isOfEarlierYear() {
        return Year.of(month).isAfter(Year.of(posting.effective()));
    }
}
