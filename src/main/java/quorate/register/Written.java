package quorate.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import quorate.kernel.Objection;

/** What became of an entry into the register. */
public sealed interface Written {

    /**
     * Done.
     *
     * @param id of the party or link that was entered
     * @param number from which it is known
     */
    record Entered(UUID id, long number) implements Written {}

    /** Nothing was entered, for all these reasons. */
    record Refused(List<Objection> objections) implements Written {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /**
     * For whoever knows that it cannot be refused, such as a seed.
     *
     * @throws IllegalArgumentException with every sentence, if it was refused
     */
    default Entered orThrow() {
        return switch (this) {
            case Entered entered -> entered;
            case Refused(var objections) ->
                throw new IllegalArgumentException(
                        objections.stream().map(Objection::sentence).collect(Collectors.joining(" ")));
        };
    }
}
