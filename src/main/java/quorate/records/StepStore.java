package quorate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** Steps of minutes on their way. */
@Component
class StepStore {

    private final JdbcClient sql;

    StepStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Step step, long number) {
        sql.sql("""
                insert into records.step (id, meeting, committee, number, kind, words, whole, by_whom, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        step.id(),
                        step.meeting().value(),
                        step.committee().value(),
                        number,
                        step.kind().code(),
                        step.words(),
                        step.whole(),
                        step.by().value(),
                        step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    List<Step> list(MeetingId meeting, PartyId committee) {
        return sql.sql("select * from records.step where meeting = ? and committee = ? order by number, id")
                .params(meeting.value(), committee.value())
                .query((row, at) -> step(row))
                .list();
    }

    /** For each meeting of these committees whose minutes are on their way, the last step but for comments. */
    List<Step> listLast(Collection<PartyId> committees) {
        if (committees.isEmpty()) return List.of();
        return sql.sql("""
                select distinct on (committee, meeting) * from records.step
                where committee in (:committees) and kind <> 'comment' order by committee, meeting, number desc
                """)
                .param("committees", committees.stream().map(PartyId::value).toList())
                .query((row, at) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                new MeetingId(row.getObject("meeting", UUID.class)),
                new PartyId(row.getObject("committee", UUID.class)),
                Step.Kind.valueOf(row.getString("kind").replace('-', '_').toUpperCase(Locale.ROOT)),
                row.getString("words"),
                row.getString("whole"),
                new PartyId(row.getObject("by_whom", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
