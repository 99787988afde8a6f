package quorate.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.authority.Authority;
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
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.Story;

/** Contracts of the world with their papers, for tests that share it. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=documents")
abstract class FiledPapers {

    static final long NOW = Long.MAX_VALUE;
    static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    static final LocalDate SIGNED = LocalDate.of(2014, 3, 20);
    static final UUID MILL_LANE = Fresh.idOf("documents", "Mill Lane");
    static final UUID ORCHARD = Fresh.idOf("documents", "Orchard House");
    static final UUID STATION = Fresh.idOf("documents", "Station Road");
    static final UUID OTHER = Fresh.idOf("documents", "Hilltop");

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

    static PartyId party(String key) {
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

    void entered(UUID id, String kind, String title, String practice) {
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

    StoredFile kept(String name, byte[] bytes) {
        return ((Upload.Kept) files.keep(new ByteArrayInputStream(bytes), name, new Actor.Person(party("fiona-kerr"))))
                .file();
    }

    Documents.Filed filed(UUID agreement, String kind, String title, LocalDate day, byte[] bytes) {
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

    List<String> gaps(UUID agreement, LocalDate day, long known) {
        var ccg = register.on(TODAY).findByCode("key", "anytown-ccg").orElseThrow();
        return contracts.gaps(ccg, day, known).stream()
                .filter(gap -> gap.agreement().equals(agreement))
                .map(Gap::rule)
                .map(rule -> rule.id())
                .toList();
    }
}
