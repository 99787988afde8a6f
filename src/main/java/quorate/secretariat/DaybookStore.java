package quorate.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the daybook. */
@Component
class DaybookStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient sql;

    DaybookStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Line line) {
        sql.sql("""
                insert into secretariat.line (id, kind, about, part, said, day, by_whom, at, number)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                """)
                .param(line.id())
                .param(Code.of(line.kind()))
                .param(line.about())
                .param(line.part())
                .param(JSON.writeValueAsString(line.said()))
                .param(line.day())
                .param(line.by().value())
                .param(line.at().atOffset(ZoneOffset.UTC))
                .param(line.number())
                .update();
    }

    Optional<Line> find(UUID id) {
        return sql.sql("select * from secretariat.line where id = ?")
                .param(id)
                .query((row, at) -> line(row))
                .optional();
    }

    /** The lines about any of these, in the order in which they were noted. */
    List<Line> list(Line.Kind kind, Collection<UUID> about) {
        return sql.sql("select * from secretariat.line where kind = ? and about = any(?::uuid[]) order by number, id")
                .param(Code.of(kind))
                .param(about.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, at) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                Code.parse(Line.Kind.class, row.getString("kind")),
                row.getObject("about", UUID.class),
                row.getString("part"),
                JSON.readValue(row.getString("said"), TEXTS),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_whom", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("number"));
    }
}
