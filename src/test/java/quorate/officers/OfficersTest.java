package quorate.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Decisions between meetings, from the matter to what the committee makes of them. */
@Story
@TestPropertySource(properties = "quorate.story=officers")
@DirtiesContext
class OfficersTest {

    private static final String INTERESTED =
            "Margaret Hale cannot agree: Margaret Hale has a declared interest in Hilltop Practice";
    private static final Actor TEST = new Actor.Process("test of officers");

    @LocalServerPort
    int port;

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    private Visitor fiona;
    private PartyId chief;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @BeforeEach
    void a_secretary_and_an_officer_whose_scheme_has_an_urgent_clause() {
        fiona = Cast.SECRETARY.visiting(port);
        chief = party("anytown-pccc-ao");
    }

    private Matter laid(String title) {
        return laid(title, "Z90001");
    }

    private Matter laid(String title, String code) {
        var practice = register.on(clocks.today()).findByCode("ods", code).orElseThrow();
        var matter = new Matter(
                MatterId.fresh(),
                "fn.pay.discretionary",
                party("anytown-ccg"),
                Set.of(practice.id()),
                new Facts(Map.of("value", "120000")),
                title,
                "",
                "The roof has fallen in",
                Optional.empty(),
                clocks.today(),
                TEST);
        return authority.lay(matter, matter.id().toString()).orThrow();
    }

