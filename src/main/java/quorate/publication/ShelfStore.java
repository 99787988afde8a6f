package quorate.publication;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String SHELVED =
            " join publication.shelf on shelf.address = release.address and shelf.version = release.version ";

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

    /** For whoever reads other tables as this role, and for the test that proves what it cannot see. */
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
        return narrowed("select count(*) from publication.release" + found(search), search)
                .query(Long.class)
                .single();
    }

    /** What stands on the shelf now, best match first when words are sought, otherwise the newest day first. */
    List<Document> list(Search search, long from, int most) {
        return search.words().isEmpty()
                ? piece(search, "day desc, release.address", from, most)
                : piece(
                        search,
                        "ts_rank(search, websearch_to_tsquery('english', :words)) desc, day desc, release.address",
                        from,
                        most);
    }

    /** What was released last. */
    List<Document> newest(Search search, int most) {
        return piece(search, "release.number desc, release.address", 0, most);
    }

    /** The piece is found first, by the shelf alone; only then is the rest of what it holds looked up. */
    private List<Document> piece(Search search, String order, long from, int most) {
        var found = narrowed(
                        "select release.address, release.version from publication.release" + found(search)
                                + " order by " + order + " limit :most offset :from",
                        search)
                .param("most", most)
                .param("from", from)
                .query((row, at) -> row.getString("address"))
                .list();
        if (found.isEmpty()) return List.of();
        var documents = sql
                .sql(DOCUMENTS + FROM + SHELVED + "where release.address in (:found)")
                .param("found", found)
                .query((row, at) -> document(row, ""))
                .list()
                .stream()
                .collect(Collectors.toMap(Document::address, Function.identity()));
        return found.stream()
                .flatMap(address -> Stream.ofNullable(documents.get(address)))
                .toList();
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
        return sql.sql(DOCUMENTS + ", html, of" + FROM + SHELVED + """
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

    /** @param name as it was on the day of the last document that the body published */
    record Body(UUID id, String name) {}

    /** From one body to the next along the index, which does not grow with what they have published. */
    List<Body> bodies() {
        return sql.sql("""
                with recursive each (body) as (
                    (select body from publication.release order by body limit 1)
                    union all
                    select (select release.body from publication.release
                            where release.body > each.body order by release.body limit 1)
                    from each where each.body is not null)
                select each.body, last.body_name from each,
                       lateral (select body_name from publication.release
                                where release.body = each.body order by day desc limit 1) as last
                """)
                .query((row, at) -> new Body(row.getObject("body", UUID.class), row.getString("body_name")))
                .list();
    }

    List<String> kinds() {
        return sql.sql("""
                with recursive each (kind) as (
                    (select kind from publication.release order by kind limit 1)
                    union all
                    select (select release.kind from publication.release
                            where release.kind > each.kind order by release.kind limit 1)
                    from each where each.kind is not null)
                select kind from each where kind is not null order by kind
                """).query((row, at) -> row.getString("kind")).list();
    }

    /** From the last to the first of which there is a document. */
    List<Integer> years() {
        return sql.sql("""
                with recursive each (day) as (
                    (select day from publication.release order by day desc limit 1)
                    union all
                    select (select release.day from publication.release
                            where release.day < make_date(extract(year from each.day)::int, 1, 1)
                            order by release.day desc limit 1)
                    from each where each.day is not null)
                select extract(year from day)::int as year from each where day is not null order by day desc
                """).query((row, at) -> row.getInt("year")).list();
    }

    /** Only what is asked for, so that the database can see which index finds it. */
    private static String found(Search search) {
        var by = new ArrayList<>(List.of("true"));
        if (!search.words().isEmpty()) by.add("search @@ websearch_to_tsquery('english', :words)");
        if (search.body().isPresent()) by.add("body = :body::uuid");
        if (!search.kind().isEmpty()) by.add("kind = :kind");
        if (search.year().isPresent()) by.add("day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1)");
        return SHELVED + "where " + String.join(" and ", by);
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
