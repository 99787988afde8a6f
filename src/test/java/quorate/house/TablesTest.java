package quorate.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final String MODULES = String.join("|", House.modules());
    private static final Pattern NAMED = Pattern.compile("\\b(" + MODULES + ")\\.([a-z_]+)\\b");
    private static final Pattern READ =
            Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|table)\\s+(" + MODULES + ")\\.([a-z_]+)\\b");

    @Test
    void a_migration_names_only_the_schema_of_its_module() {
        var wrong = new ArrayList<String>();
        for (var file : House.files(House.MIGRATIONS, ".sql")) {
            var module = file.getParent().getFileName().toString();
            // A table that comes from another module is taken over by its name, and by nothing else.
            var sql = House.read(file)
                    .replaceAll("--[^\\n]*", "")
                    .replaceAll("'[^']*'", "''")
                    .replaceAll("alter table [a-z_.]+ set schema " + module + ";", "");
            NAMED.matcher(sql)
                    .results()
                    .filter(found -> !found.group(1).equals(module))
                    .filter(found -> !found.group().equals("clocks.only_close"))
                    .forEach(found -> wrong.add(file + " names " + found.group()));
        }
        House.none(
                "migrations", wrong, "Ask the other module through its front door; a table is its owner's business:");
    }

    @Test
    void a_store_reads_and_writes_only_the_tables_of_its_module() {
        var wrong = new ArrayList<String>();
        for (var file : House.files(House.MAIN, ".java")) {
            var module = moduleOf(file);
            READ.matcher(House.read(file))
                    .results()
                    .filter(found -> !found.group(1).equals(module))
                    .forEach(found -> wrong.add(file + " uses " + found.group(1) + "." + found.group(2)));
        }
        House.none("tables", wrong, "Ask the other module through its front door; a table is its owner's business:");
    }

    @Test
    void a_table_is_singular_and_its_span_is_called_period() {
        var wrong = new ArrayList<String>();
        for (var file : House.files(House.MIGRATIONS, ".sql")) {
            if (file.getParent().getFileName().toString().startsWith("__")) continue;
            var sql = House.read(file);
            Pattern.compile("(?i)create table (?:if not exists )?([a-z_.]+)")
                    .matcher(sql)
                    .results()
                    .map(found -> found.group(1))
                    .filter(table -> table.matches(".*[a-rt-z]s")
                            && !List.of("terms", "status", "words", "sits").contains(last(table)))
                    .forEach(table -> wrong.add(file + ": " + table + " is a plural"));
            Pattern.compile("(?m)^\\s+([a-z_]+)\\s+daterange")
                    .matcher(sql)
                    .results()
                    .filter(found -> !found.group(1).equals("period"))
                    .forEach(found -> wrong.add(file + ": " + found.group(1) + " daterange"));
        }
        House.none("table-names", wrong, "Tables are singular, spans are called period:");
    }

    private static String last(String table) {
        return table.substring(table.lastIndexOf('.') + 1);
    }

    private static String moduleOf(Path file) {
        return House.MAIN.relativize(file).getName(0).toString();
    }
}
