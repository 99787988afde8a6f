package quorate.disclosures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import quorate.interests.Editions;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.law.Law;

/** Answers in an example who declares, and where somebody stands with it on a day. */
final class DeclarersExemplar implements Exemplar {

    private static final String[] STANDING = {"ask", "day", "group", "since", "confirmed", "nil-return", "own-months"};

    /** Many examples are asked of one law in turn, and its tables are long. */
    private record Read(Law law, Declarers declarers, Editions editions) {}

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
        return List.of("must-declare", "outstanding", "withholding");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var asked = Entry.of("when", when);
        var read = read(scene.get(Law.class));
        return switch (ask) {
            case "must-declare" ->
                duty(
                        asked.only(
                                "ask", "day", "group", "office", "seat-kind", "voting", "engaged", "bound", "own-rule"),
                        read);
            case "outstanding" -> standing(asked.only(STANDING), read);
            default ->
                Map.of(
                        "decides",
                        read.declarers().decidersOn(asked.only("ask", "day").day("day")));
        };
    }

    private Read read(Law law) {
        var known = last.get();
        if (known != null && known.law().equals(law)) return known;
        var read = new Read(law, Declarers.of(law), Editions.of(law));
        last.set(read);
        return read;
    }

    private static Map<String, Object> duty(Entry when, Read read) {
        var day = when.day("day");
        var post = new HashMap<String, String>();
        for (var trait : List.of("office", "seat-kind", "voting", "engaged"))
            when.find(trait).ifPresent(value -> post.put(trait, value));
        var duty = when.find("group")
                .map(group -> read.declarers().ofGroup(group, day))
                .orElseGet(() -> read.declarers().ofPost(post, day));
        if (when.yes("bound", true)) return told(duty);
        return told(read.declarers().elsewhere(duty, when.findDay("own-rule"), day));
    }

    private static Map<String, Object> told(Declarers.Duty duty) {
        var told = new LinkedHashMap<String, Object>();
        told.put("declares", duty.weight().map(Code::of).orElse("not-settled"));
        told.put("group", duty.group().id());
        told.put("footing", duty.footing());
        told.put("because", duty.because());
        told.put(
                "sources",
                duty.sources().stream().map(Citation::source).distinct().toList());
        return told;
    }

    private static Map<String, Object> standing(Entry when, Read read) {
        var day = when.day("day");
        var duty = read.declarers().ofGroup(when.text("group", "committee-member"), day);
        var last = when.findDay("confirmed").or(() -> when.findDay("nil-return"));
        var own = when.has("own-months") ? OptionalInt.of(when.number("own-months")) : OptionalInt.empty();
        var months = Outstanding.months(own, read.editions().keeping(day));
        var due = Outstanding.due(
                last,
                when.findDay("since").orElse(LocalDate.of(2013, 4, 1)),
                duty,
                months == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(months),
                read.declarers(),
                day);
        var state =
                Owed.stateOf(duty, last, due, day, read.declarers().letters().before());
        var told = new LinkedHashMap<String, Object>(told(duty));
        told.put("state", Code.of(state));
        told.put("nil", when.has("nil-return") ? "yes" : "no");
        told.put(
                "reminder",
                Reminding.stage(state, due, day, read.declarers().letters().after())
                        .map(Code::of)
                        .orElse("none"));
        told.put("due", due.toString());
        told.put("months", months == Integer.MAX_VALUE ? "unknown" : String.valueOf(months));
        return told;
    }
}
