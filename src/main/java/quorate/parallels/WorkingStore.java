package quorate.parallels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.parallels.Pair.Cause;

/** Months that were worked out, with everything that was held against each other in them, as rows that are only added. */
@Component
class WorkingStore {

    private final JdbcClient sql;

    WorkingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last one of a month. */
    Optional<Working> find(UUID parallel, LocalDate month, long known) {
        return sql.sql("""
                        select * from parallels.working
                        where parallel = :parallel and month = :month and number <= :known order by number desc limit 1
                        """)
                .param("parallel", parallel)
                .param("month", month)
                .param("known", known)
                .query((row, at) -> new Working(
                        row.getObject("id", UUID.class),
                        row.getObject("month", LocalDate.class),
                        row.getInt("version"),
                        row.getLong("known"),
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("by_person", UUID.class))))
                .optional();
    }

    /** By practice and line, as {@link Comparing} has them. */
    List<Pair> listPairs(UUID working) {
        return sql.sql(
                        "select * from parallels.pair where working = ? order by practice collate \"C\", line collate \"C\"")
                .param(working)
                .query((row, at) -> new Pair(
                        row.getString("practice"),
                        row.getString("name"),
                        row.getString("line"),
                        Optional.ofNullable(row.getObject("theirs", Long.class)).map(Money::new),
                        Optional.ofNullable(row.getObject("ours", Long.class)).map(Money::new),
                        Code.parse(Cause.class, row.getString("cause")),
                        row.getString("why")))
                .list();
    }

    void insert(UUID parallel, Working it, List<Pair> pairs, long number) {
        sql.sql("""
                        insert into parallels.working (id, parallel, month, version, known, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        parallel,
                        it.month(),
                        it.version(),
                        it.known(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
        sql.sql("""
                        insert into parallels.pair (working, practice, name, line, theirs, ours, cause, why)
                        select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[],
                            ?::text[])
                        """)
                .params(
                        it.id(),
                        texts(pairs.stream().map(Pair::practice)),
                        texts(pairs.stream().map(Pair::name)),
                        texts(pairs.stream().map(Pair::line)),
                        pence(pairs, Pair::theirs),
                        pence(pairs, Pair::ours),
                        texts(pairs.stream().map(pair -> Code.of(pair.cause()))),
                        texts(pairs.stream().map(Pair::why)))
                .update();
    }

    private static String[] texts(Stream<String> all) {
        return all.toArray(String[]::new);
    }

    private static Long[] pence(List<Pair> pairs, Function<Pair, Optional<Money>> of) {
        return pairs.stream()
                .map(pair -> of.apply(pair).map(Money::pence).orElse(null))
                .toArray(Long[]::new);
    }
}
