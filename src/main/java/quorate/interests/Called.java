package quorate.interests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.register.Register;
import quorate.web.Naming;

/** What interests and rulings are called: by their person alone, for what an interest is may not be for everybody. */
@Component
class Called implements Naming {

    private final Snapshot snapshot;
    private final Register register;
    private final Clocks clocks;

    Called(Snapshot snapshot, Register register, Clocks clocks) {
        this.snapshot = snapshot;
        this.register = register;
        this.clocks = clocks;
    }

    @Override
    public Optional<Named> find(UUID thing) {
        var picture = snapshot.picture();
        return picture.interest(thing)
                .map(known -> new Named(
                        Sort.INTEREST, "Interest of " + nameOf(known.it().person()), ""))
                .or(() -> picture.rulings()
                        .all()
                        .map(Known::it)
                        .filter(ruling -> ruling.id().equals(thing))
                        .findFirst()
                        .map(ruling -> new Named(
                                Sort.RULING, "Ruling on " + nameOf(ruling.person()), "/matters/" + ruling.matter())));
    }

    private String nameOf(quorate.kernel.PartyId person) {
        return register.on(clocks.today())
                .find(person)
                .map(quorate.register.Party::name)
                .orElse("somebody who is no longer in the register");
    }
}
