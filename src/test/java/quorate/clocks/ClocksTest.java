package quorate.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;

@QuorateTest
class ClocksTest {

    @Autowired
    Clocks clocks;

    @Autowired
    JdbcClient sql;

    @Test
    void each_write_has_the_next_number() {
        var before = clocks.known();
        assertThat(clocks.<Long>write(number -> number)).isEqualTo(before + 1);
        assertThat(clocks.<Long>write(number -> number)).isEqualTo(before + 2);
        assertThat(clocks.known()).isEqualTo(before + 2);
    }

    @Test
    void a_write_inside_a_write_shares_its_number() {
        clocks.write(outer -> clocks.write(inner -> {
            assertThat(inner).isEqualTo(outer);
            return inner;
        }));
    }

    @Test
    void a_write_that_fails_leaves_no_gap() {
        var before = clocks.known();
        assertThatThrownBy(() -> clocks.write(number -> {
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(clocks.known()).isEqualTo(before);
        assertThat(clocks.<Long>write(number -> number)).isEqualTo(before + 1);
    }

    @Test
    void writers_at_once_take_turns_in_the_order_of_their_numbers() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<Long>());
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one = 0; one < 20; one++) writers.submit(() -> clocks.write(order::add));
        }
        assertThat(order).hasSize(20);
        assertThat(order).isEqualTo(List.copyOf(order).stream().sorted().toList());
    }
}
