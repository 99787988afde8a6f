package quorate.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/** What bodies sent to each other: rows are only added. */
@Component
class PassageStore {

    private final JdbcClient sql;

    PassageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Once: the same id again changes nothing. */
    boolean add(Passage passage) {
        return sql.sql("""
                insert into reporting.passage
                    (id, sender, receiver, kind, matter, title, words, interests, day, by_person, at, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(
                                passage.id(),
                                passage.sender().value(),
                                passage.receiver().value())
                        .param(Code.of(passage.kind()))
                        .param(passage.matter().map(MatterId::value).orElse(null))
                        .params(passage.title(), passage.words())
                        .param(passage.interests().toArray(String[]::new))
                        .params(passage.day(), passage.by().value())
                        .params(passage.at().atOffset(ZoneOffset.UTC), passage.number())
                        .update()
                > 0;
    }

    /** To and from the body, the last first. */
    List<Passage> list(PartyId body) {
        return sql.sql("""
                select * from reporting.passage where sender = ? or receiver = ? order by day desc, number desc, id
                """)
                .params(body.value(), body.value())
                .query((row, at) -> read(row))
                .list();
    }

    /** On the matter, the last first. */
    List<Passage> list(MatterId matter) {
        return sql.sql("select * from reporting.passage where matter = ? order by day desc, number desc, id")
                .param(matter.value())
                .query((row, at) -> read(row))
                .list();
    }

    private static Passage read(ResultSet row) throws SQLException {
        return new Passage(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("sender", UUID.class)),
                new PartyId(row.getObject("receiver", UUID.class)),
                Code.parse(Passage.Kind.class, row.getString("kind")),
                Optional.ofNullable(row.getObject("matter", UUID.class)).map(MatterId::new),
                row.getString("title"),
                row.getString("words"),
                List.of((String[]) row.getArray("interests").getArray()),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("number"));
    }
}
