package quorate.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Recording what bodies have signed, in the fictional world. */
@Story
@TestPropertySource(
        properties = "quorate.story=granting") // what is granted or ended here would be law in other stories
class GrantPagesTest {

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @LocalServerPort
    int port;

    private static String[] delegation(String key, String of, int year) {
        return new String[] {
            "key", key,
            "kind", "delegation",
            "title", "Delegation agreement of " + year,
            "giver", "NHS England",
            "of", of,
            "acts", "primary-medical",
            "onward", "forbidden",
            "from-day", "1",
            "from-month", "4",
            "from-year", Integer.toString(year)
        };
    }

    private Visitor visiting(Cast who) {
        return who.visiting(port);
    }

    private String nameOf(String key) {
        var id = new PartyId(Fresh.idOf("fictional world", key));
        return register.on(LocalDate.of(2016, 5, 10))
                .find(id)
                .or(() -> register.on(LocalDate.of(2026, 5, 10)).find(id))
                .orElseThrow()
                .name();
    }

    @Test
    void a_first_scheme_of_delegation_starts_from_an_example_which_is_nobodys_until_it_is_signed() {
        var ada = visiting(Cast.ADMINISTRATOR);
        assertThat(ada.get("/instruments/new?kind=scheme").page().text())
                .contains("Start from an example")
                .doesNotContain("come from no source", "Budget manager");
        var form = ada.get("/instruments/new?kind=scheme&example=yes").page();
        assertThat(form.text()).contains("are an example of this service and come from no source");
        var key = UUID.randomUUID().toString();
        var lines = form.select("#limits").text();
        assertThat(lines).isEqualTo(GrantForm.EXAMPLE);
        var own = GrantForm.EXAMPLE.replace("50,000;", "50,000.01;");
        assertThat(versions(key)).isEmpty();
        assertThat(ada.post(
                                "/instruments",
                                "key",
                                key,
                                "kind",
                                "scheme",
                                "of",
                                nameOf("anytown-ccg"),
                                "limits",
                                own,
                                "from-day",
                                "1",
                                "from-month",
                                "4",
                                "from-year",
                                "2016")
                        .status())
                .isEqualTo(303);
        assertThat(versions(key))
                .singleElement()
                .satisfies(scheme -> assertThat(scheme.toString())
                        .contains("budget-manager", "£10,000]", "£50,000.01]", "accountable-officer"));
    }

    @Test
    void an_agreement_is_checked_then_recorded_once_and_its_new_version_takes_its_place() {
        var ada = visiting(Cast.ADMINISTRATOR);
        var key = UUID.randomUUID().toString();
        var ccg = nameOf("anytown-ccg");
        var checked = ada.post("/instruments/drafts", delegation(key, ccg, 2016));
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.page().text()).contains("It breaks no rule in force on 1 April 2016", ccg);
        assertThat(versions(key)).as("nothing is kept by a check").isEmpty();

        for (var again = 0; again < 2; again++) {
            assertThat(ada.post("/instruments", delegation(key, ccg, 2016)).status())
                    .isEqualTo(303);
        }
        assertThat(versions(key)).hasSize(1);

