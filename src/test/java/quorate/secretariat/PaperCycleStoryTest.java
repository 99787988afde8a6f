package quorate.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** One paper, from its outline to the letter that tells a practice what was decided, and the condition in it that is met. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=paper cycle")
@DirtiesContext
class PaperCycleStoryTest {

    private static final PartyId COMMITTEE = somebody("anytown-pccc");
    private static final PartyId FIONA = somebody("fiona-kerr");

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Clocks clocks;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    private MeetingId meeting;
    private UUID item;

    private static PartyId somebody(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private void call() {
        var matter = new Matter(
                MatterId.fresh(),
                "fn.contract.monitor",
                somebody("anytown-ccg"),
                Set.of(somebody("hilltop")),
                Facts.NONE,
                "Opening hours of Hilltop Practice",
                "",
                "Patients wrote about closed doors at lunch time.",
                Optional.empty(),
                clocks.today(),
                new Actor.Person(somebody("owen-griffiths")));
        authority.lay(matter, "hilltop hours").orThrow();
        meeting = committees
                .convene(
                        MeetingId.fresh(),
                        List.of(COMMITTEE),
                        "Primary Care Commissioning Committee",
                        LocalDateTime.of(2016, 7, 12, 14, 0),
                        "Guildhall, Anytown",
                        new Actor.Person(FIONA))
                .orThrow();
        var line = new Item(
                Fresh.id(),
                matter.id(),
                0,
                matter.title(),
                Item.Purpose.DECISION,
                Optional.empty(),
                "Owen Griffiths",
                List.of(COMMITTEE));
        item = committees.add(meeting, line, FIONA).orThrow();
    }

    private void note(Fact fact) {
        committees.note(meeting, fact, clocks.now(), UUID.randomUUID(), FIONA).orThrow();
    }

    private void hold() {
        clock.set(LocalDateTime.of(2016, 7, 12, 14, 0));
        for (var key : List.of(
                "priya-nair",
                "samuel-okoro",
                "tom-bevan",
                "grace-lin",
                "owen-griffiths",
                "nadia-rahman",
                "daniel-price")) {
            note(new Fact.Arrived(somebody(key), key));
        }
        note(new Fact.Opened(somebody("priya-nair")));
        note(new Fact.ItemOpened(item));
        committees
                .agree(
                        meeting,
                        item,
                        COMMITTEE,
                        "The practice opens at lunch time from October.",
                        clocks.now(),
                        UUID.randomUUID(),
                        FIONA)
                .orThrow();
        note(new Fact.ActionTaken(
                item,
                somebody("owen-griffiths"),
                "visit the practice in October",
                Optional.of(clocks.today().plusDays(90))));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:text-is('" + button + "')");
    }

    private static void day(Browser browser, String field, int day, int month, int year) {
        browser.page().fill("#" + field + "-day", Integer.toString(day));
        browser.page().fill("#" + field + "-month", Integer.toString(month));
        browser.page().fill("#" + field + "-year", Integer.toString(year));
    }

    private static void look(Browser browser, String name) {
        browser.picture("paper cycle " + name);
        browser.expectAccessible();
    }

    @Test
    void a_paper_goes_from_its_outline_to_a_letter_whose_condition_is_met() {
        clock.set(LocalDateTime.of(2016, 6, 20, 9, 0));
        call();
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var priya = Browser.at(port).as("priya", Cast.PASSWORD).open()) {
            prepare(fiona);
            hold();
            write(fiona);
            review(priya);
            issue(fiona);
            meet(fiona);
        }
    }

