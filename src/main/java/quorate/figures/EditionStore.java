package quorate.figures;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Copy;
import quorate.intake.Received;
import quorate.kernel.Span;
import tools.jackson.databind.json.JsonMapper;

/** Files that were read, with their editions: written in bulk, and never again. */
@Component
class EditionStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final DataSource database;
    final Received files;

    EditionStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
        this.files = new Received(sql, database, "figures");
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
        var rows = new Copy(database, "figures.figure (edition, body, code, line, counted, texts)");
        for (var line : lines) {
            rows.row(
                    edition.id(),
                    line.body,
                    line.code,
                    line.line,
                    array(line.values),
                    JSON.writeValueAsString(line.texts));
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

    private static String array(long[] values) {
        var array = new StringBuilder("{");
        for (var at = 0; at < values.length; at++) {
            if (at > 0) array.append(',');
            if (values[at] == Counted.NOTHING) array.append("NULL");
            else array.append(values[at]);
        }
        return array.append('}').toString();
    }
}
