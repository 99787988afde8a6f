package quorate;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.kernel.Actor;

/** The chapter of the fictional world in which power is passed on: delegations, schemes and terms of reference. */
@Component
@Order(1)
class Powers implements World.Chapter {

    private final Authority authority;

    Powers(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void tell(World world) {
        var by = new Actor.Process("fictional world");
        for (var one : World.file("instruments").items("instruments")) {
            authority
                    .grant(Instrument.read(one, world::id), Optional.empty(), by)
                    .orThrow();
        }
    }
}
