package quorate.law;

import java.util.ArrayList;
import java.util.List;

/** Reads who must act on a concern. */
final class ConcernReader {

    static final List<String> FAMILIES =
            List.of("contract", "quality", "performer", "complaint", "safety", "money", "premises");

    private final ContentReader content;

    ConcernReader(ContentReader content) {
        this.content = content;
    }

    Concern concern(Entry entry) {
        var id = entry.named("id").text("id");
        if (!id.startsWith("route.")) entry.fault("the id of a concern begins with 'route.'", "Rename it");
        return new Concern(id, entry.text("title"), entry.oneOf("family", FAMILIES));
    }

    /** The rows under {@code who} of a concern. What a row does not say of days and sources is that of its level. */
    List<Concern.Route> routes(Entry concern, List<Level> levels) {
        var routes = new ArrayList<Concern.Route>();
        for (var row : concern.entries("who")) {
            var id = row.text("level");
            var level = levels.stream().filter(it -> it.id().equals(id)).findFirst();
            if (level.isEmpty()) {
                row.fault("there is no level '" + id + "'", "Use one that acts/levels.yaml lists");
                continue;
            }
            var owners = parts(row, "owners", id, "decides");
            if (owners.isEmpty()) {
                row.fault("nobody is named who must act", "List them under 'owners'; 'nobody' where no source says");
            }
            routes.add(new Concern.Route(
                    concern.text("id"),
                    id,
                    owners,
                    parts(row, "tell", id, "is told"),
                    row.find("note").orElse(""),
                    row.has("span") ? ContentReader.span(row) : level.get().span(),
                    row.has("cites") ? content.cites(row, "cites") : level.get().sources()));
            row.done();
        }
        return routes;
    }

    /** @param usual what they do where nothing else is said */
    private static List<Concern.Part> parts(Entry row, String key, String level, String usual) {
        var parts = new ArrayList<Concern.Part>();
        for (var part : row.entries(key)) {
            var who = part.oneOf("who", List.copyOf(Phrases.PARTIES.keySet()));
            parts.add(new Concern.Part(
                    who, Phrases.party(who, level), part.find("does").orElse(usual)));
            part.done();
        }
        return parts;
    }
}
