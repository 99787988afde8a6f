package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.register.Register;

@QuorateTest
class AgendaTest {

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Agenda agenda;

    @Autowired
    Clocks clocks;

    Town town;
    MeetingId meeting;

    @BeforeEach
    void a_meeting() {
        town = new Town(register, authority, committees, clocks);
        meeting = town.convene(LocalDateTime.of(2016, 5, 24, 14, 0));
    }

    private Item decision(MatterId matter) {
        return town.item(matter, "A decision", Item.Purpose.DECISION, false);
    }

    @Test
    void a_form_sent_twice_adds_one_item() {
        var item = decision(MatterId.fresh());
        assertThat(committees.add(meeting, item, town.secretary()).orThrow()).isEqualTo(item.id());
        assertThat(committees.add(meeting, item, town.secretary()).orThrow()).isEqualTo(item.id());
        assertThat(agenda.of(meeting).items()).hasSize(1);
    }

    @Test
    void a_matter_that_was_taken_off_can_be_taken_again_and_is_the_same_item() {
        var matter = town.lay("Review of the practice").id();
        var first = committees.add(meeting, decision(matter), town.secretary()).orThrow();
        assertThat(committees.add(meeting, decision(matter), town.secretary())).isInstanceOf(Answer.Refused.class);
        agenda.takeOff(meeting, first, Long.MAX_VALUE, town.secretary()).orThrow();
        var second = committees.add(meeting, decision(matter), town.secretary()).orThrow();
        assertThat(second).isEqualTo(first);
        assertThat(agenda.of(meeting).items()).extracting(Item::id).containsExactly(first);
    }

    @Test
    void an_item_is_on_one_agenda_only() {
        var item = decision(MatterId.fresh());
        committees.add(meeting, item, town.secretary()).orThrow();
        var other = town.convene(LocalDateTime.of(2016, 6, 14, 14, 0));
        assertThat(committees.add(other, item, town.secretary()).objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.sentence()).isEqualTo("This item is on another agenda."));
    }
}
