package quorate.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A module's part in worked examples. An example gives a small world, asks one thing and says what must come of it; there
 * is no database and nothing exists but what is given. Each module implements this once, package-private and without
 * Spring, with a constructor that takes nothing; the runner finds it by its type.
 */
public interface Exemplar {

    /**
     * The blocks under {@code given} that this module reads ({@code parties}, {@code links}, {@code instruments} …), and
     * the blocks that must have been read before each.
     */
    Map<String, List<String>> given();

    /**
     * Puts the block into the scene.
     *
     * @throws IllegalArgumentException with a sentence naming the entry and the key, for anything unknown or malformed
     */
    void read(String block, Object yaml, Scene scene);

    /** The questions this module answers: the values of {@code when: ask:}. */
    List<String> asks();

    /**
     * Answers a question.
     *
     * @param when the whole {@code when} block
     * @return the answer, by the names used under {@code then}; rule ids under {@code because} as a list
     */
    Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene);

    /** What has been given so far, each module's part under its own type. */
    final class Scene {

        private final Map<Class<?>, Object> parts = new HashMap<>();

        public <T> void put(Class<T> type, T part) {
            parts.put(type, part);
        }

        public boolean has(Class<?> type) {
            return parts.containsKey(type);
        }

        public <T> T get(Class<T> type) {
            var part = parts.get(type);
            if (part == null)
                throw new NoSuchElementException("Nothing of this kind was given: " + type.getSimpleName());
            return type.cast(part);
        }
    }
}
