package quorate.committees;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.web.Choice;
import quorate.web.Typed;

/** An item of an agenda, as somebody typed it. */
record ItemForm(String title, Item.Purpose purpose, String presenter, Optional<Item.Hidden> hidden) {

    static final List<Choice> PARTS = List.of(
            Choice.of("public", "Public part"),
            Choice.of("private", "Private part").hint("The public is told nothing of the item; give the ground below"));

    static final List<Choice> PURPOSES = List.of(
            Choice.of("decision", "For decision"),
            Choice.of("discussion", "For discussion"),
            Choice.of("information", "For information"),
            Choice.of("business", "Order of business"));

    static ItemForm read(Typed typed) {
        var title = typed.line("title", "Enter the title of the item");
        var purpose = typed.choice("purpose", "Select what the committee is asked to do", Item.Purpose.class);
        var presenter = typed.optionalLine("presenter");
        var part = typed.choice("part", "Select the part of the agenda", List.of("public", "private"));
        if (!part.equals("private")) return new ItemForm(title, purpose, presenter, Optional.empty());
        var ground = typed.choice("ground", "Select the ground for taking the item in private", Ground.class);
        var reason = typed.line("reason", "Enter the reason, in the words of the resolution to exclude the public");
        return new ItemForm(title, purpose, presenter, Optional.of(new Item.Hidden(ground, reason)));
    }

    /** The fields of the form as the item stands. */
    static Map<String, String> known(Item item) {
        var known = new HashMap<String, String>();
        known.put("title", item.title());
        known.put("purpose", item.purpose().name().toLowerCase(java.util.Locale.ROOT));
        known.put("presenter", item.presenter());
        known.put("part", item.isPublic() ? "public" : "private");
        item.hidden().ifPresent(hidden -> {
            known.put("ground", hidden.ground().name().toLowerCase(java.util.Locale.ROOT));
            known.put("reason", hidden.reason());
        });
        return known;
    }

    Item applyTo(Item item) {
        return new Item(item.id(), item.matter(), item.place(), title, purpose, hidden, presenter, item.committees());
    }
}
