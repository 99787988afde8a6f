package quorate.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Objection;

class EnteringTest {

    private static final String HEADING = "practice,what,title,amount,source,counted,estimated\n";

    private static EntrySheet.Read read(String rows) throws Exception {
        var bytes = (HEADING + rows).getBytes(StandardCharsets.UTF_8);
        return EntrySheet.of(
                RawFile.read("entries.csv", new ByteArrayInputStream(bytes)),
                new Entering(Worlds.APRIL, Set.of("A81001", "A81002"), LocalDate.of(2016, 5, 10)),
                Worlds.somebody());
    }

    @Test
    void a_spreadsheet_says_what_each_practice_has() throws Exception {
        var read = read("""
                A81001,PMS baseline,,"£870,800.00",Finance team,1/4/2014
                a81001,comparable,Seniority,12000,Finance team,
                A81001,Weighted list,,10250.5,Open Exeter,2014-04-01
                ,GMS price,2014/15,73.56,Statement of entitlements,
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.entries())
                .extracting(Entry::what)
                .containsExactly(What.BASELINE, What.COMPARABLE, What.WEIGHTED_LIST, What.GMS_PRICE);
        assertThat(read.entries())
                .extracting(Entry::shown)
                .containsExactly("£870,800", "£12,000", "10,250.5", "£73.56");
        assertThat(read.entries().get(1).counted()).isEqualTo(Worlds.APRIL);
    }

    @Test
    void a_list_of_a_later_year_has_the_year_as_its_title_and_may_be_an_estimate() throws Exception {
        var read = read("""
                A81001,Weighted list,2015/16,10300,Estates team,,yes
                A81001,Weighted list,2014/15,10250,Open Exeter,,
                A81002,Registered list,2013/14,9000,Open Exeter,,
                A81002,Weighted list,2015/16,9000,Open Exeter,,perhaps
                """);
        assertThat(read.entries()).extracting(Entry::title).containsExactly("2015/16", "");
        assertThat(read.entries()).extracting(Entry::estimated).containsExactly(true, false);
        assertThat(read.faults()).hasSize(2);
        assertThat(read.faults().getFirst()).contains("such as 2015/16, or leave it empty for 2014/15");
        assertThat(read.faults().getLast()).contains("Estimated must be yes, no or empty");
    }

    @Test
    void every_fault_of_every_row_is_told_in_its_words() throws Exception {
        var read = read("""
                A81009,PMS baseline,,870800,Finance team,
                A81001,Something,,many,,31/31/2014
                A81001,PMS baseline,,-5,Finance team,
                A81001,Paid to GMS practices besides,,100,Finance team,2017-01-01
                A81001,GMS price,2014,73.56,Finance team,
                """);
        assertThat(read.faults()).hasSize(5);
        assertThat(read.faults().get(0)).startsWith("Row 2: “A81009” is no practice of this commissioner in 2014/15");
        assertThat(read.faults().get(1)).contains("Choose what is entered", "who says so", "“31/31/2014” is not a day");
        assertThat(read.faults().get(2)).contains("PMS baseline cannot be less than nothing");
        assertThat(read.faults().get(3)).contains("what it is, and why", "a day still to come");
        assertThat(read.faults().get(4)).contains("Leave the practice empty", "such as 2014/15");
    }

    @Test
    void a_file_without_its_headings_says_which_are_missing() {
        assertThatThrownBy(() -> EntrySheet.of(
                        RawFile.read(
                                "entries.csv",
                                new ByteArrayInputStream("code,pounds\nA81001,5\n".getBytes(StandardCharsets.UTF_8))),
                        new Entering(Worlds.APRIL, Set.of(), Worlds.APRIL),
                        Worlds.somebody()))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        it -> assertThat(it.sentence())
                                .isEqualTo("The first row has no heading practice, what, amount, source."));
    }

    private static Entry entry(What what, String title, String amount) {
        return Worlds.entry("A81001", what, title, amount, Worlds.APRIL);
    }

    private static List<String> against(Worlds world, Entry... fresh) {
        return Entering.against(world.review(), List.of(fresh)).stream()
                .map(Objection::rule)
                .toList();
    }

    @Test
    void one_practice_cannot_have_two_baselines_at_once() {
        assertThat(against(new Worlds(), entry(What.BASELINE, "", "870800"), entry(What.BASELINE, "", "870801")))
                .containsExactly("reviews.twice");
        assertThat(against(new Worlds(), entry(What.BASELINE, "", "870800"), entry(What.BASELINE, "", "870800")))
                .isEmpty();
    }

    @Test
    void what_is_taken_off_cannot_be_more_than_the_baseline_whenever_either_was_entered() {
        var known = new Worlds().pms("A81001", "100000", "1000").entry("A81001", What.COMPARABLE, "Seniority", "60000");
        assertThat(against(known, entry(What.COMPARABLE, "Premises", "40000"))).isEmpty();
        assertThat(against(known, entry(What.COMPARABLE, "Premises", "40000.01")))
                .containsExactly("reviews.comparables");
        assertThat(against(known, entry(What.BASELINE, "", "59999.99"))).containsExactly("reviews.comparables");
        assertThat(against(known, entry(What.COMPARABLE, "Seniority", "100000")))
                .isEmpty();
    }
}
