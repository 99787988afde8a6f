package quorate.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which claims are kept private, as rows that are only added. */
@Component
class SecrecyStore {

    private final JdbcClient sql;

    SecrecyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID claim, Secrecy it, long number) {
        sql.sql("insert into claims.secrecy (claim, kept, why, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(claim, it.kept(), it.why(), it.day(), it.by().value(), number)
                .update();
    }

    /** Those that are kept private as known by a number. */
    Map<UUID, Secrecy> kept(Collection<UUID> claims, long known) {
        if (claims.isEmpty()) return Map.of();
        var found = new HashMap<UUID, Secrecy>();
        sql.sql("select * from claims.secrecy where claim in (:claims) and number <= :known order by number")
                .param("claims", claims)
                .param("known", known)
                .query(row -> {
                    var it = new Secrecy(
                            row.getBoolean("kept"),
                            row.getString("why"),
                            row.getObject("day", LocalDate.class),
                            ClaimStore.party(row, "by_person"));
                    var claim = row.getObject("claim", UUID.class);
                    if (it.kept()) found.put(claim, it);
                    else found.remove(claim);
                });
        return found;
    }

    /** A claim that was made private or is no longer, with its matter. */
    record Turned(UUID claim, UUID matter, boolean kept) {}

    /** In the order in which they were. */
    List<Turned> turned(long after, long upTo) {
        return sql.sql("""
                        select s.claim, c.matter, s.kept from claims.secrecy s join claims.claim c on c.id = s.claim
                        where s.number > ? and s.number <= ? order by s.number
                        """)
                .params(after, upTo)
                .query((row, at) -> new Turned(
                        row.getObject("claim", UUID.class),
                        row.getObject("matter", UUID.class),
                        row.getBoolean("kept")))
                .list();
    }
}
