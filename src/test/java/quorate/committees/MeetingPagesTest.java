package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.FileId;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

@QuorateTest
class MeetingPagesTest {

    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Interests interests;

    @Autowired
    Committees committees;

    @Autowired
    Files files;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    MeetingId meeting;
    Matter matter;
    UUID item;
    UUID secret;
    FileId paper;
    FileId secretPaper;

    @BeforeEach
    void a_meeting_with_a_public_and_a_private_item_on_which_the_gp_is_conflicted() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        town.seat("ian-moss", "Ian Moss", "old-member", "gp", "yes");
        register.link(
                        town.id("ruth-amos"),
                        Tie.PARTNER_IN,
                        town.practice,
                        Span.since(LocalDate.of(2010, 1, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        matter = town.lay("Review of Chapel Street Practice");
        meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        secret = committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "Zebra settlement", Item.Purpose.DECISION, true),
                        town.secretary())
                .orThrow();
        paper = paper(item, "Giraffe report");
        secretPaper = paper(secret, "Zebra terms");
    }

    FileId paper(UUID on, String title) {
        var html = "<html><body><p>" + title + " " + UUID.randomUUID() + "</p></body></html>";
        var kept = (Upload.Kept)
                files.keep(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), title + ".html", Town.TEST);
        committees
                .addPaper(meeting, on, title, kept.file().id(), Paper.Kind.PAPER, Optional.empty(), town.secretary())
                .orThrow();
        return kept.file().id();
    }

    Visitor as(String key) {
        return as(key, town.id(key));
    }

    Visitor as(String key, PartyId person) {
        var user = key + "-" + person.toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, person, key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    String path() {
        return "/meetings/" + meeting;
    }

    List<String> everyAddress() {
        return List.of(
                path(),
                path() + "/pack",
                path() + "/live",
                path() + "/minutes",
                path() + "/look-ahead",
                path() + "/brief",
                path() + "/agenda",
                path() + "/items/" + item,
                path() + "/items/" + secret,
                path() + "/papers/" + paper,
                path() + "/papers/" + secretPaper,
                path() + "/papers/" + secretPaper + "/original",
                path() + "/events");
    }

    @Test
    void the_secretary_and_the_chair_reach_every_page_they_need() {
        for (var key : List.of("fiona-kerr", "margaret-hale")) {
            var visitor = as(key);
            for (var address : List.of(
                    path(),
                    path() + "/pack",
                    path() + "/live",
                    path() + "/minutes",
                    path() + "/look-ahead",
                    path() + "/brief",
                    path() + "/items/" + item,
                    path() + "/papers/" + secretPaper,
                    "/meetings",
                    "/committees/" + town.committee)) {
                assertThat(visitor.get(address).status())
                        .as(key + " " + address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void nobody_without_a_post_in_the_committee_today_reaches_anything_of_the_meeting() {
        var former = town.admit(Kind.PERSON, "Former Member", Span.ALWAYS, Map.of());
        var post = town.admit(
                Kind.POST,
                "member",
                Span.between(LocalDate.of(2013, 4, 1), LocalDate.of(2016, 4, 1)),
                Map.of("office", "member"));
        register.link(
                        post,
                        Tie.PART_OF,
                        town.committee,
                        Span.between(LocalDate.of(2015, 4, 1), LocalDate.of(2016, 4, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        register.link(
                        former,
                        Tie.HOLDS,
                        post,
                        Span.between(LocalDate.of(2015, 4, 1), LocalDate.of(2016, 4, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        var elsewhere = new Town(register, authority, committees, clocks);
        var public_ = Visitor.at(port);
        for (var visitor : List.of(as("former", former), as("grace-lin", elsewhere.id("grace-lin")), public_)) {
            for (var address : everyAddress()) {
                var answer = visitor.get(address);
                assertThat(answer.status()).as(address).isNotEqualTo(200);
                assertThat(answer.body()).doesNotContain("Zebra", "Giraffe");
            }
        }
    }

    @Test
    void a_conflicted_member_gets_no_paper_of_the_item_by_any_path_before_a_ruling() {
        var ruth = as("ruth-amos");
        assertThat(ruth.get(path()).body())
                .contains("Review of Chapel Street Practice")
                .doesNotContain("Giraffe");
        assertThat(ruth.get(path() + "/pack").body()).doesNotContain("Giraffe").contains("Zebra terms");
        assertThat(ruth.get(path() + "/papers/" + paper).status()).isEqualTo(403);
        assertThat(ruth.get(path() + "/papers/" + paper + "/original").status()).isEqualTo(403);
        interests.rule(
                town.id("ruth-amos"),
                matter.id(),
                Set.of(Treatment.NOTE_ONLY),
                town.id("margaret-hale"),
                "Immaterial",
                clocks.now());
    }

    @Test
    void somebody_in_attendance_learns_nothing_of_the_private_part() {
        var lucy = as("lucy-adeyemi");
        for (var address : List.of(
                path(), path() + "/pack", path() + "/live", path() + "/minutes", "/committees/" + town.committee)) {
            var answer = lucy.get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).doesNotContain("Zebra");
        }
        assertThat(lucy.get(path() + "/items/" + secret).status()).isEqualTo(404);
        assertThat(lucy.get(path() + "/papers/" + secretPaper).status()).isEqualTo(403);
        assertThat(lucy.get(path() + "/look-ahead").status()).isEqualTo(403);
    }

    @Test
    void only_the_secretary_changes_the_agenda_and_notes_facts() {
        for (var key : List.of("margaret-hale", "grace-lin", "lucy-adeyemi")) {
            var visitor = as(key);
            assertThat(visitor.post(
                                    path() + "/facts",
                                    "fact",
                                    "arrived",
                                    "person",
                                    town.id("grace-lin").toString())
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.post(path() + "/items/" + item + "/moves", "by", "up")
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.post(
                                    path() + "/items/" + item + "/outcomes",
                                    "outcome",
                                    "agreed",
                                    "committee",
                                    town.committee.toString())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(committees.sitting(meeting, clocks.now()).present()).isEmpty();
    }

    @Test
    void a_meeting_is_held_from_the_live_board_with_plain_forms() {
        var fiona = as("fiona-kerr");
        giveNotice();
        for (var key : List.of("margaret-hale", "priya-nair", "samuel-okoro", "grace-lin")) {
            assertThat(note(fiona, "arrived", "person", town.id(key).toString()))
                    .isEqualTo(303);
        }
        assertThat(note(fiona, "opened", "person", town.id("margaret-hale").toString()))
                .isEqualTo(303);
        assertThat(note(fiona, "item", "item", item.toString())).isEqualTo(303);
        assertThat(fiona.post(
                                path() + "/facts",
                                "fact",
                                "declared",
                                "item",
                                item.toString(),
                                "person",
                                town.id("grace-lin").toString(),
                                "interest",
                                "a patient there",
                                "key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(303);
        var live = fiona.get(path() + "/live");
        assertThat(live.page().text()).contains("Grace Lin declared an interest: a patient there.");
        assertThat(live.page().text()).contains("Quorate", "Agreed without a vote", "In the room: 4");
        var version = live.page()
                .select("form[aria-label=Outcome] input[name=version]")
                .attr("value");
        var agreed = fiona.post(
                path() + "/items/" + item + "/outcomes",
                "outcome",
                "agreed",
                "committee",
                town.committee.toString(),
                "words",
                "To ask for a plan",
                "version",
                version,
                "key",
                UUID.randomUUID().toString());
        assertThat(agreed.status())
                .as(agreed.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
        assertThat(fiona.get(path() + "/minutes").page().text()).contains("Agreed without a vote: To ask for a plan.");
    }

    @Test
    void a_refused_fact_is_told_with_its_reason_and_nothing_typed_is_lost() {
        var fiona = as("fiona-kerr");
        giveNotice();
        note(fiona, "arrived", "person", town.id("margaret-hale").toString());
        note(fiona, "opened", "person", town.id("margaret-hale").toString());
        note(fiona, "item", "item", item.toString());
        var answer = fiona.post(
                path() + "/items/" + item + "/outcomes",
                "outcome",
                "agreed",
                "committee",
                town.committee.toString(),
                "words",
                "Agreed by one",
                "version",
                "99",
                "key",
                UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary").text()).contains("4");
        assertThat(answer.page().select("textarea[name=words]").text()).isEqualTo("Agreed by one");
    }

    @Test
    void whoever_edits_an_agenda_that_somebody_else_has_changed_is_told_by_whom() {
        var fiona = as("fiona-kerr");
        var page = fiona.get(path() + "/agenda").page();
        var old = page.select("input[name=version]").attr("value");
        committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "Another item", Item.Purpose.INFORMATION, false),
                        town.secretary())
                .orThrow();
        var answer = fiona.post(path() + "/items/" + item + "/moves", "by", "down", "version", old);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary").text())
                .contains("The agenda was changed by Fiona Kerr after you opened it");
    }

    @Test
    void the_look_ahead_shows_each_conflict_and_what_every_ruling_would_do() {
        var board = as("margaret-hale").get(path() + "/look-ahead").page();
        assertThat(board.text())
                .contains("Dr Ruth Amos", "waits for a ruling", "What each ruling on Dr Ruth Amos would do");
        assertThat(board.select("table tbody tr")).isNotEmpty();
    }

    @Test
    void the_chair_rules_on_the_item_page() {
        var chair = as("margaret-hale");
        var answer = chair.post(
                path() + "/items/" + item + "/rulings",
                "person",
                town.id("ruth-amos").toString(),
                "treatment",
                "leave-item",
                "reason",
                "A partner in the practice");
        assertThat(answer.status())
                .as(answer.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
        assertThat(interests.rulings(matter.id()).of(town.id("ruth-amos"))).isPresent();
        assertThat(committees.sitting(meeting, clocks.now()).rulingOn(town.id("ruth-amos"), item))
                .isPresent();
    }

    private int note(Visitor visitor, String fact, String name, String value) {
        return visitor.post(
                        path() + "/facts",
                        "fact",
                        fact,
                        name,
                        value,
                        "key",
                        UUID.randomUUID().toString())
                .status();
    }

    private void giveNotice() {
        committees
                .giveNotice(meeting, "The contract ends this week", town.secretary())
                .orThrow();
    }
}
