package quorate.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import quorate.instructions.Confirmations.Said;
import quorate.instructions.Deduction.Kind;
import quorate.kernel.Money;
import quorate.web.Typed;

/** The agent's file: gross alone, or gross, what was deducted, and net. */
class ConfirmationReadingTest {

    private static final String HEADING = "practice,gross,levy,voluntary levy,net\n";

    private final Typed typed = Typed.prefilled(Map.of());

    private Said read(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ConfirmationReading.read(new MockMultipartFile("file", "agent.csv", "text/csv", bytes), typed);
    }

    private String fault() {
        return typed.faultOf("file").orElse("");
    }

    @Test
    void gross_alone_says_nothing_of_deductions() throws IOException {
        var said = read("practice,amount\nz90001,\"1,234.50\"\nZ90001,0.50\n");
        assertThat(said.gross()).isEqualTo(Map.of("Z90001", Money.pounds(1_235)));
        assertThat(said.deducted()).containsEntry("Z90001", Map.of());
        assertThat(fault()).isEmpty();
    }

    @Test
    void what_was_deducted_may_be_written_with_or_without_a_minus() throws IOException {
        var said = read(HEADING + "Z90001,1000,-30,2.50,967.50\nZ90003,10,0,0,10\n");
        assertThat(fault()).isEmpty();
        assertThat(said.deducted())
                .containsEntry("Z90001", Map.of(Kind.LEVY, Money.pounds(30), Kind.VOLUNTARY, Money.parse("2.50")))
                .containsEntry("Z90003", Map.of(Kind.LEVY, Money.ZERO, Kind.VOLUNTARY, Money.ZERO));
    }

    @Test
    void gross_is_net_and_what_was_deducted_where_the_agent_does_not_give_it() throws IOException {
        var said = read("practice,levy,net\nZ90001,30,970\n");
        assertThat(said.gross()).isEqualTo(Map.of("Z90001", Money.pounds(1_000)));
    }

    @Test
    void every_row_that_does_not_add_up_is_named_and_all_at_once() throws IOException {
        read(HEADING + "Z90001,1000,30,0,980\nZ90003,10,11,0,-1\n,1,0,0,1\nZ90005,many,0,0,1\nZ90007,,0,0,\n");
        assertThat(fault())
                .contains(
                        "row 2: £1,000 less £30 is £970, and the net amount is £980",
                        "row 3: £11 is deducted from £10, which is not so much",
                        "row 4 names no practice",
                        "row 5: “many” is not an amount of pounds",
                        "row 6: “” is not an amount of pounds");
    }

    @Test
    void net_alone_cannot_be_held_against_what_was_told() throws IOException {
        read("practice,net\nZ90001,970\n");
        assertThat(fault()).contains("says what was paid net, and not what was deducted", "add the column gross");
    }

    @Test
    void a_file_without_headings_says_which_it_needs() throws IOException {
        read("practice,money\nZ90001,1\n");
        assertThat(fault()).contains("must have the headings practice and amount");
    }
}
