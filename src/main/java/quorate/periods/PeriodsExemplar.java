package quorate.periods;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.Truth;
import quorate.law.Law;

/** Answers in an example which days follow from a request or a notice. */
final class PeriodsExemplar implements Exemplar {

    /** Many examples are asked of one law in turn. */
    private record Read(Law law, Periods periods) {}

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
        return List.of("clock");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var asked = Entry.of("when", when).only("ask", "of", "under", "day", "days", "facts");
        var given = asked.entry("days");
        var days = new LinkedHashMap<String, LocalDate>();
        given.values().keySet().forEach(name -> days.put(name, given.day(name)));
        var facts = new LinkedHashMap<String, Truth>();
        asked.findEntry("facts")
                .ifPresent(entry ->
                        entry.values().keySet().forEach(name -> facts.put(name, entry.truth(name, Truth.UNKNOWN))));
        var day = asked.findDay("day")
                .or(() -> days.values().stream().min(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalArgumentException("when: no day is given"));
        return told(periods(scene.get(Law.class)).reckon(asked.text("of"), asked.text("under"), day, days, facts));
    }

    private Periods periods(Law law) {
        var known = last.get();
        if (known != null && known.law().equals(law)) return known.periods();
        var read = new Read(law, new Periods(law));
        last.set(read);
        return read.periods();
    }

    private static Map<String, Object> told(Reckoning reckoning) {
        var told = new LinkedHashMap<String, Object>();
        told.put("because", reckoning.due().stream().map(Due::rule).toList());
        told.put("due", byRule(reckoning, due -> due.day().toString()));
        told.put("bound", byRule(reckoning, due -> Code.of(due.bound())));
        told.put("falls", byRule(reckoning, due -> Code.of(due.falls())));
        told.put("better", byRule(reckoning, due -> due.better().toString()));
        told.put("who", byRule(reckoning, Due::who));
        told.put("ours", byRule(reckoning, due -> due.ours().isEmpty() ? "no" : "yes"));
        told.put("read", byRule(reckoning, due -> due.read().toString()));
        told.put("settled", reckoning.isSettled() ? "yes" : "no");
        told.put(
                "asks",
                String.join(
                        " ",
                        reckoning.questions().stream().map(Reckoning.Open::asks).toList()));
        told.put(
                "sources",
                Stream.concat(
                                reckoning.due().stream().flatMap(due -> due.sources().stream()),
                                reckoning.questions().stream().flatMap(open -> open.sources().stream()))
                        .map(Citation::source)
                        .distinct()
                        .toList());
        return told;
    }

    private static Map<String, Object> byRule(Reckoning reckoning, Function<Due, String> what) {
        var all = new LinkedHashMap<String, Object>();
        reckoning.due().forEach(due -> all.put(due.rule(), what.apply(due)));
        return all;
    }
}
