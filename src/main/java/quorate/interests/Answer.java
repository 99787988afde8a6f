package quorate.interests;

import java.util.List;
import quorate.kernel.Objection;

/** What came of asking for something to be recorded: it was done, or there are reasons why not. */
public sealed interface Answer<T> {

    record Done<T>(T it) implements Answer<T> {}

    /** Refused, with every reason at once. */
    record Refused<T>(List<Objection> objections) implements Answer<T> {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** @throws IllegalStateException with the objections, for callers who know that there can be none */
    default T get() {
        return switch (this) {
            case Done<T>(var it) -> it;
            case Refused<T>(var objections) ->
                throw new IllegalStateException(String.join(
                        "; ", objections.stream().map(Objection::sentence).toList()));
        };
    }

    default List<Objection> objections() {
        return this instanceof Refused<T>(var objections) ? objections : List.of();
    }
}
