package quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Town;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

/** A sub-group that recommends, the committee that decides, and the governing body above both. */
@QuorateTest
class UpAndDownTest {

    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    PartyId group;
    PartyId board;
    Matter matter;
    Visitor fiona;

    @BeforeEach
    void a_sub_group_of_the_committee_with_a_gp_who_has_an_interest() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        board = town.admit(Kind.COMMITTEE, "Governing Body", Span.ALWAYS, Map.of());
        town.link(board, Tie.PART_OF, town.ccg);
        group = town.admit(Kind.COMMITTEE, "Estates Group", Span.ALWAYS, Map.of());
        town.link(group, Tie.PART_OF, town.committee);
        seat(group, "member", town.id("ruth-amos"));
        seat(group, "secretary", town.secretary());
        register.link(
                        town.id("ruth-amos"),
                        Tie.PARTNER_IN,
                        town.practice,
                        Span.since(LocalDate.of(2010, 1, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        matter = town.lay("A new lease");
        fiona = as("fiona-kerr");
    }

    private void seat(PartyId body, String office, PartyId holder) {
        var traits = Map.of("office", office, "title", office, "seat-kind", "gp", "voting", "yes");
        var post = town.admit(Kind.POST, office, Span.ALWAYS, traits);
        town.link(post, Tie.PART_OF, body);
        town.link(holder, Tie.HOLDS, post);
    }

    private Visitor as(String key) {
        var user = key + "-" + town.id(key).toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private static String path(PartyId body) {
        return "/committees/" + body + "/up-and-down";
    }

    private Visitor.Answer send(PartyId from, PartyId to, String... more) {
        var fields = new ArrayList<>(List.of(
                "key",
                UUID.randomUUID().toString(),
                "kind",
                "recommends",
                "to",
                to.toString(),
                "words",
                "Sign the lease",
                "day",
                "2016-05-10"));
        fields.addAll(List.of(more));
        return fiona.post(path(from), fields.toArray(String[]::new));
    }

    private String read(Visitor who, PartyId body) {
        return who.get(path(body)).page().select("main").text();
    }

    @Test
    void what_a_committee_sends_up_stands_on_both_pages_with_the_interests_of_whoever_sits_on_it() {
        interests
                .rule(
                        town.id("ruth-amos"),
                        matter.id(),
                        Set.of(Treatment.DISCUSS_NOT_DECIDE),
                        town.id("margaret-hale"),
                        "A partner there",
                        clocks.now())
                .orThrow();
        var sent = send(town.committee, board, "matter", matter.id().toString());
        assertThat(sent.status())
                .as(sent.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
        assertThat(read(fiona, town.committee))
                .contains("A new lease", "Recommendation", "To the Governing Body", "1 interest");
        var one = fiona.get(path(town.committee))
                .page()
                .select("a:contains(A new lease)")
                .first()
                .attr("href");
        assertThat(fiona.get(one).page().select("main").text())
                .contains(
                        "Dr Ruth Amos is a partner in Chapel Street Practice",
                        "It was ruled that the member takes part in the discussion, not in the decision.");
        var about = "/matters/" + matter.id() + "/passages";
        assertThat(fiona.get(about).page().select("main").text())
                .contains("Recommendation of the Primary Care Commissioning Committee", "to the Governing Body")
                .contains("Interests told with it", "Dr Ruth Amos is a partner in Chapel Street Practice");
        assertThat(fiona.get(path(town.committee) + "/list.csv?way=sent").body().lines())
                .hasSize(2);
        assertThat(fiona.get(path(town.committee) + "/list.csv?way=received")
                        .body()
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_sub_group_recommends_to_its_committee_which_finds_it_received() {
        assertThat(send(group, town.committee, "title", "The lease of the health centre")
                        .status())
                .isEqualTo(303);
        assertThat(read(fiona, town.committee)).contains("From the Estates Group", "Sign the lease");
        assertThat(read(as("grace-lin"), town.committee)).contains("From the Estates Group");
        answered();
        assertThat(fiona.get(path(town.committee) + "?on=2016-05-09")
                        .page()
                        .select("main")
                        .text())
                .doesNotContain("Estates Group");
    }

    /** The receiver’s secretary says what came of it, and is asked to until then. */
    private void answered() {
        var waits = "Say what came of a recommendation";
        assertThat(fiona.get("/worklist").body()).contains(waits);
        var page = fiona.get(path(town.committee))
                .page()
                .select("a:contains(The lease of the health centre)")
                .first()
                .attr("href");
        assertThat(fiona.post(page + "/answers", "words", "", "day", "2016-05-09")
                        .page()
                        .select(".nhsuk-error-summary__list")
                        .text())
                .contains("Enter what came of it");
        assertThat(fiona.post(page + "/answers", "words", "Early", "day", "2016-05-09")
                        .page()
                        .text())
                .contains("It had not been sent by that day");
        for (var once : List.of("first", "again")) {
            assertThat(fiona.post(page + "/answers", "words", "Agreed on 10 May", "day", "2016-05-10")
                            .status())
                    .as(once)
                    .isEqualTo(303);
        }
        assertThat(fiona.post(page + "/answers", "words", "Refused", "day", "2016-05-10")
                        .page()
                        .text())
                .contains("What came of it is on record already");
        assertThat(read(fiona, group)).contains("Agreed on 10 May");
        assertThat(fiona.get("/worklist").body()).doesNotContain(waits);
    }

    @Test
    void whoever_may_not_know_of_the_matter_is_not_told_what_was_sent_about_it() {
        send(town.committee, board, "matter", matter.id().toString());
        var ruth = as("ruth-amos");
        assertThat(read(ruth, town.committee)).doesNotContain("A new lease", "Sign the lease");
        assertThat(ruth.get("/matters/" + matter.id() + "/passages").status()).isEqualTo(404);
    }

    @Test
    void the_same_form_twice_sends_once_and_what_is_wrong_is_said_all_at_once() {
        var key = UUID.randomUUID().toString();
        var form = new String[] {
            "key", key, "kind", "asks", "to", board.toString(), "title", "Twice", "words", "Twice", "day", "2016-05-10"
        };
        fiona.post(path(town.committee), form);
        fiona.post(path(town.committee), form);
        assertThat(fiona.get(path(town.committee) + "/list.csv?q=twice").body().lines())
                .hasSize(2);
        var empty = fiona.post(path(town.committee), "kind", "", "to", town.practice.toString());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".nhsuk-error-summary__list").text())
                .contains(
                        "Select what it is",
                        "Select to which body it went",
                        "Enter what it is about",
                        "Enter what was recommended, reported or asked",
                        "Enter the day on which it went");
        assertThat(as("grace-lin").post(path(town.committee), form).status()).isIn(403, 404);
    }
}
