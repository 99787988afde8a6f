package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class ErrandsTest {

    @Test
    void finds_the_commands_of_every_module() {
        assertThat(Errands.listCommands())
                .extracting(type -> type.getAnnotation(Command.class).name())
                .contains("serve", "examples", "law", "journal", "administrator")
                .doesNotContain("quorate");
    }

    @Test
    void every_command_says_what_it_is_for() {
        assertThat(Errands.listCommands()).allSatisfy(type -> {
            var words = String.join(" ", type.getAnnotation(Command.class).description());
            assertThat(words).as(type.getSimpleName()).endsWith(".").hasSizeGreaterThan(30);
        });
    }

    @Test
    void help_ends_well_and_a_slip_does_not() {
        assertThat(new Errands().run("--help")).isZero();
        assertThat(new Errands().run("serve", "--help")).isZero();
        assertThat(new Errands().run("journal", "verify", "--help"))
                .as("without starting anything")
                .isZero();
        assertThat(new Errands().run("completion")).isZero();
        assertThat(new Errands().run()).isEqualTo(2);
        assertThat(new Errands().run("nonsense")).isEqualTo(2);
        assertThat(new Errands().run("serve", "--port", "many")).isEqualTo(2);
        assertThat(new Errands().run("administrator"))
                .as("a slip, found before anything is started")
                .isEqualTo(2);
    }
}
