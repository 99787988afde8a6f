package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.files.PdfPrintTest;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.payments.River;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/**
 * A network is paid: the lists of its practices are added up, a practice that is in two networks is found before anybody is
 * paid, a second person approves, and each practice sees from its own page what was paid to its network and for whom.
 */
@Story
@TestPropertySource(properties = "quorate.story=a network")
@Tag("browser")
class NetworkStoryTest {

    private static final Actor BY = new Actor.Process("a story");
    private static final String FUND = "Networks 2026/27";

    private static final String READINGS = """
            practice,reading,value,from,until,counted,source
            U99001,signed-up,yes,2026-04-01,2027-03-31,2026-04-01,Network agreement
            U99001,adjusted-population,15800,2026-04-01,2027-03-31,2026-01-01,NHS England
            Z90001,registered-list,9400,2026-04-01,2027-03-31,2026-01-01,NHS Digital
            Z90002,registered-list,6100,2026-04-01,2027-03-31,2026-01-01,NHS Digital
            U99001,registered-list,15500,2026-04-01,2027-03-31,2026-01-01,Typed by hand
            Z90001,adjusted-population,9600,2026-04-01,2027-03-31,2026-01-01,NHS England
            """;

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void a_network_is_paid_and_each_of_its_practices_sees_for_whom() throws Exception {
        clock.set(LocalDateTime.of(2026, 5, 6, 10, 0));
        MillLane.manager(register);
        var river = beans.createBean(River.class);
        river.fund(FUND);
        river.nominate();
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var owen = Browser.at(port).as("owen", Cast.PASSWORD).open();
                var narrow = onTelephone(Cast.FINANCE.username());
                var sian = onTelephone("sian")) {
            owen.go("/schemes/network-core");
            assertThat(owen.text()).contains("Each network", "Each practice of the network, added up");
            look(owen, "0 what the scheme says");
            read(owen);
            inTwo();
            refused(owen);
            grace.go("/payments/readings");
            press(grace, "Mark all that others entered");
            found(owen, narrow);
            mend(owen, narrow);
            owen.page().click("summary:has-text('Give it up')");
            owen.page().fill("#why", "The register was mended");
            press(owen, "Give it up");
            var run = approve(owen, grace, narrow);
            tell(owen, grace);
            own(sian, run);
        }
    }

    private Browser onTelephone(String somebody) {
        return Browser.at(port)
                .as(somebody, Cast.PASSWORD)
                .withoutScript()
                .onTelephone()
                .open();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void choose(Browser browser, String field, String label) {
        browser.page().locator("#" + field).selectOption(new SelectOption().setLabel(label));
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void look(Browser browser, String name) {
        browser.picture("network " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }

    /** Whose number it is decides under whose code it is given, and each row under another is refused with the right one. */
    private static void read(Browser owen) {
        give(owen, READINGS);
        assertThat(owen.text())
                .contains(
                        "4 readings were entered",
                        "2 rows were rejected",
                        "“Registered list of the network” is added up from its practices: give it for each of them under its"
                                + " own code, and not for Riverside Primary Care Network (U99001)",
                        "“Adjusted population of the network” is entered once for the network: give its code and not Z90001,"
                                + " which is a member of Riverside Primary Care Network (U99001)");
        look(owen, "1 a file of readings");
    }

    /** A list of a practice that is in two networks is not taken in before that is settled. */
    private static void refused(Browser owen) {
        give(owen, READINGS.lines().findFirst().orElseThrow() + """

                Z90001,registered-list,9401,2026-04-01,2027-03-31,2026-01-01,NHS Digital
                """);
        assertThat(owen.text())
                .contains(
                        "1 row was rejected",
                        "practice: Mill Lane Surgery (Z90001) is a member of 2 networks on 1 January 2026",
                        "End the membership that is wrong in the register first, then give it again");
    }

    private static void give(Browser owen, String text) {
        owen.go("/payments/readings/new");
        owen.page().selectOption("#commissioner", party("brookshire-icb").toString());
        owen.page().selectOption("#scheme", "network-core");
        owen.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("networks.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        press(owen, "Read the file");
    }

    /** A second network says that Mill Lane is its own as well. */
    private void inTwo() {
        var hill = new PartyId(Fresh.idOf("network story", "hill"));
        register.admit(
                        hill,
                        Kind.NETWORK,
                        "Hill Primary Care Network",
                        Span.parse("2019-07-01/"),
                        Map.of("ods", "U99002"),
                        BY)
                .orThrow();
        register.link(hill, Tie.PART_OF, party("brookshire-icb"), Span.parse("2022-07-01/"), Map.of(), "list", BY)
                .orThrow();
        register.link(
                        party("mill-lane"),
                        Tie.MEMBER_OF,
                        hill,
                        Span.since(LocalDate.of(2025, 10, 1)),
                        Map.of(),
                        "Letter of the network",
                        BY)
                .orThrow();
    }

    private static String start(Browser owen) {
        owen.go("/payments/runs/new");
        owen.page().click("label:has-text('A month that is paid for the first time')");
        owen.page().selectOption("#scheme", "network-core");
        choose(owen, "fund", FUND);
        choose(owen, "month", "May 2026");
        choose(owen, "last", "May 2026");
        press(owen, "Work it out");
        return path(owen);
    }

    /** A twelfth of 6,100 patients at £2.311 and of 15,800 at £0.748: Mill Lane counts for neither network. */
    private static void found(Browser owen, Browser narrow) {
        var run = start(owen);
        assertThat(owen.text())
                .contains(
                        "£2,159.61",
                        "Mill Lane Surgery (Z90001) is a member of 2 networks on 1 January 2026: Hill Primary Care Network"
                                + " (U99002) since 1 October 2025 and Riverside Primary Care Network (U99001) since"
                                + " 1 July 2019. It counts for none of them until that is settled.");
        look(owen, "2 a practice in two networks");
        narrow.go(run);
        look(narrow, "2 a practice in two networks, narrow");
    }

    /** The membership never was: the register is mended from the page of the network, and the run goes on from there. */
    private static void mend(Browser owen, Browser narrow) {
        var run = path(owen);
        owen.go("/networks");
        assertThat(owen.text())
                .contains("Riverside Primary Care Network", "1 thing to settle", "Chapel Street Practice");
        look(owen, "3 the networks of a board");
        owen.page().click("main a:has-text('Hill Primary Care Network')");
        assertThat(owen.text()).contains("To be settled", "is a member of 2 networks");
        look(owen, "3 a network with something to settle");
        narrow.go(path(owen));
        look(narrow, "3 a network with something to settle, narrow");
        owen.page().click("summary:has-text('A practice leaves')");
        choose(owen, "member", "Mill Lane Surgery (Z90001)");
        day(owen, "last", 30, 9, 2025);
        press(owen, "Enter the end");
        assertThat(owen.text()).contains("Say why it ends");
        owen.page().fill("#why", "Never joined: letter of the practice");
        press(owen, "Enter the end");
        assertThat(owen.text())
                .contains("The end of the membership was entered", "knows no practice of it on this day");
        owen.page().click("summary:has-text('A practice joins')");
        owen.page().fill("#practice", "Z90001");
        day(owen, "from", 1, 5, 2026);
        owen.page().fill("#source", "Telephone");
        press(owen, "Enter the membership");
        assertThat(owen.text())
                .contains("Mill Lane Surgery is a member of Riverside Primary Care Network (U99001) since 1 July 2019."
                        + " End that membership first, with its last day");
        owen.go(run);
    }

    private static void day(Browser browser, String name, int day, int month, int year) {
        browser.page().fill("#" + name + "-day", "" + day);
        browser.page().fill("#" + name + "-month", "" + month);
        browser.page().fill("#" + name + "-year", "" + year);
    }

    /** The same for 15,500 patients. */
    private static String approve(Browser owen, Browser grace, Browser narrow) {
        var run = start(owen);
        assertThat(owen.text()).contains("£3,969.90", "Nothing stands against paying it");
        look(owen, "3 a run for a network");
        grace.go(run);
        press(grace, "Approve and post");
        assertThat(grace.text()).contains("Approved, and posted to the ledger");
        grace.go(run + "/statements/U99001");
        assertThat(grace.text())
                .contains(
                        "It is paid into the account of Chapel Street Practice, which it has named for it since 1 April 2026.",
                        "Registered list of the network: 15,500 patients",
                        "Mill Lane Surgery (Z90001): 9,400 patients",
                        "Chapel Street Practice (Z90002): 6,100 patients",
                        "Part 2 of 12 of £35,820.50");
        look(grace, "4 the statement of a network");
        narrow.go(run + "/statements/U99001");
        look(narrow, "4 the statement of a network, narrow");
        return run;
    }

    private static void tell(Browser owen, Browser grace) {
        grace.go("/payments/signatories");
        grace.page().selectOption("#commissioner", party("brookshire-icb").toString());
        grace.page().fill("#person", "Owen Griffiths");
        press(grace, "Put on the list");
        owen.go("/payments/instructions");
        assertThat(owen.text()).contains("Riverside Primary Care Network", "£3,969.90");
        owen.page().locator("#fund").selectOption(new SelectOption().setIndex(1));
        day(owen, "payday", 29, 5, 2026);
        press(owen, "Tell the agent to pay");
        assertThat(owen.text())
                .contains(
                        "To be paid on 29 May 2026",
                        "Riverside Primary Care Network, into the account of Chapel Street Practice",
                        "£3,969.90");
        look(owen, "5 an instruction");
    }

    private static void own(Browser sian, String run) throws Exception {
        sian.go("/payments/mine");
        assertThat(sian.text()).contains("Paid to your network", "Riverside Primary Care Network", "£3,969.90");
        look(sian, "6 what a practice sees of its network, narrow");
        sian.page().locator("main a:has-text('Network core funding')").click();
        assertThat(path(sian)).isEqualTo(run + "/statements/U99001");
        assertThat(sian.text())
                .contains("Mill Lane Surgery (Z90001): 9,400 patients")
                .doesNotContain("In the ledger");
        var pdf = sian.page().locator("main a:has-text('Print (PDF)')").evaluate("link => link.href");
        assertThat(PdfPrintTest.faults(sian.page().request().get(pdf.toString()).body()))
                .isEmpty();
    }
}
