package quorate.parallels;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What other systems gave, and what their codes mean, as rows that are only added. */
@Component
class FileStore {

    /** Of each month the last file that speaks of it. */
    private static final String CURRENT = """
            with current as (
                select distinct on (c.month) c.month, c.file
                from parallels.file f join parallels.covered c on c.file = f.id
                where f.parallel = :parallel
                order by c.month, f.number desc)
            """;

    private static final String CODES = """
            select distinct on (c.code) c.code, c.means from parallels.code c
            """;

    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<Filed> list(UUID parallel, long known) {
        return sql.sql("""
                        select f.*, min(c.month) as first_month, max(c.month) as last_month
                        from parallels.file f join parallels.covered c on c.file = f.id
                        where f.parallel = :parallel and f.number <= :known
                        group by f.id order by f.number desc
                        """)
                .param("parallel", parallel)
                .param("known", known)
                .query((row, at) -> new Filed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("rows"),
                        row.getObject("first_month", LocalDate.class),
                        row.getObject("last_month", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("by_person", UUID.class))))
                .list();
    }

    boolean has(UUID parallel, String hash) {
        return sql.sql("select exists (select 1 from parallels.file where parallel = ? and hash = ?)")
                .params(parallel, hash)
                .query(Boolean.class)
                .single();
    }

    void insert(Parallel parallel, Filed file, String hash, List<Amount> amounts, long number) {
        sql.sql("""
                        insert into parallels.file (id, parallel, name, hash, rows, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.id(),
                        parallel.id(),
                        file.name(),
                        hash,
                        file.rows(),
                        file.day(),
                        file.by().value(),
                        number)
                .update();
        sql.sql("""
                        insert into parallels.amount (file, month, practice, name, code, pence)
                        select ?, * from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                        """)
                .params(
                        file.id(),
                        amounts.stream().map(it -> it.month().toString()).toArray(String[]::new),
                        amounts.stream().map(Amount::practice).toArray(String[]::new),
                        amounts.stream().map(Amount::name).toArray(String[]::new),
                        amounts.stream().map(Amount::code).toArray(String[]::new),
                        amounts.stream().map(it -> it.amount().pence()).toArray(Long[]::new))
                .update();
        sql.sql("""
                        insert into parallels.covered (file, month, rows)
                        select file, month, count(*) from parallels.amount where file = ? group by file, month
                        """).param(file.id()).update();
    }

    /** The months of which a file speaks. */
    List<LocalDate> months(UUID parallel) {
        return sql.sql(CURRENT + "select month from current order by month")
                .param("parallel", parallel)
                .query((row, at) -> row.getObject("month", LocalDate.class))
                .list();
    }

    /** What they have for a month, by the last file that speaks of it. */
    List<Amount> amounts(UUID parallel, LocalDate month) {
        return sql.sql(CURRENT + """
                        select a.* from current join parallels.amount a using (file, month)
                        where a.month = :month order by a.practice, a.code
                        """)
                .param("parallel", parallel)
                .param("month", month)
                .query((row, at) -> new Amount(
                        row.getObject("month", LocalDate.class),
                        row.getString("practice"),
                        row.getString("name"),
                        row.getString("code"),
                        new Money(row.getLong("pence"))))
                .list();
    }

    /** A code of theirs, with how often it stands in what counts. @param means as it is kept; empty where nobody said */
    record Heard(String code, long rows, Money sum, Optional<String> means) {}

    List<Heard> listHeard(UUID parallel) {
        var means = means(parallel);
        return sql.sql(CURRENT + """
                        select a.code, count(*) as rows, sum(a.pence)::bigint as pence
                        from current join parallels.amount a using (file, month) group by a.code order by a.code
                        """)
                .param("parallel", parallel)
                .query((row, at) -> new Heard(
                        row.getString("code"),
                        row.getLong("rows"),
                        new Money(row.getLong("pence")),
                        Optional.ofNullable(means.get(row.getString("code")))))
                .list();
    }

    /** What codes mean, as somebody said it. */
    Map<String, String> means(UUID parallel) {
        return read(sql.sql(CODES + "where c.parallel = :parallel order by c.code, c.number desc")
                .param("parallel", parallel));
    }

    /** What codes meant in the parallel runs of the same scheme before. */
    Map<String, String> meant(PartyId commissioner, String scheme) {
        return read(
                sql.sql(CODES + """
                        join parallels.parallel p on p.id = c.parallel
                        where p.commissioner = :commissioner and p.scheme = :scheme order by c.code, c.number desc
                        """).param("commissioner", commissioner.value()).param("scheme", scheme));
    }

    private static Map<String, String> read(JdbcClient.StatementSpec query) {
        var found = new LinkedHashMap<String, String>();
        query.query(row -> {
            found.put(row.getString("code"), row.getString("means"));
        });
        return found;
    }

    void insert(UUID parallel, Map<String, String> means, LocalDate day, PartyId by, long number) {
        sql.sql("""
                        insert into parallels.code (parallel, code, means, day, by_person, number)
                        select ?, u.code, u.means, ?, ?, ? from unnest(?::text[], ?::text[]) as u (code, means)
                        """)
                .params(
                        parallel,
                        day,
                        by.value(),
                        number,
                        means.keySet().toArray(String[]::new),
                        means.values().toArray(String[]::new))
                .update();
    }
}
