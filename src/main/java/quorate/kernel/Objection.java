package quorate.kernel;

import java.util.List;

/**
 * One reason why not, in words that the person who asked understands.
 *
 * @param rule the id of the rule that objects, such as {@code law.nodouble}
 * @param weight how binding that rule is
 * @param sentence what is wrong, in full, with the names and days of this case
 * @param remedy what would mend it; empty where nothing would
 * @param sources where the rule was read
 */
public record Objection(String rule, Weight weight, String sentence, String remedy, List<Citation> sources) {

    public Objection {
        sources = List.copyOf(sources);
    }

    /** True if at least one source was actually read, so that the rule may be called a requirement. */
    public boolean isSourced() {
        return sources.stream().anyMatch(source -> source.evidence().isSourced());
    }
}
