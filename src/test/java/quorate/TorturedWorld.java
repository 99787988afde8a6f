package quorate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        try (var run = Run.quorate(home, Map.of(), "journal", "verify")) {
            if (run.code() != 0) throw new IllegalStateException(run.said());
        }
    }

    @Override
    public List<Run> begin(Path home) throws Exception {
        return List.of(serve(home));
    }

    private static Run serve(Path home) throws IOException {
        return Run.quorate(home, Map.of(), "serve", "--demo", "--today", "2016-05-10", "--port", "" + freePort());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void finish(Path home) throws Exception {
        try (var run = serve(home).until("Quorate is ready")) {
            run.stop();
        }
    }

    @Override
    public List<String> faultsAfterKill(Torture.Questions ask) throws Exception {
        var told = ask.count("select count(*) from web.account");
        var people = World.cast().size();
        var matters = ask.count("select count(*) from authority.matter");
        var whole = told == people && matters > 0 || told == 0 && matters == 0;
        return whole ? List.of() : List.of(told + " accounts and " + matters + " matters: half a world");
    }

    @Override
    public String outcome(Torture.Questions ask) throws Exception {
        var words = new ArrayList<String>();
        for (var table : TABLES) words.add(ask.ask("select count(*) || ' of " + table + "' from " + table));
        return String.join(", ", words);
    }
}
