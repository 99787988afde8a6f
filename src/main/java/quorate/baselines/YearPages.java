package quorate.baselines;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.baselines.Baseline.Basis;
import quorate.baselines.Baseline.Line;
import quorate.clocks.Clocks;
import quorate.instructions.Telling;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
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

/** A commissioner's year: what stands month by month, where what was told parts from it, and what varies it. */
@Controller
@Door(Door.Who.STAFF)
class YearPages {

    private static final int SIZE = 100;
    private static final List<String> HEADER = List.of(
            "practice", "name", "stream", "month", "yearly", "basis", "share", "stands", "told", "difference", "why");

    private final Baselines baselines;
    private final Variations variations;
    private final Comparing comparing;
    private final Practices practices;
    private final Telling telling;
    private final Payable payable;
    private final Standing standing;
    private final Clocks clocks;

    YearPages(
            Baselines baselines,
            Variations variations,
            Comparing comparing,
            Practices practices,
            Telling telling,
            Payable payable,
            Standing standing,
            Clocks clocks) {
        this.baselines = baselines;
        this.variations = variations;
        this.comparing = comparing;
        this.practices = practices;
        this.telling = telling;
        this.payable = payable;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Comparing.Row row, String name) {}

    record Entry(Baseline baseline, String by, String state) {}

    record Varied(Variation variation, String name) {}

    /** @param any whether there are rows at all, before they are filtered */
    record One(
            PartyId commissioner,
            String name,
            Year year,
            List<Entry> entries,
            List<Varied> variations,
            List<Comparing.Sum> sums,
            List<Row> rows,
            Paging paging,
            boolean any,
            List<Choice> months,
            List<Choice> streams,
            boolean enters,
            Typed typed) {

        String page() {
            return Baseline.pageOf(commissioner, year);
        }
    }

    @GetMapping(BaselinePages.YEAR)
    ModelAndView look(
            @PathVariable("body") UUID body,
            @PathVariable("year") int year,
            CurrentPerson person,
            OnDay day,
            Typed typed) {
        var commissioner = BaselinePages.find(body, payable.readBy(person));
        return Page.of("baselines/year", one(commissioner, new Year(year), person, day, typed));
    }

    private One one(PartyId commissioner, Year year, CurrentPerson person, OnDay day, Typed typed) {
        var now = YearMonth.from(day.day());
        var known = typed.knowing(Map.of(
                "month",
                year.has(now) ? now.toString() : year.first().toString(),
                "key",
                Fresh.id().toString()));
        var all = comparing.list(commissioner, year, day.day(), day.known());
        var names = practices.in(commissioner, year);
        var found = all.stream()
                .filter(row -> isWanted(row, known))
                .map(row -> row(row, names))
                .toList();
        var page = known.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        return new One(
                commissioner,
                standing.nameOf(commissioner),
                year,
                entries(commissioner, year, day.known()),
                variations.list(commissioner, year, day.known()).stream()
                        .map(each ->
                                new Varied(each, standing.nameOf(each.line().party())))
                        .toList(),
                Comparing.sums(year, all),
                found.stream().skip(paging.before()).limit(SIZE).toList(),
                paging,
                !all.isEmpty(),
                year.months().stream()
                        .map(month -> Choice.of(month.toString(), Words.month(month.atDay(1))))
                        .toList(),
                streams(commissioner, year).stream()
                        .map(stream -> Choice.of(stream, new Baseline.Key("", stream).what()))
                        .toList(),
                payable.enteredBy(person).contains(commissioner),
                known);
    }

