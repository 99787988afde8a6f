package quorate.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quorate.Visitor;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.contracts.Filed;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Span;
import quorate.stories.Cast;

/** The papers of contracts: replaced, removed, and seen by those alone who may. */
class DocumentsTest extends FiledPapers {

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
        assertThat(documents
                        .file(agreement, better, kept("third.pdf", pdf("Third")), fiona)
                        .objections())
                .extracting(no -> no.sentence())
                .containsExactly("That document was replaced on 10 May 2016 by “Better scan”.");
        documents
                .remove(next.id(), "It is of another practice", agreement, fiona)
                .orThrow();
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
        var advice = filed(MILL_LANE, "advice", "What counsel said", TODAY, pdf("Counsel"))
                .held();
        var lease = filed(MILL_LANE, "lease", "Lease", TODAY, pdf("Lease of the ground floor"))
                .held();
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
        assertThat(tom.get("/contracts/commissioners/anytown-ccg/documents?q=Brightcare")
                        .body())
                .doesNotContain("Prices of Brightcare", "Prices at Station Road");
        assertThat(tom.get("/contracts/commissioners/anytown-ccg/documents.csv").body())
                .doesNotContain("Prices of Brightcare", "Prices at Station Road");
        assertThat(Visitor.at(port)
                        .signIn("grace", Cast.PASSWORD)
                        .get(station.page())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_contract_of_another_commissioner_is_not_there_and_an_empty_file_is_none() {
        var id = Fresh.idOf("documents", "elsewhere");
        var since = Span.since(LocalDate.of(2014, 4, 1));
        var filed = new Filed(
                id,
                "support",
                "Support of Otherton",
                "",
                party("otherton-ccg"),
                Optional.empty(),
                since,
                List.of(),
                "test",
                Optional.empty());
        contracts.enter(filed, new Actor.Process("test of documents")).orThrow();
        var fiona = Visitor.at(port).signIn("fiona", Cast.PASSWORD);
        assertThat(fiona.get(Held.page(id)).status()).isEqualTo(404);
        assertThat(fiona.post(Held.page(id) + "/new", "title", "Mine").status()).isEqualTo(404);
        assertThat(fiona.get("/contracts/commissioners/otherton-ccg/documents").status())
                .isEqualTo(403);
        assertThat(fiona.post(Held.page(OTHER) + "/new", "title", "Mine").body())
                .contains("Choose the file, as PDF, ODT, DOCX or HTML: one that is not empty")
                .contains("Enter the day that the document bears", "Choose what the document is");
        assertThat(fiona.post(Held.page(OTHER) + "/checks").body())
                .contains("Choose the file that you hold: one that is not empty");
    }

    @Test
    void the_same_file_under_two_contracts_is_a_question() {
        var paper = pdf("Lease of a building for two");
        filed(MILL_LANE, "lease", "Lease of the <b>building</b>", TODAY, paper);
        var other = filed(OTHER, "lease", "Lease", TODAY, paper);
        assertThat(other.fresh()).isTrue();
        var page =
                Visitor.at(port).signIn("fiona", Cast.PASSWORD).get(other.held().page());
        assertThat(page.body())
                .contains(
                        "The same file is held under “GMS of Mill Lane Surgery”, as “Lease of the &lt;b&gt;building&lt;/b&gt;”.")
                .doesNotContain("<b>building");
    }
}
