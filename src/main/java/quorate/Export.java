package quorate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Writes everything an installation holds into one archive: each table as lines of text in an order that does not depend on
 * the machine, then each file under its hash. The same contents make the same bytes.
 */
final class Export {

    /** How values are written, whatever the database is set to. */
    static final String SETTINGS = "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';"
            + " set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'";

    private final DataSource database;
    private final Collection<String> hashes;
    private final Function<String, Path> placeOf;
    private final String pack;

    /**
     * @param hashes of all files that are kept
     * @param placeOf where the bytes of a file lie
     * @param pack number and hash of the law pack in use
     */
    Export(DataSource database, Collection<String> hashes, Function<String, Path> placeOf, String pack) {
        this.database = database;
        this.hashes = hashes;
        this.placeOf = placeOf;
        this.pack = pack;
    }

    /** What was written. @param hash of the list of contents, which holds the hashes of everything else */
    record Written(int tables, int files, String hash) {}

    Written write(OutputStream out) throws IOException, SQLException {
        try (var connection = database.getConnection();
                var archive = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                statement.execute(SETTINGS);
            }
            var written = new TreeMap<String, String>();
            var tables = Tables.of(connection);
            for (var table : tables.values()) {
                written.put(Everything.TABLES + table.name(), table(connection, table, archive));
            }
            for (var hash : new TreeSet<>(hashes)) written.put(Everything.FILES + hash, file(hash, archive));
            var contents = new Everything(pack, Tables.migrations(connection), written).text();
            connection.rollback();
            archive.putNextEntry(Everything.entry(Everything.PLACE));
            archive.write(contents.getBytes(StandardCharsets.UTF_8));
            archive.closeEntry();
            return new Written(
                    tables.size(), hashes.size(), hex(sha256().digest(contents.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static String table(Connection connection, Tables.Table table, ZipOutputStream archive)
            throws IOException, SQLException {
        archive.putNextEntry(Everything.entry(Everything.TABLES + table.name()));
        var digest = sha256();
        var copy = "copy (select %s from %s order by %s) to stdout"
                .formatted(table.columnList(), table.name(), table.order());
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, new DigestOutputStream(archive, digest));
        archive.closeEntry();
        return hex(digest.digest());
    }

    private String file(String hash, ZipOutputStream archive) throws IOException {
        archive.putNextEntry(Everything.entry(Everything.FILES + hash));
        var digest = sha256();
        Files.copy(placeOf.apply(hash), new DigestOutputStream(archive, digest));
        archive.closeEntry();
        var found = hex(digest.digest());
        if (!found.equals(hash)) throw new IOException("The bytes kept as " + hash + " have the hash " + found);
        return found;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
