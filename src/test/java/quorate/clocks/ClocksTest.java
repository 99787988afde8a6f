package quorate.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

    @Test
    void those_who_wait_to_write_leave_a_connection_for_those_who_read() throws Exception {
        var begun = new CompletableFuture<Long>();
        var mayEnd = new CompletableFuture<Long>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.submit(() -> clocks.write(number -> {
                begun.complete(number);
                return mayEnd.join();
            }));
            begun.join();
            // More than there are connections, and a moment for them all to come.
            for (var one = 0; one < 30; one++) people.submit(() -> clocks.<Long>write(number -> number));
            Thread.sleep(500);
            try {
                assertThat(people.submit(clocks::known).get(5, TimeUnit.SECONDS))
                        .isLessThan(begun.join());
            } finally {
                mayEnd.complete(0L);
            }
        }
    }
}
