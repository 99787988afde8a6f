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

    /** Fewer new rows than these change no plan. */
    private static final int MANY = 1000;

    /** True if the table holds so much more than when it was last looked at that plans made for it would be bad ones. */
    private static final String OUTGROWN =
            "select ? >= greatest(reltuples, 0) / 5 from pg_class where oid = ?::regclass";

    private final DataSource database;
    private final String into;
    private final StringBuilder rows = new StringBuilder();
    private long sent;

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
        if (rows.length() > ENOUGH) send();
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

    /**
     * Writes what was not written yet, in the write under way. Where that made the table much larger its statistics are
     * taken anew at once: PostgreSQL does so by itself, but perhaps a minute later, and until then a statement on a table
     * that it believes to be empty can take minutes.
     */
    public void write() {
        send();
        if (sent < MANY) return;
        var connection = DataSourceUtils.getConnection(database);
        var table = into.split(" ", 2)[0];
        try (var grown = connection.prepareStatement(OUTGROWN);
                var statement = connection.createStatement()) {
            grown.setLong(1, sent);
            grown.setString(2, table);
            try (var answer = grown.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) statement.execute("analyze " + table);
            }
            sent = 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The statistics of " + table + " could not be taken", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void send() {
        if (rows.isEmpty()) return;
        var connection = DataSourceUtils.getConnection(database);
        try {
            sent += connection
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
