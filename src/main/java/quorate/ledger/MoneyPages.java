package quorate.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** The trial balance: what is in every account, for whoever answers for the money. */
@Controller
@Door(Door.Who.STAFF)
class MoneyPages {

    private static final int PAGE = 50;
    private static final List<String> HEADER =
            List.of("commissioner", "fund", "place", "stream", "practice", "balance", "this year");

    private final Purse purse;
    private final BalanceStore balances;
    private final Called called;

    MoneyPages(Purse purse, BalanceStore balances, Called called) {
        this.purse = purse;
        this.balances = balances;
        this.called = called;
    }

    /** One account in the trial balance. @param practice its name; empty where it is nobody's in particular */
    record Row(Balance balance, String commissioner, Fund fund, String practice) {
        Place place() {
            return balance.account().place();
        }

        String stream() {
            return balance.account().stream();
        }

        /** "Global sum, Mill Lane Surgery"; empty where it is for nothing yet. */
        String purpose() {
            return Words.sentence(balance.account().purpose()) + (practice.isEmpty() ? "" : ", " + practice);
        }

        /** The address of the account's own page. */
        String path() {
            return "/money/accounts/" + balance.id();
        }
    }

    /**
     * What the page shows.
     *
     * @param total accounts with something in them, whatever is looked for
     * @param sum of all that fits: nothing, where whole funds fit
     * @param earlier what was counted in the year and belongs to earlier ones
     * @param works whether the person answers for money at all
     * @param keeps whether they write in somebody's books
     */
    record Shown(
            List<Row> rows,
            List<Fund> funds,
            Paging paging,
            int total,
            Money sum,
            Money sumThisYear,
            String year,
            List<Choice> fundChoices,
            List<Choice> streams,
            Typed typed,
            Sort sort,
            List<Row> earlier,
            boolean works,
            boolean keeps) {}

    @GetMapping("/money")
    ModelAndView trial(
            CurrentPerson person, OnDay day, Typed typed, Sort sort, @RequestParam(defaultValue = "1") String page) {
        var funds = purse.listFunds(person, day.known());
        var all = rows(funds, balances.trial(ids(funds), day.day(), day.known()));
        var found = fitting(all, typed, sort);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        return Page.of(
                "ledger/trial",
                new Shown(
                        found.stream().skip(paging.before()).limit(PAGE).toList(),
                        funds.stream()
                                .filter(fund ->
                                        all.stream().anyMatch(row -> row.fund().equals(fund)))
                                .toList(),
                        paging,
                        all.size(),
                        sum(found.stream().map(row -> row.balance().money())),
                        sum(found.stream().map(row -> row.balance().thisYear())),
                        Year.of(day.day()).toString(),
                        choices(funds),
                        streams(all),
                        typed,
                        sort,
                        rows(funds, balances.ofEarlierYears(ids(funds), day.day(), day.known())),
                        !purse.commissioners(person).isEmpty(),
                        purse.keeps(person)));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    private static List<Choice> choices(List<Fund> funds) {
        return funds.stream()
                .map(fund -> Choice.of(fund.id().toString(), fund.name()))
                .toList();
    }

    private static List<Choice> streams(List<Row> all) {
        return all.stream()
                .map(Row::stream)
                .filter(stream -> !stream.isEmpty())
                .distinct()
                .sorted()
                .map(stream -> Choice.of(stream, Words.sentence(Words.stream(stream))))
                .toList();
    }

    private static List<UUID> ids(List<Fund> funds) {
        return funds.stream().map(Fund::id).toList();
    }

    private List<Row> rows(List<Fund> funds, List<Balance> found) {
        var byId = funds.stream().collect(Collectors.toMap(Fund::id, fund -> fund));
        Map<PartyId, String> names = new HashMap<>();
        return found.stream()
                .flatMap(balance -> Optional.ofNullable(
                                byId.get(balance.account().fund()))
                        .stream()
                        .map(fund -> new Row(
                                balance,
                                name(names, fund.commissioner()),
                                fund,
                                balance.account()
                                        .practice()
                                        .map(practice -> name(names, practice))
                                        .orElse(""))))
                .toList();
    }

    private String name(Map<PartyId, String> names, PartyId party) {
        return names.computeIfAbsent(party, one -> called.name(one.value()));
    }

    private static List<Row> fitting(List<Row> all, Typed typed, Sort sort) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var found = all.stream()
                .filter(row -> words.isEmpty()
                        || (row.practice() + " " + row.balance().account().purpose())
                                .toLowerCase(Locale.UK)
                                .contains(words))
                .filter(row -> fits(typed.value("fund"), row.fund().id().toString()))
                .filter(row -> fits(typed.value("stream"), row.stream()))
                .filter(row -> fits(typed.value("place"), Code.of(row.place())));
        var order = switch (sort.by()) {
            case "fund" -> Comparator.<Row, String>comparing(row -> row.fund().name());
            case "place" -> Comparator.comparing(Row::place);
            case "stream" -> Comparator.comparing(Row::stream);
            case "practice" -> Comparator.comparing(Row::practice);
            case "balance" ->
                Comparator.<Row, Money>comparing(row -> row.balance().money());
            case "year" -> Comparator.<Row, Money>comparing(row -> row.balance().thisYear());
            default -> null;
        };
        return (order == null ? found : found.sorted(sort.down() ? order.reversed() : order)).toList();
    }

    private static boolean fits(String asked, String value) {
        return asked.isBlank() || asked.equals(value);
    }

    private Stream<Row> asked(CurrentPerson person, OnDay day, Typed typed, Sort sort) {
        var funds = purse.listFunds(person, day.known());
        return fitting(rows(funds, balances.trial(ids(funds), day.day(), day.known())), typed, sort).stream();
    }

    @GetMapping("/money/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var rows = asked(person, day, typed, sort).map(row -> Csv.texts(cells(row)));
        Csv.answer(response, "trial-balance-" + day.day() + ".csv", HEADER, rows);
    }

    @GetMapping("/money/xlsx")
    void workbook(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var rows = asked(person, day, typed, sort).map(MoneyPages::cells);
        Xlsx.answer(response, "trial-balance-" + day.day() + ".xlsx", new Xlsx.Sheet("Trial balance", HEADER, rows));
    }

    private static List<Object> cells(Row row) {
        return List.of(
                row.commissioner(),
                row.fund().name(),
                row.place().toString(),
                row.stream(),
                row.practice(),
                row.balance().money(),
                row.balance().thisYear());
    }
}
