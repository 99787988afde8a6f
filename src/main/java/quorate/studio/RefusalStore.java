package quorate.studio;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;

/** Versions that were not signed: rows are only added. */
@Component
class RefusalStore {

    private final JdbcClient sql;

    RefusalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether it is new */
    boolean add(Refusal refusal, long number) {
        return sql.sql("""
                insert into studio.refusal (id, draft, version, who, day, why, by_whom, noted, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(refusal.id(), refusal.draft(), refusal.version())
                        .params(refusal.who(), refusal.day(), refusal.why())
                        .params(refusal.by().value(), refusal.noted().atOffset(ZoneOffset.UTC), number)
                        .update()
                > 0;
    }

    /** Of one draft, the last first. */
    List<Refusal> list(UUID draft) {
        return sql.sql("select * from studio.refusal where draft = ? order by day desc, number desc")
                .param(draft)
                .query((row, at) -> new Refusal(
                        row.getObject("id", UUID.class),
                        draft,
                        row.getInt("version"),
                        row.getString("who"),
                        row.getObject("day", LocalDate.class),
                        row.getString("why"),
                        new PartyId(row.getObject("by_whom", UUID.class)),
                        row.getObject("noted", OffsetDateTime.class).toInstant()))
                .list();
    }
}
