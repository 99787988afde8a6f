package quorate.networks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** What practices of networks agreed to share, as rows that are only added. */
@Component
class SharingStore {

    private final JdbcClient sql;

    SharingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one that began last first; of those of one day what was entered last. */
    List<Sharing> list(PartyId network, long known) {
        var found = new LinkedHashMap<UUID, Sharing>();
        sql.sql("""
                        select s.*, p.practice, p.percent from networks.sharing s
                            left join networks.percentage p on p.sharing = s.id
                        where s.network = ? and s.number <= ? order by s.from_day desc, s.number desc, p.practice
                        """)
                .params(network.value(), known)
                .query((row, at) -> {
                    var percentages = new HashMap<String, BigDecimal>();
                    if (row.getString("practice") != null)
                        percentages.put(row.getString("practice"), row.getBigDecimal("percent"));
                    return new Sharing(
                            row.getObject("id", UUID.class),
                            network,
                            row.getObject("from_day", LocalDate.class),
                            Code.parse(Sharing.Basis.class, row.getString("basis")),
                            percentages,
                            row.getString("source"),
                            row.getObject("day", LocalDate.class),
                            new PartyId(row.getObject("by_person", UUID.class)));
                })
                .list()
                .forEach(it -> found.merge(it.id(), it, SharingStore::together));
        return List.copyOf(found.values());
    }

    private static Sharing together(Sharing one, Sharing other) {
        var all = new HashMap<>(one.percentages());
        all.putAll(other.percentages());
        return new Sharing(one.id(), one.network(), one.from(), one.basis(), all, one.source(), one.day(), one.by());
    }

    void insert(Sharing it, long number) {
        sql.sql("insert into networks.sharing (id, network, from_day, basis, source, day, by_person, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.id(),
                        it.network().value(),
                        it.from(),
                        Code.of(it.basis()),
                        it.source(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
        it.percentages()
                .forEach((practice, percent) -> sql.sql(
                                "insert into networks.percentage (sharing, practice, percent) values (?, ?, ?)")
                        .params(it.id(), practice, percent)
                        .update());
    }
}
