package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

/** One question before two bodies of the same commissioner. */
@QuorateTest
class TwiceTest {

    private static final String ALSO =
            "Also on the agenda of the Governing Body, 12 May 2016. Settle which of the two decides it.";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Questions questions;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    PartyId board;
    Matter matter;
    Item item;
    Meeting meeting;

    @BeforeEach
    void a_committee_and_the_governing_body_above_it() {
        clock.set(LocalDateTime.of(2016, 5, 2, 9, 0));
        town = new Town(register, authority, committees, clocks);
        board = town.admit(Kind.COMMITTEE, "Governing Body", Span.ALWAYS, Map.of());
        town.link(board, Tie.PART_OF, town.ccg);
        matter = town.lay("A new list");
        item = town.item(matter.id(), "A new list", Item.Purpose.DECISION, false);
        var id = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        committees.add(id, item, town.secretary()).orThrow();
        meeting = committees.find(id).orElseThrow();
    }

    private MeetingId before(PartyId body, Matter asked, LocalDate day) {
        var id = committees
                .convene(MeetingId.fresh(), List.of(body), "Meeting", day.atTime(9, 0), "Town Hall", Town.TEST)
                .orThrow();
        var own = town.item(asked.id(), asked.title(), Item.Purpose.DECISION, false)
                .decidedBy(List.of(body));
        committees.add(id, own, town.secretary()).orThrow();
        return id;
    }

    private List<String> warned() {
        return questions.twice(List.of(item), meeting, true).get(item.id());
    }

    @Test
    void the_secretary_is_told_on_the_agenda_and_settles_which_of_the_two_decides() {
        assertThat(warned()).isEmpty();
        before(board, matter, LocalDate.of(2016, 5, 12));
        assertThat(warned()).containsExactly(ALSO);
        var fiona = as("fiona-kerr");
        for (var page : List.of("/agenda", "", "/items/" + item.id())) {
            assertThat(fiona.get("/meetings/" + meeting.id() + page)
                            .page()
                            .select("main")
                            .text())
                    .as(page)
                    .contains(ALSO);
        }
        assertThat(fiona.get("/matters/" + matter.id()).page().select("main").text())
                .contains(
                        "This question is before two bodies: the Primary Care Commissioning Committee, 10 May 2016 and"
                                + " the Governing Body, 12 May 2016. Settle which of the two decides it.");
    }

    @Test
    void a_member_is_told_of_it_once_the_public_may_know_and_not_before() {
        var other = before(board, matter, LocalDate.of(2016, 5, 12));
        var grace = as("grace-lin");
        var pages = List.of("/meetings/" + meeting.id(), "/meetings/" + meeting.id() + "/items/" + item.id());
        for (var page : pages) assertThat(grace.get(page).body()).as(page).doesNotContain("Governing Body");
        assertThat(grace.get("/matters/" + matter.id()).body()).doesNotContain("before two bodies");
        for (var id : List.of(other, meeting.id()))
            committees.giveNotice(id, "It cannot wait", town.secretary()).orThrow();
        for (var page : pages)
            assertThat(grace.get(page).page().select("main").text()).as(page).contains(ALSO);
        assertThat(grace.get("/matters/" + matter.id()).body()).contains("before two bodies");
    }

    private Visitor as(String key) {
        var user = key + "-" + town.id(key).toString().substring(24);
        assertThat(accounts.open(user, "three unrelated words", town.id(key), key, false))
                .isEmpty();
        return Visitor.at(port).signIn(user, "three unrelated words");
    }

    @Test
    void the_same_question_laid_anew_for_the_other_body_is_found_too() {
        before(board, town.lay("A list, again"), LocalDate.of(2016, 5, 12));
        assertThat(warned()).containsExactly(ALSO);
    }

    @Test
    void a_second_meeting_of_the_same_body_a_cancelled_one_and_one_that_is_over_warn_of_nothing() {
        before(town.committee, matter, LocalDate.of(2016, 6, 14));
        before(board, matter, LocalDate.of(2016, 5, 3));
        clock.set(LocalDateTime.of(2016, 5, 4, 9, 0));
        assertThat(warned()).isEmpty();
    }
}
