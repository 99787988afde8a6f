package quorate.register;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that is cheap to replace by a slightly different one: the bulk is shared, and only what changed lately
 * is copied. Nothing is ever taken off it.
 */
final class Shelf<K, V> {

    private static final int FEW = 1_000;

    private final Map<K, V> bulk;
    private final Map<K, V> lately;

    private Shelf(Map<K, V> bulk, Map<K, V> lately) {
        this.bulk = bulk;
        this.lately = lately;
    }

    static <K, V> Shelf<K, V> empty() {
        return new Shelf<>(Map.of(), Map.of());
    }

    @Nullable
    V get(K key) {
        var late = lately.get(key);
        return late != null ? late : bulk.get(key);
    }

    Shelf<K, V> with(Map<K, V> changes) {
        if (changes.isEmpty()) return this;
        var late = new HashMap<>(lately);
        late.putAll(changes);
        if (late.size() <= Math.max(FEW, bulk.size() / 16)) return new Shelf<>(bulk, late);
        var all = HashMap.<K, V>newHashMap(bulk.size() + late.size());
        all.putAll(bulk);
        all.putAll(late);
        return new Shelf<>(all, Map.of());
    }

    void forEach(BiConsumer<K, V> visitor) {
        bulk.forEach((key, value) -> {
            if (!lately.containsKey(key)) visitor.accept(key, value);
        });
        lately.forEach(visitor);
    }
}
