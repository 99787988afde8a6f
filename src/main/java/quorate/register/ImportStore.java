package quorate.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Copy;
import quorate.intake.Import;
import quorate.intake.Import.Rejected;
import quorate.intake.RawFile;
import quorate.intake.Received;
import quorate.intake.Unreadable;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Span;

/** Files that were imported, and what they changed, written in bulk. */
@Component
class ImportStore {

    private final JdbcClient sql;
    private final DataSource database;
    final Received files;

    ImportStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
        this.files = new Received(sql, database, "register");
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

    List<Kept> kept(Collection<String> hashes) {
        return sql.sql(
                        "select layout, vintage, hash, content from register.import join register.import_content on import = id"
                                + " where hash in (:hashes)")
                .param("hashes", hashes)
                .query((row, at) -> new Kept(
                        Layout.parse(row.getString("layout")),
                        row.getObject("vintage", LocalDate.class),
                        row.getString("hash"),
                        row.getBytes("content")))
                .list();
    }

    void insert(Import file, RawFile raw, List<Rejected> rejected) {
        files.insert(file, raw.hash(), rejected);
        sql.sql("insert into register.import_content (import, content) values (?, ?)")
                .params(file.id(), compressed(raw))
                .update();
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
