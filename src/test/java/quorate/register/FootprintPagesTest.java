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

@QuorateTest
class FootprintPagesTest {

    static final Actor SEED = new Actor.Process("test of footprints");

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    private String tag;
    private PartyId network;

    @BeforeEach
    void a_network_across_two_commissioners() {
        tag = "F" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        network = admit(Kind.NETWORK, tag + " network", "2019-07-01/", Map.of("ods", tag + "N"));
        for (var letter : new String[] {"A", "B"}) {
            var ccg = admit(Kind.CCG, "NHS " + tag + letter + " CCG", "2013-04-01/2022-07-01", Map.of());
            var practice = admit(Kind.PRACTICE, tag + letter + " Surgery", "2013-04-01/", Map.of("ods", tag + letter));
            link(practice, Tie.COMMISSIONED_BY, ccg, "2013-04-01/2022-07-01");
            link(practice, Tie.MEMBER_OF, network, "2019-07-01/");
        }
    }

    private PartyId admit(Kind kind, String name, String life, Map<String, String> traits) {
        return register.admit(PartyId.fresh(), kind, name, Span.parse(life), traits, SEED)
                .orThrow();
    }

    private void link(PartyId from, Tie tie, PartyId to, String span) {
        register.link(from, tie, to, Span.parse(span), Map.of(), "entered", SEED)
                .orThrow();
    }

    private String text(String path) {
        return Visitor.at(port).get(path).page().select("main").text();
    }

    @Test
    void both_commissioners_of_a_network_are_named_with_their_share() {
        var text = text("/register/" + tag + "N/footprints?on=2020-05-01");
        assertThat(text)
                .contains("NHS " + tag + "A CCG 1 of 2 members", "NHS " + tag + "B CCG 1 of 2 members")
                .contains("research report");
        assertThat(text("/register/id/" + network + "/footprints?on=2020-05-01"))
                .contains("1 of 2 members");
    }

    @Test
    void a_practice_sees_by_which_connection_and_what_no_source_requires() {
        var text = text("/register/" + tag + "A/footprints?on=2020-05-01");
        assertThat(text)
                .contains(tag + " network is a member of it since 1 July 2019")
                .contains("Expected practice, source not verified")
                .contains("Local choice");
        assertThat(text("/register/" + tag + "A/footprints?on=2018-05-01")).contains("Not yet on this day");
    }

    @Test
    void before_it_existed_a_body_has_no_footprint_and_the_page_says_so() {
        assertThat(text("/register/" + tag + "N/footprints?on=2018-05-01")).contains("It did not exist on 1 May 2018");
    }

    @Test
    void the_table_can_be_saved() {
        var csv = Visitor.at(port).get("/register/id/" + network + "/footprints.csv?on=2020-05-01");
        assertThat(csv.body().lines())
                .anyMatch(line -> line.startsWith("Commissioning of general practice,NHS " + tag + "A CCG,")
                        && line.contains(",1,2,research report,"));
    }

    @Test
    void people_have_no_footprint() {
        var person = admit(Kind.PERSON, "Somebody", "2013-04-01/", Map.of());
        assertThat(Visitor.at(port)
                        .get("/register/id/" + person + "/footprints")
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.at(port).get("/register/NOBODY99/footprints").status())
                .isEqualTo(404);
    }

    @Test
    void a_bodys_page_leads_to_its_footprints_as_at_the_same_day() {
        var links = Visitor.at(port)
                .get("/register/" + tag + "N?on=2020-05-01")
                .page()
                .select("a[href*=footprints]");
        assertThat(links.attr("href")).isEqualTo("/register/" + tag + "N/footprints?on=2020-05-01");
    }
}
