package quorate;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;

/** The chapter of the fictional world in which people declare their interests. */
@Component
@Order(2)
class Declared implements World.Chapter {

    private final Interests interests;

    Declared(Interests interests) {
        this.interests = interests;
    }

    @Override
    public void tell(World world) {
        for (var entry : World.file("interests").entries("interests")) {
            var answer = interests.declare(interest(entry, world), new Actor.Person(world.id(entry.text("who"))));
            if (answer instanceof Answer.Refused<Interest>(var objections)) {
                throw new IllegalArgumentException(entry.where() + ": " + objections);
            }
        }
    }

    private static Interest interest(Entry entry, World world) {
        entry.only("who", "type", "position", "what", "in", "name", "span");
        var type = Interest.Type.parse(entry.text("type"));
        var span = entry.span("span");
        var name = entry.find("name").orElseGet(() -> world.nameOf(entry.text("in")));
        return new Interest(
                Fresh.idOf("fictional world", entry.text("who"), name),
                world.id(entry.text("who")),
                entry.text("position"),
                type,
                type.toString(),
                entry.text("what"),
                entry.find("in").map(world::id),
                name,
                span,
                span.from(),
                span.from(),
                "",
                true,
                "");
    }
}
