package quorate.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import quorate.authority.Facts;
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.law.Law;

/**
 * "May this committee decide this?" with the full explanation, over the national register, beside two engines that only
 * say yes or no from the same table.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class AuthorityBench {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    private England england;
    private Peer cedar;
    private Peer dmn;
    private final List<Question> questions = new ArrayList<>();
    private List<String> acts = List.of();
    private int at;

    @Setup
    public void open() {
        england = England.start().load("eccg_2016-02.csv", "epraccur_2016-02.csv.gz", "epcmem_2019-10.csv.gz");
        england.loads.forEach(System.out::println);
        var law = Law.ofJar();
        var rows = Peer.rows(law);
        cedar = new CedarPeer(rows);
        dmn = new DmnPeer(rows);
        acts = law.on(DAY).listActs().stream().map(act -> act.id()).toList();
        agree(law);
        var committee = england.delegated("99A", DAY);
        for (var act : acts) {
            questions.add(new Question(act, committee, DAY, Set.of(), Facts.NONE, Optional.empty()));
        }
        System.out.println("verdicts: " + questions.stream()
                .map(england.authority::may)
                .collect(java.util.stream.Collectors.groupingBy(
                        verdict -> verdict.getClass().getSimpleName(), java.util.stream.Collectors.counting())));
    }

    /** The peers are only worth timing if they answer the same. */
    private void agree(Law law) {
        var asked = 0;
        for (var day : Peer.DAYS) {
            for (var level : Peer.LEVELS) {
                for (var act : acts) {
                    var own = law.on(day).findPower(act, level).filter(it -> it.decider().equals("commissioner")).isPresent();
                    if (cedar.decides(act, level, day) != own) throw new IllegalStateException("cedar: " + act + level + day);
                    if (dmn.decides(act, level, day) != own) throw new IllegalStateException("dmn: " + act + level + day);
                    asked++;
                }
            }
        }
        System.out.println("both peers agree with the pack on all " + asked + " cells of the table");
    }

    @TearDown
    public void close() {
        england.close();
    }

    @Benchmark
    public Verdict quorate() {
        return england.authority.may(questions.get(next()));
    }

    @Benchmark
    public boolean cedar() {
        return cedar.decides(acts.get(next()), "3", DAY);
    }

    @Benchmark
    public boolean dmn() {
        return dmn.decides(acts.get(next()), "3", DAY);
    }

    private int next() {
        at = at + 1 == acts.size() ? 0 : at + 1;
        return at;
    }
}
