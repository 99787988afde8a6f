package quorate.ledger;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.web.Naming;

/** What things are called that other modules have: commissioners, practices, decisions. */
@Component
class Called {

    private final ObjectProvider<Naming> namings;

    Called(ObjectProvider<Naming> namings) {
        this.namings = namings;
    }

    /** Its name, or the id where nobody knows it. */
    String name(UUID thing) {
        return find(thing).name();
    }

    Naming.Named find(UUID thing) {
        return namings.stream()
                .flatMap(naming -> naming.find(thing).stream())
                .findFirst()
                .orElseGet(() -> new Naming.Named(Naming.Sort.PARTY, thing.toString(), ""));
    }
}
