package quorate.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.interests.Interest;
import tools.jackson.databind.json.JsonMapper;

class RegisterReadingTest {

    private static final LocalDate DAY = LocalDate.of(2017, 1, 11);
    private static final Path CASES = Path.of("../shared/cases/interests.json");

    private static RegisterSheet sheet(String text) throws IOException, Unreadable {
        return RegisterSheet.read(
                RawFile.read("register.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static RegisterReading reading(String... rows) throws IOException, Unreadable {
        return RegisterReading.of(
                sheet("Name,Position,Declared Interest,Type of Interest,From,To\n" + String.join("\n", rows)), DAY);
    }

    /** The template of 2016 in two rows of headings, with one person's name merged over two interests. */
    static byte[] template() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var to = book.newWorksheet("Register");
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("Register of interests as at January 2017"));
            rows.add(List.of(
                    "Name",
                    "Current position(s) held i.e. Governing Body member; Committee member; Member practice; CCG employee or other",
                    "Declared Interest (name of the organisation and nature of business)",
                    "Type of Interest",
                    "",
                    "",
                    "Is the interest direct or indirect?",
                    "Nature of Interest",
                    "Date of Interest",
                    "",
                    "Action taken to mitigate risk"));
            rows.add(List.of(
                    "",
                    "",
                    "",
                    "Financial Interest",
                    "Non-Financial Professional Interest",
                    "Non-Financial Personal Interest",
                    "",
                    "",
                    "From",
                    "To",
                    ""));
            rows.add(List.of(
                    "Dr Ruth Amos",
                    "GP member",
                    "Mill Lane Surgery",
                    "X",
                    "",
                    "",
                    "Direct",
                    "GP partner",
                    "2006",
                    "to date",
                    "Leaves for the item"));
            rows.add(List.of(
                    "", "", "Local medical committee", "", "X", "", "Direct", "Member", "April 2014", "", "Declared"));
            rows.add(List.of(
                    "Priya Nair",
                    "Vice-chair, lay member",
                    "NIL",
                    "N/A",
                    "N/A",
                    "N/A",
                    "N/A",
                    "N/A",
                    "N/A",
                    "N/A",
                    "None required"));
            for (var row = 0; row < rows.size(); row++)
                for (var cell = 0; cell < rows.get(row).size(); cell++)
                    if (!rows.get(row).get(cell).isEmpty())
                        to.value(row, cell, rows.get(row).get(cell));
            to.range(1, 3, 1, 5).merge();
            to.range(3, 0, 4, 0).merge();
            to.range(3, 1, 4, 1).merge();
        }
        return bytes.toByteArray();
    }

    @Test
    void the_template_of_2016_is_read_with_two_rows_of_headings_and_merged_cells() throws Exception {
        var sheet = RegisterSheet.read(RawFile.read("register.xlsx", new ByteArrayInputStream(template())));
        assertThat(sheet.layout()).isEqualTo("R2");
        assertThat(sheet.notes()).anyMatch(note -> note.contains("The cells A4:A5 are merged"));
        var reading = RegisterReading.of(sheet, DAY);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.entries())
                .extracting(Printed::name)
                .containsExactly("Dr Ruth Amos", "Dr Ruth Amos", "Priya Nair");
        var partner = reading.entries().getFirst();
        assertThat(partner.description()).isEqualTo("Mill Lane Surgery: GP partner");
        assertThat(partner.organisation()).isEqualTo("Mill Lane Surgery");
        assertThat(partner.type()).isEqualTo("Financial Interest");
        assertThat(partner.from()).isEqualTo("2006-01-01");
        assertThat(partner.notes()).contains("The first day is read as 1 January 2006.");
        assertThat(reading.entries().get(1).ours()).isEqualTo(Interest.Type.NON_FINANCIAL_PROFESSIONAL);
        assertThat(reading.entries().get(1).from()).isEqualTo("2014-04-01");
        assertThat(reading.entries().getLast().nil()).isTrue();
    }

    @Test
    void every_layout_of_which_columns_were_seen_is_told_by_its_headings() throws Exception {
        var json = JsonMapper.shared().readTree(Files.readString(CASES));
        for (var register : json.get("registers")) {
            if (!register.get("columns").isArray()) continue;
            var id = register.get("id").asString();
            var headings = new ArrayList<String>();
            register.get("columns").forEach(column -> headings.add('"' + column.asString() + '"'));
            // Of R7 the first headings were seen and the rest was cut off.
            if (id.equals("R7")) headings.set(2, "Surname");
            if (id.equals("R7")) headings.add("Interest");
            var above = id.equals("R5") ? "Name,Ruth Amos\nPosition: GP member\n" : "";
            var row = headings.stream().map(column -> "Ruth Amos").collect(Collectors.joining(","));
            assertThat(sheet(above + String.join(",", headings) + "\n" + row).layout())
                    .isEqualTo(id);
        }
    }

    @Test
    void a_form_for_one_person_has_the_name_above_its_table() throws Exception {
        var sheet = sheet("""
                Name: Ruth Amos
                Position,GP member
                Type of Interest,Details and whether personal or pecuniary,Self or other (close associate),Start date
                Personal,Paid locum at Orchard House,Self,01/02/2012
                """);
        var entry = RegisterReading.of(sheet, DAY).entries().getFirst();
        assertThat(entry.name()).isEqualTo("Ruth Amos");
        assertThat(entry.position()).isEqualTo("GP member");
        assertThat(entry.printedClass()).contains(Interest.Type.NON_FINANCIAL_PERSONAL);
        assertThat(entry.ours()).isEqualTo(Interest.Type.FINANCIAL);
        assertThat(entry.differs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Dr Ruth Amos and Mr Tom Bevan", "Ruth Amos / Tom Bevan", "Ruth Amos; Tom Bevan", "Mr and Mrs Stone"})
    void two_people_in_one_row_are_not_taken(String names) throws Exception {
        var reading = reading('"' + names + "\",GP member,Partner in a practice,Financial,2006,");
        assertThat(reading.entries()).isEmpty();
        assertThat(reading.faults().getFirst().sentence()).contains("The row names two people", "cannot be told");
        assertThat(reading.faults().getFirst().remedy()).contains("a row of their own");
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_said_at_once() throws Exception {
        var reading = reading(",,Partner,,someday,", "Ruth Amos,,,,1/4/2016,1/4/2015");
        assertThat(reading.faults()).extracting(RegisterReading.Fault::line).containsExactly(2, 3);
        assertThat(reading.faults().get(0).sentence())
                .contains("has no name, and nobody stands above", "“someday” is no day that can be read");
        assertThat(reading.faults().get(1).sentence())
                .contains(
                        "does not say what the interest is", "ends on 1 April 2015, before it begins on 1 April 2016");
    }

    @Test
    void one_that_begins_after_the_register_and_ones_that_had_ended_are_taken_and_said_to_be() throws Exception {
        var reading = reading(
                "Ruth Amos,GP,Director of a company,Financial,01/05/2017,",
                "Ruth Amos,GP,Governor of a trust,,2012,30/09/2016",
                "Ruth Amos,GP,Locum elsewhere,,2012,March 2015");
        assertThat(reading.entries())
                .extracting(entry -> entry.notes().getLast())
                .satisfiesExactly(
                        ahead -> assertThat(ahead).contains("begins on 1 May 2017, after the day of the register"),
                        ended -> assertThat(ended).contains("had ended by the day"),
                        old -> assertThat(old).contains("more than six months before", "private record only"));
        assertThat(reading.entries().getLast().until()).contains(LocalDate.of(2015, 4, 1));
    }

    @Test
    void a_row_without_a_name_belongs_to_whoever_stands_above() throws Exception {
        var reading =
                reading("Ruth Amos,GP member,Partner,Financial,2006,", ",,Registered patient at Chapel Street,,,");
        assertThat(reading.entries().getLast().name()).isEqualTo("Ruth Amos");
        assertThat(reading.entries().getLast().notes()).anyMatch(note -> note.contains("is taken for “Ruth Amos”"));
        assertThat(reading.entries().getLast().from()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2000 to date|2000-01-01|",
                "April 2018 to date|2018-04-01|",
                "01/04/2016 - 31/03/2017|2016-04-01|2017-03-31",
                "Since September 2012|2012-09-01|",
                "2012-2015|2012-01-01|2015-12-31",
                "1st May 2016|2016-05-01|",
                "Current||",
                "until March 2015||2015-03-31",
                "Apr-16|2016-04-01|"
            })
    void days_are_read_as_registers_print_them(String printed, String from, String until) {
        var read = Days.of(printed);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.from().map(it -> it.day().toString()).orElse(null)).isEqualTo(from);
        assertThat(read.until().map(it -> it.day().toString()).orElse(null)).isEqualTo(until);
    }

    @Test
    void our_class_is_that_of_the_real_cases_but_for_four() throws Exception {
        var json = JsonMapper.shared().readTree(Files.readString(CASES));
        var all = 0;
        var wrong = new ArrayList<String>();
        for (var interest : json.get("interests")) {
            if (!interest.get("interestType").isString()) continue;
            all++;
            var expected = Interest.Type.parse(interest.get("interestType").asString());
            var got = Layout.BOOK.classOf(interest.get("description").asString());
            if (!got.filter(expected::equals).isPresent())
                wrong.add(interest.get("id").asString());
        }
        assertThat(all).isEqualTo(82);
        assertThat(wrong).containsExactly("I021", "I022", "I029", "I033");
    }

    @Test
    void a_file_in_which_no_register_is_found_says_what_it_has() {
        assertThatThrownBy(() -> sheet("Practice,List size\nMill Lane,9400\n"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        no -> assertThat(no.objection().sentence())
                                .contains("The fullest row has: Practice, List size"));
        assertThatThrownBy(() -> sheet("Name,Declared Interest\n")).isInstanceOf(Unreadable.class);
    }
}
