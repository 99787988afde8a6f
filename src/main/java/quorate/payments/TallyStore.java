package quorate.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.payments.Tally.Key;

/** Readings as rows on two clocks. */
@Component
class TallyStore {

    private static final String ALL = """
            select t.*, lower(t.period) as first_day, upper(t.period) as end_day, c.by_person as checked_by, c.day as checked
            from payments.tally t
            left join payments.checking c on c.tally = t.id and c.number <= :known
            where t.known @> :known
            """;

    private final JdbcClient sql;

    TallyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything that was known by the number for a scheme, by practice, name and day. */
    List<Tally> list(PartyId commissioner, String scheme, long known) {
        return sql.sql(
                        ALL
                                + " and t.commissioner = :commissioner and t.scheme = :scheme order by t.practice, t.name, t.period")
                .param("known", known)
                .param("commissioner", commissioner.value())
                .param("scheme", scheme)
                .query((row, at) -> tally(row))
                .list();
    }

    /** Everything that was known by the number for any of the commissioners, what was entered last first. */
    List<Tally> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql(ALL + " and t.commissioner in (:commissioners) order by t.row desc")
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> tally(row))
                .list();
    }

    /** Every word about the same, the latest first: what was known before among them. */
    List<Tally> history(Key key) {
        return sql.sql("""
                        select t.*, lower(t.period) as first_day, upper(t.period) as end_day, c.by_person as checked_by,
                            c.day as checked
                        from payments.tally t left join payments.checking c on c.tally = t.id
                        where t.commissioner = :commissioner and t.scheme = :scheme and t.practice = :practice
                            and t.name = :name order by t.row desc
                        """)
                .param("commissioner", key.commissioner().value())
                .param("scheme", key.scheme())
                .param("practice", key.practice())
                .param("name", key.name())
                .query((row, at) -> tally(row))
                .list();
    }

    /** What is known for days of the period about the same. */
    List<Tally> about(Key key, Span period) {
        return sql.sql(ALL + """
                         and t.commissioner = :commissioner and t.scheme = :scheme and t.practice = :practice
                         and t.name = :name and t.period && daterange(:from, :until)
                        """)
                .param("known", Long.MAX_VALUE)
                .param("commissioner", key.commissioner().value())
                .param("scheme", key.scheme())
                .param("practice", key.practice())
                .param("name", key.name())
                .param("from", period.from())
                .param("until", period.until(), java.sql.Types.DATE)
                .query((row, at) -> tally(row))
                .list();
    }

    /** Puts it in the place of what was known for its days; for their other days that stays. */
    void insert(Tally tally, long number) {
        var rest = new ArrayList<Tally>();
        for (var before : about(tally.key(), tally.period())) {
            close(before, number);
            rest.addAll(around(before, tally.period()));
        }
        rest.forEach(left -> write(left, number));
        write(tally, number);
    }

    private static List<Tally> around(Tally before, Span cut) {
        var rest = new ArrayList<Tally>();
        var from = before.period().from();
        if (from.isBefore(cut.from())) rest.add(before.during(Span.between(from, cut.from())));
        var end = cut.until();
        var last = before.period().until();
        if (end != null && (last == null || end.isBefore(last))) rest.add(before.during(new Span(end, last)));
        return rest;
    }

    /** Found by what it is about, of which there is an index; by its id alone every reading would be looked at. */
    private void close(Tally tally, long number) {
        sql.sql("""
                        update payments.tally set known = int8range(lower(known), :number)
                        where commissioner = :commissioner and scheme = :scheme and practice = :practice and name = :name
                            and id = :id and period = daterange(:from, :until) and upper_inf(known)
                        """)
                .param("number", number)
                .param("commissioner", tally.key().commissioner().value())
                .param("scheme", tally.key().scheme())
                .param("practice", tally.key().practice())
                .param("name", tally.key().name())
                .param("id", tally.id())
                .param("from", tally.period().from())
                .param("until", tally.period().until(), java.sql.Types.DATE)
                .update();
    }

    private void write(Tally tally, long number) {
        sql.sql("""
                        insert into payments.tally (id, commissioner, scheme, practice, name, value, counted, source,
                            estimated, entered, by_person, period, known)
                        values (:id, :commissioner, :scheme, :practice, :name, :value, :counted, :source, :estimated,
                            :entered, :by, daterange(:from, :until), int8range(:number, null))
                        """)
                .param("id", tally.id())
                .param("commissioner", tally.key().commissioner().value())
                .param("scheme", tally.key().scheme())
                .param("practice", tally.key().practice())
                .param("name", tally.key().name())
                .param("value", tally.value())
                .param("counted", tally.counted())
                .param("source", tally.source())
                .param("estimated", tally.estimated())
                .param("entered", tally.entered())
                .param("by", tally.by().value())
                .param("from", tally.period().from())
                .param("until", tally.period().until(), java.sql.Types.DATE)
                .param("number", number)
                .update();
    }

    void check(UUID tally, Tally.Check check, long number) {
        sql.sql(
                        "insert into payments.checking (tally, by_person, day, number) values (?, ?, ?, ?) on conflict do nothing")
                .params(tally, check.by().value(), check.day(), number)
                .update();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        var checked = row.getObject("checked_by", UUID.class);
        return new Tally(
                row.getObject("id", UUID.class),
                new Key(
                        new PartyId(row.getObject("commissioner", UUID.class)),
                        row.getString("scheme"),
                        row.getString("practice"),
                        row.getString("name")),
                row.getString("value"),
                new Span(row.getObject("first_day", LocalDate.class), row.getObject("end_day", LocalDate.class)),
                row.getObject("counted", LocalDate.class),
                row.getString("source"),
                row.getBoolean("estimated"),
                new PartyId(row.getObject("by_person", UUID.class)),
                row.getObject("entered", LocalDate.class),
                checked == null
                        ? Optional.empty()
                        : Optional.of(
                                new Tally.Check(new PartyId(checked), row.getObject("checked", LocalDate.class))));
    }
}
