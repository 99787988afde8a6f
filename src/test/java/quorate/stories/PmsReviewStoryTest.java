package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.files.PdfPrintTest;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.ledger.Ledger;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/**
 * A review of PMS agreements at the browser: opened, baselines from a spreadsheet, paths side by side, put to practices, one of
 * them asks about its line, a committee decides, and the practice sees the path that was adopted.
 */
@Story
@TestPropertySource(properties = "quorate.story=a review of PMS")
@Tag("browser")
class PmsReviewStoryTest {

    private static final String FLAT = "Four years, flat";
    private static final String MATTER = "PMS review, premium taken back in equal steps: " + FLAT;
    private static final List<String> PRESENT =
            List.of("Priya Nair", "Samuel Okoro", "Grace Lin", "Nadia Rahman", "Dr Ruth Amos", "Dr Daniel Price");

    private static final String BROKEN = """
            practice,what,title,amount,source,counted
            Z90002,PMS baseline,,560000,Finance team,1/4/2015
            Z99999,PMS baseline,,many,Finance team,
            """;

    private static final String ENTRIES = """
            practice,what,title,amount,source,counted
            Z90002,PMS baseline,,560000,Finance team,1/4/2015
            Z90002,Paid to GMS practices besides,Seniority: paid to GMS practices apart,12000,Finance team,
            Z90002,Premium for a named service,Minor injuries,15000,Agreement of 2009,
            Z90002,Weighted list,,6400,Open Exeter,1/4/2015
            Z90002,Registered list,,6100,Open Exeter,1/4/2015
            Z90002,Income of the year,,780000,Finance team,
            Z90001,Weighted list,,9700,Open Exeter,1/4/2015
            Z90003,Weighted list,,12500,Open Exeter,1/4/2015
            Z90004,Weighted list,,4800,Open Exeter,1/4/2015
            Z90005,Weighted list,,2100,Open Exeter,1/4/2015
            """;

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Autowired
    Ledger ledger;

    @Autowired
    Law law;

    @Test
    void premiums_are_reviewed_put_to_practices_decided_and_seen_by_the_practice() throws Exception {
        manager();
        try (var owen = Browser.at(port).as("owen", Cast.PASSWORD).open();
                var grace = Browser.at(port).as(Cast.FINANCE).open();
                var narrow = telephone("owen");
                var sian = telephone("sian");
                var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var priya = Browser.at(port).as("priya", Cast.PASSWORD).open()) {
            var review = open(owen);
            enter(owen, review);
            premiums(owen, narrow, review);
            var path = draw(owen, narrow, review);
            consult(owen, sian, review);
            lay(owen, review, path);
            decide(new Secretary(fiona), priya);
            adopted(owen, sian, review, path);
            var paid = new PmsPaid(ledger, law, clock);
            paid.walk(owen, grace, narrow, party("anytown-ccg"), path);
            goesBack(owen, narrow, review);
            ManyPms.admit(register, party("anytown-ccg"));
            ManyPms.look(owen, narrow, party("anytown-ccg"));
        }
    }

    private Browser telephone(String somebody) {
        return Browser.at(port)
                .as(somebody, Cast.PASSWORD)
                .withoutScript()
                .onTelephone()
                .open();
    }

    /** Siân Llewellyn, who manages Mill Lane, speaks for Chapel Street too in this story. */
    private void manager() {
        var since = Span.parse("2016-01-01/");
        var by = new Actor.Process("a story");
        var post = new PartyId(Fresh.idOf("a story", "manager of Chapel Street"));
        var traits = Map.of("office", "practice-manager", "title", "Practice manager, Chapel Street Practice");
        register.admit(post, Kind.POST, "Practice manager", since, traits, by).orThrow();
        register.link(post, Tie.PART_OF, party("chapel-street"), since, Map.of(), "story", by)
                .orThrow();
        register.link(party("sian-llewellyn"), Tie.HOLDS, post, since, Map.of(), "story", by)
                .orThrow();
    }

    private static String open(Browser owen) {
        owen.go("/reviews");
        look(owen, "pms 1 no review yet");
        press(owen, "Open the review");
        assertThat(owen.text()).contains("Choose the commissioner", "Enter the year of the baselines");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        fill(owen, Map.of("base", "2015"));
        press(owen, "Open the review");
        assertThat(owen.text())
                .contains("Review opened", "Chapel Street Practice", "Nobody has entered its PMS baseline");
        return path(owen);
    }

