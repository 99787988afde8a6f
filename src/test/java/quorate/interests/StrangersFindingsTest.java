package quorate.interests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Somebody without a seat who had a hand in a paper: who may look into what they stand to gain. */
@Story
class StrangersFindingsTest {

    private static final Actor BY = new Actor.Process("test");
    private static final Span LIFE = Span.parse("2014-01-01/");

    @Autowired
    Interests interests;

    @Autowired
    Register register;

    @LocalServerPort
    int port;

    @Test
    void the_secretary_of_the_commissioner_concerned_is_told_and_one_of_another_is_not() {
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.get(findings(about(somebody("chapel-street")))).status())
                .isEqualTo(200);

        var elsewhere = PartyId.fresh();
        register.admit(elsewhere, Kind.PRACTICE, "A practice of somebody else", LIFE, Map.of(), BY)
                .orThrow();
        assertThat(fiona.get(findings(about(elsewhere))).status()).isEqualTo(404);
    }

    private MatterId about(PartyId practice) {
        var matter = MatterId.fresh();
        interests.consider(matter, Subject.of("fn.contract.vary", Set.of(practice)), BY);
        return matter;
    }

    /** What an author without a seat stands to gain. */
    private String findings(MatterId matter) {
        var author = PartyId.fresh();
        register.admit(author, Kind.PERSON, "An author", LIFE, Map.of(), BY).orThrow();
        register.link(author, Tie.REGISTERED_WITH, somebody("chapel-street"), LIFE, Map.of(), "test", BY)
                .orThrow();
        return "/interests/findings/" + matter + "/" + author;
    }

    private static PartyId somebody(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }
}
