package quorate.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All that is wrong with a definition. A reader who finds one fault goes on, so that all are named at once. */
final class Faults {

    private final List<String> sentences = new ArrayList<>();

    /** @param what is wrong there, as the end of a sentence that begins with the place */
    void add(String place, String what) {
        var sentence = place + ": " + what + (what.endsWith(".") ? "" : ".");
        if (!sentences.contains(sentence)) sentences.add(sentence);
    }

    /** What came of reading a part, or nothing and a fault: the sentence of the exception names the place itself. */
    <T> Optional<T> read(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            var sentence = String.valueOf(wrong.getMessage());
            if (!sentences.contains(sentence)) sentences.add(sentence);
            return Optional.empty();
        }
    }

    /** The same, where the exception does not know the place. */
    <T> Optional<T> read(String place, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            add(place, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    List<String> list() {
        return List.copyOf(sentences);
    }
}
