package quorate.inventories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.SmallContracts;
import quorate.contracts.Term;
import quorate.intake.MergedCells.Area;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.inventories.SheetJudge.Line;
import quorate.inventories.SheetJudge.Outcome;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Tie;
import quorate.web.Xlsx;

/** A commissioner's own list of contracts, with everything that is wrong with such lists. */
class InventoriesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final PartyId SOMEBODY = PartyId.fresh();
    private static final List<String> HEAD =
            List.of("Practice code", "Contract type", "Start date", "End date", "Value");

    static SmallContracts small;
    static Inventories sheets;
    static PartyId farley;

    @BeforeAll
    static void two_commissioners_and_their_practices() {
        small = new SmallContracts();
        sheets = new Inventories(
                new SheetStore(small.small.sql()),
                small.contracts,
                small.kinds,
                small.register,
                small.clocks,
                small.small.context);
        farley = small.body(Kind.CCG, "NHS Farley CCG", "79Z", SmallContracts.LIFE);
        var otherton = small.body(Kind.CCG, "NHS Otherton CCG", "78Z", SmallContracts.LIFE);
        for (var at = 1; at <= 9; at++) small.practice("Surgery " + at, "Z7900" + at, farley);
        small.practice("Elsewhere Surgery", "Z78001", otherton);
        var old = small.body(Kind.PRACTICE, "Old Surgery", "Z79101", Span.parse("2010-04-01/2015-04-01"));
        var heir = small.practice("New Surgery", "Z79102", farley);
        small.register
                .link(heir, Tie.SUCCESSOR_OF, old, Span.parse("2015-04-01/"), Map.of(), "test", SmallContracts.TEST)
                .orThrow();
    }

    @AfterAll
    static void close() {
        small.close();
    }

    private static Sheet sheet(List<List<String>> rows, Area... merged) throws Unreadable {
        return Sheet.of(rows, List.of(merged), new ArrayList<>());
    }

    private static Inventories.Given given(String text) throws Exception {
        return given("contracts.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Inventories.Given given(String name, byte[] bytes) throws Exception {
        var given = sheets.receive(farley, name, new ByteArrayInputStream(bytes), SOMEBODY);
        sheets.match(given, sheets.guess(given), DAY);
        return sheets.find(given.id()).orElseThrow();
    }

    private static Line only(String row) throws Exception {
        var lines = sheets.preview(given("Practice code,Contract type,Start date,End date,Value\r\n" + row + "\r\n"))
                .lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static List<String> said(Agreement agreement, LocalDate day) {
        return agreement.on(day).stream()
                .filter(clause -> clause.term() == Term.PARTNER)
                .map(Clause::subject)
                .toList();
    }

    @Test
    void a_title_two_headings_and_a_total_are_no_rows_and_are_named() throws Exception {
        var read = sheet(List.of(
                List.of("Contracts of NHS Farley CCG", "", "", "", ""),
                List.of("Practice", "Contract", "", "", "Money"),
                HEAD,
                List.of("Z79001", "GMS", "01/04/2014", "none", "£1,200.50"),
                HEAD,
                List.of("Total", "1", "", "", "£1,200.50")));
        assertThat(read.rows()).hasSize(1);
        assertThat(read.notes())
                .containsExactly(
                        "2 rows above the heading in row 3 are left out.",
                        "Row 5 is the heading once more, and is left out.",
                        "Row 6 is a total, and is left out.");
    }

    @Test
    void two_columns_of_one_name_are_told_apart() throws Exception {
        var read = sheet(List.of(
                List.of("Practice code", "Contract type", "End date", "End date"),
                List.of("Z79001", "APMS", "31/03/2019", "30/06/2019")));
        assertThat(read.headings()).containsExactly("Practice code", "Contract type", "End date", "End date (2)");
        assertThat(read.notes())
                .containsExactly("Two columns are called “End date”: the second is called “End date (2)” here.");
    }

    @Test
    void merged_cells_are_named_and_their_rows_are_refused() throws Exception {
        var read = sheet(
                List.of(HEAD, List.of("Z79001", "GMS", "", "", ""), List.of("", "PMS", "", "", "")),
                new Area(2, 3, 1, 1));
        assertThat(read.notes().getFirst()).startsWith("The cells A2:A3 are merged");
        var reading = SheetReading.of(read, SheetField.guess(read.headings(), Map.of()));
        assertThat(reading.entries()).extracting(SheetReading.Entry::line).containsExactly(2);
        assertThat(reading.faults())
                .extracting(SheetReading.Fault::sentence)
                .containsExactly("The cell under “Practice code” is merged with the one above it.");
    }

    @Test
    void days_as_serials_as_texts_and_as_days_of_a_workbook_stand_in_one_column() throws Exception {
        var bytes = new ByteArrayOutputStream();
        Xlsx.write(
                bytes,
                new Xlsx.Sheet(
                        "Contracts",
                        List.of("Practice code", "Contract type", "End date"),
                        Stream.of(
                                List.of("Z79001", "APMS", LocalDate.of(2019, 3, 31)),
                                List.of("Z79002", "APMS", "31/03/2019"),
                                List.of("Z79003", "APMS", 43555),
                                List.of("Z79004", "APMS", "31-Mar-19"))));
        var given = given("contracts.xlsx", bytes.toByteArray());
        var reading = SheetReading.of(given.sheet(), given.columns());
        assertThat(reading.entries())
                .extracting(entry -> entry.said().get(Term.ENDS).get("").value())
                .containsOnly("2019-03-31")
                .hasSize(4);
        assertThat(reading.notes())
                .singleElement()
                .asString()
                .contains("“End date” are written", "number of a spreadsheet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",GMS,,,|No code of a practice stands in row 2.",
                "7900,GMS,,,|“7900” is no code of a practice.",
                "Z79001,,,,|The kind of contract is empty.",
                "Z79001,Rental,,,|“Rental” is no kind of contract that is known.",
                "Z79001,LES,,,|A LES lies on another contract, and a list does not say on which.",
                "Z79001,GMS,31/13/2014,,|“31/13/2014” under “Start date” is no day.",
                "Z79001,GMS,,,about £5|“about £5” under “Value” is no amount of pounds.",
                "Z99999,GMS,,,|The register has no practice with the code Z99999.",
                "Z78001,GMS,,,|Elsewhere Surgery is commissioned by NHS Otherton CCG on 10 May 2016, not by NHS Farley CCG.",
                "Z79101,GMS,,,|Old Surgery no longer had the code Z79101 on 10 May 2016: it closed on 31 March 2015.",
                "Z79001,APMS,01/04/2016,31/03/2016,|It would end on 31 March 2016, before it began on 1 April 2016.",
                "Z79001,GMS,11/05/2016,,|It begins on 11 May 2016, after the day of the list."
            })
    void each_fault_has_its_sentence_and_what_mends_it(String row, String sentence) throws Exception {
        var line = only(row);
        assertThat(line.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(line.sentence()).isEqualTo(sentence);
        assertThat(line.remedy()).isNotBlank();
    }

    @Test
    void a_code_that_changed_leads_to_the_one_that_followed() throws Exception {
        assertThat(only("Z79101,GMS,,,").remedy()).contains("New Surgery (Z79102)");
    }

    @Test
    void all_faults_of_a_row_are_said_at_once() throws Exception {
        assertThat(only("Z79001,,31/13/2014,,about £5").sentence())
                .contains("The kind of contract is empty.", "is no day.", "is no amount of pounds.");
    }

    @ParameterizedTest
    @CsvSource({"none, none", "Rolling, none", "missing, missing", "TBC, not-yet-known", "31/03/2019, said", "'', "})
    void what_is_not_known_is_a_value_and_an_empty_cell_says_nothing(String cell, String told) throws Exception {
        var read = sheet(List.of(HEAD, List.of("Z79001", "APMS", "01/04/2014", cell, "")));
        var said = SheetReading.of(read, SheetField.guess(read.headings(), Map.of()))
                .entries()
                .getFirst()
                .said()
                .get(Term.ENDS);
        assertThat(said == null ? null : said.get("").code()).isEqualTo(told);
    }

    @Test
    void a_list_is_entered_and_the_same_again_changes_nothing() throws Exception {
        var text = "Practice code,Contract type,Start date,End date,Value,Partners\r\n"
                + "Z79005,GMS,01/04/2014,none,\"£342,691.00\",Dr Ruth Amos; Dr Daniel Price\r\n"
                + "Z79006,APMS,01/04/2014,31/03/2016,,\r\n"
                + "Z79006,APMS,01/04/2014,31/03/2016,,\r\n"
                + "Z78001,GMS,,,,\r\n";
        var given = given(text);
        var report = sheets.accept(given, SmallContracts.TEST);
        assertThat(report.lines())
                .extracting(Line::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.REJECTED, Outcome.REJECTED);
        var gms = small.contracts.timeline("Z79005", DAY, Long.MAX_VALUE).getFirst();
        assertThat(gms.find(Term.VALUE, DAY).orElseThrow().words()).isEqualTo("£342,691");
        assertThat(said(gms, DAY)).hasSize(2);
        // Its last day is over and it is on the list: nobody decided that it goes on.
        assertThat(small.contracts.gaps(DAY, Long.MAX_VALUE).stream()
                        .filter(gap -> gap.practice().equals("Z79006"))
                        .map(gap -> gap.rule().id()))
                .contains("contracts.gap.rolled-over");
        var before = small.small
                .sql()
                .sql("select count(*) from contracts.clause")
                .query(Long.class)
                .single();
        assertThat(sheets.accept(given(text), SmallContracts.TEST).lines())
                .extracting(Line::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.REJECTED, Outcome.REJECTED);
        assertThat(small.small
                        .sql()
                        .sql("select count(*) from contracts.clause")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void what_changed_is_said_and_holds_from_the_day_of_the_list() throws Exception {
        var head = "Practice code,Contract type,Start date,Partners,Value\r\n";
        sheets.accept(given(head + "Z79007,PMS,01/04/2014,Dr Ruth Amos; Dr Daniel Price,100\r\n"), SmallContracts.TEST);
        var given = given(head + "Z79007,PMS,01/04/2014,Dr Ruth Amos; Dr Helen Marsh,120.50\r\n");
        var line = sheets.accept(given, SmallContracts.TEST).lines().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(line.sentence())
                .contains("Partner Dr Helen Marsh: partner", "partner Dr Daniel Price no longer, from 10 May 2016")
                .contains("value in a year: £120.50, where it said £100");
        var pms = small.contracts.timeline("Z79007", DAY, Long.MAX_VALUE).getFirst();
        assertThat(said(pms, DAY)).containsExactlyInAnyOrder("Dr Ruth Amos", "Dr Helen Marsh");
        assertThat(said(pms, DAY.minusDays(1))).containsExactlyInAnyOrder("Dr Ruth Amos", "Dr Daniel Price");
    }

    @Test
    void what_was_said_of_a_heading_is_remembered_for_the_commissioner() throws Exception {
        var text = "Practice code,Contract type,Our own ending\r\nZ79001,APMS,31/03/2019\r\n"
                .getBytes(StandardCharsets.UTF_8);
        var first = sheets.receive(farley, "a.csv", new ByteArrayInputStream(text), SOMEBODY);
        assertThat(sheets.guess(first)).containsExactly(SheetField.CODE, SheetField.KIND, SheetField.IGNORE);
        sheets.match(first, List.of(SheetField.CODE, SheetField.KIND, SheetField.ENDS), DAY);
        var second = sheets.receive(farley, "b.csv", new ByteArrayInputStream(text), SOMEBODY);
        assertThat(sheets.guess(second)).containsExactly(SheetField.CODE, SheetField.KIND, SheetField.ENDS);
    }

    @Test
    void a_file_without_a_heading_and_one_without_rows_cannot_be_read() {
        assertThatThrownBy(() -> sheet(List.of(List.of("a", "b"), List.of("c", "d"))))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> sheet(List.of(HEAD))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> RawFile.read("x.zip", new ByteArrayInputStream(new byte[0]))
                        .text())
                .isInstanceOf(Exception.class);
    }
}
