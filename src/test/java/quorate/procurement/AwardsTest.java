package quorate.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

/** Two contracts, proposed on their page: one awarded by the committee at a meeting, one by an officer within a limit. */
@QuorateTest
class AwardsTest {

    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    Visitor fiona;
    PartyId finance;

    @BeforeEach
    void a_committee_and_an_officer_who_may_award_up_to_a_limit() {
        clock.set(LocalDateTime.of(2016, 7, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        var user = "fiona-" + UUID.randomUUID();
        assertThat(accounts.open(user, PASSWORD, town.secretary(), "Fiona Kerr", false))
                .isEmpty();
        fiona = Visitor.at(port).signIn(user, PASSWORD);
        finance = register.on(clocks.today())
                .linksFrom(town.id("grace-lin"), Tie.HOLDS)
                .getFirst()
                .to();
        var limit = new Instrument.Limit(
                Optional.of(finance),
                "chief-finance-officer",
                new Instrument.Scope(List.of("fn.contract.gms.award")),
                Optional.of(Money.pounds(100_000)),
                List.of(),
                false);
        town.grant(new Instrument.Scheme(town.ccg, List.of(limit)), List.of());
    }

    private String practice(String name) {
        var code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var id = town.admit(Kind.PRACTICE, name, Span.ALWAYS, Map.of("ods", code));
        town.link(id, Tie.COMMISSIONED_BY, town.ccg);
        return code;
    }

    /** Proposes a contract on its page. @return the matter that waits for a decision */
    private MatterId proposed(String practice, String value) {
        var answer = fiona.post(
                "/contracts/proposals/new",
                "key",
                UUID.randomUUID().toString(),
                "practice",
                practice,
                "kind",
                "gms",
                "from-day",
                "1",
                "from-month",
                "10",
                "from-year",
                "2016",
                "value",
                value,
                "why",
                "The partnership asked for it",
                "confirmed",
                "yes");
        assertThat(answer.status())
                .as(answer.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
        var page = fiona.get(answer.location()).page();
        var matter = page.select("a[href^=/matters/]").stream()
                .map(link -> link.attr("href").replaceFirst("^/matters/", "").replaceFirst("[/?].*", ""))
                .findFirst()
                .orElseThrow();
        return MatterId.of(matter);
    }

    private void awardedByTheCommittee(MatterId matter) {
        var meeting = town.convene(LocalDateTime.of(2016, 8, 9, 14, 0));
        var item = committees
                .add(
                        meeting,
                        town.item(matter, "A contract for Giraffe House", Item.Purpose.DECISION, false),
                        town.secretary())
                .orThrow();
        clock.set(LocalDateTime.of(2016, 8, 9, 14, 0));
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        committees
                .agree(meeting, item, town.committee, "Awarded", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
    }

    private Visitor.Answer decidedByTheOfficer(MatterId matter, String... more) {
        var page = fiona.get("/matters/" + matter + "/officers/" + finance).page();
        var fields = new ArrayList<>(List.of(
                "key",
                UUID.randomUUID().toString(),
                "day",
                clocks.today().toString(),
                "outcome",
                "approved",
                "sure",
                "yes"));
        page.select("main form input[type=radio][value=yes]").stream()
                .map(radio -> radio.attr("name"))
                .filter(name -> name.startsWith("fact-"))
                .forEach(name -> fields.addAll(List.of(name, "yes")));
        fields.addAll(List.of(more));
        return fiona.post("/matters/" + matter + "/officers/" + finance, fields.toArray(String[]::new));
    }

    private String list() {
        return "/registers/" + town.ccg + "/procurement";
    }

    private List<String> shown(String query) {
        return fiona.get(list() + query).page().select("tbody tr").eachText();
    }

    @Test
    void an_award_of_the_committee_and_one_of_an_officer_stand_on_the_register_and_in_a_workbook() throws IOException {
        var large = proposed(practice("Giraffe House"), "900000");
        var small = proposed(practice("Okapi House"), "80000");
        assertThat(shown("")).isEmpty();
        awardedByTheCommittee(large);
        var done = decidedByTheOfficer(small);
        assertThat(done.status()).as(errors(done)).isEqualTo(303);

        assertThat(shown("?sort=title"))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row)
                        .contains("9 August 2016", "Giraffe House", "Primary Care Commissioning Committee"))
                .anySatisfy(row -> assertThat(row).contains("Okapi House", "Grace Lin", "Decided between meetings"));
        assertThat(shown("?by=Primary+Care+Commissioning+Committee"))
                .singleElement()
                .asString()
                .contains("Giraffe House");
        assertThat(shown("?q=okapi")).singleElement().asString().contains("Okapi House");
        assertThat(shown("?year=2015")).isEmpty();

        var rows = workbook("?sort=title");
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().getCellText(2)).isEqualTo("title");
        assertThat(rows.get(1).getCellAsDate(1).map(moment -> moment.toLocalDate()))
                .contains(LocalDate.of(2016, 8, 9));
        assertThat(rows.stream().map(row -> row.getCellText(9))).contains("Giraffe House", "Okapi House");
        assertThat(rows.get(1).getCellAsNumber(12)).isPresent();
        assertThat(workbook("?q=okapi")).hasSize(2);
    }

    @Test
    void above_the_limit_the_officer_awards_nothing_and_nothing_stands_on_the_register() {
        var large = proposed(practice("Quagga House"), "100001");
        var refused = decidedByTheOfficer(large);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(errors(refused)).contains("£100,000");
        assertThat(shown("")).isEmpty();
        assertThat(fiona.get(list()).page().select("main").text())
                .contains("No decision that you may read chose a provider or awarded a contract");
    }

    private static String errors(Visitor.Answer answer) {
        return answer.page().select(".nhsuk-error-summary").stream()
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    private List<Row> workbook(String query) throws IOException {
        try (var book = new ReadableWorkbook(fiona.fetch(list() + "/list.xlsx" + query))) {
            return book.getFirstSheet().read();
        }
    }
}
