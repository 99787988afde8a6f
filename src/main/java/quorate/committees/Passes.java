package quorate.committees;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.web.CurrentPerson;

/** Gives passes: the one place where this module decides who sees what. */
@Component
class Passes {

    private final Register register;
    private final Interests interests;
    private final Clocks clocks;

    Passes(Register register, Interests interests, Clocks clocks) {
        this.register = register;
        this.interests = interests;
        this.clocks = clocks;
    }

    /** @throws AccessDeniedException for somebody with no business at this meeting today */
    Pass enter(CurrentPerson person, List<PartyId> committees) {
        var pass = passOf(person, committees);
        if (!pass.enters()) throw new AccessDeniedException("Holds no post in this committee today");
        return pass;
    }

    /** @throws AccessDeniedException for anybody but a secretary of one of the committees */
    Pass keepRecord(CurrentPerson person, List<PartyId> committees) {
        var pass = passOf(person, committees);
        if (!pass.secretary()) throw new AccessDeniedException("Is not secretary of this committee today");
        return pass;
    }

    Pass passOf(CurrentPerson person, List<PartyId> committees) {
        return passOf(person.id(), committees.stream().anyMatch(person::isSecretaryOf), committees);
    }

    /** The pass of a member, as the secretary needs it to make up their pack. */
    Pass passOf(PartyId person, boolean secretary, List<PartyId> committees) {
        var seats = Bench.of(register.on(clocks.today()), committees).stream()
                .filter(seat -> seat.person().equals(person))
                .toList();
        return new Pass(
                person,
                secretary,
                seats.stream().anyMatch(Seat::voting),
                !seats.isEmpty(),
                seats.stream().anyMatch(seat -> seat.isChair() || seat.offices().contains("vice-chair")),
                item -> interests.barred(person, item.matter()));
    }
}
