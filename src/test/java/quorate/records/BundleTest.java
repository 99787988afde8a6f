package quorate.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
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
import quorate.committees.Fact;
import quorate.committees.Ground;
import quorate.committees.Item;
import quorate.committees.Minutes;
import quorate.committees.Paper;
import quorate.committees.Town;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.publication.Publication;
import quorate.publication.Search;
import quorate.register.Register;
import quorate.web.Accounts;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** What a committee has is packed for whoever asked, and nothing that is not for them. */
@QuorateTest
class BundleTest {

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
    Interests interests;

    @Autowired
    Files files;

    @Autowired
    Publication publication;

    @Autowired
    Standing standing;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Bundle bundle;

    Town town;
    MeetingId meeting;
    MatterId matter;

    @BeforeEach
    void a_meeting_with_papers_of_every_sort_and_approved_minutes() {
        clock.set(LocalDateTime.of(2016, 7, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        matter = town.lay("Review of the practice").id();
        meeting = town.convene(LocalDateTime.of(2016, 8, 9, 14, 0));
        var review = add(meeting, matter, "Review of the practice", false);
        var secret = add(meeting, MatterId.fresh(), "Zebra settlement", true);
        paper(review, "Giraffe", Optional.empty());
        paper(review, "Okapi", Optional.of(Ground.CONFIDENTIAL));
        paper(secret, "Quagga", Optional.empty());
        clock.set(LocalDateTime.of(2016, 8, 9, 14, 0));
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        agree(meeting, review, "To go on with the review");
        town.note(meeting, new Fact.PublicExcluded("Terms of a contract"));
        agree(meeting, secret, "To settle with the tapir");
        town.note(meeting, new Fact.Closed());
        approve();
        await().until(() -> publication.count(of(town.committee)) >= 5);
    }

    private static Search of(PartyId body) {
        return new Search("", Optional.of(body.value()), "", Optional.empty());
    }

    private UUID add(MeetingId at, MatterId question, String title, boolean hidden) {
        return committees
                .add(at, town.item(question, title, Item.Purpose.DECISION, hidden), town.secretary())
                .orThrow();
    }

    private FileId paper(UUID item, String title, Optional<Ground> hidden) {
        var html = "<html><body><h1>" + title + "</h1><p>" + title + " is an animal</p></body></html>";
        var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
        var kept = (Upload.Kept) files.keep(bytes, title + ".html", new Actor.Person(town.secretary()));
        committees
                .addPaper(meeting, item, title, kept.file().id(), Paper.Kind.PAPER, hidden, town.secretary())
                .orThrow();
        return kept.file().id();
    }

    private void agree(MeetingId at, UUID item, String words) {
        town.note(at, new Fact.ItemOpened(item));
        committees
                .agree(at, item, town.committee, words, clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
    }

    private void approve() {
        clock.pass(Duration.ofDays(14));
        var later = town.convene(LocalDateTime.of(2016, 8, 23, 14, 0));
        var item = committees
                .add(
                        later,
                        town.item(Minutes.matterOf(meeting), "Minutes", Item.Purpose.MINUTES, false),
                        town.secretary())
                .orThrow();
        town.open(later, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        agree(later, item, "Approved");
        town.note(later, new Fact.Closed());
    }

    private Map<String, byte[]> packed(Bundle.Part part, Optional<CurrentPerson> reader) throws IOException {
        var out = new ByteArrayOutputStream();
        bundle.write(town.committee, part, reader, out);
        return unpacked(out.toByteArray());
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        return all;
    }

    private static String text(Map<String, byte[]> pieces, String path) {
        assertThat(pieces).containsKey(path);
        return new String(pieces.get(path), StandardCharsets.UTF_8);
    }

    private static String everything(Map<String, byte[]> pieces) {
        var text = new StringBuilder();
        pieces.forEach((path, bytes) -> text.append(path).append(new String(bytes, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private CurrentPerson person(String key) {
        var id = town.id(key);
        return new CurrentPerson(id, key, standing.postsOf(id, clocks.today()), false);
    }

    @Test
    void the_public_part_holds_what_was_released_and_lists_what_is_withheld_without_its_words() throws Exception {
        var pieces = packed(Bundle.Part.OPEN, Optional.of(person("fiona-kerr")));
        var all = everything(pieces);
        assertThat(all).contains("Giraffe is an animal", "To go on with the review", "The committee was quorate");
        assertThat(all).doesNotContain("Okapi", "Quagga", "Zebra", "tapir", "private/");
        assertThat(text(pieces, "withheld.csv"))
                .contains("2016-08-09,A paper for item 1,Because of the confidential nature of the business")
                .contains("2016-08-09,An item of the private part,Because of the confidential nature of the business")
                .contains("2016-08-23,The minutes,");
        assertThat(text(pieces, "decisions.csv").lines()).hasSize(2);
        assertThat(text(pieces, "members.csv")).contains("Margaret Hale,chair,lay,yes,2016-08-09,2016-08-23");
        assertThat(text(pieces, "index.html"))
                .contains("The journal was read from end to end and is whole")
                .contains("href=\"papers/2016-08-09/1-giraffe-v1.html\"");
        assertThat(pieces.keySet()).anyMatch(path -> path.startsWith("terms/2015-04-01"));
    }

    @Test
    void the_list_of_contents_has_the_hash_of_every_piece() throws Exception {
        var pieces = packed(Bundle.Part.WHOLE, Optional.empty());
        var listed = text(pieces, "manifest.csv").lines().skip(1).toList();
        assertThat(listed).hasSize(pieces.size() - 1);
        for (var line : listed) {
            var path = line.substring(0, line.indexOf(','));
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(pieces.get(path)));
            assertThat(line).as(path).endsWith("," + pieces.get(path).length + "," + hash);
        }
    }

    @Test
    void the_whole_record_has_what_is_private_in_a_folder_of_its_own() throws Exception {
        var pieces = packed(Bundle.Part.WHOLE, Optional.of(person("fiona-kerr")));
        assertThat(pieces)
                .containsKeys(
                        "papers/2016-08-09/1-giraffe-v1.html",
                        "private/2016-08-09/1-okapi-v1.html",
                        "private/2016-08-09/2-quagga-v1.html",
                        "private/2016-08-09/minutes.html",
                        "private/register-of-interests.csv");
        assertThat(text(pieces, "private/2016-08-09/minutes.html")).contains("tapir");
        var hidden = text(pieces, "manifest.csv")
                .lines()
                .filter(line -> line.startsWith("private/"))
                .toList();
        assertThat(hidden).isNotEmpty().allMatch(line -> line.contains(",no,"));
    }

    @Test
    void each_entry_of_the_journal_in_it_can_be_proved_by_anybody() throws Exception {
        var rows = text(packed(Bundle.Part.WHOLE, Optional.empty()), "journal.csv")
                .lines()
                .skip(1)
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        for (var row : rows) {
            var cells = row.split(",");
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(HexFormat.of().parseHex(cells[4]));
            assertThat(HexFormat.of().formatHex(sha.digest(HexFormat.of().parseHex(cells[5]))))
                    .isEqualTo(cells[6]);
        }
    }

    @Test
    void what_was_withdrawn_from_the_public_is_withdrawn_from_the_bundle() throws Exception {
        var address = publication.index(of(town.committee), 0, 50).stream()
                .filter(document -> document.kind().equals("paper"))
                .findFirst()
                .orElseThrow()
                .address();
        publication.withdraw(address, quorate.publication.Ground.PERSONAL_DATA, "", TEST);
        var pieces = packed(Bundle.Part.OPEN, Optional.empty());
        assertThat(everything(pieces)).doesNotContain("is an animal");
        assertThat(text(pieces, "withheld.csv")).contains("Withdrawn from the public. It held personal data");
    }

    private static final Actor TEST = new Actor.Process("test");

    @Test
    void a_secretary_with_an_interest_does_not_get_the_private_papers_of_that_item() throws Exception {
        var since = LocalDate.of(2016, 4, 1);
        interests
                .declare(
                        new Interest(
                                UUID.randomUUID(),
                                town.secretary(),
                                "Secretary",
                                Interest.Type.FINANCIAL,
                                "Financial interest",
                                "Owner of the practice",
                                Optional.of(town.practice),
                                "Chapel Street Practice",
                                Span.since(since),
                                since,
                                since,
                                "",
                                true,
                                ""),
                        TEST)
                .orThrow();
        assertThat(interests.barred(town.secretary(), matter)).isTrue();
        var pieces = packed(Bundle.Part.WHOLE, Optional.of(person("fiona-kerr")));
        assertThat(everything(pieces)).doesNotContain("Okapi").contains("Quagga");
        assertThat(text(pieces, "withheld.csv")).contains("Kept from whoever this bundle was made for");
    }

    @Test
    void the_secretary_takes_it_from_a_page_and_nobody_else_does() throws Exception {
        var path = "/committees/" + town.committee + "/record";
        var fiona = as("fiona-kerr");
        assertThat(fiona.get(path).page().select("main").text()).contains("2 meetings are on record");
        try (var stream = fiona.watch(path + ".zip")) {
            assertThat(unpacked(stream.readAllBytes())).containsKeys("index.html", "manifest.csv");
        }
        for (var key : List.of("grace-lin", "lucy-adeyemi")) {
            assertThat(as(key).get(path + ".zip?part=whole").status()).isEqualTo(403);
        }
        var other = new Town(register, authority, committees, clocks);
        var stranger = "user-" + UUID.randomUUID();
        accounts.open(stranger, PASSWORD, other.secretary(), stranger, false);
        assertThat(Visitor.at(port)
                        .signIn(stranger, PASSWORD)
                        .get(path + ".zip")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.at(port).get(path + ".zip").location()).startsWith("/sign-in");
    }

    private Visitor as(String key) {
        var user = key + "-" + UUID.randomUUID();
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }
}
