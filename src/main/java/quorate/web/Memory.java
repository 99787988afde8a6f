package quorate.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import quorate.kernel.Actor;

/** What is remembered about a thing, for the page of that thing. Implemented by {@code journal}. */
public interface Memory {

    /**
     * What happened about it, oldest first.
     *
     * @param sort the first word of the kinds asked for: {@code Account} for {@code Account.Opened} and its like
     */
    List<Remembered> about(UUID thing, String sort);

    /** The same of several things at once, by thing; nothing stands there for one of which nothing is remembered. */
    Map<UUID, List<Remembered>> about(Collection<UUID> things, String sort);

    /** Hands over what happened about any of these things, in order, each with its link in the chain. */
    void chain(Collection<UUID> things, Consumer<Link> taker);

    /** Reads the whole chain and says in a sentence whether it holds, and by which last hash it is known. */
    String proof();

    /**
     * One entry as the chain holds it: the SHA-256 of {@code before} and {@code bytes} is {@code hash}.
     *
     * @param before the hash of the entry before it, in hexadecimal
     * @param bytes the entry itself, in hexadecimal
     */
    record Link(long position, long number, String kind, Instant at, String before, String hash, String bytes) {}

    /** @param kind the name under which it is filed, such as {@code Account.Opened} */
    record Remembered(String kind, Instant at, Actor by, Map<String, String> facts) {
        public Remembered {
            facts = Map.copyOf(facts);
        }
    }
}
