package quorate.payments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.kernel.PartyId;
import quorate.law.Power;
import quorate.ledger.Books;
import quorate.register.Register;

/** On whose books what a commissioner pays to practices is, by its level on the day. */
@Component
class Keeping {

    private static final String ACT = "fn.budget";

    private final Authority authority;

    Keeping(Authority authority) {
        this.authority = authority;
    }

    /** Empty where the law pack has no answer, which is not a "yes". */
    Optional<Books> booksOf(PartyId commissioner, LocalDate day) {
        return authority.routeTo(ACT, commissioner, day, Set.of(), Facts.NONE).power().stream()
                .flatMap(power -> power.sources().stream().limit(1).map(source -> {
                    var own = power.decider() == Power.Decider.COMMISSIONER;
                    return new Books(own ? commissioner : Register.NHS_ENGLAND, source);
                }))
                .findFirst();
    }
}
