package quorate.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;

class RosterSheetTest {

    private static RosterSheet read(String name, byte[] bytes) throws IOException, Unreadable {
        return RosterSheet.read(RawFile.read(name, new ByteArrayInputStream(bytes)));
    }

    private static RosterSheet csv(String text) throws IOException, Unreadable {
        return read("staff.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterReading reading(RosterSheet sheet) {
        return RosterReading.of(sheet, RosterField.guess(sheet.headings(), Map.of()));
    }

    @Test
    void a_workbook_with_a_title_merged_cells_day_numbers_and_a_total_is_read_row_by_row() throws Exception {
        var staff = new SmallWorkbook.Sheet(
                "Staff",
                List.of(
                        List.of("NHS Anytown CCG, staff and members", "", "", ""),
                        List.of(),
                        List.of("Name", "Post", "Start date", "Home address"),
                        List.of("Margaret Hale", "Lay member", 42095, "1 High Street"),
                        List.of("Samuel Okoro", "", 42461, "2 High Street"),
                        List.of("Tom Bevan", "Accountable officer", 41365, "3 High Street"),
                        List.of("Total", 3, "", "")),
                List.of("A1:D1", "B4:B5"));
        var leavers = new SmallWorkbook.Sheet(
                "Leavers", List.of(List.of("Name", "Post"), List.of("Ian Moss", "Member")), List.of());
        var sheet = read("staff.xlsx", SmallWorkbook.of(staff, leavers));
        assertThat(sheet.headings()).containsExactly("Name", "Post", "Start date");
        assertThat(sheet.rows()).extracting(RosterSheet.Row::line).containsExactly(4, 5, 6);
        assertThat(sheet.notes())
                .containsExactly(
                        "The sheet “Staff” is read; “Leavers” is left out. Give it as a file of its own if it belongs to the list.",
                        "1 row above the heading in row 3 is left out.",
                        "The column “Home address” is private and is not taken: of people only work is kept here.",
                        "The cells B4:B5 are merged: what they say stands in row 4 alone. Unmerge them and write it in every row.",
                        "Row 7 is a total, “Total”, and is left out.");
        assertThat(sheet.toString()).doesNotContain("High Street");
        var reading = reading(sheet);
        assertThat(reading.entries())
                .extracting(RosterReading.Entry::name)
                .containsExactly("Margaret Hale", "Tom Bevan");
        assertThat(reading.entries().getFirst().from()).contains(LocalDate.of(2015, 4, 1));
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.sentence()).isEqualTo("The post is empty, because the cell is merged with one above.");
            assertThat(fault.remedy()).isEqualTo("Unmerge the cells and write it in every row.");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Home address       | yes
                    Address            | yes
                    Personal e-mail    | yes
                    Home email address | yes
                    Mobile             | yes
                    Date of birth      | yes
                    NI number          | yes
                    Pay band           | yes
                    Next of kin        | yes
                    Postcode           | yes
                    Ethnicity          | yes
                    Work e-mail        | no
                    Office address     | no
                    Name               | no
                    Job title          | no
                    Start date         | no
                    """)
    void private_columns_are_known_by_their_heading(String heading, String isPrivate) {
        assertThat(RosterField.isPrivate(heading)).isEqualTo(isPrivate.equals("yes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Name            | NAME
                    Staff name      | NAME
                    Title           | PREFIX
                    Job Title       | POST
                    Role            | POST
                    Committee       | BODY
                    START DATE      | FROM
                    Leaving date    | UNTIL
                    E-mail          | EMAIL
                    Work Email      | EMAIL
                    First name      | FIRST
                    Surname         | LAST
                    Favourite food  |
                    """)
    void headings_are_guessed_and_nothing_else_is(String heading, RosterField field) {
        assertThat(RosterField.guess(heading)).isEqualTo(Optional.ofNullable(field));
    }

    @Test
    void what_was_said_of_a_heading_last_time_prevails_over_a_guess() {
        assertThat(RosterField.guess(
                        List.of("Title", "Who"), Map.of("title", RosterField.POST, "who", RosterField.NAME)))
                .containsExactly(RosterField.POST, RosterField.NAME);
    }

    @Test
    void every_fault_of_every_row_is_told_with_its_remedy() throws Exception {
        var sheet = csv("""
                Name;Post;From;Until;E-mail
                Margaret Hale;Chair;01/04/2015;;margaret.hale@nhs.net
                ;Chair;;;
                Samuel Okoro;;31/02/2015;;
                Priya Nair;Vice-chair;01/04/2016;31/03/2016;
                Grace Lin;Finance officer;;;grace@gmail.com
                Tom Bevan;Officer;present;;not an address
                margaret hale;Chair;01/04/2015;;margaret.hale@nhs.net
                """);
        var reading = reading(sheet);
        assertThat(reading.entries()).extracting(RosterReading.Entry::line).containsExactly(2, 6, 7);
        assertThat(reading.entries().get(1).email()).isEmpty();
        assertThat(reading.faults())
                .extracting(RosterReading.Fault::line, RosterReading.Fault::sentence)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3, "The name is empty."),
                        org.assertj.core.api.Assertions.tuple(4, "The post is empty."),
                        org.assertj.core.api.Assertions.tuple(4, "“31/02/2015” under From is no day."),
                        org.assertj.core.api.Assertions.tuple(5, "The last day is before the first, 1 April 2016."),
                        org.assertj.core.api.Assertions.tuple(
                                6, "The e-mail address is a private one, and is not taken."),
                        org.assertj.core.api.Assertions.tuple(7, "“not an address” is no e-mail address."),
                        org.assertj.core.api.Assertions.tuple(8, "It says the same as row 2."));
        assertThat(reading.faults())
                .allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
        assertThat(sheet.toString()).doesNotContain("gmail");
    }

    @Test
    void what_cannot_be_a_list_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> read("old.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}))
                .hasMessageContaining("no longer read, or has a password");
        assertThatThrownBy(() -> csv("Name,Post\r\n")).hasMessageContaining("There is no row in this file");
        assertThatThrownBy(() -> csv("one\r\ntwo\r\n")).hasMessageContaining("No row of headings was found");
        assertThatThrownBy(
                        () -> read("empty.xlsx", SmallWorkbook.of(new SmallWorkbook.Sheet("A", List.of(), List.of()))))
                .hasMessageContaining("There is no row in this file");
        var rows = new ArrayList<>(List.of("Name,Post"));
        for (var at = 0; at <= RosterSheet.MOST_ROWS; at++) rows.add("Person " + at + ",Post " + at);
        assertThatThrownBy(() -> csv(String.join("\n", rows))).hasMessageContaining("more than 1,000 rows");
    }
}
