package quorate.studio;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.authority.Instrument;
import quorate.authority.Terms;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a version of a draft says.
 *
 * @param instrument in the notation of instruments, with parties by their ids; a limit may say besides for what {@code term}
 *     and how it {@code reports}
 * @param wording clauses in words, which the service prints and compares and does not judge by
 * @param answers of a joint arrangement: {@code pooled}, {@code pool}, {@code onward}
 */
record Content(Map<String, Object> instrument, List<Clause> wording, Map<String, String> answers) {

    /** What a limit says that is printed and is no condition of power. */
    static final List<String> PRINTED_ONLY = List.of("term", "reports");

    private static final JsonMapper JSON = JsonMapper.shared();

    Content {
        wording = List.copyOf(wording);
        answers = Map.copyOf(answers);
    }

    /**
     * A clause in words.
     *
     * @param model the model clause it began as; empty for one of their own
     * @param source where that clause was read, with its evidence; empty for one of their own
     */
    record Clause(UUID id, String model, String heading, String text, String source) {}

    static Content of(Instrument instrument) {
        return new Content(instrument.data(), List.of(), Map.of());
    }

    /** The instrument it would be, to be judged or granted. */
    Instrument asInstrument() {
        var data = new LinkedHashMap<>(instrument);
        if (data.containsKey("limits"))
            data.put("limits", limits().stream().map(Content::judged).toList());
        return Instrument.read(data, PartyId::of);
    }

    private static Map<String, Object> judged(Map<String, Object> limit) {
        var kept = new LinkedHashMap<>(limit);
        kept.keySet().removeAll(PRINTED_ONLY);
        return kept;
    }

    Optional<Terms> findTerms() {
        return asInstrument().content() instanceof Terms terms ? Optional.of(terms) : Optional.empty();
    }

    String title() {
        return text("title");
    }

    Span span() {
        return Span.parse(text("span"));
    }

    LocalDate from() {
        return span().from();
    }

    /** The text under the key; empty where there is none. */
    String text(String key) {
        return instrument.get(key) instanceof String text ? text : "";
    }

    /** The list of words under the key. */
    List<String> words(String key) {
        var said = instrument.get(key);
        if (said instanceof List<?> list)
            return list.stream().map(String::valueOf).toList();
        return said instanceof String one && !one.isEmpty() ? List.of(one) : List.of();
    }

    List<Map<String, Object>> seats() {
        return maps(instrument.get("seats"));
    }

    List<Map<String, Object>> limits() {
        return maps(instrument.get("limits"));
    }

    /** The mapping under the key; empty where there is none. */
    Map<String, Object> map(String key) {
        return instrument.get(key) instanceof Map<?, ?> map ? plain(map) : Map.of();
    }

    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream()
                        .filter(Map.class::isInstance)
                        .map(one -> plain((Map<?, ?>) one))
                        .toList()
                : List.of();
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        var plain = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain;
    }

    Content with(String key, Object value) {
        return with(Map.of(key, value));
    }

    /** With these in place of what it says under their keys. */
    Content with(Map<String, ?> said) {
        var data = new LinkedHashMap<>(instrument);
        data.putAll(said);
        return new Content(data, wording, answers);
    }

    Content without(String key) {
        var data = new LinkedHashMap<>(instrument);
        data.remove(key);
        return new Content(data, wording, answers);
    }

    Content answering(Map<String, String> said) {
        var all = new LinkedHashMap<>(answers);
        all.putAll(said);
        return new Content(instrument, wording, all);
    }

    /** With the clause in place of the one of the same id, else last. */
    Content with(Clause clause) {
        var all = new ArrayList<>(wording);
        for (var at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(clause.id())) {
                all.set(at, clause);
                return new Content(instrument, all, answers);
            }
        }
        all.add(clause);
        return new Content(instrument, all, answers);
    }

    Content without(UUID clause) {
        return new Content(
                instrument,
                wording.stream().filter(one -> !one.id().equals(clause)).toList(),
                answers);
    }

    /** The same for the same words, in whatever order the keys are kept. */
    String hash() {
        try {
            var all = List.of(sorted(instrument), JSON.convertValue(wording, List.class), sorted(answers));
            var bytes = JSON.writeValueAsBytes(all.stream().map(Content::sorted).toList());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object sorted(Object data) {
        return switch (data) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, value) -> sorted.put(String.valueOf(key), sorted(value)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(Content::sorted).toList();
            default -> data.toString();
        };
    }
}
