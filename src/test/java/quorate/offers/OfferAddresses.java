package quorate.offers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Schemes;
import quorate.stories.AddressExamples;

/** Of a national scheme that is a choice, offered by Anytown to its practices for the year. */
class OfferAddresses implements AddressExamples {

    private final Offer offer;

    OfferAddresses(Offers offers, Schemes schemes) {
        var scheme = schemes.get("unplanned-admissions");
        offer = offers.make(
                        new Offers.Asked(
                                Fresh.idOf("addresses", "offer"),
                                party("anytown-ccg"),
                                scheme,
                                Span.between(LocalDate.of(2016, 4, 1), LocalDate.of(2017, 4, 1)),
                                LocalDate.of(2016, 6, 30),
                                "Please answer by the end of June."),
                        party("owen-griffiths"))
                .orThrow();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/offers/{offer}", List.of(offer.page()),
                "/offers/{offer}/answers.csv", List.of(offer.page() + "/answers.csv"),
                "/offers/{offer}/answers.xlsx", List.of(offer.page() + "/answers.xlsx"),
                "/offers/{offer}/withdrawals", List.of(offer.page() + "/withdrawals"),
                "/offers/{offer}/reminders", List.of(offer.page() + "/reminders"),
                "/offers/{offer}/extensions", List.of(offer.page() + "/extensions"),
                "/offers/{offer}/practices/{code:[A-Z0-9]{3,9}}", List.of(offer.page("Z90001")));
    }
}
