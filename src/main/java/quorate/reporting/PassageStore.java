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

    private static final String ALL = """
            select p.*, a.day as answered, a.words as answer, a.by_person as answerer, a.number as answer_number
            from reporting.passage p left join reporting.answer a on a.passage = p.id
            """;

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

    void answer(UUID passage, Passage.Answer answer) {
        sql.sql("insert into reporting.answer (passage, day, words, by_person, number) values (?, ?, ?, ?, ?)")
                .params(passage, answer.day(), answer.words(), answer.by().value(), answer.number())
                .update();
    }

    /** To and from the body, the last first. */
    List<Passage> list(PartyId body) {
        return sql.sql(ALL + """
                where p.sender = ? or p.receiver = ? order by p.day desc, p.number desc, p.id
                """)
                .params(body.value(), body.value())
                .query((row, at) -> read(row))
                .list();
    }

    /** On the matter, the last first. */
    List<Passage> list(MatterId matter) {
        return sql.sql(ALL + " where p.matter = ? order by p.day desc, p.number desc, p.id")
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
                answer(row),
                new PartyId(row.getObject("by_person", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("number"));
    }

    private static Optional<Passage.Answer> answer(ResultSet row) throws SQLException {
        if (row.getObject("answered") == null) return Optional.empty();
        return Optional.of(new Passage.Answer(
                row.getObject("answered", LocalDate.class),
                row.getString("answer"),
                new PartyId(row.getObject("answerer", UUID.class)),
                row.getLong("answer_number")));
    }
}
