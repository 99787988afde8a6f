package quorate.contracts;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Who reads what a commissioner has entered of its contracts: its own people, NHS England, and the administrator. */
@Component
public class Insiders {

    private final Register register;
    private final Clocks clocks;

    Insiders(Register register, Clocks clocks) {
        this.register = register;
        this.clocks = clocks;
    }

    /** True if the person holds a post today in the body, in a committee of it, or in whoever came after it. */
    public boolean isOf(CurrentPerson person, PartyId body) {
        if (person.administrator()) return true;
        var view = register.on(clocks.today());
        return person.posts().stream()
                .map(Standing.Post::body)
                .flatMap(own -> Stream.concat(
                        Stream.of(own),
                        view.linksFrom(own, Tie.PART_OF).stream().map(Link::to)))
                .flatMap(own -> Stream.concat(
                        Stream.of(own),
                        view.linksFrom(own, Tie.SUCCESSOR_OF).stream().map(Link::to)))
                .anyMatch(own -> own.equals(body) || own.equals(Register.NHS_ENGLAND));
    }
}
