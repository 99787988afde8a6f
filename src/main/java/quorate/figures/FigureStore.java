package quorate.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Import;
import quorate.kernel.Span;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was counted, read. However many bodies and measures are asked for, it is one query. */
@Component
class FigureStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Catalogue catalogue;

    FigureStore(JdbcClient sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /** The last period first; of one period, the last that was published. */
    List<Edition> editions() {
        return sql.sql(
                        "select id, import, dataset, lower(period) as from_day, upper(period) as until_day, vintage, dated,"
                                + " geography, measures, bases, number from figures.edition"
                                + " order by lower(period) desc, dataset, vintage desc, number desc")
                .query((row, at) -> new Edition(
                        row.getObject("id", UUID.class),
                        row.getObject("import", UUID.class),
                        row.getString("dataset"),
                        Span.between(
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class)),
                        row.getObject("vintage", LocalDate.class),
                        row.getString("dated"),
                        row.getObject("geography", LocalDate.class),
                        List.of((String[]) row.getArray("measures").getArray()),
                        JSON.readValue(row.getString("bases"), TEXTS),
                        row.getLong("number")))
                .list();
    }

    /**
     * These measures of these bodies in these editions, by code, measure and edition.
     *
     * @param codes nothing for all bodies
     */
    List<Figure> figures(Collection<Edition> editions, Collection<String> codes, Collection<String> measures) {
        if (editions.isEmpty() || measures.isEmpty()) return List.of();
        var byId = new HashMap<UUID, Edition>();
        editions.forEach(edition -> byId.put(edition.id(), edition));
        var query =
                "select f.edition, f.body, f.code, m.measure, f.counted[m.at] as value, f.texts ->> m.measure as gap"
                        + " from figures.edition e"
                        + " cross join lateral unnest(e.measures) with ordinality as m (measure, at)"
                        + " join figures.figure f on f.edition = e.id"
                        + " where e.id = any (:editions) and m.measure = any (:measures)"
                        + (codes.isEmpty() ? "" : " and f.code = any (:codes)")
                        + " order by f.code, m.measure, lower(e.period), e.vintage";
        return sql.sql(query)
                .param("editions", byId.keySet().toArray(UUID[]::new))
                .param("measures", measures.toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .query((row, at) -> figure(row, byId))
                .list();
    }

    /** How large every practice of a payments edition is, and in what sort of place. */
    List<Similar.Traits> traits(Edition edition) {
        var registered = catalogue.measure("payments.registered");
        return sql.sql("select code, counted[?] as size, coalesce(texts ->> 'rurality', '') as rurality"
                        + " from figures.figure where edition = ? and counted[?] is not null")
                .params(
                        edition.measures().indexOf(registered.id()) + 1,
                        edition.id(),
                        edition.measures().indexOf(registered.id()) + 1)
                .query((row, at) -> new Similar.Traits(
                        row.getString("code"), registered.number(row.getLong("size")), row.getString("rurality")))
                .list();
    }

    /** One measure of many bodies together, by edition. @param bodies of how many there is a number */
    record Together(Edition edition, Measure measure, long sum, int bodies) {}

    /** What these bodies have together of each measure, edition by edition. */
    List<Together> sums(Collection<Edition> editions, Collection<String> codes, Collection<String> measures) {
        if (editions.isEmpty() || measures.isEmpty() || codes.isEmpty()) return List.of();
        var byId = new HashMap<UUID, Edition>();
        editions.forEach(edition -> byId.put(edition.id(), edition));
        return sql.sql("select e.id, m.measure, sum(f.counted[m.at])::bigint as sum, count(f.counted[m.at]) as bodies"
                        + " from figures.edition e"
                        + " cross join lateral unnest(e.measures) with ordinality as m (measure, at)"
                        + " join figures.figure f on f.edition = e.id"
                        + " where e.id = any (:editions) and m.measure = any (:measures) and f.code = any (:codes)"
                        + " group by e.id, m.measure having count(f.counted[m.at]) > 0")
                .param("editions", byId.keySet().toArray(UUID[]::new))
                .param("measures", measures.toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .query((row, at) -> new Together(
                        java.util.Objects.requireNonNull(byId.get(row.getObject("id", UUID.class))),
                        catalogue.measure(row.getString("measure")),
                        row.getLong("sum"),
                        row.getInt("bodies")))
                .list();
    }

    private Figure figure(ResultSet row, Map<UUID, Edition> editions) throws SQLException {
        var edition = editions.get(row.getObject("edition", UUID.class));
        if (edition == null) throw new IllegalStateException("An edition was answered that was not asked for");
        var value = row.getLong("value");
        var counted = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        var gap = row.getString("gap");
        return new Figure(
                catalogue.measure(row.getString("measure")),
                edition,
                row.getString("body"),
                row.getString("code"),
                counted,
                gap == null ? "" : gap);
    }

    /** What is known of bodies beside the counts, by code. @param codes nothing for all bodies */
    Map<String, Facts> facts(Edition edition, Collection<String> codes) {
        var facts = new HashMap<String, Facts>();
        sql.sql("select body, code, texts from figures.figure where edition = :edition"
                        + (codes.isEmpty() ? "" : " and code = any (:codes)"))
                .param("edition", edition.id())
                .param("codes", codes.toArray(String[]::new))
                .query((row, at) -> new Facts(
                        edition,
                        row.getString("body"),
                        row.getString("code"),
                        JSON.readValue(row.getString("texts"), TEXTS)))
                .list()
                .forEach(each -> facts.put(each.code(), each));
        return facts;
    }

    /** The values of every body, in the order of the edition's measures; null where nothing was counted. */
    Map<String, List<@Nullable Long>> values(Edition edition) {
        var values = new HashMap<String, List<@Nullable Long>>();
        sql.sql("select code, counted from figures.figure where edition = ?")
                .param(edition.id())
                .query((row, at) -> {
                    @Nullable Long[] counted = (Long[]) row.getArray("counted").getArray();
                    values.put(row.getString("code"), Arrays.asList(counted));
                    return counted.length;
                })
                .list();
        return values;
    }

    /** Some values and texts of every body. */
    List<Excerpt> excerpts(Edition edition, List<String> measures, List<String> texts) {
        var places = measures.stream().map(edition.measures()::indexOf).toList();
        var query = "select code"
                + IntStream.range(0, measures.size())
                        .mapToObj(at -> ", counted[:m" + at + "] as m" + at)
                        .collect(Collectors.joining())
                + IntStream.range(0, texts.size())
                        .mapToObj(at -> ", texts ->> :t" + at + " as t" + at)
                        .collect(Collectors.joining())
                + " from figures.figure where edition = :edition";
        var asked = sql.sql(query).param("edition", edition.id());
        for (var at = 0; at < measures.size(); at++) asked = asked.param("m" + at, places.get(at) + 1);
        for (var at = 0; at < texts.size(); at++) asked = asked.param("t" + at, texts.get(at));
        return asked.withFetchSize(2_000)
                .query((row, number) -> {
                    var values = new ArrayList<@Nullable Long>(measures.size());
                    for (var at = 0; at < measures.size(); at++) {
                        var value = row.getLong("m" + at);
                        values.add(row.wasNull() ? null : value);
                    }
                    var words = new ArrayList<@Nullable String>(texts.size());
                    for (var at = 0; at < texts.size(); at++) words.add(row.getString("t" + at));
                    return new Excerpt(row.getString("code"), values, words);
                })
                .list();
    }

    /** How many of the checks that were made when a file was read hold. */
    List<Import.Tally> tallies() {
        return sql.sql("select e.import, count(*) filter (where r.holds) as held, count(*) as made"
                        + " from figures.reconciliation r join figures.edition e on e.id = r.edition group by e.import")
                .query((row, at) ->
                        new Import.Tally(row.getObject("import", UUID.class), row.getInt("held"), row.getInt("made")))
                .list();
    }

    int bodies(Edition edition) {
        return sql.sql("select count(*) from figures.figure where edition = ?")
                .param(edition.id())
                .query(Integer.class)
                .single();
    }

    /** Of an edition, or of all that came with a file, with those that other files were compared with. */
    List<Reconciliation> reconciliations(Collection<UUID> editions) {
        return sql.sql("select distinct on (r.edition, r.id) r.id, title, holds, sentence, headings, exceptions"
                        + " from figures.reconciliation r where edition = any (:editions) or other = any (:editions)"
                        + " order by r.edition, r.id")
                .param("editions", editions.toArray(UUID[]::new))
                .query((row, at) -> new Reconciliation(
                        row.getString("id"),
                        row.getString("title"),
                        row.getBoolean("holds"),
                        row.getString("sentence"),
                        JSON.readValue(row.getString("headings"), WORDS),
                        JSON.readValue(row.getString("exceptions"), ROWS)))
                .list();
    }
}
