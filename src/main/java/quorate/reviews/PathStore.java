package quorate.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.reviews.Path.Laying;
import quorate.reviews.Path.Longer;
import quorate.reviews.Path.Outcome;
import quorate.reviews.Path.Reinvestment;

/** Paths with what became of them, as rows that are only added. */
@Component
class PathStore {

    private final JdbcClient sql;

    PathStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Part<T>(UUID path, T it) {}

    /** Of these reviews, the first drawn first. */
    List<Path> list(List<UUID> reviews, long known) {
        var longer = parts(
                "select l.* from reviews.longer l join reviews.path p on p.id = l.path"
                        + " where p.review in (:ids) and p.number <= :known order by l.practice",
                reviews,
                known,
                (row, at) -> new Longer(row.getString("practice"), row.getInt("years"), row.getString("reason")));
        var layings = parts("""
                select l.*, o.decision, o.approved, o.day as decided from reviews.laying l
                join reviews.path p on p.id = l.path
                left join reviews.outcome o on o.laying = l.id and o.number <= :known
                where p.review in (:ids) and l.number <= :known order by l.number desc
                """, reviews, known, PathStore::laying);
        return sql.sql("select * from reviews.path where review in (:ids) and number <= :known order by number, id")
                .param("ids", reviews)
                .param("known", known)
                .query((row, at) -> path(row, longer, layings))
                .list();
    }

    /** The review of which a path was laid as this matter. */
    Optional<UUID> find(MatterId matter) {
        return sql.sql("""
                        select p.review from reviews.laying l join reviews.path p on p.id = l.path where l.matter = ?
                        """).param(matter.value()).query(UUID.class).optional();
    }

    private <T> Map<UUID, List<T>> parts(String query, List<UUID> ids, long known, RowMapper<T> reading) {
        return sql
                .sql(query)
                .param("ids", ids)
                .param("known", known)
                .query((row, at) -> new Part<>(row.getObject("path", UUID.class), reading.mapRow(row, at)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::path, Collectors.mapping(Part::it, Collectors.toList())));
    }

    void insert(Path it, long number) {
        sql.sql("""
                        insert into reviews.path (id, review, title, pace, steps, shares, endpoint, first_year,
                                                  reinvestment, pence, scheme, drawn, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.review(),
                        it.title(),
                        Code.of(it.pace().kind()),
                        it.pace().steps(),
                        it.pace().table(),
                        it.pace().endpoint().pence(),
                        it.from(),
                        Code.of(it.reinvestment().kind()),
                        it.reinvestment().limit().pence(),
                        it.reinvestment().scheme(),
                        it.drawn(),
                        it.by().value(),
                        number)
                .update();
        for (var one : it.longer()) {
            sql.sql("insert into reviews.longer (path, practice, years, reason) values (?, ?, ?, ?)")
                    .params(it.id(), one.practice(), one.years(), one.reason())
                    .update();
        }
    }

    void insert(UUID path, Laying it, PartyId by, long number) {
        sql.sql("insert into reviews.laying (id, path, matter, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(it.id(), path, it.matter().value(), it.day(), by.value(), number)
                .update();
    }

    void insert(UUID laying, Outcome it, long number) {
        sql.sql("insert into reviews.outcome (laying, decision, approved, day, number) values (?, ?, ?, ?, ?)")
                .params(laying, it.decision().value(), it.approved(), it.day(), number)
                .update();
    }

    private static Path path(ResultSet row, Map<UUID, List<Longer>> longer, Map<UUID, List<Laying>> layings)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Path(
                id,
                row.getObject("review", UUID.class),
                row.getString("title"),
                pace(row),
                row.getObject("first_year", LocalDate.class),
                new Reinvestment(
                        Code.parse(Reinvestment.Kind.class, row.getString("reinvestment")),
                        new Money(row.getLong("pence")),
                        row.getString("scheme")),
                longer.getOrDefault(id, List.of()),
                row.getObject("drawn", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                layings.getOrDefault(id, List.of()));
    }

    private static Pace pace(ResultSet row) throws SQLException {
        var kind = Code.parse(Pace.Kind.class, row.getString("pace"));
        return kind == Pace.Kind.EXPLICIT
                ? Pace.explicit(row.getString("shares"))
                : new Pace(kind, row.getInt("steps"), List.of(), new Money(row.getLong("endpoint")));
    }

    private static Laying laying(ResultSet row, int at) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        Optional<Outcome> outcome = decision == null
                ? Optional.empty()
                : Optional.of(new Outcome(
                        new DecisionId(decision),
                        row.getBoolean("approved"),
                        row.getObject("decided", LocalDate.class)));
        return new Laying(
                row.getObject("id", UUID.class),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getObject("day", LocalDate.class),
                outcome);
    }
}
