package quorate.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;

/** What is remembered about a thing, for the page of that thing. Implemented by {@code journal}. */
public interface Memory {

    /**
     * What happened about it, oldest first.
     *
     * @param sort the first word of the kinds asked for: {@code Account} for {@code Account.Opened} and its like
     */
    List<Remembered> about(UUID thing, String sort);

    /** @param kind the name under which it is filed, such as {@code Account.Opened} */
    record Remembered(String kind, Instant at, Actor by, Map<String, String> facts) {
        public Remembered {
            facts = Map.copyOf(facts);
        }
    }
}
