package quorate.networks;

import java.time.LocalDate;
import java.util.List;

/**
 * Who was a member of a network on a day.
 *
 * @param asked the day to which something is counted
 * @param day the day that decides: the same, or the first day of a network that was not there yet
 * @param members in the order of their codes
 * @param moves what became of memberships in the period afterwards, a sentence each
 */
public record Roll(LocalDate asked, LocalDate day, List<Member> members, List<String> moves) {
    public Roll {
        members = List.copyOf(members);
        moves = List.copyOf(moves);
    }
}
