package quorate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Release;

@QuorateTest
class PublicationTest {

    static final Actor SECRETARY = new Actor.Person(PartyId.fresh());
    static final PartyId ANYTOWN = PartyId.fresh();

    @Autowired
    Publication publication;

    @Autowired
    ShelfStore shelf;

    @Autowired
    Clocks clocks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient sql;

    String address;
    UUID meeting;

    @BeforeEach
    void an_address_of_its_own() {
        meeting = UUID.randomUUID();
        address = "anytown-ccg/" + meeting + "/minutes";
    }

    Release minutes(String html, String replaces) {
        return new Release(
                address,
                "minutes",
                "Minutes of the committee",
                ANYTOWN,
                LocalDate.of(2016, 5, 10),
                html,
                meeting,
                replaces);
    }

    long release(Release release) {
        return clocks.write(number -> {
            events.publishEvent(release);
            return number;
        });
    }

    Document published(int version) {
        return await().until(
                        () -> publication.fetch(address).filter(found -> found.version() == version),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void what_is_released_stands_at_its_address() {
        var number = release(minutes("<p>The merger was agreed.</p>", null));
        var document = published(1);
        assertThat(document.page().orElseThrow().html()).isEqualTo("<p>The merger was agreed.</p>");
        assertThat(document.title()).isEqualTo("Minutes of the committee");
        assertThat(document.number()).isEqualTo(number);
        assertThat(document.at()).isEqualTo(clocks.now());
    }

    @Test
    void it_is_cleaned_once_more() {
        release(minutes("<p onclick=\"x()\">Agreed<script>steal()</script></p><img src=x onerror=y>", null));
        assertThat(published(1).page().orElseThrow().html()).isEqualTo("<p>Agreed</p>");
    }

    @Test
    void the_same_release_heard_twice_is_one_version() {
        var release = minutes("<p>Agreed.</p>", null);
        release(release);
        published(1);
        release(release);
        publication.make(release);
        publication.make(release);
        assertThat(shelf.versions(address)).hasSize(1);
        assertThat(released()).isEqualTo(1);
    }

    @Test
    void a_later_release_replaces_it_with_its_reason_and_the_earlier_one_can_still_be_read() {
        release(minutes("<p>Agreed by 7.</p>", null));
        release(minutes("<p>Agreed by 8.</p>", "The count was wrong."));
        var second = published(2);
        assertThat(second.replaces()).contains("The count was wrong.");
        var first = publication.fetch(address, 1).orElseThrow();
        assertThat(first.isLatest()).isFalse();
        assertThat(first.page().orElseThrow().html()).isEqualTo("<p>Agreed by 7.</p>");
        assertThat(shelf.versions(address)).extracting(Document::version).containsExactly(2, 1);
    }

    @Test
    void a_snapshot_that_is_made_late_does_not_push_a_newer_one_off_the_shelf() {
        var first = minutes("<p>Agreed by 7.</p>", null);
        release(first);
        published(1);
        release(minutes("<p>Agreed by 8.</p>", "The count was wrong."));
        published(2);
        sql.sql("delete from publication.snapshot where address = ? and version = 1")
                .param(address)
                .update();
        publication.make(first);
        assertThat(publication.fetch(address).orElseThrow().version()).isEqualTo(2);
        assertThat(publication.fetch(address, 1).orElseThrow().page()).isPresent();
    }

    @Test
    void going_back_to_earlier_words_is_a_version_of_its_own() {
        release(minutes("<p>Agreed by 7.</p>", null));
        release(minutes("<p>Agreed by 8.</p>", "The count was wrong."));
        release(minutes("<p>Agreed by 7.</p>", null));
        assertThat(published(3).page().orElseThrow().html()).isEqualTo("<p>Agreed by 7.</p>");
    }

    @Test
    void what_was_not_committed_is_not_published() {
        assertThatThrownBy(() -> clocks.write(number -> {
                    events.publishEvent(minutes("<p>Never</p>", null));
                    throw new IllegalStateException("changed our mind");
                }))
                .hasMessage("changed our mind");
        assertThat(publication.fetch(address)).isEmpty();
        assertThat(shelf.versions(address)).isEmpty();
    }

    @Test
    void a_withdrawn_document_leaves_a_page_that_says_so_and_nothing_of_its_text() {
        release(minutes("<p>Dr Ruth Amos was unwell.</p>", null));
        published(1);
        publication.withdraw(address, Ground.PERSONAL_DATA, "A name was left in.", SECRETARY);
        var document = publication.fetch(address).orElseThrow();
        assertThat(document.page()).isEmpty();
        assertThat(document.title()).isEqualTo("Minutes of 10 May 2016");
        assertThat(document.withdrawn().orElseThrow().ground()).isEqualTo(Ground.PERSONAL_DATA);
        assertThat(publication.index(Search.of("Amos", "", "", ""), 0, 10))
                .noneMatch(found -> found.address().equals(address));
        for (var table : new String[] {"release", "snapshot", "withdrawal", "shelf"}) {
            var left = sql.sql("select count(*) from publication." + table
                            + " as each where each::text ilike '%amos%' and address = ?")
                    .param(address)
                    .query(Integer.class)
                    .single();
            assertThat(left).as(table).isZero();
        }
        assertThatThrownBy(() -> publication.withdraw(address, Ground.ERROR, "", SECRETARY))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void what_was_withdrawn_may_be_published_again_as_a_new_version() {
        release(minutes("<p>Wrong</p>", null));
        published(1);
        publication.withdraw(address, Ground.ERROR, "", SECRETARY);
        release(minutes("<p>Wrong</p>", "It was right after all."));
        var document = published(2);
        assertThat(document.withdrawn()).isEmpty();
        assertThat(shelf.versions(address).getLast().withdrawn()).isPresent();
    }

    @Test
    void what_was_withdrawn_is_not_put_back_by_the_same_release_heard_again() {
        release(minutes("<p>Wrong</p>", null));
        published(1);
        publication.withdraw(address, Ground.ERROR, "", SECRETARY);
        release(minutes("<p>Wrong</p>", null));
        assertThat(publication.fetch(address).orElseThrow().withdrawn()).isPresent();
        assertThat(shelf.versions(address)).hasSize(1);
    }

    @Test
    void a_late_snapshot_of_a_withdrawn_document_is_never_made() {
        var release = minutes("<p>Secret</p>", null);
        release(release);
        published(1);
        publication.withdraw(address, Ground.CONFIDENTIAL, "", SECRETARY);
        publication.make(release);
        assertThat(publication.fetch(address).orElseThrow().page()).isEmpty();
    }

    @Test
    void words_are_found_and_lists_are_narrowed() {
        release(minutes("<p>The zebra crossing committee deferred its decisions.</p>", null));
        published(1);
        assertThat(publication.index(Search.of("zebra decision", "", "", ""), 0, 10))
                .extracting(Document::address)
                .contains(address);
        assertThat(publication.index(Search.of("zebra -crossing", "", "", ""), 0, 10))
                .isEmpty();
        assertThat(publication.index(Search.of("zebra", ANYTOWN.toString(), "minutes", "2016"), 0, 10))
                .isNotEmpty();
        assertThat(publication.index(Search.of("zebra", "", "agenda", ""), 0, 10))
                .isEmpty();
        assertThat(publication.count(Search.of("zebra", "", "", "2015"))).isZero();
        assertThat(publication.count(Search.of("'); drop table x; --", "nobody", "", "soon")))
                .isZero();
    }

    @Test
    void an_address_that_could_clash_or_climb_is_a_bug() {
        for (var bad : new String[] {"minutes", "../x/y", "a/b.json", "A/b", "a//b", ""}) {
            var release = new Release(bad, "minutes", "x", ANYTOWN, LocalDate.of(2016, 5, 10), "x", meeting, null);
            assertThatThrownBy(() -> release(release)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private int released() {
        return sql.sql(
                        "select count(*) from journal.entry where kind = 'Publication.Released' and about @> array[?::uuid]")
                .param(meeting)
                .query(Integer.class)
                .single();
    }
}
