package quorate.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Import;
import quorate.intake.Import.Rejected;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;

/** Boundaries as they were published. */
@Component
class BoundaryStore {

    private static final String COLUMNS =
            "id, layout, vintage, file_name, number, at, by_person, by_process, accepted, rejected, millis";

    /** About five hundred metres: a pixel or less of a map of England. */
    private static final int THINNED = 5_000;

    private final JdbcClient sql;

    BoundaryStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Import> list() {
        return sql.sql("select " + COLUMNS + " from atlas.import order by number desc")
                .query((row, at) -> read(row))
                .list();
    }

    Optional<Import> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from atlas.import where id = ?")
                .param(id)
                .query((row, at) -> read(row))
                .optional();
    }

    Optional<Import> findByHash(String hash) {
        return sql.sql("select " + COLUMNS + " from atlas.import where hash = ?")
                .param(hash)
                .query((row, at) -> read(row))
                .optional();
    }

    Optional<Import> find(String layout, LocalDate vintage) {
        return sql.sql("select " + COLUMNS + " from atlas.import where layout = ? and vintage = ?")
                .params(layout, vintage)
                .query((row, at) -> read(row))
                .optional();
    }

    /** The latest boundaries not after the day, as far as known at the number. */
    Optional<Import> findLatest(LocalDate day, long known) {
        return sql.sql(
                        "select " + COLUMNS
                                + " from atlas.import where vintage <= ? and number <= ? order by vintage desc, number desc limit 1")
                .params(day, known)
                .query((row, at) -> read(row))
                .optional();
    }

    List<Rejected> rejected(UUID id) {
        return sql.sql("select line, code, field, value, sentence, remedy from atlas.rejected_row where import = ?"
                        + " order by line")
                .param(id)
                .query((row, at) -> new Rejected(
                        row.getInt("line"),
                        row.getString("code"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("sentence"),
                        row.getString("remedy")))
                .list();
    }

    /** Thinned for drawing all of England. */
    List<Outline> drawn(UUID id) {
        return outlines(id, "drawn");
    }

    /** Every point as it was published. */
    List<Outline> whole(UUID id) {
        return outlines(id, "rings");
    }

    private List<Outline> outlines(UUID id, String column) {
        return sql.sql("select scheme, code, name, " + column + " as rings from atlas.outline where import = ?"
                        + " order by code")
                .param(id)
                .query((row, at) -> new Outline(
                        row.getString("scheme"),
                        row.getString("code"),
                        row.getString("name"),
                        Ring.unpacked(row.getBytes("rings"))))
                .list();
    }

    void insert(Import done, String hash, List<Outline> outlines, List<Rejected> rejected) {
        sql.sql("insert into atlas.import (" + COLUMNS + ", hash) values (:id, :layout, :vintage, :name, :number, :at,"
                        + " :person, :process, :accepted, :rejected, :millis, :hash)")
                .param("id", done.id())
                .param("layout", done.layout())
                .param("vintage", done.vintage())
                .param("name", done.fileName())
                .param("number", done.number())
                .param("at", done.at().atOffset(ZoneOffset.UTC))
                .param("person", done.by() instanceof Actor.Person(var person) ? person.value() : null, Types.OTHER)
                .param("process", done.by() instanceof Actor.Process(var process) ? process : null, Types.VARCHAR)
                .param("accepted", done.accepted())
                .param("rejected", done.rejected())
                .param("millis", done.millis())
                .param("hash", hash)
                .update();
        for (var outline : outlines) {
            var drawn = outline.rings().stream()
                    .flatMap(ring -> ring.simplified(THINNED).stream())
                    .toList();
            sql.sql("insert into atlas.outline (import, scheme, code, name, rings, drawn) values (?, ?, ?, ?, ?, ?)")
                    .params(done.id(), outline.scheme(), outline.code(), outline.name())
                    .params(Ring.packed(outline.rings()), Ring.packed(drawn))
                    .update();
        }
        for (var row : rejected) {
            sql.sql("insert into atlas.rejected_row values (?, ?, ?, ?, ?, ?, ?)")
                    .params(done.id(), row.line(), row.code(), row.field())
                    .params(row.value(), row.sentence(), row.remedy())
                    .update();
        }
    }

    private static Import read(ResultSet row) throws SQLException {
        var person = row.getObject("by_person", UUID.class);
        var accepted = row.getInt("accepted");
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("layout"),
                row.getObject("vintage", LocalDate.class),
                row.getString("file_name"),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                person == null ? new Actor.Process(row.getString("by_process")) : new Actor.Person(new PartyId(person)),
                accepted,
                accepted,
                0,
                0,
                row.getInt("rejected"),
                row.getInt("millis"));
    }
}
