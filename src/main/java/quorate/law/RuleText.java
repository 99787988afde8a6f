package quorate.law;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;
import quorate.kernel.Weight;

/**
 * The words, weight, days and sources of a rule. Its predicate, where it has one, is code under the same id.
 *
 * @param id such as {@code law.nodouble}
 * @param says the rule in one or two sentences
 * @param was the rules whose place it took: a section of an earlier Act, an earlier edition
 * @param owed what must be done where the rule asks for something rather than forbids it; null where it only forbids
 */
public record RuleText(
        String id,
        Weight weight,
        Span span,
        String says,
        List<Citation> sources,
        List<String> was,
        @org.jspecify.annotations.Nullable Duty owed) {

    public RuleText {
        sources = List.copyOf(sources);
        was = List.copyOf(was);
    }

    /** False for a rule known only from practice, which may never be called a requirement. */
    public boolean isSourced() {
        return sources.stream().anyMatch(source -> source.evidence().isSourced());
    }

    /**
     * What a permitted act owes.
     *
     * @param when {@code before}, {@code with} or {@code after} the decision
     * @param to whom: {@code nhs-england}, {@code lmc}, {@code public} and so on
     * @param what the thing owed, as an imperative: "Tell NHS England of any decision that …"
     * @param acts ids of the acts it attaches to; a trailing {@code *} stands for a family of ids
     * @param levels the levels at which it applies; empty for all
     * @param given the name of a fact: the duty is owed only where that fact is true, and is asked about where it is unknown;
     *     empty for always
     */
    public record Duty(String when, String to, String what, List<String> acts, List<String> levels, String given) {}
}
