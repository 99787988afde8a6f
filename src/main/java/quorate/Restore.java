package quorate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import quorate.Everything.Refused;

/** Puts an export back into an installation that holds nothing yet: all of it, or nothing and the reason. */
final class Restore {

    private final DataSource database;
    private final Function<String, Path> placeOf;
    private final LongSupplier known;

    /**
     * @param placeOf where the bytes of a file are to lie, by its hash
     * @param known the number of the last write on record
     */
    Restore(DataSource database, Function<String, Path> placeOf, LongSupplier known) {
        this.database = database;
        this.placeOf = placeOf;
        this.known = known;
    }

    /** What was restored. @param pack number and hash of the law pack with which the export was made */
    record Restored(int tables, int files, String pack) {}

    Restored from(Path export) throws IOException, SQLException, Refused {
        try (var archive = new ZipFile(export.toFile());
                var connection = database.getConnection()) {
            var contents = Everything.read(archive, String.valueOf(export.getFileName()));
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(Export.SETTINGS);
            }
            var tables = Tables.byReference(connection);
            refuse(connection, contents, tables);
            var files = files(archive, contents);
            tables(connection, archive, contents, tables);
            connection.commit();
            execute(connection, "select pg_notify('quorate', '" + known.getAsLong() + "')");
            connection.commit();
            return new Restored(tables.size(), files, contents.pack());
        } catch (ZipException torn) {
            throw new Refused(
                    "The file " + export.getFileName() + " is no export of Quorate, or is torn: it is no archive.");
        }
    }

    private void refuse(Connection connection, Everything contents, List<Tables.Table> tables)
            throws SQLException, Refused {
        var different = Everything.differences(contents.migrations(), Tables.migrations(connection));
        if (!different.isEmpty()) {
            throw new Refused("The export was made by a version of Quorate whose tables are at another state ("
                    + different + "). Restore it with the version that made it, and bring that up to date afterwards.");
        }
        var names =
                tables.stream().map(table -> Everything.TABLES + table.name()).toList();
        if (!contents.hashes().keySet().containsAll(names)) {
            throw new Refused("The export is torn: tables are missing in it. Take another copy of it.");
        }
        var writes = known.getAsLong();
        if (writes > 0) {
            throw new Refused(
                    "This installation is not empty: " + writes + " writes are on record."
                            + " Set QUORATE_HOME to a new folder, or QUORATE_DATABASE_URL to a new database, and restore there.");
        }
    }

    private int files(ZipFile archive, Everything contents) throws IOException, Refused {
        var count = 0;
        for (var line : contents.hashes().entrySet()) {
            if (!line.getKey().startsWith(Everything.FILES)) continue;
            var place = placeOf.apply(line.getKey().substring(Everything.FILES.length()));
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            var fresh = Files.createTempFile(place.getParent(), "", ".part");
            try (var bytes = entry(archive, line.getKey())) {
                Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
                check(bytes, line.getKey(), line.getValue());
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            count++;
        }
        return count;
    }

    private static void tables(Connection connection, ZipFile archive, Everything contents, List<Tables.Table> tables)
            throws IOException, SQLException, Refused {
        // What a migration put there is in the export as well.
        for (var table : tables) execute(connection, "alter table " + table.name() + " disable trigger user");
        for (var table : tables.reversed()) execute(connection, "delete from " + table.name());
        for (var table : tables) {
            var name = Everything.TABLES + table.name();
            try (var rows = entry(archive, name)) {
                var copy = "copy %s (%s) from stdin".formatted(table.name(), table.columnList());
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
                check(rows, name, Objects.requireNonNull(contents.hashes().get(name)));
            }
            if (table.counted() != null) {
                execute(
                        connection,
                        "select setval(pg_get_serial_sequence('%1$s', '%2$s'), coalesce((select max(%2$s) from %1$s), 0) + 1, false)"
                                .formatted(table.name(), table.counted()));
            }
        }
        // What a constraint has put off until the end is asked now: a table that waits for it cannot be altered.
        execute(connection, "set constraints all immediate");
        for (var table : tables) execute(connection, "alter table " + table.name() + " enable trigger user");
    }

    private static DigestInputStream entry(ZipFile archive, String name) throws IOException, Refused {
        var entry = archive.getEntry(name);
        if (entry == null)
            throw new Refused("The export is torn: " + name + " is missing in it. Take another copy of it.");
        return new DigestInputStream(archive.getInputStream(entry), Export.sha256());
    }

    private static void check(DigestInputStream read, String name, String hash) throws Refused {
        if (!Export.hex(read.getMessageDigest().digest()).equals(hash)) {
            throw new Refused("The export was changed after it was made: " + name
                    + " is not what its list of contents says. Nothing was restored; take another copy of it.");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
