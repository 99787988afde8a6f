package quorate.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.Visitor;
import quorate.kernel.Fresh;
import quorate.stories.Story;

@Story
class HowPagesTest {

    private static final String CASE =
            "/how-to-decide?day=2016-05-10&commissioner=" + Fresh.idOf("fictional world", "anytown-ccg") + "&act=";

    @LocalServerPort
    int port;

    @Test
    void an_officer_comes_before_a_committee_and_only_within_the_limit() {
        var within = text(CASE + "fn.pay.discretionary&fact-value=50000");
        assertThat(within)
                .contains("Way 1: Director of primary care", "No meeting is needed", "Way 2: Primary Care")
                .contains("decides at its meeting on Tuesday 10 May 2016");
        var beyond = text(CASE + "fn.pay.discretionary&fact-value=50000.01");
        assertThat(beyond)
                .doesNotContain("Way 1: Director")
                .contains("Director of primary care (officer)", "decides up to £50,000");
    }

    @Test
    void what_is_owed_before_stands_before_the_decision_and_what_is_told_behind_it() {
        var told = text(CASE + "fn.contract.terminate&fact-gms-contract=yes&fact-legal-or-media-risk=yes");
        assertThat(told.indexOf("Consult the local medical committee"))
                .isPositive()
                .isLessThan(told.indexOf("decides at its meeting"));
        assertThat(told.indexOf("decides at its meeting")).isLessThan(told.indexOf("Tell NHS England"));
    }

    @Test
    void a_case_that_nobody_may_decide_says_so_and_why() {
        assertThat(text(CASE + "fn.national.contract"))
                .contains("No body on record may decide this", "settled nationally")
                .doesNotContain("Way 1");
    }

    @Test
    void two_groups_may_sit_in_common_but_not_form_one_committee_for_what_was_delegated() {
        var other = "&partner=" + Fresh.idOf("fictional world", "otherton-ccg");
        assertThat(text(CASE + "fn.contract.terminate" + other))
                .contains("may decide its part", "If they formed one, it could not decide this")
                .contains("holds this by delegation and may not hand it on");
        assertThat(text(CASE + "fn.ccg.own" + other)).contains("If they formed one, it could decide this");
        var before = "/how-to-decide?day=2014-09-30&act=fn.ccg.own&commissioner="
                + Fresh.idOf("fictional world", "anytown-ccg") + other;
        assertThat(text(before)).contains("If they formed one, it could not decide this");
    }

    @Test
    void a_faulty_case_names_every_fault_and_keeps_what_was_typed() {
        var answer = Visitor.at(port)
                .get(
                        "/how-to-decide?act=nonsense&commissioner=Nowhere&day=2016-02-30&fact-value=lots&fact-term-years=x");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose what is to be decided", "No commissioner of that name", "must be a real date")
                .contains("must be an amount of pounds", "The term must be a number of years", "value=\"lots\"");
        var same = CASE + "fn.plan&partner=" + Fresh.idOf("fictional world", "anytown-ccg");
        assertThat(Visitor.at(port).get(same).body()).contains("Enter another commissioner");
        assertThat(Visitor.at(port).get("/how-to-decide?act=fn.plan").body())
                .contains("Enter the commissioner for whom it would be decided");
    }

    @Test
    void names_that_fit_several_commissioners_are_asked_back() {
        assertThat(text("/how-to-decide?day=2016-05-10&act=fn.plan&commissioner=NHS"))
                .contains("Which commissioner do you mean?", "NHS Farley CCG");
    }

    private String text(String path) {
        var answer = Visitor.at(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page().text();
    }
}
