package quorate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import quorate.ledger.LedgerMeter;

/** Two million postings in the ledger, beside COPY of the same rows into the same table without its triggers. */
final class Postings {

    /** Fewer for a first look: {@code JAVA_TOOL_OPTIONS=-Dquorate.postings=200000 bin/bench ledger}. */
    private static final int POSTINGS = Integer.getInteger("quorate.postings", 2_000_000);

    private static final int LEAST_PERCENT = 60;

    private Postings() {}

    static void measure(Figures figures) {
        var taken = new LedgerMeter(POSTINGS).measure();
        var what = String.format(java.util.Locale.UK, "%,d postings", taken.rows());
        figures.above(
                what + ", judged by the database, beside COPY without triggers",
                LEAST_PERCENT,
                100 * taken.plain() / taken.judged(),
                "% of its speed");
        figures.note(
                "… through the front door, every check in words",
                Figures.plain(taken.door()) + " s, COPY without triggers " + Figures.plain(taken.plain()) + " s");
        figures.below("… a balance as at any pair of days: 95th percentile", 20, taken.balance95(), "ms");
        figures.note("… the slowest of 400", Figures.plain(taken.balanceWorst()) + " ms");
        figures.below("… trial balance of all", 2_000, taken.trial(), "ms");
        beside(figures);
    }

    private static void beside(Figures figures) {
        var hledger = SheetPeer.find("hledger");
        if (hledger.isEmpty()) {
            figures.missing("trial balance beside hledger", "hledger is not on the path");
            return;
        }
        try {
            var both = new LedgerMeter(120_000).beside(hledger.get());
            figures.faster(
                    String.format(
                            java.util.Locale.UK,
                            "trial balance of %,d postings, beside hledger reading its journal",
                            both.rows()),
                    1,
                    both.own(),
                    both.peer(),
                    "ms");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
