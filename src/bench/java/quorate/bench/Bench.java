package quorate.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures all that has a target, and prints one table. {@code authority}, {@code pages} and the other
 * names of parts as arguments choose among them. It measures and does not judge: a target that is missed is no failure of the run.
 */
public final class Bench {

    private static final Map<String, Consumer<Figures>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("authority", Judgements::authority);
        PARTS.put("conflicts", Judgements::conflicts);
        PARTS.put("ways", Counselled::measure);
        PARTS.put("imports", Reading::measure);
        PARTS.put("nodes", Nodes::measure);
        PARTS.put("board", Board::measure);
        PARTS.put("boards", Boards::measure);
        PARTS.put("figures", Counting::measure);
        PARTS.put("gaps", Agreed::measure);
        PARTS.put("schemes", Owed::measure);
        PARTS.put("peers", OwedPeers::measure);
        PARTS.put("ledger", Postings::measure);
        PARTS.put("retro", Retroactive::measure);
        PARTS.put("history", History::measure);
        PARTS.put("public", PublicSite::measure);
        PARTS.put("bundle", Bundling::measure);
        PARTS.put("pages", Running::measure);
    }

    private Bench() {}

    public static void main(String[] arguments) {
        var figures = new Figures();
        if (!Published.isThere()) {
            System.out.println("The published national files are not in " + Published.folder()
                    + ", without which there is nothing to measure: set QUORATE_DATA to where they are.");
            return;
        }
        var wanted = arguments.length == 0 ? List.copyOf(PARTS.keySet()) : List.of(arguments);
        for (var name : wanted) {
            System.out.println("== " + name);
            var part = PARTS.get(name);
            if (part == null) throw new IllegalArgumentException(name + " is none of " + PARTS.keySet());
            try {
                part.accept(figures);
            } catch (RuntimeException fault) {
                fault.printStackTrace();
                figures.missing(
                        name,
                        String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
            }
        }
        figures.print(Path.of("target", "bench.md"));
    }
}
