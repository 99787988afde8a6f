package quorate.payments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.networks.Groups;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

/** What networks and other groups were paid, for the practices that are their members. */
@Component
class Together {

    private final PaymentStore payments;
    private final Runs runs;
    private final Payees payees;
    private final Schemes schemes;

    Together(PaymentStore payments, Runs runs, Payees payees, Schemes schemes) {
        this.payments = payments;
        this.runs = runs;
        this.payees = payees;
        this.schemes = schemes;
    }

    /** What was paid to those of which the practice was a member on the day that counted. */
    List<Payment> of(PartyId practice) {
        var grouped = schemes.all().stream()
                .filter(scheme -> scheme.joining().unit().hasMembers())
                .map(Definition::id)
                .toList();
        var members = new HashMap<List<Object>, Groups>();
        var ran = new HashMap<UUID, Run>();
        var found = new ArrayList<Payment>();
        for (var payment : payments.listUnder(grouped)) {
            var run = ran.computeIfAbsent(payment.run(), id -> runs.find(id).orElseThrow());
            var scheme = runs.scheme(run);
            var all = Instalments.of(scheme, payment.first()).stream()
                    .map(parts -> members.computeIfAbsent(
                            List.of(run.commissioner(), scheme.id(), parts.over(), run.known()),
                            key -> payees.groups(run.commissioner(), scheme, parts.over(), run.known())));
            if (all.anyMatch(groups -> groups.holds(payment.practice(), Set.of(practice)))) found.add(payment);
        }
        return found;
    }
}
