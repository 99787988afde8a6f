package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quorate.kernel.Fresh;
import quorate.stories.Cast;

/** Starts the program as people do, in a process of its own. */
@Tag("slow")
class StartTest {

    @TempDir
    Path temporary;

    Path place;

    @BeforeEach
    void choosePlace() {
        place = temporary.resolve("a home of its own");
    }

    @AfterEach
    void stopWhatIsLeft() {
        if (place.toFile().exists()) Cluster.leftIn(Home.open(place, 0)).stop();
    }

    @Test
    void a_taken_port_is_named_with_how_to_choose_another() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var run = Run.quorate(place, Map.of(), "serve", "--port", "" + taken.getLocalPort())) {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.said())
                    .contains("Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be used: another program has it.")
                    .contains("bin/quorate serve --port " + (taken.getLocalPort() + 1))
                    .hasLineCount(1);
            assertThat(place.resolve("database")).doesNotExist();
        }
    }

    @Test
    void a_home_in_use_is_named_with_who_uses_it() throws Exception {
        try (var home = Home.open(place, 0)) {
            home.take("import");
            for (var command : new String[] {"serve", "journal verify"}) {
                try (var run = Run.quorate(place, Map.of(), command.split(" "))) {
                    assertThat(run.code()).isEqualTo(3);
                    assertThat(run.said())
                            .contains("in use by another Quorate (process "
                                    + ProcessHandle.current().pid() + ", import)")
                            .hasLineCount(1);
                }
            }
        }
    }

    @Test
    void a_demonstration_is_for_this_machine_and_its_own_database_only() throws Exception {
        try (var open = Run.quorate(place, Map.of("QUORATE_ADDRESS", "0.0.0.0"), "serve", "--demo");
                var external = Run.quorate(
                        place, Map.of("QUORATE_DATABASE_URL", "jdbc:postgresql://localhost/x"), "serve", "--demo");
                var real = Run.quorate(place, Map.of(), "serve", "--today", "2016-05-10")) {
            assertThat(open.code()).isEqualTo(3);
            assertThat(open.said())
                    .contains("this machine only, and QUORATE_ADDRESS is 0.0.0.0")
                    .hasLineCount(1);
            assertThat(external.code()).isEqualTo(3);
            assertThat(external.said())
                    .contains("built-in database only: unset QUORATE_DATABASE_URL")
                    .hasLineCount(1);
            assertThat(real.code()).isEqualTo(2);
            assertThat(real.said()).contains("--today is for demonstrations: give --demo with it.");
            assertThat(place).doesNotExist();
        }
    }

    @Test
    void a_database_that_does_not_answer_is_named() throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + Run.freePort() + "/quorate";
        try (var run = Run.quorate(place, Map.of("QUORATE_DATABASE_URL", url), "journal", "verify")) {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.said())
                    .contains("The database at " + url + " does not let Quorate in")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_server_killed_at_work_starts_again_and_commands_work_beside_it() throws Exception {
        var port = "" + Run.freePort();
        try (var first = Run.quorate(place, Map.of(), "serve", "--port", port)
                        .until("Quorate is ready at http://localhost:" + port);
                var account = Run.quorate(place, Map.of(), "administrator", "ada.brook")
                        .type("correct horse battery")) {
            assertThat(account.code()).as(account.said()).isZero();
            assertThat(account.said()).contains("ada.brook can sign in now");
            assertThat(Visitor.at(Integer.parseInt(port)).get("/").status()).isEqualTo(200);
            first.kill();
        }
        try (var second = Run.quorate(place, Map.of(), "serve", "--port", port).until("Quorate is ready");
                var again = Run.quorate(place, Map.of(), "administrator", "ada.brook")
                        .type("correct horse battery")) {
            assertThat(again.code()).as(again.said()).isEqualTo(1);
            assertThat(again.said()).contains("There is an account called ada.brook already");
            second.stop();
            assertThat(place.resolve("database/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_home_with_the_fictional_world_is_served_only_as_a_demonstration_and_a_real_one_never_as_one()
            throws Exception {
        var port = "" + Run.freePort();
        Installed.demonstrationInto(place);
        for (var host : new String[] {"127.0.0.1", "0.0.0.0"}) {
            try (var real = Run.quorate(place, Map.of("QUORATE_ADDRESS", host + ":" + port), "serve")) {
                assertThat(real.code()).isEqualTo(3);
                assertThat(real.said())
                        .contains("holds the fictional world, whose passwords everybody knows", "give --demo")
                        .hasLineCount(1);
            }
        }
        var other = temporary.resolve("a real home");
        Installed.emptyInto(other);
        try (var account =
                Run.quorate(other, Map.of(), "administrator", "ada.brook").type("correct horse battery")) {
            assertThat(account.code()).as(account.said()).isZero();
        }
        try (var demo = Run.quorate(other, Map.of(), "serve", "--demo", "--port", port)) {
            assertThat(demo.code()).isEqualTo(3);
            assertThat(demo.said())
                    .contains("Real people sign in to this home", "start it without --demo")
                    .hasLineCount(1);
        } finally {
            Cluster.leftIn(Home.open(other, 0)).stop();
        }
    }

    @Test
    void a_server_stops_at_once_though_somebody_watches_a_meeting() throws Exception {
        var port = Run.freePort();
        var meeting = Fresh.idOf("fictional world", "meeting", "anytown-pccc", "2016-05-10T14:00");
        try (var server = Run.quorate(place, Map.of(), "serve", "--demo", "--today", "2016-05-10", "--port", "" + port)
                .until("Quorate is ready")) {
            Cast.SECRETARY
                    .visiting(port)
                    .watch("/meetings/" + meeting + "/events")
                    .read();
            var begun = System.nanoTime();
            server.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        }
    }
}
