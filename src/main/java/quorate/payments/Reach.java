package quorate.payments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What reaches an account of what a run paid. */
@Component
class Reach {

    private final PaymentStore payments;
    private final List<Reaching> reaching;

    Reach(PaymentStore payments, List<Reaching> reaching) {
        this.payments = payments;
        this.reaching = reaching;
    }

    /** @param paid to one payee by the run; empty where that is nothing */
    Optional<List<Reaching.Told>> of(Run run, List<Payment> paid) {
        if (paid.isEmpty()) return Optional.empty();
        var streams = paid.stream().map(Payment::stream).collect(Collectors.toSet());
        var party = paid.getFirst().party();
        return payments.findNumber(run.id())
                .map(number -> reaching.stream()
                        .flatMap(each -> each.since(number, run.fund(), party, streams).stream())
                        .toList());
    }
}
