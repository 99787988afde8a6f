package quorate.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;
import quorate.reporting.Step.Evidence;

/** What became of what is owed: rows are only added. */
@Component
class DutyStore {

    private final JdbcClient sql;

    DutyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Step step) {
        sql.sql("""
                insert into reporting.step
                    (id, duty, decision, kind, day, who, words, due, file, name, hash, by_person, at, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(step.id(), step.duty(), step.decision().value(), Code.of(step.kind()))
                .params(step.day(), step.who(), step.words())
                .param(step.due().orElse(null))
                .param(step.evidence().map(file -> file.file().value()).orElse(null))
                .param(step.evidence().map(Evidence::name).orElse(null))
                .param(step.evidence().map(Evidence::hash).orElse(null))
                .params(step.by().value(), step.at().atOffset(ZoneOffset.UTC), step.number())
                .update();
    }

    Optional<Step> find(UUID id) {
        return sql.sql("select * from reporting.step where id = ?")
                .param(id)
                .query((row, at) -> read(row))
                .optional();
    }

    /** The steps of all that these decisions owe, in the order in which they were noted. */
    List<Step> list(Collection<DecisionId> decisions) {
        return sql.sql("select * from reporting.step where decision = any (?) order by number, id")
                .param(decisions.stream().map(DecisionId::value).toArray(UUID[]::new))
                .query((row, at) -> read(row))
                .list();
    }

    private static Step read(ResultSet row) throws SQLException {
        var file = Optional.ofNullable(row.getObject("file", UUID.class));
        var name = String.valueOf(row.getString("name"));
        var hash = String.valueOf(row.getString("hash"));
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("duty", UUID.class),
                new DecisionId(row.getObject("decision", UUID.class)),
                Code.parse(Step.Kind.class, row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("who"),
                row.getString("words"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                file.map(id -> new Evidence(new FileId(id), name, hash)),
                new PartyId(row.getObject("by_person", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("number"));
    }
}
