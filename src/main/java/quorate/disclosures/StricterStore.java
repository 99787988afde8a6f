package quorate.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Bodies' own stricter rules, on both clocks. */
@Component
class StricterStore {

    private final JdbcClient sql;

    StricterStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Stricter rule, long number) {
        sql.sql("""
                        insert into disclosures.stricter (id, body, months, clause, period, known)
                        values (:id, :body, :months, :clause, daterange(:from, :until), int8range(:number, null))
                        """)
                .param("id", rule.id())
                .param("body", rule.body().value())
                .param("months", rule.months())
                .param("clause", rule.clause())
                .param("from", rule.span().from())
                .param("until", rule.span().until(), Types.DATE)
                .param("number", number)
                .update();
    }

    void close(UUID id, long number) {
        sql.sql(
                        "update disclosures.stricter set known = int8range(lower(known), :number) where id = :id and upper_inf(known)")
                .param("number", number)
                .param("id", id)
                .update();
    }

    /** Those of these bodies, as known at the number, by their first day. */
    List<Stricter> of(Collection<PartyId> bodies, long known) {
        if (bodies.isEmpty()) return List.of();
        return sql.sql("""
                        select id, body, months, clause, lower(period) as begins, upper(period) as ends
                        from disclosures.stricter where body in (:bodies) and known @> :known order by lower(period), id
                        """)
                .param("bodies", bodies.stream().map(PartyId::value).toList())
                .param("known", known)
                .query((row, at) -> read(row))
                .list();
    }

    /** Those of every body, as known now. */
    List<Stricter> all() {
        return sql.sql("""
                        select id, body, months, clause, lower(period) as begins, upper(period) as ends
                        from disclosures.stricter where upper_inf(known) order by lower(period), id
                        """).query((row, at) -> read(row)).list();
    }

    private static Stricter read(ResultSet row) throws SQLException {
        return new Stricter(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("body", UUID.class)),
                row.getInt("months"),
                row.getString("clause"),
                new Span(row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class)));
    }
}
