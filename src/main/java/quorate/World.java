package quorate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

/**
 * The fictional world: one cast that plays in demonstrations, browser stories and pictures. It is written down under
 * {@code world/} in the same words as the {@code given} of a worked example, and enters by the same front doors as
 * anything real. It is told in one write, so that it is there whole or not at all, whatever happens meanwhile; loading it
 * twice changes nothing.
 */
@Component
@Order(1)
class World {

    static final String PASSWORD = "correct horse battery";
    private static final Actor SEED = new Actor.Process("fictional world");

    private final Register register;
    private final Accounts accounts;
    private final Clocks clocks;
    private final List<Chapter> chapters;
    private final Map<String, PartyId> ids = new HashMap<>();

    /** A part of the world that another class tells, in the order of its {@link Order}. */
    interface Chapter {
        void tell(World world);
    }

    World(Register register, Accounts accounts, Clocks clocks, List<Chapter> chapters) {
        this.register = register;
        this.accounts = accounts;
        this.clocks = clocks;
        this.chapters = chapters;
    }

    /** @return true if it was loaded now, false if it was there already */
    boolean load() {
        name("nhs-england", Register.NHS_ENGLAND);
        var files =
                List.of("bodies", "people", "posts").stream().map(World::file).toList();
        files.forEach(
                file -> Entry.mapOf("parties", file.value("parties")).keySet().forEach(key -> name(key, idOf(key))));
        if (register.on(clocks.today()).find(id("ada-brook")).isPresent()) return false;
        clocks.write(number -> {
            files.forEach(this::parties);
            files.forEach(this::links);
            posts(files.getLast());
            people();
            chapters.forEach(chapter -> chapter.tell(this));
            return number;
        });
        return true;
    }

    /** Everybody who can sign in once the world is told. */
    static Set<PartyId> cast() {
        return Entry.mapOf("parties", file("people").value("parties")).keySet().stream()
                .map(World::idOf)
                .collect(Collectors.toSet());
    }

    /** The identity of somebody in the cast. */
    PartyId id(String key) {
        var id = ids.get(key);
        if (id == null) throw new IllegalArgumentException("Nobody in the fictional world is called '" + key + "'");
        return id;
    }

    /** What somebody in the cast is called. */
    String nameOf(String key) {
        return register.on(clocks.today())
                .find(id(key))
                .map(quorate.register.Party::name)
                .orElse(key);
    }

    static PartyId idOf(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    /** The YAML file of that name under {@code world/}. */
    static Entry file(String name) {
        try (var reader = new InputStreamReader(
                new ClassPathResource("world/" + name + ".yaml").getInputStream(), StandardCharsets.UTF_8)) {
            return Entry.of(
                    "world/" + name + ".yaml", PlainYaml.documents(reader).getFirst());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void name(String key, PartyId id) {
        ids.put(key, id);
    }

    private void parties(Entry file) {
        Entry.mapOf("parties", file.value("parties")).forEach((key, entry) -> {
            var traits = entry.texts();
            List.of("kind", "name", "life").forEach(traits::remove);
            traits.put("key", key);
            register.admit(
                            id(key),
                            Kind.parse(entry.text("kind")),
                            entry.text("name"),
                            entry.span("life", Span.ALWAYS),
                            traits,
                            SEED)
                    .orThrow();
        });
    }

    private void links(Entry file) {
        for (var written : file.words("links")) {
            var words = written.split(" ");
            link(words[0], Tie.parse(words[1]), words[2], Span.parse(words[3]));
        }
    }

    private void posts(Entry file) {
        var parties = file.entry("parties");
        file.entry("parts")
                .texts()
                .forEach((committee, body) -> link(
                        committee, Tie.PART_OF, body, parties.entry(committee).span("life")));
        for (var key : parties.values().keySet()) {
            if (!parties.entry(key).text("kind").equals("post")) continue;
            var committee = key.substring(0, key.lastIndexOf('-'));
            link(key, Tie.PART_OF, committee, parties.entry(committee).span("life"));
        }
        for (var written : file.words("holds")) {
            var words = written.split(" ");
            link(words[0], Tie.HOLDS, words[1], Span.parse(words[2]));
        }
    }

    private void link(String from, Tie tie, String to, Span span) {
        register.link(id(from), tie, id(to), span, Map.of(), "fictional world", SEED)
                .orThrow();
    }

    /** Everybody in the cast can sign in by the short form of their name. */
    private void people() {
        Entry.mapOf("parties", file("people").value("parties")).forEach((key, entry) -> {
            var faults = accounts.open(usernameOf(key), PASSWORD, id(key), entry.text("name"), key.equals("ada-brook"));
            if (!faults.isEmpty()) throw new IllegalStateException(key + ": " + faults);
        });
    }

    /** {@code margaret-hale} signs in as {@code margaret}. */
    static String usernameOf(String key) {
        return key.substring(0, key.indexOf('-'));
    }
}
