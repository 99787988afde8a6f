package quorate.authority;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import quorate.authority.Instrument.Cluster;
import quorate.authority.Instrument.Constitution;
import quorate.authority.Instrument.Content;
import quorate.authority.Instrument.Delegation;
import quorate.authority.Instrument.Joint;
import quorate.authority.Instrument.Level;
import quorate.authority.Instrument.Limit;
import quorate.authority.Instrument.Scheme;
import quorate.authority.Instrument.Scope;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * Instruments as plain data, as they stand in examples, in forms and in the database. Parties are named by whatever the
 * place offers: short names in examples, ids in the database.
 */
final class InstrumentNotation {

    private static final List<String> HEADING = List.of("kind", "title", "span", "acts", "clauses", "id", "key");
    private static final List<String> ONWARD = List.of("allowed", "with-consent", "forbidden", "unknown");
    private static final Map<String, List<String>> KINDS = kinds();

    private final Function<String, PartyId> read;
    private final Function<PartyId, String> write;

    InstrumentNotation(Function<String, PartyId> read, Function<PartyId, String> write) {
        this.read = read;
        this.write = write;
    }

    /** What each kind says besides the heading. */
    private static Map<String, List<String>> kinds() {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("delegation", List.of("from", "to", "onward", "limits"));
        kinds.put("joint", List.of("parties", "basis"));
        kinds.put("constitution", List.of("of", "provides"));
        kinds.put("scheme", List.of("of", "limits"));
        kinds.put("terms", TermsNotation.KEYS);
        kinds.put("cluster", List.of("parties", "body"));
        kinds.put("level", List.of("of", "level"));
        return kinds;
    }

    /** As in the database: parties by their ids. */
    static InstrumentNotation byId() {
        return new InstrumentNotation(text -> new PartyId(java.util.UUID.fromString(text)), PartyId::toString);
    }

    /**
     * A whole instrument, with {@code kind}, {@code title}, {@code span}, {@code acts}, {@code clauses} and what its kind
     * has besides. Who it is, through all its versions, is said by {@code id} or by a short name, {@code key}.
     *
     * @param id makes the identity when the data have no {@code id}, from the words that describe it
     * @throws IllegalArgumentException with a sentence naming the key, for anything unknown or malformed
     */
    Instrument read(Entry entry, Function<String, InstrumentId> id) {
        var kind = entry.as("kind", InstrumentNotation::known, String.join(", ", KINDS.keySet()));
        entry.only(Stream.concat(HEADING.stream(), keysOf(kind).stream()).toArray(String[]::new));
        var content = content(kind, entry);
        var own = entry.findAs("id", InstrumentId::of, "an identity")
                .or(() -> entry.find("key").map(key -> new InstrumentId(Fresh.idOf("instrument", key))));
        return new Instrument(
                own.orElseGet(() -> id.apply(described(kind, entry))),
                entry.text("title", title(content)),
                entry.span("span"),
                entry.has("acts") ? new Scope(entry.words("acts")) : everything(content),
                content,
                entry.findEntry("clauses").map(Entry::texts).orElse(Map.of()));
    }

    /** What an instrument says besides its heading: the same for all versions of it. */
    private static String described(String kind, Entry entry) {
        var rest = new LinkedHashMap<>(entry.values());
        rest.keySet().removeAll(HEADING);
        return kind + rest;
    }

    private static String known(String kind) {
        if (!KINDS.containsKey(kind)) throw new IllegalArgumentException(kind);
        return kind;
    }

    private static List<String> keysOf(String kind) {
        return KINDS.getOrDefault(kind, List.of());
    }

    /** What an instrument covers that does not say: a delegation or joint arrangement the whole of primary medical care. */
    private static Scope everything(Content content) {
        return switch (content) {
            case Delegation delegation -> new Scope(List.of("primary-medical"));
            case Joint joint
            when joint.basis().equals("14Z9") || joint.basis().equals("14Z3") -> new Scope(List.of("own"));
            case Joint joint -> new Scope(List.of("primary-medical"));
            default -> Scope.NOTHING;
        };
    }

    private static String title(Content content) {
        return switch (content) {
            case Delegation delegation -> "Delegation agreement";
            case Joint joint -> "Joint arrangement under section " + joint.basis();
            case Constitution constitution -> "Constitution";
            case Scheme scheme -> "Scheme of delegation";
            case Terms terms -> "Terms of reference";
            case Cluster cluster -> "Cluster agreement";
            case Level level -> "Level of responsibility";
        };
    }

