package quorate.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LawCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_sound_pack_is_called_sound_and_a_folder_without_one_is_not() {
        assertThat(run("check", "law")).isZero();
        assertThat(out.toString()).contains("is sound: 35 acts");
        assertThat(run("check", "docs")).isEqualTo(1);
        assertThat(out.toString()).contains("docs/PACK.yaml: there is no such file", "such a pack is not used");
    }

    @Test
    void rules_are_listed_as_on_a_day() {
        run("list", "rules", "--on", "2014-09-30");
        assertThat(out.toString()).contains("law.pre2014.cic\t").doesNotContain("law.14Z3.2A\t");
    }

    @Test
    void concerns_are_listed_as_on_a_day() {
        run("list", "concerns", "--on", "2023-06-30");
        assertThat(out.toString())
                .contains("route.complaint@icb\t2022-07-01/2023-07-01\tNHS England handles the complaint.")
                .doesNotContain("route.complaint@3");
    }

    @Test
    void what_is_known_from_practice_says_so() {
        run("list", "parameters", "--on", "2016-05-10");
        assertThat(out.toString())
                .contains("lim.term5", "5 years", "expected practice, source not verified: high confidence");
    }

    @Test
    void the_difference_between_two_days_shows_what_began_and_what_ended() {
        run("diff", "2014-09-30", "2014-10-01");
        assertThat(out.toString())
                .contains(
                        "- rule law.pre2014.cic", "+ rule law.14Z3.2A", "5 changes between 2014-09-30 and 2014-10-01");
    }

    @Test
    void a_day_that_is_none_is_answered_with_how_one_is_written() {
        assertThat(run("diff", "2014-02-30", "2014-10-01")).isEqualTo(2);
        assertThat(err.toString()).contains("'2014-02-30' is not a day. Write it like 2016-05-10.");
    }

    @Test
    void a_faulty_folder_is_not_listed_from_but_its_faults_are_told(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("PACK.yaml"), "number: one\nread: 2026-11-21\nfiles: []\n");
        assertThat(run("--pack", folder.toString(), "list", "rules")).isEqualTo(2);
        assertThat(err.toString()).contains("'one' cannot be read as 'number'. Write a whole number.");
    }

    @Test
    void without_a_word_the_number_and_the_hash_of_the_pack_are_told() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("Law pack " + Law.ofJar().number() + " ("
                        + Law.ofJar().hash().substring(0, 12) + "), read to 2026-11-21.");
    }

    @Test
    void two_packs_are_held_against_each_other(@TempDir Path folder) throws Exception {
        SmallPack.copy(Path.of("law"), folder);
        run("--pack", folder.toString(), "diff-pack");
        assertThat(out.toString())
                .startsWith("0 differences from pack " + Law.ofJar().number() + " (");
        var pack = new SmallPack(folder);
        pack.change("rules/neighbours.yaml", "and to one CCG. That CCG", "and to a single CCG. That CCG");
        pack.change("rules/icb.yaml", "- id: icb.manual\n  weight: must", "- id: icb.manual\n  weight: should");
        pack.change("sources/legislation.yaml", "read: 2016-07-22", "read: 2020-01-01");
        out.getBuffer().setLength(0);
        run("--pack", folder.toString(), "diff-pack", "law");
        assertThat(out.toString())
                .contains(
                        "~ rule law.nodouble",
                        "    + 2015-04-01/2022-07-01 NHS England's function can be delegated once, and to a single CCG.",
                        "~ rule icb.manual",
                        "    - 2025-08-01/ weighs must",
                        "    + 2025-08-01/ weighs should",
                        "~ source GMS-2015")
                .doesNotContain("rule law.l3.neighbour");
    }

    @Test
    void a_sound_folder_that_lacks_a_rule_this_version_judges_by_is_not_called_sound(@TempDir Path folder)
            throws Exception {
        SmallPack.copy(Path.of("law"), folder);
        new SmallPack(folder).change("rules/neighbours.yaml", "id: law.nodouble", "id: law.twice");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("rule law.nodouble: this version of Quorate judges by it", "1 fault; such");
    }

    @Test
    void coverage_prints_each_gap() {
        run("coverage");
        assertThat(out.toString())
                .contains(
                        "Partly encoded\tfn.premises.capital",
                        "Encoded\tfn.contract.terminate",
                        "Not encoded\tPGM17",
                        "Open\topen.01");
    }

    private int run(String... arguments) {
        return new CommandLine(new LawCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