    private String[] typed(String... more) {
        var fields = new java.util.ArrayList<>(List.of(
                "key",
                Fresh.id().toString(),
                "day-day",
                "10",
                "day-month",
                "5",
                "day-year",
                "2016",
                "outcome",
                "approved"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /** It cannot wait, and both who must agree do. */
    private static String[] agreed(String... more) {
        var fields = new java.util.ArrayList<>(List.of(
                "fact-urgent",
                "yes",
                "fact-with.chair",
                "yes",
                "fact-with.chief-finance-officer",
                "yes",
                "agrees-chair",
                party("margaret-hale").toString(),
                "agrees-chief-finance-officer",
                party("grace-lin").toString()));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private String path(Matter matter) {
        return "/matters/" + matter.id() + "/officers/" + chief;
    }

    @Test
    void an_urgent_decision_is_taken_with_the_chair_reported_and_ratified() {
        var matter = laid("Keep Mill Lane open");
        assertThat(fiona.get("/matters/" + matter.id() + "/officers").body())
                .contains("Can it wait for the next meeting?");
        assertThat(fiona.get(path(matter)).page().select("legend").eachText())
                .anyMatch(legend -> legend.contains("Does the chair agree?"));

        var answers = agreed("why", "Patients would be turned away");
        var checked = fiona.post(path(matter), typed(answers));
        assertThat(checked.page().select("main").text())
                .contains("Check the decision", "Patients would be turned away", "Report the decision");
        assertThat(fiona.get("/officers-decisions").body()).contains("No officer’s decision was recorded yet");

        var all = new java.util.ArrayList<>(List.of(typed(answers)));
        all.addAll(List.of("sure", "yes"));
        var done = fiona.post(path(matter), all.toArray(String[]::new));
        assertThat(done.status()).isEqualTo(303);
        var decision = done.location().replaceAll("[?#].*", "");
        assertThat(fiona.get(decision).page().select("main").text())
                .contains("To be reported", "The chair, Margaret Hale; the chief finance officer, Grace Lin");
        assertThat(fiona.get("/worklist").body()).contains("Report an officer’s decision to the committee");

        // The same form once more records nothing new.
        assertThat(fiona.post(path(matter), all.toArray(String[]::new)).location())
                .startsWith(decision);

        report_and_ratify(decision);
    }

    private void report_and_ratify(String decision) {
        var meeting = fiona.get("/officers-decisions")
                .page()
                .select("#meeting option[value~=.]")
                .first()
                .attr("value");
        var id = decision.substring(decision.lastIndexOf('/') + 1);
        assertThat(fiona.post("/officers-decisions/reports", "decision", id, "meeting", meeting)
                        .status())
                .isEqualTo(303);
        assertThat(fiona.get(decision).body()).contains("To be ratified");
        assertThat(fiona.get("/officers-decisions/list.csv?state=to-ratify")
                        .body()
                        .lines())
                .hasSize(2);

        var laid = fiona.post(decision + "/ratifications").location().replaceAll("[?#].*", "");
        assertThat(fiona.get(laid).body()).contains("Ratify: Keep Mill Lane open");
        assertThat(fiona.post(decision + "/ratifications").location()).startsWith(laid);
        assertThat(fiona.get(laid + "/officers").body()).contains("No officer may decide this");
        var again = agreed("why", "Still", "fact-value", "120000", "sure", "yes");
        assertThat(fiona.post(laid + "/officers/" + chief, typed(again)).page().text())
                .contains("no officer can do that");
        authority
                .record(new Decision.Taken(
                        "test",
                        MatterId.of(laid.substring(laid.lastIndexOf('/') + 1)),
                        party("anytown-pccc"),
                        LocalDate.of(2016, 5, 10),
                        Decision.Outcome.REFUSED,
                        "",
                        Facts.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        TEST))
                .orThrow();
        assertThat(fiona.get(decision).body()).contains("Not ratified", "ask your legal adviser");
        follow(decision);
    }

    /** What was done about it waits on the worklist until it is said. */
    private void follow(String decision) {
        var wanted = "Say what is done about a decision that was not ratified";
        assertThat(fiona.get("/worklist").body()).contains(wanted);
        var empty = fiona.post(decision + "/consequences", "words", "", "day-day", "11", "day-month", "5");
        assertThat(empty.page().select(".nhsuk-error-summary__list").text()).contains("Enter what was done");
        var said =
                new String[] {"words", "The payment was stopped", "day-day", "10", "day-month", "5", "day-year", "2016"
                };
        assertThat(fiona.post(decision + "/consequences", said).status()).isEqualTo(303);
        assertThat(fiona.post(decision + "/consequences", said).status())
                .as("again")
                .isEqualTo(303);
        assertThat(fiona.get(decision).body()).contains("The payment was stopped");
        assertThat(fiona.get("/worklist").body()).doesNotContain(wanted);
        said[1] = "Something else";
        assertThat(fiona.post(decision + "/consequences", said).page().text())
                .contains("What was done about it is on record already");
    }

    @Test
    void whoever_must_agree_and_stands_to_gain_is_not_offered_and_is_refused() {
        var matter = laid("Keep Hilltop open", "Z90005");
        var page = fiona.get(path(matter)).page();
        assertThat(page.select("#agrees-chief-finance-officer option").eachText())
                .contains("Grace Lin");
        assertThat(page.select("#agrees-chair")).isEmpty();
        assertThat(page.select("main").text())
                .contains("Nobody who holds the office of chair is free to agree.", INTERESTED);
        var refused = fiona.post(path(matter), typed(agreed("why", "The doctor is ill", "sure", "yes")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".nhsuk-error-summary__list").text()).contains(INTERESTED);
        assertThat(authority.docket(party("anytown-pccc"), clocks.today()))
                .anyMatch(docketed -> docketed.matter().id().equals(matter.id()));
    }

    @Test
    void what_can_wait_or_lacks_agreement_is_refused_with_everything_that_stands_against_it() {
        var matter = laid("Paint Mill Lane");
        var empty = fiona.post(
                path(matter), "outcome", "", "shown", "fact-urgent", "shown", "fact-with.chair", "shown", "fact-value");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".nhsuk-error-summary__list li").eachText())
                .contains(
                        "Choose what was decided",
                        "Answer: Can it wait for the next meeting?",
                        "Answer: Does the chair agree?");

        var urgent = fiona.post(path(matter), typed(agreed("why", "")));
        assertThat(urgent.page().select(".nhsuk-error-summary__list").text())
                .contains("Nothing says why it could not wait");

        var waits = fiona.post(
                path(matter),
                typed(
                        "fact-urgent",
                        "no",
                        "fact-with.chair",
                        "no",
                        "fact-with.chief-finance-officer",
                        "no",
                        "sure",
                        "yes"));
        assertThat(waits.status()).isEqualTo(422);
        assertThat(waits.page().select(".nhsuk-error-summary__list").text())
                .contains("only when it cannot wait for a meeting", "together with the chair, who does not agree");
    }

    @Test
    void nobody_but_the_officer_and_the_secretary_records_it_and_strangers_do_not_see_it() {
        var matter = laid("Mend Mill Lane");
        assertThat(Cast.MEMBER.visiting(port).get(path(matter)).status()).isEqualTo(404);
        assertThat(Cast.FORMER.visiting(port).get("/officers-decisions").status())
                .isIn(403, 404);
        assertThat(Visitor.at(port).get("/officers-decisions").location()).startsWith("/sign-in");
    }
}
