package quorate.authority;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.DecisionId;
import quorate.kernel.InstrumentId;
import quorate.kernel.MatterId;
import quorate.web.Naming;
import quorate.web.Words;

/** What matters, decisions and instruments are called. */
@Component
class Called implements Naming {

    private final DocketStore rows;
    private final Shelf shelf;

    Called(DocketStore rows, Shelf shelf) {
        this.rows = rows;
        this.shelf = shelf;
    }

    @Override
    public Optional<Named> find(UUID thing) {
        return rows.find(new MatterId(thing))
                .map(matter -> new Named(Sort.MATTER, matter.title(), "/matters/" + thing))
                .or(() -> rows.findDecision(new DecisionId(thing))
                        .map(decision -> new Named(
                                Sort.DECISION,
                                Words.sentence(decision.outcome().toString()) + " on " + Words.day(decision.day()),
                                "/matters/" + decision.matter())))
                .or(() -> shelf.instruments().list().stream()
                        .filter(one -> one.id().equals(new InstrumentId(thing)))
                        .findFirst()
                        .map(one -> new Named(Sort.INSTRUMENT, one.title(), "/instruments/" + thing)));
    }
}
