package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.intake.Workbook.Sheet;
import quorate.kernel.Objection;

class DispensingReportTest {

    private static final List<String> COMMISSIONER = List.of("", "Primary Care Trust:", "Elmshire Ccg (99A00)");
    private static final List<String> HEADING =
            List.of("", "Practice Name and Address", "", "", "", "Total GP's", "Dispensing GP's");
    private static final List<String> PRACTICE =
            List.of("", "Elm Surgery, 1 Elm Street, Elmton, EL1 1EL", "", "", "", "8", "", "7");

    private static List<Sheet> report(List<List<String>> rows) {
        return List.of(new Sheet("Report", rows));
    }

    @Test
    void a_report_becomes_a_table() throws Refusal {
        assertThat(DispensingReport.text(report(List.of(
                        List.of("", "Dispensing Practices Address Details"),
                        COMMISSIONER,
                        List.of("", "Report For:", "January 2015"),
                        HEADING,
                        PRACTICE))))
                .isEqualTo("""
                        PCO Name,PracticeName,Address1,PostCode,Total GP's,Dispensing GP's
                        Elmshire Ccg (99A00),Elm Surgery,"1 Elm Street, Elmton",EL1 1EL,8,7
                        """);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> DispensingReport.text(report(
                        List.of(PRACTICE, COMMISSIONER, HEADING, List.of("", "Elm Surgery", "", "", "", "8", "7")))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.objections())
                                .extracting(Objection::sentence)
                                .containsExactly(
                                        "Row 1 has a practice before any commissioner or heading.",
                                        "Row 4 has no address: “Elm Surgery”.",
                                        "The workbook lists no practice under any commissioner."));
    }
}
