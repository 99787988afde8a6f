package quorate.baselines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.baselines.Baseline.Basis;
import quorate.baselines.Baseline.Ending;
import quorate.baselines.Baseline.Line;
import quorate.baselines.Baseline.Told;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Yearly baselines, with when the agent was told of them, as rows that are only added. */
@Component
class BaselineStore {

    private final JdbcClient sql;

    BaselineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<Baseline> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        var ids = commissioners.stream().map(PartyId::value).toList();
        var lines = lines(ids);
        return sql.sql("""
                        select b.*, t.pays_on, t.day as told, t.by_person as told_by, t.number as told_number, e.why as ended_why,
                            e.day as ended, e.by_person as ended_by
                        from baselines.baseline b
                        left join baselines.telling t on t.baseline = b.id and t.number <= :known
                        left join baselines.ending e on e.baseline = b.id and e.number <= :known
                        where b.commissioner in (:commissioners) and b.number <= :known
                        order by b.number desc, b.id
                        """)
                .param("known", known)
                .param("commissioners", ids)
                .query((row, at) -> new Baseline(
                        row.getObject("id", UUID.class),
                        new PartyId(row.getObject("commissioner", UUID.class)),
                        Year.of(row.getObject("first_day", LocalDate.class)),
                        lines.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getString("source"),
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("by_person", UUID.class)),
                        told(row),
                        ended(row)))
                .list();
    }

    private Map<UUID, List<Line>> lines(List<UUID> commissioners) {
        var found = new HashMap<UUID, List<Line>>();
        sql.sql("""
                        select l.* from baselines.line l join baselines.baseline b on b.id = l.baseline
                        where b.commissioner in (:commissioners)
                        """)
                .param("commissioners", commissioners)
                .query((row, at) -> found.computeIfAbsent(
                                row.getObject("baseline", UUID.class), key -> new ArrayList<>())
                        .add(line(row)))
                .list();
        return found;
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("practice"),
                new PartyId(row.getObject("party", UUID.class)),
                row.getString("stream"),
                Code.parse(Basis.class, row.getString("basis")),
                new Money(row.getLong("pence")));
    }

    static Optional<Told> told(ResultSet row) throws SQLException {
        var paysOn = row.getObject("pays_on", LocalDate.class);
        if (paysOn == null) return Optional.empty();
        return Optional.of(new Told(
                paysOn,
                row.getObject("told", LocalDate.class),
                new PartyId(row.getObject("told_by", UUID.class)),
                row.getLong("told_number")));
    }

    static Optional<Ending> ended(ResultSet row) throws SQLException {
        var day = row.getObject("ended", LocalDate.class);
        if (day == null) return Optional.empty();
        return Optional.of(
                new Ending(row.getString("ended_why"), day, new PartyId(row.getObject("ended_by", UUID.class))));
    }

    /** The commissioners in whose baselines or variations a practice is named. */
    List<PartyId> listCommissioners(PartyId practice) {
        return sql.sql("""
                        select b.commissioner from baselines.line l join baselines.baseline b on b.id = l.baseline
                        where l.party = :practice
                        union
                        select commissioner from baselines.variation where party = :practice
                        """)
                .param("practice", practice.value())
                .query((row, at) -> new PartyId(row.getObject("commissioner", UUID.class)))
                .list();
    }

    void insert(Baseline it, long number) {
        sql.sql("""
                        insert into baselines.baseline (id, commissioner, first_day, source, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.year().firstDay(),
                        it.source(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
        for (var line : it.lines()) {
            sql.sql("""
                            insert into baselines.line (baseline, practice, party, stream, basis, pence)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            it.id(),
                            line.practice(),
                            line.party().value(),
                            line.stream(),
                            Code.of(line.basis()),
                            line.yearly().pence())
                    .update();
        }
    }

    void insert(UUID baseline, Told it) {
        sql.sql("insert into baselines.telling (baseline, pays_on, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(baseline, it.paysOn(), it.day(), it.by().value(), it.number())
                .update();
    }

    void insert(UUID baseline, Ending it, long number) {
        sql.sql("insert into baselines.ending (baseline, why, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(baseline, it.why(), it.day(), it.by().value(), number)
                .update();
    }
}
