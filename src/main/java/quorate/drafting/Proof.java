package quorate.drafting;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.schemes.Trial;
import quorate.web.Words;

/**
 * A text of a scheme, read: all that is wrong with it, each with its line, and how its examples went.
 *
 * @param faults empty if it may be laid, once its examples hold
 */
record Proof(String text, Optional<Definition> definition, List<Fault> faults, List<Trial.Result> trial) {

    private static final Set<String> RESERVED = Set.of("drafts", "practices", "figures");
    private static final Pattern LINE = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Pattern ROW = Pattern.compile("(?:rows? |and )(\\d{1,4})");
    private static final Pattern KEY = Pattern.compile("'([a-z-]+)'");

    Proof {
        faults = List.copyOf(faults);
        trial = List.copyOf(trial);
    }

    /** @param line counted from 1; nothing for what is missing, or stands in no one line */
    record Fault(Optional<Integer> line, String sentence) {}

    /**
     * @param area whose scheme it must be
     * @param taken whether an id is that of another scheme
     */
    static Proof of(String text, String area, Schemes schemes, Predicate<String> taken) {
        var read = Schemes.read(text);
        var scalars = Scalars.of(text);
        var faults = new ArrayList<Fault>();
        read.faults().forEach(it -> faults.add(fault(it, scalars)));
        read.definition().ifPresent(it -> faults.addAll(own(it, area, taken, scalars)));
        faults.sort(Comparator.comparing(it -> it.line().orElse(Integer.MAX_VALUE)));
        var trial = read.definition().map(it -> trial(it, schemes, faults)).orElse(List.of());
        return new Proof(text, read.definition(), faults, trial);
    }

    /** Numbers and days may be so large that no example can be worked out. */
    private static List<Trial.Result> trial(Definition scheme, Schemes schemes, List<Fault> faults) {
        try {
            return schemes.trial(scheme);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException tooLarge) {
            faults.add(new Fault(
                    Optional.empty(),
                    "Its examples cannot be worked out: a number or a day in it is larger than can be counted."));
            return List.of();
        }
    }

    private static List<Fault> own(Definition it, String area, Predicate<String> taken, Scalars scalars) {
        var found = new ArrayList<Fault>();
        if (RESERVED.contains(it.id()) || taken.test(it.id())) {
            found.add(new Fault(
                    scalars.lineOf(List.of("scheme"), Optional.empty()),
                    "'scheme' says " + it.id()
                            + ", which is the name of another scheme: give this one a name of its own."));
        }
        if (!it.area().equals(area)) {
            found.add(new Fault(
                    scalars.lineOf(List.of("area"), Optional.empty()),
                    "'area' must be " + area + ", whose scheme this is, not '" + it.area() + "'."));
        }
        return found;
    }

    /** A sentence of the reader begins with its place: "scheme, lines, number 2: …". */
    private static Fault fault(String sentence, Scalars scalars) {
        if (sentence.contains("this is not YAML")) {
            var lines = LINE.matcher(sentence).results().toList();
            var line = lines.isEmpty()
                    ? Optional.<Integer>empty()
                    : Optional.of(Integer.valueOf(lines.getLast().group(1)));
            return new Fault(
                    line,
                    "This cannot be read as keys and values"
                            + line.map(it -> " at line " + it).orElse("")
                            + ". Look for a bracket or a quotation mark that is not closed, a colon within a sentence"
                            + " (put the sentence in quotation marks), or a line that stands too far to the right.");
        }
        var colon = sentence.indexOf(": ");
        if (sentence.startsWith("name ") && colon > 0) {
            return new Fault(
                    scalars.lineOf(sentence.substring("name ".length(), colon)),
                    Words.sentence(sentence.substring("name ".length())));
        }
        if (colon < 0 || !sentence.startsWith("scheme")) return new Fault(Optional.empty(), sentence);
        var place = List.of(sentence.substring(0, colon).split(", "));
        var said = sentence.substring(colon + 2);
        var key = KEY.matcher(said).results().map(it -> it.group(1)).findFirst();
        var where = new ArrayList<>(place.subList(1, place.size()));
        var row = ROW.matcher(said).results().reduce((first, last) -> last);
        if (where.size() > 1 && where.getFirst().equals("bands") && row.isPresent()) {
            var rows = List.of(
                    where.get(0), where.get(1), "rows", "number " + row.get().group(1));
            return new Fault(
                    scalars.lineOf(rows, Optional.empty()), Words.sentence(String.join(", ", where)) + ": " + said);
        }
        return new Fault(
                scalars.lineOf(where, key),
                where.isEmpty() ? Words.sentence(said) : Words.sentence(String.join(", ", where)) + ": " + said);
    }

    /** How many examples do not hold. */
    long failing() {
        return trial.stream().filter(it -> !it.holds()).count();
    }

    boolean isSound() {
        return faults.isEmpty() && failing() == 0;
    }
}
