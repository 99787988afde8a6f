package quorate.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Room.Part;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Fact.Choice;
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.register.Register;
import quorate.web.Accounts;

@QuorateTest
class TryingTest {

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
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    Visitor secretary;
    MeetingId meeting;

    @BeforeEach
    void a_committee_of_a_commissioner_at_level_3() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        secretary = as("fiona-kerr");
    }

    private Visitor as(String key) {
        var user = key + "-" + town.id(key).toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    /** A meeting with a report agreed by all, an item that the GP left, one carried by a vote, and one put off. */
    private void held() {
        meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        var titles = List.of("Finance report", "Review of the practice", "A new scheme", "Hours of opening");
        var items = new ArrayList<UUID>();
        for (var title : titles) {
            items.add(committees
                    .add(meeting, town.item(MatterId.fresh(), title, Item.Purpose.DECISION, false), town.secretary())
                    .orThrow());
        }
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin", "ruth-amos");
        town.note(meeting, new Fact.ItemOpened(items.get(0)));
        agree(items.get(0));
        town.note(meeting, new Fact.ItemOpened(items.get(1)));
        town.note(
                meeting,
                new Fact.Ruled(
                        town.id("ruth-amos"),
                        items.get(1),
                        Part.NONE,
                        Part.NONE,
                        false,
                        "leaves for the item",
                        "a partner"));
        agree(items.get(1));
        town.note(meeting, new Fact.ItemOpened(items.get(2)));
        var votes = committees.sitting(meeting, clocks.now()).votes(items.get(2), town.committee);
        town.note(meeting, new Fact.BallotOpened(items.get(2), town.committee, "To adopt it", "A member asked", votes));
        for (var key : List.of("margaret-hale", "priya-nair", "grace-lin")) vote(items.get(2), key, Choice.FOR);
        for (var key : List.of("samuel-okoro", "ruth-amos")) vote(items.get(2), key, Choice.AGAINST);
        town.note(
                meeting,
                new Fact.BallotClosed(
                        items.get(2), town.committee, true, "3 for, 2 against", java.util.Optional.empty()));
        town.note(meeting, new Fact.Left(town.id("priya-nair")));
        town.note(meeting, new Fact.Left(town.id("samuel-okoro")));
        town.note(meeting, new Fact.ItemOpened(items.get(3)));
        town.note(meeting, new Fact.Deferred(items.get(3), town.committee, true, "Two had left"));
        town.note(meeting, new Fact.Closed());
        clock.set(LocalDateTime.of(2016, 6, 1, 9, 0));
    }

    private void agree(UUID item) {
        committees
                .agree(meeting, item, town.committee, "Agreed", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
    }

    private void vote(UUID item, String key, Choice choice) {
        town.note(meeting, new Fact.Voted(item, town.committee, town.id(key), choice));
    }

    private Drafting draft() {
        return Drafting.begin(secretary, "terms", town.committee.toString(), "2016-07-01");
    }

    private static String row(Drafting draft, String title) {
        return draft.get("/trial")
                .page()
                .select("tr:has(th:contains(" + title + "))")
                .text();
    }

    @Test
    void the_terms_in_force_judge_last_years_meetings_as_they_were_judged() {
        held();
        var draft = draft();
        assertThat(draft.text("/trial"))
                .contains("1 meeting was held", "4 items would have gone as they did")
                .doesNotContain("would not have been");
        assertThat(row(draft, "Hours of opening")).contains("Not quorate", "No difference");
    }

    @Test
    void a_quorum_that_needs_a_gp_would_have_lost_the_item_that_the_gp_left() {
        held();
        var draft = draft().condition("", "and", "sort", "number", "number", "1", "only", "gp");
        assertThat(draft.text("/trial"))
                .contains("1 item was quorate and would not have been", "3 items would have gone as they did");
        assertThat(row(draft, "Review of the practice"))
                .contains("Agreed without a vote", "Could not have been decided", "at least 1 GP");
        assertThat(row(draft, "Finance report")).contains("No difference");
    }

    @Test
    void a_lower_quorum_would_have_decided_what_was_put_off() {
        held();
        var draft = draft();
        draft.send("/models/quorum.one-of-each/takings");
        assertThat(draft.text("/trial")).contains("1 item was not quorate and would have been");
        assertThat(row(draft, "Hours of opening")).contains("Could have been decided", "at least 4 members");
    }

    @Test
    void a_higher_majority_would_have_lost_the_vote() {
        held();
        var draft = draft().save("voting", "bound", "at-least", "fraction", "2/3", "whole", "cast", "ties", "second");
        assertThat(draft.text("/trial")).contains("1 item would have ended otherwise by its vote");
        assertThat(row(draft, "A new scheme")).contains("Carried by a vote", "Lost: 3 for, 2 against");
    }

    @Test
    void whoever_has_no_seat_under_the_draft_is_taken_as_attending() {
        held();
        var draft = draft();
        draft.send("/parts/seat/removals", "at", "5");
        assertThat(draft.text("/trial")).contains("Dr Ruth Amos would have no seat");
        assertThat(row(draft, "A new scheme")).contains("Carried: 3 for, 1 against");
    }

    @Test
    void a_year_without_meetings_says_so_and_offers_a_room() {
        var draft = draft();
        assertThat(draft.text("/trial")).contains("The committee held no meeting in that year");
        assertThat(draft.get("/trial").page().select("main a[href$=/room]")).isNotEmpty();
        held();
        assertThat(draft.text("/trial?until=2015-12-31")).contains("The committee held no meeting in that year");
        assertThat(draft.text("/trial?until=2016-06-01")).contains("1 meeting was held");
    }

    @Test
    void somebody_outside_the_committee_does_not_read_its_items_by_a_trial() {
        held();
        var draft = draft();
        var member = as("margaret-hale");
        assertThat(member.get(draft.path() + "/trial").page().select("main").text())
                .contains("Finance report");
        var former =
                town.admit(quorate.register.Kind.PERSON, "Tom Bevan", quorate.kernel.Span.ALWAYS, java.util.Map.of());
        var post = town.admit(
                quorate.register.Kind.POST,
                "Analyst",
                quorate.kernel.Span.parse("2013-04-01/2022-07-01"),
                java.util.Map.of("title", "Analyst", "office", "analyst"));
        town.link(post, quorate.register.Tie.PART_OF, town.ccg);
        town.link(former, quorate.register.Tie.HOLDS, post);
        town.people.put("tom-bevan", former);
        var analyst = as("tom-bevan").get(draft.path() + "/trial");
        assertThat(analyst.page().select("main").text())
                .contains("4 items are left out, because you may not read them")
                .doesNotContain("Finance report");
    }

    @Test
    void a_room_that_somebody_makes_up_is_judged_and_mended() {
        var draft = draft();
        var room = draft.send(
                "/rooms", "seat-0", "absent", "seat-1", "here", "seat-2", "here", "seat-3", "here", "seat-4", "leaves",
                "chair", "1");
        assertThat(room.status()).isEqualTo(200);
        assertThat(room.page().select("main").text())
                .contains(
                        "This room may not decide",
                        "at least 4 members",
                        "The ruling is changed so that GP member may take part and vote");
        var full = draft.send(
                "/rooms",
                "seat-0",
                "here",
                "seat-1",
                "here",
                "seat-2",
                "here",
                "seat-3",
                "here",
                "seat-4",
                "discusses",
                "chair",
                "0");
        assertThat(full.page().select("main").text()).contains("This room may decide");
        assertThat(draft.send("/rooms", "seat-0", "here").status()).isEqualTo(422);
    }
}
