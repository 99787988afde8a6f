package quorate.authority;

import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.MatterId;
import quorate.web.Author;
import quorate.web.CurrentPerson;

/** Whoever laid a matter wrote it. */
@Component
class Layer implements Author {

    private final Authority authority;

    Layer(Authority authority) {
        this.authority = authority;
    }

    @Override
    public boolean wrote(CurrentPerson person, UUID thing) {
        return authority
                .find(new MatterId(thing))
                .filter(matter -> matter.by().equals(person.actor()))
                .isPresent();
    }
}
