package quorate.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.kernel.PartyId;
import quorate.procurement.Proceeding.State;
import quorate.register.Register;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** The contract for Station Road Surgery is procured anew under each regime, from the matter to the published notice. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=procurements")
@DirtiesContext
class ProcurementStoryTest extends Procuring {

    @Test
    void in_2014_it_is_advertised_and_the_award_recorded() throws IOException {
        clock.set(LocalDateTime.of(2014, 3, 3, 10, 0));
        var post = officer(Register.NHS_ENGLAND, officerOfNhsEngland(), "2013-04-01");
        var matter = decided(party("anytown-ccg"), post, LocalDate.of(2014, 3, 3));
        var ada = Cast.ADMINISTRATOR.visiting(port);
        var it = open(ada, matter, "General practice at Station Road, 2014");
        var closed = ada.post(
                it.procurement().page() + "/route",
                "begun",
                "2014-03-03",
                "route",
                "part-b.only",
                "why",
                "-",
                "only-capable",
                "no");
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.body()).contains("capable of being provided only by that provider", "regulation 5(1)");
        route(ada, it, "part-b.advertise", "only-capable", "no", "choice", "no", "over-threshold", "yes");
        assertThat(stage(ada, it, "invited")).contains("This comes first and is not done: set the criteria.");
        assertThat(stage(ada, it, "criteria")).isEmpty();
        assertThat(stage(ada, it, "invited")).isEmpty();
        provider(ada, it, "Brightcare Primary Care Ltd", "known");
        step(ada, it, "what", "member", "member", "Alice Webb");
        score(ada, it, "alice-webb", "brightcare", "71");
        assertThat(stage(ada, it, "assessed")).isEmpty();
        var laid = lay(ada, it, "brightcare", "2014-07-01", "2019-06-30");
        assertThat(stage(ada, it, "contracted")).contains("decide who is chosen");
        decide(laid.question(), post, LocalDate.of(2014, 3, 3));
        assertThat(stage(ada, it, "contracted")).isEmpty();
        try (var browser = Browser.at(port).as(Cast.ADMINISTRATOR).open()) {
            browser.go(it.procurement().page());
            assertThat(browser.text()).contains("Send the contract award notice", "No standstill was found");
            browser.picture("procurement 1 in 2014, contract entered into, award to be published");
            browser.expectAccessible();
        }
        assertThat(stage(ada, it, "noticed")).isEmpty();
        assertThat(find(it.procurement().id()).state()).isEqualTo(State.ENDED);
        expectValid(it, 2);
    }

    @Test
    void in_2018_every_bidder_is_told_and_ten_days_pass() throws IOException {
        clock.set(LocalDateTime.of(2018, 6, 4, 10, 0));
        var post = officer(party("anytown-ccg"), party("anytown-pccc-director"), "2016-04-01");
        var matter = decided(party("anytown-ccg"), post, LocalDate.of(2018, 6, 4));
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.get("/procurements/routes?begun-day=3&begun-month=3&begun-year=2014")
                        .body())
                .contains("Public Contracts Regulations 2006", "3 March 2014");
        assertThat(fiona.get("/procurements/routes?begun-day=31&begun-month=2&begun-year=2014")
                        .status())
                .isEqualTo(422);
        var it = open(fiona, matter, "General practice at Station Road, 2018");
        route(fiona, it, "light-touch.advertise", "only-capable", "no", "choice", "no", "over-threshold", "yes");
        for (var stage : List.of("criteria", "invited"))
            assertThat(stage(fiona, it, stage)).isEmpty();
        provider(fiona, it, "Brightcare Primary Care Ltd", "unknown");
        provider(fiona, it, "Anytown GP Federation Ltd", "known");
        step(fiona, it, "what", "member", "member", "Nadia Rahman");
        step(fiona, it, "what", "member", "member", "Tom Bevan");
        score(fiona, it, "nadia-rahman", "anytown-federation", "80");
        var conflicted = fiona.post(
                it.procurement().page() + "/steps",
                "what",
                "score",
                "score-member",
                party("tom-bevan").toString(),
                "score-provider",
                party("brightcare").toString(),
                "score",
                "99",
                "score-words",
                "Splendid");
        assertThat(conflicted.status()).isEqualTo(422);
        assertThat(conflicted.body()).contains("Nobody has ruled on an interest of Tom Bevan", "Splendid");
        assertThat(stage(fiona, it, "assessed")).contains("Nobody has ruled on an interest of Tom Bevan");
        var treatments = fiona.get(it.procurement().page())
                .page()
                .select("input[name=treatment]")
                .eachAttr("value");
        assertThat(treatments).contains("leave-item");
        var ruled = fiona.post(
                it.procurement().page() + "/rulings",
                "ruled",
                party("tom-bevan").toString(),
                "ruled-by",
                party("margaret-hale").toString(),
                "treatment",
                "leave-item",
                "ruled-words",
                "His wife is a director");
        assertThat(ruled.page().select(".nhsuk-error-summary").text()).isEmpty();
        assertThat(stage(fiona, it, "assessed")).isEmpty();
        var laid = lay(fiona, it, "anytown-federation", "2018-10-01", "2023-09-30");
        assertThat(fiona.get(it.procurement().page()).body()).contains("Questions about the award");
        decide(laid.question(), post, LocalDate.of(2018, 6, 4));
        assertThat(stage(fiona, it, "informed", "by-post", "no")).isEmpty();
        assertThat(stage(fiona, it, "contracted")).contains("The first lawful day is 15 June 2018.");
        clock.set(LocalDateTime.of(2018, 6, 15, 10, 0));
        fiona = Cast.SECRETARY.visiting(port);
        assertThat(stage(fiona, it, "contracted")).isEmpty();
        assertThat(stage(fiona, it, "noticed")).isEmpty();
        try (var browser = Browser.at(port).as(Cast.SECRETARY).open()) {
            browser.go(it.procurement().page());
            browser.picture("procurement 2 in 2018, a member ruled out, the award published");
            browser.expectAccessible();
        }
        expectValid(it, 2);
    }

    @Test
    void in_2025_the_existing_provider_gets_it_after_a_standstill_over_easter() throws IOException {
        clock.set(LocalDateTime.of(2025, 4, 9, 10, 0));
        var post = officer(party("brookshire-icb"), party("brookshire-pccc-director"), "2024-01-01");
        var matter = decided(party("brookshire-icb"), post, LocalDate.of(2025, 4, 9));
        try (var eleanor = Browser.at(port).as("eleanor", Cast.PASSWORD).open()) {
            eleanor.go("/procurements");
            eleanor.page().click("main a:text-is('Open a procurement') >> nth=0");
            eleanor.page().check("input[name=matter][value='" + matter + "']");
            eleanor.page().fill("#title", "General practice at Station Road, 2025");
            eleanor.page().fill("#description", "General practice for 4,700 patients");
            eleanor.expectAccessible();
            press(eleanor, "Continue");
            assertThat(eleanor.text()).contains("Check before it is opened");
            press(eleanor, "Open it");
            eleanor.page().click("main a:text-is('Choose a route')");
            for (var yes : List.of("existing", "expiring", "satisfying", "identifiable")) check(eleanor, yes, "yes");
            for (var no :
                    List.of("framework", "only-capable", "choice", "different", "own-decision", "in-term", "urgent"))
                check(eleanor, no, "no");
            press(eleanor, "See which routes are open");
            assertThat(eleanor.text()).contains("Direct award process C: open", "Direct award process A: not open");
            eleanor.picture("procurement 3 in 2025, which routes are open");
            eleanor.expectAccessible();
            eleanor.page().check("input[name=route][value='psr.direct-c']");
            eleanor.page().fill("#why", "Brightcare satisfies the contract");
            press(eleanor, "Continue");
            assertThat(eleanor.text()).contains("Check the route");
            eleanor.expectAccessible();
            press(eleanor, "Choose this route");
            var page = eleanor.page().url().replaceFirst("https?://[^/]+", "");
            var it = find(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
            awarded(eleanor, it, post);
            expectValid(it, 2);
        }
    }

    private void awarded(Browser eleanor, Proceeding it, PartyId post) throws IOException {
        var secretary = Visitor.at(port).signIn("eleanor", Cast.PASSWORD);
        provider(secretary, it, "Brightcare Primary Care Ltd", "known");
        step(secretary, it, "what", "member", "member", "Nadia Rahman");
        assertThat(stage(secretary, it, "assessed")).isEmpty();
        eleanor.go(it.procurement().page() + "/award");
        eleanor.expectAccessible();
        decide(lay(secretary, it, "brightcare", "2025-07-01", "2030-06-30").question(), post, LocalDate.of(2025, 4, 9));
        eleanor.go(it.procurement().page() + "/stages/intention");
        assertThat(eleanor.text()).contains("This is what it will say", "£4,000,000", "Nadia Rahman");
        eleanor.picture("procurement 4 in 2025, the notice of intention before it goes out");
        eleanor.expectAccessible();
        eleanor.page().fill("#words", "Sent to the central digital platform");
        press(eleanor, "Publish it");
        assertThat(eleanor.text()).contains("Thursday 24 April 2025", "Friday 25 April 2025");
        assertThat(stage(secretary, it, "contracted")).contains("The first lawful day is 25 April 2025.");
        step(
                secretary,
                it,
                "what",
                "represented",
                "represented-who",
                "Nightjar Care Limited",
                "represented-words",
                "No competition");
        assertThat(secretary
                        .get("/contracts/commissioners/brookshire-icb/action-log")
                        .page()
                        .text())
                .contains("Intention published: Answer representations");
        eleanor.go(it.procurement().page());
        eleanor.picture("procurement 5 in 2025, representations in the standstill");
        eleanor.expectAccessible();
        assertThat(stage(secretary, it, "contracted")).contains("Representations are not answered");
        step(
                secretary,
                it,
                "what",
                "answered",
                "answered-reply",
                "award",
                "answered-words",
                "Direct award C needs none");
        assertThat(stage(secretary, it, "contracted")).contains("The first lawful day is 25 April 2025.");
        clock.set(LocalDateTime.of(2025, 4, 25, 10, 0));
        expectRest(eleanor, it);
    }

    private void expectRest(Browser eleanor, Proceeding it) throws IOException {
        var secretary = Visitor.at(port).signIn("eleanor", Cast.PASSWORD);
        assertThat(stage(secretary, it, "contracted")).isEmpty();
        assertThat(stage(secretary, it, "noticed")).isEmpty();
        eleanor.go(it.procurement().page());
        assertThat(eleanor.text())
                .contains(
                        "Award published",
                        "Representations of Nightjar Care Limited",
                        "Among the contracts, from 1 July 2025");
        try (var narrow =
                Browser.at(port).as("eleanor", Cast.PASSWORD).onTelephone().open()) {
            narrow.go(it.procurement().page());
            assertThat(narrow.overflow()).isZero();
            narrow.picture("procurement 8 the same on a telephone");
        }
        eleanor.page().click("main a:text-is('Notice of an award by direct award C')");
        eleanor.picture("procurement 6 in 2025, the published notice");
        eleanor.expectAccessible();
        eleanor.go("/procurements");
        eleanor.picture("procurement 7 the list");
        eleanor.expectAccessible();
        expectWhatComesOfIt(eleanor, it);
    }

    private void expectWhatComesOfIt(Browser eleanor, Proceeding it) throws IOException {
        eleanor.go(
                "/contracts/" + Awarded.agreementOf(find(it.procurement().id()).question()) + "?on=2025-07-01");
        assertThat(eleanor.text()).contains("30 June 2030", "Brightcare Primary Care Ltd", "£4,000,000");
        eleanor.go("/awards/brookshire-icb?year=2025");
        assertThat(eleanor.text())
                .contains("General practice at Station Road, 2025: Brightcare Primary Care Ltd", "1 representation");
        eleanor.picture("procurement 9 the summary of the year");
        eleanor.expectAccessible();
        assertThat(Visitor.at(port)
                        .signIn("eleanor", Cast.PASSWORD)
                        .get("/awards/brookshire-icb/summary.csv?year=2025")
                        .body())
                .contains("1 contract", "Direct award process C");
        expectWorkbook();
        var first = find(it.procurement().id()).issued().getFirst();
        var shelf = "/public/brookshire-icb/procurements/" + it.procurement().id() + "/1-" + first.notice();
        await().until(() -> Visitor.at(port).get(shelf).status() == 200);
        assertThat(Visitor.at(port).get(shelf).page().select("pre").text())
                .contains("\"ocid\"", it.procurement().process());
        expectData(shelf, it);
    }

    /** What is counted is a number there, and what is a day or an amount is one. */
    private void expectWorkbook() {
        var eleanor = Visitor.at(port).signIn("eleanor", Cast.PASSWORD);
        try (var book = new ReadableWorkbook(eleanor.fetch("/awards/brookshire-icb/summary.xlsx?year=2025"))) {
            var counted = book.getFirstSheet().read();
            assertThat(counted.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(counted.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1");
            assertThat(counted.get(4).getCellAsString(1).orElseThrow()).isEqualTo("not held");
            var contracts = book.getSheet(1).orElseThrow().read();
            assertThat(contracts).hasSize(2);
            assertThat(contracts.get(1).getCellAsString(1).orElseThrow()).isEqualTo("Brightcare Primary Care Ltd");
            assertThat(contracts.get(1).getCellAsDate(5).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.of(2030, 6, 30));
            assertThat(contracts.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("4000000");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Beside the page of a notice stands its package, and beside the procurement its record, each as its schema has it. */
    private void expectData(String shelf, Proceeding it) throws IOException {
        var visitor = Visitor.at(port);
        var notices = find(it.procurement().id()).issued().size();
        var record = shelf.replaceFirst("/[^/]+$", ".json");
        await().until(() -> visitor.get(record).body().split("\"ocid\"").length == notices + 2);
        assertThat(visitor.get(shelf).page().select("a[href$=.json]").eachAttr("href"))
                .containsExactly(shelf + ".json", record);
        for (var each : List.of(
                List.of(shelf + ".json", "release-package-schema.json"),
                List.of(record, "record-package-schema.json"))) {
            var answer = visitor.get(each.getFirst());
            assertThat(answer.header("content-type").orElse("")).startsWith("application/json");
            assertThat(Procuring.schema(each.getLast()).validate(answer.body(), InputFormat.JSON))
                    .as(answer.body())
                    .isEmpty();
            assertThat(Procuring.schema(each.getLast())
                            .validate(answer.body().replace("\"ocid\"", "\"oxid\""), InputFormat.JSON))
                    .isNotEmpty();
            assertThat(answer.body()).contains(visitor.home() + each.getFirst());
        }
        assertThat(visitor.get(shelf.replaceFirst("[^/]+$", "9-nothing.json")).status())
                .isEqualTo(404);
    }
}