    private static void give(Browser owen, String review, String text) {
        owen.go(review + "/entries");
        owen.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("baselines.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        press(owen, "Read the spreadsheet");
    }

    /** A file with a wrong row enters nothing; the same file twice changes nothing. */
    private static void enter(Browser owen, String review) {
        give(owen, review, BROKEN);
        assertThat(owen.text())
                .contains("Nothing was entered", "Row 3: “Z99999” is no practice", "“many” is not a number");
        look(owen, "pms 2 a spreadsheet with a wrong row");
        give(owen, review, ENTRIES);
        assertThat(owen.text()).contains("Entered: 10", "£560,000", "Minor injuries");
        give(owen, review, ENTRIES);
        assertThat(owen.text()).contains("Entered: 0");
    }

    /** 560,000 less 12,000 less 6,400 at £75.77. */
    private static void premiums(Browser owen, Browser narrow, String review) {
        owen.go(review);
        assertThat(owen.text()).contains("£63,072", "£9.86", "£48,072", "£484,928");
        look(owen, "pms 3 premiums");
        narrow.go(review);
        look(narrow, "pms 3 premiums, narrow");
    }

    private static String draw(Browser owen, Browser narrow, String review) {
        owen.go(review + "/paths/new");
        fill(owen, Map.of("title", "By a table", "from", "2016", "shares", "80% 40% 10%"));
        owen.page().click("label:has-text('A table of its own')");
        press(owen, "Keep this path");
        assertThat(owen.text()).contains("does not reach nought");
        fill(owen, Map.of("shares", "80% 40% 0%"));
        press(owen, "Keep this path");
        assertThat(owen.text()).contains("Path kept");
        owen.go(review + "/paths/new");
        fill(owen, Map.of("title", FLAT, "from", "2016", "steps", "4", "longer", "Z90002 = 5: A branch would close"));
        press(owen, "Show what comes of it");
        assertThat(owen.text()).contains("Nothing is kept yet", "2020/21", "£12,614.40");
        fill(owen, Map.of("longer", ""));
        press(owen, "Keep this path");
        var path = path(owen);
        assertThat(owen.text()).contains("£15,768", "£63,072", "Chapel Street Practice", "−£");
        look(owen, "pms 4 a path");
        narrow.go(path + "?year=2016/17");
        assertThat(narrow.text()).contains("Who gains and who loses in 2016/17");
        look(narrow, "pms 4 a path, narrow");
        owen.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
        owen.picture("pms 4 a path, printed");
        owen.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        owen.go(review);
        assertThat(owen.text()).contains("Paths side by side", "By a table", FLAT, "Released in each year");
        look(owen, "pms 5 paths side by side");
        return path;
    }

    private static void consult(Browser owen, Browser sian, String review) throws Exception {
        assertThat(sian.go(review + "/practices/Z90002")).isEqualTo(404);
        owen.go(review + "/pack");
        fill(owen, Map.of("words", "We ask what your practice could bear."));
        fill(owen, Map.of("by-day", "30", "by-month", "6", "by-year", "2016"));
        press(owen, "Put it to practices");
        assertThat(owen.text()).contains("Put to practices", "What we ask you", "£9.86");
        look(owen, "pms 6 what practices are given");
        var bytes = owen.page().request().get(owen.page().url() + "/pack.pdf").body();
        assertThat(PdfPrintTest.faults(bytes)).isEmpty();
        assertThat(text(bytes))
                .contains("PMS review 2015/16", "£63,072", "30 June 2016", "Expected practice, source not");
        sian.go("/worklist");
        assertThat(sian.text()).contains("Say what you think of a review");
        sian.go("/reviews");
        sian.page().locator("main a:has-text('Chapel Street')").first().click();
        assertThat(sian.text()).contains("£63,072", FLAT, "By a table").doesNotContain("Orchard House");
        fill(sian, Map.of("words", "Our branch surgery is not in the baseline."));
        press(sian, "Ask the commissioner");
        assertThat(sian.text()).contains("Waits for an answer");
        owen.go("/worklist");
        owen.page()
                .locator("main a:has-text('Answer what a practice asks about a review')")
                .first()
                .click();
        owen.page().click("label:has-text('Our branch surgery')");
        fill(owen, Map.of("answer", "It is, as rent: the letter of 2009 says so."));
        press(owen, "Answer the practice");
        assertThat(owen.text()).contains("Answered by Owen Griffiths");
        look(owen, "pms 7 a practice and its paths");
        assertThat(sian.go(review)).isEqualTo(404);
        assertThat(sian.go(review + "/practices/Z90003")).isEqualTo(404);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void lay(Browser owen, String review, String path) {
        owen.go(path);
        assertThat(owen.text()).contains("No view of the Local Medical Committee is on record");
        owen.page().click("main a:has-text('Ask for one')");
        fill(owen, Map.of("by-day", "30", "by-month", "6", "by-year", "2016"));
        press(owen, "Note that they were asked");
        owen.go(path);
        assertThat(owen.text()).contains("The Local Medical Committee was asked on 10 May 2016 and has not answered");
        owen.go(review + "/views");
        owen.page().click("main a:has-text('Enter what The Local Medical Committee said')");
        press(owen, "Keep their view");
        assertThat(owen.text()).contains("Choose what they think of it", "Enter what they said");
        owen.page().click("label:has-text('They support it with changes')");
        fill(
                owen,
                Map.of("words", "Five years would be kinder.", "day-day", "10", "day-month", "5", "day-year", "2016"));
        press(owen, "Keep their view");
        assertThat(owen.text()).contains("Supports it with changes", "Five years would be kinder.");
        look(owen, "pms 8 what others think");
        owen.go(path);
        assertThat(owen.text()).contains("supports it with changes, 10 May 2016");
        fill(owen, Map.of("why", "It is the slowest that the plan can bear."));
        press(owen, "See who may decide it");
        assertThat(owen.text()).contains("Primary Care Commissioning Committee of NHS Anytown CCG");
        look(owen, "pms 8 who may decide");
        press(owen, "Lay it for a decision");
        assertThat(owen.text()).contains("Laid for a decision", "Waits for a decision");
    }

    /** Everybody whose practice gains by what goes back is out of the room. */
    private void decide(Secretary fiona, Browser priya) {
        var meeting = fiona.convene("/committees/" + party("anytown-pccc"), 17, 5);
        fiona.takeFromDocket(meeting, MATTER);
        fiona.browser().go(meeting + "/look-ahead");
        fiona.browser()
                .page()
                .locator("main a:has-text('" + MATTER + "')")
                .first()
                .click();
        var item = fiona.path();
        for (var name : List.of("Dr Ruth Amos", "Dr Daniel Price")) PoundStoryTest.rule(priya, item, name);
        fiona.giveNotice(meeting);
        clock.set(LocalDateTime.of(2016, 5, 17, 14, 0));
        fiona.openMeeting(meeting, PRESENT, "Priya Nair");
        fiona.openItem(MATTER);
        fiona.beside("Dr Ruth Amos", "Leaves");
        fiona.beside("Dr Daniel Price", "Leaves");
        fiona.agreed("The path is adopted from 1 April 2016.");
        fiona.closeMeeting();
    }

    private static void adopted(Browser owen, Browser sian, String review, String path) {
        owen.go(path);
        assertThat(owen.text()).contains("Adopted on 17 May 2016", "What is paid by it");
        var readings =
                owen.page().request().get(owen.page().url() + "/readings.csv").text();
        assertThat(readings).contains("Z90002,premium,63072.00,2016-04-01,2017-03-31", ",gms-price,80.59");
        assertThat(readings)
                .contains("year 1 of 4 (2016/17)", "Z90002,weighted-list,6400,2016-04-01,2017-03-31,2015-04-01");
        sian.go(review + "/practices/Z90002");
        assertThat(sian.text()).contains("Adopted", "£15,768", "as rent").doesNotContain("By a table");
        look(sian, "pms 9 its own path, narrow");
    }

    /** What was released is followed into a scheme, and nothing of it can be given away twice. */
    private static void goesBack(Browser owen, Browser narrow, String review) {
        owen.go(review + "/reinvestment");
        assertThat(owen.text()).contains("2016/17: £15,768 released", "Run of £1,313.98", "£63,072");
        look(owen, "pms 12 where released money goes");
        narrow.go(review + "/reinvestment");
        look(narrow, "pms 12 where released money goes, narrow");
        owen.page().selectOption("#year", "2016-04-01");
        owen.page().selectOption("#scheme", "pms-reinvestment-gap");
        fill(owen, Map.of("amount", "100", "why", "Care homes"));
        press(owen, "Keep it");
        assertThat(owen.text()).contains("£100 is more than is free", "Allot nothing at most");
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((field, text) -> browser.page().fill("[id='" + field + "']", text));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void look(Browser browser, String name) {
        browser.picture(name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
