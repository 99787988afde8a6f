package quorate.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.drafting.Draft.Asking;
import quorate.drafting.Draft.Laying;
import quorate.drafting.Draft.Outcome;
import quorate.drafting.Draft.Stance;
import quorate.drafting.Draft.Version;
import quorate.drafting.Draft.View;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Drafts with their versions, views and decisions, as rows that are only added. */
@Component
class DraftStore {

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Head(UUID id, PartyId commissioner, String copied, LocalDate begun, PartyId by) {}

    private record Part<T>(UUID draft, T it) {}

    /** The latest begun first. */
    List<Draft> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        var heads = sql.sql("""
                        select * from drafting.draft where commissioner in (:commissioners) and number <= :known
                        order by number desc, id
                        """)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .param("known", known)
                .query((row, at) -> head(row))
                .list();
        return whole(heads, known);
    }

    Optional<Draft> find(UUID id) {
        var heads = sql.sql("select * from drafting.draft where id = :id")
                .param("id", id)
                .query((row, at) -> head(row))
                .list();
        return whole(heads, Long.MAX_VALUE).stream().findFirst();
    }

    /** The draft of which a version was laid as this matter. */
    Optional<Draft> find(MatterId matter) {
        return sql.sql("select draft from drafting.laying where matter = ?")
                .param(matter.value())
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    private List<Draft> whole(List<Head> heads, long known) {
        if (heads.isEmpty()) return List.of();
        var ids = heads.stream().map(Head::id).toList();
        var versions = parts(
                "select * from drafting.version where draft in (:ids) and number <= :known"
                        + " order by draft, version",
                ids,
                known,
                DraftStore::version);
        var askings = parts("""
                select a.*, v.stance, v.words, v.day as said from drafting.asking a
                left join drafting.view v on v.asking = a.id and v.number <= :known
                where a.draft in (:ids) and a.number <= :known order by a.number desc, a.id
                """, ids, known, DraftStore::asking);
        var layings = parts("""
                select l.*, o.decision, o.approved, o.day as decided from drafting.laying l
                left join drafting.outcome o on o.laying = l.id and o.number <= :known
                where l.draft in (:ids) and l.number <= :known order by l.number desc
                """, ids, known, DraftStore::laying);
        return heads.stream()
                .map(it -> new Draft(
                        it.id(),
                        it.commissioner(),
                        it.copied(),
                        it.begun(),
                        it.by(),
                        versions.getOrDefault(it.id(), List.of()),
                        askings.getOrDefault(it.id(), List.of()),
                        layings.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private <T> Map<UUID, List<T>> parts(String query, List<UUID> ids, long known, RowMapper<T> reading) {
        return sql
                .sql(query)
                .param("ids", ids)
                .param("known", known)
                .query((row, at) -> new Part<>(row.getObject("draft", UUID.class), reading.mapRow(row, at)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::draft, Collectors.mapping(Part::it, Collectors.toList())));
    }

    /** The texts that were adopted by a write after one number and up to another, the first first. */
    List<String> adopted(long after, long upTo) {
        return sql.sql("""
                        select v.text from drafting.outcome o join drafting.laying l on l.id = o.laying
                        join drafting.version v on v.draft = l.draft and v.version = l.version
                        where o.approved and o.number > ? and o.number <= ? order by o.number
                        """)
                .params(after, upTo)
                .query((row, at) -> row.getString("text"))
                .list();
    }

    void insert(Draft draft, long number) {
        sql.sql(
                        "insert into drafting.draft (id, commissioner, copied, begun, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.commissioner().value(),
                        draft.copied(),
                        draft.begun(),
                        draft.by().value(),
                        number)
                .update();
        draft.versions().forEach(it -> insert(draft.id(), it, number));
    }

    void insert(UUID draft, Version it, long number) {
        sql.sql("""
                        insert into drafting.version (draft, version, text, tries, pence, why, day, by_person, number)
                        values (:draft, :version, :text, :tries, :pence, :why, :day, :by, :number)
                        """)
                .param("draft", draft)
                .param("version", it.number())
                .param("text", it.text())
                .param("tries", it.tries())
                .param("pence", it.budget().map(Money::pence).orElse(null), Types.BIGINT)
                .param("why", it.why())
                .param("day", it.day())
                .param("by", it.by().value())
                .param("number", number)
                .update();
    }

    void insert(UUID draft, Asking it, PartyId by, long number) {
        sql.sql("insert into drafting.asking (id, draft, version, whom, answer_by, day, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(it.id(), draft, it.version(), it.whom(), it.answerBy(), it.day(), by.value(), number)
                .update();
    }

    void insert(UUID asking, View it, PartyId by, long number) {
        sql.sql("insert into drafting.view (asking, stance, words, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(asking, Code.of(it.stance()), it.words(), it.day(), by.value(), number)
                .update();
    }

    /** Whether another draft, adopted or before a decision, goes by the same id. */
    boolean isTaken(String scheme, UUID draft) {
        return sql.sql("""
                        select exists (select 1 from drafting.laying l left join drafting.outcome o on o.laying = l.id
                        where l.scheme = ? and l.draft <> ? and coalesce(o.approved, true))
                        """).params(scheme, draft).query(Boolean.class).single();
    }

    void insert(UUID draft, Laying it, String scheme, PartyId by, long number) {
        sql.sql("insert into drafting.laying (id, draft, version, scheme, matter, day, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(it.id(), draft, it.version(), scheme, it.matter().value(), it.day(), by.value(), number)
                .update();
    }

    void insert(UUID laying, Outcome it, long number) {
        sql.sql("insert into drafting.outcome (laying, decision, approved, day, number) values (?, ?, ?, ?, ?)")
                .params(laying, it.decision().value(), it.approved(), it.day(), number)
                .update();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("copied"),
                row.getObject("begun", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
    }

    private static Version version(ResultSet row, int at) throws SQLException {
        var pence = row.getObject("pence", Long.class);
        return new Version(
                row.getInt("version"),
                row.getString("text"),
                row.getString("tries"),
                Optional.ofNullable(pence).map(Money::new),
                row.getString("why"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
    }

    private static Asking asking(ResultSet row, int at) throws SQLException {
        var stance = row.getString("stance");
        return new Asking(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("whom"),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("day", LocalDate.class),
                stance == null
                        ? Optional.empty()
                        : Optional.of(new View(
                                Code.parse(Stance.class, stance),
                                row.getString("words"),
                                row.getObject("said", LocalDate.class))));
    }

    private static Laying laying(ResultSet row, int at) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return new Laying(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getObject("day", LocalDate.class),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Outcome(
                                new DecisionId(decision),
                                row.getBoolean("approved"),
                                row.getObject("decided", LocalDate.class))));
    }
}
