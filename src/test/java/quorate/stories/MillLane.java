package quorate.stories;

import java.util.Map;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/** Gives Siân Llewellyn the post from which she speaks for her practice. */
public final class MillLane {

    private MillLane() {}

    public static void manager(Register register) {
        var since = Span.parse("2016-01-01/");
        var by = new Actor.Process("a story");
        var post = new PartyId(Fresh.idOf("a story", "manager of Mill Lane"));
        var traits = Map.of("office", "practice-manager", "title", "Practice manager, Mill Lane Surgery");
        register.admit(post, Kind.POST, "Practice manager", since, traits, by).orThrow();
        link(register, post, Tie.PART_OF, party("mill-lane"), since, by);
        link(register, party("sian-llewellyn"), Tie.HOLDS, post, since, by);
    }

    private static void link(Register register, PartyId from, Tie tie, PartyId to, Span since, Actor by) {
        register.link(from, tie, to, since, Map.of(), "story", by).orThrow();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }
}
