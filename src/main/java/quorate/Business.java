package quorate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.kernel.Actor;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;

/** The chapter of the fictional world in which matters are laid and meetings called. */
@Component
@Order(3)
class Business implements World.Chapter {

    private final Authority authority;
    private final Committees committees;

    Business(Authority authority, Committees committees) {
        this.authority = authority;
        this.committees = committees;
    }

    @Override
    public void tell(World world) {
        var file = World.file("meetings");
        var matters = new HashMap<String, Matter>();
        for (var entry : file.entries("matters")) {
            var matter = matter(entry, world);
            matters.put(entry.text("key"), matter);
            authority.lay(matter, entry.text("key")).orThrow();
        }
        file.entries("meetings").forEach(entry -> call(entry, matters, world));
    }

    private static Matter matter(Entry entry, World world) {
        var facts = entry.find("value")
                .map(value -> Map.of("value", new BigDecimal(value).toPlainString()))
                .orElse(Map.of());
        return new Matter(
                new MatterId(Fresh.idOf("fictional world", "matter", entry.text("key"))),
                entry.text("act"),
                world.id(entry.text("for")),
                entry.words("about").stream().map(world::id).collect(Collectors.toSet()),
                new Facts(facts),
                entry.text("title"),
                entry.text("paper"),
                entry.text("why"),
                entry.find("wanted").map(LocalDate::parse),
                entry.day("laid"),
                new Actor.Person(world.id(entry.text("by"))));
    }

    private void call(Entry entry, Map<String, Matter> matters, World world) {
        var committee = world.id(entry.text("committee"));
        var secretary = world.id(entry.text("secretary"));
        var id = new MeetingId(Fresh.idOf("fictional world", "meeting", entry.text("committee"), entry.text("starts")));
        var starts = LocalDateTime.parse(entry.text("starts"));
        var convened = committees.convene(
                id, List.of(committee), entry.text("title"), starts, entry.text("place"), new Actor.Person(secretary));
        if (!convened.isDone()) throw new IllegalStateException(entry.where() + ": " + convened.objections());
        for (var key : entry.words("items")) {
            var matter = Optional.ofNullable(matters.get(key)).orElseThrow();
            var item = new Item(
                    Fresh.idOf("fictional world", "item", key),
                    matter.id(),
                    0,
                    matter.title(),
                    Item.Purpose.DECISION,
                    Optional.empty(),
                    world.nameOf("owen-griffiths"),
                    List.of(committee));
            var added = committees.add(id, item, secretary);
            if (!added.isDone()) throw new IllegalStateException(key + ": " + added.objections());
        }
        entry.find("urgent")
                .ifPresent(why -> committees.giveNotice(id, why, secretary).orThrow());
    }
}
