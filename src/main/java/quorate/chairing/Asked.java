package quorate.chairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.authority.Terms;

/**
 * All that is known of an item when somebody asks how it may be held.
 *
 * @param day of the meeting
 * @param affected the parties it is about, by name
 * @param dividable true if each party affected may be decided on alone
 * @param here the room of the committee whose item it is
 * @param outside GPs from another area who could be asked in, and have no interest in it
 * @param lenders members of neighbours' committees who could be asked in, and have no interest in it
 * @param next the next meeting of the same committee; empty where none is announced
 * @param others other bodies that may decide it
 * @param shut other bodies that may not, each with why
 * @param by the last day on which the decision is of use
 */
record Asked(
        LocalDate day,
        String act,
        boolean everybody,
        List<quorate.kernel.PartyId> affected,
        java.util.function.Function<quorate.kernel.PartyId, String> names,
        boolean dividable,
        Chamber here,
        List<quorate.authority.Room.Place> outside,
        List<quorate.authority.Room.Place> lenders,
        Optional<Chamber> next,
        List<Chamber> others,
        List<String> shut,
        Optional<LocalDate> by) {

    /**
     * A room in which the item could be decided.
     *
     * @param name of the body
     * @param day on which it sits; empty where no meeting is announced
     * @param terms empty where no terms of reference are in force
     * @param places everybody who is expected
     * @param conflicts what was found of them, on that day
     * @param ruled what was ruled of them already
     * @param first what is to be settled before this body may decide
     */
    record Chamber(
            String name,
            Optional<LocalDate> day,
            Optional<Terms> terms,
            List<quorate.authority.Room.Place> places,
            List<Conflict> conflicts,
            java.util.Map<quorate.kernel.PartyId, Stay> ruled,
            List<String> first) {}
}
