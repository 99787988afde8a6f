package quorate.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small sound pack, broken in one place at a time: each fault has its sentence, with file, line, entry and remedy. */
class BrokenPackTest {

    @TempDir
    Path folder;

    private SmallPack pack;

    @BeforeEach
    void a_sound_pack() throws IOException {
        pack = SmallPack.in(folder);
    }

    @Test
    void the_small_pack_is_sound() {
        assertThat(Law.check(folder)).isEmpty();
        assertThat(Law.read(folder).table("ties.yaml")).startsWith("steps:");
    }

    @Test
    void an_unknown_source() throws IOException {
        change("rules.yaml", "source: ACT", "source: AKT");
        says(
                "rules.yaml, line 6, law.first: the source 'AKT' is not known. Add it under sources/, or correct the code.");
    }

    @Test
    void no_citation() throws IOException {
        change("rules.yaml", "  cites: [ACT]\n", "");
        says(
                "rules.yaml, line 7, law.second: there is no source. Add 'cites: [CODE]', with a code listed under sources/, or"
                        + " OWN.");
    }

    @Test
    void an_act_whose_id_is_wrong() throws IOException {
        change("acts.yaml", "id: fn.award", "id: award");
        assertThat(Law.check(folder))
                .contains(
                        "acts.yaml, line 2, award: the id of an act begins with 'fn.'. Rename it.",
                        "rule law.second: no act is called 'fn.*'. Use an act's id, or a beginning and *.");
    }

    @Test
    void two_spans_of_one_row_that_overlap() throws IOException {
        change("acts.yaml", "2015-04-01/2018-04-01", "2015-04-01/2018-04-02");
        says(
                "fn.award at level 3: the spans 2015-04-01/2018-04-02 and 2018-04-01/2022-07-01 overlap. End the first where the"
                        + " second begins.");
    }

    @Test
    void a_hole_between_two_rows() throws IOException {
        change("acts.yaml", "2015-04-01/2018-04-01", "2015-04-01/2018-03-31");
        says("fn.award at level 3: nothing is said from 2018-03-31 to 2018-04-01. Close the hole, or add an entry that"
                + " explains it.");
    }

    @Test
    void a_row_that_ends_before_its_level() throws IOException {
        change("acts.yaml", "2018-04-01/2022-07-01", "2018-04-01/2021-04-01");
        says("fn.award at level 3: it ends on 2021-04-01, but the level on 2022-07-01. Make them meet.");
    }

    @Test
    void a_level_about_which_nothing_is_said() throws IOException {
        change("levels.yaml", "levels:\n", "levels:\n- {id: icb, title: ICB, span: 2022-07-01/, cites: [ACT]}\n");
        var silent =
                " at level icb: nothing says who decides. Add a row; where no source says, name nobody and say so in a note.";
        pack.says("fn.award" + silent, "route.breach" + silent);
    }

    @Test
    void a_bank_holiday_in_the_wrong_year() throws IOException {
        change("levels.yaml", "levels:\n", """
                holidays:
                - {span: 2016-01-01/2017-01-01, days: [2016-05-30, 2017-05-29], cites: [ACT]}
                levels:
                """);
        says("levels.yaml, line 2: 2017-05-29 is not in 2016-01-01/2017-01-01. List it in the entry of its year.");
    }

    @Test
    void a_day_that_does_not_exist() throws IOException {
        change("rules.yaml", "2013-04-01/2022-07-01", "2013-04-31/2022-07-01");
        says("rules.yaml, line 2, law.first: '2013-04-31/2022-07-01' cannot be read as 'span'. Write"
                + " FIRST-DAY/DAY-AFTER-LAST, such as 2015-04-01/2022-07-01.");
    }

    @Test
    void an_end_before_its_beginning() throws IOException {
        change("rules.yaml", "2013-04-01/2022-07-01", "2022-07-01/2013-04-01");
        assertThat(Law.check(folder)).singleElement().asString().contains("law.first", "cannot be read as 'span'");
    }

    @Test
    void two_rules_of_one_name_at_one_time() throws IOException {
        change("rules.yaml", "id: law.second", "id: law.first");
        says("rule law.first: the spans 2013-04-01/2022-07-01 and 2013-04-01/ overlap. End the first where the second"
                + " begins.");
    }

    @Test
    void a_key_nobody_knows() throws IOException {
        change("rules.yaml", "  weight: must\n  span: 2013-04-01/2022", "  weigth: must\n  span: 2013-04-01/2022");
        assertThat(Law.check(folder))
                .containsExactly(
                        "rules.yaml, line 2, law.first: 'weight' is missing. Add a line 'weight: …'.",
                        "rules.yaml, line 2, law.first: 'weigth' is not a key of this kind of entry. Correct or remove it;"
                                + " README.md lists the keys.");
    }

    @Test
    void a_word_that_is_none_of_those_allowed() throws IOException {
        change("acts.yaml", "decides: commissioner", "decides: ccg");
        says("acts.yaml, line 8, fn.award: 'ccg' is not a word for 'decides'. Use one of nhs-england, joint-committee,"
                + " commissioner, shared, national, nobody, unsettled.");
    }

