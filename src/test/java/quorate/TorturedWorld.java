package quorate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A demonstration that starts for the first time and tells the fictional world. */
final class TorturedWorld implements Torture.Act {

    private static final List<String> TABLES = List.of(
            "register.party",
            "register.link",
            "web.account",
            "authority.instrument",
            "interests.interest",
            "authority.matter",
            "committees.meeting",
            "committees.item",
            "interests.subject",
            "journal.entry");

    /** Tables without rows: what any command leaves behind. */
    @Override
    public void prepare(Path home) throws Exception {
        Installed.emptyInto(home);
    }

    @Override
    public Torture.Attempt on(Path home) {
        return new Telling(home);
    }

    @Override
    public String outcome(Torture.Questions ask) throws Exception {
        var words = new ArrayList<String>();
        for (var table : TABLES) words.add(ask.ask("select count(*) || ' of " + table + "' from " + table));
        return String.join(", ", words);
    }

    private static final class Telling implements Torture.Attempt {

        private final Path home;
        private @Nullable Run running;

        Telling(Path home) {
            this.home = home;
        }

        private Run running() {
            return Objects.requireNonNull(running, "Not begun");
        }

        @Override
        public void begin() {
            running = Run.quorate(
                    home, Map.of(), "serve", "--demo", "--today", "2016-05-10", "--port", "" + Run.freePort());
        }

        @Override
        public void end() throws InterruptedException {
            running().until("Quorate is ready").stop();
        }

        @Override
        public void kill() throws InterruptedException {
            running().kill();
        }

        @Override
        public String progress() {
            return running().said().isEmpty() ? "still starting" : "started";
        }

        @Override
        public List<String> faultsAfterKill(Torture.Questions ask) throws Exception {
            var told = ask.count("select count(*) from web.account");
            var matters = ask.count("select count(*) from authority.matter");
            var whole = told == World.cast().size() && matters > 0 || told == 0 && matters == 0;
            return whole ? List.of() : List.of(told + " accounts and " + matters + " matters: half a world");
        }
    }
}
