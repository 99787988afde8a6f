package quorate.parallels;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.parallels.ReadOnce.ANYTOWN;
import static quorate.parallels.ReadOnce.APRIL;
import static quorate.parallels.ReadOnce.OWEN;
import static quorate.parallels.ReadOnce.SCHEME;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.parallels.HeldStore.Wish;
import quorate.parallels.Pair.Cause;
import quorate.parallels.Parallel.Against;
import quorate.payments.Payments;
import quorate.payments.Payments.Count;
import quorate.payments.Reckonings;
import quorate.payments.Reckonings.Way;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.schemes.Schemes;
import quorate.stories.Story;
import quorate.web.Sort;
import quorate.web.Standing;

/** As many practices as England has, of which every third is paid by another list and every third by nobody knows what. */
@Story
@TestPropertySource(properties = "quorate.story=parallels-england")
class EnglandTest {

    private static final int PRACTICES = 8_000;
    private static final Duration SECONDS = Duration.ofSeconds(15);

    @Autowired
    Parallels parallels;

    @Autowired
    HeldStore held;

    @Autowired
    Reckonings reckonings;

    @Autowired
    Payments payments;

    @Autowired
    Schemes schemes;

    @Autowired
    Register register;

    @Autowired
    Standing standing;

    @Autowired
    Clocks clocks;

    private static String code(int at) {
        return "Y%05d".formatted(at);
    }

    private void admit() {
        var by = new Actor.Process("test of parallel runs");
        var life = Span.parse("2013-04-01/2022-07-01");
        clocks.write(number -> {
            for (var at = 0; at < PRACTICES; at++) {
                var id = new PartyId(Fresh.idOf("parallels england", code(at)));
                var traits = Map.of("ods", code(at), "contract", "GMS");
                register.admit(id, Kind.PRACTICE, "Practice " + at, life, traits, by)
                        .orThrow();
                register.link(id, Tie.COMMISSIONED_BY, ANYTOWN, life, Map.of(), "test", by)
                        .orThrow();
            }
            return number;
        });
    }

    private void read() {
        var all = new ArrayList<Count>();
        for (var at = 0; at < PRACTICES; at++) {
            add(all, at, "weighted-list", Integer.toString(2_900 + at), APRIL.minusMonths(3), APRIL);
            add(all, at, "weighted-list", Integer.toString(3_000 + at), APRIL, APRIL.plusMonths(3));
            add(all, at, "registered-list", Integer.toString(3_000 + at), APRIL, APRIL.plusMonths(3));
            add(all, at, "ooh-opted-out", "yes", APRIL.minusMonths(3), APRIL.plusMonths(3));
        }
        payments.enter(ANYTOWN, schemes.get(SCHEME), all, ReadOnce.owen(standing))
                .orThrow();
    }

    private static void add(List<Count> all, int at, String name, String value, LocalDate from, LocalDate until) {
        all.add(new Count(code(at), name, value, from, until.minusDays(1), from, "NHS Digital", false));
    }

    /** What they have: ours for every third, ours by the list of January for every third, and a pound more for the others. */
    private String file() {
        var scheme = schemes.get(SCHEME);
        var month = reckonings.month(ANYTOWN, scheme, APRIL, Long.MAX_VALUE);
        var then = new ArrayList<>(
                month.lines(new Way(scheme, clocks.today(), Map.of("weighted-list", APRIL.minusMonths(1)))));
        var rows = new StringBuilder("practice,month,code,amount\n");
        var at = 0;
        for (var line : month.lines(new Way(scheme, clocks.today(), Map.of()))) {
            var other = then.get(at).amount();
            if (line.amount().isEmpty()) {
                at++;
                continue;
            }
            var amount = switch (at++ % 3) {
                case 0 -> line.amount();
                case 1 -> other;
                default -> line.amount().map(it -> it.plus(Money.pounds(1)));
            };
            rows.append("%s,2016-04,%s,%s%n"
                    .formatted(
                            line.practice(), line.line(), amount.orElseThrow().plain()));
        }
        return rows.toString();
    }

    @Test
    void a_month_of_england_is_compared_in_seconds_with_causes_and_its_page_in_less() throws Exception {
        admit();
        read();
        var it = parallels.start(ReadOnce.parallel("england", Against.SYSTEM, APRIL, APRIL), OWEN);
        var text = file();
        var begin = System.nanoTime();
        var read = ReadOnce.sheet(text, it, register, false);
        assertThat(read.faults()).isEmpty();
        parallels.receive(it, ReadOnce.raw(text), read.amounts(), OWEN);
        var compared = Duration.ofNanos(System.nanoTime() - begin);
        begin = System.nanoTime();
        var differs = new Wish("", "", "", "", "differs", Sort.NONE);
        var page = held.list(it, APRIL, differs, 0, 50, Long.MAX_VALUE);
        var sum = held.months(it, Long.MAX_VALUE).getFirst();
        var looked = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(page).hasSize(50);
        assertThat(sum.pairs())
                .as("two lines each, and those of three practices of which nothing was read")
                .isEqualTo(2L * (PRACTICES + 3));
        var explained = new Wish("", "", "global-sum", "reading", "", Sort.NONE);
        assertThat(held.count(it, APRIL, explained, Long.MAX_VALUE)).isGreaterThan(PRACTICES / 4);
        assertThat(held.count(it, APRIL, new Wish("", "", "", "unexplained", "", Sort.NONE), Long.MAX_VALUE))
                .isGreaterThan(PRACTICES / 4);
        assertThat(page.getFirst().pair().cause())
                .as("what cannot be worked out comes first")
                .isEqualTo(Cause.NOT_KNOWN);
        assertThat(compared).isLessThan(SECONDS);
        assertThat(looked).isLessThan(Duration.ofSeconds(3));
    }
}
