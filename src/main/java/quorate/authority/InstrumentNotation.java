package quorate.authority;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import quorate.authority.Instrument.Cluster;
import quorate.authority.Instrument.Constitution;
import quorate.authority.Instrument.Content;
import quorate.authority.Instrument.Delegation;
import quorate.authority.Instrument.Joint;
import quorate.authority.Instrument.Level;
import quorate.authority.Instrument.Limit;
import quorate.authority.Instrument.Scheme;
import quorate.authority.Instrument.Scope;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * Instruments as plain data, as they stand in examples, in forms and in the database. Parties are named by whatever the
 * place offers: short names in examples, ids in the database.
 */
final class InstrumentNotation {

    private final Function<String, PartyId> read;
    private final Function<PartyId, String> write;

    InstrumentNotation(Function<String, PartyId> read, Function<PartyId, String> write) {
        this.read = read;
        this.write = write;
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
    Instrument read(Object data, Function<String, InstrumentId> id) {
        var keys = Plain.map(data, "An instrument");
        var kind = keys.get("kind");
        var title = keys.take("title").map(text -> Plain.text(text, "title"));
        var span = Span.parse(keys.get("span"));
        var clauses = keys.take("clauses").map(InstrumentNotation::texts).orElse(Map.of());
        var acts = keys.take("acts").map(words -> new Scope(Plain.words(words, "acts")));
        var own = keys.take("id")
                .map(text -> InstrumentId.of(Plain.text(text, "id")))
                .or(() -> keys.take("key")
                        .map(text -> new InstrumentId(Fresh.idOf("instrument", Plain.text(text, "key")))));
        var said = kind + keys.said();
        var content = content(kind, keys);
        keys.done();
        var whole = acts.orElseGet(() -> everything(content));
        return new Instrument(
                own.orElseGet(() -> id.apply(said)),
                title.orElseGet(() -> title(content)),
                span,
                whole,
                content,
                clauses);
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

    Content content(String kind, Plain.Keys keys) {
        return switch (kind) {
            case "delegation" -> new Delegation(party(keys.get("from")), party(keys.get("to")), onward(keys));
            case "joint" ->
                new Joint(
                        parties(keys, "parties"),
                        keys.take("basis")
                                .map(text -> Plain.text(text, "basis"))
                                .orElse("13Z"));
            case "constitution" ->
                new Constitution(
                        party(keys.get("of")),
                        Set.copyOf(keys.take("provides")
                                .map(words -> Plain.words(words, "provides"))
                                .orElse(List.of())));
            case "scheme" ->
                new Scheme(
                        party(keys.get("of")),
                        Plain.list(keys.need("limits"), "limits").stream()
                                .map(this::limit)
                                .toList());
            case "terms" -> new TermsNotation(this::party).read(keys);
            case "cluster" ->
                new Cluster(parties(keys, "parties"), keys.take("body").map(text -> party(Plain.text(text, "body"))));
            case "level" -> new Level(party(keys.get("of")), keys.get("level"));
            default ->
                throw new IllegalArgumentException(
                        "kind: one of delegation, joint, constitution, scheme, terms, cluster," + " level; this is '"
                                + kind + "'");
        };
    }

    private static String onward(Plain.Keys keys) {
        var word = keys.take("onward").map(text -> Plain.text(text, "onward")).orElse("unknown");
        if (!Set.of("allowed", "with-consent", "forbidden", "unknown").contains(word)) {
            throw new IllegalArgumentException(
                    "onward: one of allowed, with-consent, forbidden, unknown; this is '" + word + "'");
        }
        return word;
    }

    private Limit limit(Object data) {
        var keys = Plain.map(data, "A limit");
        var post = keys.take("post").map(text -> party(Plain.text(text, "post")));
        var office = keys.take("office").map(text -> Plain.text(text, "office")).orElse("");
        var upTo = keys.take("up-to").map(text -> Money.parse(Plain.text(text, "up-to")));
        return new Limit(post, office, new Scope(Plain.words(keys.only("acts"), "acts")), upTo);
    }

    private List<PartyId> parties(Plain.Keys keys, String key) {
        return Plain.words(keys.need(key), key).stream().map(this::party).toList();
    }

    private PartyId party(String text) {
        return read.apply(text);
    }

    private static Map<String, String> texts(Object data) {
        var texts = new LinkedHashMap<String, String>();
        var keys = Plain.map(data, "clauses");
        for (var name : List.copyOf(keys.names())) texts.put(name, keys.get(name));
        return texts;
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

    Map<String, Object> write(Content content) {
        var data = new LinkedHashMap<String, Object>();
        switch (content) {
            case Delegation delegation -> {
                data.put("from", write.apply(delegation.from()));
                data.put("to", write.apply(delegation.to()));
                data.put("onward", delegation.onward());
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
        limit.upTo()
                .ifPresent(most -> data.put(
                        "up-to", java.math.BigDecimal.valueOf(most.pence(), 2).toPlainString()));
        return data;
    }

    private List<String> names(List<PartyId> parties) {
        return parties.stream().map(write).toList();
    }
}
