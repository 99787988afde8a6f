package quorate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables of all modules as the database has them: every schema but its own. Sessions are left out, because whoever has
 * one would be signed in wherever it is taken, and so is what Flyway notes for itself.
 */
final class Tables {

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
            and c.relname not like 'spring\\_session%' and c.relname not like 'flyway\\_%'
            """;

    private Tables() {}

    /**
     * @param columns those that are written, in their order: one that the database works out itself is not
     * @param key by which rows are put in order; the whole row where the table has no key
     * @param counted the column that counts by itself, if there is one
     */
    record Table(
            String name,
            List<String> columns,
            List<String> key,
            @Nullable String counted) {

        String columnList() {
            return String.join(", ", columns);
        }

        /** The same on every machine: by the bytes of the text, whatever language the database is in. */
        String order() {
            var by = new ArrayList<String>();
            for (var column : key.isEmpty() ? columns : key) by.add("(" + column + ")::text collate \"C\" nulls first");
            return String.join(", ", by);
        }
    }

    /** By name. */
    static SortedMap<String, Table> of(Connection connection) throws SQLException {
        var columns = lists(connection, """
                select n.nspname || '.' || c.relname as name, quote_ident(a.attname) as item
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and
                """ + OURS + " order by a.attnum");
        var keys = lists(connection, """
                select n.nspname || '.' || c.relname as name, quote_ident(a.attname) as item
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_index i on i.indrelid = c.oid and i.indisprimary
                join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                where c.relkind = 'r' and
                """ + OURS + " order by array_position(i.indkey::int[], a.attnum::int)");
        var counted = lists(connection, """
                select n.nspname || '.' || c.relname as name, a.attname as item
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and a.attnum > 0 and a.attidentity <> '' and
                """ + OURS);
        var tables = new TreeMap<String, Table>();
        columns.forEach((name, list) -> tables.put(
                name,
                new Table(
                        name,
                        list,
                        keys.getOrDefault(name, List.of()),
                        counted.getOrDefault(name, List.of()).stream()
                                .findFirst()
                                .orElse(null))));
        return tables;
    }

    /** The tables so that each comes after those whose rows it refers to. */
    static List<Table> byReference(Connection connection) throws SQLException {
        var tables = of(connection);
        var refers = lists(connection, """
                select n.nspname || '.' || c.relname as name, m.nspname || '.' || d.relname as item
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
                where k.contype = 'f' and k.conrelid <> k.confrelid and
                """ + OURS);
        var order = new LinkedHashSet<String>();
        while (order.size() < tables.size()) {
            var ready = tables.keySet().stream()
                    .filter(name -> !order.contains(name))
                    .filter(name -> order.containsAll(refers.getOrDefault(name, List.of())))
                    .toList();
            if (ready.isEmpty()) throw new IllegalStateException("Tables refer to each other in a circle: " + refers);
            order.addAll(ready);
        }
        return order.stream().map(tables::get).toList();
    }

    /** For each module that has tables, how far it was brought up to date and with what, in words to be compared. */
    static SortedMap<String, String> migrations(Connection connection) throws SQLException {
        var histories = lists(connection, """
                select 'all' as name, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as item
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relname like 'flyway\\_schema\\_history%' order by 2
                """).getOrDefault("all", List.of());
        var state = new TreeMap<String, String>();
        for (var history : histories) {
            var steps = lists(connection, """
                    select 'all' as name, version || ':' || coalesce(checksum, 0) as item from %s
                    where success and type = 'SQL' order by installed_rank
                    """.formatted(history)).getOrDefault("all", List.of());
            var module = history.replaceAll(".*flyway_schema_history_?", "");
            state.put(module.isEmpty() ? "libraries" : module, String.join(" ", steps));
        }
        return state;
    }

    private static Map<String, List<String>> lists(Connection connection, String query) throws SQLException {
        var found = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString("name"), name -> new ArrayList<>())
                        .add(rows.getString("item"));
            }
        }
        return found;
    }
}