    @Test
    void leaving_open_who_decides_without_saying_why() throws IOException {
        change("acts.yaml", "decides: commissioner", "decides: unsettled");
        says("acts.yaml, line 8, fn.award: who decides is left open without a word. Say why in a 'note'.");
    }

    @Test
    void a_table_of_another_module_with_an_unknown_source() throws IOException {
        change("ties.yaml", "[ACT]", "[{source: NOWHERE, place: s1}]");
        says("ties.yaml, line 2: the source 'NOWHERE' is not known. Add it under sources/, or correct the code.");
    }

    @Test
    void a_file_that_the_pack_does_not_list() throws IOException {
        write("more.yaml", "rules: []\n");
        says(
                "more.yaml: this file is not part of the pack. Add it in PACK.yaml to 'files', or to 'tables' if another module"
                        + " reads it, or remove it.");
    }

    @Test
    void a_file_that_is_listed_and_not_there() throws IOException {
        Files.delete(folder.resolve("ties.yaml"));
        assertThat(Law.check(folder)).singleElement().asString().endsWith("Add it, or take it out of PACK.yaml.");
    }

    @Test
    void a_file_outside_the_folder_is_never_opened() throws IOException {
        change("PACK.yaml", "ties.yaml", "../ties.yaml");
        assertThat(Law.check(folder))
                .contains("PACK.yaml: '../ties.yaml' is not the name of a file of the pack. Write it like"
                        + " acts/contracts.yaml.");
    }

    @Test
    void something_that_is_not_yaml_or_not_utf_8() throws IOException {
        change("rules.yaml", "says: Something.", "says: 'Something.");
        Files.write(folder.resolve("ties.yaml"), "steps: [\u00a3]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Law.check(folder))
                .anyMatch(it -> it.contains("rules.yaml, line") && it.contains("this is not YAML"))
                .anyMatch(it -> it.contains("ties.yaml: this file is not in UTF-8. Save it again as UTF-8."));
    }

    @Test
    void all_faults_are_listed_at_once_and_nothing_of_the_pack_is_used() throws IOException {
        change("rules.yaml", "source: ACT", "source: AKT");
        change("rules.yaml", "weight: must\n  span: 2013-04-01/\n", "weight: maybe\n  span: 2013-04-01/\n");
        change("acts.yaml", "2015-04-01/2018-04-01", "2015-04-01/2018-03-31");
        assertThat(Law.check(folder)).hasSize(3);
        assertThatThrownBy(() -> Law.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AKT");
    }

    @Test
    void a_newer_sound_pack_takes_the_place_of_the_one_that_comes_with_quorate(@TempDir Path newer) throws IOException {
        SmallPack.copy(Path.of("law"), newer);
        new SmallPack(newer).change("PACK.yaml", "number: " + Law.ofJar().number(), "number: 1000");
        assertThat(Law.newer(newer).number()).isEqualTo(1000);
        assertThat(Law.newer(newer).refusal()).isEmpty();
    }

    @Test
    void a_newer_pack_that_lacks_what_this_version_judges_by_is_refused(@TempDir Path newer) throws IOException {
        assertThat(Law.newer(folder).refusal())
                .as("a pack of one rule would allow what all others forbid")
                .contains("is not used", "faults, the first of them: level none: this version of Quorate judges by it");
        SmallPack.copy(Path.of("law"), newer);
        new SmallPack(newer).change("PACK.yaml", "number: " + Law.ofJar().number(), "number: 1000");
        new SmallPack(newer).change("rules/neighbours.yaml", "id: law.nodouble", "id: law.nodoubel");
        assertThat(Law.check(newer)).as("sound in itself").isEmpty();
        assertThat(Law.newer(newer).refusal())
                .endsWith(
                        "it has 1 fault: rule law.nodouble: this version of Quorate judges by it, and the pack has none of"
                                + " that name. Keep it and end its span.");
    }

    @Test
    void a_faulty_pack_is_refused_whole_and_the_old_one_stays_with_a_sentence() throws IOException {
        change("rules.yaml", "source: ACT", "source: AKT");
        var law = Law.newer(folder);
        assertThat(law.hash()).isEqualTo(Law.ofJar().hash());
        assertThat(law.refusal()).contains("is not used").contains("it has 1 fault: rules.yaml, line 6, law.first");
    }

    @Test
    void an_older_pack_is_refused_and_a_missing_folder_too() throws IOException {
        change("PACK.yaml", "number: 1000", "number: 0");
        assertThat(Law.newer(folder).refusal()).contains("is number 0 and so not newer: give it a higher number");
        assertThat(Law.newer(folder.resolve("nowhere")).refusal()).contains("there is no such file");
        assertThat(Law.newer(Path.of("law")).refusal())
                .as("the very same pack is no news")
                .isEmpty();
    }

    private void says(String sentence) {
        pack.says(sentence);
    }

    private void write(String file, String text) throws IOException {
        pack.write(file, text);
    }

    private void change(String file, String from, String to) throws IOException {
        pack.change(file, from, to);
    }
}
