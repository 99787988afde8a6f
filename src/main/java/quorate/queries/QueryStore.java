package quorate.queries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.queries.Query.Outcome;
import quorate.queries.Query.Reply;

/** Queries and their answers, as rows that are only added. */
@Component
class QueryStore {

    private static final String ALL = """
            select q.*, a.outcome, a.words as answer, a.day as answered, a.by_person as answered_by
            from queries.query q left join queries.answer a on a.query = q.id and a.number <= :known
            where q.number <= :known
            """;

    private final JdbcClient sql;

    QueryStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Query> find(UUID id) {
        return sql.sql(ALL + " and q.id = :id")
                .param("known", Long.MAX_VALUE)
                .param("id", id)
                .query((row, at) -> query(row))
                .optional();
    }

    /** To any of the commissioners or of any of the practices: those that wait first, then the latest. */
    List<Query> list(Collection<PartyId> commissioners, Collection<PartyId> practices, long known) {
        var ids = Stream.concat(commissioners.stream(), practices.stream())
                .map(PartyId::value)
                .toList();
        if (ids.isEmpty()) return List.of();
        return sql.sql(ALL + """
                         and (q.commissioner in (:ids) or q.practice in (:ids))
                        order by (a.query is not null), q.number desc
                        """)
                .param("known", known)
                .param("ids", ids)
                .query((row, at) -> query(row))
                .list();
    }

    /** About one statement, the first first. */
    List<Query> list(UUID run, String code) {
        return sql.sql(ALL + " and q.run = :run and q.code = :code order by q.number")
                .param("known", Long.MAX_VALUE)
                .param("run", run)
                .param("code", code)
                .query((row, at) -> query(row))
                .list();
    }

    void insert(Query it, long number) {
        sql.sql("""
                        insert into queries.query (id, run, commissioner, practice, code, first_day, statement, line, words,
                            day, by_person, number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.run(),
                        it.commissioner().value(),
                        it.practice().value(),
                        it.code(),
                        it.first(),
                        it.statement(),
                        it.line(),
                        it.words(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID query, Reply it, long number) {
        sql.sql("insert into queries.answer (query, outcome, words, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(
                        query,
                        Code.of(it.outcome()),
                        it.words(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    private static Query query(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Query(
                row.getObject("id", UUID.class),
                row.getObject("run", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                new PartyId(row.getObject("practice", UUID.class)),
                row.getString("code"),
                row.getObject("first_day", LocalDate.class),
                row.getString("statement"),
                row.getString("line"),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Reply(
                                Code.parse(Outcome.class, outcome),
                                row.getString("answer"),
                                row.getObject("answered", LocalDate.class),
                                new PartyId(row.getObject("answered_by", UUID.class)))));
    }
}
