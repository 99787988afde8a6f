package quorate.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Release;

/** Writes what is published. The public never reads through here. */
@Component
class PublicationStore {

    /** PostgreSQL takes no more than a megabyte of different words; this much is always less. */
    private static final int MOST_SEARCHED = 200_000;

    private final JdbcClient sql;

    PublicationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param of what it was a release of
     * @param withdrawn true once nothing stands at the address any more
     */
    record Latest(int version, String digest, UUID of, UUID body, boolean withdrawn) {}

    /** Waits until nobody else is at work on the address, in this transaction and until it ends. */
    void lock(String address) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(address)
                .query((row, at) -> true)
                .single();
    }

    Optional<Latest> latest(String address) {
        return sql.sql("""
                select version, digest, of, body, exists (select from publication.withdrawal as gone
                                                where gone.address = release.address
                                                  and gone.version >= release.version) as withdrawn
                from publication.release where address = ? order by version desc limit 1
                """)
                .param(address)
                .query((row, at) -> new Latest(
                        row.getInt("version"),
                        row.getString("digest"),
                        row.getObject("of", UUID.class),
                        row.getObject("body", UUID.class),
                        row.getBoolean("withdrawn")))
                .optional();
    }

    void note(Release release, int version, String digest, String bodyName, long number, Instant at) {
        sql.sql("""
                insert into publication.release
                    (address, version, number, at, digest, kind, body, body_name, day, of, replaces)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        release.address(),
                        version,
                        number,
                        at.atOffset(ZoneOffset.UTC),
                        digest,
                        release.kind(),
                        release.body().value(),
                        bodyName,
                        release.day(),
                        release.of())
                .param(release.replaces())
                .update();
    }

    /** The versions that were released with this content and have no snapshot yet, unless withdrawn meanwhile. */
    List<Integer> due(String address, String digest) {
        return sql.sql("""
                select version from publication.release
                where address = ? and digest = ?
                  and not exists (select from publication.snapshot
                                  where snapshot.address = release.address and snapshot.version = release.version)
                  and not exists (select from publication.withdrawal as gone
                                  where gone.address = release.address and gone.version >= release.version)
                """)
                .params(address, digest)
                .query((row, at) -> row.getInt("version"))
                .list();
    }

    void keep(String address, int version, Document.Leaf leaf, String text) {
        sql.sql("""
                insert into publication.snapshot (address, version, title, html, hash) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(address, version, leaf.title(), leaf.html(), leaf.hash())
                .update();
        sql.sql("""
                insert into publication.shelf (address, version, search)
                values (?, ?, setweight(to_tsvector('english', ?), 'A') || to_tsvector('english', ?))
                on conflict (address) do update set version = excluded.version, search = excluded.search
                where shelf.version < excluded.version
                """)
                .params(address, version, leaf.title(), text.substring(0, Math.min(text.length(), MOST_SEARCHED)))
                .update();
    }

    void withdraw(String address, int version, Ground ground, String words, long number, Instant at) {
        sql.sql("""
                insert into publication.withdrawal (address, version, number, at, ground, words)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(address, version, number, at.atOffset(ZoneOffset.UTC), ground.name(), words)
                .update();
        sql.sql("delete from publication.snapshot where address = ?")
                .param(address)
                .update();
        sql.sql("""
                insert into publication.shelf (address, version, search) values (?, ?, '')
                on conflict (address) do update set version = excluded.version, search = excluded.search
                """).params(address, version).update();
    }
}
