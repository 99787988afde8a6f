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
        // The planner thinks that reading every document is cheap, because it does not count what unpacking one costs.
        config.setConnectionInitSql("set role quorate_public; set jit = off; set enable_seqscan = off");
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

    /** Another one whenever anything that the public can read has changed. */
    long mark() {
        return sql.sql("select changed from publication.mark")
                .query((row, at) -> row.getLong("changed"))
                .single();
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
        return narrowed(hits(search) + "select count(*) from publication.release" + found(search), search)
                .query(Long.class)
                .single();
    }

    /** Of more documents than these the best match says little, and takes long to find. */
    static final int MOST_RANKED = 1_000;

    /**
     * @param total how many there are in all
     * @param documents a piece of them
     * @param ranked true if the best match comes first, false if the newest day does
     */
    record Found(long total, List<Document> documents, boolean ranked) {}

    /** What stands on the shelf now, best match first when words are sought that not too many hold. */
    Found list(Search search, long from, int most) {
        if (search.words().isEmpty())
            return new Found(count(search), documents(piece(search, "day desc, release.address", from, most)), false);
        var hits = matches(search, from, most);
        // Beyond the last page nothing says how many there are.
        var total = hits.isEmpty() ? count(search) : hits.getFirst().total();
        return new Found(total, documents(hits.stream().map(Hit::address).toList()), total <= MOST_RANKED);
    }

    private record Hit(String address, long total) {}

    /** Found, counted and put in order by one look at the index of words. */
    private List<Hit> matches(Search search, long from, int most) {
        return narrowed(hits(search) + """
                , found as materialized (
                    select release.address, day, count(*) over () as total from publication.release
                """ + found(search) + """
                )
                select found.address, total from found
                left join publication.shelf on total <= :ranked and shelf.address = found.address
                order by ts_rank(search, websearch_to_tsquery('english', :words)) desc nulls last, day desc, found.address
                limit :most offset :from
                """, search)
                .param("ranked", MOST_RANKED)
                .param("most", most)
                .param("from", from)
                .query((row, at) -> new Hit(row.getString("address"), row.getLong("total")))
                .list();
    }

    /** What was released last. */
    List<Document> newest(Search search, int most) {
        return documents(piece(search, "release.number desc, release.address", 0, most));
    }

    private List<String> piece(Search search, String order, long from, int most) {
        return narrowed(
                        hits(search) + "select release.address from publication.release" + found(search) + " order by "
                                + order + " limit :most offset :from",
                        search)
                .param("most", most)
                .param("from", from)
                .query((row, at) -> row.getString("address"))
                .list();
    }

    /** A piece of a list is found first, by the shelf alone; only then is the rest of what it holds looked up. */
    private List<Document> documents(List<String> found) {
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

    /** Everything that stands below an address, without what it says. */
    List<Document> below(String address) {
        return documents(sql.sql("select address from publication.shelf where starts_with(address, ?) order by address")
                .param(address + "/")
                .query((row, at) -> row.getString("address"))
                .list());
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

    /** A piece of what is found now, newest day first, with what it says. */
    List<Standing> standing(Search search, long from, int most) {
        var found = piece(search, "day desc, release.address", from, most);
        if (found.isEmpty()) return List.of();
        return sql.sql(DOCUMENTS + ", html, of" + FROM + SHELVED
                        + "where release.address in (:found) order by day desc, release.address")
                .param("found", found)
                .query((row, at) -> new Standing(document(row, row.getString("html")), row.getObject("of", UUID.class)))
                .list();
    }

    /** What holds the words, by the index made for it and before anything else: a document is never opened to see. */
    private static String hits(Search search) {
        if (search.words().isEmpty()) return "";
        return """
                with hit as materialized (
                    select address, version from publication.shelf
                    where search @@ websearch_to_tsquery('english', :words))
                """;
    }

    /** Only what is asked for, so that the database can see which index finds it. */
    private static String found(Search search) {
        var by = new ArrayList<>(List.of("true"));
        if (!search.words().isEmpty()) by.add("(shelf.address, shelf.version) in (select address, version from hit)");
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
