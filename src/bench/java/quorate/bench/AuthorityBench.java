package quorate.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.law.Law;

/**
 * "May this committee decide this?" with the full explanation, over the national register: of the power alone, and of a room
 * of 13 people who would use it. Beside it two engines that only say yes or no, from the same table.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class AuthorityBench {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    /** Goes round all acts of the day. */
    private static int next(int at, List<?> of) {
        return at + 1 == of.size() ? 0 : at + 1;
    }

    /** Quorate with the register of England. */
    @State(Scope.Benchmark)
    public static class Here {

        private England england;
        private List<Question> alone = List.of();
        private List<Question> inRoom = List.of();
        private int at;

        @Setup
        public void open() {
            england = England.start().load("eccg_2016-02.csv", "epraccur_2016-02.csv.gz", "epcmem_2019-10.csv.gz");
            var commissioner = new Commissioner(england, "99A");
            var acts = Peer.acts(Law.ofJar(), DAY);
            alone = acts.stream().map(act -> commissioner.question(act, DAY)).toList();
            inRoom = alone.stream()
                    .map(question -> question.in(Commissioner.room()))
                    .toList();
            tally("of the power alone", alone);
            tally("of a room of 13", inRoom);
        }

        private void tally(String which, List<Question> questions) {
            System.out.println("verdicts " + which + ": "
                    + questions.stream()
                            .map(england.authority::may)
                            .collect(
                                    Collectors.groupingBy(it -> it.getClass().getSimpleName(), Collectors.counting())));
        }

        private Verdict ask(List<Question> questions) {
            at = next(at, questions);
            return england.authority.may(questions.get(at));
        }

        @TearDown
        public void close() {
            england.close();
        }
    }

    /** The two peers, once they have given the same answers as the law pack on the whole table. */
    @State(Scope.Benchmark)
    public static class There {

        private Peer cedar;
        private Peer dmn;
        private List<String> acts = List.of();
        private int at;

        @Setup
        public void open() {
            var law = Law.ofJar();
            var rows = Peer.rows(law);
            cedar = new CedarPeer(rows);
            dmn = new DmnPeer(rows);
            acts = Peer.acts(law, DAY);
            var cells = Peer.agree(law, acts, List.of(cedar, dmn));
            System.out.println("both peers agree with the pack on all " + cells + " cells of the table");
        }

        private boolean ask(Peer peer) {
            at = next(at, acts);
            return peer.decides(acts.get(at), "3", DAY);
        }
    }

    @Benchmark
    public Verdict quorate(Here here) {
        return here.ask(here.alone);
    }

    @Benchmark
    public Verdict quorateInRoom(Here here) {
        return here.ask(here.inRoom);
    }

    @Benchmark
    public boolean cedar(There there) {
        return there.ask(there.cedar);
    }

    @Benchmark
    public boolean dmn(There there) {
        return there.ask(there.dmn);
    }
}
