package quorate.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.clocks.Follower;
import quorate.kernel.PartyId;
import quorate.payments.Dues;
import quorate.payments.Payments;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/**
 * Hides a claim that is kept private, and its question, from everybody but those who work on it: whoever speaks for the
 * practice, whoever enters claims of the commissioner, and whoever may decide it.
 */
@Component
class Hush implements Veil, Follower {

    private final SecrecyStore store;
    private final Claims claims;
    private final Dues dues;
    private final Payments payments;
    private final Register register;
    private final Clocks clocks;
    private volatile Picture picture = new Picture(Map.of(), 0);

    Hush(SecrecyStore store, Claims claims, Dues dues, Payments payments, Register register, Clocks clocks) {
        this.store = store;
        this.claims = claims;
        this.dues = dues;
        this.payments = payments;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param claims by their own ids and by those of their matters */
    private record Picture(Map<UUID, UUID> claims, long number) {}

    @Override
    public boolean hides(CurrentPerson person, UUID thing) {
        var id = picture.claims().get(thing);
        return id != null
                && claims.find(id).filter(claim -> !isOf(claim, person)).isPresent();
    }

    private boolean isOf(Claim claim, CurrentPerson person) {
        return payments.practicesOf(person).contains(claim.practice())
                || dues.enteredBy(person).contains(claim.commissioner())
                || claims.ways(claim).open().stream().anyMatch(route -> isOf(route.body(), person));
    }

    /** Whoever holds the post, has a vote in the body, or is its secretary, who brings it before it. */
    private boolean isOf(PartyId body, CurrentPerson person) {
        return person.posts().stream()
                .anyMatch(post -> post.post().equals(body)
                        || post.body().equals(body) && (person.isSecretaryOf(body) || votes(post.post())));
    }

    private boolean votes(PartyId post) {
        return register.on(clocks.today())
                .find(post)
                .flatMap(it -> it.trait("voting"))
                .filter("yes"::equals)
                .isPresent();
    }

    @Override
    public long number() {
        return picture.number();
    }

    @Override
    public void follow(long upTo) {
        var all = new HashMap<>(picture.claims());
        for (var turned : store.turned(picture.number(), upTo)) {
            if (turned.kept()) {
                all.put(turned.claim(), turned.claim());
                all.put(turned.matter(), turned.claim());
            } else {
                all.remove(turned.claim());
                all.remove(turned.matter());
            }
        }
        picture = new Picture(Map.copyOf(all), upTo);
    }
}
