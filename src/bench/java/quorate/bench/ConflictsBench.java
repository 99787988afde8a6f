package quorate.bench;

import java.time.LocalDate;
import java.util.ArrayList;
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
import quorate.register.Kind;

/** Who of 20 members is conflicted in which of 12 items, among 30,000 people and 100,000 links; and the same in SQL. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ConflictsBench {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    private England england;
    private Interests interests;
    private JdbcClient sql;
    private List<PartyId> members = List.of();
    private final Map<MatterId, Subject> items = new LinkedHashMap<>();
    private UUID[] affected = {};

    @Setup
    public void open() {
        england = England.start().load("eccg_2016-02.csv", "epraccur_2016-02.csv.gz");
        var people = england.people(DAY);
        interests = england.context.getBean(Interests.class);
        sql = england.context.getBean(JdbcClient.class);
        members = List.copyOf(people.subList(0, 20));
        var practices = england.register.on(DAY).list(Kind.PRACTICE);
        var all = new ArrayList<UUID>();
        for (var at = 0; at < 12; at++) {
            var practice = practices.get(at * 500).id();
            items.put(MatterId.fresh(), Subject.of("fn.contract.vary", Set.of(practice)));
            all.add(practice.value());
        }
        affected = all.toArray(new UUID[0]);
        sql.sql("analyze").update();
        var found = interests.conflicts(members, items, DAY).values().stream().mapToInt(List::size).sum();
        System.out.println("findings: " + found + "; pairs reached by the SQL walk: " + recursiveSql());
    }

    @TearDown
    public void close() {
        england.close();
    }

    @Benchmark
    public Map<MatterId, List<Finding>> quorate() {
        return interests.conflicts(members, items, DAY);
    }

    /** Only which member is within four links of which item: no path in words, no edition, no treatment. */
    @Benchmark
    public long recursiveSql() {
        return sql.sql(
                        """
                        with recursive live as materialized (
                            select from_party as source, to_party as target from register.link
                             where period @> :day::date and upper_inf(known) and tie not in ('holds', 'same-as', 'commissioned-by')
                        ), walk(start, node, hops) as (
                            select m, m, 0 from unnest(:members::uuid[]) m
                            union
                            select walk.start, case when l.source = walk.node then l.target else l.source end, walk.hops + 1
                              from walk join live l on l.source = walk.node or l.target = walk.node
                             where walk.hops < 3
                        )
                        select count(*) from (select distinct start, node from walk where node = any(:affected::uuid[])) reached
                        """)
                .param("day", DAY)
                .param("members", members.stream().map(PartyId::value).toArray(UUID[]::new))
                .param("affected", affected)
                .query(Long.class)
                .single();
    }
}
