package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.register.SmallFiles.ccg;
import static quorate.register.SmallFiles.file;
import static quorate.register.SmallFiles.member;
import static quorate.register.SmallFiles.practice;
import static quorate.register.SmallFiles.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.clocks.Clocks;
import quorate.intake.Import;
import quorate.kernel.Objection;

/** Files that cannot be read: each has its sentence, and nothing of it is saved. */
class BadFilesTest {

    static final String GOOD = practice("Z90001", "MILL LANE SURGERY", "19740401", "", "A", "98A", "20130401", "");

    static AnnotationConfigApplicationContext context;
    static Imports imports;

    @BeforeAll
    static void a_register() {
        context = SmallFiles.register();
        imports = context.getBean(Imports.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static Objection refused(String name, byte[] bytes) {
        return refused(name, new ByteArrayInputStream(bytes), null);
    }

    /** The one reason for which it is refused; and nothing was written, not even a number taken. */
    static Objection refused(String name, InputStream stream, String vintage) {
        var before = context.getBean(Clocks.class).known();
        var files = imports.list().size();
        var result = imports.load(name, stream, vintage, SmallFiles.IMPORT, progress -> {});
        assertThat(result).isInstanceOf(Import.Result.Refused.class);
        assertThat(imports.list()).hasSize(files);
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select count(*) from register.description where lower(known) > ?")
                        .param(before)
                        .query(Long.class)
                        .single())
                .isZero();
        var objections = ((Import.Result.Refused) result).objections();
        assertThat(objections).hasSize(1);
        assertThat(objections.getFirst().remedy()).isNotBlank();
        return objections.getFirst();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(bytes(namesAndTexts[at + 1]));
            }
        }
        return packed.toByteArray();
    }

    @Test
    void an_empty_file_a_picture_and_a_workbook_are_none_of_the_files() throws IOException {
        assertThat(refused("epraccur_2016-02.csv", new byte[0]).rule()).isEqualTo("import.empty");
        assertThat(refused("epraccur_2016-02.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})
                        .sentence())
                .isEqualTo("This is not a text file.");
        assertThat(refused("payments.csv", bytes("Practice,CCG,Total\r\nZ90001,98A,12.50\r\n"))
                        .sentence())
                .contains("none of the files that can be imported");
        assertThat(refused("epraccur_2016-02.csv", bytes("Practice,CCG,Total\r\n"))
                        .sentence())
                .contains("27 columns without a heading");
        assertThat(refused("epraccur_2016-02.zip", zip("readme.txt", "hello")).sentence())
                .contains("no .csv file");
    }

    @Test
    void a_file_of_one_kind_under_the_name_of_another_is_refused_by_what_it_holds() {
        var ccgs = ccg("98A", "NHS ANYTOWN CCG", "20130401", "", "C", "Q74");
        assertThat(refused("epraccur_2016-02.csv", bytes(ccgs)).sentence())
                .isEqualTo("By its name this is a file of epraccur, but it holds eccg.");
    }

    @ParameterizedTest
    @CsvSource({"epraccur.csv,", "epraccur_february.csv,", "epraccur.csv, some day"})
    void a_file_whose_month_nothing_tells_is_refused(String name, String vintage) {
        assertThat(refused(name, new ByteArrayInputStream(bytes(GOOD)), vintage).sentence())
                .isEqualTo("Nothing says for which month " + name + " was published.");
    }

    @Test
    void a_month_or_day_that_does_not_exist_is_refused() {
        assertThat(refused("epraccur_2016-13.csv", bytes(GOOD)).sentence()).contains("'2016-13' is not a month");
        assertThat(refused("epraccur_2015-02-29.csv", bytes(GOOD)).sentence())
                .contains("'2015-02-29' is not a month or day");
    }

    @Test
    void a_file_that_speaks_of_days_long_after_its_vintage_has_the_wrong_one() {
        var later = practice("Z90001", "MILL LANE SURGERY", "20190401", "", "A", "98A", "20190401", "");
        assertThat(refused("epraccur_2016-02.csv", bytes(later)).sentence())
                .isEqualTo("This cannot be of 1 February 2016: it speaks of 1 April 2019.");
    }

    @Test
    void a_file_in_which_nothing_is_recent_has_the_wrong_vintage() {
        var old = IntStream.range(0, 1_200)
                .mapToObj(n -> practice("Z%05d".formatted(n), "SURGERY " + n, "19740401", "", "A", "", "", ""))
                .toArray(String[]::new);
        assertThat(refused("epraccur_2016-02.csv", bytes(String.join("\n", old) + "\n"))
                        .sentence())
                .contains("nothing in it is later than 1 April 1974");
    }

    @Test
    void half_a_file_is_refused_wherever_it_breaks_off() throws IOException {
        var whole = GOOD + "\r\n" + practice("Z90002", "CHAPEL STREET", "19740401", "", "A", "98A", "20130401", "")
                + "\r\n";
        assertThat(refused("epraccur_2016-02.csv", bytes(whole.substring(0, whole.length() - 60)))
                        .rule())
                .isEqualTo("import.half");
        assertThat(refused("epraccur_2016-02.csv", bytes(whole.substring(0, whole.indexOf("CHAPEL") + 3)))
                        .rule())
                .isEqualTo("import.half");
        var packed = gzip(bytes(whole));
        assertThat(refused("epraccur_2016-02.csv.gz", Arrays.copyOf(packed, packed.length / 2))
                        .sentence())
                .contains("breaks off in the middle");
        var zipped = zip("epraccur.csv", whole);
        assertThat(refused("epraccur_2016-02.zip", Arrays.copyOf(zipped, zipped.length / 2))
                        .rule())
                .isEqualTo("import.half");
    }

    @Test
    void a_file_with_far_fewer_rows_than_an_earlier_one_is_half_a_file() {
        try (var own = SmallFiles.register()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(n -> practice("Z%05d".formatted(n), "SURGERY " + n, "20150701", "", "A", "", "", ""))
                    .toArray(String[]::new);
            SmallFiles.finished(own.getBean(Imports.class), file("epraccur_2015-07.csv", all));
            var half =
                    SmallFiles.load(own.getBean(Imports.class), file("epraccur_2015-11.csv", Arrays.copyOf(all, 10)));
            assertThat(((Import.Result.Refused) half).objections())
                    .singleElement()
                    .satisfies(
                            no -> assertThat(no.sentence()).contains("10 rows").contains("epraccur 2015-07 had 20"));
        }
    }

    @Test
    void a_file_in_another_encoding_is_refused_but_windows_letters_are_read() {
        assertThat(refused("epraccur_2016-02.csv", ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_16LE))
                        .sentence())
                .contains("UTF-16");
        assertThat(refused("epraccur_2016-02.csv", new byte[] {'"', (byte) 0x81, (byte) 0xfe, '"'})
                        .sentence())
                .contains("neither in UTF-8 nor in Windows-1252");
        try (var own = SmallFiles.register()) {
            var cafe = GOOD.replace("MILL LANE SURGERY", "CAFÉ SURGERY – JO’S");
            var result = own.getBean(Imports.class)
                    .load(
                            "epraccur_2016-02.csv",
                            new ByteArrayInputStream(cafe.getBytes(Charset.forName("windows-1252"))),
                            null,
                            SmallFiles.IMPORT,
                            progress -> {});
            assertThat(result).isInstanceOf(Import.Result.Finished.class);
            assertThat(own.getBean(Register.class).on(LocalDate.of(2016, 5, 10)).findByCode("ods", "Z90001"))
                    .map(Party::name)
                    .contains("Café Surgery – Jo’s");
        }
    }

    @Test
    void a_gigabyte_is_not_read_to_its_end() {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                return given++ < 1L << 30 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (given >= 1L << 30) return -1;
                Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                given += length;
                return length;
            }
        };
        assertThat(refused("epraccur_2016-02.csv", endless, null).sentence()).contains("larger than 64 MB");
        assertThat(endless.given).isLessThan(70L << 20);
    }

    @Test
    void a_small_archive_that_swells_is_stopped() throws IOException {
        var swollen = "0".repeat(20 << 20);
        assertThat(refused("epraccur_2016-02.csv.gz", gzip(bytes(swollen))).rule())
                .isEqualTo("import.bomb");
        assertThat(refused("epraccur_2016-02.zip", zip("epraccur.csv", swollen)).rule())
                .isEqualTo("import.bomb");
        assertThat(refused("epraccur_2016-02.zip", zip("a.csv", GOOD, "b.csv", GOOD))
                        .sentence())
                .contains("more than one .csv");
    }

    @Test
    void two_files_of_one_vintage_that_differ_are_not_both_believed() {
        try (var own = SmallFiles.register()) {
            var load = own.getBean(Imports.class);
            SmallFiles.finished(load, file("epraccur_2016-02.csv", GOOD));
            var other = file("epraccur_2016-02.csv", GOOD.replace("MILL", "MALL"));
            assertThat(((Import.Result.Refused) SmallFiles.load(load, other)).objections())
                    .singleElement()
                    .satisfies(no -> {
                        assertThat(no.sentence()).contains("Another file of epraccur 2016-02 was imported");
                        assertThat(no.remedy()).contains("2016-02-15");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Z90001 | ANOTHER | 19740401 | | A | code | The code Z90001 is in line 1 already.",
                "90001  | NAME    | 19740401 | | A | code | '90001' is not a code: epraccur has codes of six characters such as A81001.",
                "Z90002 |         | 19740401 | | A | name | The name is empty.",
                "Z90002 | NAME    | 20150229 | | A | open date | The open date '20150229' is not a day of the calendar.",
                "Z90002 | NAME    | 01/04/74 | | A | open date | The open date '01/04/74' is not a day of the calendar.",
                "Z90002 | NAME    |          | | A | open date | There is no open date.",
                "Z90002 | NAME    | 20140401 | 20140331 | C | close date | The close date 2014-03-31 is before it opened, on 2014-04-01.",
                "Z90002 | NAME    | 19740401 | | X | status | 'X' is not a status.",
            })
    void a_row_that_cannot_be_read_is_rejected_with_its_line_field_reason_and_remedy(
            String code, String name, String open, String close, String status, String field, String sentence) {
        try (var own = SmallFiles.register()) {
            var bad = practice(code, orEmpty(name), orEmpty(open), orEmpty(close), status, "", "", "");
            var result = (Import.Result.Finished)
                    SmallFiles.load(own.getBean(Imports.class), file("epraccur_2016-02.csv", GOOD, bad));
            assertThat(result.file().accepted()).isEqualTo(1);
            assertThat(result.rejected()).singleElement().satisfies(row -> {
                assertThat(row.line()).isEqualTo(2);
                assertThat(row.field()).isEqualTo(field);
                assertThat(row.sentence()).isEqualTo(sentence);
                assertThat(row.remedy()).isNotBlank();
            });
            assertThat(own.getBean(Imports.class).rejected(result.file().id())).isEqualTo(result.rejected());
        }
    }

    static String orEmpty(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void names_of_300_characters_are_rejected_and_welsh_ones_and_29_february_are_read() {
        try (var own = SmallFiles.register()) {
            var result = (Import.Result.Finished) SmallFiles.load(
                    own.getBean(Imports.class),
                    file(
                            "epraccur_2016-02.csv",
                            practice("Z90001", "x".repeat(300), "19740401", "", "A", "", "", ""),
                            practice(
                                    "W90002", "MEDDYGFA TŶ GWYN, YNYS MÔN", "20160229", "", "A", "7A1", "20160229", ""),
                            row(12, "Z90003")));
            assertThat(result.rejected())
                    .extracting(Import.Rejected::sentence)
                    .containsExactly(
                            "The name has 300 characters; at most 200 fit.",
                            "The row has 12 columns; epraccur has 27.");
            var view = own.getBean(Register.class).on(LocalDate.of(2016, 2, 29));
            var practice = view.findByCode("ods", "W90002").orElseThrow();
            assertThat(practice.name()).isEqualTo("Meddygfa Tŷ Gwyn, Ynys Môn");
            assertThat(practice.trait("country")).contains("Wales");
            assertThat(practice.kind()).isEqualTo(Kind.PRESCRIBER);
            assertThat(own.getBean(Register.class).on(LocalDate.of(2016, 2, 28)).find(practice.id()))
                    .isEmpty();
        }
    }

    @Test
    void memberships_that_overlap_or_end_before_they_begin_are_rejected() {
        try (var own = SmallFiles.register()) {
            var result = (Import.Result.Finished) SmallFiles.load(
                    own.getBean(Imports.class),
                    file(
                            "epcmem_2019-10.csv",
                            member("Z90001", "98A", "20130401", "20150331"),
                            member("Z90001", "98B", "20150331", ""),
                            member("Z90002", "98A", "20130401", "20130331"),
                            member("Z90003", "", "20130401", "")));
            assertThat(result.file().accepted()).isEqualTo(1);
            assertThat(result.rejected())
                    .extracting(Import.Rejected::field)
                    .containsExactly("start date", "end date", "parent");
            assertThat(result.rejected().getFirst().sentence())
                    .isEqualTo("Z90001 belonged to 98A 1 April 2013 to 31 March 2015 already.");
        }
    }

    @Test
    void a_name_that_begins_like_a_formula_comes_in_without_it() {
        try (var own = SmallFiles.register()) {
            SmallFiles.finished(
                    own.getBean(Imports.class),
                    file(
                            "epraccur_2016-02.csv",
                            practice("Z90001", "=HYPERLINK SURGERY", "19740401", "", "A", "", "", "")));
            assertThat(own.getBean(Register.class).on(LocalDate.of(2016, 5, 10)).findByCode("ods", "Z90001"))
                    .map(Party::name)
                    .contains("Hyperlink Surgery");
        }
    }
}
