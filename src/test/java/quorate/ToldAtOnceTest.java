package quorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.RegisterEntry;
import quorate.kernel.Entry;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.web.Accounts;

/** The fictional world is there whole or not at all. */
@QuorateTest
@TestPropertySource(properties = "quorate.story=told at once")
@DirtiesContext
class ToldAtOnceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    @Autowired
    World world;

    @Autowired
    List<World.Chapter> chapters;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Interests interests;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    JdbcClient sql;

    @Test
    void interrupted_after_any_chapter_it_leaves_nothing_and_is_told_whole_the_next_time() {
        var before = rows();
        for (var told = 0; told <= chapters.size(); told++) {
            var broken = new ArrayList<>(chapters.subList(0, told));
            broken.add(world -> {
                throw new IllegalStateException("Killed here");
            });
            assertThatThrownBy(() -> new World(register, accounts, clocks, broken).load())
                    .hasMessage("Killed here");
            assertThat(rows()).as("after chapter " + told).isEqualTo(before);
            assertThat(register.on(DAY).find(World.idOf("ada-brook"))).isEmpty();
        }
        assertThat(world.load()).isTrue();
        assertThat(world.load()).isFalse();
        var people =
                Entry.mapOf("parties", World.file("people").value("parties")).keySet();
        assertThat(accounts.listPeople()).isEqualTo(World.cast()).hasSize(people.size());
        assertThat(register.on(DAY).list(Kind.PERSON)).hasSize(people.size());
        assertThat(authority.instruments(Long.MAX_VALUE).list())
                .hasSize(((List<?>) World.file("instruments").value("instruments")).size());
        assertThat(interests.registerOf(world.id("anytown-pccc"), DAY, RegisterEntry.Readers.STAFF).stream()
                        .flatMap(entry -> entry.interests().stream()))
                .hasSize(World.file("interests").entries("interests").size());
        assertThat(count("authority.matter"))
                .isEqualTo(World.file("meetings").entries("matters").size());
        assertThat(count("committees.meeting"))
                .isEqualTo(World.file("meetings").entries("meetings").size());
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** How many rows every table has, but for what counts numbers and sign-ins. */
    private TreeMap<String, Integer> rows() {
        var rows = new TreeMap<String, Integer>();
        sql.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list().forEach(table -> rows.put(table, count(table)));
        return rows;
    }
}
