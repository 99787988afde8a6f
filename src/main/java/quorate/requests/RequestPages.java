package quorate.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Citation;
import quorate.kernel.Objection;
import quorate.law.Law;
import quorate.law.RuleText;
import quorate.periods.Reckoning;
import quorate.register.Party;
import quorate.register.Register;
import quorate.requests.Step.What;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Standing;
import quorate.web.Typed;

/** The inbox of what practices ask for, and each request with its days. */
@Controller
@Door(Door.Who.SIGNED_IN)
class RequestPages {

    private static final int SIZE = 20;
    private static final List<Column> COLUMNS = List.of(
            Column.text("Practice").sortedBy("practice"),
            Column.text("What").sortedBy("what"),
            Column.text("Received").sortedBy("received"),
            Column.text("State").sortedBy("state"),
            Column.text("Next").sortedBy("next"));
    private static final List<String> INVOLVING = List.of("duty.14Z2", "duty.14Z45");

    private final Requests requests;
    private final RequestKinds kinds;
    private final Clockwork clockwork;
    private final Readers readers;
    private final Register register;
    private final Standing standing;
    private final Law law;

    RequestPages(
            Requests requests,
            RequestKinds kinds,
            Clockwork clockwork,
            Readers readers,
            Register register,
            Standing standing,
            Law law) {
        this.requests = requests;
        this.kinds = kinds;
        this.clockwork = clockwork;
        this.readers = readers;
        this.register = register;
        this.standing = standing;
        this.law = law;
    }

    /** @param mine of which the reader may see any at all, whatever is filtered */
    record Inbox(
            Typed typed,
            List<InboxLine> lines,
            Paging paging,
            Sort sort,
            List<Choice> kinds,
            long mine,
            long overdue,
            boolean mayEnter) {

        List<Column> columns() {
            return COLUMNS;
        }
    }

    @GetMapping("/requests")
    ModelAndView inbox(
            CurrentPerson person,
            Typed typed,
            OnDay on,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        var all = lines(person, on);
        var order = Sort.parse(sort);
        var found = all.stream()
                .filter(InboxForm.read(typed).filter())
                .sorted(InboxForm.order(order))
                .toList();
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        var shown = found.stream().skip(paging.before()).limit(SIZE).toList();
        return Page.of(
                "requests/inbox",
                new Inbox(
                        typed,
                        shown,
                        paging,
                        order,
                        kinds.choices(),
                        all.size(),
                        all.stream().filter(InboxLine::overdue).count(),
                        readers.keepsAny(person) || !readers.practicesOf(person).isEmpty()));
    }

    private List<InboxLine> lines(CurrentPerson person, OnDay on) {
        var view = register.on(on.day(), on.known());
        return requests.list(on.day(), on.known()).stream()
                .filter(dossier -> readers.mayRead(person, dossier))
                .map(dossier -> new InboxLine(
                        dossier,
                        view.find(dossier.request().party()).map(Party::name).orElse(""),
                        clockwork.next(dossier),
                        clockwork.isOverdue(dossier, on.day())))
                .toList();
    }

    @GetMapping("/requests.csv")
    void csv(CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        Csv.answer(
                response,
                "requests-" + on.day() + ".csv",
                InboxLine.HEADINGS,
                lines(person, on).stream()
                        .filter(InboxForm.read(typed).filter())
                        .sorted(InboxForm.order(Sort.NONE))
                        .map(InboxLine::row));
    }

    /**
     * @param acts whether the reader may do something with it
     * @param involve the duty to involve the public on the day, where the kind asks for it
     * @param remarks what whoever decides has to know besides
     * @param standing what stands today against carrying out what was decided
     */
    record One(
            Dossier dossier,
            Typed typed,
            String practice,
            String commissioner,
            String by,
            Reckoning reckoning,
            List<String> open,
            Optional<RuleText> involve,
            List<String> remarks,
            List<Objection> standing,
            boolean acts,
            boolean withdraws,
            boolean inside,
            java.util.function.Function<quorate.kernel.PartyId, String> names) {

        String nameOf(quorate.kernel.PartyId person) {
            return names.apply(person);
        }

        /** What was said with a step, if the reader may know. */
        String wordsOf(Step step) {
            return step.what() == What.LAID && !inside ? "" : step.words();
        }

        /** What became of it. Why something waits to be carried out is for those who mend it: it may be another practice's. */
        String told() {
            if (dossier.state() == Dossier.State.NOT_DONE && !acts)
                return "It is agreed, and not written yet: the commissioner has something to mend first.";
            return dossier.find(What.CARRIED)
                    .map(Step::words)
                    .or(() -> dossier.outcome().map(Outcome::sentence))
                    .orElse("");
        }

        /** What may be done next, besides ticking. */
        List<What> next() {
            return List.of(
                            What.ACKNOWLEDGED,
                            What.LAID,
                            What.TAKEN,
                            What.CARRIED,
                            What.REASON,
                            What.DISPUTED,
                            What.SETTLED,
                            What.CLOSED)
                    .stream()
                    .filter(this::isNext)
                    .toList();
        }

        private boolean isNext(What what) {
            var state = dossier.state();
            var decided = dossier.request().kind().isDecided();
            return switch (what) {
                case ACKNOWLEDGED -> state == Dossier.State.RECEIVED;
                case LAID -> decided && (state == Dossier.State.RECEIVED || state == Dossier.State.ACKNOWLEDGED);
                case TAKEN -> !decided && (state == Dossier.State.RECEIVED || state == Dossier.State.ACKNOWLEDGED);
                case CARRIED -> state == Dossier.State.NOT_DONE;
                case REASON, DISPUTED -> state == Dossier.State.REFUSED;
                case SETTLED -> state == Dossier.State.DISPUTED;
                case CLOSED -> dossier.outcome().isPresent() && state.isOpen();
                default -> false;
            };
        }

        List<Citation> template() {
            return dossier.request().kind().sources();
        }
    }

    @GetMapping("/requests/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person, OnDay on) {
        var dossier = find(id, person).asAt(on.day(), on.known()).orElseThrow(Page::missing);
        return Page.of("requests/request", one(dossier, Typed.nothing(), person));
    }

    Dossier find(UUID id, CurrentPerson person) {
        return requests.find(id)
                .filter(dossier -> readers.mayRead(person, dossier))
                .orElseThrow(Page::missing);
    }

    One one(Dossier dossier, Typed typed, CurrentPerson person) {
        var request = dossier.request();
        var on = law.on(request.received());
        return new One(
                dossier,
                typed,
                standing.nameOf(request.party()),
                standing.nameOf(request.commissioner()),
                standing.nameOf(request.by()),
                clockwork.of(request),
                clockwork.open(dossier).stream().map(due -> due.rule()).toList(),
                request.kind().involve()
                        ? INVOLVING.stream()
                                .flatMap(rule -> on.findRule(rule).stream())
                                .findFirst()
                        : Optional.empty(),
                dossier.outcome().isEmpty() ? requests.remarks(request) : List.of(),
                readers.mayAct(person, dossier) ? requests.standing(dossier, person.actor()) : List.of(),
                readers.mayAct(person, dossier),
                readers.mayWithdraw(person, dossier),
                readers.mayReadWhyLaid(person, dossier),
                standing::nameOf);
    }
}
