package quorate.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.Objection;

/**
 * What somebody typed into a form, and everything that is wrong with it. A parameter of this type on an endpoint is filled
 * in from the request.
 *
 * <p>Each reader takes one field, notes a {@link Fault} if it cannot be used, and then gives a stand-in, so that all faults
 * of a form are found at once. Nothing may be done with what was read while {@link #isFaulty()}: the form is shown again
 * from this very object, with every value as it was typed. {@code src/main/jte/web/README.md} has a whole example.
 */
public final class Typed {

    private static final int LINE = 200;

    private final Map<String, List<String>> values;
    private final List<Fault> faults = new ArrayList<>();

    private Typed(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form that nobody has filled in yet. */
    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** A form filled in beforehand with what is known; days are written 2016-05-10. */
    public static Typed prefilled(Map<String, String> known) {
        var values = new LinkedHashMap<String, List<String>>();
        known.forEach((name, value) -> values.put(name, List.of(value)));
        return new Typed(values);
    }

    /**
     * The same, with what is known filled in where the request carried no such field: of another form on the page. A day that
     * was typed in three fields is such a field, whatever is known of it.
     */
    public Typed knowing(Map<String, String> known) {
        var all = prefilled(known);
        all.values.keySet().removeIf(this::isTypedAsDay);
        all.values.putAll(values);
        all.faults.addAll(faults);
        return all;
    }

    private boolean isTypedAsDay(String name) {
        return Stream.of("-day", "-month", "-year").anyMatch(part -> values.containsKey(name + part));
    }

    /** The same, with fields of which several answers are ticked. */
    public static Typed prefilled(Map<String, String> known, Map<String, List<String>> ticked) {
        var values = new LinkedHashMap<String, List<String>>(prefilled(known).values);
        ticked.forEach((name, answers) -> values.put(name, List.copyOf(answers)));
        return new Typed(values);
    }

    /** What a request carries, by the names of its fields. */
    static Typed from(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, given) -> values.put(name, List.of(given)));
        return new Typed(values);
    }

    /** One line of text; the sentence is the fault when it is empty. More than 200 characters are a fault too. */
    public String line(String name, String missing) {
        return text(name, missing, LINE);
    }

    /** One line that may be left empty. */
    public String optionalLine(String name) {
        return optionalText(name, LINE);
    }

    /** Text of several lines. @param most characters that it may have */
    public String text(String name, String missing, int most) {
        var text = optionalText(name, most);
        if (text.isEmpty()) fault(name, missing);
        return text;
    }

    /** Text that may be left empty. @param most characters that it may have */
    public String optionalText(String name, int most) {
        var text = Scan.clean(value(name));
        if (text.codePointCount(0, text.length()) > most) {
            fault(name, Scan.label(name) + " must be " + Words.number(most) + " characters or fewer");
        }
        return text;
    }

    /** A day, from three fields {@code name-day}, {@code name-month} and {@code name-year}, or from one as 2016-05-10. */
    public LocalDate day(String name, String missing) {
        return optionalDay(name).orElseGet(() -> {
            note(new Fault(name, name + "-day", missing));
            return LocalDate.EPOCH;
        });
    }

    /** A day that may be left empty. */
    public Optional<LocalDate> optionalDay(String name) {
        try {
            return Scan.day(value(name), value(name + "-day"), value(name + "-month"), value(name + "-year"));
        } catch (DateTimeException notADay) {
            var missing = List.of("-day", "-month", "-year").stream()
                    .filter(part -> value(name).isBlank() && value(name + part).isBlank())
                    .findFirst();
            note(new Fault(
                    name,
                    name + missing.orElse("-day"),
                    Scan.label(name)
                            + missing.map(part -> " must include a " + part.substring(1))
                                    .orElse(" must be a real date, such as 10 5 2016")));
            return Optional.empty();
        }
    }

    /** A time of day: 5:30pm, 17:30, 5pm, midday. */
    public LocalTime time(String name, String missing) {
        if (value(name).isBlank()) fault(name, missing);
        return Scan.time(value(name)).orElseGet(() -> {
            if (!value(name).isBlank()) fault(name, Scan.label(name) + " must be a time, such as 5:30pm or 17:30");
            return LocalTime.MIDNIGHT;
        });
    }

    /** A whole number from least to most, both allowed. */
    public int whole(String name, String missing, int least, int most) {
        var text = value(name).strip().replace(",", "");
        if (text.isEmpty()) {
            fault(name, missing);
            return least;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException notANumber) {
            // Said below, in the same words.
        }
        fault(
                name,
                Scan.label(name) + " must be a whole number between " + Words.number(least) + " and "
                        + Words.number(most));
        return least;
    }

    /** An amount of pounds: 100,000 or £99.50. */
    public Money money(String name, String missing) {
        if (value(name).isBlank()) {
            fault(name, missing);
            return Money.ZERO;
        }
        try {
            return Money.parse(value(name));
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            fault(name, Scan.label(name) + " must be an amount of pounds, such as 100,000 or 99.50");
            return Money.ZERO;
        }
    }

    /** Exactly one of the given answers. @return the first of them as the stand-in */
    public String choice(String name, String missing, List<String> answers) {
        var answer = value(name);
        if (answers.contains(answer)) return answer;
        fault(name, missing);
        return answers.getFirst();
    }

    /** One of the constants of an enum, by its name in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String name, String missing, Class<E> type) {
        var codes = Stream.of(type.getEnumConstants()).map(Code::of).toList();
        return Code.parse(type, choice(name, missing, codes));
    }

    /** Those of the given answers that were ticked; may be none. One that the page did not offer is a fault. */
    public List<String> choices(String name, List<String> answers) {
        if (!answers.containsAll(values(name))) {
            fault(name, Scan.label(name) + " must be chosen from what this page offers: choose again");
        }
        return answers.stream().filter(values(name)::contains).toList();
    }

    /**
     * Exactly one of what the page offered, by its text, such as a person by their id. So a form never makes an id: what is
     * empty, garbled or the id of something else is the same fault.
     */
    public <T> Optional<T> offered(String name, String missing, Collection<T> offer) {
        return found(
                name,
                missing,
                text -> offer.stream()
                        .filter(one -> one.toString().equals(text))
                        .findFirst());
    }

    /** The same for something that may be left empty. */
    public <T> Optional<T> optionallyOffered(String name, String wrong, Collection<T> offer) {
        return value(name).isBlank() ? Optional.empty() : offered(name, wrong, offer);
    }

    /** Something looked up by what was typed, such as a body by its code. Not found is a fault with the given sentence. */
    public <T> Optional<T> found(String name, String missing, Function<String, Optional<T>> look) {
        var text = value(name).strip();
        var found = text.isEmpty() ? Optional.<T>empty() : look.apply(text);
        if (found.isEmpty()) fault(name, missing);
        return found;
    }

    /**
     * The id that a form carries, such as the key by which sending it twice does it once; empty when it is none. For
     * something that must be there, ask {@link #offered} instead.
     */
    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(value(name).strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Notes a fault that the page found by itself. The first fault of a field is the one that is shown. */
    public void fault(String field, String sentence) {
        note(new Fault(field, field, sentence));
    }

    private void note(Fault fault) {
        if (faultOf(fault.field()).isEmpty()) faults.add(fault);
    }

    /** Notes every objection against the form as a whole, each with its remedy. */
    public void object(List<Objection> objections) {
        objections.forEach(
                objection -> faults.add(new Fault("", "", (objection.sentence() + " " + objection.remedy()).strip())));
    }

    /** True once anything was faulted: the page is then shown again with what was typed. */
    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** All faults, in the order in which the fields were read: read them in the order of the page. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What is wrong with the field, if anything is. */
    public Optional<String> faultOf(String field) {
        return faults.stream()
                .filter(fault -> !field.isEmpty() && fault.field().equals(field))
                .map(Fault::sentence)
                .findFirst();
    }

    /** What was typed, untouched; empty when nothing was. */
    public String value(String name) {
        var given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean isChosen(String name, String answer) {
        return values(name).contains(answer);
    }

    /** One of the three fields of a day, as typed. @param part {@code day}, {@code month} or {@code year} */
    public String partOfDay(String name, String part) {
        var typed = value(name + "-" + part);
        return typed.isEmpty() ? Scan.partOf(value(name), part) : typed;
    }
}
