package quorate.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** What is read: for members who wonder, and for the public whose reading it is. */
@Controller
@Door(Door.Who.PUBLIC)
class ReadingPages {

    private static final int PAGE = 50;
    private static final int PIECE = 500;
    private static final List<Choice> PERIODS = List.of(
            Choice.of("30", "The last 30 days"),
            Choice.of("365", "The last 365 days"),
            Choice.of("all", "Since counting began"));
    private static final List<Column> COLUMNS =
            List.of(Column.text("Document"), Column.text("Kind"), Column.text("Of"), Column.number("Opened"));

    private final ReadingStore store;
    private final NarrowingStore narrowing;
    private final Readings readings;
    private final Clocks clocks;

    ReadingPages(ReadingStore store, NarrowingStore narrowing, Readings readings, Clocks clocks) {
        this.store = store;
        this.narrowing = narrowing;
        this.readings = readings;
        this.clocks = clocks;
    }

    record Shown(
            Typed typed,
            ReadingStore.Sum sum,
            List<ReadingStore.Read> read,
            Paging paging,
            List<Choice> periods,
            List<Choice> bodies,
            List<Column> columns,
            String query) {}

    @GetMapping("/public/reading")
    ModelAndView reading(Typed typed, @RequestParam(defaultValue = "1") String page) {
        readings.keep();
        var period = period(typed);
        var sum = store.sum(period);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, sum.documents());
        return Page.of(
                "publication/reading",
                new Shown(
                        typed,
                        sum,
                        store.list(period, paging.before(), PAGE),
                        paging,
                        PERIODS,
                        narrowing.choicesOfBodies(),
                        COLUMNS,
                        "?days=" + days(typed)
                                + period.body().map(body -> "&body=" + body).orElse("")));
    }

    @GetMapping("/public/reading.csv")
    void csv(Typed typed, HttpServletResponse response) {
        readings.keep();
        var period = period(typed);
        var pieces = (int) (store.sum(period).documents() / PIECE) + 1;
        var rows = IntStream.range(0, pieces)
                .boxed()
                .flatMap(piece -> store.list(period, (long) piece * PIECE, PIECE).stream())
                .map(read -> List.of(
                        read.address(),
                        read.title(),
                        read.kind(),
                        read.body(),
                        read.day().toString(),
                        Long.toString(read.times())));
        Csv.answer(
                response,
                "reading-" + clocks.today() + ".csv",
                List.of("address", "title", "kind", "body", "day", "opened"),
                rows);
    }

    private ReadingStore.Period period(Typed typed) {
        var today = clocks.today();
        var from = switch (days(typed)) {
            case "365" -> today.minusDays(364);
            case "all" -> today.minusYears(100);
            default -> today.minusDays(29);
        };
        return new ReadingStore.Period(
                from,
                today.plusDays(1),
                Search.of("", typed.value("body"), "", "").body());
    }

    private static String days(Typed typed) {
        var days = typed.value("days");
        return PERIODS.stream().anyMatch(period -> period.value().equals(days)) ? days : "30";
    }
}
