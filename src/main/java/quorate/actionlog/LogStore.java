package quorate.actionlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notes on lines of the log, and papers that were kept. */
@Component
class LogStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<LogLine>> LINES = new TypeReference<>() {};

    private final JdbcClient sql;

    LogStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By line, as known at the number. */
    Map<String, Note> notes(PartyId commissioner, long known) {
        var notes = new HashMap<String, Note>();
        sql.sql("""
                        select * from actionlog.note
                        where commissioner = :of and lower(known) <= :known and (upper_inf(known) or upper(known) > :known)
                        """)
                .param("of", commissioner.value())
                .param("known", known)
                .query((row, at) -> new Note(
                        row.getString("line"),
                        commissioner,
                        row.getString("owner"),
                        row.getObject("next_day", LocalDate.class),
                        row.getString("words"),
                        row.getBoolean("novel"),
                        row.getString("tell"),
                        new PartyId(row.getObject("by_person", UUID.class))))
                .list()
                .forEach(note -> notes.put(note.line(), note));
        return notes;
    }

    /** In the place of what was said before. */
    void insert(Note note, LocalDate day, long number) {
        sql.sql("""
                        update actionlog.note set known = int8range(lower(known), :number)
                        where commissioner = :of and line = :line and upper_inf(known)
                        """)
                .param("number", number)
                .param("of", note.commissioner().value())
                .param("line", note.line())
                .update();
        sql.sql("""
                        insert into actionlog.note
                            (line, commissioner, owner, next_day, words, novel, tell, by_person, period, known)
                        values (:line, :of, :owner, :next, :words, :novel, :tell, :by, daterange(:day, null),
                                int8range(:number, null))
                        """)
                .param("line", note.line())
                .param("of", note.commissioner().value())
                .param("owner", note.owner())
                .param("next", note.next(), Types.DATE)
                .param("words", note.words())
                .param("novel", note.novel())
                .param("tell", note.tell())
                .param("by", note.by().value())
                .param("day", day)
                .param("number", number)
                .update();
    }

    void insert(Kept kept, long number) {
        sql.sql("""
                        insert into actionlog.edition (id, commissioner, day, since, months, lines, by_person, at, number)
                        values (:id, :of, :day, :since, :months, cast(:lines as jsonb), :by, :at, :number)
                        on conflict (id) do nothing
                        """)
                .param("id", kept.id())
                .param("of", kept.commissioner().value())
                .param("day", kept.day())
                .param("since", kept.since())
                .param("months", kept.months())
                .param("lines", JSON.writeValueAsString(kept.lines()))
                .param("by", kept.by().value())
                .param("at", kept.at().atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /** The latest first. */
    List<Kept> list(PartyId commissioner) {
        return sql.sql("select * from actionlog.edition where commissioner = ? order by number desc limit 60")
                .param(commissioner.value())
                .query((row, at) -> kept(row))
                .list();
    }

    Optional<Kept> find(UUID id) {
        return sql.sql("select * from actionlog.edition where id = ?")
                .param(id)
                .query((row, at) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getString("months"),
                JSON.readValue(row.getString("lines"), LINES),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PartyId(row.getObject("by_person", UUID.class)));
    }
}
