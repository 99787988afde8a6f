package quorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ClusterTest {

    @TempDir
    static Path temporary;

    static Home home;
    Cluster cluster;

    @BeforeAll
    static void open() {
        home = Home.open(temporary.resolve("Siân’s home"), 0);
        assertThat(home.take("tests")).isEmpty();
    }

    @AfterEach
    void stop() {
        Cluster.leftIn(home).stop();
    }

    @AfterAll
    static void close() {
        home.close();
    }

    private static String ask(String question) throws SQLException {
        var address = Cluster.addressOf(home).orElseThrow();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), Cluster.USER, address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void tell(String... sentences) throws SQLException {
        var address = Cluster.addressOf(home).orElseThrow();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), Cluster.USER, address.password());
                var statement = connection.createStatement()) {
            for (var sentence : sentences) statement.execute(sentence);
        }
    }

    private static Path pidFile() {
        return home.resolve("database/postmaster.pid");
    }

    private static long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }

    private static void kill(long pid) throws Exception {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    @Test
    void what_was_committed_is_there_after_a_restart() throws Exception {
        cluster = Cluster.start(home);
        tell("create table kept as select 'Dr Amos' as name");
        cluster.stop();
        assertThat(pidFile()).doesNotExist();
        cluster = Cluster.start(home);
        assertThat(ask("select name from kept")).isEqualTo("Dr Amos");
        tell("drop table kept");
    }

    @Test
    void a_commit_waits_for_the_disk() throws Exception {
        cluster = Cluster.start(home);
        assertThat(ask("select string_agg(setting, ' ' order by name) from pg_settings where name in "
                        + "('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')"))
                .isEqualTo("on on on on");
    }

    @Test
    void nobody_gets_in_without_the_password_or_from_another_machine() throws Exception {
        cluster = Cluster.start(home);
        var url = cluster.address().jdbcUrl();
        for (var wrong : new String[] {"", "postgres", cluster.address().password() + "x"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, Cluster.USER, wrong))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(password authentication failed|password is an empty string).*");
        }
        assertThat(ask("select setting from pg_settings where name = 'listen_addresses'"))
                .isEqualTo("127.0.0.1");
        assertThat(ask("select string_agg(auth_method, ' ') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void it_can_forbid_overlaps_and_sort_welsh_letters() throws Exception {
        cluster = Cluster.start(home);
        tell("create extension if not exists btree_gist");
        assertThat(ask("select lower('ŴYTHNOS')")).isEqualTo("ŵythnos");
    }

    @Test
    void it_keeps_its_port_from_start_to_start_unless_another_program_took_it() throws Exception {
        cluster = Cluster.start(home);
        var port = cluster.address().port();
        cluster.stop();
        cluster = Cluster.start(home);
        assertThat(cluster.address().port()).isEqualTo(port);
        cluster.stop();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            cluster = Cluster.start(home);
            assertThat(cluster.address().port()).isNotEqualTo(port);
            assertThat(ask("select 1")).isEqualTo("1");
            assertThat(taken.isBound()).isTrue();
        }
    }

    @Test
    void a_server_that_a_killed_process_left_running_is_joined() throws Exception {
        Cluster.start(home);
        var before = pid();
        cluster = Cluster.start(home);
        assertThat(pid()).isEqualTo(before);
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void a_killed_server_is_started_again_with_all_that_was_committed() throws Exception {
        cluster = Cluster.start(home);
        tell("create table kept (name text)", "insert into kept values ('Mill Lane')");
        kill(pid());
        cluster = Cluster.start(home);
        assertThat(ask("select name from kept")).isEqualTo("Mill Lane");
        tell("drop table kept");
    }

    @Test
    void the_number_of_a_stranger_in_the_pid_file_does_not_stop_it() throws Exception {
        Cluster.start(home).stop();
        leave(ProcessHandle.current().pid());
        cluster = Cluster.start(home);
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void a_dead_server_that_nobody_buried_does_not_stop_it() throws Exception {
        Cluster.start(home).stop();
        var sleep =
                Files.copy(Path.of("/bin/sleep"), temporary.resolve("postgres"), StandardCopyOption.COPY_ATTRIBUTES);
        var parent = new ProcessBuilder("sh", "-c", "'" + sleep + "' 0.5 & echo $!; exec sleep 60").start();
        try (var said = parent.inputReader()) {
            var zombie = Long.parseLong(said.readLine());
            while (!Files.readString(Path.of("/proc/" + zombie + "/status")).contains("State:\tZ")) Thread.sleep(20);
            leave(zombie);
            cluster = Cluster.start(home);
            assertThat(ask("select 1")).isEqualTo("1");
        } finally {
            parent.destroyForcibly();
        }
    }

    private static void leave(long pid) throws IOException {
        Files.writeString(
                pidFile(), pid + "\n" + home.resolve("database") + "\n1700000000\n20001\n\n127.0.0.1\n1 2\nready\n");
    }

    @Test
    void a_first_start_cut_short_leaves_nothing_half_made() throws Exception {
        var other = Home.open(temporary.resolve("cut short"), 0);
        Files.createDirectories(other.resolve("database.new/base"));
        Files.createDirectories(other.resolve("postgresql.new/bin"));
        var started = Cluster.start(other);
        assertThat(other.resolve("database.new")).doesNotExist();
        assertThat(other.resolve("database/PG_VERSION")).hasContent("18");
        started.stop();
    }

    @Test
    void files_of_another_version_are_named_and_left_alone() throws IOException {
        var other = Home.open(temporary.resolve("older"), 0);
        Files.createDirectories(other.resolve("database"));
        Files.writeString(other.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> Cluster.start(other))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was made by PostgreSQL 17, and this Quorate has 18");
        assertThat(other.resolve("database")).isDirectoryContaining("glob:**/PG_VERSION");
    }

    @Test
    void a_home_without_its_password_says_which_file_is_missing() throws IOException {
        var other = Home.open(temporary.resolve("without a password"), 0);
        Files.createDirectories(other.resolve("database"));
        Files.writeString(other.resolve("database/PG_VERSION"), "18\n");
        assertThatThrownBy(() -> Cluster.start(other))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is missing, and the database in")
                .hasMessageContaining("move that folder away to begin anew");
    }

    @Test
    void files_that_postgresql_will_not_have_are_said_to_be_so() throws IOException {
        var other = Home.open(temporary.resolve("broken"), 0);
        Files.createDirectories(other.resolve("database"));
        Files.writeString(other.resolve("database/PG_VERSION"), "18\n");
        Files.writeString(other.resolve("database.password"), "anything");
        assertThatThrownBy(() -> Cluster.start(other))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("did not start: " + other.resolve("log/database.log") + " says why");
    }
}
