package quorate.disclosures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;

/** The front door: what is entered in the registers that stand beside the one of interests. */
@Component
public class Disclosures {

    private final Giving giving;

    Disclosures(Giving giving) {
        this.giving = giving;
    }

    /** Enters a gift or hospitality; one with an id that is known already is corrected. */
    public Answer<Gift> enter(Gift gift, Actor by) {
        return giving.enter(gift, by);
    }

    /** The register of gifts and hospitality of a body with its committees, as on the day; the latest first. */
    public List<Gift> giftsOf(PartyId body, LocalDate day) {
        return giving.registerOf(body, day, Long.MAX_VALUE).stream()
                .map(Assessed::gift)
                .toList();
    }
}
