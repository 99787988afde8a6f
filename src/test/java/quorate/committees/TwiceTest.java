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

    private static final String ALSO = "Also on the agenda of the Governing Body, 12 May 2016.";

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
        return questions.twice(List.of(item), meeting).get(item.id());
    }

    @Test
    void the_secretary_is_told_on_the_agenda_and_settles_which_of_the_two_decides() {
        assertThat(warned()).isEmpty();
        before(board, matter, LocalDate.of(2016, 5, 12));
        assertThat(warned()).containsExactly(ALSO);
        var user = "fiona-" + town.secretary().toString().substring(24);
        assertThat(accounts.open(user, "three unrelated words", town.secretary(), "Fiona Kerr", false))
                .isEmpty();
        assertThat(Visitor.at(port)
                        .signIn(user, "three unrelated words")
                        .get("/meetings/" + meeting.id() + "/agenda")
                        .page()
                        .select("main")
                        .text())
                .contains(ALSO + " Settle which of the two decides it.");
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
