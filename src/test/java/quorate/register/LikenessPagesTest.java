package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Accounts;

@QuorateTest
class LikenessPagesTest {

    static final Actor SEED = new Actor.Process("test of likenesses");
    static final String HERE = "/register/people/likenesses";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Accounts accounts;

    private String surname;
    private String pair;

    @BeforeEach
    void two_entries_of_one_name() {
        surname = "Qu" + UUID.randomUUID().toString().replace("-", "");
        admit(Kind.PERSON, "Ruth " + surname, Map.of());
        admit(Kind.PERSON, "Dr Ruth " + surname, Map.of());
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits) {
        return register.admit(PartyId.fresh(), kind, name, Span.parse("2013-04-01/"), traits, SEED)
                .orThrow();
    }

    private Visitor holding(String office) {
        var who = admit(Kind.PERSON, "Somebody " + UUID.randomUUID(), Map.of());
        var post = admit(Kind.POST, "Post", Map.of("office", office));
        var body = admit(Kind.COMMITTEE, "Committee", Map.of());
        register.link(post, Tie.PART_OF, body, Span.parse("2013-04-01/"), Map.of(), "entered", SEED)
                .orThrow();
        register.link(who, Tie.HOLDS, post, Span.parse("2013-04-01/"), Map.of(), "entered", SEED)
                .orThrow();
        var name = "user-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.open(name, "three unrelated words", who, "Somebody", false))
                .isEmpty();
        return Visitor.at(port).signIn(name, "three unrelated words");
    }

    private String find(Visitor visitor) {
        return visitor.get(HERE + "?q=" + surname)
                .page()
                .select("input[name=pair]")
                .val();
    }

    @Test
    void a_secretary_says_that_they_are_one_and_takes_it_back() {
        var secretary = holding("secretary");
        pair = find(secretary);
        assertThat(secretary.get(HERE + "?q=" + surname).page().select("main").text())
                .contains("Ruth " + surname, "The same name", "Possible: nothing but the name");
        var without = secretary.post(HERE + "/verdicts", "pair", pair, "verdict", "same", "why", "");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select(".nhsuk-error-summary").text()).contains("Enter how you know");
        assertThat(secretary
                        .post(HERE + "/verdicts", "pair", pair, "verdict", "same", "why", "asked her")
                        .status())
                .isEqualTo(303);
        assertThat(secretary.get(HERE + "?q=" + surname).page().select("main").text())
                .contains("Nobody is left to decide about");
        var decided = secretary.get(HERE + "/decided").page();
        var row = decided.select("tbody tr").stream()
                .filter(each -> each.text().contains(surname))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains("The same person", "asked her");
        var link = row.select("input[name=link]").val();
        assertThat(secretary.post(HERE + "/revocations", "link", link).status()).isEqualTo(303);
        assertThat(find(secretary)).isNotEmpty();
        var again = secretary.post(HERE + "/revocations", "link", link);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".nhsuk-error-summary").text()).contains("taken back already");
    }

    @Test
    void a_pair_that_was_decided_meanwhile_is_told() {
        var secretary = holding("secretary");
        pair = find(secretary);
        secretary.post(HERE + "/verdicts", "pair", pair, "verdict", "different", "why", "aunt and niece");
        var late = secretary.post(HERE + "/verdicts", "pair", pair, "verdict", "same", "why", "looks so");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".nhsuk-error-summary").text()).contains("decided meanwhile");
    }

    @Test
    void others_may_look_and_not_decide_and_the_public_may_not_look() {
        var member = holding("lay-member");
        var page = member.get(HERE + "?q=" + surname).page();
        assertThat(page.select("main").text()).contains(surname);
        assertThat(page.select("input[name=pair]")).isEmpty();
        assertThat(member.post(HERE + "/verdicts", "pair", "x", "verdict", "same", "why", "so")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.at(port).get(HERE).status()).isNotEqualTo(200);
    }
}
