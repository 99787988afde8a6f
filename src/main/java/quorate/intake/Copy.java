package quorate.intake;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows for PostgreSQL's COPY, in its text format: some twenty times faster than one insert for each. */
public final class Copy {

    private static final int ENOUGH = 1 << 22;

    private final DataSource database;
    private final String into;
    private final StringBuilder rows = new StringBuilder();

    /** @param into the table and its columns */
    public Copy(DataSource database, String into) {
        this.database = database;
        this.into = into;
    }

    /** One row, its fields as PostgreSQL writes them; an array is {@code {1,NULL,3}}. */
    public void row(Object... fields) {
        for (var at = 0; at < fields.length; at++) {
            if (at > 0) rows.append('\t');
            text(fields[at].toString());
        }
        rows.append('\n');
        if (rows.length() > ENOUGH) write();
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

    /** Writes what was not written yet, in the write under way. */
    public void write() {
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
