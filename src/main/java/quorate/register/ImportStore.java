package quorate.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Import;
import quorate.intake.Import.Rejected;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Files that were imported, and what they changed, written in bulk. */
@Component
class ImportStore {

    private static final String COLUMNS = "id, layout, vintage, file_name, number, at, by_person, by_process,"
            + " accepted, added, changed, unchanged, rejected, millis";

    private final JdbcClient sql;
    private final DataSource database;

    ImportStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    /** A file as it is kept. */
    record Kept(Layout layout, LocalDate vintage, String hash, byte[] content) {

        Publication publication() {
            try {
                var raw = RawFile.read(layout.toString(), new ByteArrayInputStream(content));
                return new Publication(layout, vintage, Rows.read(raw, layout).accepted);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Unreadable e) {
                throw new IllegalStateException("A file that was read before cannot be read again", e);
            }
        }
    }

    /** Of all files that were imported. */
    List<String> hashes() {
        return sql.sql("select hash from register.import")
                .query((row, at) -> row.getString("hash"))
                .list();
    }

    List<Kept> kept(Collection<String> hashes) {
        return sql.sql("select layout, vintage, hash, content from register.import where hash in (:hashes)")
                .param("hashes", hashes)
                .query((row, at) -> new Kept(
                        Layout.parse(row.getString("layout")),
                        row.getObject("vintage", LocalDate.class),
                        row.getString("hash"),
                        row.getBytes("content")))
                .list();
    }

    Optional<Import> findByHash(Layout layout, String hash) {
        return sql.sql("select " + COLUMNS + " from register.import where layout = ? and hash = ?")
                .params(layout.toString(), hash)
                .query((row, at) -> read(row))
                .optional();
    }

    Optional<Import> find(Layout layout, LocalDate vintage) {
        return sql.sql("select " + COLUMNS + " from register.import where layout = ? and vintage = ?")
                .params(layout.toString(), vintage)
                .query((row, at) -> read(row))
                .optional();
    }

    Optional<Import> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from register.import where id = ?")
                .param(id)
                .query((row, at) -> read(row))
                .optional();
    }

    List<Import> list() {
        return sql.sql("select " + COLUMNS + " from register.import order by number desc")
                .query((row, at) -> read(row))
                .list();
    }

    List<Rejected> rejected(UUID id) {
        return sql.sql(
                        "select line, code, field, value, sentence, remedy from register.rejected_row where import = ? order by line")
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

    void insert(Import file, RawFile raw, List<Rejected> rejected) {
        sql.sql(
                        "insert into register.import (" + COLUMNS
                                + ", hash, content) values (:id, :layout, :vintage, :name, :number,"
                                + " :at, :person, :process, :accepted, :added, :changed, :unchanged, :rejected, :millis, :hash, :content)")
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
                .param("hash", raw.hash())
                .param("content", compressed(raw))
                .update();
        var rows = new Copy(database, "register.rejected_row (import, line, code, field, value, sentence, remedy)");
        rejected.forEach(row ->
                rows.row(file.id(), row.line(), row.code(), row.field(), row.value(), row.sentence(), row.remedy()));
        rows.write();
    }

    private static byte[] compressed(RawFile raw) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            raw.open().transferTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Closes what is known no longer, then adds what is known now. */
    void write(Difference difference, long number) {
        close("party", Fact.Kinded.class, difference, number);
        close("description", Fact.Described.class, difference, number);
        close("link", Fact.Linked.class, difference, number);
        var known = "[" + number + ",)";
        var parties = new Copy(database, "register.party (id, kind, source, known)");
        difference.kinds.forEach((id, kind) -> parties.row(id, Code.of(kind.kind()), kind.source(), known));
        parties.write();
        var said = new Copy(database, "register.description (party, layer, traits, period, source, known)");
        difference.said.forEach(each -> said.row(
                each.party(),
                Fact.Layer.PUBLISHED,
                RegisterStore.JSON.writeValueAsString(each.traits()),
                range(each.span()),
                each.source(),
                known));
        said.write();
        var tied = new Copy(
                database, "register.link (id, layer, from_party, tie, to_party, period, notes, source, known)");
        difference.tied.forEach(each -> tied.row(
                Fresh.idOf(
                        "link",
                        each.from().toString(),
                        each.tie().name(),
                        each.to().toString(),
                        each.span().from().toString()),
                Fact.Layer.PUBLISHED,
                each.from(),
                Code.of(each.tie()),
                each.to(),
                range(each.span()),
                RegisterStore.JSON.writeValueAsString(each.notes()),
                each.source(),
                known));
        tied.write();
    }

    private void close(String table, Class<? extends Fact> type, Difference difference, long number) {
        var rows = difference.closed.stream()
                .filter(type::isInstance)
                .map(Fact::row)
                .toArray(Long[]::new);
        if (rows.length == 0) return;
        sql.sql("update register." + table + " set known = int8range(lower(known), ?) where row = any (?)")
                .params(number, rows)
                .update();
    }

    private static String range(Span span) {
        return "[" + span.from() + "," + span.end().map(LocalDate::toString).orElse("") + ")";
    }
}
