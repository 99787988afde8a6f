package quorate.claims;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.PlainYaml;

/**
 * What a practice may ask for, as {@code claims/kinds.yaml} has it.
 *
 * @param stream from which it is paid
 * @param limit the scheme by which it is limited; empty where the decision alone says how much
 * @param reading the line of that scheme
 * @param counted what is counted for the limit: weeks or months; empty for nothing
 * @param asks what else the limit is worked out from, by the names of the readings of the scheme
 * @param evidence what is asked for, by its word
 * @param back by what it is paid back; empty where it is not
 * @param criteria what is asked and answered before it is decided
 */
record ClaimKind(
        String id,
        String title,
        String stream,
        String limit,
        String reading,
        String counted,
        List<String> asks,
        String back,
        Map<String, String> evidence,
        List<Criterion> criteria,
        List<Citation> sources) {

    record Criterion(String id, String asks) {

        String field() {
            return "criterion-" + id;
        }
    }

    /** Before the id of a criterion: how it was worded when it was answered. */
    static final String ASKED = "asked ";

    private static final Map<String, ClaimKind> ALL = read();

    ClaimKind {
        asks = List.copyOf(asks);
        criteria = List.copyOf(criteria);
        sources = List.copyOf(sources);
    }

    static List<ClaimKind> all() {
        return List.copyOf(ALL.values());
    }

    /** @throws java.util.NoSuchElementException for a word that is no kind */
    static ClaimKind of(String id) {
        var found = ALL.get(id);
        if (found == null) throw new java.util.NoSuchElementException("There is no claim of " + id);
        return found;
    }

    /** Whether what is given is a loan. */
    boolean isPaidBack() {
        return !back.isEmpty();
    }

    boolean isLimited() {
        return !limit.isEmpty();
    }

    private static Map<String, ClaimKind> read() {
        try (var file = Objects.requireNonNull(ClaimKind.class.getResourceAsStream("/claims/kinds.yaml"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var all = Entry.of("claims/kinds.yaml", PlainYaml.documents(reader).getFirst());
            var sources = sources(all);
            var evidence = all.entry("evidence").texts();
            return all.entries("kinds").stream()
                    .map(it -> read(it, sources, evidence))
                    .collect(Collectors.toMap(ClaimKind::id, kind -> kind, (one, other) -> one, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Citation> sources(Entry all) {
        var read = all.day("read");
        var sources = new LinkedHashMap<String, Citation>();
        sources.put("OWN", source("OWN", "Known from practice, not found in a source", "", Evidence.UNSOURCED, read));
        all.entries("sources")
                .forEach(it -> sources.put(
                        it.text("id"),
                        source(
                                it.text("id"),
                                it.text("title"),
                                it.text("where"),
                                Evidence.parse(it.text("evidence")),
                                read)));
        return sources;
    }

    private static Citation source(String id, String title, String where, Evidence evidence, LocalDate read) {
        return new Citation(id, title, where, evidence, read);
    }

    private static ClaimKind read(Entry it, Map<String, Citation> sources, Map<String, String> words) {
        it.only(
                "id",
                "title",
                "stream",
                "limit",
                "reading",
                "counted",
                "asks",
                "back",
                "evidence",
                "criteria",
                "source");
        var evidence = new LinkedHashMap<String, String>();
        it.words("evidence").forEach(word -> evidence.put(word, Objects.requireNonNull(words.get(word), word)));
        return new ClaimKind(
                it.text("id"),
                it.text("title"),
                it.text("stream"),
                it.text("limit", ""),
                it.text("reading", ""),
                it.text("counted", ""),
                it.words("asks"),
                it.text("back", ""),
                evidence,
                it.entries("criteria").stream()
                        .map(each -> new Criterion(each.text("id"), each.text("asks")))
                        .toList(),
                it.words("source").stream()
                        .map(word -> Objects.requireNonNull(sources.get(word), word))
                        .toList());
    }

    @Override
    public String toString() {
        return title;
    }
}
