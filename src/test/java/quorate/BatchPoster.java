package quorate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;

/** A program that posts vouchers of many accruals each, all with keys of their own, and says after each that it is there. */
final class BatchPoster {

    static final int VOUCHERS = 12;
    static final int EACH = 5_000;

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final PartyId ANYTOWN = World.idOf("anytown-ccg");
    private static final UUID FUND = Fresh.idOf("fund", ANYTOWN.toString(), "delegated-2016");
    private static final List<String> PRACTICES = List.of("mill-lane", "chapel-street", "orchard-house", "hilltop");

    private BatchPoster() {}

    static UUID voucher(int at) {
        return Fresh.idOf("torture voucher", "" + at);
    }

    private static Posting posting(int voucher, int at) {
        var practice = World.idOf(PRACTICES.get(at % PRACTICES.size()));
        return Posting.of(
                Fresh.idOf("torture of a batch", voucher + " " + at),
                Move.ACCRUE,
                Account.budget(FUND, "premises"),
                new Account(FUND, "premises", Optional.of(practice), Place.ACCRUED),
                new Money(1 + (voucher * 31 + at) % 99),
                DAY,
                Optional.empty(),
                "Accrual " + at + " of voucher " + voucher);
    }

    public static void main(String[] arguments) {
        var application =
                Launch.command(Settings.from(System.getenv(), System.getProperty("user.home")), "batch of postings");
        var ledger = application.getBean(Ledger.class);
        var source = new Citation("letter", "Letter", "", Evidence.PRIMARY_POLICY, DAY);
        System.out.println("begun");
        for (var at = 0; at < VOUCHERS; at++) {
            var number = at;
            var voucher = new Voucher(
                    voucher(number),
                    new Books(ANYTOWN, source),
                    new Warrant.Cited(source),
                    new Actor.Process("batch of postings"));
            var posted = ledger.post(
                            voucher,
                            IntStream.range(0, EACH)
                                    .mapToObj(each -> posting(number, each))
                                    .toList())
                    .orThrow();
            System.out.println("posted " + number + " with " + (posted.made() + posted.before()) + " postings");
        }
        System.exit(0);
    }
}
