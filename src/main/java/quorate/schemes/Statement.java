package quorate.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Span;

/**
 * What one who takes part is owed under a scheme for a period, and everything it was worked out from. It keeps the numbers and
 * not the sentences: {@link Working} says them when somebody reads it.
 *
 * @param values what stood in each slot; null where it was not known
 * @param readings those that were used, by name
 * @param objections why there is no line at all; empty when there are lines
 */
public record Statement(
        Basis basis,
        Entrant entrant,
        Values values,
        Map<String, Reading> readings,
        List<Line> lines,
        List<Objection> objections) {

    public Statement {
        lines = List.copyOf(lines);
        objections = List.copyOf(objections);
    }

    /**
     * What all statements of one run share.
     *
     * @param priced the day whose figures count
     * @param figures the value that each figure had, in order; empty for none
     */
    public record Basis(
            Definition definition,
            Span period,
            LocalDate priced,
            LocalDate known,
            List<Optional<Definition.Value>> figures) {
        public Basis {
            figures = List.copyOf(figures);
        }
    }

    /** What stood in each slot. */
    static final class Values {
        private final @Nullable Exact[] slots;

        Values(@Nullable Exact[] slots) {
            this.slots = slots;
        }

        @Nullable
        Exact at(int slot) {
            return slots[slot];
        }
    }

    /**
     * A line.
     *
     * @param owed what it comes to; null where it cannot be worked out
     * @param met whether its condition holds; an unmet one comes to nothing
     * @param share how a pot was split, for the line that is a part of one
     * @param objections why it cannot be worked out
     */
    public record Line(
            Definition.Payment payment,
            @Nullable Money owed,
            boolean met,
            @Nullable Share share,
            List<Objection> objections) {
        public Line {
            objections = List.copyOf(objections);
        }

        public Optional<Money> amount() {
            return Optional.ofNullable(owed);
        }
    }

    /** A part of a pot: so much of so much of it. */
    public record Share(Money pot, Exact weight, Exact of) {}

    /** What all lines come to; nothing if one of them cannot be worked out, or there are none. */
    public Optional<Money> total() {
        if (!objections.isEmpty()) return Optional.empty();
        var sum = Money.ZERO;
        for (var line : lines) {
            if (line.owed() == null) return Optional.empty();
            sum = sum.plus(line.owed());
        }
        return Optional.of(sum);
    }

    /** Why there is no total: of the whole statement and of its lines, each once. */
    public List<Objection> listObjections() {
        var all = new java.util.LinkedHashSet<>(objections);
        lines.forEach(line -> all.addAll(line.objections()));
        return List.copyOf(all);
    }

    /** What the scheme says of a fraction of a penny. */
    public String rounding() {
        return "Rounded by the scheme: " + basis.definition().rounding();
    }

    /** True if the line rests on a reading that is awaited, or was counted to another day than the scheme says. */
    public boolean isEstimated(Line line) {
        return line.payment().uses().stream()
                .filter(slot ->
                        slot >= Definition.BUILT_IN && slot < basis.definition().firstFigure())
                .map(slot -> basis.definition().wanted().get(slot - Definition.BUILT_IN))
                .anyMatch(wanted -> isEstimate(wanted));
    }

    boolean isEstimate(Definition.Wanted wanted) {
        var reading = readings.get(wanted.id());
        return reading != null
                && (reading.estimated()
                        || wanted.taken()
                                .day(basis.period())
                                .filter(day -> !day.equals(reading.day()))
                                .isPresent());
    }
}
