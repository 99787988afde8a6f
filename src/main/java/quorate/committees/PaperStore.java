package quorate.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.FileId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** Which file is which paper of which item. */
@Component
class PaperStore {

    private final JdbcClient sql;

    PaperStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Paper paper, long number) {
        sql.sql("""
                insert into committees.paper (item, title, version, file, kind, ground, added, by_whom, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(paper.item())
                .param(paper.title())
                .param(paper.version())
                .param(paper.file().value())
                .param(paper.kind().code())
                .param(paper.hidden()
                        .map(ground -> ground.name().toLowerCase(Locale.ROOT))
                        .orElse(""))
                .param(paper.added().atOffset(ZoneOffset.UTC))
                .param(paper.by().value())
                .param(number)
                .update();
    }

    /** All versions of all papers of the meeting, by item, title and version. */
    List<Paper> list(MeetingId meeting) {
        return sql.sql("""
                select paper.* from committees.paper join committees.item on item.id = paper.item
                where item.meeting = ? order by item.number, item.id, paper.number, paper.version
                """)
                .param(meeting.value())
                .query((row, at) -> paper(row))
                .list();
    }

    /** The papers as which the file was put before a committee: more than one when it was used again. */
    List<Paper> listOf(FileId file) {
        return sql.sql("select * from committees.paper where file = ?")
                .param(file.value())
                .query((row, at) -> paper(row))
                .list();
    }

    private static Paper paper(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        return new Paper(
                row.getObject("item", UUID.class),
                row.getString("title"),
                row.getInt("version"),
                new FileId(row.getObject("file", UUID.class)),
                Paper.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                ground.isEmpty() ? Optional.empty() : Optional.of(Ground.valueOf(ground.toUpperCase(Locale.ROOT))),
                row.getObject("added", OffsetDateTime.class).toInstant(),
                new PartyId(row.getObject("by_whom", UUID.class)));
    }
}
