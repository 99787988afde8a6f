package quorate.parallels;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.payments.Payments;
import quorate.web.CurrentPerson;
import quorate.web.Page;
import quorate.web.Standing;

/** Finds a month of a parallel run for whoever may see it. */
@Component
class Looking {

    private final Parallels parallels;
    private final WorkingStore workings;
    private final Payments payments;
    private final Standing standing;

    Looking(Parallels parallels, WorkingStore workings, Payments payments, Standing standing) {
        this.parallels = parallels;
        this.workings = workings;
        this.payments = payments;
        this.standing = standing;
    }

    Looked find(UUID id, String month, CurrentPerson person) {
        var it = parallels
                .find(id)
                .filter(found -> payments.readBy(person).contains(found.commissioner()))
                .orElseThrow(Page::missing);
        var working = workings.find(id, first(month), Long.MAX_VALUE).orElseThrow(Page::missing);
        var scheme = parallels.scheme(it);
        return new Looked(
                it,
                working,
                scheme.title(),
                standing.nameOf(it.commissioner()),
                Parallels.lines(scheme),
                payments.enteredBy(person).contains(it.commissioner()));
    }

    private static LocalDate first(String month) {
        try {
            return YearMonth.parse(month).atDay(1);
        } catch (DateTimeParseException noMonth) {
            throw Page.missing();
        }
    }
}
