package quorate.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.web.Trend;

class SectorChartTest {

    private static Shift shift(String sector, int year, long spent, String changed) {
        return new Shift(
                year,
                Sector.find(sector).orElseThrow(),
                spent == 0 ? Optional.empty() : Optional.of(Money.pounds(spent)),
                "Accounts",
                Money.pounds(100),
                Optional.empty(),
                Money.pounds(100),
                Optional.empty(),
                Optional.empty(),
                changed,
                "",
                List.of());
    }

    private static ShiftPages.Series series(String sector, List<Shift> shifts) {
        var trend = Trend.of(sector, List.of(), Object::toString);
        return new ShiftPages.Series(Sector.find(sector).orElseThrow(), shifts, trend, List.of());
    }

    @Test
    void every_sector_is_a_line_of_its_own_colour_dash_and_mark_and_the_year_that_runs_is_not_drawn() {
        var all = new ArrayList<ShiftPages.Series>();
        for (var sector : Sector.ALL)
            all.add(series(
                    sector.id(),
                    List.of(
                            shift(sector.id(), 2014, 10, ""),
                            shift(sector.id(), 2015, 20, ""),
                            shift(sector.id(), 2016, 30, "The year is not over."))));
        var chart = SectorChart.of(all, 2016);
        assertThat(chart.lines()).hasSize(Sector.ALL.size());
        assertThat(chart.lines()).extracting(SectorChart.Line::style).doesNotHaveDuplicates();
        assertThat(chart.lines()).allSatisfy(line -> assertThat(line.dots()).hasSize(2));
        assertThat(chart.years()).extracting(Trend.Tick::words).containsExactly("2014/15", "2015/16");
        assertThat(chart.description()).contains("Primary care in 2015/16: 20.0%");
    }

    @Test
    void a_line_breaks_where_a_year_is_missing_or_is_counted_otherwise() {
        var line = SectorChart.of(
                        List.of(series(
                                "primary",
                                List.of(
                                        shift("primary", 2010, 10, ""),
                                        shift("primary", 2011, 12, ""),
                                        shift("primary", 2012, 0, ""),
                                        shift("primary", 2013, 14, ""),
                                        shift("primary", 2014, 15, ""),
                                        shift("primary", 2015, 40, "More is counted."),
                                        shift("primary", 2016, 41, "")))),
                        2020)
                .lines()
                .getFirst();
        assertThat(line.dots()).hasSize(6);
        assertThat(line.stretches()).hasSize(3);
    }

    @Test
    void what_is_higher_stands_higher_and_all_of_it_within_the_picture() {
        var chart = SectorChart.of(
                List.of(series("primary", List.of(shift("primary", 2014, 5, ""), shift("primary", 2015, 97, "")))),
                2020);
        var dots = chart.lines().getFirst().dots();
        assertThat(dots.get(1).y()).isLessThan(dots.get(0).y());
        assertThat(dots)
                .allMatch(dot ->
                        dot.x() > 0 && dot.x() < SectorChart.WIDTH && dot.y() > 0 && dot.y() < SectorChart.HEIGHT);
        assertThat(chart.ticks()).extracting(Trend.Tick::words).contains("0%", "100%");
        assertThat(SectorChart.of(List.of(series("primary", List.of(shift("primary", 2014, 0, "")))), 2020)
                        .isEmpty())
                .isTrue();
    }
}
