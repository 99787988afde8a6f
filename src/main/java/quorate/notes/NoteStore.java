package quorate.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.FileId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** Readers’ notes. There is no way to ask for those of more than one person. */
@Component
class NoteStore {

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Note note) {
        sql.sql("""
                insert into notes.note (id, person, meeting, file, hash, title, version, place, passage, words, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(note.id(), note.person().value(), note.meeting().value())
                .params(note.file().value(), note.hash(), note.title(), note.version())
                .params(note.place(), note.passage(), note.words())
                .param(note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Note> find(UUID id, PartyId person) {
        return sql.sql("select * from notes.note where id = ? and person = ?")
                .params(id, person.value())
                .query((row, at) -> read(row))
                .optional();
    }

    /** All that the person wrote, what was written last first. */
    List<Note> list(PartyId person) {
        return sql.sql("select * from notes.note where person = ? order by at desc, id")
                .param(person.value())
                .query((row, at) -> read(row))
                .list();
    }

    void remove(UUID id, PartyId person) {
        sql.sql("delete from notes.note where id = ? and person = ?")
                .params(id, person.value())
                .update();
    }

    private static Note read(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("person", UUID.class)),
                new MeetingId(row.getObject("meeting", UUID.class)),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("hash"),
                row.getString("title"),
                row.getInt("version"),
                row.getString("place"),
                row.getString("passage"),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
