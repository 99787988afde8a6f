package quorate.committees;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** A fact as the secretary notes it on the live board. */
record FactForm(Optional<Fact> fact, Instant at) {

    static FactForm read(Typed typed, Chamber.Record record, Instant now) {
        var at = LivePages.moment(typed.value("time"), now);
        if (at.isEmpty()) typed.fault("time", "Enter the time as 14:05");
        return new FactForm(Optional.ofNullable(fact(typed, record)), at.orElse(now));
    }

    private static @Nullable Fact fact(Typed typed, Chamber.Record record) {
        return switch (typed.value("fact")) {
            case "opened" -> person(typed).map(Fact.Opened::new).orElse(null);
            case "resumed" -> person(typed).map(Fact.Resumed::new).orElse(null);
            case "adjourned" -> new Fact.Adjourned(typed.optionalLine("adjourned-why"));
            case "closed" -> new Fact.Closed();
            case "apologised" -> person(typed).map(Fact.Apologised::new).orElse(null);
            case "arrived" ->
                person(typed)
                        .map(one -> new Fact.Arrived(one, nameOf(one, record)))
                        .orElse(null);
            case "guest" -> guest(typed);
            case "deputised" -> deputy(typed);
            case "left" -> person(typed).map(Fact.Left::new).orElse(null);
            case "declared" -> declared(typed);
            case "chair" ->
                person(typed).map(one -> new Fact.ChairTaken(one, item(typed))).orElse(null);
            case "item" -> item(typed).map(Fact.ItemOpened::new).orElse(null);
            case "noted" -> item(typed).map(Fact.Noted::new).orElse(null);
            case "excluded" ->
                new Fact.PublicExcluded(typed.line("reason", "Enter the reason, as the resolution states it"));
            case "readmitted" -> new Fact.PublicReadmitted();
            case "action" -> action(typed);
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

    private static @Nullable Fact deputy(Typed typed) {
        var name = typed.line("deputy", "Enter the name of the deputy");
        return person(typed)
                .map(member -> new Fact.Deputised(new PartyId(Fresh.idOf("guest", name)), name, member))
                .orElse(null);
    }

    private static @Nullable Fact declared(Typed typed) {
        var words = typed.text("interest", "Enter what the interest is", 2000);
        return person(typed)
                .map(one -> new Fact.Declared(one, item(typed), words))
                .orElse(null);
    }

    private static @Nullable Fact action(Typed typed) {
        var what = typed.line("action", "Enter what is to be done");
        var due = typed.optionalDay("due");
        var item = item(typed);
        if (item.isEmpty()) typed.fault("fact", "Open the item first");
        return item.flatMap(one -> person(typed).map(who -> new Fact.ActionTaken(one, who, what, due)))
                .orElse(null);
    }

    private static @Nullable Fact struck(Typed typed) {
        var why = typed.line("struck-why", "Enter why the entry is struck out");
        var entry = typed.value("entry");
        if (!entry.matches("\\d{1,9}")) {
            typed.fault("fact", "Choose the entry to strike out");
            return null;
        }
        return new Fact.Struck(Long.parseLong(entry), why);
    }

    private static Optional<PartyId> person(Typed typed) {
        try {
            return Optional.of(PartyId.of(typed.value("person")));
        } catch (IllegalArgumentException nobody) {
            typed.fault("person", "Choose a person");
            return Optional.empty();
        }
    }

    private static Optional<UUID> item(Typed typed) {
        try {
            return Optional.of(UUID.fromString(typed.value("item")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String nameOf(PartyId person, Chamber.Record record) {
        return record.seats().stream()
                .filter(seat -> seat.person().equals(person))
                .map(Seat::name)
                .findFirst()
                .orElseGet(() -> record.at(Instant.MAX).nameOf(person));
    }
}
