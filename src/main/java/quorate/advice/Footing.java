package quorate.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.law.LawOn;
import quorate.law.Power;
import quorate.law.RuleText;
import quorate.web.Words;

/**
 * The law on which an answer stood: what the rules and powers that it cites said in the law pack of then. Kept with the
 * answer, because an older pack is not at hand any more when a newer one is in use.
 *
 * @param pack the number of the law pack
 * @param hash of its files
 */
public record Footing(int pack, String hash, List<Said> said) {

    static final Footing NONE = new Footing(0, "", List.of());

    /** Every level at which somebody may hold an act. */
    private static final List<String> LEVELS = List.of("none", "1", "2", "3", "icb");

    public Footing {
        said = List.copyOf(said);
    }

    /**
     * One thing that the law said.
     *
     * @param id of a rule, or of an act with {@code @} and a level for who decides it
     * @param weight how binding; empty for a power
     */
    public record Said(String id, String words, String weight, Span span, List<Citation> sources) {
        public Said {
            sources = List.copyOf(sources);
        }

        /** Where the law says it today. */
        String page() {
            var at = id.indexOf('@');
            return at < 0 ? "/law/rules/" + id : "/law/acts/" + id.substring(0, at);
        }

        private String rank() {
            return sources.stream()
                    .map(one -> one + " (" + one.evidence() + ")")
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * A difference between the footing of then and of now.
     *
     * @param what it is about: its words, its weight, its days, its sources
     * @param before what it was; empty where there was nothing
     * @param after what it is; empty where there is nothing
     */
    public record Change(String id, String what, String before, String after, String page) {}

    /** What the law says on the day about these rules, and about who decides the act. */
    static Footing of(Law law, String act, Set<String> rules, LocalDate day) {
        var on = law.on(day);
        var said = new ArrayList<Said>();
        for (var level : LEVELS) on.findPower(act, level).ifPresent(power -> said.add(said(power)));
        rules.stream().flatMap(id -> find(on, id).stream()).forEach(said::add);
        return new Footing(law.number(), law.hash(), said);
    }

    private static Optional<Said> find(LawOn on, String id) {
        return on.findRule(id).map(Footing::said);
    }

    private static Said said(RuleText rule) {
        var duty = rule.owed();
        var owed = duty == null
                ? ""
                : " Owed " + duty.when() + " the decision, to " + duty.to() + ": " + duty.what()
                        + (duty.given().isEmpty() ? "" : " (if: " + duty.given().replace('-', ' ') + ")");
        return new Said(rule.id(), rule.says() + owed, Code.of(rule.weight()), rule.span(), rule.sources());
    }

    private static Said said(Power power) {
        var decides = switch (power.decider()) {
            case NHS_ENGLAND -> "NHS England decides";
            case JOINT_COMMITTEE -> "A joint committee with NHS England decides";
            case COMMISSIONER -> "The commissioner decides";
            case SHARED -> "NHS England and the commissioner decide, each for its part";
            case NATIONAL -> "It is settled for the whole country";
            case NOBODY -> "No source says who decides";
            case UNSETTLED -> "Sources disagree about who decides";
        };
        var part = power.commissioner().isEmpty() ? "" : "; the commissioner: " + power.commissioner();
        var note = power.note().isEmpty() ? "." : ". " + power.note();
        return new Said(power.act() + "@" + power.level(), decides + part + note, "", power.span(), power.sources());
    }

    /** Everything that differs from then to now, by id. */
    static List<Change> changes(Footing then, Footing now) {
        if (then.hash.equals(now.hash)) return List.of();
        var before = byId(then);
        var after = byId(now);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .flatMap(id -> changes(before.get(id), after.get(id)).stream())
                .toList();
    }

    private static LinkedHashMap<String, Said> byId(Footing footing) {
        var all = new LinkedHashMap<String, Said>();
        footing.said.forEach(one -> all.put(one.id(), one));
        return all;
    }

    private static List<Change> changes(@Nullable Said before, @Nullable Said after) {
        if (before == null) {
            return after == null ? List.of() : List.of(new Change(after.id(), "new", "", after.words(), after.page()));
        }
        if (after == null) return List.of(new Change(before.id(), "gone", before.words(), "", before.page()));
        var found = new ArrayList<Change>();
        compare(found, after, "its words", before.words(), after.words());
        compare(found, after, "how binding it is", before.weight(), after.weight());
        compare(found, after, "its days", Words.span(before.span()), Words.span(after.span()));
        compare(found, after, "its sources", before.rank(), after.rank());
        return found;
    }

    private static void compare(List<Change> found, Said it, String what, String before, String after) {
        if (!before.equals(after)) found.add(new Change(it.id(), what, before, after, it.page()));
    }
}
