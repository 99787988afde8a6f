package quorate.interests;

import java.util.List;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.law.RuleText;

/** Whether statute keeps a person out of a decision. */
sealed interface Recusal {

    /** Statute says nothing: the guidance and the chair decide. */
    record None() implements Recusal {}

    /** The person may not take part in the decision. */
    record Owed(RuleText by) implements Recusal {}

    /** It depends on the process, which is not known. */
    record Asked(RuleText by) implements Recusal {}

    /** The position alone is no conflict. */
    record NotInItself(RuleText by) implements Recusal {}

    /** The treatment, made strict enough. */
    default Treatment atLeast(Treatment suggested) {
        var free = this instanceof None || this instanceof NotInItself;
        return free || !suggested.decides() ? suggested : Treatment.DISCUSS_NOT_DECIDE;
    }

    /** The id of the rule that keeps the person out of the decision. */
    default Optional<String> rule() {
        return this instanceof Owed(var by) ? Optional.of(by.id()) : Optional.empty();
    }

    default Optional<String> says() {
        return switch (this) {
            case None() -> Optional.empty();
            case Owed(var by) -> Optional.of(by.says());
            case Asked(var by) ->
                Optional.of(by.says() + " Which process is used is not known: ask before the meeting.");
            case NotInItself(var by) -> Optional.of(by.says());
        };
    }

    default List<Citation> sources() {
        return switch (this) {
            case None() -> List.of();
            case Owed(var by) -> by.sources();
            case Asked(var by) -> by.sources();
            case NotInItself(var by) -> by.sources();
        };
    }
}
