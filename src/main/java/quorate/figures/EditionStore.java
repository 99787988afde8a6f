package quorate.figures;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Import;
import quorate.intake.Import.Rejected;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import tools.jackson.databind.json.JsonMapper;

/** Files that were read, with their editions: written in bulk, and never again. */
@Component
class EditionStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = "id, dataset, vintage, file_name, number, at, by_person, by_process,"
            + " accepted, added, changed, unchanged, rejected, millis";

    private final JdbcClient sql;
    private final DataSource database;

    EditionStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    List<Import> list() {
        return sql.sql("select " + COLUMNS + " from figures.import order by number desc")
                .query((row, at) -> read(row))
                .list();
    }

    Optional<Import> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from figures.import where id = ?")
                .param(id)
                .query((row, at) -> read(row))
                .optional();
    }

    Optional<Import> findByHash(String dataset, String hash) {
        return sql.sql("select " + COLUMNS + " from figures.import where dataset = ? and hash = ?")
                .params(dataset, hash)
                .query((row, at) -> read(row))
                .optional();
    }

    List<Rejected> rejected(UUID id) {
        return sql.sql("select line, code, field, value, sentence, remedy from figures.rejected_row where import = ?"
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

    private static Import read(ResultSet row) throws SQLException {
        var person = row.getObject("by_person", UUID.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("dataset"),
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

    void insert(Import file, String hash, Collection<Rejected> rejected) {
        sql.sql("insert into figures.import (" + COLUMNS
                        + ", hash) values (:id, :dataset, :vintage, :name, :number, :at,"
                        + " :person, :process, :accepted, :added, :changed, :unchanged, :rejected, :millis, :hash)")
                .param("id", file.id())
                .param("dataset", file.layout())
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
        var rows = new Bulk(database, "figures.rejected_row (import, line, code, field, value, sentence, remedy)");
        rejected.forEach(row ->
                rows.row(file.id(), row.line(), row.code(), row.field(), row.value(), row.sentence(), row.remedy()));
        rows.write();
    }

    void insert(Edition edition, Collection<Counted.Line> lines) {
        sql.sql("insert into figures.edition (id, import, dataset, period, vintage, dated, geography, measures, bases,"
                        + " number) values (:id, :file, :dataset, :period::daterange, :vintage, :dated, :geography,"
                        + " :measures, :bases::jsonb, :number)")
                .param("id", edition.id())
                .param("file", edition.file())
                .param("dataset", edition.dataset())
                .param("period", range(edition.period()))
                .param("vintage", edition.vintage())
                .param("dated", edition.dated())
                .param("geography", edition.geography())
                .param("measures", edition.measures().toArray(String[]::new))
                .param("bases", JSON.writeValueAsString(edition.bases()))
                .param("number", edition.number())
                .update();
        var rows = new Bulk(database, "figures.figure (edition, body, code, line, counted, texts)");
        for (var line : lines) {
            rows.row(edition.id(), line.body, line.code, line.line, line.values, JSON.writeValueAsString(line.texts));
        }
        rows.write();
    }

    void insert(Edition edition, @Nullable Edition other, Reconciliation found) {
        sql.sql("insert into figures.reconciliation (import, edition, other, id, title, holds, sentence, headings,"
                        + " exceptions) values (:file, :edition, :other, :id, :title, :holds, :sentence,"
                        + " :headings::jsonb, :exceptions::jsonb)")
                .param("file", edition.file())
                .param("edition", edition.id())
                .param("other", other == null ? null : other.id(), Types.OTHER)
                .param("id", found.id())
                .param("title", found.title())
                .param("holds", found.holds())
                .param("sentence", found.sentence())
                .param("headings", JSON.writeValueAsString(found.headings()))
                .param("exceptions", JSON.writeValueAsString(found.exceptions()))
                .update();
    }

    private static String range(Span span) {
        return "[" + span.from() + "," + span.end().map(LocalDate::toString).orElse("") + ")";
    }
}
