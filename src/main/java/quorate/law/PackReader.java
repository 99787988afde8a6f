package quorate.law;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import quorate.kernel.Evidence;

/** Reads the files of a pack into one {@link Pack}, or lists everything that is wrong with them. */
final class PackReader {

    /** What came of reading: a pack, or the faults for which there is none. */
    record Reading(Optional<Pack> pack, List<String> faults) {}

    private static final String HEAD = "PACK.yaml";
    private static final List<String> KINDS = List.of(
            "sources",
            "levels",
            "acts",
            "rules",
            "parameters",
            "editions",
            "holidays",
            "coverage",
            "concerns",
            "rehearsals",
            "unread",
            "open");
    private static final String A_DAY = "Write a day such as 2015-04-01";
    private static final String A_NUMBER = "Write a whole number";

    private final Shelf shelf;
    private final Faults faults = new Faults();
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final MessageDigest digest = sha256();

    private PackReader(Shelf shelf) {
        this.shelf = shelf;
    }

    static Reading read(Shelf shelf) {
        return new PackReader(shelf).read();
    }

    private Reading read() {
        var head = open(HEAD);
        if (head.isEmpty()) return new Reading(Optional.empty(), faults.list());
        var number = head.get().parse("number", A_NUMBER, 0, Integer::valueOf);
        var day = head.get().parse("read", A_DAY, LocalDate.EPOCH, LocalDate::parse);
        var files = head.get().texts("files");
        var tables = head.get().texts("tables");
        head.get().done();
        files.forEach(this::sort);
        unlisted(files, tables);
        var pack = pack(number, day, tables);
        Checks.check(pack, faults);
        CoverageChecks.check(pack, faults);
        return faults.isEmpty()
                ? new Reading(Optional.of(pack), List.of())
                : new Reading(Optional.empty(), faults.list());
    }

    private void unlisted(List<String> files, List<String> tables) {
        for (var file : shelf.listFiles()) {
            if (!file.equals(HEAD) && !files.contains(file) && !tables.contains(file)) {
                faults.add(
                        file,
                        "this file is not part of the pack",
                        "Add it in PACK.yaml to 'files', or to 'tables' if another module reads it, or remove it");
            }
        }
    }

    private Pack pack(int number, LocalDate day, List<String> tableNames) {
        var sources = sources(day);
        var content = new ContentReader(sources);
        var tables = new HashMap<String, String>();
        for (var name : tableNames) {
            open(name).ifPresent(root -> Tables.check(root, content));
            shelf.find(name).ifPresent(bytes -> tables.put(name, new String(bytes, StandardCharsets.UTF_8)));
        }
        var levels = all("levels").stream().map(content::level).toList();
        var acts = both("acts", content::act, it -> content.powers(it, levels));
        var concernReader = new ConcernReader(content);
        var concerns = both("concerns", concernReader::concern, it -> concernReader.routes(it, levels));
        var rehearsals = new RehearsalReader(content);
        var about = new CoverageReader(content);
        var hash = HexFormat.of().formatHex(digest.digest());
        return new Pack(
                number,
                day,
                hash,
                sources,
                levels,
                acts.heads(),
                acts.rows(),
                all("rules").stream().map(content::rule).toList(),
                all("parameters").stream().map(content::parameter).toList(),
                all("editions").stream().map(content::edition).toList(),
                all("holidays").stream().map(content::holidays).toList(),
                concerns.heads(),
                concerns.rows(),
                all("rehearsals").stream().map(rehearsals::rehearsal).toList(),
                all("coverage").stream().map(about::section).toList(),
                about.unread(all("unread"), sources),
                all("open").stream().map(about::open).toList(),
                content.cited(),
                Map.copyOf(tables));
    }

    /** Entries and the rows below each, such as acts and who decides them. */
    private record Both<H, R>(List<H> heads, List<R> rows) {}

    private <H, R> Both<H, R> both(String kind, Function<Entry, H> head, Function<Entry, List<R>> rows) {
        var heads = new ArrayList<H>();
        var below = new ArrayList<R>();
        for (var entry : all(kind)) {
            heads.add(head.apply(entry));
            below.addAll(rows.apply(entry));
            entry.done();
        }
        return new Both<>(List.copyOf(heads), List.copyOf(below));
    }

    private List<Entry> all(String kind) {
        return entries.getOrDefault(kind, List.of());
    }

    private Map<String, Source> sources(LocalDate day) {
        var sources = new LinkedHashMap<String, Source>();
        for (var entry : all("sources")) {
            var id = entry.named("id").text("id");
            var read = entry.has("read") ? entry.parse("read", A_DAY, day, LocalDate::parse) : day;
            var evidence = entry.parse("evidence", ContentReader.EVIDENCE, Evidence.UNSOURCED, Evidence::parse);
            var source = new Source(id, entry.text("title"), entry.text("where"), evidence, read);
            entry.done();
            if (sources.put(id, source) != null) {
                entry.fault("this source is given twice", "Keep one of them");
            }
        }
        return sources;
    }

    /** Puts the entries of a file with those of their kind. */
    private void sort(String file) {
        open(file).ifPresent(root -> {
            for (var kind : root.keys()) {
                if (KINDS.contains(kind)) {
                    entries.computeIfAbsent(kind, it -> new ArrayList<>()).addAll(root.entries(kind));
                }
            }
            root.done();
        });
    }

    private Optional<Entry> open(String file) {
        if (!file.equals(HEAD) && !file.matches("[a-z0-9-]+(/[a-z0-9-]+)*\\.yaml")) {
            faults.add(
                    HEAD, "'" + file + "' is not the name of a file of the pack", "Write it like acts/contracts.yaml");
            return Optional.empty();
        }
        var bytes = shelf.find(file);
        var place = shelf.name() + "/" + file;
        if (bytes.isEmpty()) {
            var remedy = file.equals(HEAD) ? "Name a folder in which it stands" : "Add it, or take it out of PACK.yaml";
            faults.add(place, "there is no such file", remedy);
            return Optional.empty();
        }
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes.get());
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.get()))
                    .toString();
            var node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) return Optional.of(new Entry(file, mapping, faults));
            faults.add(place, "this file is empty or does not begin with a key", "Begin it with 'rules:' or the like");
        } catch (CharacterCodingException notUtf8) {
            faults.add(place, "this file is not in UTF-8", "Save it again as UTF-8");
        } catch (MarkedYAMLException broken) {
            var line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            faults.add(
                    place + ", line " + line,
                    "this is not YAML: " + broken.getProblem(),
                    "Check quotes, colons and indents");
        } catch (YAMLException broken) {
            faults.add(place, "this is not YAML", "Check quotes, colons and indents");
        }
        return Optional.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
