package quorate.bench;

import quorate.payments.RetroMeter;

/** A year that was paid is worked out again for all practices of England, because every list of it was wrong. */
final class Retroactive {

    /** Fewer for a first look: {@code JAVA_TOOL_OPTIONS=-Dquorate.practices=500 bin/bench retro}. */
    private static final int PRACTICES = Integer.getInteger("quorate.practices", 8_000);

    private Retroactive() {}

    static void measure(Figures figures) {
        try (var england = England.start()) {
            var taken = new RetroMeter(england.context, PRACTICES).measure();
            var what = String.format(java.util.Locale.UK, "%,d practices", PRACTICES);
            figures.below(
                    "a retro run of twelve months for " + what + ", worked out, approved and posted",
                    15,
                    taken.worked() + taken.posted(),
                    "s");
            figures.note(
                    String.format(java.util.Locale.UK, "… worked out, with %,d differences", taken.differences()),
                    Figures.plain(taken.worked()) + " s");
            figures.note(
                    "… worked out once more, looked through, approved and posted",
                    Figures.plain(taken.posted()) + " s");
            figures.note("… one month, worked out, approved and posted", Figures.plain(taken.month()) + " s");
        }
    }
}
