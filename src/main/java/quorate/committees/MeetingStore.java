package quorate.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** Meetings: who sits, when and where, and what notice was given. */
@Component
class MeetingStore {

    /** Meetings with their committees and notices: one query, however many meetings. */
    private static final String WHOLE = """
            select c.*, notice.*,
                   array(select committee from committees.sits s where s.meeting = c.meeting order by place) as committees
            from committees.convening c
            cross join lateral (
                select coalesce(array_agg(n.given order by n.number), '{}') as given,
                       coalesce(array_agg(n.by_whom order by n.number), '{}') as noticed_by,
                       coalesce(array_agg(n.urgent order by n.number), '{}') as urgent,
                       coalesce(array_agg(was.starts order by n.number), '{}') as noticed_for
                from committees.notice n
                join committees.convening was on was.meeting = n.meeting and was.known @> n.number
                where n.meeting = c.meeting) notice
            """;

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
        return sql.sql(WHOLE + "where c.meeting = ?" + NOW)
                .param(meeting.value())
                .query((row, at) -> meeting(row))
                .optional();
    }

    /** The meetings at which the committee sits, latest first. */
    List<Meeting> listOf(PartyId committee) {
        return sql.sql(WHOLE + "where c.meeting in (select meeting from committees.sits where committee = ?)" + NOW
                        + " order by c.starts desc")
                .param(committee.value())
                .query((row, at) -> meeting(row))
                .list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("meeting", UUID.class)),
                Arrays.stream(MeetingStore.<UUID>array(row, "committees"))
                        .map(PartyId::new)
                        .toList(),
                row.getString("title"),
                row.getObject("starts", LocalDateTime.class),
                row.getString("place"),
                Optional.ofNullable(row.getString("cancelled")),
                notices(row));
    }

    private static List<Meeting.Notice> notices(ResultSet row) throws SQLException {
        var given = MeetingStore.<Timestamp>array(row, "given");
        var by = MeetingStore.<UUID>array(row, "noticed_by");
        var urgent = MeetingStore.<String>array(row, "urgent");
        var starts = MeetingStore.<Timestamp>array(row, "noticed_for");
        return IntStream.range(0, given.length)
                .mapToObj(at -> new Meeting.Notice(
                        given[at].toInstant(), new PartyId(by[at]), urgent[at], starts[at].toLocalDateTime()))
                .toList();
    }

    @SuppressWarnings("unchecked") // the driver's arrays have the type of the column
    private static <T> T[] array(ResultSet row, String column) throws SQLException {
        return (T[]) row.getArray(column).getArray();
    }
}
