package quorate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What an export says of itself, in its last entry: by which law pack and tables it was made, and for each entry the
 * SHA-256 of what is in it.
 *
 * @param pack number and hash of the law pack
 * @param migrations how far the tables of each module had been brought up to date
 * @param hashes by the name of the entry
 */
record Everything(String pack, SortedMap<String, String> migrations, SortedMap<String, String> hashes) {

    static final String PLACE = "contents.txt";
    static final String TABLES = "tables/";
    static final String FILES = "files/";
    private static final String FIRST = "Everything that an installation of Quorate holds, layout 1";

    /** As it is written, line by line. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add(FIRST);
        lines.add("pack\t" + pack);
        migrations.forEach((module, steps) -> lines.add("module\t" + module + "\t" + steps));
        hashes.forEach((entry, hash) -> lines.add("entry\t" + entry + "\t" + hash));
        return String.join("\n", lines) + "\n";
    }

    /** @throws Refused if the archive is no export, or one of another layout */
    static Everything read(ZipFile archive, String name) throws IOException, Refused {
        var place = archive.getEntry(PLACE);
        if (place == null)
            throw new Refused("The file " + name + " is no export of Quorate: it has no list of contents.");
        try (var lines =
                new BufferedReader(new InputStreamReader(archive.getInputStream(place), StandardCharsets.UTF_8))) {
            if (!FIRST.equals(lines.readLine())) {
                throw new Refused("The file " + name + " was exported in a layout that this version does not know.");
            }
            var pack = "";
            var migrations = new TreeMap<String, String>();
            var hashes = new TreeMap<String, String>();
            for (var line : lines.lines().toList()) {
                var cells = List.of(line.split("\t", -1));
                switch (cells.getFirst()) {
                    case "pack" -> pack = cells.get(1);
                    case "module" -> migrations.put(cells.get(1), cells.get(2));
                    case "entry" -> hashes.put(cells.get(1), cells.get(2));
                    default -> throw new Refused("The list of contents of " + name + " cannot be read: " + line);
                }
            }
            return new Everything(pack, migrations, hashes);
        } catch (IndexOutOfBoundsException torn) {
            throw new Refused("The list of contents of " + name + " is torn.");
        }
    }

    /** An entry with no time of its own: the same contents make the same archive. */
    static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    /** The modules whose tables are at another state, in words; empty where all agree. */
    static String differences(Map<String, String> theirs, Map<String, String> ours) {
        var all = new TreeMap<>(ours);
        all.putAll(theirs);
        var different = all.keySet().stream()
                .filter(module -> !theirs.getOrDefault(module, "").equals(ours.getOrDefault(module, "")))
                .toList();
        return String.join(", ", different);
    }

    /** Leaves with the one sentence that says why not. */
    static final class Refused extends Exception {
        Refused(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
