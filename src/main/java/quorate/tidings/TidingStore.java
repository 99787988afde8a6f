package quorate.tidings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What was told, as rows that are only added: of several the last one counts. */
@Component
class TidingStore {

    private final JdbcClient sql;

    TidingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Tiding it, long number) {
        sql.sql("""
                        insert into tidings.tiding (id, commissioner, month, stream, budget, spent, foreseen, source, told,
                            entered, by_person, number)
                        values (?, ?, ?, ?, ?, ?, nullif(?, '')::bigint, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.month(),
                        it.stream(),
                        it.budget().pence(),
                        it.spent().pence(),
                        it.foreseen().map(money -> Long.toString(money.pence())).orElse(""),
                        it.source(),
                        it.told(),
                        it.entered(),
                        it.by().value(),
                        number)
                .update();
    }

    /** Everything that was ever told of a commissioner. */
    List<Tiding> listEvery(PartyId commissioner) {
        return sql.sql("select * from tidings.tiding where commissioner = ? order by number, id")
                .params(commissioner.value())
                .query((row, at) -> tiding(row))
                .list();
    }

    /** Of each month and stream the last that was told by the day, the latest month first. */
    List<Tiding> list(Collection<PartyId> commissioners, LocalDate day, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql("""
                        select * from (
                            select distinct on (commissioner, month, stream) * from tidings.tiding
                            where commissioner in (:ids) and told <= :day and number <= :known
                            order by commissioner, month, stream, told desc, number desc, id) latest
                        order by month desc, commissioner, stream
                        """)
                .param("ids", commissioners.stream().map(PartyId::value).toList())
                .param("day", day)
                .param("known", known)
                .query((row, at) -> tiding(row))
                .list();
    }

    private static Tiding tiding(ResultSet row) throws SQLException {
        return new Tiding(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getObject("month", LocalDate.class),
                row.getString("stream"),
                new Money(row.getLong("budget")),
                new Money(row.getLong("spent")),
                Optional.ofNullable(row.getObject("foreseen", Long.class)).map(Money::new),
                row.getString("source"),
                row.getObject("told", LocalDate.class),
                row.getObject("entered", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
    }
}
