package quorate.stops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.stops.Stop.Lift;

/** Stops and what lifted them, as rows that are only added. */
@Component
class StopStore {

    private static final String ALL = """
            select s.*, lower(s.period) as first_day, upper(s.period) as end_day, l.from_day, l.why as lifted,
                l.day as lifted_day, l.by_person as lifted_by
            from stops.stop s left join stops.lift l on l.stop = s.id and l.number <= :known
            where s.number <= :known
            """;

    private final JdbcClient sql;

    StopStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<Stop> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql(ALL + " and s.commissioner in (:commissioners) order by s.number desc, s.id")
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> stop(row))
                .list();
    }

    /** Those of everybody that may hold something on a day. */
    List<Stop> listOn(LocalDate day) {
        return sql.sql(ALL + " and s.period @> :day order by s.number, s.id")
                .param("known", Long.MAX_VALUE)
                .param("day", day)
                .query((row, at) -> stop(row))
                .list();
    }

    void insert(Stop it, long number) {
        sql.sql("""
                        insert into stops.stop (id, commissioner, practice, code, stream, period, why, day, by_person, number)
                        values (:id, :commissioner, :practice, :code, :stream, daterange(:from, :until), :why, :day, :by,
                            :number)
                        """)
                .param("id", it.id())
                .param("commissioner", it.commissioner().value())
                .param("practice", it.practice().value())
                .param("code", it.code())
                .param("stream", it.stream().orElse(""))
                .param("from", it.days().from())
                .param("until", it.days().until(), Types.DATE)
                .param("why", it.why())
                .param("day", it.day())
                .param("by", it.by().value())
                .param("number", number)
                .update();
    }

    void insert(UUID stop, Lift lift, long number) {
        sql.sql("insert into stops.lift (stop, from_day, why, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(stop, lift.from(), lift.why(), lift.day(), lift.by().value(), number)
                .update();
    }

    private static Stop stop(ResultSet row) throws SQLException {
        var lifted = row.getObject("from_day", LocalDate.class);
        return new Stop(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                new PartyId(row.getObject("practice", UUID.class)),
                row.getString("code"),
                Optional.of(row.getString("stream")).filter(stream -> !stream.isEmpty()),
                new Span(row.getObject("first_day", LocalDate.class), row.getObject("end_day", LocalDate.class)),
                row.getString("why"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                lifted == null
                        ? Optional.empty()
                        : Optional.of(new Lift(
                                lifted,
                                row.getString("lifted"),
                                row.getObject("lifted_day", LocalDate.class),
                                new PartyId(row.getObject("lifted_by", UUID.class)))));
    }
}
