package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.clocks.Clocks;
import quorate.register.Register;
import quorate.web.Standing;

@QuorateTest
class WorldTest {

    @Autowired
    World world;

    @Autowired
    Register register;

    @Autowired
    Standing standing;

    @Autowired
    Clocks clocks;

    @Test
    void the_fictional_world_is_loaded_once() {
        world.load();
        var known = clocks.known();
        assertThat(world.load()).isFalse();
        assertThat(clocks.known()).isEqualTo(known);
        assertThat(standing.postsOf(world.id("fiona-kerr"), LocalDate.of(2016, 5, 10)))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.office()).isEqualTo("secretary");
                    assertThat(post.body()).isEqualTo(world.id("anytown-pccc"));
                });
        assertThat(standing.postsOf(world.id("fiona-kerr"), LocalDate.of(2022, 7, 1)))
                .isEmpty();
        assertThat(standing.postsOf(world.id("ian-moss"), LocalDate.of(2016, 4, 1)))
                .isEmpty();
        assertThat(register.on(LocalDate.of(2016, 5, 10)).findByCode("ods", "Z90001"))
                .isPresent();
    }
}
