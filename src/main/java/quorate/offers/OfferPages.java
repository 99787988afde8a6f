package quorate.offers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.offers.Offer.Addressee;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** What is offered to practices, for whoever offers it, and for whoever speaks for a practice. */
@Controller
@Door(Door.Who.SIGNED_IN)
class OfferPages {

    static final String HERE = "/offers";
    private static final int SIZE = 50;
    private static final List<String> HEADER =
            List.of("code", "practice", "answer", "day", "by", "what was said", "paid");

    private final Offers offers;
    private final Payments payments;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;

    OfferPages(Offers offers, Payments payments, Schemes schemes, Standing standing, Clocks clocks) {
        this.offers = offers;
        this.payments = payments;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
    }

    private String titleOf(Offer offer) {
        return schemes.find(offer.scheme()).map(Definition::title).orElse(offer.scheme());
    }

    record Making(List<Choice> commissioners, List<Choice> schemes, Typed typed) {}

    @GetMapping(HERE + "/new")
    @Door(Door.Who.STAFF)
    ModelAndView ask(CurrentPerson person, Typed typed) {
        if (payments.enteredBy(person).isEmpty()) throw new AccessDeniedException("Offers nothing");
        return Page.of(
                "offers/new",
                making(person, typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private Making making(CurrentPerson person, Typed typed) {
        return new Making(
                payments.enteredBy(person).stream()
                        .map(it -> Choice.of(it.toString(), standing.nameOf(it)))
                        .toList(),
                offers.offerable().stream()
                        .map(it -> Choice.of(it.id(), it.title() + " (" + it.area() + ")"))
                        .toList(),
                typed);
    }

    @PostMapping(HERE)
    @Door(Door.Who.STAFF)
    ModelAndView make(CurrentPerson person, Typed typed) {
        var may = payments.enteredBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Offers nothing");
        var commissioner = typed.offered("commissioner", "Choose the commissioner", may);
        var scheme = typed.found(
                "scheme",
                "Choose the scheme",
                text -> schemes.find(text).filter(it -> it.joining().signs()));
        var from = typed.day("from", "Enter the first day for which it is offered");
        var to = typed.day("to", "Enter the last day for which it is offered");
        if (typed.faultOf("from").isEmpty() && typed.faultOf("to").isEmpty() && to.isBefore(from))
            typed.fault("to", "The last day must not be before the first");
        var by = typed.day("by", "Enter the last day for an answer");
        if (typed.faultOf("by").isEmpty() && by.isBefore(clocks.today()))
            typed.fault("by", "The last day for an answer must not lie behind us");
        if (typed.faultOf("by").isEmpty() && typed.faultOf("to").isEmpty() && by.isAfter(to))
            typed.fault("by", "The last day for an answer must not be after the last day that is offered");
        var words = typed.text("words", "Enter what you write to the practices", 4000);
        if (typed.isFaulty() || commissioner.isEmpty() || scheme.isEmpty())
            return Page.faulty("offers/new", making(person, typed));
        var asked = new Offers.Asked(
                typed.id("key").orElseGet(Fresh::id),
                commissioner.get(),
                scheme.get(),
                Span.between(from, to.plusDays(1)),
                by,
                words);
        return switch (offers.make(asked, person.id())) {
            case Answer.Done<Offer>(var it) -> Page.seeOther(it.page(), "Offered");
            case Answer.Refused<Offer>(var no) -> {
                typed.object(no);
                yield Page.faulty("offers/new", making(person, typed));
            }
        };
    }

    /** @param paid under it so far, for the days that are offered */
    record Line(Addressee to, String name, String state, String by, Optional<Money> paid) {

        private List<Object> cells() {
            return List.of(
                    to.code(),
                    name,
                    state,
                    to.last().<Object>map(Offer.Word::day).orElse(""),
                    by,
                    to.last().map(Offer.Word::words).orElse(""),
                    paid.<Object>map(it -> it).orElse(""));
        }
    }

    /** @param extensions by which the last day was put off, each with whoever did so */
    record One(
            Offer offer,
            String title,
            List<String> replaces,
            String commissioner,
            String heard,
            List<Line> lines,
            Paging paging,
            List<Choice> states,
            Closing closing,
            List<Later> extensions,
            boolean edits,
            boolean late,
            boolean over,
            Sort sort,
            Typed typed) {}

    record Later(Offer.Extension extension, String by) {}

    @GetMapping(HERE + "/{offer}")
    @Door(Door.Who.STAFF)
    ModelAndView one(@PathVariable UUID offer, CurrentPerson person, Sort sort, Typed typed) {
        return Page.of(
                "offers/offer",
                one(
                        find(offer, person),
                        person,
                        sort,
                        typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    Offer find(UUID id, CurrentPerson person) {
        return offers.find(id)
                .filter(it -> payments.readBy(person).contains(it.commissioner()))
                .orElseThrow(Page::missing);
    }

    One one(Offer it, CurrentPerson person, Sort sort, Typed typed) {
        var paid = offers.paid(it);
        var all = lines(it, paid, sort);
        var found = fitting(all, typed);
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        return new One(
                it,
                titleOf(it),
                offers.replaced(it),
                standing.nameOf(it.commissioner()),
                offers.heard(it),
                found.stream().skip(paging.before()).limit(SIZE).toList(),
                paging,
                all.stream()
                        .map(Line::state)
                        .distinct()
                        .sorted()
                        .map(state -> Choice.of(state, state))
                        .toList(),
                Closing.of(it, offers.paidLast(it), paid, code -> nameOf(it, code), clocks.today()),
                it.extensions().stream()
                        .map(each -> new Later(each, standing.nameOf(each.by())))
                        .toList(),
                payments.enteredBy(person).contains(it.commissioner()),
                it.isLate(clocks.today()),
                it.period().lastDay().filter(clocks.today()::isAfter).isPresent(),
                sort,
                typed);
    }

    private String nameOf(Offer it, String code) {
        return it.find(code).map(to -> standing.nameOf(to.practice())).orElse(code);
    }

    private static List<Line> fitting(List<Line> all, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var state = typed.value("state");
        return all.stream()
                .filter(line -> (line.name() + " " + line.to().code())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .filter(line -> state.isBlank() || line.state().equals(state))
                .toList();
    }

    private List<Line> lines(Offer it, Map<String, Money> paid, Sort sort) {
        var lines = it.addressees().stream()
                .map(to -> new Line(
                        to,
                        standing.nameOf(to.practice()),
                        to.state(clocks.today()),
                        to.last().map(word -> standing.nameOf(word.by())).orElse(""),
                        Optional.ofNullable(paid.get(to.code()))))
                .toList();
        Comparator<Line> order = switch (sort.by()) {
            case "practice" -> Comparator.comparing(Line::name);
            case "answer" -> Comparator.comparing(Line::state);
            case "paid" -> Comparator.comparing(line -> line.paid().orElse(Money.ZERO));
            default -> (one, other) -> 0;
        };
        return lines.stream().sorted(sort.down() ? order.reversed() : order).toList();
    }

    /** All that are filtered on the page, in its order. */
    private Stream<List<Object>> cells(UUID offer, CurrentPerson person, Sort sort, Typed typed) {
        var it = find(offer, person);
        return fitting(lines(it, offers.paid(it), sort), typed).stream().map(Line::cells);
    }

    @GetMapping(HERE + "/{offer}/answers.csv")
    @Door(Door.Who.STAFF)
    void csv(@PathVariable UUID offer, CurrentPerson person, Sort sort, Typed typed, HttpServletResponse response) {
        Csv.answer(
                response,
                "answers.csv",
                HEADER,
                cells(offer, person, sort, typed).map(Csv::texts));
    }

    @GetMapping(HERE + "/{offer}/answers.xlsx")
    @Door(Door.Who.STAFF)
    void workbook(
            @PathVariable UUID offer, CurrentPerson person, Sort sort, Typed typed, HttpServletResponse response) {
        var rows = cells(offer, person, sort, typed);
        Xlsx.answer(response, "answers.xlsx", new Xlsx.Sheet("Answers", HEADER, rows, List.of("paid")));
    }

    /** Which of the addressees it is, for whoever may see it: the commissioner's people, and the practice's own. */
    static Optional<Addressee> seen(Payments payments, Offer offer, String code, CurrentPerson person) {
        return offer.find(code)
                .filter(to -> payments.readBy(person).contains(offer.commissioner())
                        || payments.practicesOf(person).contains(to.practice()));
    }
}
