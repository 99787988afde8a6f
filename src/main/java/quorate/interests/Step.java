package quorate.interests;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.register.Kind;
import quorate.register.Tie;

/**
 * One line of {@code law/interests/ties.yaml}: when a tie carries a stake from one party to the next.
 *
 * @param own may be the person's own tie, or a relative's
 * @param on may lead on from a party in which there is already a stake
 * @param after ties one of which must have come just before; empty for any
 * @param then the only ties that may follow; null for any, empty for none
 * @param to kinds of party it may lead to; empty for any
 * @param type our class, where the step settles it
 * @param says the step in words, where the tie's own would mislead
 */
record Step(
        Tie tie,
        boolean against,
        boolean own,
        boolean on,
        Set<Tie> after,
        Set<Tie> notAfter,
        @Nullable Set<Tie> then,
        Set<Kind> to,
        Set<Kind> not,
        Interest.@Nullable Type type,
        Finding.Nature near,
        boolean soft,
        boolean oblique,
        boolean common,
        boolean sure,
        @Nullable String says,
        List<Citation> sources) {

    private static final String[] KEYS = {
        "tie",
        "against",
        "at",
        "after",
        "not-after",
        "then",
        "to",
        "not",
        "type",
        "near",
        "influence",
        "oblique",
        "common",
        "sure",
        "says",
        "cites"
    };

    static Step read(Entry entry, Cites cites) {
        entry.only(KEYS);
        var at = entry.text("at");
        var step = new Step(
                entry.as("tie", Tie::parse, "a tie"),
                entry.yes("against", false),
                at.equals("own") || at.equals("any"),
                at.equals("on") || at.equals("any"),
                ties(entry, "after"),
                ties(entry, "not-after"),
                entry.has("then") ? ties(entry, "then") : null,
                kinds(entry, "to"),
                kinds(entry, "not"),
                entry.findAs("type", Interest.Type::parse, "a type of interest").orElse(null),
                entry.as("near", Step::nature, "actual, potential or perceived"),
                entry.find("influence").filter("soft"::equals).isPresent(),
                entry.yes("oblique", false),
                entry.yes("common", false),
                entry.yes("sure", true),
                entry.find("says").orElse(null),
                cites.of(entry, "cites"));
        if (step.own && !step.on && step.type == null)
            throw new IllegalArgumentException(entry.where() + ": a person's own tie needs a type");
        return step;
    }

    static Finding.Nature nature(String text) {
        return Code.parse(Finding.Nature.class, text);
    }

    private static Set<Tie> ties(Entry entry, String key) {
        var ties = EnumSet.noneOf(Tie.class);
        ties.addAll(entry.words(key, Tie::parse, "a tie"));
        return ties;
    }

    private static Set<Kind> kinds(Entry entry, String key) {
        var kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(entry.words(key, Kind::parse, "a kind of party"));
        return kinds;
    }

    /** True for two entries of one person or body, which is no step at all. */
    boolean isSame() {
        return tie == Tie.SAME_AS;
    }

    /** True if it is read from the affected person's side: the step from a party to one of its people. */
    boolean isColleague() {
        return against && to.equals(EnumSet.of(Kind.PERSON));
    }

    /** True if nothing may follow. */
    boolean isLast() {
        return then != null && then.isEmpty();
    }

    boolean leadsTo(@Nullable Kind kind) {
        if (kind == null) return to.isEmpty();
        return (to.isEmpty() || to.contains(kind)) && !not.contains(kind);
    }

    boolean follows(@Nullable Step last) {
        if (isSame()) return last == null || !last.isLast();
        var tie = last == null ? null : last.tie();
        if (!after.isEmpty() && (tie == null || !after.contains(tie))) return false;
        if (tie != null && notAfter.contains(tie)) return false;
        return last == null || last.then() == null || last.then().contains(this.tie);
    }

    String words(boolean forward) {
        if (says != null) return says;
        return forward ? tie.forward() : tie.backward();
    }
}
