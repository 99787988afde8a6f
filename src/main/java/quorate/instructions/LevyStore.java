package quorate.instructions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** Levies, with when the agent was told of them, as rows that are only added. */
@Component
class LevyStore {

    private final JdbcClient sql;

    LevyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<Levy> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        var ids = commissioners.stream().map(PartyId::value).toList();
        var named = named(ids);
        return sql.sql("""
                        select l.*, t.pays_on, t.day as told, t.by_person as told_by, e.why, e.day as ended,
                            e.by_person as ended_by
                        from instructions.levy l
                        left join instructions.levy_telling t on t.levy = l.id and t.number <= :known
                        left join instructions.levy_ending e on e.levy = l.id and e.number <= :known
                        where l.commissioner in (:commissioners) and l.number <= :known
                        order by l.number desc, l.id
                        """)
                .param("known", known)
                .param("commissioners", ids)
                .query((row, at) -> levy(row, named))
                .list();
    }

    private Map<UUID, Set<String>> named(List<UUID> commissioners) {
        var found = new HashMap<UUID, Set<String>>();
        sql.sql("""
                        select p.* from instructions.levy_practice p join instructions.levy l on l.id = p.levy
                        where l.commissioner in (:commissioners)
                        """)
                .param("commissioners", commissioners)
                .query((row, at) -> found.computeIfAbsent(row.getObject("levy", UUID.class), key -> new HashSet<>())
                        .add(row.getString("practice")))
                .list();
        return found;
    }

    private static Levy levy(ResultSet row, Map<UUID, Set<String>> named) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var paysOn = row.getObject("pays_on", LocalDate.class);
        var why = row.getString("why");
        return new Levy(
                id,
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("committee"),
                Code.parse(Deduction.Kind.class, row.getString("kind")),
                new Levy.Rate(
                        row.getBigDecimal("pence"),
                        Code.parse(Levy.Per.class, row.getString("per")),
                        Code.parse(Levy.Patients.class, row.getString("list"))),
                row.getObject("from_day", LocalDate.class),
                new Levy.Payers(
                        Code.parse(Levy.Payers.Which.class, row.getString("payers")), named.getOrDefault(id, Set.of())),
                row.getString("source"),
                row.getString("letter"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                paysOn == null
                        ? Optional.empty()
                        : Optional.of(new Levy.Told(
                                paysOn,
                                row.getObject("told", LocalDate.class),
                                new PartyId(row.getObject("told_by", UUID.class)))),
                why == null
                        ? Optional.empty()
                        : Optional.of(new Levy.Ending(
                                why,
                                row.getObject("ended", LocalDate.class),
                                new PartyId(row.getObject("ended_by", UUID.class)))));
    }

    void insert(Levy it, long number) {
        sql.sql("""
                        insert into instructions.levy (id, commissioner, committee, kind, pence, per, list, from_day, payers,
                            source, letter, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.committee(),
                        Code.of(it.kind()),
                        it.rate().pence(),
                        Code.of(it.rate().per()),
                        Code.of(it.rate().patients()),
                        it.from(),
                        Code.of(it.payers().which()),
                        it.source(),
                        it.letter(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
        for (var practice : it.payers().practices()) {
            sql.sql("insert into instructions.levy_practice (levy, practice) values (?, ?)")
                    .params(it.id(), practice)
                    .update();
        }
    }

    void insert(UUID levy, Levy.Told it, long number) {
        sql.sql("insert into instructions.levy_telling (levy, pays_on, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(levy, it.paysOn(), it.day(), it.by().value(), number)
                .update();
    }

    void insert(UUID levy, Levy.Ending it, long number) {
        sql.sql("insert into instructions.levy_ending (levy, why, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(levy, it.why(), it.day(), it.by().value(), number)
                .update();
    }
}
