package quorate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Ground;
import quorate.committees.Item;
import quorate.committees.Paper;
import quorate.committees.Town;
import quorate.files.Files;
import quorate.files.PdfPrintTest;
import quorate.files.Upload;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.Actor;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.register.Register;
import quorate.web.Accounts;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** A page number once given out never moves, and everybody has the same. */
@QuorateTest
class PackTest {

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    Files files;

    @Autowired
    Standing standing;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    PackPages pages;

    Town town;
    MeetingId meeting;
    MatterId matter;
    UUID first;
    UUID second;

    @BeforeEach
    void two_items_with_papers_and_a_private_one() {
        clock.set(LocalDateTime.of(2016, 7, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        matter = town.lay("Review of the practice").id();
        meeting = town.convene(LocalDateTime.of(2016, 8, 9, 14, 0));
        first = add(matter, "Review of the practice", false);
        second = add(MatterId.fresh(), "Finance report", false);
        var secret = add(MatterId.fresh(), "Zebra settlement", true);
        paper(second, "Figures", 1_000, Optional.empty());
        paper(first, "Giraffe", 10, Optional.empty());
        paper(secret, "Quagga", 10, Optional.empty());
        paper(first, "Okapi", 10, Optional.of(Ground.CONFIDENTIAL));
        committees.giveNotice(meeting, "", town.secretary()).orThrow();
    }

    private UUID add(MatterId question, String title, boolean hidden) {
        return committees
                .add(meeting, town.item(question, title, Item.Purpose.DISCUSSION, hidden), town.secretary())
                .orThrow();
    }

    private void paper(UUID item, String title, int words, Optional<Ground> hidden) {
        var html = "<html><body><h1>" + title + " " + clocks.now() + "</h1><p>" + "word ".repeat(words)
                + "</p></body></html>";
        var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
        var kept = (Upload.Kept) files.keep(bytes, title + ".html", new Actor.Person(town.secretary()));
        committees
                .addPaper(meeting, item, title, kept.file().id(), Paper.Kind.PAPER, hidden, town.secretary())
                .orThrow();
    }

    private List<String> contents(String reader) {
        var id = town.id(reader);
        var person = new CurrentPerson(id, reader, standing.postsOf(id, clocks.today()), false);
        return pages.made(town.committee, meeting, person).leaves().stream()
                .map(leaf -> leaf.part() + ", " + leaf.pages() + ": "
                        + (leaf.html().isPresent() ? leaf.place().title() : leaf.replaced() ? "replaced" : "kept"))
                .toList();
    }

    @Test
    void later_papers_and_later_versions_go_behind_the_last_page() {
        var before = List.of(
                "Pack, page 1: Giraffe", "Pack, page 2: Okapi", "Pack, pages 3 to 5: Figures", "Pack, page 6: Quagga");
        assertThat(contents("grace-lin")).containsExactlyElementsOf(before);
        clock.pass(Duration.ofDays(1));
        paper(first, "Late letter", 500, Optional.empty());
        paper(second, "Figures", 10, Optional.empty());
        clock.pass(Duration.ofDays(1));
        paper(first, "Later letter", 10, Optional.empty());
        committees.giveNotice(meeting, "", town.secretary()).orThrow();
        assertThat(contents("grace-lin"))
                .containsExactly(
                        "Pack, page 1: Giraffe",
                        "Pack, page 2: Okapi",
                        "Pack, pages 3 to 5: replaced",
                        "Pack, page 6: Quagga",
                        "Supplement 1, pages 7 to 8: Late letter",
                        "Supplement 1, page 9: Figures",
                        "Supplement 2, page 10: Later letter");
    }

    @Test
    void whoever_is_kept_from_an_item_has_the_same_numbers_and_not_its_papers() {
        interests
                .rule(
                        town.id("ruth-amos"),
                        matter,
                        Set.of(Treatment.NO_PAPERS),
                        town.id("margaret-hale"),
                        "A partner there",
                        clocks.now())
                .orThrow();
        assertThat(contents("ruth-amos"))
                .containsExactly(
                        "Pack, page 1: kept",
                        "Pack, page 2: kept",
                        "Pack, pages 3 to 5: Figures",
                        "Pack, page 6: Quagga");
        assertThat(contents("lucy-adeyemi")).containsExactly("Pack, page 1: Giraffe", "Pack, pages 3 to 5: Figures");
        var path = "/committees/" + town.committee + "/packs/" + meeting;
        var page = as("ruth-amos").get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Figures", "Kept from you").doesNotContain("Giraffe", "Okapi");
        var stranger = new Town(register, authority, committees, clocks);
        var user = "user-" + UUID.randomUUID();
        accounts.open(user, "three unrelated words", stranger.id("grace-lin"), user, false);
        for (var address : List.of(path, path + "/print.pdf")) {
            assertThat(Visitor.at(port)
                            .signIn(user, "three unrelated words")
                            .get(address)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_is_printed_can_be_read_by_a_screen_reader() throws Exception {
        var id = town.id("grace-lin");
        var person = new CurrentPerson(id, "Grace Lin", standing.postsOf(id, clocks.today()), false);
        assertThat(PdfPrintTest.faults(pages.printed(pages.made(town.committee, meeting, person))))
                .isEmpty();
    }

    private Visitor as(String key) {
        var user = key + "-" + UUID.randomUUID();
        assertThat(accounts.open(user, "three unrelated words", town.id(key), key, false))
                .isEmpty();
        return Visitor.at(port).signIn(user, "three unrelated words");
    }
}
