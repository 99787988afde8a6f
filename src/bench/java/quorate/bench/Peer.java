package quorate.bench;

import java.time.LocalDate;
import java.util.List;
import quorate.law.Law;
import quorate.law.Power;

/** Another engine, given the same table of who decides what, asked the same question. */
interface Peer {

    /** True if the commissioner itself decides the act at the level on the day. */
    boolean decides(String act, String level, LocalDate day);

    /** One row of the table: at this level, in this span, the commissioner decides the act. */
    record Row(String act, String level, LocalDate from, LocalDate until) {}

    /** Every row of the pack in which the commissioner decides. An open end is the year 9999. */
    static List<Row> rows(Law law) {
        var rows = new java.util.LinkedHashSet<Row>();
        for (var day : DAYS) {
            var on = law.on(day);
            for (var act : on.listActs()) {
                for (var level : LEVELS) {
                    on.findPower(act.id(), level)
                            .filter(power -> power.decider() == Power.Decider.COMMISSIONER)
                            .ifPresent(power -> rows.add(new Row(
                                    act.id(),
                                    level,
                                    power.span().from(),
                                    power.span().end().orElse(LocalDate.of(9999, 12, 31)))));
                }
            }
        }
        return List.copyOf(rows);
    }

    static List<String> acts(Law law, LocalDate day) {
        return law.on(day).listActs().stream().map(act -> act.id()).toList();
    }

    /**
     * The peers are only worth timing if they answer the same.
     *
     * @return how many cells of the table were compared
     * @throws IllegalStateException naming the first cell in which one does not
     */
    static int agree(Law law, List<String> acts, List<Peer> peers) {
        var cells = 0;
        for (var day : DAYS) {
            for (var level : LEVELS) {
                for (var act : acts) {
                    var own = law.on(day)
                            .findPower(act, level)
                            .filter(it -> it.decider() == Power.Decider.COMMISSIONER)
                            .isPresent();
                    for (var peer : peers) {
                        if (peer.decides(act, level, day) != own)
                            throw new IllegalStateException(peer.getClass().getSimpleName() + ": " + act + " at "
                                    + level + " on " + day + " should be " + own);
                    }
                    cells++;
                }
            }
        }
        return cells;
    }

    List<String> LEVELS = List.of("none", "1", "2", "3", "icb");

    /** A day inside each era, so that every power of the pack is met. */
    List<LocalDate> DAYS = List.of(
            LocalDate.of(2013, 6, 1),
            LocalDate.of(2014, 11, 1),
            LocalDate.of(2015, 6, 1),
            LocalDate.of(2016, 5, 10),
            LocalDate.of(2018, 5, 10),
            LocalDate.of(2021, 5, 10),
            LocalDate.of(2022, 8, 1),
            LocalDate.of(2023, 5, 10),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2024, 2, 1),
            LocalDate.of(2026, 11, 21));

    static long number(LocalDate day) {
        return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }
}
