package quorate.interests;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
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

    static Step read(Block block, Cites cites) {
        var at = block.text("at");
        var step = new Step(
                block.as("tie", Tie::parse, "a tie"),
                block.flag("against", false),
                at.equals("own") || at.equals("any"),
                at.equals("on") || at.equals("any"),
                ties(block, "after"),
                ties(block, "not-after"),
                block.has("then") ? ties(block, "then") : null,
                kinds(block, "to"),
                kinds(block, "not"),
                block.findAs("type", Interest.Type::parse, "a type of interest").orElse(null),
                block.as("near", Step::nature, "actual, potential or perceived"),
                block.find("influence").filter("soft"::equals).isPresent(),
                block.flag("oblique", false),
                block.flag("common", false),
                block.flag("sure", true),
                block.find("says").orElse(null),
                cites.of(block, "cites"));
        block.done();
        if (step.own && !step.on && step.type == null)
            throw new IllegalArgumentException(block.where() + ": a person's own tie needs a type");
        return step;
    }

    static Finding.Nature nature(String text) {
        return Finding.Nature.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    private static Set<Tie> ties(Block block, String key) {
        var ties = EnumSet.noneOf(Tie.class);
        ties.addAll(block.list(key, Tie::parse));
        return ties;
    }

    private static Set<Kind> kinds(Block block, String key) {
        var kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(block.list(key, Kind::parse));
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
