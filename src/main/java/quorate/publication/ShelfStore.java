package quorate.publication;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the public site reads, and all it can read: its connections take on a role that sees this schema alone and writes
 * nothing.
 */
@Component
class ShelfStore implements AutoCloseable {

    private static final String DOCUMENTS = """
            select release.address, release.version, newest.version as latest, kind, body, body_name, day,
                   release.number, release.at, replaces, title, hash, ground, words, withdrawal.at as withdrawn
            """;
    private static final String FROM = """
             from publication.release
            join lateral (select max(version) as version from publication.release as other
                          where other.address = release.address) as newest on true
            left join publication.snapshot
                   on snapshot.address = release.address and snapshot.version = release.version
            left join lateral (select * from publication.withdrawal as gone
                               where gone.address = release.address and gone.version >= release.version
                               order by version limit 1) as withdrawal on true
            """;
    private static final String FOUND = """
             join publication.shelf on shelf.address = release.address and shelf.version = release.version
            where (:words = '' or search @@ websearch_to_tsquery('english', :words))
              and (:body::uuid is null or body = :body::uuid)
              and (:kind = '' or kind = :kind)
              and (:year::int is null or day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1))
            """;

    private final HikariDataSource source;
    private final JdbcClient sql;

    /** @param migrated asked for so that the role exists before the first connection takes it on */
    ShelfStore(JdbcConnectionDetails database, FlywayMigrationInitializer migrated) {
        var config = new HikariConfig();
        config.setPoolName("public");
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setConnectionInitSql("set role quorate_public");
        config.setReadOnly(true);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        source = new HikariDataSource(config);
        sql = JdbcClient.create(source);
    }

    /** For the test that proves what this role cannot see. */
    JdbcClient sql() {
        return sql;
    }

    /** The given version at the address, or the newest that was made ready. */
    Optional<Document> find(String address, Optional<Integer> version) {
        return sql.sql(DOCUMENTS + ", html" + FROM + """
                where release.address = :address
                  and release.version = coalesce(:version::int,
                      (select version from publication.shelf where shelf.address = :address))
                """)
                .param("address", address)
                .param("version", version.orElse(null))
                .query((row, at) -> document(row, row.getString("html")))
                .optional();
    }

    /** All versions at the address, newest first, without what they say. */
    List<Document> versions(String address) {
        return sql.sql(DOCUMENTS + FROM + "where release.address = ? order by release.version desc")
                .param(address)
                .query((row, at) -> document(row, ""))
                .list();
    }

    long count(Search search) {
        return narrowed("select count(*) from publication.release" + FOUND, search)
                .query(Long.class)
                .single();
    }

    /** What stands on the shelf now, best match first when words are sought, otherwise the newest day first. */
    List<Document> list(Search search, long from, int most) {
        var order = search.words().isEmpty() ? "" : "ts_rank(search, websearch_to_tsquery('english', :words)) desc, ";
        return narrowed(
                        DOCUMENTS + FROM + FOUND + " order by " + order
                                + "day desc, release.address limit :most offset :from",
                        search)
                .param("most", most)
                .param("from", from)
                .query((row, at) -> document(row, ""))
                .list();
    }

    /** What was released last. */
    List<Document> newest(Search search, int most) {
        return narrowed(DOCUMENTS + FROM + FOUND + " order by release.number desc, release.address limit :most", search)
                .param("most", most)
                .query((row, at) -> document(row, ""))
                .list();
    }

    private static final String NOW = """
            select distinct on (id, body) * from publication.occasion order by id, body, sequence desc
            """;

    /** Meetings as they stand now, latest first. */
    List<Gathering> gatherings(Search search, int most) {
        return narrowed("select * from (" + NOW + """
                ) as occasion where (:body::uuid is null or body = :body::uuid)
                  and (:year::int is null or starts >= make_date(:year, 1, 1) and starts < make_date(:year + 1, 1, 1))
                  and :words = '' and :kind = ''
                order by starts desc, body limit :most
                """, search)
                .param("most", most)
                .query((row, at) -> gathering(row))
                .list();
    }

    /** Those of one committee. @param name its part of addresses */
    List<Gathering> gatheringsOf(String name, int most) {
        return sql.sql("select * from (" + NOW + """
                ) as occasion where starts_with(agenda, :name) order by starts desc limit :most
                """)
                .param("name", name + "/")
                .param("most", most)
                .query((row, at) -> gathering(row))
                .list();
    }

    private static Gathering gathering(ResultSet row) throws SQLException {
        return new Gathering(
                row.getObject("id", UUID.class),
                row.getObject("body", UUID.class),
                row.getString("body_name"),
                row.getInt("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getObject("starts", LocalDateTime.class),
                row.getString("place"),
                Optional.ofNullable(row.getString("cancelled")),
                row.getString("agenda"));
    }

    /** @param of what it is a release of */
    record Standing(Document document, UUID of) {}

    /** Where somebody who reads on has stopped. */
    record Place(LocalDate day, String address) {}

    Place beginning() {
        return new Place(LocalDate.of(1, 1, 1), "");
    }

    /** What stands at the addresses of these bodies now, with what it says, in the order of its day and address. */
    List<Standing> standing(List<UUID> bodies, Place after, int most) {
        return sql.sql(DOCUMENTS + ", html, of" + FROM + """
                join publication.shelf on shelf.address = release.address and shelf.version = release.version
                where body in (:bodies) and (day, release.address collate "C") > (:day, :address collate "C")
                order by day, release.address collate "C" limit :most
                """)
                .param("bodies", bodies)
                .param("day", after.day())
                .param("address", after.address())
                .param("most", most)
                .query((row, at) -> new Standing(document(row, row.getString("html")), row.getObject("of", UUID.class)))
                .list();
    }

    /** @param name as it was when the body last published something */
    record Body(UUID id, String name) {}

    List<Body> bodies() {
        return sql.sql("""
                select distinct on (body) body, body_name from publication.release order by body, number desc
                """)
                .query((row, at) -> new Body(row.getObject("body", UUID.class), row.getString("body_name")))
                .list();
    }

    List<String> kinds() {
        return sql.sql("select distinct kind from publication.release order by kind")
                .query((row, at) -> row.getString("kind"))
                .list();
    }

    List<Integer> years() {
        return sql.sql(
                        "select distinct extract(year from day)::int as year from publication.release order by year desc")
                .query((row, at) -> row.getInt("year"))
                .list();
    }

    private JdbcClient.StatementSpec narrowed(String query, Search search) {
        return sql.sql(query)
                .param("words", search.words())
                .param("body", search.body().map(UUID::toString).orElse(null))
                .param("kind", search.kind())
                .param("year", search.year().orElse(null));
    }

    private static Document document(ResultSet row, @Nullable String html) throws SQLException {
        var title = row.getString("title");
        var ground = row.getString("ground");
        return new Document(
                row.getString("address"),
                row.getInt("version"),
                row.getInt("latest"),
                row.getString("kind"),
                row.getObject("body", UUID.class),
                row.getString("body_name"),
                row.getObject("day", LocalDate.class),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("replaces")),
                title == null
                        ? Optional.empty()
                        : Optional.of(new Document.Leaf(title, html == null ? "" : html, row.getString("hash"))),
                ground == null
                        ? Optional.empty()
                        : Optional.of(new Document.Withdrawn(
                                Ground.valueOf(ground),
                                row.getString("words"),
                                row.getObject("withdrawn", OffsetDateTime.class).toInstant())));
    }

    @Override
    public void close() {
        source.close();
    }
}
