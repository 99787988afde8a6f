package quorate.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Town;
import quorate.register.Register;
import quorate.web.Accounts;

/** Terms that the governing body refuses to sign, and what is different in those that it signs. */
@QuorateTest
class RefusalTest {

    private static final String PASSWORD = "three unrelated words";
    private static final String WHY = "We do not want the vice-chair first.";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Drafting draft;

    @BeforeEach
    void a_draft_with_the_vice_chair_first() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        var town = new Town(register, authority, committees, clocks);
        var user = "fiona-" + town.secretary().toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.secretary(), "Fiona Kerr", false))
                .isEmpty();
        draft = Drafting.begin(
                Visitor.at(port).signIn(user, PASSWORD), "terms", town.committee.toString(), "2016-07-01");
        draft.save("chair", "chair", "vice-chair, chair");
    }

    private Visitor.Answer refuse(String version, String day, String key) {
        return draft.send(
                "/refusals", "who", "the governing body", "version", version, "day", day, "why", WHY, "key", key);
    }

    @Test
    void what_was_refused_stays_on_record_beside_what_has_changed_until_it_is_signed() {
        assertThat(draft.text("/refusals")).contains("No version of this draft was sent back unsigned.");
        assertThat(refuse("2", "2016-05-09", UUID.randomUUID().toString()).status())
                .isEqualTo(303);
        assertThat(draft.text("/refusals"))
                .contains("Version 2, 9 May 2016", "Not signed by the governing body.", WHY)
                .contains("Nothing has changed since.");

        draft.save("chair", "chair", "chair, vice-chair");
        var link = draft.get("/refusals")
                .page()
                .select("a:contains(What changed between version 2)")
                .first();
        assertThat(link.text()).contains("which was refused, and version 3");
        assertThat(draft.visitor().get(link.attr("href")).page().select("main").text())
                .contains("Who takes the chair Changed");

        assertThat(draft.enact("2016-05-10").status()).isEqualTo(303);
        assertThat(draft.text("/refusals")).contains("and version 3, which was signed", WHY);
        assertThat(refuse("2", "2016-05-10", UUID.randomUUID().toString()).status())
                .as("in force")
                .isIn(403, 404);
    }

    @Test
    void the_same_form_twice_notes_it_once_and_what_is_missing_is_said_all_at_once() {
        var key = UUID.randomUUID().toString();
        refuse("2", "2016-05-09", key);
        refuse("2", "2016-05-09", key);
        assertThat(draft.get("/refusals").page().select("h2:contains(Version 2,)"))
                .hasSize(1);
        var empty = draft.send("/refusals", "who", "", "version", "9", "day", "", "why", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(Drafting.faults(empty))
                .contains(
                        "Enter who did not sign it",
                        "Select the version that was not signed",
                        "Enter the day on which it was sent back",
                        "Enter why it was not signed");
        assertThat(Drafting.faults(refuse("2", "2016-05-11", UUID.randomUUID().toString())))
                .contains("That day has not come yet");
    }
}
