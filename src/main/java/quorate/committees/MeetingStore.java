package quorate.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** Meetings: who sits, when and where, and what notice was given. */
@Component
class MeetingStore {

    private static final String NOW = " and upper_inf(c.known)";

    private final JdbcClient sql;

    MeetingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** When and where, and whether it takes place. */
    record Convening(
            String title,
            LocalDateTime starts,
            String place,
            @Nullable String cancelled) {}

    void add(MeetingId meeting, List<PartyId> committees, Convening convening, long number) {
        sql.sql("insert into committees.meeting (id, number) values (?, ?)")
                .param(meeting.value())
                .param(number)
                .update();
        for (var place = 0; place < committees.size(); place++) {
            sql.sql("insert into committees.sits (meeting, place, committee) values (?, ?, ?)")
                    .param(meeting.value())
                    .param(place)
                    .param(committees.get(place).value())
                    .update();
        }
        write(meeting, convening, number);
    }

    void change(MeetingId meeting, Convening convening, long number) {
        sql.sql("""
                update committees.convening c set known = int8range(lower(known), ?)
                where meeting = ? and upper_inf(known)
                """).param(number).param(meeting.value()).update();
        write(meeting, convening, number);
    }

    private void write(MeetingId meeting, Convening convening, long number) {
        sql.sql("""
                insert into committees.convening (meeting, title, starts, place, cancelled, known)
                values (?, ?, ?, ?, ?, int8range(?, null))
                """)
                .param(meeting.value())
                .param(convening.title())
                .param(convening.starts())
                .param(convening.place())
                .param(convening.cancelled())
                .param(number)
                .update();
    }

    void notice(MeetingId meeting, Instant given, PartyId by, String urgent, long number) {
        sql.sql("insert into committees.notice (meeting, number, given, by_whom, urgent) values (?, ?, ?, ?, ?)")
                .param(meeting.value())
                .param(number)
                .param(given.atOffset(ZoneOffset.UTC))
                .param(by.value())
                .param(urgent)
                .update();
    }

    Optional<Meeting> find(MeetingId meeting) {
        return sql.sql("select * from committees.convening c where c.meeting = ?" + NOW)
                .param(meeting.value())
                .query((row, at) -> meeting(row))
                .optional();
    }

    /** The meetings at which the committee sits, latest first. */
    List<Meeting> listOf(PartyId committee) {
        return sql.sql("""
                select c.* from committees.convening c join committees.sits s using (meeting)
                where s.committee = ?""" + NOW + " order by c.starts desc")
                .param(committee.value())
                .query((row, at) -> meeting(row))
                .list();
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        var id = new MeetingId(row.getObject("meeting", UUID.class));
        return new Meeting(
                id,
                committeesOf(id),
                row.getString("title"),
                row.getObject("starts", LocalDateTime.class),
                row.getString("place"),
                Optional.ofNullable(row.getString("cancelled")),
                noticesOf(id));
    }

    private List<PartyId> committeesOf(MeetingId meeting) {
        return sql.sql("select committee from committees.sits where meeting = ? order by place")
                .param(meeting.value())
                .query((row, at) -> new PartyId(row.getObject("committee", UUID.class)))
                .list();
    }

    private List<Meeting.Notice> noticesOf(MeetingId meeting) {
        return sql.sql("""
                select n.given, n.by_whom, n.urgent, c.starts
                from committees.notice n join committees.convening c on c.meeting = n.meeting and c.known @> n.number
                where n.meeting = ? order by n.number
                """)
                .param(meeting.value())
                .query((row, at) -> new Meeting.Notice(
                        row.getObject("given", OffsetDateTime.class).toInstant(),
                        new PartyId(row.getObject("by_whom", UUID.class)),
                        row.getString("urgent"),
                        row.getObject("starts", LocalDateTime.class)))
                .list();
    }
}
