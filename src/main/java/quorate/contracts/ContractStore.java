package quorate.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Agreements and their clauses, as rows on two clocks. */
@Component
class ContractStore {

    private final JdbcClient sql;
    private final Kinds kinds;

    ContractStore(JdbcClient sql, Kinds kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    /** An agreement without what it says. @param decision by which it was awarded, where one is recorded */
    record Head(
            UUID id,
            AgreementKind kind,
            String title,
            String practice,
            PartyId commissioner,
            Optional<UUID> base,
            String source,
            Optional<UUID> decision,
            Span life) {

        /** The same until another day. @param by the decision that says so; without one, the one by which it was awarded */
        Head until(Span life, Optional<UUID> by) {
            return new Head(id, kind, title, practice, commissioner, base, source, by.or(() -> decision), life);
        }
    }

    /** A row, with the numbers between which it was known. */
    record Row<T>(long row, UUID agreement, T it, long since, long until) {

        static final long OPEN = Long.MAX_VALUE;

        boolean isKnownAt(long number) {
            return since <= number && number < until || number == OPEN && until == OPEN;
        }

        Row<T> closed(long number) {
            return new Row<>(row, agreement, it, since, number);
        }
    }

    record Changes(List<Row<Head>> heads, List<Row<Clause>> clauses) {}

    /** All rows that became known, or ceased to be, after one number and up to another. */
    Changes changes(long after, long upTo) {
        return new Changes(
                changed("agreement", "id as agreement, kind, title, practice, commissioner, base", after, upTo)
                        .query((row, at) -> row(row, head(row), upTo))
                        .list(),
                changed("clause", "agreement, term, subject, told, value", after, upTo)
                        .query((row, at) -> row(row, clause(row), upTo))
                        .list());
    }

    private JdbcClient.StatementSpec changed(String table, String columns, long after, long upTo) {
        return sql.sql("""
                        select row, %s, source, decision, lower(period) as from_day, upper(period) as until_day,
                               lower(known) as since, upper(known) as until_number
                        from contracts.%s
                        where lower(known) > :after and lower(known) <= :upTo
                           or upper(known) > :after and lower(known) <= :after
                        """.formatted(columns, table))
                .param("after", after)
                .param("upTo", upTo)
                .withFetchSize(5_000);
    }

    private static <T> Row<T> row(ResultSet row, T it, long upTo) throws SQLException {
        var until = row.getLong("until_number");
        return new Row<>(
                row.getLong("row"),
                row.getObject("agreement", UUID.class),
                it,
                row.getLong("since"),
                until == 0 || until > upTo ? Row.OPEN : until);
    }

    private Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("agreement", UUID.class),
                kinds.get(row.getString("kind")),
                row.getString("title"),
                row.getString("practice"),
                new PartyId(row.getObject("commissioner", UUID.class)),
                Optional.ofNullable(row.getObject("base", UUID.class)),
                row.getString("source"),
                Optional.ofNullable(row.getObject("decision", UUID.class)),
                span(row));
    }

    private static Clause clause(ResultSet row) throws SQLException {
        return new Clause(
                Term.parse(row.getString("term")),
                row.getString("subject"),
                Told.of(row.getString("told"), row.getString("value")),
                span(row),
                row.getString("source"),
                Optional.ofNullable(row.getObject("decision", UUID.class)));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }

    Row<Head> insert(Head head, long number) {
        var row = sql.sql("""
                        insert into contracts.agreement
                            (id, kind, title, practice, commissioner, base, source, decision, period, known)
                        values (:id, :kind, :title, :practice, :commissioner, :base, :source, :decision,
                                daterange(:from, :until), int8range(:number, null)) returning row
                        """)
                .param("id", head.id())
                .param("kind", head.kind().id())
                .param("title", head.title())
                .param("practice", head.practice())
                .param("commissioner", head.commissioner().value())
                .param("base", head.base().orElse(null), java.sql.Types.OTHER)
                .param("source", head.source())
                .param("decision", head.decision().orElse(null), java.sql.Types.OTHER)
                .param("from", head.life().from())
                .param("until", head.life().until(), java.sql.Types.DATE)
                .param("number", number)
                .query(Long.class)
                .single();
        return new Row<>(row, head.id(), head, number, Row.OPEN);
    }

    Row<Clause> insert(UUID agreement, Clause clause, long number) {
        var row = sql.sql("""
                        insert into contracts.clause
                            (agreement, term, subject, told, value, source, decision, period, known)
                        values (:agreement, :term, :subject, :told, :value, :source, :decision,
                                daterange(:from, :until), int8range(:number, null)) returning row
                        """)
                .param("agreement", agreement)
                .param("term", Code.of(clause.term()))
                .param("subject", clause.subject())
                .param("told", clause.told().code())
                .param("value", clause.told().value())
                .param("source", clause.source())
                .param("decision", clause.decision().orElse(null), java.sql.Types.OTHER)
                .param("from", clause.span().from())
                .param("until", clause.span().until(), java.sql.Types.DATE)
                .param("number", number)
                .query(Long.class)
                .single();
        return new Row<>(row, agreement, clause, number, Row.OPEN);
    }

    void closeHead(long row, long number) {
        close("agreement", row, number);
    }

    void closeClause(long row, long number) {
        close("clause", row, number);
    }

    private void close(String table, long row, long number) {
        var closed = sql.sql("update contracts." + table
                        + " set known = int8range(lower(known), :number) where row = :row and upper_inf(known)")
                .param("number", number)
                .param("row", row)
                .update();
        if (closed != 1) throw new IllegalStateException("Row " + row + " of " + table + " was closed already");
    }
}
