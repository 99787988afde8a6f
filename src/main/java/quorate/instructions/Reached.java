package quorate.instructions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.payments.Reaching;
import quorate.web.Words;

/** What reaches a practice's account, beside its statement. */
@Component
class Reached implements Reaching {

    private final InstructionStore store;

    Reached(InstructionStore store) {
        this.store = store;
    }

    @Override
    public List<Told> since(long number, UUID fund, PartyId practice, Set<String> streams) {
        var ids = new HashSet<>(store.listFirst(number, fund, practice, streams));
        if (ids.isEmpty()) return List.of();
        return store.list(store.listCommissioners(practice), Long.MAX_VALUE).reversed().stream()
                .filter(it -> ids.contains(it.id()))
                .flatMap(it -> NetPages.rows(it, practice))
                .map(Reached::told)
                .toList();
    }

    private static Told told(NetPages.Row row) {
        var it = row.instruction();
        return new Told(
                it.day(),
                it.paysOn(),
                row.net().gross(),
                row.net().deductions().stream()
                        .map(each -> new Taken(each.kind().toString(), each.whose(), each.amount()))
                        .toList(),
                row.net().net(),
                row.isOpen()
                        ? "It has not said yet that it paid, so this is told and not yet deducted."
                        : Words.sentence(row.state()) + ".",
                row.otherwise());
    }
}
