package quorate.offers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.offers.Offer.Addressee;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Standing;
import quorate.web.Typed;

/** What was offered: by the commissioner for whoever sees its payments, and to the practice for whoever speaks for it. */
@Controller
@Door(Door.Who.SIGNED_IN)
class OfferListPages {

    private static final int SIZE = 25;
    private static final String OPEN = "Can be answered";
    private static final String PAST = "Past its day";
    private static final String OVER = "Over";
    private static final List<Choice> STATES =
            Stream.of(OPEN, PAST, OVER).map(state -> Choice.of(state, state)).toList();

    private final Offers offers;
    private final Payments payments;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;

    OfferListPages(Offers offers, Payments payments, Schemes schemes, Standing standing, Clocks clocks) {
        this.offers = offers;
        this.payments = payments;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** @param state whether it can be answered today */
    record Row(Offer offer, String title, String commissioner, String state) {

        private boolean has(String words) {
            return String.join(" ", title, commissioner, offer.words())
                    .toLowerCase(Locale.UK)
                    .contains(words);
        }
    }

    /** What was offered to a practice for which the person speaks. */
    record Own(Offer offer, Addressee to, String state, String title, String practice, boolean late) {}

    record Listing(
            List<Row> rows,
            Paging paging,
            Sort sort,
            boolean any,
            List<Choice> states,
            List<Own> own,
            boolean reads,
            boolean offers,
            Typed typed) {}

    @GetMapping(OfferPages.HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed, Sort sort) {
        var reads = payments.readBy(person);
        var all = offers.list(reads, day.known()).stream().map(this::row).toList();
        var found = fitting(all, typed, sort);
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        return Page.of(
                "offers/list",
                new Listing(
                        found.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        sort,
                        !all.isEmpty(),
                        STATES,
                        own(person, day.known()),
                        !reads.isEmpty(),
                        !payments.enteredBy(person).isEmpty(),
                        typed));
    }

    private Row row(Offer it) {
        return new Row(it, titleOf(it), standing.nameOf(it.commissioner()), state(it, clocks.today()));
    }

    private static String state(Offer it, LocalDate today) {
        if (it.isOver() || it.period().lastDay().filter(today::isAfter).isPresent()) return OVER;
        return it.isLate(today) ? PAST : OPEN;
    }

    private static List<Row> fitting(List<Row> all, Typed typed, Sort sort) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var state = typed.value("state");
        Comparator<Row> by = switch (sort.by()) {
            case "scheme" -> Comparator.comparing(Row::title);
            case "for" -> Comparator.comparing(row -> row.offer().period().from());
            case "by" -> Comparator.comparing(row -> row.offer().answerBy());
            default -> (one, other) -> 0;
        };
        return all.stream()
                .filter(row -> row.has(words))
                .filter(row -> state.isBlank() || row.state().equals(state))
                .sorted(sort.down() ? by.reversed() : by)
                .toList();
    }

    private List<Own> own(CurrentPerson person, long known) {
        var practices = payments.practicesOf(person);
        return offers.listTo(practices, known).stream()
                .flatMap(it -> it.addressees().stream()
                        .filter(to -> practices.contains(to.practice()))
                        .map(to -> new Own(
                                it,
                                to,
                                to.state(clocks.today()),
                                titleOf(it),
                                standing.nameOf(to.practice()),
                                it.isLate(clocks.today()))))
                .toList();
    }

    private String titleOf(Offer offer) {
        return schemes.find(offer.scheme()).map(Definition::title).orElse(offer.scheme());
    }
}
