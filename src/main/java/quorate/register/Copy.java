package quorate.register;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows for PostgreSQL's COPY, in its text format. */
final class Copy {

    private final DataSource database;
    private final String into;
    private final StringBuilder rows = new StringBuilder();

    /** @param into the table and its columns */
    Copy(DataSource database, String into) {
        this.database = database;
        this.into = into;
    }

    void row(Object... fields) {
        for (var at = 0; at < fields.length; at++) {
            if (at > 0) rows.append('\t');
            var text = fields[at].toString();
            for (var i = 0; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '\\' -> rows.append("\\\\");
                    case '\t' -> rows.append("\\t");
                    case '\n' -> rows.append("\\n");
                    case '\r' -> rows.append("\\r");
                    default -> rows.append(text.charAt(i));
                }
            }
        }
        rows.append('\n');
    }

    /** In the write under way. */
    void write() {
        if (rows.isEmpty()) return;
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
