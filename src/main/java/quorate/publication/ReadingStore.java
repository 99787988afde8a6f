package quorate.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often documents were opened. The public reads the counts with its own eyes. */
@Component
class ReadingStore {

    private static final String READ = """
             from (select address, sum(times) as times from publication.reading
                   where day >= :from and day < :until group by address) as read
            join lateral (select * from publication.release where release.address = read.address
                          order by version desc limit 1) as release on true
            left join publication.snapshot
                   on snapshot.address = release.address and snapshot.version = release.version
            where (:body::uuid is null or release.body = :body::uuid)
            """;

    private final JdbcClient sql;
    private final ShelfStore shelf;

    ReadingStore(JdbcClient sql, ShelfStore shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    record Count(String address, LocalDate day, long times) {}

    /** Adds to what other nodes have counted, in one order, so that no two wait for each other. */
    void add(Collection<Count> counts) {
        var sorted = counts.stream()
                .sorted(java.util.Comparator.comparing(Count::address).thenComparing(Count::day))
                .toList();
        sql.sql("""
                insert into publication.reading (address, day, times)
                select * from unnest(:addresses::text[], :days::date[], :times::bigint[])
                on conflict (address, day) do update set times = reading.times + excluded.times
                """)
                .param("addresses", sorted.stream().map(Count::address).toArray(String[]::new))
                .param(
                        "days",
                        sorted.stream().map(count -> count.day().toString()).toArray(String[]::new))
                .param("times", sorted.stream().map(Count::times).toArray(Long[]::new))
                .update();
    }

    /** @param title nothing where it was withdrawn */
    record Read(String address, String title, String kind, String body, LocalDate day, long times) {}

    /** In the given days, the most read first; of one body or, with nothing given, of all. */
    List<Read> list(Period period, long from, int most) {
        return asked(
                        "select release.*, title, times" + READ
                                + " order by times desc, address limit :most offset :before",
                        period)
                .param("most", most)
                .param("before", from)
                .query((row, at) -> new Read(
                        row.getString("address"),
                        row.getString("title") == null ? "A document that was withdrawn" : row.getString("title"),
                        row.getString("kind"),
                        row.getString("body_name"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("times")))
                .list();
    }

    /** @param documents how many were opened at all */
    record Sum(long documents, long times) {}

    Sum sum(Period period) {
        return asked("select count(*) as documents, coalesce(sum(times), 0) as times" + READ, period)
                .query((row, at) -> new Sum(row.getLong("documents"), row.getLong("times")))
                .single();
    }

    /** @param until the first day that does not count */
    record Period(LocalDate from, LocalDate until, java.util.Optional<UUID> body) {}

    private JdbcClient.StatementSpec asked(String query, Period period) {
        return shelf.sql()
                .sql(query)
                .param("from", period.from())
                .param("until", period.until())
                .param("body", period.body().map(UUID::toString).orElse(null));
    }
}
