package quorate.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import quorate.baselines.Baseline.Line;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.web.Typed;

/** A yearly baseline from a file, right and wrong. */
class BaselineReadingTest {

    private static final String HEADING = "practice,stream,yearly,basis\n";

    private final Typed typed = Typed.prefilled(Map.of());

    private static Party practice(String code) {
        return new Party(PartyId.fresh(), Kind.PRACTICE, code, Span.ALWAYS, Map.of("ods", code));
    }

    private List<Line> read(String text) throws IOException {
        var file = new MockMultipartFile("file", "baseline.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return BaselineReading.read(file, Map.of("Z90001", practice("Z90001"), "Z90003", practice("Z90003")), typed);
    }

    private String fault() {
        return typed.faultOf("file").orElse("");
    }

    @Test
    void each_row_is_a_stream_of_a_practice_and_a_stream_is_written_in_any_way() throws IOException {
        var found = read(HEADING + "z90001,Global  sum,\"£706,302.00\",List\nZ90003,premises-rent,0,fixed\n\n");
        assertThat(fault()).isEmpty();
        assertThat(found)
                .extracting(it -> it.practice() + " " + it.stream() + " " + it.yearly() + " " + it.basis())
                .containsExactly(
                        "Z90001 global-sum £706,302 Follows its list", "Z90003 premises-rent £0 A twelfth each month");
    }

    @Test
    void everything_wrong_is_named_with_its_row_and_field() throws IOException {
        read(HEADING
                + "Z99999,global-sum,1,fixed\n"
                + "Z90001,,1,fixed\n"
                + "Z90001,rent,-1,fixed\n"
                + "Z90001,rent,,sometimes\n"
                + "Z90001,rent,many,fixed\n"
                + "Z90001,rent,70630200000,fixed\n"
                + "Z90003,global sum,1,fixed\n"
                + "Z90003,global-sum,2,fixed\n");
        assertThat(fault())
                .contains(
                        "row 2, practice: “Z99999” is not a practice of this commissioner",
                        "row 3, stream: “” is not the name of a stream",
                        "row 4, yearly: it cannot be less than nothing",
                        "row 5, yearly: enter the pounds of the year",
                        "row 5, basis: “sometimes” is neither fixed",
                        "row 6, yearly: “many” is not an amount of pounds",
                        "row 7, yearly: it is more than £100,000,000",
                        "row 9, practice: Z90003 has a row for global sum already");
    }

    @Test
    void what_is_no_such_list_says_what_it_lacks() throws IOException {
        read("practice,amount\nZ90001,1\n");
        assertThat(fault()).contains("there is no stream, yearly, basis");
    }

    @Test
    void a_heading_alone_is_no_baseline() throws IOException {
        assertThat(read(HEADING)).isEmpty();
        assertThat(fault()).contains("nothing below the headings");
    }
}
