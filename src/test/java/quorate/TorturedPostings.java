package quorate;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Fresh;
import quorate.stories.Cast;

/**
 * Accruals of the fictional commissioner, entered over HTTP by several at once. What was answered with a yes stands in the
 * ledger once; what was not is sent again after the kill, with the same key.
 */
final class TorturedPostings implements Torture.Act {

    private static final int HANDS = 4;
    private static final int EACH = 30;
    private static final String FUND = Fresh.idOf(
                    "fund", World.idOf("anytown-ccg").toString(), "delegated-2016")
            .toString();

    private final int port = Run.freePort();

    private Run serve(Path home) throws InterruptedException {
        var run = Run.quorate(home, Map.of(), "serve", "--demo", "--today", "2016-05-10", "--port", "" + port);
        return run.until("Quorate is ready");
    }

    @Override
    public void prepare(Path home) throws Exception {
        Installed.demonstrationInto(home);
        try (var server = serve(home)) {
            server.stop();
        }
    }

    @Override
    public Torture.Attempt on(Path home) {
        return new Entering(home);
    }

    @Override
    public String outcome(Torture.Questions ask) throws Exception {
        return String.join(
                ", ",
                ask.ask("select count(*) || ' postings' from ledger.posting"),
                ask.ask("select count(*) || ' vouchers' from ledger.voucher"),
                ask.ask("select sum(pence) || ' pence accrued' from ledger.posting where move = 'accrue'"),
                ask.ask("select count(*) || ' journal entries' from journal.entry where kind = 'Posted.Moved'"));
    }

    private static UUID key(int hand, int at) {
        return Fresh.idOf("torture posting", hand + " " + at);
    }

    private final class Entering implements Torture.Attempt {

        private final Path home;
        private final Set<UUID> answered = ConcurrentHashMap.newKeySet();
        private final List<String> faults = new ArrayList<>();
        private final List<Thread> hands = new ArrayList<>();
        private @Nullable Run server;

        Entering(Path home) {
            this.home = home;
        }

        @Override
        public void begin() throws Exception {
            server = serve(home);
            hands.clear();
            for (var hand = 0; hand < HANDS; hand++) {
                var number = hand;
                var grace = Cast.FINANCE.visiting(port);
                hands.add(Thread.ofVirtual().start(() -> enter(grace, number)));
            }
        }

        private void enter(Visitor grace, int hand) {
            for (var at = 0; at < EACH; at++) {
                var key = key(hand, at);
                if (answered.contains(key)) continue;
                try {
                    send(grace, key, hand, at);
                } catch (UncheckedIOException killed) {
                    return;
                }
            }
        }

        private void send(Visitor grace, UUID key, int hand, int at) {
            var answer = grace.post(
                    "/money/entries/new",
                    "key",
                    key.toString(),
                    "kind",
                    "accrual",
                    "fund",
                    FUND,
                    "stream",
                    "premises",
                    "amount",
                    (hand + 1) + "." + (10 + at),
                    "day-day",
                    "10",
                    "day-month",
                    "5",
                    "day-year",
                    "2016",
                    "words",
                    "Accrual " + at + " of hand " + hand,
                    "confirmed",
                    "yes");
            if (answer.status() == 303) answered.add(key);
            else note("Entry " + at + " of hand " + hand + " was answered " + answer.status());
        }

        private synchronized void note(String fault) {
            faults.add(fault);
        }

        @Override
        public void end() throws Exception {
            for (var hand : hands) hand.join();
            Objects.requireNonNull(server).stop();
            if (!faults.isEmpty()) throw new IllegalStateException(String.join("; ", faults));
        }

        @Override
        public void kill() throws Exception {
            Objects.requireNonNull(server).kill();
            for (var hand : hands) hand.join();
        }

        @Override
        public String progress() {
            return answered.size() + " of " + HANDS * EACH + " entries answered";
        }

        @Override
        public List<String> faultsAfterKill(Torture.Questions ask) throws Exception {
            var found = new ArrayList<>(faults);
            for (var key : answered) {
                if (ask.count("select count(*) from ledger.posting where id = '" + key + "'") != 1)
                    found.add("an entry answered with a yes is not in the ledger");
            }
            var sent = IntStream.range(0, HANDS)
                    .mapToObj(hand -> IntStream.range(0, EACH).mapToObj(at -> "'" + key(hand, at) + "'"))
                    .flatMap(each -> each)
                    .toList();
            var there = ask.count("select count(*) from ledger.posting where id in (" + String.join(", ", sent) + ")");
            if (there > answered.size() + HANDS)
                found.add((there - answered.size()) + " entries that nobody waited for");
            if (ask.count("select count(*) from ledger.voucher v where not exists"
                            + " (select from ledger.posting p where p.voucher = v.id)")
                    != 0) found.add("a voucher without postings");
            if (ask.count("select coalesce(sum(pence), 0) from ledger.total") != 0)
                found.add("the accounts do not add up to nothing");
            // Those of the fictional world were made by one write, many together.
            if (ask.count("select count(*) from ledger.posting p where p.id in (" + String.join(", ", sent)
                            + ") and 1 <> (select count(*) from journal.entry e"
                            + " where e.number = p.number and e.kind = 'Posted.Moved')")
                    != 0) found.add("the journal and the ledger disagree");
            return found;
        }
    }
}
