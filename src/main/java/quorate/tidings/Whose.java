package quorate.tidings;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.budgets.Bookkeeping;
import quorate.kernel.PartyId;
import quorate.register.Register;

/** Whose the books of a commissioner are, and from which day on they are its own. */
@Component
class Whose {

    /** As far as is looked back or ahead, in months. */
    private static final int FAR = 60;

    private final Bookkeeping bookkeeping;
    private final Register register;

    Whose(Bookkeeping bookkeeping, Register register) {
        this.bookkeeping = bookkeeping;
        this.register = register;
    }

    /** Who keeps them on the day; empty where there is no such commissioner then, or nothing says it. */
    Optional<PartyId> keeper(PartyId commissioner, LocalDate day) {
        if (register.on(day).find(commissioner).isEmpty()) return Optional.empty();
        return bookkeeping.booksOf(commissioner, day).map(books -> books.keeper());
    }

    /** Whether somebody else keeps them on the day. */
    boolean isElsewhere(PartyId commissioner, LocalDate day) {
        return keeper(commissioner, day).filter(it -> !it.equals(commissioner)).isPresent();
    }

    /**
     * The first day from which they are its own: before the day, where they are already; after it, where that is known to
     * come. Empty where they are somebody else's for as long as is known, or were its own as far as is looked back.
     */
    Optional<LocalDate> findOwnFrom(PartyId commissioner, LocalDate day) {
        return findOwnFrom(commissioner, day, FAR);
    }

    /** @param months as far as is looked */
    Optional<LocalDate> findOwnFrom(PartyId commissioner, LocalDate day, int months) {
        var month = day.withDayOfMonth(1);
        var own = isOwn(commissioner, day);
        for (var at = 1; at <= months; at++) {
            var next = own ? month.minusMonths(at) : month.plusMonths(at);
            if (isOwn(commissioner, next) != own) {
                return Optional.of(
                        own ? firstAfter(commissioner, next) : firstAfter(commissioner, next.minusMonths(1)));
            }
        }
        return Optional.empty();
    }

    private boolean isOwn(PartyId commissioner, LocalDate day) {
        return keeper(commissioner, day).filter(commissioner::equals).isPresent();
    }

    /** The first day after one on which they were not its own. */
    private LocalDate firstAfter(PartyId commissioner, LocalDate before) {
        var day = before;
        while (!isOwn(commissioner, day)) day = day.plusDays(1);
        return day;
    }
}
