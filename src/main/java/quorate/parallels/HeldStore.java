package quorate.parallels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.parallels.Held.Outcome;
import quorate.parallels.Held.Said;
import quorate.parallels.Pair.Cause;
import quorate.web.Sort;

/** Reads what was held against each other, with what was said of it: each page by one query, however many practices. */
@Component
class HeldStore {

    private static final String ROWS = """
            with chosen as (
                select p.id as parallel, r.tolerance
                from parallels.parallel p
                join lateral (select r.tolerance from parallels.rule r where r.parallel = p.id and r.number <= :known
                    order by r.number desc limit 1) r on true
                where p.id in (:parallels)),
            latest as (
                select distinct on (w.parallel, w.month) w.id, w.parallel, w.month, c.tolerance
                from parallels.working w join chosen c using (parallel)
                where w.number <= :known order by w.parallel, w.month, w.number desc),
            held as (
                select l.parallel, l.month, p.*, coalesce(p.ours, 0) - coalesce(p.theirs, 0) as difference,
                    a.outcome, a.words, a.day as said, a.by_person as said_by,
                    case when p.cause = 'agrees' then 'agrees'
                        when a.outcome = 'theirs' then 'to-mend'
                        when a.outcome is not null then 'settled'
                        when p.cause <> 'not-known'
                            and abs(coalesce(p.ours, 0) - coalesce(p.theirs, 0)) <= l.tolerance then 'small'
                        else 'open' end as state
                from latest l join parallels.pair p on p.working = l.id
                left join lateral (
                    select * from parallels.answer a
                    where p.cause <> 'agrees' and a.parallel = l.parallel and a.month = l.month
                        and a.practice = p.practice and a.line = p.line
                        and a.theirs is not distinct from p.theirs and a.ours is not distinct from p.ours
                        and a.number <= :known
                    order by a.number desc limit 1) a on true
                where cast(:month as date) is null or l.month = :month)
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "practice", "practice",
            "line", "line",
            "theirs", "coalesce(theirs, 0)",
            "ours", "coalesce(ours, 0)",
            "difference", "difference");

    private final JdbcClient sql;

    HeldStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Which rows are wanted; an empty text is no wish.
     *
     * @param words in the code or the name of the practice
     * @param state of {@link Held.State}; {@code differs} for all but those that agree
     */
    record Wish(String words, String practice, String line, String cause, String state, Sort sort) {

        static Wish practice(String code) {
            return new Wish("", code, "", "", "", Sort.NONE);
        }
    }

    private JdbcClient.StatementSpec rows(Parallel parallel, Optional<LocalDate> month, long known, String rest) {
        return rows(List.of(parallel), month, known, rest);
    }

    private JdbcClient.StatementSpec rows(
            List<Parallel> parallels, Optional<LocalDate> month, long known, String rest) {
        return sql.sql(ROWS + rest)
                .param("parallels", parallels.stream().map(Parallel::id).toList())
                .param("known", known)
                .param("month", month.orElse(null), java.sql.Types.DATE);
    }

    private static JdbcClient.StatementSpec wished(JdbcClient.StatementSpec query, Wish wish) {
        return query.param("words", "%" + wish.words().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("practice", wish.practice())
                .param("line", wish.line())
                .param("cause", wish.cause())
                .param("state", wish.state());
    }

    private static final String WHERE = """
             from held where (practice ilike :words or name ilike :words)
                and (:practice = '' or practice = :practice) and (:line = '' or line = :line)
                and (:cause = '' or cause = :cause)
                and (:state = '' or state = :state or :state = 'differs' and state <> 'agrees')
            """;

    long count(Parallel parallel, LocalDate month, Wish wish, long known) {
        return wished(rows(parallel, Optional.of(month), known, "select count(*)" + WHERE), wish)
                .query(Long.class)
                .single();
    }

    /** The largest difference first where no other order is wished. @param most {@link Integer#MAX_VALUE} for all */
    List<Held> list(Parallel parallel, LocalDate month, Wish wish, long before, int most, long known) {
        var by = Optional.ofNullable(ORDERS.get(wish.sort().by()))
                .map(column -> column + (wish.sort().down() ? " desc" : ""))
                .orElse("(cause = 'not-known') desc, abs(difference) desc");
        return wished(
                        rows(
                                parallel,
                                Optional.of(month),
                                known,
                                "select *" + WHERE + " order by " + by + ", practice, line limit :most offset :before"),
                        wish)
                .param("most", most)
                .param("before", before)
                .query((row, at) -> held(row))
                .list();
    }

    /** Notes an answer for each of these pairs as they stand. */
    void insert(Parallel parallel, List<Held> pairs, Said said, long number) {
        sql.sql("""
                        insert into parallels.answer (parallel, month, practice, line, theirs, ours, outcome, words, day,
                            by_person, number)
                        select ?, u.month, u.practice, u.line, u.theirs, u.ours, ?, ?, ?, ?, ?
                        from unnest(?::date[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                            as u (month, practice, line, theirs, ours)
                        """)
                .params(
                        parallel.id(),
                        Code.of(said.outcome()),
                        said.words(),
                        said.day(),
                        said.by().value(),
                        number,
                        pairs.stream().map(it -> it.month().toString()).toArray(String[]::new),
                        pairs.stream().map(it -> it.pair().practice()).toArray(String[]::new),
                        pairs.stream().map(it -> it.pair().line()).toArray(String[]::new),
                        pence(pairs, Pair::theirs),
                        pence(pairs, Pair::ours))
                .update();
    }

    private static Long[] pence(List<Held> pairs, Function<Pair, Optional<Money>> of) {
        return pairs.stream()
                .map(it -> of.apply(it.pair()).map(Money::pence).orElse(null))
                .toArray(Long[]::new);
    }

    /**
     * What a month or a line comes to.
     *
     * @param of the first day of the month, or the line
     * @param within pairs that differ by a pound at most, and {@code beyond} by more or by nobody knows what
     * @param open and {@code mend}: what counts against being ready
     */
    record Sum(
            String of,
            Money theirs,
            Money ours,
            long pairs,
            long penny,
            long within,
            long beyond,
            long open,
            long mend) {

        static Sum none(String of) {
            return new Sum(of, Money.ZERO, Money.ZERO, 0, 0, 0, 0, 0, 0);
        }

        /** Both together, called as this one. */
        Sum plus(Sum other) {
            return new Sum(
                    of,
                    theirs.plus(other.theirs),
                    ours.plus(other.ours),
                    pairs + other.pairs,
                    penny + other.penny,
                    within + other.within,
                    beyond + other.beyond,
                    open + other.open,
                    mend + other.mend);
        }

        Money difference() {
            return ours.minus(theirs);
        }

        boolean isClear() {
            return open == 0 && mend == 0 && pairs > 0;
        }
    }

    private static final String SUMS = """
            , coalesce(sum(theirs), 0)::bigint as theirs, coalesce(sum(ours), 0)::bigint as ours, count(*) as pairs,
                count(*) filter (where state = 'agrees') as penny,
                count(*) filter (where state <> 'agrees' and cause <> 'not-known' and abs(difference) <= 100) as within,
                count(*) filter (where state <> 'agrees' and (cause = 'not-known' or abs(difference) > 100)) as beyond,
                count(*) filter (where state = 'open') as open,
                count(*) filter (where state = 'to-mend') as mend
            """;

    /** Month by month, as far as they were worked out. */
    List<Sum> months(Parallel parallel, long known) {
        return months(List.of(parallel), known).getOrDefault(parallel.id(), List.of());
    }

    /** The same of several parallel runs, by their ids. */
    Map<UUID, List<Sum>> months(List<Parallel> parallels, long known) {
        var found = new HashMap<UUID, List<Sum>>();
        if (parallels.isEmpty()) return found;
        var all = "select parallel, month::text as of" + SUMS + " from held group by parallel, month order by month";
        rows(parallels, Optional.empty(), known, all).query(row -> {
            found.computeIfAbsent(row.getObject("parallel", UUID.class), id -> new ArrayList<>())
                    .add(sum(row));
        });
        return found;
    }

    /** Line by line in a month. */
    List<Sum> lines(Parallel parallel, LocalDate month, long known) {
        var all = "select line as of" + SUMS + " from held group by line order by line";
        return rows(parallel, Optional.of(month), known, all)
                .query((row, at) -> sum(row))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getString("of"),
                new Money(row.getLong("theirs")),
                new Money(row.getLong("ours")),
                row.getLong("pairs"),
                row.getLong("penny"),
                row.getLong("within"),
                row.getLong("beyond"),
                row.getLong("open"),
                row.getLong("mend"));
    }

    private static Held held(ResultSet row) throws SQLException {
        var pair = new Pair(
                row.getString("practice"),
                row.getString("name"),
                row.getString("line"),
                Optional.ofNullable(row.getObject("theirs", Long.class)).map(Money::new),
                Optional.ofNullable(row.getObject("ours", Long.class)).map(Money::new),
                Code.parse(Cause.class, row.getString("cause")),
                row.getString("why"));
        var outcome = Optional.ofNullable(row.getString("outcome"));
        return new Held(
                row.getObject("month", LocalDate.class),
                pair,
                outcome.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Said(
                                Code.parse(Outcome.class, outcome.get()),
                                row.getString("words"),
                                row.getObject("said", LocalDate.class),
                                new PartyId(row.getObject("said_by", UUID.class)))));
    }
}
