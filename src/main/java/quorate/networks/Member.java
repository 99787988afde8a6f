package quorate.networks;

import java.util.List;
import quorate.kernel.PartyId;

/**
 * A practice in a network on a day.
 *
 * @param code empty where the register has none
 * @param commissioner who commissions it that day, by name; empty where the network's own commissioner does
 * @param groups all of this sort in which it is that day, whoever commissions them, each with its first day as a member
 */
public record Member(PartyId id, String code, String name, String commissioner, List<String> groups) {

    public Member {
        groups = List.copyOf(groups);
    }

    boolean isInTwo() {
        return groups.size() > 1;
    }

    /** "Mill Lane Surgery (Z90001)". */
    public String called() {
        return code.isEmpty() ? name : name + " (" + code + ")";
    }
}
