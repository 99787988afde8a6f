package quorate.sanctions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.Objection;
import quorate.kernel.Truth;
import quorate.law.Law;
import quorate.periods.Due;
import quorate.periods.Periods;

/** Answers in an example whether a notice, a sanction or an end is lawful. */
final class SanctionsExemplar implements Exemplar {

    private static final String[] KEYS = {
        "ask",
        "under",
        "kind",
        "ground",
        "served",
        "on",
        "states",
        "remediable",
        "given",
        "failed",
        "cumulative",
        "essential",
        "suspended",
        "exception",
        "reasons",
        "disputed",
        "consulted"
    };

    /** Many examples are asked of one law in turn. */
    private record Read(Law law, Ladder ladder, Rungs rungs) {}

    private final ThreadLocal<Read> last = new ThreadLocal<>();

    @Override
    public Map<String, List<String>> given() {
        return Map.of();
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        throw new IllegalArgumentException("nothing is given of '" + block + "'");
    }

    @Override
    public List<String> asks() {
        return List.of("sanction");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var asked = Entry.of("when", when).only(KEYS);
        var read = read(scene.get(Law.class));
        var intent = intent(asked);
        if (!intent.ground().isEmpty()
                && read.ladder().grounds().stream()
                        .noneMatch(ground -> ground.id().equals(intent.ground()))) {
            throw new IllegalArgumentException("when: there is no ground '" + intent.ground() + "'");
        }
        var judged = read.rungs().judge(intent);
        var told = new LinkedHashMap<String, Object>();
        told.put("lawful", judged.isLawful() ? "yes" : judged.objections().isEmpty() ? "unsettled" : "no");
        told.put("because", judged.objections().stream().map(Objection::rule).toList());
        told.put("says", judged.objections().stream().map(Objection::sentence).collect(Collectors.joining(" ")));
        told.put(
                "earliest",
                judged.days().due().stream()
                        .filter(due -> due.bound() == Due.Bound.EARLIEST)
                        .map(due -> due.day().toString())
                        .findFirst()
                        .orElse("none"));
        told.put("read", judged.read().map(Object::toString).orElse("none"));
        var ground = read.ladder().findGround(intent.ground(), intent.under(), intent.served());
        told.put("must", ground.map(it -> it.must() ? "yes" : "no").orElse("none"));
        return told;
    }

    private Read read(Law law) {
        var known = last.get();
        if (known != null && known.law().equals(law)) return known;
        var ladder = new Ladder(law);
        var read = new Read(law, ladder, new Rungs(ladder, Periods.of(law)));
        last.set(read);
        return read;
    }

    private static Intent intent(Entry asked) {
        return new Intent(
                asked.text("under"),
                asked.one("kind", NoticeKind.class),
                asked.text("ground", ""),
                asked.day("served"),
                asked.findDay("on").orElse(null),
                asked.truth("states", Truth.YES),
                asked.truth("remediable", Truth.UNKNOWN),
                Set.copyOf(asked.words("given")),
                asked.truth("failed", Truth.UNKNOWN),
                asked.truth("cumulative", Truth.UNKNOWN),
                asked.truth("essential", Truth.UNKNOWN),
                asked.number("suspended", 0),
                asked.truth("exception", Truth.NO),
                asked.truth("reasons", Truth.UNKNOWN),
                asked.truth("disputed", Truth.NO),
                asked.truth("consulted", Truth.UNKNOWN));
    }
}
