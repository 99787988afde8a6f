package quorate.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.committees.Fact.Entry;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import tools.jackson.databind.json.JsonMapper;

/** The logs of all meetings. */
@Component
class FactStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Class<?>> KINDS = Arrays.stream(Fact.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Entry> log(MeetingId meeting) {
        return sql.sql("select entry, at, by_whom, kind, body from committees.fact where meeting = ? order by entry")
                .param(meeting.value())
                .query((row, at) -> entry(row))
                .list();
    }

    /** The number of the last entry: the version of the log. Zero while nothing has been noted. */
    long version(MeetingId meeting) {
        return sql.sql("select coalesce(max(entry), 0) from committees.fact where meeting = ?")
                .param(meeting.value())
                .query(Long.class)
                .single();
    }

    /** The entry that was noted from the form with this key, if it was sent before. */
    Optional<Long> find(MeetingId meeting, UUID key) {
        return sql.sql("select entry from committees.fact where meeting = ? and key = ?")
                .param(meeting.value())
                .param(key)
                .query(Long.class)
                .optional();
    }

    void add(MeetingId meeting, Entry entry, UUID key, Instant noted, long number) {
        sql.sql("""
                insert into committees.fact (meeting, entry, at, noted, by_whom, key, kind, item, body, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """)
                .param(meeting.value())
                .param(entry.number())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(noted.atOffset(ZoneOffset.UTC))
                .param(entry.by().value())
                .param(key)
                .param(entry.fact().getClass().getSimpleName())
                .param(entry.fact().about().orElse(null))
                .param(JSON.writeValueAsString(entry.fact()))
                .param(number)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var kind = KINDS.get(row.getString("kind"));
        if (kind == null) throw new IllegalStateException("No kind of fact is called " + row.getString("kind"));
        return new Entry(
                row.getLong("entry"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PartyId(row.getObject("by_whom", UUID.class)),
                (Fact) JSON.readValue(row.getString("body"), kind));
    }
}
