package quorate.procurement;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.contracts.Insiders;
import quorate.kernel.PartyId;
import quorate.register.Keepers;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/** Who reads of a procurement, and who records what is done in it. */
@Component
class ProcurementReaders {

    private final Insiders insiders;
    private final Keepers keepers;
    private final List<Veil> veils;

    ProcurementReaders(Insiders insiders, Keepers keepers, List<Veil> veils) {
        this.insiders = insiders;
        this.keepers = keepers;
        this.veils = veils;
    }

    boolean keepsAny(CurrentPerson person) {
        return keepers.keepsAny(person);
    }

    boolean keeps(CurrentPerson person, PartyId commissioner) {
        return keepers.keeps(person, List.of(commissioner));
    }

    /** Whoever belongs to the commissioner, as far as no open interest of theirs is in the way. */
    boolean mayRead(CurrentPerson person, Proceeding proceeding) {
        var procurement = proceeding.procurement();
        var inside = insiders.isOf(person, procurement.commissioner()) || keeps(person, procurement.commissioner());
        return inside
                && Stream.of(procurement.matter(), proceeding.question())
                        .noneMatch(matter -> veils.stream().anyMatch(veil -> veil.hides(person, matter.value())));
    }

    boolean mayAct(CurrentPerson person, Proceeding proceeding) {
        return mayRead(person, proceeding)
                && keeps(person, proceeding.procurement().commissioner());
    }
}
