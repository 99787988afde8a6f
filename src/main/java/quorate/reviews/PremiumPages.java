package quorate.reviews;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** Premiums as files: those that the table shows, in its order, and all that is known as a workbook. */
@Controller
@Door(Door.Who.STAFF)
class PremiumPages {

    private static final String ONE = ReviewPages.HERE + "/{review}";

    private final Reviews reviews;
    private final Seen seen;

    PremiumPages(Reviews reviews, Seen seen) {
        this.reviews = reviews;
        this.seen = seen;
    }

    @GetMapping(ONE + "/premiums.csv")
    void csv(@PathVariable UUID review, CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var it = seen.find(review, person, day.known());
        Csv.answer(
                response,
                "pms-premiums.csv",
                PremiumTable.HEADER,
                rows(it, day, typed)
                        .map(row -> row.stream().map(ReviewPages::plain).toList()));
    }

    @GetMapping(ONE + "/premiums.xlsx")
    void workbook(
            @PathVariable UUID review, CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var it = seen.find(review, person, day.known());
        Xlsx.answer(
                response,
                "pms-review.xlsx",
                new Xlsx.Sheet("Premiums", PremiumTable.HEADER, rows(it, day, typed)),
                new Xlsx.Sheet("Paths", PathSheet.HEADER, paths(it, day)),
                new Xlsx.Sheet(
                        "Entries", EntryPages.HEADER, it.entries().stream().map(EntryPages::row)));
    }

    private Stream<List<?>> rows(Review review, OnDay day, Typed typed) {
        return PremiumTable.of(reviews.practices(review, day.known()), typed).found().stream()
                .map(PremiumTable::row);
    }

    private Stream<List<?>> paths(Review review, OnDay day) {
        var all = reviews.practices(review, day.known());
        var rows = new ArrayList<List<?>>();
        review.paths().forEach(it -> rows.addAll(PathSheet.rows(reviews.course(review, it, all))));
        return rows.stream();
    }
}
