package quorate.superannuation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.payments.Payable;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** Where superannuation by practice and month is entered, and what of it counts. */
@Controller
@Door(Door.Who.STAFF)
class ContributionPages {

    private static final String HERE = "/payments/superannuation";
    private static final String LIST = "superannuation/superannuation";
    private static final int SIZE = 100;
    private static final int DONE = 12;
    private static final List<String> HEADER =
            List.of("practice", "month", "kind", "amount", "source", "entered", "by");

    private final Contributions contributions;
    private final Payable payable;
    private final Standing standing;
    private final Clocks clocks;

    ContributionPages(Contributions contributions, Payable payable, Standing standing, Clocks clocks) {
        this.contributions = contributions;
        this.payable = payable;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Contribution contribution, String month, String by) {}

    record Entered(Sheet sheet, String commissioner, String by) {}

    /**
     * @param waiting what was entered and waits for a check
     * @param done the latest of the rest
     * @param names of practices, by code
     */
    record Listing(
            List<Entered> waiting,
            List<Entered> done,
            List<Row> rows,
            Map<String, String> names,
            Paging paging,
            List<Choice> commissioners,
            boolean reads,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, @RequestParam(defaultValue = "1") String page) {
        var at = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        return Page.of(LIST, listing(person, day.known(), at, Typed.nothing()));
    }

    private Row row(Contribution it) {
        return new Row(it, Words.month(it.month().atDay(1)), standing.nameOf(it.by()));
    }

    /** Of practices that are somebody's today, by code. */
    private Map<String, String> names(List<PartyId> commissioners) {
        return commissioners.stream()
                .flatMap(it -> contributions.practices(it, clocks.today()).stream())
                .collect(Collectors.toMap(it -> it.code().orElseThrow(), Party::name, (one, other) -> one));
    }

    private Entered entered(Sheet it) {
        return new Entered(it, standing.nameOf(it.commissioner()), standing.nameOf(it.by()));
    }

    private Listing listing(CurrentPerson person, long known, int page, Typed typed) {
        var reads = payable.readBy(person);
        var all = contributions.list(reads, known);
        var paging = new Paging(page, SIZE, all.size());
        var sheets = contributions.sheets(reads, known);
        return new Listing(
                sheets.stream().filter(Sheet::waits).map(this::entered).toList(),
                sheets.stream()
                        .filter(it -> !it.waits())
                        .limit(DONE)
                        .map(this::entered)
                        .toList(),
                all.stream().skip(paging.before()).limit(SIZE).map(this::row).toList(),
                names(reads),
                paging,
                payable.enteredBy(person).stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                !reads.isEmpty(),
                typed);
    }

    @PostMapping(HERE)
    ModelAndView enter(CurrentPerson person, Typed typed, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var commissioner = commissioner(person, "commissioner", typed);
        if (file.isEmpty() || file.get().isEmpty()) typed.fault("file", "Choose the file");
        if (typed.isFaulty() || commissioner.isEmpty() || file.isEmpty()) return faulty(person, typed);
        var whose = commissioner.get();
        var said = ContributionReading.read(file.get(), whose, codes(whose), clocks.today(), person.id(), typed);
        return entered(person, whose, said, typed);
    }

    @PostMapping(HERE + "/months")
    ModelAndView enter(CurrentPerson person, Typed typed) {
        var commissioner = commissioner(person, "whose", typed);
        if (typed.isFaulty() || commissioner.isEmpty()) return faulty(person, typed);
        var whose = commissioner.get();
        var said = ContributionReading.read(whose, codes(whose), clocks.today(), person.id(), typed);
        return entered(person, whose, said, typed);
    }

    private Optional<PartyId> commissioner(CurrentPerson person, String field, Typed typed) {
        var may = payable.enteredBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Enters no payments");
        return typed.offered(field, "Choose the commissioner", may);
    }

    private ModelAndView entered(CurrentPerson person, PartyId whose, List<Contribution> said, Typed typed) {
        if (typed.isFaulty()) return faulty(person, typed);
        return contributions
                .enter(whose, said, person.id())
                .map(it -> Page.seeOther(it.page(), "Entered. It waits until somebody else has checked it"))
                .orElseGet(() -> Page.seeOther(HERE, "All of it was there already"));
    }

    private ModelAndView faulty(CurrentPerson person, Typed typed) {
        return Page.faulty(LIST, listing(person, Long.MAX_VALUE, 1, typed));
    }

    /** Of those that it has, or had within the year: one that closed may still be owed something. */
    private Set<String> codes(PartyId commissioner) {
        LocalDate today = clocks.today();
        return Stream.of(today, today.minusMonths(6), today.minusYears(1))
                .flatMap(day -> contributions.practices(commissioner, day).stream())
                .flatMap(party -> party.code().stream())
                .collect(Collectors.toSet());
    }

    @GetMapping(HERE + ".csv")
    void csv(CurrentPerson person, OnDay day, HttpServletResponse response) {
        Csv.answer(response, "superannuation.csv", HEADER, rows(person, day).map(Csv::texts));
    }

    @GetMapping(HERE + ".xlsx")
    void workbook(CurrentPerson person, OnDay day, HttpServletResponse response) {
        Xlsx.answer(
                response,
                "superannuation.xlsx",
                new Xlsx.Sheet("Superannuation", HEADER, rows(person, day), List.of("amount")));
    }

    private Stream<List<Object>> rows(CurrentPerson person, OnDay day) {
        return contributions.list(payable.readBy(person), day.known()).stream()
                .map(this::row)
                .map(row -> List.of(
                        row.contribution().practice(),
                        row.contribution().month().toString(),
                        row.contribution().part().toString(),
                        row.contribution().amount(),
                        row.contribution().source(),
                        row.contribution().day(),
                        row.by()));
    }
}
