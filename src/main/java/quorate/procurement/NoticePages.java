package quorate.procurement;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Money;
import quorate.procurement.Notice.Award;
import quorate.procurement.Notice.Named;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;

/** What buyers have published about choosing providers, for everybody: it was public before it came here. */
@Controller
@Door(Door.Who.PUBLIC)
class NoticePages {

    private static final int PAGE = 20;
    private static final int MOST = 100_000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** By what a list can be sorted: the word in the address, and the columns. */
    private static final Map<String, String> ORDERS =
            Map.of("at", "at", "title", "lower(title)", "buyer", "lower(buyer)", "value", "pence", "closes", "closes");

    static final List<String> HEADINGS = List.of(
            "process",
            "release",
            "published",
            "stage",
            "title",
            "buyer",
            "method",
            "value",
            "bids until",
            "classification",
            "suppliers",
            "awarded");

    private final NoticeStore store;
    private final Register register;

    NoticePages(NoticeStore store, Register register) {
        this.store = store;
        this.register = register;
    }

    record Listed(List<Notice> notices, Paging paging, boolean none, Typed typed, Sort sort, List<Choice> stages) {}

    /** @param buyer in the register, where one body of that day has this name */
    record Shown(Notice notice, List<Notice> process, Optional<Party> buyer, String file) {}

    @GetMapping("/notices")
    ModelAndView list(Typed typed, Sort sort, @RequestParam(defaultValue = "1") String page) {
        var wanted = wanted(typed);
        var number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        var paging = new Paging(number, PAGE, store.count(wanted));
        var stages = store.stages();
        var choices = stages.stream()
                .map(stage -> Choice.of(stage, Notice.stageWords(stage)))
                .toList();
        var notices = store.list(wanted, order(sort), paging.before(), PAGE);
        return Page.of("procurement/notices", new Listed(notices, paging, stages.isEmpty(), typed, sort, choices));
    }

    @GetMapping("/notices/list.csv")
    void csv(Typed typed, Sort sort, HttpServletResponse response) {
        var rows = store.list(wanted(typed), order(sort), 0, MOST).stream().map(NoticePages::cells);
        Csv.answer(response, "notices.csv", HEADINGS, rows);
    }

    @GetMapping("/notices/{id}")
    ModelAndView one(@PathVariable UUID id, OnDay on) {
        var notice = store.find(id).orElseThrow(Page::missing);
        return Page.of(
                "procurement/notice",
                new Shown(
                        notice,
                        store.process(notice.process()),
                        buyer(notice, on.known()),
                        "/imports/" + store.fileOf(id)));
    }

    private Optional<Party> buyer(Notice notice, long known) {
        var day = dayOf(notice.at());
        var search = Search.of(notice.buyer().name(), Kind.ICB, Kind.CCG, Kind.TRUST, Kind.NHS_ENGLAND, Kind.REGION);
        return register.search(search.size(2), day, known).parties().stream()
                .filter(party -> party.name().equalsIgnoreCase(notice.buyer().name()))
                .findFirst();
    }

    static LocalDate dayOf(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    private static NoticeStore.Wanted wanted(Typed typed) {
        return new NoticeStore.Wanted(
                typed.optionalLine("q"), typed.value("stage").strip(), typed.optionalLine("buyer"));
    }

    private static String order(Sort sort) {
        var column = ORDERS.get(sort.by());
        if (column == null) return "at desc, id";
        return column + (sort.down() ? " desc nulls last, id" : " nulls last, id");
    }

    private static List<String> cells(Notice notice) {
        return List.of(
                notice.process(),
                notice.release(),
                dayOf(notice.at()).toString(),
                String.join(", ", notice.stages()),
                notice.title(),
                notice.buyer().name(),
                notice.method(),
                notice.value().map(Money::plain).orElse(""),
                notice.closes().map(LocalDate::toString).orElse(""),
                notice.classification(),
                String.join(
                        "; ",
                        notice.awards().stream()
                                .flatMap(award -> award.suppliers().stream())
                                .map(Named::name)
                                .toList()),
                notice.awards().stream()
                        .map(Award::awarded)
                        .flatMap(Optional::stream)
                        .map(LocalDate::toString)
                        .findFirst()
                        .orElse(""));
    }
}
