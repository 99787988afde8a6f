package quorate.ledger;

import java.time.LocalDate;
import java.util.List;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;

/**
 * Whose money somebody may look at, by the finance posts they hold. The ledger knows no organisations; whoever does
 * implements this.
 */
public interface Treasurers {

    /**
     * The commissioners for whose money the person answers on the day, and those they took over from.
     *
     * @param day on which rights are judged: today
     */
    List<PartyId> commissionersOf(CurrentPerson person, LocalDate day);

    /**
     * The commissioners in whose books the person may write on the day: fewer than those they may read, because who audits
     * or answers for the money does not move it.
     */
    List<PartyId> keptBy(CurrentPerson person, LocalDate day);
}
