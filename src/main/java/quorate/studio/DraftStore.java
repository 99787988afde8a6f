package quorate.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import tools.jackson.databind.json.JsonMapper;

/** The rows of drafts, their versions and what became of them. */
@Component
class DraftStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    void begin(UUID draft, Draft.Kind kind, PartyId by, long number) {
        sql.sql("insert into studio.draft (id, kind, by_whom, number) values (?, ?, ?, ?)")
                .param(draft)
                .param(kind.key())
                .param(by.value())
                .param(number)
                .update();
    }

    void add(UUID draft, Draft.Version version, long number) {
        sql.sql("""
                insert into studio.version (draft, version, content, hash, why, by_whom, noted, number)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """)
                .param(draft)
                .param(version.number())
                .param(JSON.writeValueAsString(version.content()))
                .param(version.hash())
                .param(version.why())
                .param(version.by().value())
                .param(version.noted().atOffset(ZoneOffset.UTC))
                .param(number)
                .update();
    }

    void enact(UUID draft, Draft.Enactment enactment, Instant noted, long number) {
        sql.sql("""
                insert into studio.enactment
                    (draft, version, instrument, signed, signed_on, decision, by_whom, noted, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(draft)
                .param(enactment.version())
                .param(enactment.instrument().value())
                .param(enactment.signed())
                .param(enactment.signedOn())
                .param(enactment.decision().map(DecisionId::value).orElse(null))
                .param(enactment.by().value())
                .param(noted.atOffset(ZoneOffset.UTC))
                .param(number)
                .update();
    }

    Optional<Draft> find(UUID draft) {
        var versions = sql.sql("select * from studio.version where draft = ? order by version")
                .param(draft)
                .query((row, at) -> version(row))
                .list();
        return sql.sql("select kind from studio.draft where id = ?")
                .param(draft)
                .query(String.class)
                .optional()
                .map(kind -> new Draft(draft, kindOf(kind), versions, enactment(draft)));
    }

    private Optional<Draft.Enactment> enactment(UUID draft) {
        return sql.sql("select * from studio.enactment where draft = ?")
                .param(draft)
                .query((row, at) -> enactment(row))
                .optional();
    }

    /** Every draft with its latest version alone, the one saved last first. */
    List<Draft> listLatest() {
        return sql.sql("""
                select d.id as draft, d.kind, v.version, v.content, v.hash, v.why, v.by_whom, v.noted,
                       e.instrument, e.signed, e.signed_on, e.decision, e.version as enacted, e.by_whom as enacted_by
                from studio.draft d
                join lateral (select * from studio.version w where w.draft = d.id order by version desc limit 1) v on true
                left join studio.enactment e on e.draft = d.id
                order by v.noted desc, d.id
                """)
                .query((row, at) -> new Draft(
                        row.getObject("draft", UUID.class),
                        kindOf(row.getString("kind")),
                        List.of(version(row)),
                        row.getObject("instrument") == null
                                ? Optional.empty()
                                : Optional.of(enactment(row, "enacted", "enacted_by"))))
                .list();
    }

    /** The version that became the instrument as it begins on the day, for the clauses in words that it had. */
    Optional<Content> findEnacted(InstrumentId instrument, LocalDate from) {
        return sql.sql("""
                select v.content from studio.enactment e
                join studio.version v on v.draft = e.draft and v.version = e.version
                where e.instrument = ? and v.content -> 'instrument' ->> 'span' like ?
                order by e.number desc limit 1
                """)
                .param(instrument.value())
                .param(from + "/%")
                .query(String.class)
                .optional()
                .map(content -> JSON.readValue(content, Content.class));
    }

    private static Draft.Version version(ResultSet row) throws SQLException {
        return new Draft.Version(
                row.getInt("version"),
                new PartyId(row.getObject("by_whom", UUID.class)),
                row.getString("why"),
                row.getObject("noted", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("content"), Content.class),
                row.getString("hash"));
    }

    private static Draft.Enactment enactment(ResultSet row) throws SQLException {
        return enactment(row, "version", "by_whom");
    }

    private static Draft.Enactment enactment(ResultSet row, String version, String by) throws SQLException {
        return new Draft.Enactment(
                row.getInt(version),
                new InstrumentId(row.getObject("instrument", UUID.class)),
                row.getString("signed"),
                row.getObject("signed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("decision", UUID.class)).map(DecisionId::new),
                new PartyId(row.getObject(by, UUID.class)));
    }

    private static Draft.Kind kindOf(String key) {
        return Code.parse(Draft.Kind.class, key);
    }
}
