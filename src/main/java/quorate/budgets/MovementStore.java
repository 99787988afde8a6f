package quorate.budgets;

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
import quorate.kernel.Code;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Move;

/** Movements with what became of them, as rows. */
@Component
class MovementStore {

    private static final String ALL = """
            select m.*, o.decision, o.done, o.sentence, o.day as decided, u.why, u.day as undone, u.by_person as undone_by,
                   p.reservation, p.practice, p.whom, p.recurrent, p.until
            from budgets.movement m
            left join budgets.promise p on p.movement = m.id
            left join budgets.outcome o on o.movement = m.id and o.number <= :known
            left join budgets.undoing u on u.movement = m.id and u.number <= :known
            """;

    private final JdbcClient sql;

    MovementStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Movement movement, long number) {
        sql.sql("""
                        insert into budgets.movement (id, matter, commissioner, fund, move, source, target, pence, effective,
                                                      words, laid, by_person, number)
                        values (:id, :matter, :commissioner, :fund, :move, :source, :target, :pence, :effective, :words,
                                :laid, :by, :number)
                        """)
                .param("id", movement.id())
                .param("matter", movement.matter().value())
                .param("commissioner", movement.commissioner().value())
                .param("fund", movement.fund())
                .param("move", Code.of(movement.move()))
                .param("source", movement.from())
                .param("target", movement.to())
                .param("pence", movement.amount().pence())
                .param("effective", movement.day())
                .param("words", movement.words())
                .param("laid", movement.laid())
                .param("by", movement.by().value())
                .param("number", number)
                .update();
        movement.promised().ifPresent(promised -> insert(movement.id(), promised));
    }

    private void insert(UUID movement, Promised promised) {
        sql.sql("""
                        insert into budgets.promise (movement, reservation, practice, whom, recurrent, until)
                        values (:movement, :reservation, :practice, :whom, :recurrent, :until)
                        """)
                .param("movement", movement)
                .param("reservation", promised.reservation())
                .param("practice", promised.practice().map(PartyId::value).orElse(null), Types.OTHER)
                .param("whom", promised.whom())
                .param("recurrent", promised.recurrent())
                .param("until", promised.until())
                .update();
    }

    void insert(UUID movement, Movement.Outcome outcome, long number) {
        sql.sql("""
                        insert into budgets.outcome (movement, decision, done, sentence, day, number)
                        values (:movement, :decision, :done, :sentence, :day, :number)
                        """)
                .param("movement", movement)
                .param("decision", outcome.decision())
                .param("done", outcome.done())
                .param("sentence", outcome.sentence())
                .param("day", outcome.day())
                .param("number", number)
                .update();
    }

    void insert(UUID movement, Movement.Undoing undoing, long number) {
        sql.sql("""
                        insert into budgets.undoing (movement, why, day, by_person, number)
                        values (:movement, :why, :day, :by, :number)
                        """)
                .param("movement", movement)
                .param("why", undoing.why())
                .param("day", undoing.day())
                .param("by", undoing.by().value())
                .param("number", number)
                .update();
    }

    Optional<Movement> find(UUID id) {
        return sql.sql(ALL + "where m.id = :id")
                .param("known", Long.MAX_VALUE)
                .param("id", id)
                .query((row, at) -> movement(row))
                .optional();
    }

    Optional<Movement> find(MatterId matter) {
        return sql.sql(ALL + "where m.matter = :matter")
                .param("known", Long.MAX_VALUE)
                .param("matter", matter.value())
                .query((row, at) -> movement(row))
                .optional();
    }

    /** Those of the commissioners that were laid by the number, the latest first. */
    List<Movement> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql(
                        ALL
                                + "where m.commissioner in (:commissioners) and m.number <= :known order by m.number desc, m.id")
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> movement(row))
                .list();
    }

    private static Optional<Promised> promised(ResultSet row) throws SQLException {
        var reservation = row.getObject("reservation", UUID.class);
        if (reservation == null) return Optional.empty();
        return Optional.of(new Promised(
                reservation,
                Optional.ofNullable(row.getObject("practice", UUID.class)).map(PartyId::new),
                row.getString("whom"),
                row.getBoolean("recurrent"),
                row.getObject("until", LocalDate.class)));
    }

    private static Movement movement(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        var why = row.getString("why");
        return new Movement(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getObject("fund", UUID.class),
                Code.parse(Move.class, row.getString("move")),
                row.getString("source"),
                row.getString("target"),
                new Money(row.getLong("pence")),
                row.getObject("effective", LocalDate.class),
                row.getString("words"),
                row.getObject("laid", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                promised(row),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Movement.Outcome(
                                decision,
                                row.getBoolean("done"),
                                row.getString("sentence"),
                                row.getObject("decided", LocalDate.class))),
                why == null
                        ? Optional.empty()
                        : Optional.of(new Movement.Undoing(
                                why,
                                row.getObject("undone", LocalDate.class),
                                new PartyId(row.getObject("undone_by", UUID.class)))));
    }
}
