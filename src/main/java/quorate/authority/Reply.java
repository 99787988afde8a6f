package quorate.authority;

import java.util.List;
import java.util.stream.Collectors;
import quorate.kernel.Objection;

/** What became of something asked of {@link Authority}: it was done, or not for all these reasons. */
public sealed interface Reply<T> {

    /**
     * Done.
     *
     * @param it what there is now; the same again when the same thing was asked twice
     * @param number from which it is known
     */
    record Done<T>(T it, long number) implements Reply<T> {}

    record Refused<T>(List<Objection> objections) implements Reply<T> {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /**
     * For whoever knows that it cannot be refused, such as a seed.
     *
     * @throws IllegalArgumentException with every sentence, if it was refused
     */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var it, var number) -> it;
            case Refused<T>(var objections) ->
                throw new IllegalArgumentException(
                        objections.stream().map(Objection::sentence).collect(Collectors.joining(" ")));
        };
    }
}
