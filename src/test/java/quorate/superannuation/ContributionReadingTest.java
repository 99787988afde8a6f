package quorate.superannuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** A list of superannuation by practice and month, right and wrong. */
class ContributionReadingTest {

    static final String HEADING = "practice,month,employer,employee,source\n";

    private final Typed typed = Typed.prefilled(Map.of());
    private final PartyId anytown = PartyId.fresh();

    private List<Contribution> read(String text) throws IOException {
        var file = new MockMultipartFile("file", "list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        var day = LocalDate.of(2016, 5, 10);
        return ContributionReading.read(file, anytown, Set.of("Z90001", "Z90003"), day, anytown, typed);
    }

    private String fault() {
        return typed.faultOf("file").orElse("");
    }

    @Test
    void each_row_is_a_month_of_a_practice_in_two_parts() throws IOException {
        var found = read(HEADING + "z90001,2016-05,\"1,433.80\",930.5,Form of 1 March\nZ90003,2016-06-01,0,0,Agent\n");
        assertThat(fault()).isEmpty();
        assertThat(found)
                .extracting(it -> it.practice() + " " + it.month() + " " + it.part() + " " + it.amount())
                .containsExactly(
                        "Z90001 2016-05 Employer superannuation £1,433.80",
                        "Z90001 2016-05 Employee superannuation £930.50",
                        "Z90003 2016-06 Employer superannuation £0",
                        "Z90003 2016-06 Employee superannuation £0");
    }

    @Test
    void everything_wrong_with_a_list_is_named_with_its_row_and_field() throws IOException {
        read(HEADING
                + "Z99999,2016-05,1,1,Agent\n"
                + "Z90001,May,1,1,Agent\n"
                + "Z90001,2016-05,-1,,\n"
                + "Z90003,2016-05,1,many,Agent\n"
                + "Z90003,2016-06,1,1,Agent\n"
                + "Z90003,2016-06,2,2,Agent\n");
        assertThat(fault())
                .contains(
                        "row 2, practice: “Z99999” is not a practice of this commissioner",
                        "row 3, month: “May” is not a month, such as 2016-05",
                        "row 4, source: say where it is from",
                        "row 4, employer: it cannot be less than nothing",
                        "row 4, employee: enter 0 if there is none",
                        "row 5, employee: “many” is not an amount of pounds",
                        "row 7, practice: Z90003 has a row for 2016-06 already");
    }

    @Test
    void what_is_no_such_list_says_what_it_lacks() throws IOException {
        read("practice,month,amount\nZ90001,2016-05,1\n");
        assertThat(fault()).contains("there is no employer, employee, source");
        assertThat(read(HEADING)).isEmpty();
    }
}
