package quorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.clocks.Clocks;

class SettingsTest {

    private static Settings with(String... pairs) {
        var environment = new java.util.HashMap<>(Map.of("HOME", "/home/fiona"));
        for (var i = 0; i < pairs.length; i += 2) environment.put(pairs[i], pairs[i + 1]);
        return Settings.from(environment, "/home/fiona");
    }

    @Test
    void without_any_it_listens_on_this_machine_only_and_uses_its_own_database() {
        var settings = with();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.isLoopback()).isTrue();
        assertThat(settings.database()).isEmpty();
        assertThat(settings.link()).isEqualTo("http://localhost:8080/");
    }

    @Test
    void an_address_is_a_host_with_or_without_a_port() {
        assertThat(with("QUORATE_ADDRESS", "0.0.0.0:9090").port()).isEqualTo(9090);
        assertThat(with("QUORATE_ADDRESS", "0.0.0.0").isLoopback()).isFalse();
        assertThat(with("QUORATE_ADDRESS", "0.0.0.0").port()).isEqualTo(8080);
        assertThat(with("QUORATE_ADDRESS", ":9090").host()).isEqualTo("127.0.0.1");
        assertThat(with("QUORATE_ADDRESS", "[::1]:9090").isLoopback()).isTrue();
        assertThat(with("QUORATE_ADDRESS", "[::1]").port()).isEqualTo(8080);
    }

    @Test
    void an_address_that_cannot_be_one_is_refused_with_its_words() {
        assertThatThrownBy(() -> with("QUORATE_ADDRESS", "0.0.0.0:http"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("its port is: http");
        assertThatThrownBy(() -> with("QUORATE_ADDRESS", "0.0.0.0:70000")).hasMessageContaining("70000");
        assertThatThrownBy(() -> with("QUORATE_DATABASE_URL", "postgres://x"))
                .hasMessageContaining("must begin with 'jdbc:postgresql://'");
    }

    @Test
    void a_database_of_ones_own_has_an_address_a_user_and_a_password() {
        var database = with(
                        "QUORATE_DATABASE_URL",
                        "jdbc:postgresql://db/quorate",
                        "QUORATE_DATABASE_USER",
                        "q",
                        "QUORATE_DATABASE_PASSWORD",
                        "secret")
                .database();
        assertThat(database).contains(new Settings.Database("jdbc:postgresql://db/quorate", "q", "secret"));
    }

    @Test
    void a_demonstration_may_pretend_that_it_is_another_day_at_the_same_time_of_day() {
        var winter = Clock.fixed(Instant.parse("2026-01-20T14:05:06Z"), Clocks.LONDON);
        var shown = RealTime.shifted(winter, LocalDate.of(2016, 5, 10));
        assertThat(LocalDateTime.now(shown)).isEqualTo("2016-05-10T14:05:06");
    }
}
