package quorate.publication;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is withheld within documents, and the documents as they were. The public never reads through here. */
@Component
class RedactionStore {

    private final JdbcClient sql;

    RedactionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param version in which the passages are withheld. @param title and html as they were before */
    record Redaction(int version, Ground ground, List<String> passages, String title, String html) {}

    Optional<Redaction> standing(String address) {
        return sql.sql("""
                select * from publication.redaction
                where address = ? and not exists (select from publication.lifting
                                                  where lifting.address = redaction.address
                                                    and lifting.version = redaction.version)
                order by version desc limit 1
                """)
                .param(address)
                .query((row, at) -> new Redaction(
                        row.getInt("version"),
                        Ground.valueOf(row.getString("ground")),
                        passages(row.getArray("passage")),
                        row.getString("title"),
                        row.getString("html")))
                .optional();
    }

    private static List<String> passages(java.sql.Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    void add(
            String address,
            int version,
            Ground ground,
            List<String> passages,
            Document.Leaf before,
            long number,
            Instant at) {
        sql.sql("""
                insert into publication.redaction (address, version, number, at, ground, passage, title, html)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        address,
                        version,
                        number,
                        at.atOffset(ZoneOffset.UTC),
                        ground.name(),
                        passages.toArray(String[]::new),
                        before.title(),
                        before.html())
                .update();
    }

    void lift(String address, int version, String why, long number, Instant at) {
        sql.sql("insert into publication.lifting (address, version, number, at, why) values (?, ?, ?, ?, ?)")
                .params(address, version, number, at.atOffset(ZoneOffset.UTC), why)
                .update();
    }
}