        assertThat(ada.get("/instruments/" + key + "/versions/new").page().text())
                .contains("It ends where this version begins");
        assertThat(ada.post("/instruments", delegation(key, ccg, 2018)).status())
                .isEqualTo(303);
        assertThat(versions(key))
                .extracting(version -> version.span().toString())
                .containsExactly("2016-04-01/2018-04-01", "2018-04-01/");
        assertThat(ada.post("/instruments/" + key + "/ends", "why", "Abolished", "last", "2022-06-30")
                        .status())
                .isEqualTo(303);
        assertThat(versions(key).getLast().span().toString()).isEqualTo("2018-04-01/2022-07-01");
    }

    private List<Instrument> versions(String key) {
        return authority.instruments(Long.MAX_VALUE).versions(new InstrumentId(UUID.fromString(key)));
    }

    @Test
    void all_faults_of_a_form_are_told_at_once_and_nothing_typed_is_lost() {
        var fields = new ArrayList<>(List.of(delegation(UUID.randomUUID().toString(), "NHS Nowhere CCG", 2016)));
        fields.set(fields.indexOf("onward") + 1, "sometimes");
        fields.set(fields.indexOf("from-month") + 1, "13");
        var answer = visiting(Cast.ADMINISTRATOR).post("/instruments/drafts", fields.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary li")).hasSize(3);
        assertThat(answer.page().select("#of").val()).isEqualTo("NHS Nowhere CCG");
        assertThat(answer.page().select(".nhsuk-error-summary").text())
                .contains("No body was called “NHS Nowhere CCG”");
    }

    @Test
    void a_delegation_that_leaves_out_part_of_the_model_agreement_is_told_so() {
        var fields = new ArrayList<>(List.of(delegation(UUID.randomUUID().toString(), nameOf("anytown-ccg"), 2016)));
        fields.set(fields.indexOf("acts") + 1, "own");
        var checked = visiting(Cast.ADMINISTRATOR).post("/instruments/drafts", fields.toArray(String[]::new));
        assertThat(checked.page().text())
                .contains("Where it differs from expected practice", "The delegation leaves out");
    }

    @Test
    void a_second_level_of_one_body_is_refused_with_what_would_mend_it() {
        var ada = visiting(Cast.ADMINISTRATOR);
        var body = nameOf("anytown-ccg");
        var first = ada.post("/instruments", level(body, "2", "2014-04-01"));
        assertThat(first.status()).as(first.page().text()).isEqualTo(303);
        var second = ada.post("/instruments", level(body, "1", "2014-06-01"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select(".nhsuk-error-summary").text())
                .contains("already holds in that time", "Make a new version of it, or end it first");
    }

    private static String[] level(String of, String level, String from) {
        var key = UUID.randomUUID().toString();
        return new String[] {"key", key, "kind", "level", "of", of, "level", level, "from", from};
    }

    @Test
    void an_instrument_with_somebody_who_did_not_exist_yet_is_never_in_force() {
        var draft = Instrument.read(
                java.util.Map.of(
                        "kind", "level",
                        "of", new PartyId(Fresh.idOf("fictional world", "brookshire-icb")).toString(),
                        "level", "2",
                        "span", "2014-04-01/"),
                PartyId::of);
        assertThat(authority
                        .grant(draft, java.util.Optional.empty(), new quorate.kernel.Actor.Process("test"))
                        .objections())
                .extracting(quorate.kernel.Objection::rule)
                .containsExactly("instrument.party");
    }

    @Test
    void an_agreement_keeps_its_own_limits_through_check_record_and_new_version() {
        var ada = visiting(Cast.ADMINISTRATOR);
        var key = UUID.randomUUID().toString();
        var fields = new ArrayList<>(List.of(delegation(key, nameOf("otherton-ccg"), 2016)));
        fields.addAll(List.of("limit-claim", "a lot", "limit-term", "5.5", "limit-premises", "£100,000"));
        var faulty = ada.post("/instruments/drafts", fields.toArray(String[]::new));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select(".nhsuk-error-summary").text())
                .contains("Enter an amount in pounds, such as 100,000", "Enter whole years, such as 5");
        assertThat(faulty.page().select("#limit-premises").val()).isEqualTo("£100,000");

        fields.set(fields.indexOf("a lot"), "250,000");
        fields.set(fields.indexOf("5.5"), "3");
        var checked = ada.post("/instruments/drafts", fields.toArray(String[]::new));
        assertThat(checked.page().text()).contains("Settling a claim takes NHS England’s approval above 250,000");
        assertThat(ada.post("/instruments", fields.toArray(String[]::new)).status())
                .isEqualTo(303);
        var page = ada.get("/instruments/" + key + "?on=2016-05-10").page().text();
        assertThat(page)
                .contains(
                        "Settling a claim takes NHS England’s approval above £250,000",
                        "can run for more than 3 years",
                        "from 1 April 2017, without anybody’s consent");
        assertThat(ada.get("/instruments/" + key + "/versions/new")
                        .page()
                        .select("#limit-claim")
                        .val())
                .isEqualTo("250000.00");
    }

    @Test
    void officers_limits_are_read_line_by_line() {
        var ada = visiting(Cast.ADMINISTRATOR);
        var key = UUID.randomUUID().toString();
        var answer = ada.post(
                "/instruments/drafts",
                "key",
                key,
                "kind",
                "scheme",
                "of",
                nameOf("anytown-ccg"),
                "limits",
                "Chief finance officer; 50,000; General practice\nChair; ten; General practice\nnobody",
                "from",
                "2016-04-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary").text()).contains("“ten” is not an amount in pounds");
    }

    @Test
    void only_a_secretary_of_one_of_the_bodies_and_the_administrator_record() {
        var fields = delegation(UUID.randomUUID().toString(), nameOf("brookshire-icb"), 2026);
        assertThat(visiting(Cast.SECRETARY).post("/instruments", fields).status())
                .as("the secretary of another body")
                .isIn(403, 422);
        for (var who : List.of(Cast.MEMBER, Cast.CONFLICTED, Cast.FORMER)) {
            assertThat(visiting(who).get("/instruments/new").status())
                    .as(who.name())
                    .isEqualTo(403);
            assertThat(visiting(who).post("/instruments", fields).status())
                    .as(who.name())
                    .isEqualTo(403);
        }
    }
}
