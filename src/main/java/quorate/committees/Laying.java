package quorate.committees;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Matter;
import quorate.interests.Interests;
import quorate.interests.Subject;

/**
 * Interests in a matter are searched from the moment it is laid, in the same transaction, not only once it is on an agenda:
 * there is no hour in which somebody with a stake can read what they should not.
 */
@Component
class Laying {

    private final Interests interests;

    Laying(Interests interests) {
        this.interests = interests;
    }

    @EventListener
    void laid(Matter.Laid happening) {
        var matter = happening.matter();
        interests.consider(
                matter.id(),
                new Subject(
                        matter.act(),
                        matter.affected(),
                        Map.of(),
                        matter.facts().values()),
                matter.by());
    }
}
