package quorate.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.intake.Import.Rejected;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;

/**
 * The files that a module has read: the tables {@code import} and {@code rejected_row} of its own schema, which are alike in all
 * modules that read files.
 */
public final class Received {

    private static final String COLUMNS = "id, layout, vintage, file_name, number, at, by_person, by_process,"
            + " accepted, added, changed, unchanged, rejected, millis";

    private final JdbcClient sql;
    private final DataSource database;
    private final String schema;

    /** @param schema the module's */
    public Received(JdbcClient sql, DataSource database, String schema) {
        this.sql = sql;
        this.database = database;
        this.schema = schema;
    }

    /** The last first. */
    public List<Import> list() {
        return select("true order by number desc").list();
    }

    public Optional<Import> find(UUID id) {
        return select("id = ?", id).optional();
    }

    public Optional<Import> findByHash(String layout, String hash) {
        return select("layout = ? and hash = ?", layout, hash).optional();
    }

    /** Of all files, whatever their layout. */
    public List<String> hashes() {
        return sql.sql("select hash from " + schema + ".import")
                .query((row, at) -> row.getString("hash"))
                .list();
    }

    public Optional<Import> find(String layout, LocalDate vintage) {
        return select("layout = ? and vintage = ?", layout, vintage).optional();
    }

    /** The latest vintage not after the day, as far as known at the number. */
    public Optional<Import> findLatest(LocalDate day, long known) {
        return select("vintage <= ? and number <= ? order by vintage desc, number desc limit 1", day, known)
                .optional();
    }

    /** The rows of a file that were not read, in their order. */
    public List<Rejected> rejected(UUID id) {
        return sql.sql("select line, code, field, value, sentence, remedy from " + schema
                        + ".rejected_row where import = ? order by line")
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

    /** Keeps that a file was read, in the write under way. */
    public void insert(Import file, String hash, Collection<Rejected> rejected) {
        sql.sql(
                        "insert into " + schema + ".import (" + COLUMNS
                                + ", hash) values (:id, :layout, :vintage, :name, :number,"
                                + " :at, :person, :process, :accepted, :added, :changed, :unchanged, :rejected, :millis, :hash)")
                .param("id", file.id())
                .param("layout", file.layout())
                .param("vintage", file.vintage())
                .param("name", file.fileName())
                .param("number", file.number())
                .param("at", file.at().atOffset(ZoneOffset.UTC))
                .param("person", file.by() instanceof Actor.Person(var person) ? person.value() : null, Types.OTHER)
                .param("process", file.by() instanceof Actor.Process(var process) ? process : null, Types.VARCHAR)
                .param("accepted", file.accepted())
                .param("added", file.added())
                .param("changed", file.changed())
                .param("unchanged", file.unchanged())
                .param("rejected", file.rejected())
                .param("millis", file.millis())
                .param("hash", hash)
                .update();
        var rows = new Copy(database, schema + ".rejected_row (import, line, code, field, value, sentence, remedy)");
        for (var row : rejected) {
            rows.row(file.id(), row.line(), row.code(), row.field(), row.value(), row.sentence(), row.remedy());
        }
        rows.write();
    }

    private JdbcClient.MappedQuerySpec<Import> select(String where, Object... values) {
        return sql.sql("select " + COLUMNS + " from " + schema + ".import where " + where)
                .params(List.of(values))
                .query((row, at) -> read(row));
    }

    private static Import read(ResultSet row) throws SQLException {
        var person = row.getObject("by_person", UUID.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("layout"),
                row.getObject("vintage", LocalDate.class),
                row.getString("file_name"),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                person == null ? new Actor.Process(row.getString("by_process")) : new Actor.Person(new PartyId(person)),
                row.getInt("accepted"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("rejected"),
                row.getInt("millis"));
    }
}
