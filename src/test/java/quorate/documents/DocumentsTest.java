package quorate.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.contracts.Gap;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.files.Files;
import quorate.files.StoredFile;
import quorate.files.Upload;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** The papers of contracts: filed, found missing, compared, replaced, removed, and seen by those alone who may. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=documents")
@DirtiesContext
class DocumentsTest {

    private static final long NOW = Long.MAX_VALUE;
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    private static final LocalDate SIGNED = LocalDate.of(2014, 3, 20);
    private static final UUID MILL_LANE = Fresh.idOf("documents", "Mill Lane");
    private static final UUID ORCHARD = Fresh.idOf("documents", "Orchard House");
    private static final UUID STATION = Fresh.idOf("documents", "Station Road");
    private static final UUID OTHER = Fresh.idOf("documents", "Hilltop");

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    @Autowired
    DocumentKinds kinds;

    @Autowired
    Contracts contracts;

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @Autowired
    Files files;

    @Autowired
    Clocks clocks;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @BeforeEach
    void four_contracts_and_a_practice_manager() {
        if (contracts.find(MILL_LANE, TODAY, NOW).isPresent()) return;
        entered(MILL_LANE, "gms", "GMS of Mill Lane Surgery", "Z90001");
        entered(ORCHARD, "gms", "GMS of Orchard House Medical Centre", "Z90003");
        entered(STATION, "apms", "APMS of Station Road Surgery", "Z90004");
        entered(OTHER, "gms", "GMS of Hilltop Practice", "Z90005");
        var since = Span.since(LocalDate.of(2012, 9, 1));
        var by = new Actor.Process("test of documents");
        var post = PartyId.fresh();
        var traits = Map.of("office", "practice-manager", "title", "Practice manager, Mill Lane Surgery");
        register.admit(post, Kind.POST, "Practice manager", Span.ALWAYS, traits, by)
                .orThrow();
        register.link(post, Tie.PART_OF, party("mill-lane"), since, Map.of(), "test", by)
                .orThrow();
        register.link(party("sian-llewellyn"), Tie.HOLDS, post, since, Map.of(), "test", by)
                .orThrow();
    }

    private void entered(UUID id, String kind, String title, String practice) {
        var from = LocalDate.of(2014, 4, 1);
        var clauses = List.of(
                Clause.of(Term.BEGAN, "", Told.said(from.toString()), Span.since(from), "the handover file"),
                Clause.of(Term.SIGNED_COPY, "", Told.Nothing.MISSING, Span.since(from), "the handover file"));
        contracts
                .enter(
                        new Filed(
                                id,
                                kind,
                                title,
                                practice,
                                party("anytown-ccg"),
                                Optional.empty(),
                                Span.since(from),
                                clauses,
                                "the handover file",
                                Optional.empty()),
                        new Actor.Process("test of documents"))
                .orThrow();
    }

