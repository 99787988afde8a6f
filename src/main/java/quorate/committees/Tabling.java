package quorate.committees;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.web.CurrentPerson;

/** Lays an item before those who chair its meeting or keep its record, as other modules may see it. */
@Component
class Tabling {

    private final Heads heads;
    private final Chamber chamber;
    private final Questions questions;
    private final Register register;
    private final Clocks clocks;

    Tabling(Heads heads, Chamber chamber, Questions questions, Register register, Clocks clocks) {
        this.heads = heads;
        this.chamber = chamber;
        this.questions = questions;
        this.register = register;
        this.clocks = clocks;
    }

    Optional<Tabled> find(MeetingId meeting, UUID item, CurrentPerson reader) {
        var head = heads.enter(meeting, reader);
        var pass = head.pass();
        if (!pass.secretary() && !pass.chairs()) throw new AccessDeniedException("Neither chair nor secretary");
        var record = chamber.record(meeting);
        return record.find(item)
                .filter(pass::seesTitle)
                .map(found -> new Tabled(
                        head.meeting(),
                        found,
                        questions.subject(found),
                        record.at(clocks.now()),
                        pass.secretary(),
                        pass.chairs() ? Optional.of(pass.person()) : Optional.empty()));
    }

    Sitting gathered(PartyId committee, LocalDate day) {
        var seats = Bench.of(register.on(day), List.of(committee));
        return Sitting.at(clocks.now(), seats, List.of(), List.of());
    }
}
