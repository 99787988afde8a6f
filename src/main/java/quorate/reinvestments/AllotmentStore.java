package quorate.reinvestments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Allotments as rows that are only added. */
@Component
class AllotmentStore {

    private final JdbcClient sql;

    AllotmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that hold of a review, the latest first. */
    List<Allotment> list(UUID review, long known) {
        var found = new ArrayList<Allotment>();
        for (var it : sql.sql("""
                        select * from reinvestments.allotment where review = ? and number <= ? order by number desc, id
                        """)
                .params(review, known)
                .query((row, at) -> allotment(row))
                .list()) if (found.stream().noneMatch(it::isAbout)) found.add(it);
        return found;
    }

    boolean holds(UUID id) {
        return sql.sql("select exists (select 1 from reinvestments.allotment where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID review, Allotment it, long number) {
        sql.sql("""
                        insert into reinvestments.allotment (id, review, april, scheme, pence, why, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        review,
                        it.april(),
                        it.scheme(),
                        it.amount().pence(),
                        it.why(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    private static Allotment allotment(ResultSet row) throws SQLException {
        return new Allotment(
                row.getObject("id", UUID.class),
                row.getObject("april", LocalDate.class),
                row.getString("scheme"),
                new Money(row.getLong("pence")),
                row.getString("why"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
    }
}
