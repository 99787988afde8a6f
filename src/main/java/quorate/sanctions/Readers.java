package quorate.sanctions;

import java.util.List;
import org.springframework.stereotype.Component;
import quorate.contracts.Insiders;
import quorate.kernel.PartyId;
import quorate.register.Keepers;
import quorate.sanctions.NoticeStep.What;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/** Who sees a notice: whoever keeps the records, and a member once it is on the docket and not withheld from them. */
@Component
class Readers {

    private final Keepers keepers;
    private final Insiders insiders;
    private final List<Veil> veils;

    Readers(Keepers keepers, Insiders insiders, List<Veil> veils) {
        this.keepers = keepers;
        this.insiders = insiders;
        this.veils = veils;
    }

    boolean keeps(CurrentPerson person, PartyId commissioner) {
        return keepers.keeps(person, List.of(commissioner));
    }

    boolean keepsAny(CurrentPerson person) {
        return keepers.keepsAny(person);
    }

    boolean mayRead(CurrentPerson person, Dossier dossier) {
        var notice = dossier.notice();
        return veils.stream()
                        .noneMatch(veil -> veil.hides(person, notice.matter().value()))
                && (keeps(person, notice.commissioner())
                        || dossier.has(What.LAID) && insiders.isOf(person, notice.commissioner()));
    }

    boolean mayAct(CurrentPerson person, Dossier dossier) {
        return mayRead(person, dossier) && keeps(person, dossier.notice().commissioner());
    }
}
