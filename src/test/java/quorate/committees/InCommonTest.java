package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

/** Two committees in one room: one item, a matter for each, and each its own outcome, minutes and publication. */
@QuorateTest
@Import(Ear.class)
class InCommonTest {

    private static final String PASSWORD = "three unrelated words";
    private static final String[] FOUR = {"margaret-hale", "priya-nair", "samuel-okoro", "grace-lin"};

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
    MinuteBook book;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Ear ear;

    Town anytown;
    Town otherton;
    Visitor secretary;
    MeetingId meeting;
    Matter matter;
    UUID item;

    @BeforeEach
    void two_committees_with_one_secretary_sit_in_common_on_a_matter_of_the_first() {
        clock.set(LocalDateTime.of(2016, 4, 26, 9, 0));
        anytown = new Town(register, authority, committees, clocks);
        otherton = new Town(register, authority, committees, clocks);
        var post = otherton.admit(Kind.POST, "secretary", Span.ALWAYS, Map.of("office", "secretary", "voting", "no"));
        otherton.link(post, Tie.PART_OF, otherton.committee);
        otherton.link(anytown.secretary(), Tie.HOLDS, post);
        var user = "fiona-" + anytown.secretary().toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, anytown.secretary(), "Fiona Kerr", false))
                .isEmpty();
        secretary = Visitor.at(port).signIn(user, PASSWORD);
        meeting = convene("2016-05-10");
        matter = anytown.lay("A scheme for both");
        assertThat(secretary.post(path() + "/matters/" + matter.id() + "/items").status())
                .isEqualTo(303);
        item = UUID.fromString(secretary
                .get(path() + "/agenda")
                .page()
                .select(".app-agenda-item")
                .attr("id")
                .replace("item-", ""));
        ear.heard.clear();
    }

    private MeetingId convene(String day) {
        var answer = secretary.post(
                "/committees/" + anytown.committee + "/meetings",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "Meeting in common",
                "day",
                day,
                "begins",
                "2pm",
                "place",
                "Guildhall",
                "with",
                otherton.committee.toString());
        assertThat(answer.status())
                .as(answer.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
        return MeetingId.of(answer.location().replaceAll("/meetings/([0-9a-f-]+).*", "$1"));
    }

    private String path() {
        return "/meetings/" + meeting;
    }

    private void layForBoth() {
        var answer = secretary.post(
                path() + "/items/" + item + "/subjects",
                "version",
                "999999999",
                "decides-" + anytown.committee,
                matter.id().toString(),
                "decides-" + otherton.committee,
                "lay",
                "practices-" + otherton.committee,
                practice());
        assertThat(answer.status())
                .as(answer.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
    }

    /** The second town’s practice goes by the name of the first one’s: its code tells them apart. */
    private String practice() {
        register.describe(
                        otherton.practice,
                        Map.of(
                                "ods",
                                "P" + otherton.practice.toString().substring(29).toUpperCase(java.util.Locale.ROOT)),
                        Span.ALWAYS,
                        "test",
                        Town.TEST)
                .orThrow();
        return register.on(clocks.today()).get(otherton.practice).code().orElseThrow();
    }

    private void hold(MeetingId held) {
        committees.giveNotice(held, "Called late", anytown.secretary()).orThrow();
        for (var town : List.of(anytown, otherton)) {
            for (var key : FOUR) note(held, new Fact.Arrived(town.id(key), key));
        }
        note(held, new Fact.Opened(anytown.id("margaret-hale")));
        note(held, new Fact.ChairTaken(otherton.id("margaret-hale"), java.util.Optional.empty()));
    }

    private void note(MeetingId at, Fact fact) {
        committees
                .note(at, fact, clocks.now(), UUID.randomUUID(), anytown.secretary())
                .orThrow();
    }

    private void outcome(MeetingId at, UUID of, PartyId committee, String outcome, String words) {
        var answer = secretary.post(
                "/meetings/" + at + "/items/" + of + "/outcomes",
                "outcome",
                outcome,
                "committee",
                committee.toString(),
                "words",
                words,
                "version",
                "999",
                "key",
                UUID.randomUUID().toString());
        assertThat(answer.status())
                .as(answer.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
    }

    @Test
    void a_matter_of_one_commissioner_comes_onto_the_agenda_for_its_own_committee_alone() {
        assertThat(committees.find(meeting).orElseThrow().committees())
                .containsExactly(anytown.committee, otherton.committee);
        assertThat(secretary
                        .get(path() + "/agenda")
                        .page()
                        .select(".app-agenda-item")
                        .text())
                .contains("Decided by Primary Care Commissioning Committee");
        assertThat(authority.docket(otherton.committee, LocalDate.of(2016, 5, 10)))
                .isEmpty();
    }

    @Test
    void the_same_question_is_laid_for_the_other_commissioner_and_each_committee_decides_its_own() {
        layForBoth();
        assertThat(authority.docket(otherton.committee, LocalDate.of(2016, 5, 10)))
                .singleElement()
                .satisfies(docketed -> {
                    assertThat(docketed.matter().commissioner()).isEqualTo(otherton.ccg);
                    assertThat(docketed.matter().affected()).containsExactly(otherton.practice);
                });
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        hold(meeting);
        note(meeting, new Fact.ItemOpened(item));
        outcome(meeting, item, anytown.committee, "agreed", "Agreed for Anytown");
        outcome(meeting, item, otherton.committee, "deferred", "Otherton wants figures");
        assertThat(authority.docket(anytown.committee, LocalDate.of(2016, 5, 10)))
                .isEmpty();
        assertThat(authority.docket(otherton.committee, LocalDate.of(2016, 5, 10)))
                .hasSize(1);
        var own = secretary.get(path() + "/minutes/" + anytown.committee).page().text();
        assertThat(own).contains("Agreed for Anytown", "met in common with").doesNotContain("Otherton wants figures");
        var other =
                secretary.get(path() + "/minutes/" + otherton.committee).page().text();
        assertThat(other).contains("Otherton wants figures").doesNotContain("Agreed for Anytown");
    }

    @Test
    void each_committee_publishes_its_own_minutes_when_it_has_approved_them() {
        layForBoth();
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        hold(meeting);
        note(meeting, new Fact.ItemOpened(item));
        outcome(meeting, item, anytown.committee, "agreed", "Agreed for Anytown");
        outcome(meeting, item, otherton.committee, "not-agreed", "Not in Otherton");
        note(meeting, new Fact.Closed());
        clock.pass(Duration.ofDays(28));
        var later = convene("2016-06-07");
        assertThat(secretary
                        .post("/meetings/" + later + "/minutes/" + meeting + "/items")
                        .status())
                .isEqualTo(303);
        var minutes = UUID.fromString(secretary
                .get("/meetings/" + later + "/agenda")
                .page()
                .select(".app-agenda-item")
                .attr("id")
                .replace("item-", ""));
        hold(later);
        note(later, new Fact.ItemOpened(minutes));
        ear.heard.clear();
        outcome(later, minutes, otherton.committee, "agreed", "A true record");
        assertThat(published()).singleElement().satisfies(release -> {
            assertThat(release.body()).isEqualTo(otherton.committee);
            assertThat(release.html()).contains("Not in Otherton").doesNotContain("Agreed for Anytown");
        });
        outcome(later, minutes, anytown.committee, "agreed", "A true record");
        assertThat(published())
                .hasSize(2)
                .last()
                .satisfies(release -> assertThat(release.body()).isEqualTo(anytown.committee));
    }

    @Test
    void a_member_of_one_who_chairs_the_other_leaves_the_first_its_own_chair_in_both_minutes() {
        var may = LocalDate.of(2016, 5, 1);
        var view = register.on(may);
        var post = view.postsOf(otherton.id("margaret-hale")).getFirst();
        var held = view.linksTo(post, Tie.HOLDS).getFirst();
        register.end(held.id(), held.from(), may, "Resigned", Town.TEST).orThrow();
        register.link(anytown.id("samuel-okoro"), Tie.HOLDS, post, Span.since(may), Map.of(), "test", Town.TEST)
                .orThrow();
        layForBoth();
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        committees.giveNotice(meeting, "Called late", anytown.secretary()).orThrow();
        for (var key : FOUR) note(meeting, new Fact.Arrived(anytown.id(key), key));
        for (var key : List.of("priya-nair", "samuel-okoro", "grace-lin")) {
            note(meeting, new Fact.Arrived(otherton.id(key), key));
        }
        note(meeting, new Fact.Opened(anytown.id("margaret-hale")));
        note(meeting, new Fact.ChairTaken(anytown.id("samuel-okoro"), java.util.Optional.empty()));
        note(meeting, new Fact.ItemOpened(item));
        outcome(meeting, item, anytown.committee, "agreed", "Agreed");
        outcome(meeting, item, otherton.committee, "agreed", "Agreed");
        assertThat(secretary
                        .get(path() + "/minutes/" + anytown.committee)
                        .page()
                        .text())
                .contains("The committee was quorate.", "Margaret Hale opened the meeting")
                .doesNotContain("took the chair");
        assertThat(secretary
                        .get(path() + "/minutes/" + otherton.committee)
                        .page()
                        .text())
                .contains("The committee was quorate.", "Samuel Okoro took the chair.");
    }

    @Test
    void each_committee_needs_its_own_chair_in_the_chair() {
        layForBoth();
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        hold(meeting);
        var then = committees.sitting(meeting, clocks.now());
        assertThat(then.chairOf(item, anytown.committee)).contains(anytown.id("margaret-hale"));
        assertThat(then.chairOf(item, otherton.committee)).contains(otherton.id("margaret-hale"));
        note(meeting, new Fact.Left(otherton.id("margaret-hale")));
        var without = committees.sitting(meeting, clocks.now());
        assertThat(without.chairOf(item, otherton.committee)).isEmpty();
        assertThat(without.chairOf(item, anytown.committee)).isPresent();
    }

    private List<Release> published() {
        return ear.heard.stream()
                .filter(release -> release.kind().equals("minutes"))
                .toList();
    }

    @Test
    void interests_are_searched_over_the_matters_of_all_committees() {
        register.link(
                        otherton.id("ruth-amos"),
                        Tie.PARTNER_IN,
                        otherton.practice,
                        Span.since(LocalDate.of(2010, 1, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        assertThat(interests.barred(otherton.id("ruth-amos"), matter.id())).isFalse();
        layForBoth();
        assertThat(interests.barred(otherton.id("ruth-amos"), matter.id())).isTrue();
        assertThat(secretary.get(path() + "/look-ahead").page().text()).contains("Dr Ruth Amos is a partner in");

        var ruth = otherton.id("ruth-amos");
        var twin = authority
                .docket(otherton.committee, LocalDate.of(2016, 5, 10))
                .getFirst()
                .matter()
                .id();
        assertThat(interests.barred(ruth, twin))
                .as("the page of the other matter")
                .isTrue();
        var how = Set.of(Treatment.DISCUSS_NOT_DECIDE);
        var chair = anytown.id("margaret-hale");
        interests
                .rule(ruth, matter.id(), how, chair, "A partner there", clocks.now())
                .orThrow();
        assertThat(interests.rulings(twin).of(ruth).orElseThrow().treatments())
                .containsExactly(Treatment.DISCUSS_NOT_DECIDE);
        assertThat(interests.barred(ruth, twin)).isFalse();
    }

    @Test
    void an_item_without_a_matter_says_that_nobody_searched_until_somebody_says_what_it_is_about() {
        var report = "/items/" + add("Report on estates");
        assertThat(secretary.get(path() + report).page().text())
                .contains("No interest was searched for: nobody has said yet whom this item is about.")
                .doesNotContain("No member has an interest");
        var unknown = secretary.post(
                path() + report + "/subjects",
                "version",
                "999999999",
                "decides-" + anytown.committee,
                "without",
                "decides-" + otherton.committee,
                "without",
                "about",
                "Nowhere Surgery");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().text()).contains("Nobody in the register is called “Nowhere Surgery”");
        var nobody = secretary.post(
                path() + report + "/subjects",
                "version",
                "999999999",
                "decides-" + anytown.committee,
                "without",
                "decides-" + otherton.committee,
                "not",
                "nobody",
                "yes");
        assertThat(nobody.status()).isEqualTo(303);
        assertThat(secretary.get(path() + report).page().text())
                .contains("No member has an interest in this item that the register shows");
    }

    private UUID add(String title) {
        var key = UUID.randomUUID();
        var answer = secretary.post(
                path() + "/items", "key", key.toString(), "title", title, "purpose", "information", "part", "public");
        assertThat(answer.status())
                .as(answer.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
        return key;
    }
}
