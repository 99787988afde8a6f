package quorate.reinvestments;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.payments.Payments;
import quorate.reviews.Releases;
import quorate.reviews.Releases.Released;
import quorate.schemes.Definition;
import quorate.schemes.Pays;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** What a review releases and where it goes, and where what has no use yet is allotted to a scheme. */
@Controller
@Door(Door.Who.STAFF)
class ReinvestmentPages {

    private static final String HERE = "/reviews/{review}/reinvestment";
    private static final String NATIONAL = "England";
    private static final List<String> HEADER =
            List.of("year", "released", "scheme", "title", "for it", "paid", "still to be paid", "why");

    private final Reinvestments reinvestments;
    private final Releases releases;
    private final Payments payments;
    private final Schemes schemes;
    private final Clocks clocks;

    ReinvestmentPages(
            Reinvestments reinvestments, Releases releases, Payments payments, Schemes schemes, Clocks clocks) {
        this.reinvestments = reinvestments;
        this.releases = releases;
        this.payments = payments;
        this.schemes = schemes;
        this.clocks = clocks;
    }

    record Shown(
            Released released,
            Book book,
            boolean edits,
            List<Choice> years,
            List<Choice> offered,
            Map<String, String> titles,
            List<String> undecided,
            Typed typed) {

        String titleOf(Book.Line line) {
            return titles.getOrDefault(line.scheme(), line.scheme());
        }

        boolean isUndecided(Book.Line line) {
            return undecided.contains(line.scheme());
        }
    }

    @GetMapping(HERE)
    ModelAndView page(@PathVariable UUID review, CurrentPerson person, OnDay day, Typed typed) {
        var released = releases.get(review, person, day.known());
        return Page.of(
                "reinvestments/book",
                shown(
                        released,
                        day.known(),
                        day.isToday(),
                        typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private Shown shown(Released released, long known, boolean today, Typed typed) {
        var book = reinvestments.book(released, known);
        var lines = book.years().stream().flatMap(it -> it.lines().stream()).toList();
        var titles = schemes.all().stream()
                .collect(java.util.stream.Collectors.toMap(Definition::id, Definition::title, (one, other) -> one));
        return new Shown(
                released,
                book,
                released.edits() && today,
                released.years().stream()
                        .map(it -> Choice.of(it.april().toString(), it.title()))
                        .toList(),
                offered()
                        .map(it -> Choice.of(it.id(), it.title() + " (" + it.area() + ")"))
                        .toList(),
                titles,
                lines.stream()
                        .map(Book.Line::scheme)
                        .distinct()
                        .filter(it -> isUndecided(released, it))
                        .toList(),
                typed);
    }

    private Stream<Definition> offered() {
        return schemes.all().stream()
                .filter(it -> it.pays() != Pays.ONCE)
                .filter(it -> !it.id().startsWith("pms-review") && !it.id().equals("pms-premium"));
    }

    /** Whether the scheme is the commissioner's own to decide, and nobody has. */
    private boolean isUndecided(Released released, String id) {
        return schemes.find(id)
                .filter(it -> !it.area().equals(NATIONAL))
                .filter(it -> payments.findAdoption(released.commissioner(), id).isEmpty())
                .isPresent();
    }

    @PostMapping(HERE)
    ModelAndView allot(@PathVariable UUID review, CurrentPerson person, Typed typed) {
        var released = releases.get(review, person, Long.MAX_VALUE);
        if (!released.edits()) throw new AccessDeniedException("Reads this review only");
        var years = released.years().stream().map(Releases.Year::april).toList();
        var april = typed.offered("year", "Choose the year", years);
        var scheme = typed.offered(
                "scheme", "Choose the scheme", offered().map(Definition::id).toList());
        var amount = typed.money("amount", "Enter how much of it is for the scheme");
        if (typed.faultOf("amount").isEmpty() && amount.pence() < 0)
            typed.fault("amount", "Enter an amount, or 0 if nothing is for it any more");
        var why = typed.text("why", "Enter why it is for this scheme", 2_000);
        if (!typed.isFaulty() && april.isPresent() && scheme.isPresent()) {
            var asked = new Allotment(
                    typed.id("key").orElseGet(Fresh::id),
                    april.get(),
                    scheme.get(),
                    amount,
                    why,
                    clocks.today(),
                    person.id());
            if (reinvestments.allot(released, asked) instanceof Answer.Refused<Allotment>(var no)) typed.object(no);
        }
        if (typed.isFaulty()) return Page.faulty("reinvestments/book", shown(released, Long.MAX_VALUE, true, typed));
        return Page.seeOther(released.page() + "/reinvestment", "Kept");
    }

    @GetMapping(HERE + "/book.csv")
    void csv(@PathVariable UUID review, CurrentPerson person, OnDay day, HttpServletResponse response) {
        var it = shown(releases.get(review, person, day.known()), day.known(), false, Typed.nothing());
        Csv.answer(
                response,
                "reinvestment.csv",
                HEADER,
                it.book().years().stream().flatMap(year -> rows(it, year).stream()));
    }

    private static List<List<String>> rows(Shown it, Book.Of of) {
        var rows = new java.util.ArrayList<List<String>>();
        var year = of.year().title();
        var released = of.year().released().plain();
        for (var line : of.lines())
            rows.add(List.of(
                    year,
                    released,
                    line.scheme(),
                    it.titleOf(line),
                    line.allotted().plain(),
                    line.spent().plain(),
                    line.open().plain(),
                    line.why()));
        if (of.free().pence() != 0 || of.lines().isEmpty())
            rows.add(List.of(
                    year,
                    released,
                    "",
                    "For nothing yet",
                    of.free().plain(),
                    "0.00",
                    of.free().plain(),
                    ""));
        return rows;
    }

    /** Where a run of the scheme for a year is started. */
    static String start(String scheme, LocalDate april) {
        return "/payments/runs/new?kind=month&scheme=" + scheme + "&month=" + april;
    }
}
