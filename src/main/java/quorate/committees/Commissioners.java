package quorate.committees;

import java.util.List;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;

/** Whose body a committee is. */
@Component
public class Commissioners {

    private final Authority authority;
    private final Register register;
    private final Clocks clocks;

    Commissioners(Authority authority, Register register, Clocks clocks) {
        this.authority = authority;
        this.register = register;
        this.clocks = clocks;
    }

    /** By its terms of reference today, else by the register. */
    public List<PartyId> of(PartyId body) {
        var today = clocks.today();
        return authority
                .instruments(Long.MAX_VALUE)
                .findTerms(body, today)
                .map(instrument -> ((Terms) instrument.content()).of())
                .orElseGet(() -> register.on(today).linksFrom(body, Tie.PART_OF).stream()
                        .map(Link::to)
                        .toList());
    }
}
