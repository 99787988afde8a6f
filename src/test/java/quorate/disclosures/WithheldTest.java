package quorate.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.RegisterEntry;
import quorate.journal.Journal;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
@TestPropertySource(properties = "quorate.story=disclosures") // a world to themselves: they say who has not declared
class WithheldTest {

    private static final PartyId BODY = DisclosureAddresses.somebody("anytown-ccg");
    private static final PartyId DANIEL = DisclosureAddresses.somebody("daniel-price");
    private static final String HERE = "/registers/anytown-ccg/withheld";

    @LocalServerPort
    int port;

    @Autowired
    Interests interests;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Journal journal;

    @BeforeEach
    void a_day_on_which_a_guardian_decides() {
        clock.set(LocalDateTime.of(2016, 11, 3, 10, 0));
    }

    private Visitor as(String who) {
        return Visitor.at(port).signIn(who, Cast.PASSWORD);
    }

    private UUID declared(String what) {
        var today = clocks.today();
        var id = UUID.randomUUID();
        interests
                .declare(
                        new Interest(
                                id,
                                DANIEL,
                                "GP member",
                                Interest.Type.NON_FINANCIAL_PERSONAL,
                                "Personal",
                                what,
                                Optional.empty(),
                                "",
                                Span.since(today),
                                today,
                                today,
                                "",
                                true,
                                ""),
                        new Actor.Person(DANIEL))
                .orThrow();
        return id;
    }

    private boolean isPublished(String what) {
        return interests.registerOf(BODY, clocks.today(), RegisterEntry.Readers.PUBLIC).stream()
                .flatMap(entry -> entry.interests().stream())
                .anyMatch(one -> one.description().equals(what));
    }

    @Test
    void a_wish_withholds_at_once_and_the_guardian_decides() {
        var id = declared("A patient of a clinic abroad");
        assertThat(isPublished("A patient of a clinic abroad")).isTrue();
        assertThat(as("daniel")
                        .post(HERE + "/wishes", "interest", id.toString(), "reason", "")
                        .status())
                .isEqualTo(422);
        as("daniel").post(HERE + "/wishes", "interest", id.toString(), "reason", "It says where I am treated.");
        assertThat(isPublished("A patient of a clinic abroad")).isFalse();
        assertThat(as("fiona").get(HERE).page().text()).contains("It says where I am treated", "To be decided");
        assertThat(as("grace").get(HERE).page().text()).doesNotContain("A patient of a clinic abroad");
        assertThat(as("fiona")
                        .post(HERE + "/decisions", "wish", id.toString(), "granted", "yes", "why", "So")
                        .page()
                        .select(".nhsuk-error-summary")
                        .text())
                .contains("You are not who decides that here");
        assertThat(as("samuel")
                        .post(HERE + "/decisions", "wish", id.toString(), "granted", "yes", "why", "Private.")
                        .status())
                .isEqualTo(303);
        assertThat(as("fiona").get(HERE).page().text()).contains("stays withheld. Private.");
        assertThat(isPublished("A patient of a clinic abroad")).isFalse();
        assertThat(journal.about(id, 0, 9)).extracting(entry -> entry.kind()).contains("Withholding.Decided");
    }

    @Test
    void a_wish_that_is_not_granted_has_it_published() {
        var id = declared("A member of a golf club");
        as("daniel").post(HERE + "/wishes", "interest", id.toString(), "reason", "I would rather not.");
        as("samuel").post(HERE + "/decisions", "wish", id.toString(), "granted", "no", "why", "Nobody is in danger.");
        assertThat(isPublished("A member of a golf club")).isTrue();
    }

    @Test
    void nobody_asks_for_somebody_else_and_before_there_was_a_guardian_nobody_decides() {
        var id = declared("A friend of a park");
        assertThat(as("grace")
                        .post(HERE + "/wishes", "interest", id.toString(), "reason", "Please")
                        .status())
                .isEqualTo(422);
        assertThat(as("grace")
                        .post(HERE + "/decisions", "wish", id.toString(), "granted", "yes", "why", "So")
                        .status())
                .isEqualTo(404);
        as("daniel").post(HERE + "/wishes", "interest", id.toString(), "reason", "I would rather not.");
        clock.set(LocalDateTime.of(2022, 7, 1, 10, 0));
        assertThat(as("samuel").get("/registers/brookshire-icb/withheld").page().text())
                .contains("guardian of conflicts");
        clock.set(LocalDateTime.of(2016, 6, 27, 10, 0));
        assertThat(as("samuel").get(HERE).page().text()).contains("No rule in force today names anybody who decides");
    }

    @Test
    void the_printed_the_statutory_and_our_class_stand_side_by_side_where_they_differ() {
        declared("A supporter of a museum");
        var page = as("daniel").get("/interests/register/anytown-ccg").page();
        var row = page.select("tr:contains(A supporter of a museum)").text();
        assertThat(row)
                .contains(
                        "Personal",
                        "As printed. Statutory: Non-financial personal interest. Our class: non-financial personal");
    }

    @Test
    void the_register_of_gifts_is_published_at_its_address() {
        var fiona = as("fiona");
        assertThat(fiona.post("/registers/anytown-ccg/gifts/releases").status()).isEqualTo(303);
        assertThat(as("daniel").post("/registers/anytown-ccg/gifts/releases").status())
                .isEqualTo(403);
        var open = "/public/anytown-ccg/register-of-gifts";
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Visitor.at(port).get(open).status() == 200);
        assertThat(Visitor.at(port).get(open).page().text()).contains("It shows everybody who holds a post");
    }
}