    Content content(String kind, Entry entry) {
        return switch (kind) {
            case "delegation" ->
                new Delegation(
                        party(entry, "from"),
                        party(entry, "to"),
                        onward(entry),
                        entry.findEntry("limits").map(OwnLimit::read).orElse(Map.of()));
            case "joint" -> new Joint(parties(entry), entry.text("basis", "13Z"));
            case "constitution" -> new Constitution(party(entry, "of"), Set.copyOf(entry.words("provides")));
            case "scheme" ->
                new Scheme(
                        party(entry, "of"),
                        entry.entries("limits").stream().map(this::limit).toList());
            case "terms" -> new TermsNotation(read).read(entry);
            case "cluster" -> new Cluster(parties(entry), entry.find("body").map(read));
            case "level" -> new Level(party(entry, "of"), entry.text("level"));
            default -> throw new IllegalArgumentException(entry.where() + ": there is no kind '" + kind + "'");
        };
    }

    private static String onward(Entry entry) {
        var word = entry.text("onward", "unknown");
        if (!ONWARD.contains(word)) {
            throw new IllegalArgumentException(
                    entry.where() + ": 'onward' must be one of " + ONWARD + ", not '" + word + "'");
        }
        return word;
    }

    private Limit limit(Entry entry) {
        entry.only("post", "office", "up-to", "acts", "with", "urgent");
        entry.value("acts");
        return new Limit(
                entry.find("post").map(read),
                entry.text("office", ""),
                new Scope(entry.words("acts")),
                entry.findAs("up-to", Money::parse, "an amount in pounds"),
                entry.words("with"),
                entry.yes("urgent", false));
    }

    private List<PartyId> parties(Entry entry) {
        entry.value("parties");
        return entry.words("parties").stream().map(read).toList();
    }

    private PartyId party(Entry entry, String key) {
        return read.apply(entry.text(key));
    }

    /** The kind's word and what it has besides the heading: {@code content(kindOf(c), write(c))} is the content. */
    static String kindOf(Content content) {
        return switch (content) {
            case Delegation delegation -> "delegation";
            case Joint joint -> "joint";
            case Constitution constitution -> "constitution";
            case Scheme scheme -> "scheme";
            case Terms terms -> "terms";
            case Cluster cluster -> "cluster";
            case Level level -> "level";
        };
    }

    /** The whole of it: {@code read(write(instrument))} is the instrument. */
    Map<String, Object> write(Instrument instrument) {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", kindOf(instrument.content()));
        data.put("id", instrument.id().toString());
        data.put("title", instrument.title());
        data.put("span", instrument.span().toString());
        data.put("acts", instrument.acts().words());
        if (!instrument.clauses().isEmpty()) data.put("clauses", instrument.clauses());
        data.putAll(write(instrument.content()));
        return data;
    }

    Map<String, Object> write(Content content) {
        var data = new LinkedHashMap<String, Object>();
        switch (content) {
            case Delegation delegation -> {
                data.put("from", write.apply(delegation.from()));
                data.put("to", write.apply(delegation.to()));
                data.put("onward", delegation.onward());
                var own = new TreeMap<String, Object>();
                delegation.limits().forEach((rule, most) -> own.put(rule, most.toPlainString()));
                if (!own.isEmpty()) data.put("limits", own);
            }
            case Joint joint -> {
                data.put("parties", names(joint.parties()));
                data.put("basis", joint.basis());
            }
            case Constitution constitution -> {
                data.put("of", write.apply(constitution.of()));
                data.put("provides", List.copyOf(constitution.provides()));
            }
            case Scheme scheme -> {
                data.put("of", write.apply(scheme.of()));
                data.put("limits", scheme.limits().stream().map(this::write).toList());
            }
            case Cluster cluster -> {
                data.put("parties", names(cluster.parties()));
                cluster.body().ifPresent(body -> data.put("body", write.apply(body)));
            }
            case Level level -> {
                data.put("of", write.apply(level.of()));
                data.put("level", level.level());
            }
            case Terms terms -> data.putAll(TermsNotation.write(terms, write));
        }
        return data;
    }

    private Map<String, Object> write(Limit limit) {
        var data = new LinkedHashMap<String, Object>();
        limit.post().ifPresent(post -> data.put("post", write.apply(post)));
        if (!limit.office().isEmpty()) data.put("office", limit.office());
        data.put("acts", limit.acts().words());
        limit.upTo().ifPresent(most -> data.put("up-to", most.plain()));
        if (!limit.with().isEmpty()) data.put("with", limit.with());
        if (limit.urgent()) data.put("urgent", "yes");
        return data;
    }

    private List<String> names(List<PartyId> parties) {
        return parties.stream().map(write).toList();
    }
}
