package quorate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Published files, read by the command line. Each is one write, so after a kill it is there whole or not at all. */
final class TorturedImport implements Torture.Act {

    private static final List<String> TABLES = List.of("party", "description", "link");

    private final List<String> files;

    TorturedImport(List<String> files) {
        this.files = List.copyOf(files);
    }

    /** Tables without rows: what any command leaves behind. */
    @Override
    public void prepare(Path home) throws Exception {
        try (var run = Run.quorate(home, Map.of(), "journal", "verify")) {
            if (run.code() != 0) throw new IllegalStateException(run.said());
        }
    }

    @Override
    public List<Run> begin(Path home) {
        return List.of(Run.quorate(home, Map.of(), command()));
    }

    @Override
    public void finish(Path home) throws Exception {
        try (var run = Run.quorate(home, Map.of(), command())) {
            if (run.code() != 0) throw new IllegalStateException(run.said());
        }
    }

    private String[] command() {
        var words = new ArrayList<>(List.of("import"));
        words.addAll(files);
        return words.toArray(String[]::new);
    }

    @Override
    public List<String> faultsAfterKill(Torture.Questions ask) throws Exception {
        var faults = new ArrayList<String>();
        for (var table : TABLES) {
            var orphans = ask.count("select count(*) from register." + table
                    + " where lower(known) > 0 and lower(known) not in (select number from register.import)");
            if (orphans > 0) faults.add(orphans + " rows of " + table + " belong to no file that was read to its end");
        }
        var imports = ask.count("select count(*) from register.import");
        var entries = ask.count(
                "select count(distinct number) from journal.entry where number in (select number from register.import)");
        if (entries != imports) faults.add(imports + " files were read and the journal knows of " + entries);
        return faults;
    }

    @Override
    public String outcome(Torture.Questions ask) throws Exception {
        var words = new ArrayList<String>();
        words.add(ask.ask("select count(*) || ' files' from register.import"));
        words.add(ask.ask("select count(*) || ' journal entries' from journal.entry"));
        for (var table : TABLES) {
            words.add(ask.ask("select count(*) || ' of " + table
                    + " (' || left(md5(string_agg(fact, ',' order by fact)), 12) || ')'"
                    + " from (select (to_jsonb(t) - 'row' - 'id' - 'known')::text || lower(known) as fact from register."
                    + table
                    + " t where upper_inf(known)) facts"));
        }
        return String.join(", ", words);
    }
}
