package quorate.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One measure of one body in one edition.
 *
 * @param body what sort of body is counted: {@code practice}, {@code ccg}, {@code network}, {@code icb}, {@code
 *     sub-icb}, {@code region} or {@code nation}
 * @param code the body's code as published, of the edition's {@code geography} day
 * @param value in the measure's smallest unit; nothing where nothing was counted
 * @param gap what the file says instead of a number: {@code N/A}; empty where it says nothing
 */
public record Figure(Measure measure, Edition edition, String body, String code, OptionalLong value, String gap) {

    /** The number, if there is one. */
    public Optional<BigDecimal> number() {
        return value.isPresent() ? Optional.of(measure.number(value.getAsLong())) : Optional.empty();
    }

    /** For a page that only people with a post read: "4,017 patients", "not known (N/A)". */
    public String words() {
        if (value.isPresent()) return measure.words(value.getAsLong());
        return gap.isEmpty() ? "not known" : "not known (" + gap + ")";
    }
}
