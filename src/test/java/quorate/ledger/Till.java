package quorate.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import quorate.SetClock;
import quorate.TestDatabase;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Citation;
import quorate.kernel.DecisionId;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;

/** A ledger on a clean database without the rest of the application, and short words for what is done with it. */
final class Till implements AutoCloseable {

    static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    static final Citation AGREEMENT = new Citation(
            "EB-DELEG", "Delegation agreement", "clause 13", Evidence.PRIMARY_POLICY, LocalDate.of(2016, 4, 1));
    static final Actor GRACE = new Actor.Person(PartyId.fresh());

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final Ledger ledger;
    final JdbcClient sql;
    final Clocks clocks;
    final PartyId anytown = PartyId.fresh();
    final DecisionId decision = DecisionId.fresh();

    Till() {
        this(TestDatabase.with("clocks", "ledger"));
    }

    Till(DataSource database) {
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, SetClock::new);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(database)));
        context.register(
                Clocks.class,
                Called.class,
                LedgerStore.class,
                ReadingStore.class,
                BalanceStore.class,
                Checks.class,
                Ledger.class);
        context.refresh();
        ledger = context.getBean(Ledger.class);
        sql = context.getBean(JdbcClient.class);
        clocks = context.getBean(Clocks.class);
    }

    @Override
    public void close() {
        context.close();
    }

    void setDay(LocalDate day) {
        ((SetClock) context.getBean(Clock.class)).set(LocalDateTime.of(day, java.time.LocalTime.NOON));
    }

    static Fund plain(PartyId whose, String code) {
        return new Fund(whose, code, "Delegated money 2016/17", true, new Fund.Pooling.Free(), List.of(), AGREEMENT);
    }

    /** Opens the fund with so much held. */
    UUID fund(Fund fund, long pounds) {
        ledger.open(fund, GRACE).orThrow();
        if (pounds > 0) done(move(Move.ALLOCATE, at(fund.id(), Place.ALLOCATION), at(fund.id(), Place.HELD), pounds));
        return fund.id();
    }

    /** A new fund of Anytown with so much in the budget for the global sum. */
    UUID budget(long pounds) {
        var fund = fund(plain(anytown, Fresh.id().toString()), pounds);
        done(move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "global-sum"), pounds));
        return fund;
    }

    static Account at(UUID fund, Place place) {
        return Account.of(fund, place);
    }

    static Posting move(Move move, Account from, Account to, long pounds) {
        return move(move, from, to, pounds, APRIL);
    }

    static Posting move(Move move, Account from, Account to, long pounds, LocalDate day) {
        return Posting.of(Fresh.id(), move, from, to, Money.pounds(pounds), day, Optional.empty(), "For the test");
    }

    Voucher voucher() {
        return new Voucher(Fresh.id(), new Books(anytown, AGREEMENT), new Warrant.Decided(decision), GRACE);
    }

    Answer<Posted> post(Posting... postings) {
        return ledger.post(voucher(), List.of(postings));
    }

    Posting done(Posting posting) {
        post(posting).orThrow();
        return posting;
    }

    /** Reserves for the global sum of a practice. */
    Answer<Reservation> reserve(UUID fund, long pounds) {
        return ledger.reserve(voucher(), promise(fund, pounds, false));
    }

    static Promise promise(UUID fund, long pounds, boolean recurrent) {
        return new Promise(
                Fresh.id(),
                fund,
                "global-sum",
                Optional.of(PartyId.fresh()),
                Money.pounds(pounds),
                APRIL,
                recurrent,
                Optional.empty(),
                "The list of Mill Lane");
    }

    static Ledger.Part part(UUID reservation, long pounds) {
        return new Ledger.Part(reservation, Fresh.id(), Money.pounds(pounds), APRIL.plusDays(30), "April");
    }

    Money balance(Account account) {
        return ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
    }

    static List<String> rules(Answer<?> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }

    static String sentences(Answer<?> answer) {
        var all = new ArrayList<String>();
        answer.objections().forEach(objection -> all.add(objection.sentence() + " " + objection.remedy()));
        return String.join("\n", all);
    }
}
