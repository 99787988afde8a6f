package quorate.schemes;

import java.util.ArrayList;
import java.util.List;
import quorate.kernel.Entry;
import quorate.schemes.Definition.About;
import quorate.schemes.Definition.Wanted;

/** What a file may say of a reading that is added up from those of the members of a group. */
final class Members {

    private Members() {}

    static List<String> faults(Wanted wanted, Entry file) {
        if (wanted.about() != About.MEMBERS) return List.of();
        var found = new ArrayList<String>();
        var unit = file.findOne("for", Scale.class).orElse(Scale.PRACTICE);
        if (!unit.hasMembers()) {
            found.add("is added up from members, and the scheme is for " + unit.many()
                    + "; say 'for: network', group or federation, or strike 'about'");
        }
        if (wanted.usual() != null) {
            found.add(
                    "is added up from members, and has a usual number; strike 'usual', because a member of whom nothing"
                            + " was read is not known and not nought");
        }
        if (wanted.unit().sort() != Unit.Sort.COUNT && wanted.unit().sort() != Unit.Sort.NUMBER
                || wanted.unit().isPrice() && !wanted.unit().isPounds()) {
            found.add("is added up from members, and " + wanted.unit() + " cannot be added up");
        }
        return found;
    }
}
