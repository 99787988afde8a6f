package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quorate.committees.Minuted.*;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.TestDatabase;
import quorate.committees.Fact.Choice;
import quorate.committees.Fact.Entry;
import quorate.kernel.FileId;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

class StoresTest {

    static JdbcClient sql;

    MeetingStore meetings;
    AgendaStore agendas;
    FactStore facts;
    PaperStore papers;
    MeetingId meeting;

    @BeforeAll
    static void database() {
        sql = JdbcClient.create(TestDatabase.with("clocks", "committees"));
    }

    @BeforeEach
    void a_meeting_in_common() {
        meetings = new MeetingStore(sql);
        agendas = new AgendaStore(sql);
        facts = new FactStore(sql);
        papers = new PaperStore(sql);
        meeting = MeetingId.fresh();
        meetings.add(
                meeting,
                List.of(ANYTOWN, OTHERTON),
                new MeetingStore.Convening("Meeting in common", LocalDateTime.of(2016, 5, 10, 14, 0), "Tŷ Siân", null),
                1);
    }

    @Test
    void a_meeting_is_read_back_as_it_was_convened() {
        assertThat(meetings.find(meeting))
                .contains(new Meeting(
                        meeting,
                        List.of(ANYTOWN, OTHERTON),
                        "Meeting in common",
                        LocalDateTime.of(2016, 5, 10, 14, 0),
                        "Tŷ Siân",
                        Optional.empty(),
                        List.of()));
        assertThat(meetings.listOf(OTHERTON)).extracting(Meeting::id).contains(meeting);
    }

