package quorate.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;

/** The rows of matters and decisions. */
@Component
class DocketStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient sql;

    DocketStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Matter> find(MatterId id) {
        return matters("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<Matter> findByKey(String key) {
        return matters("where key = :key", Map.of("key", key)).stream().findFirst();
    }

    /** Matters that no decision has ended, the most urgent first. */
    List<Matter> listWaiting() {
        return matters("""
                where not exists (select 1 from authority.decision
                                  where decision.matter = matter.id and outcome <> 'deferred')
                order by wanted_by nulls last, laid_on, id
                """, Map.of());
    }

    private List<Matter> matters(String condition, Map<String, ?> params) {
        return sql.sql("select * from authority.matter " + condition)
                .params(params)
                .query((row, at) -> matter(row))
                .list();
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("act"),
                new PartyId(row.getObject("commissioner", UUID.class)),
                parties(row),
                new Facts(texts(row.getString("facts"))),
                row.getString("title"),
                row.getString("paper"),
                row.getString("why"),
                Optional.ofNullable(row.getObject("wanted_by", LocalDate.class)),
                row.getObject("laid_on", LocalDate.class),
                actor(row.getString("laid_by")));
    }

    private static Set<PartyId> parties(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("affected").getArray();
        return Arrays.stream(ids).map(PartyId::new).collect(Collectors.toUnmodifiableSet());
    }

    void insert(Matter matter, String key, long number) {
        sql.sql("""
                        insert into authority.matter (id, key, act, commissioner, affected, facts, title, paper, why,
                                                      wanted_by, laid_on, laid_by, number)
                        values (:id, :key, :act, :commissioner, cast(:affected as uuid[]), cast(:facts as jsonb), :title,
                                :paper, :why, :wantedBy, :laidOn, cast(:by as jsonb), :number)
                        """)
                .param("id", matter.id().value())
                .param("key", key)
                .param("act", matter.act())
                .param("commissioner", matter.commissioner().value())
                .param(
                        "affected",
                        matter.affected().stream().map(PartyId::toString).collect(Collectors.joining(",", "{", "}")))
                .param("facts", json(matter.facts().values()))
                .param("title", matter.title())
                .param("paper", matter.paper())
                .param("why", matter.why())
                .param("wantedBy", matter.wantedBy().orElse(null), Types.DATE)
                .param("laidOn", matter.laidOn())
                .param("by", json(actor(matter.by())))
                .param("number", number)
                .update();
    }

    Optional<Decision> findDecisionByKey(String key) {
        return decisions("where key = :it", key).stream().findFirst();
    }

    Optional<Decision> findDecision(DecisionId id) {
        return decisions("where id = :it", id.value()).stream().findFirst();
    }

    /** Matters about any of these parties, the latest first, each with its decisions: two queries for all of them. */
    List<Matter.Decided> listAbout(Set<PartyId> affected) {
        var about = affected.stream().map(PartyId::toString).collect(Collectors.joining(",", "{", "}"));
        var decided = decisions(
                        "where matter in (select id from authority.matter where affected && cast(:it as uuid[]))"
                                + " order by number, id",
                        about)
                .stream()
                .collect(Collectors.groupingBy(Decision::matter));
        return matters("where affected && cast(:it as uuid[]) order by laid_on desc, id desc", Map.of("it", about))
                .stream()
                .map(matter -> new Matter.Decided(matter, decided.getOrDefault(matter.id(), List.of())))
                .toList();
    }

    /** Matters of the acts on which something was decided by the number: two queries for all of them. */
    List<Matter.Decided> listDecided(PartyId commissioner, Set<String> acts, long known) {
        var of = "commissioner = :commissioner and (:any or act = any (cast(:acts as text[])))";
        var params = Map.<String, Object>of(
                "commissioner",
                commissioner.value(),
                "any",
                acts.isEmpty(),
                "acts",
                acts.toArray(String[]::new),
                "known",
                known);
        var decided = sql
                .sql("select * from authority.decision where number <= :known and matter in"
                        + " (select id from authority.matter where " + of + ") order by number, id")
                .params(params)
                .query((row, at) -> decision(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Decision::matter));
        return matters("where " + of + " and number <= :known order by laid_on desc, id desc", params).stream()
                .filter(matter -> decided.containsKey(matter.id()))
                .map(matter -> new Matter.Decided(matter, decided.getOrDefault(matter.id(), List.of())))
                .toList();
    }

    /** Deferrals first, then what ended it. */
    List<Decision> listDecisions(MatterId matter) {
        return decisions("where matter = :it order by number, id", matter.value());
    }

    private List<Decision> decisions(String condition, Object it) {
        return sql.sql("select * from authority.decision " + condition)
                .param("it", it)
                .query((row, at) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var answer = InstrumentStore.JSON.readValue(row.getString("verdict"), DATA);
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                new MatterId(row.getObject("matter", UUID.class)),
                new PartyId(row.getObject("body", UUID.class)),
                row.getObject("day", LocalDate.class),
                Decision.Outcome.parse(row.getString("outcome")),
                row.getString("conditions"),
                row.getString("advice"),
                Optional.ofNullable(row.getObject("meeting", UUID.class)).map(MeetingId::new),
                String.valueOf(answer.get("verdict")),
                sentences(answer),
                row.getInt("law_number"),
                row.getString("law_hash"),
                row.getLong("known"),
                row.getTimestamp("at").toInstant(),
                actor(row.getString("decided_by")));
    }

    static List<String> sentences(Map<String, Object> answer) {
        var said = answer.containsKey("questions") ? answer.get("questions") : answer.get("why");
        return said instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    void insert(Decision decision, Decision.Taken taken, Map<String, Object> answer, long number) {
        sql.sql("""
                        insert into authority.decision (id, key, matter, body, day, outcome, conditions, advice, meeting,
                                                        verdict, facts, law_number, law_hash, known, at, decided_by, number)
                        values (:id, :key, :matter, :body, :day, :outcome, :conditions, :advice, :meeting,
                                cast(:verdict as jsonb), cast(:facts as jsonb), :lawNumber, :lawHash, :known, :at,
                                cast(:by as jsonb), :number)
                        """)
                .param("id", decision.id().value())
                .param("key", taken.key())
                .param("matter", decision.matter().value())
                .param("body", decision.body().value())
                .param("day", decision.day())
                .param("outcome", decision.outcome().toString())
                .param("conditions", decision.conditions())
                .param("advice", decision.advice())
                .param("meeting", decision.meeting().map(MeetingId::value).orElse(null), Types.OTHER)
                .param("verdict", json(answer))
                .param("facts", json(taken.facts().values()))
                .param("lawNumber", decision.lawNumber())
                .param("lawHash", decision.lawHash())
                .param("known", decision.known())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("by", json(actor(decision.by())))
                .param("number", number)
                .update();
    }

    private static String json(Object data) {
        return InstrumentStore.JSON.writeValueAsString(data);
    }

    private static Map<String, String> texts(String json) {
        return InstrumentStore.JSON.readValue(json, TEXTS);
    }

    private static Map<String, String> actor(Actor by) {
        return switch (by) {
            case Actor.Person person -> Map.of("person", person.id().toString());
            case Actor.Process process -> Map.of("process", process.name());
        };
    }

    private static Actor actor(String json) {
        var by = texts(json);
        var person = by.get("person");
        return person != null
                ? new Actor.Person(PartyId.of(person))
                : new Actor.Process(by.getOrDefault("process", ""));
    }
}
