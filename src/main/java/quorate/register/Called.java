package quorate.register;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.web.Naming;

/** What people and bodies are called, also those that are no more. */
@Component
class Called implements Naming {

    private final Register register;
    private final Clocks clocks;

    Called(Register register, Clocks clocks) {
        this.register = register;
        this.clocks = clocks;
    }

    @Override
    public Optional<Named> find(UUID thing) {
        return register.on(clocks.today())
                .find(new PartyId(thing))
                .map(party -> new Named(
                        Sort.PARTY,
                        party.name(),
                        party.kind() == Kind.PERSON ? "/register/people/" + thing : "/register/id/" + thing));
    }
}
