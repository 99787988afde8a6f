package quorate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import quorate.law.Law;

/**
 * Tries broken law packs against the worked examples. Examples that name what was broken come first, and the first that
 * fails ends the matter: most breaks are noticed at once.
 */
final class Trial {

    /** What became of a mutant. */
    enum Fate {
        /** The pack with it could not be read. */
        REFUSED,
        /** A judgement came out otherwise. */
        NOTICED,
        /** No judgement did; but an example that says what the pack says was contradicted. */
        CONTRADICTED,
        SURVIVED
    }

    private static final int THREADS = 2;

    private final Path pack;
    private final Examples examples;
    /** Which example noticed the last change to the same entry: likely to notice the next as well. */
    private final Map<String, Examples.Written> noticedBy = new ConcurrentHashMap<>();

    private final Map<String, List<Examples.Written>> inOrder = new ConcurrentHashMap<>();

    Trial(Path pack, Examples examples) {
        this.pack = pack;
        this.examples = examples;
    }

    /** The fate of each, in their order. */
    Map<Mutant, Fate> of(List<Mutant> mutants) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var fates = new ArrayList<java.util.concurrent.Future<Fate>>();
            for (var mutant : mutants) fates.add(threads.submit(() -> fate(mutant)));
            var found = new HashMap<Mutant, Fate>();
            for (var at = 0; at < mutants.size(); at++)
                found.put(mutants.get(at), fates.get(at).get());
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before all were tried", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }

    private Fate fate(Mutant mutant) {
        Law law;
        try {
            law = Law.read(pack, mutant.file().toString().replace('\\', '/'), mutant.text());
        } catch (IllegalArgumentException refused) {
            return Fate.REFUSED;
        }
        var last = noticedBy.get(mutant.id());
        if (last != null && isNoticedBy(last, law)) return Fate.NOTICED;
        for (var example : inOrder.computeIfAbsent(mutant.id(), this::thoseThatMentionFirst)) {
            if (example == last || !isNoticedBy(example, law)) continue;
            if (example.isStatement()) return Fate.CONTRADICTED;
            noticedBy.put(mutant.id(), example);
            return Fate.NOTICED;
        }
        return Fate.SURVIVED;
    }

    private boolean isNoticedBy(Examples.Written example, Law law) {
        return !examples.run(example, law).holds();
    }

    /** Judgements first, all of them, so that a statement gets the word only where no judgement turns on the change. */
    private List<Examples.Written> thoseThatMentionFirst(String id) {
        var sorted = new ArrayList<>(examples.list());
        sorted.sort(java.util.Comparator.comparing(Examples.Written::isStatement)
                .thenComparing(example -> !id.isEmpty() && !example.mentions(id)));
        return sorted;
    }
}
