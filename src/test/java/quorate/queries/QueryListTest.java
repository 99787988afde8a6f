package quorate.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.payments.Payments;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.MillLane;
import quorate.stories.Story;

/** Queries are found by their words and how they stand, sorted, and downloaded as they are shown. */
@Story
@TestPropertySource(properties = "quorate.story=queries")
class QueryListTest {

    @LocalServerPort
    int port;

    @Autowired
    Queries queries;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private Query ask(String practice, String code, String words) {
        var seen = new Payments.Seen(
                Fresh.idOf("test of queries", "run"),
                party("anytown-ccg"),
                party(practice),
                code,
                practice,
                LocalDate.of(2016, 5, 1),
                "GMS global sum, May 2016",
                List.of());
        return queries.ask(Fresh.idOf("test of queries", words), seen, "", words, party("sian-llewellyn"));
    }

    @BeforeEach
    void one_that_waits_and_one_that_is_answered() {
        ask("mill-lane", "Z90001", "Our list was longer.");
        var answered = ask("hilltop", "Z90005", "What is the opt-out?");
        queries.answer(answered.id(), Query.Outcome.STANDS, "It is 4.75%.", party("owen-griffiths"));
    }

    private static List<String> practices(Visitor.Answer page) {
        return page.page().select("main tbody tr td:nth-of-type(1)").eachText().stream()
                .map(text -> text.replaceFirst("^Practice ", ""))
                .toList();
    }

    @Test
    void they_are_filtered_sorted_and_downloaded_as_shown() {
        var owen = Visitor.at(port).signIn("owen", Cast.PASSWORD);
        assertThat(practices(owen.get("/payments/queries?state=Waits+for+an+answer&q=list+was+longer")))
                .containsExactly("Mill Lane Surgery");
        assertThat(practices(owen.get("/payments/queries?q=OPT-OUT"))).containsExactly("Hilltop Practice");
        assertThat(practices(owen.get("/payments/queries?sort=practice"))).isSorted();
        assertThat(practices(owen.get("/payments/queries?sort=-practice")))
                .startsWith("Mill Lane Surgery")
                .endsWith("Hilltop Practice");
        var page = owen.get("/payments/queries?q=opt-out");
        var csv = owen.get(page.page().select("main a[href*=/queries/csv]").attr("href"))
                .body();
        assertThat(csv)
                .startsWith("code,practice,statement,about,asked,what was asked,state,answered,the answer")
                .contains("Z90005,Hilltop Practice", "What is the opt-out?", "It stands as it is", "It is 4.75%.")
                .doesNotContain("Z90001");
        assertThat(owen.get("/payments/queries?q=nothing+like+it")
                        .page()
                        .select("main")
                        .text())
                .contains("None fits");
    }

    @Autowired
    Register register;

    @Test
    void whoever_speaks_for_a_practice_has_its_statements_in_the_menu_and_nobody_else() {
        MillLane.manager(register);
        var menu = "header a[href=/payments/mine]";
        assertThat(Visitor.at(port)
                        .signIn("sian", Cast.PASSWORD)
                        .get("/worklist")
                        .page()
                        .select(menu)
                        .eachText())
                .isNotEmpty()
                .allMatch(text -> text.contains("Your statements"));
        assertThat(Visitor.at(port)
                        .signIn("owen", Cast.PASSWORD)
                        .get("/worklist")
                        .page()
                        .select(menu))
                .isEmpty();
        assertThat(Cast.FINANCE.visiting(port).get("/money/promises").page().select("main a[href=/money/told]"))
                .as("what was told is found from all other pages of money")
                .hasSize(1);
    }
}