    /** Those of the baseline, and those from which anybody was ever owed anything. */
    private List<String> streams(PartyId commissioner, Year year) {
        return Stream.concat(
                        baselines.course(commissioner, year, Long.MAX_VALUE).streams().stream(),
                        telling.listStreams(List.of(commissioner)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Entry> entries(PartyId commissioner, Year year, long known) {
        var waiting = baselines.findWaiting(commissioner, year, known).map(Baseline::id);
        return baselines.list(commissioner, year, known).stream()
                .map(each -> new Entry(
                        each,
                        standing.nameOf(each.by()),
                        each.isOpen() && waiting.filter(each.id()::equals).isEmpty()
                                ? "Another took its place"
                                : each.state()))
                .toList();
    }

    private static Row row(Comparing.Row row, Map<String, Party> names) {
        return new Row(
                row,
                Optional.ofNullable(names.get(row.key().practice()))
                        .map(Party::name)
                        .orElse(row.key().practice()));
    }

    private static boolean isWanted(Comparing.Row row, Typed typed) {
        var practice = typed.value("q").strip();
        var stream = typed.value("stream");
        var month = typed.value("month");
        return (practice.isEmpty() || row.key().practice().equalsIgnoreCase(practice))
                && (stream.isEmpty() || row.key().stream().equals(stream))
                && (month.isEmpty() || row.month().toString().equals(month))
                && (typed.value("parts").isEmpty() || row.parts());
    }

    @PostMapping(BaselinePages.YEAR + "/variations")
    ModelAndView vary(
            @PathVariable("body") UUID body,
            @PathVariable("year") int begins,
            CurrentPerson person,
            OnDay day,
            Typed typed) {
        var commissioner = BaselinePages.find(body, payable.enteredBy(person));
        var year = new Year(begins);
        var asked = asked(commissioner, year, person, typed);
        if (!typed.isFaulty() && asked.isPresent()) {
            var answer = variations.enter(asked.get(), year);
            if (answer instanceof Answer.Done<Variation>(var it))
                return Page.seeOther(it.page(), "Entered. The agent is not told yet");
            typed.object(answer.objections());
        }
        return Page.faulty("baselines/year", one(commissioner, year, person, day, typed));
    }

    private Optional<Variation> asked(PartyId commissioner, Year year, CurrentPerson person, Typed typed) {
        var practice = typed.found(
                "practice",
                "Enter the code of a practice of this commissioner, such as Z90001",
                text -> practice(commissioner, year, text.toUpperCase(Locale.ROOT)));
        var stream = typed.offered("what", "Choose the stream", streams(commissioner, year));
        var from = typed.day("from", "Enter the first day of the month from which it counts");
        var yearly = typed.money("yearly", "Enter the new yearly amount, or 0 if nothing is paid any more");
        var basis = typed.choice("basis", "Choose how the month’s amount follows", Basis.class);
        var why = typed.line("why", "Say why it changes");
        var contract =
                typed.line("contract", "Enter the variation of the contract, or the decision, that it follows from");
        if (!typed.isFaulty() && from.getDayOfMonth() != 1)
            typed.fault("from", Words.day(from) + " is not the first day of a month");
        if (typed.isFaulty() || practice.isEmpty() || stream.isEmpty()) return Optional.empty();
        var party = practice.get();
        return Optional.of(new Variation(
                typed.id("key").orElseGet(Fresh::id),
                commissioner,
                Year.of(from),
                new Line(party.code().orElseThrow(), party.id(), stream.get(), basis, yearly),
                YearMonth.from(from),
                why,
                contract,
                clocks.today(),
                person.id(),
                Optional.empty(),
                Optional.empty()));
    }

    private Optional<Party> practice(PartyId commissioner, Year year, String code) {
        return Optional.ofNullable(practices.in(commissioner, year).get(code));
    }

    @GetMapping(BaselinePages.YEAR + "/months.csv")
    void csv(
            @PathVariable("body") UUID body,
            @PathVariable("year") int year,
            CurrentPerson person,
            OnDay day,
            HttpServletResponse response) {
        Csv.answer(
                response,
                "baseline-by-month.csv",
                HEADER,
                cells(body, year, person, day).map(Csv::texts));
    }

    @GetMapping(BaselinePages.YEAR + "/months.xlsx")
    void workbook(
            @PathVariable("body") UUID body,
            @PathVariable("year") int year,
            CurrentPerson person,
            OnDay day,
            HttpServletResponse response) {
        Xlsx.answer(
                response,
                "baseline-by-month.xlsx",
                new Xlsx.Sheet(
                        "By month",
                        HEADER,
                        cells(body, year, person, day),
                        List.of("share", "stands", "told", "difference")));
    }

    private Stream<List<Object>> cells(UUID body, int year, CurrentPerson person, OnDay day) {
        var commissioner = BaselinePages.find(body, payable.readBy(person));
        var names = practices.in(commissioner, new Year(year));
        return comparing.list(commissioner, new Year(year), day.day(), day.known()).stream()
                .map(row -> row(row, names))
                .map(each -> List.<Object>of(
                        each.row().key().practice(),
                        each.name(),
                        each.row().key().stream(),
                        each.row().month().toString(),
                        each.row().line().<Object>map(Line::yearly).orElse(""),
                        each.row().line().map(line -> line.basis().toString()).orElse(""),
                        each.row().share(),
                        each.row().stands(),
                        each.row().compared() ? each.row().told() : "",
                        each.row().compared() ? each.row().difference() : "",
                        each.row().cause().sentence()));
    }
}
