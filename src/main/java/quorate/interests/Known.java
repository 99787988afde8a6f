package quorate.interests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A row, and since when and until when it was known.
 *
 * @param row its number in its table
 * @param until {@link #OPEN} while nothing has taken its place
 */
record Known<T>(long row, T it, long since, long until) {

    static final long OPEN = Long.MAX_VALUE;

    boolean isOpen() {
        return until == OPEN;
    }

    /** All rows of one kind under their keys, in the order in which they came to be known. Never changes: makes another. */
    static final class Index<K, T> {

        private final Function<T, K> key;
        private final Map<K, List<Known<T>>> rows;

        private Index(Function<T, K> key, Map<K, List<Known<T>>> rows) {
            this.key = key;
            this.rows = rows;
        }

        static <K, T> Index<K, T> by(Function<T, K> key) {
            return new Index<>(key, Map.of());
        }

        Index<K, T> with(List<Known<T>> changes) {
            if (changes.isEmpty()) return this;
            var all = new HashMap<>(rows);
            for (var change : changes) {
                var same = new ArrayList<>(all.getOrDefault(key.apply(change.it()), List.of()));
                same.removeIf(row -> row.row() == change.row());
                same.add(change);
                same.sort(java.util.Comparator.comparingLong(Known<T>::since).thenComparingLong(Known::row));
                all.put(key.apply(change.it()), List.copyOf(same));
            }
            return new Index<>(key, all);
        }

        /** What is known now under the key. */
        List<T> of(K key) {
            return stream(key).filter(Known::isOpen).map(Known::it).toList();
        }

        /** What was ever known under the key, in order. */
        List<T> everOf(K key) {
            return stream(key).map(Known::it).toList();
        }

        Stream<Known<T>> stream(K key) {
            return rows.getOrDefault(key, List.of()).stream();
        }

        Stream<Known<T>> all() {
            return rows.values().stream().flatMap(List::stream);
        }
    }
}
