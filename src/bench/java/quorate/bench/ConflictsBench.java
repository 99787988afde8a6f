package quorate.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/** Who of 20 members is conflicted in which of 12 items, among 30,000 people and 100,000 links; and the same in SQL. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class ConflictsBench {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    private England england;
    private Interests interests;
    private JdbcClient sql;
    private List<PartyId> members = List.of();
    private final Map<MatterId, Subject> items = new LinkedHashMap<>();
    private UUID[] starts = {};
    private UUID[] affected = {};

    @Setup
    public void open() {
        england = England.start().load("eccg_2016-02.csv", "epraccur_2016-02.csv.gz");
        var people = new People(england, DAY);
        interests = england.context.getBean(Interests.class);
        sql = england.context.getBean(JdbcClient.class);
        members = people.members().stream().map(PartyId::new).toList();
        people.items()
                .forEach(practice ->
                        items.put(MatterId.fresh(), Subject.of("fn.contract.vary", Set.of(new PartyId(practice)))));
        starts = people.members().toArray(UUID[]::new);
        affected = people.items().toArray(UUID[]::new);
        // At its best: without these it reads every link at each step.
        sql.sql("create index on register.link (from_party)").update();
        sql.sql("create index on register.link (to_party)").update();
        sql.sql("analyze").update();
        agree();
    }

    /** The SQL knows which parties are connected at all; so it must find every pair that Quorate has a reason for. */
    private void agree() {
        var reached = walk();
        var found = interests.conflicts(members, items, DAY).values().stream()
                .flatMap(List::stream)
                .toList();
        for (var finding : found) {
            var pair = finding.person() + " " + finding.affected();
            if (!reached.contains(pair)) throw new IllegalStateException("SQL misses " + finding.sentence());
        }
        System.out.println(
                "findings: " + found.size() + ", every one among the " + reached.size() + " pairs that SQL reaches");
    }

    @TearDown
    public void close() {
        england.close();
    }

    @Benchmark
    public Map<MatterId, List<Finding>> quorate() {
        return interests.conflicts(members, items, DAY);
    }

    /** Which member has a way to which item at all: no path in words, no edition, no treatment. */
    @Benchmark
    public Set<String> recursiveSql() {
        return walk();
    }

    private Set<String> walk() {
        return sql.sql("""
                        with recursive walk(member, node, hops, last) as (
                            select member, member, 0, false from unnest(:members::uuid[]) member
                            union
                            select walk.member, next.node, walk.hops + 1, next.last
                              from walk, lateral (
                                select to_party, tie = 'registered-with' from register.link
                                 where from_party = walk.node and period @> :day::date and upper_inf(known)
                                   and (tie in ('partner-in', 'director-of', 'shareholder-of', 'member-of')
                                        or walk.hops < 2 and tie in ('employed-by', 'registered-with')
                                        or walk.hops = 0 and tie = 'family-of')
                                union all
                                select from_party, tie <> 'family-of' from register.link
                                 where to_party = walk.node and period @> :day::date and upper_inf(known)
                                   and (walk.hops = 0 and tie = 'family-of'
                                        or walk.hops > 0 and tie in ('shareholder-of', 'member-of'))
                              ) next(node, last)
                             where walk.hops < 5 and not walk.last
                        )
                        select distinct member || ' ' || node from walk where node = any(:affected::uuid[])
                        """)
                .param("day", DAY)
                .param("members", starts)
                .param("affected", affected)
                .query(String.class)
                .set();
    }
}
