package quorate.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What is different between two versions of minutes, passage by passage and word by word. */
final class Marked {

    private static final String PASSAGES = "h1, h2, h3, h4, p, li, dt, dd, th, td";
    /** Of passages longer than this the words are not set against each other. */
    private static final int LONG = 1_500;

    private Marked() {}

    enum How {
        SAME,
        GONE,
        COME
    }

    /** Words in a row that share their fate. */
    record Part(How how, String words) {}

    /** A passage that is not as it was. @param under the heading that it stands under */
    record Passage(String under, List<Part> parts) {}

    /** Only what is different, in the order of the later version. */
    static List<Passage> between(String before, String after) {
        var changed = new ArrayList<Passage>();
        var under = "";
        var gone = new ArrayList<Text>();
        for (var step : steps(texts(before), texts(after))) {
            if (step.how() == How.GONE) gone.add(step.one());
            if (step.how() == How.COME) changed.add(new Passage(under, come(gone, step.one())));
            if (step.how() == How.SAME) {
                flush(gone, under, changed);
                if (step.one().heads()) under = step.one().words();
            }
        }
        flush(gone, under, changed);
        return changed;
    }

    private static void flush(List<Text> gone, String under, List<Passage> changed) {
        gone.forEach(text -> changed.add(new Passage(under, List.of(new Part(How.GONE, text.words())))));
        gone.clear();
    }

    /** Set against the first passage that went and has most of its words; else it is new. */
    private static List<Part> come(List<Text> gone, Text come) {
        var like = gone.stream().filter(text -> areAlike(text, come)).findFirst();
        if (like.isEmpty()) return List.of(new Part(How.COME, come.words()));
        gone.remove(like.get());
        return joined(steps(like.get().list(), come.list()));
    }

    private static boolean areAlike(Text one, Text other) {
        if (one.list().size() > LONG || other.list().size() > LONG) return false;
        var all = new HashSet<>(one.list());
        var others = new HashSet<>(other.list());
        var least = Math.min(all.size(), others.size());
        all.retainAll(others);
        return all.size() * 2 >= least;
    }

    private static List<Part> joined(List<Step<String>> steps) {
        var parts = new ArrayList<Part>();
        for (var step : steps) {
            var last = parts.isEmpty() ? null : parts.getLast();
            if (last != null && last.how() == step.how())
                parts.set(parts.size() - 1, new Part(step.how(), last.words() + " " + step.one()));
            else parts.add(new Part(step.how(), step.one()));
        }
        return parts;
    }

    private record Text(String words, boolean heads) {
        List<String> list() {
            return List.of(words.split(" "));
        }
    }

    private static List<Text> texts(String html) {
        return Jsoup.parse(html).select(PASSAGES).stream()
                .filter(element -> element.select(PASSAGES).size() == 1)
                .filter(Element::hasText)
                .map(element -> new Text(element.text(), element.normalName().matches("h\\d")))
                .toList();
    }

    private record Step<T>(How how, T one) {}

    /** The longest that both have in common stays; of the rest, what went comes before what came in its place. */
    private static <T> List<Step<T>> steps(List<T> before, List<T> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--)
            for (var j = after.size() - 1; j >= 0; j--)
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        var steps = new ArrayList<Step<T>>();
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Step<>(How.SAME, after.get(j++)));
                i++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Step<>(How.GONE, before.get(i++)));
            } else steps.add(new Step<>(How.COME, after.get(j++)));
        }
        return steps;
    }
}
