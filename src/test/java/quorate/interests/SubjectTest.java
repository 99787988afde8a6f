package quorate.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

@QuorateTest
class SubjectTest {

    private static final Actor SEED = new Actor.Process("test");

    @Autowired
    Interests interests;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    @Autowired
    JdbcClient sql;

    private PartyId admit(Kind kind) {
        var id = PartyId.fresh();
        register.admit(id, kind, kind + " " + Fresh.id(), Span.parse("2013-04-01/"), Map.of(), SEED)
                .orThrow();
        return id;
    }

    private static Subject about(PartyId... practices) {
        return Subject.of("fn.contract.vary", Set.of(practices));
    }

    private int count(String where, Object... values) {
        return sql.sql("select count(*) from interests.subject where " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    @Test
    void what_a_matter_is_about_may_change_twice_in_one_write_and_only_the_last_is_known() {
        var practice = admit(Kind.PRACTICE);
        var other = admit(Kind.PRACTICE);
        var ruth = admit(Kind.PERSON);
        register.link(ruth, Tie.PARTNER_IN, practice, Span.parse("2013-04-01/"), Map.of(), "test", SEED)
                .orThrow();
        var matter = MatterId.fresh();
        interests.consider(matter, about(practice), SEED);
        var before = clocks.known();
        clocks.write(number -> {
            interests.consider(matter, about(other), SEED);
            assertThat(interests.barred(ruth, matter)).as("seen in the write").isFalse();
            interests.consider(matter, about(practice, other), SEED);
            return number;
        });
        assertThat(interests.subject(matter)).contains(about(practice, other));
        assertThat(interests.barred(ruth, matter)).isTrue();
        assertThat(count("matter = ? and known @> ?::bigint", matter.value(), before))
                .as("known before the write")
                .isEqualTo(1);
        assertThat(count("matter = ? and known @> ?::bigint", matter.value(), clocks.known()))
                .as("known after it")
                .isEqualTo(1);
        interests.consider(matter, about(other), SEED);
        assertThat(count("matter = ? and not isempty(known)", matter.value())).isEqualTo(3);
    }

    @Test
    void what_was_known_is_never_taken_back() {
        var matter = MatterId.fresh();
        interests.consider(matter, about(admit(Kind.PRACTICE)), SEED);
        assertThatThrownBy(() -> sql.sql("update interests.subject set known = 'empty' where matter = ?")
                        .param(matter.value())
                        .update())
                .hasMessageContaining("never edited");
        assertThatThrownBy(() -> sql.sql("delete from interests.subject where matter = ?")
                        .param(matter.value())
                        .update())
                .hasMessageContaining("never removed");
    }
}
