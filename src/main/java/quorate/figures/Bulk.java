package quorate.figures;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows for PostgreSQL's COPY, in its text format. */
final class Bulk {

    private static final int ENOUGH = 1 << 22;

    private final DataSource database;
    private final String into;
    private final StringBuilder rows = new StringBuilder();

    Bulk(DataSource database, String into) {
        this.database = database;
        this.into = into;
    }

    void row(Object... fields) {
        for (var at = 0; at < fields.length; at++) {
            if (at > 0) rows.append('\t');
            if (fields[at] instanceof long[] values) array(values);
            else text(fields[at].toString());
        }
        rows.append('\n');
        if (rows.length() > ENOUGH) write();
    }

    private void array(long[] values) {
        rows.append('{');
        for (var at = 0; at < values.length; at++) {
            if (at > 0) rows.append(',');
            if (values[at] == Counted.NOTHING) rows.append("NULL");
            else rows.append(values[at]);
        }
        rows.append('}');
    }

    private void text(String text) {
        for (var at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(text.charAt(at));
            }
        }
    }

    void write() {
        if (rows.isEmpty()) return;
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
