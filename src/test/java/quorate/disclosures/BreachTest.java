package quorate.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.journal.Journal;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
@TestPropertySource(properties = "quorate.story=disclosures") // a world to themselves: they say who has not declared
class BreachTest {

    @LocalServerPort
    int port;

    @Autowired
    Journal journal;

    @Autowired
    BreachStore store;

    private Visitor as(String who) {
        return Visitor.at(port).signIn(who, Cast.PASSWORD);
    }

    private static String id(String key) {
        return DisclosureAddresses.somebody(key).toString();
    }

    /** @return the address of the report */
    private String report(String who, String named, String affected) {
        var answer = as(who).post(
                        "/breaches",
                        "body",
                        "NHS Anytown CCG",
                        "what",
                        "An interest was not declared.",
                        "named",
                        named,
                        "affected",
                        affected,
                        "once",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private String refusal(Visitor visitor, String report, String... fields) {
        var answer = visitor.post(report + "/steps", fields);
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".nhsuk-error-summary").text();
    }

    @Test
    void a_report_goes_from_anybody_to_lessons_that_are_published_without_names() {
        var report = report("lucy", "Tom Bevan", "");
        var fiona = as("fiona");
        assertThat(fiona.get(report).page().text()).contains("Tom Bevan", "Reported");
        assertThat(fiona.get(report).page().select("select[name=who]").text())
                .contains("Priya Nair")
                .doesNotContain("Grace Lin");
        assertThat(refusal(fiona, report, "step", "found", "finding", "breach", "found", "Yes"))
                .contains("Nobody was given it to investigate");
        assertThat(refusal(fiona, report, "step", "assigned", "who", id("grace-lin")))
                .contains("Grace Lin answers to Tom Bevan, whom the report names");
        assertThat(refusal(fiona, report, "step", "assigned", "who", id("tom-bevan")))
                .contains("nobody investigates their own");
        assertThat(refusal(fiona, report, "step", "assigned", "who", id("lucy-adeyemi")))
                .contains("Lucy Adeyemi reported it");
        assertThat(fiona.post(report + "/steps", "step", "assigned", "who", id("priya-nair"))
                        .status())
                .isEqualTo(303);
        assertThat(refusal(fiona, report, "step", "found", "finding", "breach", "found", "Yes"))
                .contains("Only Priya Nair, who investigates it, says what was found");
        var priya = as("priya");
        assertThat(priya.post(report + "/steps", "step", "found", "finding", "breach", "found", "It was not declared.")
                        .status())
                .isEqualTo(303);
        assertThat(refusal(fiona, report, "step", "published", "summary", "A member forgot."))
                .contains("No lessons were drawn yet");
        priya.post(report + "/steps", "step", "learned", "lessons", "Ask before each item.");
        assertThat(refusal(fiona, report, "step", "published", "summary", "Mr Bevan forgot."))
                .contains("names Tom Bevan");
        fiona.post(report + "/steps", "step", "told", "outside", "nhs-england");
        assertThat(fiona.post(
                                report + "/steps",
                                "step",
                                "published",
                                "summary",
                                "An officer declared late; now asked first.")
                        .status())
                .isEqualTo(303);
        var open = "/public/anytown-ccg/register-of-breaches";
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Visitor.at(port).get(open).status() == 200);
        assertThat(Visitor.at(port).get(open).page().text())
                .contains("An officer declared late; now asked first.")
                .doesNotContain("Bevan", "Lucy", "Priya");
        assertThat(fiona.get(report).page().text()).contains("Published", "NHS England");
    }

    @Test
    void whom_it_names_sees_nothing_of_it_and_no_thread_leads_there() {
        var report = report("lucy", "Dr Ruth Amos", "Mill Lane Surgery");
        var id = UUID.fromString(report.substring(report.lastIndexOf('/') + 1));
        var ruth = as("ruth");
        assertThat(ruth.get(report).status()).isEqualTo(404);
        assertThat(ruth.post(report + "/steps", "step", "told", "outside", "auditor")
                        .status())
                .isEqualTo(404);
        assertThat(ruth.get("/breaches").page().text()).doesNotContain("An interest was not declared");
        assertThat(ruth.get("/thread/" + id).status()).isEqualTo(404);
        assertThat(journal.about(id, 0, 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.about()).containsExactly(id));
        assertThat(as("fiona").get("/thread/" + id).status()).isEqualTo(200);
        assertThat(as("lucy").get(report).page().text())
                .contains("You reported this")
                .doesNotContain("Investigator");
        assertThat(as("daniel").get(report).status()).isEqualTo(404);
    }

    @Test
    void nobody_with_a_stake_looks_into_it() {
        var report = report("lucy", "", "Mill Lane Surgery");
        assertThat(refusal(as("fiona"), report, "step", "assigned", "who", id("ruth-amos")))
                .contains("Dr Ruth Amos has a stake");
    }

    @Test
    void somebody_may_report_their_own_and_then_sees_no_more_of_it() {
        var answer = as("daniel")
                .post(
                        "/breaches",
                        "body",
                        "NHS Anytown CCG",
                        "what",
                        "I forgot to declare a room that we let.",
                        "named",
                        "Dr Daniel Price",
                        "once",
                        "0190a0a0-0000-7000-8000-000000000001");
        assertThat(answer.location()).isEqualTo("/breaches");
        as("daniel")
                .post(
                        "/breaches",
                        "body",
                        "NHS Anytown CCG",
                        "what",
                        "I forgot to declare a room that we let.",
                        "named",
                        "Dr Daniel Price",
                        "once",
                        "0190a0a0-0000-7000-8000-000000000001");
        assertThat(store.list())
                .filteredOn(file -> file.breach().what().startsWith("I forgot to declare a room"))
                .hasSize(1);
    }

    @Test
    void all_faults_of_a_report_are_said_at_once() {
        var answer = as("lucy")
                .post(
                        "/breaches",
                        "body",
                        "NHS Anytown CCG",
                        "what",
                        " ",
                        "named",
                        "Nobody Known",
                        "affected",
                        "No Such Surgery",
                        "happened-day",
                        "31",
                        "happened-month",
                        "2",
                        "happened-year",
                        "2016");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary").text())
                .contains(
                        "Enter what happened",
                        "real date",
                        "“Nobody Known” holds no post",
                        "“No Such Surgery” is on the register");
        assertThat(answer.page().select("textarea[name=named]").text()).isEqualTo("Nobody Known");
    }
}
