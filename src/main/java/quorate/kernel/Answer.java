package quorate.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of asking a module to record something: it was done, or here is every reason why not. A foreseeable "no" is
 * this value and never an exception, so that a page can show all of it at once.
 */
public sealed interface Answer<T> {

    /** @param it what there is now; the same again when the same thing was asked twice */
    record Done<T>(T it) implements Answer<T> {}

    /** Nothing was recorded. @param objections every reason at once, never empty */
    record Refused<T>(List<Objection> objections) implements Answer<T> {
        public Refused {
            objections = List.copyOf(objections);
            if (objections.isEmpty()) throw new IllegalArgumentException("A refusal has a reason");
        }
    }

    /** True if it was recorded. */
    default boolean isDone() {
        return this instanceof Done;
    }

    /** Why not; empty if it was done. */
    default List<Objection> objections() {
        return this instanceof Refused<T>(var objections) ? objections : List.of();
    }

    /**
     * What there is now, for whoever knows that it cannot be refused, such as a seed.
     *
     * @throws IllegalArgumentException with every sentence, if it was refused
     */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var it) -> it;
            case Refused<T>(var objections) ->
                throw new IllegalArgumentException(
                        objections.stream().map(Objection::sentence).collect(Collectors.joining(" ")));
        };
    }
}
