package quorate.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Span;

/**
 * A scheme under which money is owed, as its file has it. Everything that can be spoken of has a slot: the days of the period,
 * the readings, the figures, the shares of each weighting, and the steps, in this order.
 *
 * @param span the days on which it may be calculated for
 * @param area whose scheme it is: England, or a commissioner
 * @param text the file itself, which is the scheme; all else is read from it
 */
public record Definition(
        String id,
        String title,
        String about,
        String area,
        int version,
        Span span,
        Pays pays,
        Rounding rounding,
        Joining joining,
        List<Wanted> wanted,
        List<Dated> figures,
        List<Weighting> weightings,
        List<Bands> bands,
        List<Step> steps,
        List<Payment> payments,
        Optional<Pot> pot,
        List<Replaced> replaces,
        List<TestCase> tests,
        List<Citation> sources,
        List<Spoken> slots,
        String text) {

    public Definition {
        wanted = List.copyOf(wanted);
        figures = List.copyOf(figures);
        weightings = List.copyOf(weightings);
        bands = List.copyOf(bands);
        steps = List.copyOf(steps);
        payments = List.copyOf(payments);
        replaces = List.copyOf(replaces);
        tests = List.copyOf(tests);
        sources = List.copyOf(sources);
        slots = List.copyOf(slots);
    }

    /** How a fraction of a penny is settled. */
    public enum Rounding {
        HALF_UP("half a penny and more is rounded up", java.math.RoundingMode.HALF_UP),
        HALF_EVEN("half a penny is rounded to the even penny", java.math.RoundingMode.HALF_EVEN),
        DOWN("what is less than a penny is dropped", java.math.RoundingMode.DOWN);

        private final String words;
        final java.math.RoundingMode mode;

        Rounding(String words, java.math.RoundingMode mode) {
            this.words = words;
            this.mode = mode;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Something with a slot, whatever it is. */
    public record Spoken(String id, String title, Unit unit) {}

    /**
     * A reading that is asked for.
     *
     * @param taken the day to which it is to be counted
     * @param about whose reading it is
     * @param least and {@code most}: what it lies within, where it has limits
     * @param usual what is meant where nothing was read; null where it has to be read
     */
    public record Wanted(
            String id,
            String title,
            Unit unit,
            Taken taken,
            About about,
            @Nullable Exact least,
            @Nullable Exact most,
            @Nullable Exact usual) {

        /**
         * A number as people write it: {@code 8,686.3}, {@code £0}, {@code 45%}, {@code yes}.
         *
         * @throws IllegalArgumentException when it is no number that counts what is asked for
         */
        public Exact number(String text) {
            return Numbers.read(text, unit);
        }

        /** A number as a statement prints it, with what it counts. */
        public String shown(Exact number) {
            return Shown.of(number, unit);
        }

        /** The day to which it is to be counted; the first of the period where the scheme leaves it open. */
        public LocalDate reference(Span period) {
            return taken.day(period).orElse(period.from());
        }

        /** What counts where nothing was read. */
        Optional<Reading> assumed(Span period) {
            return Optional.ofNullable(usual)
                    .map(value ->
                            new Reading(value, reference(period), "assumed, because nothing else was read", false));
        }
    }

    /** Whose reading it is. */
    public enum About {
        /** Of whoever is paid: a practice, or a network as a whole. */
        PRACTICE,
        /** Of the group as a whole, and the same for each of its members on the day to which it is counted. */
        GROUP,
        /** Of each member by itself on the day to which it is counted, and added up. */
        MEMBERS,
        /** The same for all. */
        COMMISSIONER
    }

    /** The day to which a reading is to be counted. */
    public enum Taken {
        ANY,
        PERIOD_START,
        PERIOD_END,
        QUARTER_START,
        YEAR_START,
        /** The first of January before the financial year. */
        JANUARY;

        Optional<LocalDate> day(Span period) {
            var first = period.from();
            var april = Pays.YEAR.around(first, period).from();
            return switch (this) {
                case ANY -> Optional.empty();
                case PERIOD_START -> Optional.of(first);
                case PERIOD_END -> period.lastDay();
                case QUARTER_START ->
                    Optional.of(Pays.QUARTER.around(first, period).from());
                case YEAR_START -> Optional.of(april);
                case JANUARY -> Optional.of(april.minusMonths(3));
            };
        }
    }

    /**
     * A figure that the scheme itself sets, such as a price: one value for each span of days, and where a value was changed
     * backwards, both.
     */
    public record Dated(String id, String title, Unit unit, List<Value> values) {
        public Dated {
            values = List.copyOf(values);
        }

        /** What holds for the day as far as had been announced by another: of several the last announced. */
        public Optional<Value> find(LocalDate day, LocalDate known) {
            Value best = null;
            for (var value : values) {
                if (!value.span.holdsOn(day) || value.announced.isAfter(known)) continue;
                if (best == null || value.announced.isAfter(best.announced)) best = value;
            }
            return Optional.ofNullable(best);
        }
    }

    /**
     * @param announced the day from which it was known: later than the first day of its span when it was backdated
     * @param remark what has to be said beside it; empty for nothing
     */
    public record Value(Span span, Exact amount, LocalDate announced, String remark, List<Citation> sources) {
        public Value {
            sources = List.copyOf(sources);
        }

        /** Whether it is known otherwise than from practice. */
        public boolean isSourced() {
            return sources.stream().map(Citation::evidence).anyMatch(Evidence::isSourced);
        }
    }

    /** Shares that add up to the whole. */
    public record Weighting(String title, List<Part> parts) {
        public Weighting {
            parts = List.copyOf(parts);
        }
    }

    public record Part(String id, String title, Exact share) {}

    /** Something worked out on the way. @param rule as the file writes it */
    public record Step(String id, String title, String rule, Expression is, Unit unit) {}

    /**
     * A line of the statement.
     *
     * @param when what must hold for it to be paid; null where nothing must
     * @param otherwise what is said when it does not
     * @param stream the funding stream it is paid from; empty where the file does not say
     * @param due when it is paid, in words
     * @param phasing in what parts it is paid; empty where it is paid as a whole for its period
     * @param uses the slots that it rests on, directly or through steps
     */
    public record Payment(
            String id,
            String title,
            String rule,
            Expression is,
            @Nullable Expression when,
            String condition,
            String otherwise,
            String stream,
            String due,
            Optional<Phasing> phasing,
            List<Integer> uses,
            List<Citation> sources) {
        public Payment {
            uses = List.copyOf(uses);
            sources = List.copyOf(sources);
        }
    }

    /**
     * Money that is there once for all who take part.
     *
     * @param by what it is shared out by; null where it only limits what all payments together come to
     */
    public record Pot(Payment line, @Nullable Expression by, String byRule) {}

    /**
     * What the scheme takes the place of, so that nobody is paid twice for the same.
     *
     * @param schemes the ids of the schemes of which nobody is paid who is paid by this one; none where it is no scheme
     */
    public record Replaced(String what, List<String> schemes, String why, List<Citation> sources) {
        public Replaced {
            schemes = List.copyOf(schemes);
            sources = List.copyOf(sources);
        }
    }

    /** Whether who is paid by this scheme is not paid by the other for the same days. */
    public boolean replaces(Definition other) {
        return replaces.stream().anyMatch(it -> it.schemes().contains(other.id));
    }

    public boolean isInParts() {
        return Phasing.isAnyOf(payments, pot);
    }

    /** Where the thing of this name stands. */
    OptionalInt slotOf(String name) {
        for (var at = 0; at < slots.size(); at++) if (slots.get(at).id().equals(name)) return OptionalInt.of(at);
        return OptionalInt.empty();
    }

    static final int BUILT_IN = 2;

    int firstFigure() {
        return BUILT_IN + wanted.size();
    }

    int firstShare() {
        return firstFigure() + figures.size();
    }

    int firstStep() {
        return slots.size() - steps.size();
    }

    /** True if no two of its figures, rules or shares rest on practice alone. */
    public boolean isSourced() {
        return figures.stream().allMatch(figure -> figure.values().stream().allMatch(Value::isSourced));
    }
}
