package quorate.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Habits, marks and comments of months, as rows. */
@Component
class MonthStore {

    private final JdbcClient sql;

    MonthStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<MonthHabit> findHabit(PartyId commissioner, LocalDate day, long known) {
        return sql.sql("""
                        select *, lower(period) as begins from budgets.habit
                        where commissioner = :commissioner and period @> cast(:day as date) and known @> cast(:known as bigint)
                        """)
                .param("commissioner", commissioner.value())
                .param("day", day)
                .param("known", known)
                .query((row, at) -> habit(row))
                .optional();
    }

    /** From its first day on: whatever was known for later days stands no more. */
    void insert(MonthHabit habit, PartyId by, long number) {
        var before = findHabit(habit.commissioner(), habit.from(), Long.MAX_VALUE);
        sql.sql("""
                        update budgets.habit set known = int8range(lower(known), :number)
                        where commissioner = :commissioner and upper_inf(known) and period && daterange(:from, null)
                        """)
                .param("number", number)
                .param("commissioner", habit.commissioner().value())
                .param("from", habit.from())
                .update();
        before.filter(it -> it.from().isBefore(habit.from())).ifPresent(it -> row(it, habit.from(), by, number));
        row(habit, null, by, number);
    }

    private void row(MonthHabit habit, @org.jspecify.annotations.Nullable LocalDate until, PartyId by, long number) {
        sql.sql("""
                        insert into budgets.habit (commissioner, sign, days, by_person, period, known)
                        values (:commissioner, :sign, :days, :by, daterange(:from, cast(:until as date)), int8range(:number, null))
                        """)
                .param("commissioner", habit.commissioner().value())
                .param("sign", Code.of(habit.sign()))
                .param("days", habit.days().stream().mapToInt(day -> day).toArray())
                .param("by", by.value())
                .param("from", habit.from())
                .param("until", until)
                .param("number", number)
                .update();
    }

    private static MonthHabit habit(ResultSet row) throws SQLException {
        return new MonthHabit(
                new PartyId(row.getObject("commissioner", UUID.class)),
                Code.parse(Report.Sign.class, row.getString("sign")),
                Arrays.asList((Integer[]) row.getArray("days").getArray()),
                row.getObject("begins", LocalDate.class));
    }

    void insert(MonthMark mark) {
        sql.sql("""
                        insert into budgets.mark (commissioner, month, step, done, words, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        mark.commissioner().value(),
                        mark.month(),
                        Code.of(mark.step()),
                        mark.done(),
                        mark.words(),
                        mark.day(),
                        mark.by().value(),
                        mark.known())
                .update();
    }

    /** Of each step the one that counts. */
    List<MonthMark> listMarks(PartyId commissioner, LocalDate month, long known) {
        return sql.sql("""
                        select distinct on (step) * from budgets.mark
                        where commissioner = :commissioner and month = :month and number <= :known
                        order by step, number desc
                        """)
                .param("commissioner", commissioner.value())
                .param("month", month)
                .param("known", known)
                .query((row, at) -> new MonthMark(
                        commissioner,
                        month,
                        Code.parse(MonthStep.class, row.getString("step")),
                        row.getBoolean("done"),
                        row.getString("words"),
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("by_person", UUID.class)),
                        row.getLong("number")))
                .list();
    }

    void insert(MonthComment comment, long number) {
        sql.sql("""
                        insert into budgets.comment (commissioner, fund, stream, month, words, over_pence, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        comment.commissioner().value(),
                        comment.fund(),
                        comment.stream(),
                        comment.month(),
                        comment.words(),
                        comment.over().pence(),
                        comment.day(),
                        comment.by().value(),
                        number)
                .update();
    }

    /** All versions, the latest first. */
    List<MonthComment> listComments(PartyId commissioner, LocalDate month, long known) {
        return sql.sql("""
                        select * from budgets.comment
                        where commissioner = :commissioner and month = :month and number <= :known
                        order by number desc, stream
                        """)
                .param("commissioner", commissioner.value())
                .param("month", month)
                .param("known", known)
                .query((row, at) -> new MonthComment(
                        commissioner,
                        row.getObject("fund", UUID.class),
                        row.getString("stream"),
                        month,
                        row.getString("words"),
                        new Money(row.getLong("over_pence")),
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("by_person", UUID.class))))
                .list();
    }
}