    /** A PDF of one page; without words it is what a scanner makes. */
    static byte[] pdf(String words) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            if (!words.isEmpty()) {
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(60, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            document.setDocumentId(42L);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private StoredFile kept(String name, byte[] bytes) {
        return ((Upload.Kept)
                        files.keep(new ByteArrayInputStream(bytes), name, new Actor.Person(party("fiona-kerr"))))
                .file();
    }

    private Documents.Filed filed(UUID agreement, String kind, String title, LocalDate day, byte[] bytes) {
        var filing = new Documents.Filing(
                kinds.get(kind), title, day, "Both parties", "Legal safe, box 7", About.WHOLE, Optional.empty());
        return documents
                .file(
                        contracts.find(agreement, TODAY, NOW).orElseThrow(),
                        filing,
                        kept("paper.pdf", bytes),
                        party("fiona-kerr"))
                .orThrow();
    }

    private List<String> gaps(UUID agreement, LocalDate day, long known) {
        var ccg = register.on(TODAY).findByCode("key", "anytown-ccg").orElseThrow();
        return contracts.gaps(ccg, day, known).stream()
                .filter(gap -> gap.agreement().equals(agreement))
                .map(Gap::rule)
                .map(rule -> rule.id())
                .toList();
    }

    private static void day(Browser browser, int day, int month, int year) {
        browser.page().fill("#day-day", "" + day);
        browser.page().fill("#day-month", "" + month);
        browser.page().fill("#day-year", "" + year);
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main form button:text-is('" + button + "')");
    }

    private static void choose(Browser browser, String name, byte[] bytes) {
        browser.page().setInputFiles("input[type=file]", new FilePayload(name, "application/pdf", bytes));
    }

    @Test
    void a_missing_copy_is_filed_and_the_gap_is_gone_and_it_is_known_again_by_its_hash() throws Exception {
        var paper = pdf("General medical services contract of Orchard House, with Chapel Street Z90002 as neighbour");
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var phone = Browser.at(port)
                        .as(Cast.SECRETARY)
                        .withoutScript()
                        .onTelephone()
                        .open()) {
            assertThat(gaps(ORCHARD, TODAY, NOW)).contains("contracts.gap.copy");
            var before = clocks.known();
            fiona.go("/contracts/" + ORCHARD);
            assertThat(fiona.text()).contains("The signed copy is missing.", "None is held.");
            fiona.page().click("main a:has-text('File what there is')");
            assertThat(fiona.text()).contains("No document is held of this contract.");
            fiona.page().click("main a:has-text('File a document') >> nth=0");
            faulty(fiona, paper);
            choose(fiona, "contract.pdf", paper);
            press(fiona, "File it");
            assertThat(fiona.text())
                    .contains("The document is filed", "It names another practice: Chapel Street Practice (Z90002)")
                    .contains("It bears a day before the contract began on 1 April 2014.");
            fiona.picture("documents 3 a document that is held");
            fiona.expectAccessible();
            assertThat(gaps(ORCHARD, TODAY, NOW)).doesNotContain("contracts.gap.copy");
            assertThat(gaps(ORCHARD, TODAY, before)).contains("contracts.gap.copy");
            fiona.go("/contracts/" + ORCHARD);
            assertThat(fiona.text()).doesNotContain("No signed copy").contains("Contract of 2014 with schedules");
            fiona.picture("documents 4 the contract with its document");
            fiona.expectAccessible();
            again(fiona, paper);
            compare(fiona, paper);
            var address = "/contracts/" + ORCHARD + "/documents";
            archive(address + "/all.zip", paper);
            phone.go(address);
            assertThat(phone.overflow()).isZero();
            phone.picture("documents 6 narrow");
            fiona.go("/contracts/commissioners/anytown-ccg/documents?q=neighbour");
            assertThat(fiona.text()).contains("Contract of 2014 with schedules", "Showing 1 to 1 of 1");
            fiona.go("/contracts/commissioners/anytown-ccg/documents");
            assertThat(fiona.text()).contains("Expected, and not held", "Signed contract");
            fiona.picture("documents 7 what a commissioner holds");
            fiona.expectAccessible();
        }
    }

    /** Everything that is wrong is said at once, and nothing typed is lost. */
    private static void faulty(Browser fiona, byte[] paper) {
        fiona.picture("documents 1 a form");
        fiona.expectAccessible();
        fiona.page().locator("#kind").selectOption(new SelectOption().setLabel("Signed contract"));
        fiona.page().fill("#title", "Contract of 2014 with schedules");
        day(fiona, 11, 5, 2016);
        fiona.page().check("input[name=state][value=signed]");
        fiona.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("../../contract.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}));
        press(fiona, "File it");
        assertThat(fiona.text())
                .contains("The document cannot bear a day after today, 10 May 2016")
                .contains("Enter who signed it", "Enter where the original lies")
                .contains("The file ‘contract.pdf’ is none of the kinds of file that can be a paper.");
        assertThat(fiona.page().inputValue("#title")).isEqualTo("Contract of 2014 with schedules");
        fiona.picture("documents 2 what is wrong with a form");
        fiona.expectAccessible();
        day(fiona, 20, 3, 2014);
        fiona.page().fill("#signers", "Dr Ruth Amos and NHS England");
        fiona.page().fill("#original", "Legal safe, box 7");
    }

    /** The same file once more, under another title. */
    private static void again(Browser fiona, byte[] paper) {
        fiona.go("/contracts/" + ORCHARD + "/documents/new");
        fiona.page().locator("#kind").selectOption(new SelectOption().setLabel("Something else"));
        fiona.page().fill("#title", "Another title");
        day(fiona, 1, 4, 2015);
        fiona.page().check("input[name=state][value=draft]");
        fiona.page().fill("#original", "The same box");
        choose(fiona, "again.pdf", paper);
        press(fiona, "File it");
        assertThat(fiona.text())
                .contains("This very file is held already, as shown here: nothing was changed")
                .contains("Contract of 2014 with schedules");
    }

    private static void compare(Browser fiona, byte[] paper) {
        fiona.go("/contracts/" + ORCHARD + "/documents");
        fiona.page().setInputFiles("input[type=file]", new FilePayload("mine.pdf", "application/pdf", paper));
        press(fiona, "Compare it");
        assertThat(fiona.text()).contains("Yes: it is the copy that is held here", "of 20 March 2014");
        fiona.picture("documents 5 a file compared");
        fiona.expectAccessible();
        fiona.page().setInputFiles("input[type=file]", new FilePayload("mine.pdf", "application/pdf", pdf("Another one")));
        press(fiona, "Compare it");
        assertThat(fiona.text()).contains("No: it is not a copy that is held here");
    }

    private void archive(String address, byte[] paper) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Cast.FINANCE.visiting(port).fetch(address))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                entries.put(entry.getName(), zip.readAllBytes());
        }
        var path = "001-2014-03-20-contract-contract-of-2014-with-schedules.pdf";
        assertThat(entries).containsOnlyKeys(path, "manifest.csv", "SHA256SUMS");
        assertThat(entries.get(path)).isEqualTo(paper);
        var hash = Fingerprint.of(new ByteArrayInputStream(paper));
        assertThat(new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8)).isEqualTo(hash + "  " + path + "\n");
        assertThat(new String(entries.get("manifest.csv"), StandardCharsets.UTF_8))
                .contains("Dr Ruth Amos and NHS England", "2014-03-20", hash);
    }

    @Test
    void a_better_scan_replaces_and_a_wrong_one_is_removed_and_what_was_stays() {
        var scan = filed(OTHER, "contract", "Scan", SIGNED, pdf("")).held();
        assertThat(scan.readable()).isFalse();
        var agreement = contracts.find(OTHER, TODAY, NOW).orElseThrow();
        var better = new Documents.Filing(
                scan.kind(), "Better scan", SIGNED, "Both", "Box 7", About.WHOLE, Optional.of(scan.id()));
        var fiona = party("fiona-kerr");
        var next = documents
                .file(agreement, better, kept("better.pdf", pdf("Hilltop, to be read")), fiona)
                .orThrow()
                .held();
        var pile = pile(OTHER);
        assertThat(pile.current()).extracting(Held::title).containsExactly("Better scan");
        assertThat(State.of(scan, pile)).isEqualTo(State.REPLACED);
        assertThat(pile.versionsOf(scan)).extracting(Held::title).containsExactly("Better scan", "Scan");
        assertThat(documents.file(agreement, better, kept("third.pdf", pdf("Third")), fiona).objections())
                .extracting(no -> no.sentence())
                .containsExactly("That document was replaced on 10 May 2016 by “Better scan”.");
        documents.remove(next.id(), "It is of another practice", agreement, fiona).orThrow();
        assertThat(pile(OTHER).current()).extracting(Held::title).containsExactly("Scan");
        assertThat(gaps(OTHER, TODAY, NOW)).doesNotContain("contracts.gap.copy");
        documents.remove(scan.id(), "So is this", agreement, fiona).orThrow();
        assertThat(gaps(OTHER, TODAY, NOW)).contains("contracts.gap.copy");
        assertThat(pile(OTHER).all()).hasSize(2).allMatch(Held::isRemoved);
        // What was removed may be filed anew, where it belongs.
        assertThat(filed(OTHER, "contract", "Scan once more", SIGNED, pdf("")).fresh())
                .isTrue();
    }

    private Pile pile(UUID agreement) {
        return Pile.of(
                contracts.find(agreement, TODAY, NOW).orElseThrow(),
                documents.list(List.of(agreement), TODAY, NOW),
                TODAY);
    }

    @Test
    void those_alone_see_papers_who_look_after_them_and_a_practice_its_own_but_no_advice() {
        var advice = filed(MILL_LANE, "advice", "What counsel said", TODAY, pdf("Counsel")).held();
        var lease = filed(MILL_LANE, "lease", "Lease", TODAY, pdf("Lease of the ground floor")).held();
        var list = Held.page(MILL_LANE);
        assertThat(statuses(list))
                .containsEntry("", 303)
                .containsEntry("fiona", 200)
                .containsEntry("grace", 200)
                .containsEntry("tom", 200)
                .containsEntry("sian", 200)
                .containsEntry("ruth", 200)
                .containsEntry("margaret", 404)
                .containsEntry("ian", 404)
                .containsEntry("ada", 404);
        assertThat(statuses(advice.page() + "/file"))
                .containsEntry("grace", 200)
                .containsEntry("sian", 404)
                .containsEntry("ruth", 404)
                .containsEntry("margaret", 404);
        var sian = Visitor.at(port).signIn("sian", Cast.PASSWORD);
        assertThat(sian.get(list).body()).contains("Lease").doesNotContain("counsel", "File a document");
        assertThat(sian.get(lease.page() + "/text").body()).contains("Lease of the ground floor");
        assertThat(sian.get(list + "/new").status()).isEqualTo(403);
        assertThat(sian.get("/contracts/documents").body()).contains("GMS of Mill Lane Surgery");
        assertThat(sian.get(Held.page(OTHER)).status()).isEqualTo(404);
        assertThat(sian.get("/contracts/commissioners/anytown-ccg/documents").status())
                .isEqualTo(403);
    }

    private Map<String, Integer> statuses(String address) {
        var found = new LinkedHashMap<String, Integer>();
        for (var who : List.of("", "fiona", "grace", "tom", "sian", "ruth", "margaret", "ian", "ada")) {
            var visitor = Visitor.at(port);
            if (!who.isEmpty()) visitor.signIn(who, Cast.PASSWORD);
            found.put(who, visitor.get(address).status());
        }
        return found;
    }

    @Test
    void whoever_is_barred_from_a_matter_about_a_contractor_sees_none_of_its_papers() {
        // A matter about Station Road is in the world; of the price of Hilltop one is laid here.
        var station = filed(STATION, "price", "Prices at Station Road", TODAY, pdf("Price for each patient"))
                .held();
        var price = filed(OTHER, "price", "Prices of Brightcare", TODAY, pdf("Price for each visit"))
                .held();
        var tom = Visitor.at(port).signIn("tom", Cast.PASSWORD);
        assertThat(tom.get(price.page()).status()).isEqualTo(200);
        assertThat(tom.get(station.page()).status()).isEqualTo(404);
        authority
                .lay(
                        new Matter(
                                new MatterId(Fresh.idOf("documents", "matter")),
                                "fn.contract.apms.design",
                                party("anytown-ccg"),
                                Set.of(party("hilltop"), party("brightcare")),
                                Facts.NONE,
                                "Who runs Hilltop",
                                "",
                                "The contract ends",
                                Optional.empty(),
                                TODAY,
                                new Actor.Person(party("fiona-kerr"))),
                        "documents")
                .orThrow();
        for (var address : List.of(price.page(), price.page() + "/file", Held.page(OTHER) + "/all.zip"))
            assertThat(tom.get(address).status()).as(address).isEqualTo(404);
        assertThat(tom.get("/contracts/commissioners/anytown-ccg/documents?q=Brightcare").body())
                .doesNotContain("Prices of Brightcare", "Prices at Station Road");
        assertThat(tom.get("/contracts/commissioners/anytown-ccg/documents.csv").body())
                .doesNotContain("Prices of Brightcare", "Prices at Station Road");
        assertThat(Visitor.at(port).signIn("grace", Cast.PASSWORD).get(station.page()).status())
                .isEqualTo(200);
    }

    @Test
    void the_same_file_under_two_contracts_is_a_question() {
        var paper = pdf("Lease of a building for two");
        filed(MILL_LANE, "lease", "Lease of the building", TODAY, paper);
        var other = filed(OTHER, "lease", "Lease", TODAY, paper);
        assertThat(other.fresh()).isTrue();
        var page = Visitor.at(port).signIn("fiona", Cast.PASSWORD).get(other.held().page());
        assertThat(page.body())
                .contains("The same file is held under “GMS of Mill Lane Surgery”, as “Lease of the building”.");
    }
}
