package quorate.parallels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.parallels.Comparing.Theirs;
import quorate.parallels.Pair.Cause;
import quorate.payments.Reckonings.Line;

/** What is held against each other, whatever the numbers are. */
class ComparingTest {

    private static final int ROUNDS = 200;

    private static Theirs theirs(String practice, String line, long pence) {
        return new Theirs(practice, "Practice " + practice, line, new Money(pence));
    }

    private static Line ours(String practice, String line, long pence) {
        return new Line(practice, "Practice " + practice, line, Optional.of(new Money(pence)), "");
    }

    private static List<Theirs> someTheirs(Random random) {
        var all = new ArrayList<Theirs>();
        for (var at = random.nextInt(40); at > 0; at--)
            all.add(theirs("A8100" + random.nextInt(6), "line-" + random.nextInt(3), random.nextLong(-500, 500)));
        return all;
    }

    private static List<Line> someOurs(Random random) {
        var all = new ArrayList<Line>();
        for (var practice = 0; practice < 6; practice++) {
            for (var line = 0; line < 3; line++)
                if (random.nextInt(4) > 0)
                    all.add(ours("A8100" + practice, "line-" + line, random.nextLong(-500, 500)));
        }
        return all;
    }

    private static Money sum(List<Money> all) {
        return all.stream().reduce(Money.ZERO, Money::plus);
    }

    @Test
    void theirs_and_the_difference_come_to_ours_and_no_amount_is_lost() {
        var random = new Random(20161);
        for (var round = 0; round < ROUNDS; round++) {
            var theirs = someTheirs(random);
            var ours = someOurs(random);
            for (var together : List.of(false, true)) {
                var given = together
                        ? theirs.stream()
                                .map(it -> theirs(
                                        it.practice(), Pair.ALL, it.amount().pence()))
                                .toList()
                        : theirs;
                var pairs = Comparing.of(given, ours, together);
                assertThat(pairs)
                        .allSatisfy(pair -> assertThat(
                                        pair.theirs().orElse(Money.ZERO).plus(pair.difference()))
                                .isEqualTo(pair.ours().orElse(Money.ZERO)));
                assertThat(sum(pairs.stream()
                                .flatMap(it -> it.theirs().stream())
                                .toList()))
                        .isEqualTo(sum(theirs.stream().map(Theirs::amount).toList()));
                assertThat(sum(pairs.stream().flatMap(it -> it.ours().stream()).toList()))
                        .isEqualTo(sum(ours.stream()
                                .flatMap(it -> it.amount().stream())
                                .toList()));
                assertThat(pairs)
                        .allSatisfy(pair -> assertThat(pair.cause() == Cause.AGREES)
                                .isEqualTo(pair.difference().pence() == 0));
            }
        }
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        var random = new Random(7);
        for (var round = 0; round < ROUNDS; round++) {
            var theirs = someTheirs(random);
            var ours = someOurs(random);
            var before = Comparing.of(theirs, ours, false);
            Collections.shuffle(theirs, random);
            Collections.shuffle(ours, random);
            assertThat(Comparing.of(theirs, ours, false)).isEqualTo(before);
        }
    }

    @Test
    void what_one_of_both_has_alone_is_said_and_what_cannot_be_worked_out_never_agrees() {
        var lacking = new Line("A81003", "Practice A81003", "sum", Optional.empty(), "Its list was not read.");
        var pairs = Comparing.of(
                List.of(
                        theirs("A81001", "sum", 100),
                        theirs("A81001", "extra", 5),
                        theirs("A81002", "sum", 700),
                        theirs("A81004", "?XX", 3)),
                List.of(ours("A81001", "sum", 100), lacking, ours("A81005", "sum", 9), ours("A81006", "sum", 0)),
                false);
        assertThat(pairs)
                .extracting(Pair::practice, Pair::line, Pair::cause)
                .containsExactly(
                        tuple("A81001", "extra", Cause.ONLY_THEIRS),
                        tuple("A81001", "sum", Cause.AGREES),
                        tuple("A81002", "sum", Cause.ONLY_THEIRS),
                        tuple("A81003", "sum", Cause.NOT_KNOWN),
                        tuple("A81004", "?XX", Cause.UNMAPPED),
                        tuple("A81005", "sum", Cause.ONLY_OURS));
        assertThat(pairs.getFirst().why()).contains("Nothing of this line");
        assertThat(pairs.get(2).why()).contains("nothing under the scheme");
        assertThat(pairs.get(3).why()).isEqualTo("Its list was not read.");
    }
}
