package quorate.shifts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;

/** What the books do not hold, as rows that are only added: of several the last one counts. */
@Component
class ToldStore {

    private final JdbcClient sql;

    ToldStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Told it, long number) {
        sql.sql("""
                        insert into shifts.told (id, commissioner, year, what, value, source, entered, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.year(),
                        it.what(),
                        it.value(),
                        it.source(),
                        it.entered(),
                        it.by().value(),
                        number)
                .update();
    }

    List<Told> list(PartyId commissioner, long known) {
        return sql.sql("""
                        select distinct on (year, what) * from shifts.told where commissioner = ? and number <= ?
                        order by year, what, number desc, id
                        """)
                .params(commissioner.value(), known)
                .query((row, at) -> new Told(
                        row.getObject("id", UUID.class),
                        commissioner,
                        row.getInt("year"),
                        row.getString("what"),
                        row.getLong("value"),
                        row.getString("source"),
                        row.getObject("entered", LocalDate.class),
                        new PartyId(row.getObject("by_person", UUID.class))))
                .list();
    }
}
