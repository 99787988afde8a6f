package quorate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        Installed.emptyInto(home);
    }

    @Override
    public Torture.Attempt on(Path home) {
        return new Reading(home);
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

    private final class Reading implements Torture.Attempt {

        private final Path home;
        private @Nullable Run run;

        Reading(Path home) {
            this.home = home;
        }

        private Run running() {
            return Objects.requireNonNull(run);
        }

        @Override
        public void begin() {
            var words = new ArrayList<>(List.of("import"));
            words.addAll(files);
            run = Run.quorate(home, Map.of(), words.toArray(String[]::new));
        }

        @Override
        public void end() throws InterruptedException {
            if (running().code() != 0) throw new IllegalStateException(running().said());
        }

        @Override
        public void kill() throws InterruptedException {
            running().kill();
        }

        @Override
        public String progress() {
            return running().said().lines().count() + " of " + files.size() + " files read";
        }

        @Override
        public List<String> faultsAfterKill(Torture.Questions ask) throws Exception {
            var faults = new ArrayList<String>();
            for (var table : TABLES) {
                var orphans = ask.count("select count(*) from register." + table
                        + " where lower(known) > 0 and lower(known) not in (select number from register.import)");
                if (orphans > 0)
                    faults.add(orphans + " rows of " + table + " belong to no file that was read to its end");
            }
            var imports = ask.count("select count(*) from register.import");
            var entries = ask.count(
                    "select count(distinct number) from journal.entry where number in (select number from register.import)");
            if (entries != imports) faults.add(imports + " files were read and the journal knows of " + entries);
            return faults;
        }
    }
}
