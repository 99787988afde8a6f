package quorate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import quorate.QuorateTest;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Release;

/** Passages of a published document are withheld with the code of their ground, and released when it falls away. */
@QuorateTest
class RedactingTest {

    private static final Actor SECRETARY = new Actor.Person(PartyId.fresh());

    @Autowired
    Publication publication;

    @Autowired
    Redacting redacting;

    @Autowired
    ShelfStore shelf;

    @Autowired
    Clocks clocks;

    @Autowired
    ApplicationEventPublisher events;

    String address;
    UUID meeting;
    PartyId body;

    @BeforeEach
    void a_published_minute() {
        meeting = UUID.randomUUID();
        body = PartyId.fresh();
        address = "anytown-ccg/" + meeting + "/minutes";
        release("<p>Agreed. Dr Ruth Amos was unwell, and Dr Ruth Amos went home.</p><p>Closed.</p>", null, 1);
    }

    private void release(String html, String why, int version) {
        clocks.write(number -> {
            events.publishEvent(
                    new Release(address, "minutes", "Minutes", body, LocalDate.of(2016, 5, 10), html, meeting, why));
            return number;
        });
        await().until(() -> publication
                .fetch(address)
                .filter(found -> found.version() == version)
                .isPresent());
    }

    private String html() {
        return publication.fetch(address).orElseThrow().page().orElseThrow().html();
    }

    private void withhold() {
        redacting
                .withhold(address, List.of("Dr Ruth Amos"), Ground.PERSONAL_DATA, SECRETARY)
                .orThrow();
    }

    @Test
    void a_passage_is_taken_out_wherever_it_stands_and_can_be_read_at_no_version() {
        withhold();
        assertThat(html())
                .contains("Agreed. <strong>[Withheld: personal data]</strong> was unwell, and <strong>[Withheld")
                .doesNotContain("Amos");
        assertThat(publication.fetch(address).orElseThrow().replaces())
                .contains("Passages are withheld. It held personal data that should not have been published.");
        assertThat(publication.fetch(address, 1).orElseThrow().page()).isEmpty();
        assertThat(publication.index(Search.of("Amos", body.toString(), "", ""), 0, 5))
                .isEmpty();
        assertThat(shelf.sql()
                        .sql("select has_table_privilege('publication.redaction', 'select')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void it_is_released_as_it_was_when_the_ground_falls_away() {
        withhold();
        redacting.lift(address, "She agreed to it.", SECRETARY).orThrow();
        assertThat(html()).contains("Dr Ruth Amos was unwell");
        assertThat(publication.fetch(address).orElseThrow().replaces()).contains("She agreed to it.");
        assertThat(redacting.lift(address, "Again", SECRETARY).isDone()).isFalse();
    }

    @Test
    void the_same_release_heard_again_changes_nothing_and_a_later_one_keeps_back_the_same() {
        withhold();
        clocks.write(number -> {
            events.publishEvent(new Release(
                    address,
                    "minutes",
                    "Minutes",
                    body,
                    LocalDate.of(2016, 5, 10),
                    "<p>Agreed. Dr Ruth Amos was unwell, and Dr Ruth Amos went home.</p><p>Closed.</p>",
                    meeting,
                    null));
            return number;
        });
        assertThat(publication.fetch(address).orElseThrow().version()).isEqualTo(2);
        release("<p>Agreed by all. Dr Ruth Amos was unwell.</p>", "A word was missing", 3);
        assertThat(html())
                .contains("Agreed by all", "[Withheld: personal data]")
                .doesNotContain("Amos");
        assertThat(redacting.lift(address, "Agreed", SECRETARY).objections())
                .singleElement()
                .satisfies(objection ->
                        assertThat(objection.sentence()).startsWith("A newer version was released meanwhile"));
    }

    @Test
    void a_passage_that_does_not_stand_there_is_told_and_nothing_is_changed() {
        assertThat(redacting
                        .withhold(address, List.of("Agreed", "Mr Nobody", "home.Closed"), Ground.ERROR, SECRETARY)
                        .objections())
                .extracting(quorate.kernel.Objection::sentence)
                .containsExactly(
                        "‘Mr Nobody’ does not stand in the document.", "‘home.Closed’ does not stand in the document.");
        assertThat(publication.fetch(address).orElseThrow().version()).isEqualTo(1);
        withhold();
        assertThat(redacting
                        .withhold(address, List.of("Agreed"), Ground.ERROR, SECRETARY)
                        .isDone())
                .isFalse();
    }
}
