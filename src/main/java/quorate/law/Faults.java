package quorate.law;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a pack. A reader who finds one fault goes on, so that all are listed at once. */
final class Faults {

    private final List<String> sentences = new ArrayList<>();

    /**
     * @param place file, line and entry
     * @param what what is wrong there
     * @param remedy what to do about it
     */
    void add(String place, String what, String remedy) {
        sentences.add(place + ": " + what + ". " + remedy + ".");
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<String> list() {
        return List.copyOf(sentences);
    }
}
