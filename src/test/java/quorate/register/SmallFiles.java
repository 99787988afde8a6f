package quorate.register;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import quorate.SetClock;
import quorate.TestDatabase;
import quorate.clocks.Clocks;
import quorate.intake.Import;
import quorate.kernel.Actor;

/** Small files in the published layouts, and a register of one's own to read them into. */
final class SmallFiles {

    static final Actor IMPORT = new Actor.Process("test of imports");

    private SmallFiles() {}

    record File(String name, String text) {}

    /** A register on a clean database, without the rest of the application. */
    static AnnotationConfigApplicationContext register() {
        var database = TestDatabase.with("clocks", "register");
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, SetClock::new);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(database)));
        context.register(
                Clocks.class,
                RegisterStore.class,
                Snapshot.class,
                ImportStore.class,
                FindingStore.class,
                Imports.class,
                Register.class);
        context.refresh();
        context.getBean(Clocks.class).bringUpTo(0);
        return context;
    }

    static Import.Result load(Imports imports, File file) {
        return imports.load(
                file.name(),
                new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)),
                null,
                IMPORT,
                progress -> {});
    }

    static Import finished(Imports imports, File file) {
        return ((Import.Result.Finished) load(imports, file)).file();
    }

    static File file(String name, String... rows) {
        return new File(name, String.join("\r\n", rows) + "\r\n");
    }

    /** A row of {@code epraccur}. */
    static String practice(
            String code,
            String name,
            String open,
            String close,
            String status,
            String parent,
            String joined,
            String left) {
        return row(
                27,
                code,
                name,
                "Y54",
                "Q74",
                "1 HIGH STREET",
                "ANYTOWN",
                "",
                "",
                "",
                "AN1 1AA",
                open,
                close,
                status,
                "B",
                parent,
                joined,
                left,
                "01632 960001",
                "",
                "",
                "",
                "0",
                "",
                parent,
                "",
                "4");
    }

    /** A row of {@code eccg}. */
    static String ccg(String code, String name, String open, String close, String type, String geography) {
        return row(
                27,
                code,
                name,
                "Y54",
                geography,
                "2 HIGH STREET",
                "ANYTOWN",
                "",
                "",
                "",
                "AN1 2BB",
                open,
                close,
                "",
                type);
    }

    /** A row of {@code epcmem}. */
    static String member(String practice, String parent, String from, String until) {
        return row(6, practice, parent, "W", from, until, "0");
    }

    static String row(int columns, String... fields) {
        return IntStream.range(0, columns)
                .mapToObj(at -> "\"" + (at < fields.length ? fields[at] : "") + "\"")
                .collect(Collectors.joining(","));
    }

    /**
     * Five practices through the merger of two CCGs in 2020 and the coming of the boards, told by seven files: one practice
     * is renamed, one closes, one opens late, one is only in the memberships, and one has its day of joining restated.
     */
    static List<File> history() {
        return List.of(
                file(
                        "epraccur_2015-07.csv",
                        practice("Z90001", "MILL LANE SURGERY", "19740401", "", "A", "98A", "20130401", ""),
                        practice("Z90002", "CHAPEL STREET PRACTICE", "19740401", "", "A", "98B", "20130401", ""),
                        practice("Z90005", "HILLTOP PRACTICE", "19740401", "", "A", "98B", "20130401", "")),
                file(
                        "epraccur_2019-12.csv",
                        practice("Z90001", "MILL LANE MEDICAL CENTRE", "19740401", "", "A", "98A", "20130401", ""),
                        practice("Z90002", "CHAPEL STREET PRACTICE", "19740401", "", "D", "98B", "20130401", ""),
                        practice(
                                "Z90005",
                                "HILLTOP PRACTICE",
                                "19740401",
                                "20190630",
                                "C",
                                "98B",
                                "20130401",
                                "20190630")),
                file(
                        "epraccur_2023-02.csv",
                        practice("Z90001", "MILL LANE MEDICAL CENTRE", "19740401", "", "A", "98Z", "20200401", ""),
                        practice("Z90002", "CHAPEL STREET PRACTICE", "19740401", "", "A", "98Z", "20130401", ""),
                        practice("Z90004", "STATION ROAD SURGERY", "20211001", "", "A", "98Z", "20211001", ""),
                        practice(
                                "Z90005",
                                "HILLTOP PRACTICE",
                                "19740401",
                                "20190630",
                                "C",
                                "98B",
                                "20130401",
                                "20190630")),
                file(
                        "eccg_2016-02.csv",
                        ccg("98A", "NHS ANYTOWN CCG", "20130401", "", "C", "Q74"),
                        ccg("98B", "NHS OTHERTON CCG", "20130401", "", "C", "Q74")),
                file(
                        "eccg_2018-11.csv",
                        ccg("98A", "NHS ANYTOWN CCG", "20130401", "", "C", "Q74"),
                        ccg("98B", "NHS OTHERTON AND DISTRICT CCG", "20130401", "", "C", "Q74")),
                file(
                        "eccg_2025-12.csv",
                        ccg("98A", "NHS ANYTOWN CCG", "20130401", "20200331", "", "QBB"),
                        ccg("98B", "NHS OTHERTON CCG", "20130401", "20200331", "", "QBB"),
                        ccg("98Z", "NHS BROOKSHIRE ICB - 98Z", "20200401", "", "RO319", "QBB")),
                file(
                        "epcmem_2019-10.csv",
                        member("Z90001", "5ZA", "20020401", "20130331"),
                        member("Z90001", "98A", "20130401", ""),
                        member("Z90002", "98A", "20130401", "20150331"),
                        member("Z90002", "98B", "20150401", ""),
                        member("Z90003", "4ZZ01", "19990401", "20020331"),
                        member("Z90005", "98B", "20130401", "20190630")));
    }
}
