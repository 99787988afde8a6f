package quorate.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;

/** What went through one account, line by line. */
@Component
class StatementStore {

    private final JdbcClient sql;

    StatementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One line of an account.
     *
     * @param change more for what came in, less for what went out
     * @param balance what was there after it
     */
    record Line(Entered entered, Money change, Money balance) {}

    /**
     * Which lines are asked for.
     *
     * @param words that stand in what they are for; empty for any
     * @param move the code of one kind; empty for all
     * @param late only those that came when their month was closed
     */
    record Asked(UUID account, LocalDate day, long known, String words, String move, boolean late) {}

    long count(Asked asked) {
        return query("select count(*) from lines where " + FITS, asked)
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<Line> lines(Asked asked, long before, int most) {
        return query("select * from lines where " + FITS + " order by place desc limit :most offset :before", asked)
                .param("most", most)
                .param("before", before)
                .query((row, at) -> line(row))
                .list();
    }

    /** All of them from the first on. */
    Stream<Line> all(Asked asked) {
        return query("select * from lines where " + FITS + " order by place", asked)
                .query((row, at) -> line(row))
                .stream();
    }

    private static final String FITS = "position(lower(:words) in lower(words)) > 0 and (:move = '' or move = :move)"
            + " and (not :late or month <> belongs)";

    private JdbcClient.StatementSpec query(String what, Asked asked) {
        var lines =
                "with lines as (select found.*, case when found.target = :account then pence else -pence end as change,"
                        + " sum(case when found.target = :account then pence else -pence end) over in_order as balance,"
                        + " row_number() over in_order as place from (" + ReadingStore.POSTING
                        + " where :account in (p.source, p.target) and p.effective <= :day and p.number <= :known) found"
                        + " window in_order as (order by effective, number, corrects nulls first, id)) ";
        return sql.sql(lines + what)
                .param("account", asked.account())
                .param("day", asked.day())
                .param("known", asked.known())
                .param("words", asked.words())
                .param("move", asked.move())
                .param("late", asked.late());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(ReadingStore.entered(row), new Money(row.getLong("change")), new Money(row.getLong("balance")));
    }
}
