package quorate.periods;

import java.util.List;
import java.util.Optional;
import quorate.kernel.Citation;

/**
 * Every day that follows for a request or a notice.
 *
 * @param due the earliest first
 * @param questions what the text read does not settle
 */
public record Reckoning(List<Due> due, List<Open> questions) {

    /** A question to look up, or to take to a lawyer. */
    public record Open(String asks, List<Citation> sources) {}

    public Optional<Due> find(String rule) {
        return due.stream().filter(each -> each.rule().equals(rule)).findFirst();
    }

    /** True if nothing is left to ask. */
    public boolean isSettled() {
        return questions.isEmpty();
    }
}
