package quorate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Vouchers of five thousand postings each, made by one program: after a kill each is there whole or not at all. */
final class TorturedBatch implements Torture.Act {

    @Override
    public void prepare(Path home) throws Exception {
        new TorturedPostings().prepare(home);
    }

    @Override
    public Torture.Attempt on(Path home) {
        return new Batches(home);
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

    private static final class Batches implements Torture.Attempt {

        private final Path home;
        private final TreeSet<Integer> answered = new TreeSet<>();
        private @Nullable Run running;

        Batches(Path home) {
            this.home = home;
        }

        private Run running() {
            return Objects.requireNonNull(running, "Not begun");
        }

        @Override
        public void begin() throws Exception {
            running = Run.program("quorate.BatchPoster", home, Map.of());
            running.until("begun");
        }

        /** What it said before it ended counts as answered. */
        private void hear() {
            running()
                    .said()
                    .lines()
                    .filter(line -> line.matches("posted \\d+ with \\d+ postings"))
                    .forEach(line -> answered.add(Integer.parseInt(line.split(" ")[1])));
        }

        @Override
        public void end() throws Exception {
            if (running().code() != 0) throw new IllegalStateException(running().said());
            hear();
        }

        @Override
        public void kill() throws Exception {
            running().kill();
            hear();
        }

        @Override
        public String progress() {
            return answered.size() + " of " + BatchPoster.VOUCHERS + " vouchers answered";
        }

        @Override
        public List<String> faultsAfterKill(Torture.Questions ask) throws Exception {
            var found = new ArrayList<String>();
            for (var at = 0; at < BatchPoster.VOUCHERS; at++) {
                var voucher = BatchPoster.voucher(at);
                var there = ask.count("select count(*) from ledger.posting where voucher = '" + voucher + "'");
                var stands = ask.count("select count(*) from ledger.voucher where id = '" + voucher + "'");
                if (there != stands * BatchPoster.EACH) found.add("voucher " + at + " has " + there + " postings");
                if (answered.contains(at) && stands != 1) found.add("voucher " + at + " was answered and is lost");
                if (stands == 1 && at > answered.size()) found.add("voucher " + at + " is there before its turn");
            }
            found.addAll(TorturedPayments.unsoundBooks(ask));
            return found;
        }
    }
}