    private void prepare(Browser fiona) {
        fiona.go("/meetings/" + meeting + "/cycle");
        assertThat(fiona.text()).contains("Papers on their way", "Outline agreed", "No source requires them");
        look(fiona, "1 papers");
        fiona.go("/meetings/" + meeting + "/items/" + item + "/cycle");
        press(fiona, "Note it");
        assertThat(fiona.text()).contains("so it comes late, and no reason is given");
        look(fiona, "2 late without reason");
        fiona.page().fill("#words", "The practice answered a week late");
        press(fiona, "Note it");
        assertThat(fiona.text()).contains("Done late", "The practice answered a week late");
        look(fiona, "3 outline");
        fiona.page().click("main a:text-is('Front sheet')");
        assertThat(fiona.text()).contains("Still missing", "The committee may decide this");
        fiona.page().fill("#purpose", "Ask the practice to open at lunch time");
        fiona.page().fill("#lmc", "The LMC has no objection (letter of 1 June 2016)");
        press(fiona, "Note the answers");
        assertThat(fiona.text()).contains("Answers noted", "The LMC has no objection");
        look(fiona, "4 front sheet");
        press(fiona, "Put it with the papers");
        assertThat(fiona.text()).contains("The front sheet is with the papers");
        fiona.go("/meetings/" + meeting + "/front-sheets");
        look(fiona, "5 check of front sheets");
        fiona.go("/committees/" + COMMITTEE + "/cycle");
        look(fiona, "6 steps");
        committees.giveNotice(meeting, "", FIONA).orThrow();
        fiona.go("/meetings/" + meeting + "/cycle");
        assertThat(fiona.text()).contains("on 20 June 2016");
    }

    private void write(Browser fiona) {
        fiona.go("/committees/" + COMMITTEE + "/letters");
        assertThat(fiona.text()).contains("Hilltop Practice", "To be drafted");
        look(fiona, "7 letters");
        fiona.page().click("main a:has-text('Hilltop Practice')");
        fiona.page().fill("#condition-0", "Send us the new opening hours");
        day(fiona, "due-0", 30, 9, 2016);
        press(fiona, "Save the draft");
        assertThat(fiona.text()).contains("Letter drafted", "Send us the new opening hours", "is not settled");
        look(fiona, "8 letter drafted");
    }

    private void review(Browser priya) {
        priya.go("/worklist");
        priya.page().click("main a:has-text('Review 1 decision letter')");
        priya.page().click("main a:has-text('Hilltop Practice')");
        priya.page().check("#review");
        look(priya, "9 review");
        press(priya, "Note the review");
        assertThat(priya.text()).contains("Review noted", "Reviewed");
    }

    private void issue(Browser fiona) {
        fiona.page().reload();
        press(fiona, "Issue the letter");
        assertThat(fiona.text()).contains("Letter issued", "SHA-256");
        look(fiona, "10 letter issued");
    }

    private void meet(Browser fiona) {
        fiona.go("/committees/" + COMMITTEE + "/conditions");
        look(fiona, "11 conditions");
        fiona.page().click("main a:has-text('Send us the new opening hours')");
        fiona.page().check("input[value=met]");
        fiona.page().fill("#words", "The hours stand on the practice’s door and came by letter");
        look(fiona, "12 condition");
        press(fiona, "Note it");
        assertThat(fiona.text()).contains("Noted", "Met", "The hours stand on the practice’s door");
        look(fiona, "13 condition met");
        fiona.go("/actions");
        assertThat(fiona.text()).contains("Visit the practice in October");
        look(fiona, "14 actions");
        fiona.page().click("main a:has-text('Visit the practice in October')");
        look(fiona, "15 action");
        fiona.go("/committees/" + COMMITTEE + "/actions/paper");
        look(fiona, "16 action log as a paper");
    }

    @Test
    void on_a_telephone_without_script_the_pages_are_as_wide_as_the_window() {
        clock.set(LocalDateTime.of(2016, 6, 20, 9, 0));
        try (var fiona = Browser.at(port)
                .as(Cast.SECRETARY)
                .withoutScript()
                .onTelephone()
                .open()) {
            var there = SecretariatAddresses.MEETING;
            for (var page : List.of(
                    "/actions?state=all",
                    "/meetings/" + there + "/cycle",
                    "/meetings/" + there + "/items/" + SecretariatAddresses.ITEM + "/cycle",
                    "/meetings/" + there + "/items/" + SecretariatAddresses.ITEM + "/front-sheet",
                    "/committees/" + COMMITTEE + "/letters")) {
                assertThat(fiona.go(page)).as(page).isEqualTo(200);
                assertThat(fiona.overflow()).as(page).isZero();
                fiona.picture("paper cycle telephone "
                        + page.replaceAll("[^a-z]+", " ").strip());
            }
        }
    }
}
