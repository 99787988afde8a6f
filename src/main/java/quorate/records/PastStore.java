package quorate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

/** Papers that were brought in from the past. */
@Component
class PastStore {

    private final JdbcClient sql;

    PastStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param name of the file as it was brought in. @param open whether the public may read it */
    record Kept(
            UUID id,
            PartyId committee,
            LocalDate day,
            String kind,
            String title,
            FileId file,
            String name,
            boolean open) {}

    void add(Kept kept, long number, Instant at) {
        sql.sql("""
                insert into records.past (id, committee, day, kind, title, file, name, open, number, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        kept.id(),
                        kept.committee().value(),
                        kept.day(),
                        kept.kind(),
                        kept.title(),
                        kept.file().value(),
                        kept.name(),
                        kept.open(),
                        number,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of these ids that are on record. */
    Set<UUID> known(Set<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        return new HashSet<>(sql.sql("select id from records.past where id in (:ids)")
                .param("ids", ids)
                .query((row, at) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Of a committee, latest first. */
    List<Kept> list(PartyId committee) {
        return sql.sql("select * from records.past where committee = ? order by day desc, kind, title, id")
                .param(committee.value())
                .query((row, at) -> kept(row))
                .list();
    }

    Optional<Kept> find(UUID id) {
        return sql.sql("select * from records.past where id = ?")
                .param(id)
                .query((row, at) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("committee", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("kind"),
                row.getString("title"),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("name"),
                row.getBoolean("open"));
    }
}
