package quorate.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.committees.Minutes;
import quorate.committees.Town;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.Span;
import quorate.procurement.Procured.Openness;
import quorate.publication.Publication;
import quorate.register.Register;
import quorate.web.Accounts;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Standing;

/** The register of procurement decisions: worked out of what was decided, completed by its keeper, published as far as it may be. */
@QuorateTest
class DecisionRegisterTest {

    private static final String PASSWORD = "three unrelated words";
    private static final LocalDate DAY = LocalDate.of(2016, 8, 9);
    private static final String OPEN = "A new contract for Giraffe Street";
    private static final String SECRET = "A new contract for Quagga Row";

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
    DecisionRegister decisions;

    Town town;
    Visitor fiona;
    MeetingId meeting;

    @BeforeEach
    void two_contracts_designed_at_one_meeting_one_of_them_in_private() {
        clock.set(LocalDateTime.of(2016, 7, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        fiona = as("fiona-kerr");
        interests
                .declare(
                        new Interest(
                                Fresh.id(),
                                town.id("ruth-amos"),
                                "GP member",
                                Interest.Type.FINANCIAL,
                                "",
                                "Partner in the practice",
                                Optional.of(town.practice),
                                "",
                                Span.since(LocalDate.of(2015, 4, 1)),
                                LocalDate.of(2015, 4, 1),
                                LocalDate.of(2015, 4, 10),
                                "",
                                true,
                                ""),
                        Town.TEST)
                .orThrow();
        var open = lay(OPEN, "fn.contract.apms.design");
        var secret = lay(SECRET, "fn.contract.apms.design");
        var visit = lay("A visit to Okapi House", "fn.contract.monitor");
        meeting = town.convene(LocalDateTime.of(2016, 8, 9, 14, 0));
        var items =
                List.of(add(open, OPEN, false), add(visit, "A visit to Okapi House", false), add(secret, SECRET, true));
        clock.set(LocalDateTime.of(2016, 8, 9, 14, 0));
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin", "ruth-amos");
        for (var matter : List.of(open, visit, secret)) rule(matter);
        agree(items.get(0));
        agree(items.get(1));
        town.note(meeting, new Fact.PublicExcluded("Terms of a contract"));
        agree(items.get(2));
        town.note(meeting, new Fact.Closed());
    }

    private MatterId lay(String title, String act) {
        var matter = new Matter(
                MatterId.fresh(),
                act,
                town.ccg,
                Set.of(town.practice),
                new Facts(Map.of("term-over-limit", "no", "term-years", "3", "value", "90000")),
                title,
                "",
                "asked for",
                Optional.empty(),
                clocks.today(),
                Town.TEST);
        return authority.lay(matter, matter.id().toString()).orThrow().id();
    }

    private UUID add(MatterId matter, String title, boolean hidden) {
        return committees
                .add(meeting, town.item(matter, title, Item.Purpose.DECISION, hidden), town.secretary())
                .orThrow();
    }

    private void rule(MatterId matter) {
        interests
                .rule(
                        town.id("ruth-amos"),
                        matter,
                        Set.of(Treatment.DISCUSS_NOT_DECIDE),
                        town.id("margaret-hale"),
                        "a partner in the practice it is about",
                        clocks.now())
                .orThrow();
    }

    private void agree(UUID item) {
        agree(meeting, item);
    }

    private void agree(MeetingId at, UUID item) {
        town.note(at, new Fact.ItemOpened(item));
        committees
                .agree(at, item, town.committee, "Agreed", clocks.now(), UUID.randomUUID(), town.secretary())
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
        agree(later, item);
        town.note(later, new Fact.Closed());
    }

    private Visitor as(String key) {
        var user = key + "-" + town.id(key).toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private List<Procured> seenBy(String key, LocalDate day) {
        var id = town.id(key);
        var person = new CurrentPerson(id, key, standing.postsOf(id, clocks.today()), false);
        return decisions.list(register.on(day).get(town.ccg), new OnDay(day, Long.MAX_VALUE, clocks.today()), person);
    }

    private Procured seen(String title) {
        return seenBy("fiona-kerr", DAY).stream()
                .filter(entry -> entry.matter().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String path(String title) {
        return seen(title).link(town.ccg.toString());
    }

    private String list() {
        return "/registers/" + town.ccg + "/procurement";
    }

    private String published() {
        return publication
                .fetch(Completing.addressOf(register.on(DAY).get(town.ccg)))
                .flatMap(document -> document.page())
                .map(page -> page.html())
                .orElse("");
    }

    @Test
    void an_entry_says_who_took_part_and_how_a_conflict_was_managed() {
        var entry = seen(OPEN);
        assertThat(entry.people())
                .contains(
                        new Procured.Took("Margaret Hale", "decided, in the chair"),
                        new Procured.Took("Grace Lin", "decided"),
                        new Procured.Took("Dr Ruth Amos", "took part in the discussion only"));
        assertThat(entry.conflicts())
                .containsExactly(new Procured.Managed(
                        "Dr Ruth Amos",
                        "takes part in the discussion, not in the decision",
                        "a partner in the practice it is about"));
        assertThat(entry.contents().footing()).isEqualTo("Asked for by the guidance of the day");
        assertThat(entry.openness()).isEqualTo(Openness.AFTER_MINUTES);
        var page = fiona.get(path(OPEN)).page().select("main").text();
        assertThat(page)
                .contains(
                        "Dr Ruth Amos: took part in the discussion only",
                        "Chapel Street Practice",
                        "still to be written: complete the entry")
                .contains("How was the public involved?")
                .doesNotContain("nobody else can deliver");
    }

    @Test
    void what_chooses_no_provider_is_not_on_it_and_an_earlier_day_shows_nothing() {
        assertThat(seenBy("fiona-kerr", DAY))
                .extracting(entry -> entry.matter().title())
                .containsOnly(OPEN, SECRET);
        assertThat(seenBy("fiona-kerr", DAY.minusDays(1))).isEmpty();
        assertThat(fiona.get(list() + "?on=2016-08-08").page().select("main").text())
                .contains("No decision that you may read had been taken by this day");
    }

    @Test
    void somebody_in_attendance_does_not_learn_of_what_was_decided_in_private() {
        assertThat(seenBy("lucy-adeyemi", DAY))
                .extracting(entry -> entry.matter().title())
                .containsOnly(OPEN);
        var lucy = as("lucy-adeyemi");
        assertThat(lucy.get(list()).body()).contains(OPEN).doesNotContain("Quagga");
        assertThat(lucy.get(list() + "/list.csv").body()).contains(OPEN).doesNotContain("Quagga");
        assertThat(lucy.get(path(SECRET)).status()).isEqualTo(404);
        assertThat(lucy.post(list() + "/releases").status()).isEqualTo(403);
    }

    @Test
    void what_is_written_is_kept_as_a_later_entry_and_asks_what_the_way_calls_for() {
        var here = path(OPEN);
        var wrong = fiona.post(here + "/answers", "notice", "ocds-nothing", "tpl.public", "By letter");
        assertThat(wrong.page().select("main").text()).contains("No notice of the process “ocds-nothing” was read");
        assertThat(wrong.body()).contains("By letter");
        assertThat(seen(OPEN).answers()).isEmpty();

        assertThat(fiona.post(here + "/answers", "route", "single-tender", "tpl.public", "By letter")
                        .status())
                .isEqualTo(303);
        assertThat(fiona.get(here).page().select("main").text()).contains("By letter", "nobody else can deliver");
        assertThat(seen(OPEN).missing()).hasSize(14);
        assertThat(fiona.get(list() + "?show=missing").body()).contains("14 things still to be written");

        var before = clocks.write(number -> number);
        fiona.post(here + "/answers", "route", "single-tender", "tpl.public", "By letter and at two meetings");
        assertThat(seen(OPEN).answers()).containsEntry("tpl.public", "By letter and at two meetings");
        assertThat(fiona.get(here + "?known=" + before).body())
                .contains("By letter")
                .doesNotContain("at two meetings");
    }

    @Test
    void the_public_reads_what_was_public_under_approved_minutes_and_what_was_opened_to_it() {
        fiona.post(list() + "/releases");
        await().until(() -> published().contains("There is no such decision yet"));

        approve();
        fiona.post(list() + "/releases");
        await().until(() -> published().contains("Giraffe"));
        assertThat(published())
                .contains("takes part in the discussion, not in the decision")
                .doesNotContain("Quagga");

        assertThat(fiona.post(path(SECRET) + "/openings", "why", "")
                        .page()
                        .select("main")
                        .text())
                .contains("Enter why the public may read of it now");
        fiona.post(path(SECRET) + "/openings", "why", "The contract is signed");
        assertThat(seen(SECRET).openness()).isEqualTo(Openness.OPENED);
        fiona.post(list() + "/releases");
        await().until(() -> published().contains("Quagga"));
        assertThat(published()).doesNotContain("Okapi");
    }

    @Test
    void a_decision_taken_in_public_waits_for_its_minutes_and_cannot_be_opened_earlier() {
        var refused = fiona.post(path(OPEN) + "/openings", "why", "People ask");
        assertThat(refused.page().select("main").text()).contains("This decision was taken in public");
        assertThat(seen(OPEN).openness()).isEqualTo(Openness.AFTER_MINUTES);
    }
}
