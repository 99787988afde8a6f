package quorate.offers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.offers.Offer.Addressee;
import quorate.offers.Offer.Kind;
import quorate.offers.Offer.Word;
import quorate.payments.Signatures;

/** Tells payments who signed, as known by a number. */
@Component
class Signed implements Signatures {

    private final OfferStore store;

    Signed(OfferStore store) {
        this.store = store;
    }

    @Override
    public Map<String, LocalDate> signed(PartyId commissioner, String scheme, Span period, long known) {
        return among(
                store.list(List.of(commissioner), known).stream()
                        .filter(it -> it.scheme().equals(scheme))
                        .toList(),
                period);
    }

    static Map<String, LocalDate> among(List<Offer> offers, Span period) {
        var found = new LinkedHashMap<String, LocalDate>();
        for (var offer : offers) {
            if (!offer.period().overlaps(period)) continue;
            for (var to : offer.addressees()) {
                if (isIn(offer, to, period)) signature(to).ifPresent(it -> found.putIfAbsent(to.code(), it.day()));
            }
        }
        return found;
    }

    private static Optional<Word> signature(Addressee to) {
        return to.words().stream().filter(it -> it.kind() == Kind.SIGNED).reduce((first, later) -> later);
    }

    /** Who leaves within a period is in it until its end. */
    private static boolean isIn(Offer offer, Addressee to, Span period) {
        return to.taking(offer.period()).stream().anyMatch(period::overlaps);
    }
}
