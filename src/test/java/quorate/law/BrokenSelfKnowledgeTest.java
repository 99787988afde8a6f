package quorate.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack says of concerns, bills, successions and of itself, broken in one place at a time. */
class BrokenSelfKnowledgeTest {

    @TempDir
    Path folder;

    private SmallPack pack;

    @BeforeEach
    void a_sound_pack() throws IOException {
        pack = SmallPack.in(folder);
        assertThat(Law.check(folder)).isEmpty();
    }

    @Test
    void evidence_of_a_kind_that_nobody_knows() throws IOException {
        pack.change("sources.yaml", "evidence: legislation", "evidence: hearsay");
        pack.says(
                "sources.yaml, line 2, ACT: 'hearsay' cannot be read as 'evidence'. Use legislation, primary-policy, seed,"
                        + " secondary or unsourced.");
    }

    @Test
    void a_document_on_which_nothing_rests_and_nobody_says_why() throws IOException {
        pack.change(
                "sources.yaml",
                "sources:\n",
                "sources:\n- {id: NEWS, title: News, where: a shelf, evidence: secondary}\n");
        pack.says(
                "source NEWS: nothing rests on this document, and nothing says why. Cite it, or say under 'unread' what of"
                        + " it is not encoded.");
        pack.change("open.yaml", "open:\n", "unread:\n- {of: [NEWS], gap: No rule., closes: Nothing.}\nopen:\n");
        pack.says();
        pack.change("open.yaml", "of: [NEWS]", "of: [NEWS, OLDS]");
        pack.says("open.yaml, line 2: the source 'OLDS' is not known. Add it under sources/, or correct the code.");
    }

    @Test
    void a_rule_that_takes_the_place_of_none() throws IOException {
        pack.change("rules.yaml", "  cites: [ACT]\n", "  cites: [ACT]\n  was: [law.none]\n");
        pack.says("rule law.second: it takes the place of 'law.none', which is no rule. Correct the id under 'was'.");
    }

    @Test
    void a_rule_that_takes_the_place_of_one_still_in_force() throws IOException {
        pack.change("rules.yaml", "  cites: [ACT]\n", "  cites: [ACT]\n  was: [law.first]\n");
        pack.says(
                "rule law.second: it takes the place of law.first on 2013-04-01, but that ends on 2022-07-01. End law.first"
                        + " where this begins, or take it out of 'was'.");
    }

    @Test
    void a_concern_that_nobody_is_named_for() throws IOException {
        pack.change("concerns.yaml", "owners: [{who: commissioner}], ", "");
        pack.says(
                "concerns.yaml, line 6, route.breach: nobody is named who must act. List them under 'owners'; 'nobody' where"
                        + " no source says.");
    }

    @Test
    void a_concern_of_somebody_that_nobody_knows() throws IOException {
        pack.change("concerns.yaml", "who: lmc", "who: mayor");
        assertThat(Law.check(folder))
                .singleElement()
                .asString()
                .startsWith("concerns.yaml, line 6, route.breach: 'mayor' is not a word for 'who'. Use one of ");
    }

    @Test
    void a_concern_with_a_hole_and_one_that_overlaps() throws IOException {
        pack.change("concerns.yaml", "{level: 3, owners", "{level: 3, span: 2015-04-01/2016-04-01, owners");
        pack.says("route.breach at level 3: it ends on 2016-04-01, but the level on 2022-07-01. Make them meet.");
        pack.append("concerns.yaml", "  - {level: 3, span: 2016-05-01/2022-07-01, owners: [{who: nhs-england}]}\n");
        pack.says(
                "route.breach at level 3: nothing is said from 2016-04-01 to 2016-05-01. Close the hole, or add an entry"
                        + " that explains it.");
        pack.change("concerns.yaml", "2016-05-01", "2016-03-01");
        pack.says(
                "route.breach at level 3: the spans 2015-04-01/2016-04-01 and 2016-03-01/2022-07-01 overlap. End the first"
                        + " where the second begins.");
    }

    @Test
    void a_concern_whose_id_is_wrong_and_one_at_a_level_that_is_none() throws IOException {
        pack.change("concerns.yaml", "id: route.breach", "id: breach");
        pack.says("concerns.yaml, line 2, breach: the id of a concern begins with 'route.'. Rename it.");
        pack.append("concerns.yaml", "  - {level: 4, owners: [{who: nhs-england}]}\n");
        assertThat(Law.check(folder))
                .contains("concerns.yaml, line 7, breach: there is no level '4'. Use one that acts/levels.yaml lists.");
    }

    @Test
    void a_bill_that_is_said_to_be_in_force() throws IOException {
        pack.change("bills.yaml", "in-force: no", "in-force: yes");
        pack.says(
                "bills.yaml, line 2, a-bill: a bill is not in force. Write 'in-force: no'; once it is law, write rules with"
                        + " their days.");
    }

    @Test
    void a_bill_about_a_function_that_nobody_knows() throws IOException {
        pack.change("bills.yaml", "fn.*", "fn.other");
        pack.says("bill a-bill, one: no act is called 'fn.other'. Use an act's id, or a beginning and *.");
    }

    @Test
    void an_open_point_about_nothing_or_with_one_reading() throws IOException {
        pack.change("open.yaml", "about: [law.first]", "about: [law.third]");
        pack.change("open.yaml", ", {says: The other., cites: [ACT]}", "");
        pack.says(
                "open.yaml, line 2, open.1: an open point has fewer than two readings. Add the other one, or make it a gap.",
                "open point open.1: it is about 'law.third', which is no act, concern, rule or edition. Correct the id under"
                        + " 'about'.");
    }

    @Test
    void a_section_with_a_gap_that_nothing_would_close() throws IOException {
        pack.append("open.yaml", "coverage:\n- {id: all, title: All, state: partly, gaps: [{gap: Half of it.}]}\n");
        pack.says("open.yaml, line 9, all: 'closes' is missing. Add a line 'closes: …'.");
    }
}
