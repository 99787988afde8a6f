package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.register.SmallFiles.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.intake.Import;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;

/** Several vintages tell one history, in whatever order and however often they are read. */
class AnyOrderTest {

    static final List<Publication> ALL =
            SmallGeography.files().stream().map(AnyOrderTest::publication).toList();

    @Test
    void files_read_in_any_order_leave_the_same_facts_in_the_database() {
        var orders = new ArrayList<List<SmallFiles.File>>();
        orders.add(history());
        orders.add(history().reversed());
        for (var seed = 1; seed <= 4; seed++) {
            var shuffled = new ArrayList<>(history());
            Collections.shuffle(shuffled, new Random(seed));
            orders.add(shuffled);
        }
        var histories = orders.stream().map(AnyOrderTest::factsAfter).toList();
        assertThat(histories.getFirst()).hasSizeGreaterThan(20);
        for (var told : histories) {
            var different = new TreeSet<>(told);
            different.removeAll(histories.getFirst());
            assertThat(different).isEmpty();
            assertThat(told).hasSameSizeAs(histories.getFirst());
        }
    }

    @Test
    void files_of_all_layouts_in_any_order_leave_the_same_facts_and_findings() {
        var files = SmallGeography.files();
        var shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(7));
        var one = factsAfter(files);
        assertThat(one).hasSizeGreaterThan(120);
        for (var order : List.of(files.reversed(), shuffled)) {
            var other = factsAfter(order);
            var different = new TreeSet<>(other);
            different.removeAll(one);
            assertThat(different).isEmpty();
            assertThat(other).hasSameSizeAs(one);
        }
    }

    @Test
    void a_file_read_twice_changes_nothing_even_under_another_name_and_wrapping() {
        try (var register = SmallFiles.register()) {
            var imports = register.getBean(Imports.class);
            SmallGeography.files().forEach(file -> SmallFiles.finished(imports, file));
            var before = facts(register.getBean(JdbcClient.class));
            for (var file : SmallGeography.files()) {
                var again = SmallFiles.load(imports, new SmallFiles.File("copy of " + file.name(), file.text()));
                assertThat(again).isInstanceOf(Import.Result.Already.class);
            }
            assertThat(facts(register.getBean(JdbcClient.class))).isEqualTo(before);
        }
    }

    @Test
    void the_picture_in_memory_is_the_same_whether_followed_or_read_at_once() {
        try (var register = SmallFiles.register()) {
            history().forEach(file -> SmallFiles.finished(register.getBean(Imports.class), file));
            var followed = register.getBean(Snapshot.class).picture();
            var afresh = new Snapshot(register.getBean(RegisterStore.class));
            afresh.follow(followed.number());
            for (var day = LocalDate.of(2001, 1, 1); day.isBefore(LocalDate.of(2024, 1, 1)); day = day.plusMonths(1)) {
                assertThat(told(followed, day)).isEqualTo(told(afresh.picture(), day));
            }
        }
    }

    private static TreeSet<String> told(Picture picture, LocalDate day) {
        var told = new TreeSet<String>();
        var view = new Sight(picture, day, Fact.OPEN);
        picture.forEach((id, dossier) -> {
            view.find(id).ifPresent(party -> told.add(party + " " + party.traits()));
            view.linksFrom(id).forEach(link -> told.add(link.toString()));
            view.linksTo(id).forEach(link -> told.add("back " + link));
        });
        return told;
    }

    @Property(tries = 200)
    void what_is_derived_depends_on_the_set_of_files_alone(@ForAll("subsets") List<Integer> order) {
        var files = order.stream().map(ALL::get).toList();
        var sorted = order.stream().sorted().map(ALL::get).toList();
        assertThat(asText(files)).isEqualTo(asText(sorted));
    }

    @Provide
    Arbitrary<List<Integer>> subsets() {
        return Arbitraries.shuffle(IntStream.range(0, ALL.size()).boxed().toList())
                .flatMap(all -> Arbitraries.integers().between(1, ALL.size()).map(count -> all.subList(0, count)));
    }

    private static Publication publication(SmallFiles.File file) {
        try {
            var raw = RawFile.read(
                    file.name(), new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)));
            return Opened.of(raw, Opened.layoutOf(raw), null).publication();
        } catch (Unreadable | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeSet<String> asText(List<Publication> files) {
        var derived = Derivation.of(files, new Identities(Picture.BLANK));
        var text = new TreeSet<String>();
        derived.kinds.forEach((id, kind) -> text.add(id + " " + kind));
        derived.said.forEach(said ->
                text.add(said.party() + " " + new java.util.TreeMap<>(said.traits()) + said.span() + said.source()));
        derived.tied.forEach(tied -> text.add(tied.toString()));
        derived.findings.forEach(finding -> text.add(finding.toString()));
        return text;
    }

    static TreeSet<String> factsAfter(List<SmallFiles.File> order) {
        try (var register = SmallFiles.register()) {
            var imports = register.getBean(Imports.class);
            order.forEach(file -> SmallFiles.finished(imports, file));
            return facts(register.getBean(JdbcClient.class));
        }
    }

    /** All that is known now, but for row numbers and the numbers of the writes. */
    static TreeSet<String> facts(JdbcClient sql) {
        return new TreeSet<>(sql.sql("""
                        select 'party ' || id || kind || source from register.party where upper_inf(known)
                        union all
                        select 'description ' || party || traits || period || source
                        from register.description where upper_inf(known)
                        union all
                        select 'link ' || id || from_party || tie || to_party || period || notes || source
                        from register.link where upper_inf(known)
                        union all
                        select 'finding ' || source || check_id || code || field || said || believed || sentence
                        from register.finding where upper_inf(known)
                        """).query(String.class).list());
    }
}
