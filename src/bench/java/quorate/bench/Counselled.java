package quorate.bench;

import quorate.chairing.WaysMeter;

/** Every way to hold the items of a meeting, beside trying everything. */
final class Counselled {

    private Counselled() {}

    static void measure(Figures figures) {
        var taken = new WaysMeter().measure();
        figures.below("all ways to hold 20 items with 25 members: median", 200, taken.median(), "ms");
        figures.note("… the slowest of 40 rounds", Figures.plain(taken.worst()) + " ms");
        figures.note("… ways of ruling told apart in a round", Figures.plain(taken.rulings()));
        figures.faster("one room of 10, beside trying everything", 1, taken.own(), taken.tried(), "µs");
    }
}
