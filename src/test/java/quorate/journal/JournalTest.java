package quorate.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import quorate.QuorateTest;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

@QuorateTest
class JournalTest {

    static final Actor SECRETARY = new Actor.Person(PartyId.fresh());

    @Autowired
    Journal journal;

    @Autowired
    Clocks clocks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    UUID meeting;

    @BeforeEach
    void a_meeting() {
        meeting = UUID.randomUUID();
    }

    record Closed(List<UUID> about, Actor by, Map<String, String> facts, Map<String, String> secrets)
            implements Happening {}

    long close(String fact, Map<String, String> secrets) {
        return clocks.write(number -> {
            events.publishEvent(new Closed(List.of(meeting), SECRETARY, Map.of("room", fact), secrets));
            return number;
        });
    }

    List<Entry> thread() {
        return journal.about(meeting, 0, 100);
    }

    @Test
    void what_happens_in_a_write_is_one_entry_with_its_number() {
        var number = close("Boardroom, Tŷ Siân", Map.of());
        assertThat(thread()).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(number);
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(entry.kind()).isEqualTo("JournalTest.Closed");
            assertThat(entry.words()).isEqualTo("Journal test closed");
            assertThat(entry.by()).isEqualTo(SECRETARY);
            assertThat(entry.facts()).containsEntry("room", "Boardroom, Tŷ Siân");
        });
        assertThat(journal.since(number - 1, 0, 10)).isEqualTo(thread());
        assertThat(journal.since(number, 0, 10)).isEmpty();
    }

    @Test
    void several_happenings_of_one_write_keep_their_order() {
        clocks.write(number -> {
            close("first", Map.of());
            close("second", Map.of());
            return number;
        });
        assertThat(thread()).extracting(Entry::sequence).containsExactly(1, 2);
        assertThat(thread()).extracting(entry -> entry.facts().get("room")).containsExactly("first", "second");
        assertThat(journal.about(meeting, thread().getFirst().position(), 10)).hasSize(1);
    }

    @Test
    void what_did_not_happen_after_all_is_not_remembered() {
        assertThatThrownBy(() -> clocks.write(number -> {
                    close("never", Map.of());
                    throw new IllegalStateException("changed our mind");
                }))
                .hasMessage("changed our mind");
        assertThat(thread()).isEmpty();
        assertThat(journal.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void a_happening_outside_a_write_is_an_error() {
        assertThatThrownBy(() -> events.publishEvent(new Closed(List.of(meeting), SECRETARY, Map.of(), Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a write");
    }

    @Test
    void nobody_can_change_or_remove_an_entry() {
        close("Boardroom", Map.of("why", "A member was unwell"));
        for (var attempt : List.of(
                "update journal.entry set kind = 'x'",
                "delete from journal.entry",
                "truncate journal.entry cascade",
                "update journal.secret set text = 'x'")) {
            assertThatThrownBy(() -> sql.sql(attempt).update()).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void an_entry_changed_behind_the_triggers_is_named() {
        close("Boardroom", Map.of());
        close("Library", Map.of());
        var first = thread().getFirst();
        for (var tampering : Map.of(
                        "update journal.entry set facts = '{\"room\": \"Car park\"}' where position = ?",
                                "not as it was written",
                        "update journal.entry set by_person = gen_random_uuid() where position = ?",
                                "not as it was written",
                        "update journal.entry set at = at + interval '1 microsecond' where position = ?",
                                "not as it was written",
                        "delete from journal.entry where position = ?", "is missing")
                .entrySet()) {
            assertThat(verifiedAfter(tampering.getKey(), first.position()))
                    .isInstanceOfSatisfying(Verification.Broken.class, broken -> {
                        assertThat(broken.position()).isEqualTo(first.position());
                        assertThat(broken.sentence())
                                .contains("Entry " + first.position())
                                .contains(tampering.getValue());
                    });
        }
        assertThat(verifiedAfter("delete from journal.entry where position > ?", first.position()))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.sentence()).contains("cut off the end"));
        assertThat(journal.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void a_text_is_kept_apart_and_may_be_erased() {
        close("Boardroom", Map.of("why", "Dr Ruth Amos was unwell"));
        var entry = thread().getFirst();
        assertThat(entry.facts().toString() + entry.digests()).doesNotContain("Ruth");
        assertThat(journal.textsOf(entry.position())).containsExactly("why");

        journal.erase(entry.position(), "why", "Erasure request upheld, reference 2016/14", SECRETARY);

        assertThat(journal.textsOf(entry.position())).isEmpty();
        assertThat(thread()).extracting(Entry::words).containsExactly("Journal test closed", "Journal erased");
        assertThat(thread().getLast().facts()).containsEntry("ground", "Erasure request upheld, reference 2016/14");
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        Verification.Whole.class,
                        whole -> assertThat(whole.erased()).isPositive());
        assertThatThrownBy(() -> journal.erase(entry.position(), "why", "again", SECRETARY))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_text_changed_or_removed_without_an_entry_is_noticed() {
        close("Boardroom", Map.of("why", "A member was unwell"));
        var position = thread().getFirst().position();
        assertThat(verifiedAfter("update journal.secret set text = 'Flooding' where position = ?", position))
                .isEqualTo(new Verification.Broken(
                        position, "The text 'why' of entry " + position + " is not as it was written."));
        assertThat(verifiedAfter("delete from journal.secret where position = ?", position))
                .isEqualTo(new Verification.Broken(
                        position, "A text of entry " + position + " is gone and no entry says that it was erased."));
    }

    @Test
    void eight_writers_at_once_make_one_chain() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var writes = IntStream.range(0, 8)
                    .mapToObj(writer -> pool.submit(() -> IntStream.range(0, 20)
                            .forEach(turn -> close(writer + " " + turn, Map.of("note", "turn " + turn)))))
                    .toList();
            for (var write : writes) write.get();
        }
        var thread = journal.about(meeting, 0, 1000);
        assertThat(thread).hasSize(160);
        assertThat(thread).extracting(Entry::number).isSorted().doesNotHaveDuplicates();
        assertThat(journal.verify()).isInstanceOf(Verification.Whole.class);
    }

    /** What verification says after a superuser went around the triggers. Undone at the end. */
    private Verification verifiedAfter(String tampering, long position) {
        return transaction.execute(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql(tampering).param(position).update();
            var found = journal.verify();
            status.setRollbackOnly();
            return found;
        });
    }
}
