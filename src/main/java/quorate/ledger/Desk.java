package quorate.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;

/** What whoever keeps the books asks of the ledger before they write: what there is, and what would stand against it. */
@Component
public class Desk {

    private final ReadingStore reading;
    private final BalanceStore balances;
    private final Checks checks;

    Desk(ReadingStore reading, BalanceStore balances, Checks checks) {
        this.reading = reading;
        this.balances = balances;
        this.checks = checks;
    }

    /** The funds of the commissioners, in the order of their codes, as known by the number. */
    public List<Fund> listFunds(Collection<PartyId> commissioners, long known) {
        return reading.listFunds(commissioners, known);
    }

    /** The months that were closed by the number, the last first. */
    public List<Closing> listClosings(PartyId commissioner, long known) {
        return reading.listClosings(commissioner, known);
    }

    /** What is accrued in a month, and not turned back: closing the month turns it back on the first day of the next. */
    public List<Posting> listAccrued(PartyId commissioner, LocalDate month) {
        return reading.listAccrued(commissioner, month.withDayOfMonth(1)).stream()
                .map(Entered::posting)
                .toList();
    }

    /** Where the money held or in a budget came from last: the posting because of which it can go on. */
    public Optional<UUID> findSource(Account account) {
        return reading.findSource(account);
    }

    /** The reservations of accounts of which anything is left, by the account, the first first; none under one that has none. */
    public Map<Account, List<Reservation>> reservations(Collection<Account> reserved) {
        var ids = reading.listReservations(reserved);
        var found = balances.reservations(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(reservation -> reservation.left().pence() > 0)
                .collect(Collectors.groupingBy(Reservation::account));
    }

    /** What became due for a stream of a fund in some days, corrections left out. */
    public List<Posting> listSettled(UUID fund, String stream, LocalDate from, LocalDate until) {
        return reading.listSettled(fund, stream, from, until);
    }

    /** What came into the funds of a commissioner, into budgets and pools, or went between them, in some days. */
    public List<Posting> listMoved(PartyId commissioner, LocalDate from, LocalDate until, long known) {
        return reading.listMoved(commissioner, from, until, known);
    }

    /** What earlier financial years did to the streams of the funds in the financial year of the day. */
    public List<Earlier> listEarlier(Collection<UUID> funds, LocalDate day, long known) {
        return balances.earlier(funds, day, known);
    }

    /** The promises of some accounts of which anything is left by the day, as known by the number, the first first. */
    public List<Outstanding> listOutstanding(Collection<Account> reserved, LocalDate day, long known) {
        var ids = reading.listReservations(reserved);
        var now = balances.reservations(ids, day, known);
        var made = reading.postings(now.keySet());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(now.get(id)).stream())
                .filter(reservation -> reservation.left().pence() > 0)
                .flatMap(reservation -> Optional.ofNullable(made.get(reservation.id())).stream()
                        .map(entered -> new Outstanding(entered.posting(), reservation)))
                .toList();
    }

    /** What would stand against a promise today. Nothing is made. */
    public List<Objection> against(Voucher voucher, Promise promise) {
        var found = new ArrayList<>(checks.ofPromise(promise));
        found.addAll(against(voucher, List.of(promise.posting())));
        return found;
    }

    /** What would stand against these postings today. Nothing is made. */
    public List<Objection> against(Voucher voucher, List<Posting> postings) {
        var corrected = postings.stream()
                .flatMap(posting -> posting.corrects().stream())
                .collect(Collectors.toSet());
        return checks.of(voucher, postings, reading.postings(corrected));
    }
}
