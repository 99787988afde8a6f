package quorate.chairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quorate.authority.Room;
import quorate.committees.Proceedings;
import quorate.interests.Finding;
import quorate.interests.Finding.Certainty;
import quorate.interests.Interest;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

class RecheckTest {

    private static final Proceedings.Settled DECIDED = new Proceedings.Settled(
            new MeetingId(new UUID(1, 1)),
            LocalDate.of(2016, 5, 10),
            new UUID(1, 2),
            "Out of hours at Station Road Surgery",
            Proceedings.Ending.AGREED,
            "Agreed",
            Instant.EPOCH,
            new Room(List.of(), Optional.empty()),
            Optional.empty(),
            Optional.empty());

    @Test
    void while_nobody_knows_who_does_the_work_the_check_stays_open() {
        var line = Recheck.of(DECIDED, List.of(finding("amos", Certainty.TO_CONFIRM)), true, finding -> false);
        assertThat(line.state()).isEqualTo(Recheck.State.OPEN);
        assertThat(line.findings()).hasSize(1);
    }

    @Test
    void once_it_is_known_to_be_a_members_own_provider_the_decision_is_touched_by_that_alone() {
        var found = List.of(finding("amos", Certainty.CONFIRMED), finding("price", Certainty.TO_CONFIRM));
        var line = Recheck.of(DECIDED, found, false, finding -> false);
        assertThat(line.state()).isEqualTo(Recheck.State.TOUCHED);
        assertThat(line.findings()).containsExactly(found.getFirst());
    }

    @Test
    void what_the_chair_had_ruled_upon_touches_nothing() {
        var found = List.of(finding("amos", Certainty.CONFIRMED));
        assertThat(Recheck.of(DECIDED, found, false, finding -> true).state()).isEqualTo(Recheck.State.CLEAR);
    }

    @Test
    void once_it_is_known_to_be_somebody_else_what_was_only_possible_is_over() {
        var found = List.of(finding("amos", Certainty.TO_CONFIRM));
        assertThat(Recheck.of(DECIDED, found, false, finding -> false).state()).isEqualTo(Recheck.State.CLEAR);
        assertThat(Recheck.of(DECIDED, List.of(), true, finding -> false).state())
                .isEqualTo(Recheck.State.CLEAR);
    }

    private static Finding finding(String who, Certainty certainty) {
        return new Finding(
                who,
                new PartyId(Fresh.idOf("person", who)),
                new PartyId(Fresh.idOf("party", "station-road")),
                Interest.Type.FINANCIAL,
                "Financial interest",
                true,
                Finding.Influence.DIRECT,
                Finding.Nature.ACTUAL,
                certainty,
                List.of(),
                who + " is a partner in Mill Lane Surgery",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
