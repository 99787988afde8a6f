package quorate.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.journal.Journal;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
@TestPropertySource(properties = "quorate.story=disclosures") // a world to themselves: they say who has not declared
class GiftPagesTest {

    private static final String HERE = "/registers/anytown-ccg/gifts";
    private static final String RUTH = DisclosureAddresses.somebody("ruth-amos").toString();
    private static final String PRIYA =
            DisclosureAddresses.somebody("priya-nair").toString();
    private static final String SAMUEL =
            DisclosureAddresses.somebody("samuel-okoro").toString();

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Journal journal;

    @BeforeEach
    void a_day_on_which_amounts_are_known() {
        clock.set(LocalDateTime.of(2018, 5, 10, 10, 0));
    }

    private static String[] gift(String giver, String... changes) {
        var fields = new LinkedHashMap<>(Map.of("person", RUTH, "kind", "gift", "giver", giver, "supplier", "no"));
        fields.putAll(Map.of("what", "A watch", "value", "60", "day", "2018-05-01", "outcome", "accepted"));
        fields.put("once", UUID.randomUUID().toString());
        for (var at = 0; at < changes.length; at += 2) fields.put(changes[at], changes[at + 1]);
        return fields.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private Visitor ruth() {
        return Cast.CONFLICTED.visiting(port);
    }

    @Test
    void what_the_guidance_says_is_shown_before_anything_is_saved_and_then_on_the_register() {
        var ruth = ruth();
        var check = ruth.post(HERE + "/check", gift("A grateful patient"));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.page().text()).contains("Against the guidance", "Nothing is saved until you confirm");
        assertThat(ruth.get(HERE + "?text=grateful+patient").page().text()).doesNotContain("A watch");
        var saved = ruth.post(HERE, gift("A grateful patient"));
        assertThat(saved.status()).isEqualTo(303);
        var page = ruth.get(saved.location()).page().text();
        assertThat(page)
                .contains("Entered in the register", "£60", "accepted for the organisation only", "As it was entered");
        var id = UUID.fromString(saved.location().substring(saved.location().lastIndexOf('/') + 1));
        assertThat(journal.about(id, 0, 10)).extracting(entry -> entry.kind()).containsExactly("Gift.Entered");
        assertThat(ruth.get(HERE + "/csv?text=grateful+patient").body())
                .contains("A grateful patient", "60.00", "It was kept");
        assertThat(ruth.get(HERE + "/xlsx").header("content-type").orElse("")).contains("spreadsheetml");
    }

    @Test
    void a_correction_keeps_what_was_known_before() {
        var ruth = ruth();
        var saved = ruth.post(HERE, gift("The corrected giver")).location();
        var form = ruth.get(HERE + "/new?gift=" + saved.substring(saved.lastIndexOf('/') + 1))
                .page();
        assertThat(form.select("input[name=giver]").val()).isEqualTo("The corrected giver");
        ruth.post(
                HERE,
                gift(
                        "The corrected giver",
                        "gift",
                        form.select("input[name=gift]").val(),
                        "outcome",
                        "given-over"));
        var page = ruth.get(saved).page().text();
        assertThat(page)
                .contains("Given to the organisation", "Corrected 1 time")
                .doesNotContain("Against the guidance");
        assertThat(ruth.get(HERE + "?on=2018-04-30").page().text()).doesNotContain("The corrected giver");
        assertThat(ruth.get(saved + "?on=2018-04-30").status()).isEqualTo(404);
    }

    @Test
    void all_faults_are_said_at_once_and_nothing_typed_is_lost() {
        var answer = ruth().post(
                        HERE + "/check",
                        "person",
                        PRIYA,
                        "giver",
                        "",
                        "what",
                        "Wine <b>",
                        "value",
                        "much",
                        "day",
                        "2018-02-31");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary__list li")).hasSize(7);
        assertThat(answer.page().select(".nhsuk-error-summary").text())
                .contains("Choose who was offered it", "Enter who gave it", "must be an amount of pounds", "real date");
        assertThat(answer.page().select("textarea[name=what]").text()).isEqualTo("Wine <b>");
        var faults = ruth().post(HERE, gift("Somebody", "value", "0", "day", "2018-05-11", "approver", RUTH))
                .page();
        assertThat(faults.select(".nhsuk-error-summary").text())
                .contains(
                        "The value of £0 cannot be right",
                        "which has not come yet",
                        "Nobody approves a gift to themselves");
    }

    @Test
    void the_secretary_enters_one_for_somebody_else_and_a_member_does_not() {
        assertThat(ruth().post(HERE, gift("For another", "person", PRIYA)).status())
                .isEqualTo(422);
        var fiona = Cast.SECRETARY.visiting(port);
        var dinner = gift(
                "A trade body",
                "person",
                PRIYA,
                "kind",
                "hospitality",
                "value",
                "80",
                "what",
                "Dinner",
                "approver",
                SAMUEL);
        var saved = fiona.post(HERE, dinner);
        assertThat(fiona.get(saved.location()).page().text())
                .contains("Priya Nair", "Approved by Samuel Okoro", "unless somebody senior approves")
                .doesNotContain("Against the guidance");
        assertThat(fiona.post(HERE, dinner).location()).isEqualTo(saved.location());
        assertThat(fiona.get(saved.location()).page().text()).contains("As it was entered");
    }

    @Test
    void a_gift_split_into_five_is_found() {
        var ruth = ruth();
        for (var day = 1; day <= 5; day++)
            ruth.post(HERE, gift("The Split Family", "value", "12", "day", "2018-05-0" + day, "what", "Part " + day));
        var page = ruth.get(HERE + "?text=split+family&show=remarks").page();
        assertThat(page.select("tbody tr")).hasSize(5);
        assertThat(page.text()).contains("5 gifts of The Split Family from 1 May 2018 to 5 May 2018 come to £60");
    }

    @Test
    void somebody_of_another_body_does_not_see_the_register() {
        assertThat(Visitor.at(port).signIn("robert", Cast.PASSWORD).get(HERE).status())
                .isIn(403, 404);
        assertThat(Cast.FORMER.visiting(port).get(HERE).status()).isIn(403, 404);
    }
}
