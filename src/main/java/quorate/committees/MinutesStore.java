package quorate.committees;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** The secretary's words, approvals, and actions done. */
@Component
class MinutesStore {

    private final JdbcClient sql;

    MinutesStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Done(long entry, LocalDate day, String words) {}

    /** The words by part: an item's id, {@code opening} or {@code correction}. */
    Map<String, String> wordsOf(MeetingId meeting) {
        var words = new HashMap<String, String>();
        sql.sql("select part, words from committees.words where meeting = ? and upper_inf(known)")
                .param(meeting.value())
                .query(row -> {
                    words.put(row.getString("part"), row.getString("words"));
                });
        return words;
    }

    void write(MeetingId meeting, String part, String words, PartyId by, long number) {
        sql.sql("""
                update committees.words set known = int8range(lower(known), ?)
                where meeting = ? and part = ? and upper_inf(known)
                """).param(number).param(meeting.value()).param(part).update();
        sql.sql(
                        "insert into committees.words (meeting, part, words, by_whom, known) values (?, ?, ?, ?, int8range(?, null))")
                .param(meeting.value())
                .param(part)
                .param(words)
                .param(by.value())
                .param(number)
                .update();
    }

    /** Who last wrote the part, and with which write; zero where nobody has. */
    long versionOf(MeetingId meeting, String part) {
        return sql.sql("""
                select coalesce(max(lower(known)), 0) from committees.words
                where meeting = ? and part = ? and upper_inf(known)
                """).param(meeting.value()).param(part).query(Long.class).single();
    }

    List<Minutes.Approval> approvalsOf(MeetingId meeting) {
        return sql.sql("""
                select a.*, coalesce(a.committee, s.committee) as whose from committees.approval a
                join committees.sits s on s.meeting = a.meeting and s.place = 0
                where a.meeting = ? order by a.number
                """)
                .param(meeting.value())
                .query((row, at) -> new Minutes.Approval(
                        new PartyId(row.getObject("whose", UUID.class)),
                        row.getObject("at_item", UUID.class),
                        row.getObject("approved", OffsetDateTime.class).toInstant(),
                        row.getString("whole"),
                        row.getString("public"),
                        row.getString("why")))
                .list();
    }

    void approve(MeetingId meeting, Minutes.Approval approval, long number) {
        sql.sql("""
                insert into committees.approval (meeting, number, committee, at_item, approved, whole, public, why)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(meeting.value())
                .param(number)
                .param(approval.committee().value())
                .param(approval.atItem())
                .param(approval.approved().atOffset(ZoneOffset.UTC))
                .param(approval.whole())
                .param(approval.open())
                .param(approval.why())
                .update();
    }

    List<Done> doneOf(MeetingId meeting) {
        return sql.sql("select entry, day, words from committees.done where meeting = ? order by entry")
                .param(meeting.value())
                .query((row, at) ->
                        new Done(row.getLong("entry"), row.getObject("day", LocalDate.class), row.getString("words")))
                .list();
    }

    void done(MeetingId meeting, Done done, PartyId by, long number) {
        sql.sql("insert into committees.done (meeting, entry, day, words, by_whom, number) values (?, ?, ?, ?, ?, ?)")
                .param(meeting.value())
                .param(done.entry())
                .param(done.day())
                .param(done.words())
                .param(by.value())
                .param(number)
                .update();
    }
}
