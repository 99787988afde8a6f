package quorate.committees;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** A fact as the secretary notes it on the live board. */
record FactForm(Optional<Fact> fact, Instant at) {

    static FactForm read(Typed typed, Chamber.Record record, Instant now) {
        var read = WallTime.of(typed, now);
        if (read.at().isEmpty()) typed.fault("time", read.fault());
        return new FactForm(Optional.ofNullable(fact(typed, record)), read.at().orElse(now));
    }

    private static @Nullable Fact fact(Typed typed, Chamber.Record record) {
        return switch (typed.value("fact")) {
            case "opened" -> person(typed, record).map(Fact.Opened::new).orElse(null);
            case "resumed" -> person(typed, record).map(Fact.Resumed::new).orElse(null);
            case "adjourned" -> new Fact.Adjourned(typed.optionalLine("adjourned-why"));
            case "closed" -> new Fact.Closed();
            case "apologised" -> person(typed, record).map(Fact.Apologised::new).orElse(null);
            case "arrived" ->
                person(typed, record)
                        .map(one -> new Fact.Arrived(one, nameOf(one, record)))
                        .orElse(null);
            case "guest" -> guest(typed);
            case "deputised" -> deputy(typed, record);
            case "left" -> person(typed, record).map(Fact.Left::new).orElse(null);
            case "declared" -> declared(typed, record);
            case "chair" -> chair(typed, record);
            case "item" -> item(typed, record).map(Fact.ItemOpened::new).orElse(null);
            case "noted" -> item(typed, record).map(Fact.Noted::new).orElse(null);
            case "excluded" ->
                new Fact.PublicExcluded(typed.line("reason", "Enter the reason, as the resolution states it"));
            case "readmitted" -> new Fact.PublicReadmitted();
            case "action" -> action(typed, record);
            case "struck" -> struck(typed);
            default -> {
                typed.fault("fact", "Choose what happened");
                yield null;
            }
        };
    }

    private static Fact guest(Typed typed) {
        var name = typed.line("guest", "Enter the name of the person in attendance");
        return new Fact.Arrived(new PartyId(Fresh.idOf("guest", name)), name);
    }

    private static @Nullable Fact deputy(Typed typed, Chamber.Record record) {
        var name = typed.line("deputy", "Enter the name of the deputy");
        var letter = typed.optionalDay("letter");
        return person(typed, record)
                .map(member -> new Fact.Deputised(new PartyId(Fresh.idOf("guest", name)), name, member, letter))
                .orElse(null);
    }

    private static @Nullable Fact declared(Typed typed, Chamber.Record record) {
        var words = typed.text("interest", "Enter what the interest is", 2000);
        var item = optionalItem(typed, record);
        return person(typed, record)
                .map(one -> new Fact.Declared(one, item, words))
                .orElse(null);
    }

    private static @Nullable Fact chair(Typed typed, Chamber.Record record) {
        var item = optionalItem(typed, record);
        return person(typed, record).map(one -> new Fact.ChairTaken(one, item)).orElse(null);
    }

    private static @Nullable Fact action(Typed typed, Chamber.Record record) {
        var what = typed.line("action", "Enter what is to be done");
        var due = typed.optionalDay("due");
        var item = typed.offered("item", "Open the item first, then note the action on it", items(record));
        return item.flatMap(one -> person(typed, record).map(who -> new Fact.ActionTaken(one, who, what, due)))
                .orElse(null);
    }

    private static @Nullable Fact struck(Typed typed) {
        var why = typed.line("struck-why", "Enter why the entry is struck out");
        var entry = typed.value("entry");
        if (!entry.matches("\\d{1,9}")) {
            typed.fault("entry", "Choose the entry to strike out");
            return null;
        }
        return new Fact.Struck(Long.parseLong(entry), why);
    }

    /** Whoever has a seat, or was in the room before. */
    private static Optional<PartyId> person(Typed typed, Chamber.Record record) {
        var known = new LinkedHashSet<PartyId>();
        record.seats().forEach(seat -> known.add(seat.person()));
        known.addAll(record.at(Instant.MAX).stays().keySet());
        return typed.offered("person", "Choose a person", known);
    }

    private static Optional<UUID> item(Typed typed, Chamber.Record record) {
        return typed.offered("item", "Choose an item of this agenda", items(record));
    }

    private static Optional<UUID> optionalItem(Typed typed, Chamber.Record record) {
        return typed.optionallyOffered("item", "Choose an item of this agenda", items(record));
    }

    private static List<UUID> items(Chamber.Record record) {
        return record.items().stream().map(Item::id).toList();
    }

    private static String nameOf(PartyId person, Chamber.Record record) {
        return record.seats().stream()
                .filter(seat -> seat.person().equals(person))
                .map(Seat::name)
                .findFirst()
                .orElseGet(() -> record.at(Instant.MAX).nameOf(person));
    }
}
