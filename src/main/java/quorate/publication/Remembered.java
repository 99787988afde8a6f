package quorate.publication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What was worked out for one visitor, for the next who asks the same: lists, counts and feeds are the same for everybody.
 * Each answer is kept with the mark that stood on the shelf before it was worked out, and is given again only while that
 * mark stands. So nothing is ever forgotten by hand, on this node or another, and what is withdrawn is gone at once.
 */
@Component
class Remembered {

    private static final int MOST = 500;

    private final ShelfStore shelf;
    private final Map<Object, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Answer> eldest) {
            return size() > MOST;
        }
    });

    Remembered(ShelfStore shelf) {
        this.shelf = shelf;
    }

    private record Answer(long mark, Object value) {}

    /** @param question a value that is equal for nobody who should be answered otherwise */
    <T> T answer(Class<T> type, Object question, Supplier<T> work) {
        var mark = shelf.mark();
        var before = answers.get(question);
        if (before != null && before.mark() == mark) return type.cast(before.value());
        var now = work.get();
        answers.put(question, new Answer(mark, now));
        return now;
    }
}
