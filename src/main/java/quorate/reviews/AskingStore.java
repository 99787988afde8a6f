package quorate.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** Who was asked for a view on reviews and what they said, as rows that are only added. */
@Component
class AskingStore {

    private final JdbcClient sql;

    AskingStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Part(UUID review, Asking it) {}

    /** Of these reviews, the first asked first. */
    Map<UUID, List<Asking>> list(List<UUID> reviews, long known) {
        return sql
                .sql("""
                        select a.*, v.stance, v.words, v.day as said from reviews.asking a
                        left join reviews.view v on v.asking = a.id and v.number <= :known
                        where a.review in (:ids) and a.number <= :known order by a.number, a.id
                        """)
                .param("ids", reviews)
                .param("known", known)
                .query((row, at) -> new Part(row.getObject("review", UUID.class), asking(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::review, Collectors.mapping(Part::it, Collectors.toList())));
    }

    void insert(UUID review, Asking it, long number) {
        sql.sql("insert into reviews.asking (id, review, whom, answer_by, day, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.id(),
                        review,
                        it.whom(),
                        it.answerBy(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID asking, Asking.View it, PartyId by, long number) {
        sql.sql("insert into reviews.view (asking, stance, words, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(asking, Code.of(it.stance()), it.words(), it.day(), by.value(), number)
                .update();
    }

    private static Asking asking(ResultSet row) throws SQLException {
        var stance = row.getString("stance");
        Optional<Asking.View> view = stance == null
                ? Optional.empty()
                : Optional.of(new Asking.View(
                        Code.parse(Asking.Stance.class, stance),
                        row.getString("words"),
                        row.getObject("said", LocalDate.class)));
        return new Asking(
                row.getObject("id", UUID.class),
                row.getString("whom"),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                view);
    }
}
