package quorate.budgets;

import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.ledger.Outstanding;

/**
 * Money that is promised and neither owed nor back yet.
 *
 * @param said the movement that promised it; empty for what a payment run or a claim reserved by itself
 */
record Commitment(Outstanding outstanding, Optional<Movement> said) {

    String words() {
        return outstanding.made().words();
    }

    String stream() {
        return outstanding.made().to().stream();
    }

    boolean isOf(UUID fund, String stream) {
        return outstanding.made().to().fund().equals(fund) && stream().equals(stream);
    }

    Money left() {
        return outstanding.now().left();
    }

    Optional<Promised> promised() {
        return said.flatMap(Movement::promised);
    }

    String page() {
        return said.map(Movement::page)
                .orElseGet(() -> "/money/postings/" + outstanding.made().id());
    }
}
