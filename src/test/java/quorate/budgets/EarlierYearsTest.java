package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Promise;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** March 2016 was closed with an accrual that was too much: the committee's table of April tells it apart. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=promises")
class EarlierYearsTest {

    private static final LocalDate MARCH = LocalDate.of(2016, 3, 31);
    private static final PartyId ANYTOWN = new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    @Autowired
    Bookkeeping bookkeeping;

    private Voucher voucher() {
        var books = bookkeeping.booksOf(ANYTOWN, MARCH).orElseThrow();
        return new Voucher(
                Fresh.id(), books, new Warrant.Cited(books.source()), new Actor.Process("test of earlier years"));
    }

    private void post(Move move, Account from, Account to, long pounds) {
        var posting = Posting.of(
                Fresh.id(), move, from, to, Money.pounds(pounds), MARCH, Optional.empty(), "Rates of March 2016");
        ledger.post(voucher(), List.of(posting)).orThrow();
    }

    @Test
    void what_was_accrued_too_much_is_released_in_a_line_of_its_own() {
        var fund = desk.listFunds(List.of(ANYTOWN), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow()
                .id();
        var premises = Account.budget(fund, "premises");
        post(Move.ALLOCATE, Account.of(fund, Place.ALLOCATION), Account.of(fund, Place.HELD), 9_000);
        post(Move.BUDGET, Account.of(fund, Place.HELD), premises, 9_000);
        post(Move.ACCRUE, premises, premises.at(Place.ACCRUED), 800);
        ledger.close(voucher(), MARCH).orThrow();
        var bill = Fresh.id();
        ledger.reserve(
                        voucher(),
                        new Promise(
                                bill,
                                fund,
                                "premises",
                                Optional.empty(),
                                Money.pounds(750),
                                MARCH,
                                false,
                                Optional.empty(),
                                "Rates of March 2016"))
                .orThrow();
        ledger.settle(voucher(), new Ledger.Part(bill, Fresh.id(), Money.pounds(750), MARCH, "The bill of March"))
                .orThrow();
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var phone = Browser.at(port)
                        .as(Cast.FINANCE)
                        .onTelephone()
                        .withoutScript()
                        .open()) {
            grace.go("/money/report");
            assertThat(grace.text())
                    .contains("Of earlier years", "−£50", "£800 that was accrued is turned back")
                    .contains("£750 came after the year was closed and £50 is released to this year")
                    .as("premises of April without what was turned back")
                    .contains("£3,100");
            grace.picture("earlier years 1 the table of April");
            grace.expectAccessible();
            phone.go("/money/report");
            assertThat(phone.overflow()).isZero();
            phone.picture("earlier years 1 the table of April, narrow");
            grace.go("/money/return?commissioner=" + ANYTOWN + "&month=2016-04-01");
            assertThat(grace.text()).contains("say the same.").doesNotContain("Not the same");
        }
        var grace = Cast.FINANCE.visiting(port);
        assertThat(grace.get("/money/report/csv?on=2016-04-30").body())
                .contains("earlier years: premises,,-50.00,")
                .contains("premises,45000.00,3100.00");
        assertThat(grace.get("/money/report/rules/csv?on=2016-04-30").body())
                .contains(
                        "2016/17,Contingency,contingency,23000.00,\"0.5% of £4,620,000, to the nearest thousand\",0.00");
        assertThat(grace.get("/money/report/xlsx?on=2016-04-30").status()).isEqualTo(200);
    }
}