    @Test
    void a_meeting_moved_to_another_day_keeps_the_day_it_was_first_called_for() {
        meetings.change(
                meeting,
                new MeetingStore.Convening("Meeting in common", LocalDateTime.of(2016, 5, 17, 14, 0), "Library", null),
                2);
        assertThat(meetings.find(meeting)).map(Meeting::day).contains(java.time.LocalDate.of(2016, 5, 17));
        assertThat(sql.sql("select count(*) from committees.convening where meeting = ?")
                        .param(meeting.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void an_agenda_line_changed_is_closed_and_written_anew() {
        var item = item("Closure of Chapel Street", 1);
        agendas.add(meeting, item, 3);
        var renamed = new Item(
                item.id(),
                item.matter(),
                1,
                "Closure of the branch",
                Item.Purpose.DECISION,
                Optional.of(new Item.Hidden(Ground.CONFIDENTIAL, "Commercial terms")),
                "Owen Griffiths",
                List.of(ANYTOWN));
        agendas.change(meeting, List.of(item.id()), List.of(renamed), 4);
        assertThat(agendas.list(meeting)).containsExactly(renamed);
        assertThatThrownBy(() -> sql.sql("update committees.line set title = 'x' where item = ?")
                        .param(item.id())
                        .update())
                .hasMessageContaining("never edited");
    }

    @Test
    void two_items_cannot_stand_in_one_place() {
        agendas.add(meeting, item("One", 1), 3);
        assertThatThrownBy(() -> agendas.add(meeting, item("Other", 1), 4)).hasMessageContaining("line_meeting_place");
    }

    @Test
    void every_kind_of_fact_is_read_back_as_it_was_noted() {
        var all = everyFact();
        var kinds = all.stream().map(Object::getClass).distinct().toList();
        assertThat(kinds).containsExactlyInAnyOrder(Fact.class.getPermittedSubclasses());
        var log = new ArrayList<Entry>();
        for (var fact : all) {
            var entry = new Entry(log.size() + 1L, at("14:00").plusNanos(1000L * log.size()), CHAIR, fact);
            log.add(entry);
            facts.add(meeting, entry, UUID.randomUUID(), at("14:30"), 5);
        }
        assertThat(facts.log(meeting)).isEqualTo(log);
        assertThat(facts.version(meeting)).isEqualTo(log.size());
    }

    @Test
    void a_form_sent_twice_is_found_by_its_key_and_cannot_be_noted_twice() {
        var key = UUID.randomUUID();
        facts.add(meeting, new Entry(1, at("14:00"), CHAIR, arrived(GP)), key, at("14:00"), 5);
        assertThat(facts.find(meeting, key)).contains(1L);
        assertThatThrownBy(() -> facts.add(meeting, new Entry(2, at("14:00"), CHAIR, arrived(GP)), key, at("14:00"), 6))
                .hasMessageContaining("fact_meeting_key_key");
    }

    @Test
    void what_was_noted_is_never_changed_or_removed() {
        facts.add(meeting, new Entry(1, at("14:00"), CHAIR, arrived(GP)), UUID.randomUUID(), at("14:00"), 5);
        for (var attempt : List.of(
                "update committees.fact set kind = 'Left' where meeting = ?",
                "delete from committees.fact where meeting = ?")) {
            assertThatThrownBy(() -> sql.sql(attempt).param(meeting.value()).update())
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void every_version_of_a_paper_stays() {
        var item = item("Finance report", 1);
        agendas.add(meeting, item, 3);
        var first = paper(item.id(), 1);
        var second = paper(item.id(), 2);
        papers.add(first, 4);
        papers.add(second, 5);
        assertThat(papers.list(meeting)).containsExactly(first, second);
        assertThat(papers.listOf(first.file())).containsExactly(first);
    }

    private static Paper paper(UUID item, int version) {
        return new Paper(
                item,
                "Month 1",
                version,
                FileId.fresh(),
                Paper.Kind.PAPER,
                Optional.of(Ground.SPECIAL),
                at("09:00"),
                CHAIR);
    }

    private static Item item(String title, int place) {
        return new Item(
                Fresh.id(),
                MatterId.fresh(),
                place,
                title,
                Item.Purpose.DECISION,
                Optional.empty(),
                "",
                List.of(ANYTOWN, OTHERTON));
    }

    private static List<Fact> everyFact() {
        var entitled = List.of(new Sitting.Vote(GP, List.of(GP, CHAIR)));
        return List.of(
                new Fact.Opened(CHAIR),
                new Fact.Adjourned("Until the fire bell stops"),
                new Fact.Resumed(CHAIR),
                new Fact.Closed(),
                new Fact.Apologised(GP),
                new Fact.Deputised(STRANGER, "Siân Llewellyn", GP, Optional.of(DAY)),
                new Fact.Arrived(GP, "Dr Ruth Amos"),
                new Fact.Left(GP),
                new Fact.Declared(GP, Optional.of(CLOSURE), "I am a partner there"),
                new Fact.Declared(GP, Optional.empty(), "See the register"),
                leavesFor(GP, CLOSURE),
                new Fact.ChairTaken(VICE_CHAIR, Optional.empty()),
                new Fact.ItemOpened(CLOSURE),
                new Fact.Noted(CLOSURE),
                new Fact.Agreed(
                        CLOSURE,
                        ANYTOWN,
                        true,
                        "Agreed",
                        List.of(GP),
                        "Why now?",
                        Optional.of(quorate.kernel.DecisionId.fresh())),
                new Fact.BallotOpened(CLOSURE, ANYTOWN, "To close", "Dr Amos asked", entitled),
                voted(CLOSURE, GP, Choice.ABSTAIN),
                new Fact.CastingVote(CLOSURE, ANYTOWN, CHAIR, Choice.FOR),
                ballotClosed(CLOSURE),
                new Fact.Deferred(CLOSURE, ANYTOWN, true, "Too few"),
                new Fact.PublicExcluded("Commercial"),
                new Fact.PublicReadmitted(),
                new Fact.ActionTaken(
                        CLOSURE,
                        new PartyId(UUID.randomUUID()),
                        "Write to patients",
                        Optional.of(java.time.LocalDate.of(2016, 6, 1))),
                new Fact.Struck(3, "mistake"));
    }
}
