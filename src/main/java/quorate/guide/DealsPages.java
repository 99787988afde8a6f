package quorate.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Instrument;
import quorate.kernel.Code;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** "Who deals with this?": every function for one commissioner's own instruments, on any day. */
@Controller
@Door(Door.Who.PUBLIC)
class DealsPages {

    static final String HERE = "/who-deals-with-this";
    static final List<Column> COLUMNS = List.of(
            Column.text("Function").sortedBy("function"),
            Column.text("Who decides").sortedBy("who"),
            Column.text("Needed before"),
            Column.text("Whom to tell"),
            Column.text("Source").sortedBy("evidence"));

    private final Deals deals;
    private final Finder finder;

    DealsPages(Deals deals, Finder finder) {
        this.deals = deals;
        this.finder = finder;
    }

    /** @param known commissioners with instruments on record, to begin with */
    record Choosing(Typed typed, List<Choice> several, List<Party> known) {}

    /**
     * @param all every function, before the filter
     * @param lines those that the filter leaves
     */
    record Matrix(
            Typed typed,
            Sort sort,
            Party commissioner,
            String level,
            List<Instrument> instruments,
            List<Line> all,
            List<Line> lines) {

        Common common() {
            return Common.of(all.stream().flatMap(line -> line.verdict().stream()));
        }

        List<Line> in(Line.State state) {
            return all.stream().filter(line -> line.state() == state).toList();
        }

        List<Choice> families() {
            return all.stream()
                    .map(line -> line.act().family())
                    .distinct()
                    .map(family -> Choice.of(family, Words.sentence(family)))
                    .toList();
        }

        List<Choice> deciders() {
            return all.stream()
                    .flatMap(line -> line.who().stream())
                    .map(Line.Who::name)
                    .distinct()
                    .sorted()
                    .map(name -> Choice.of(name, name))
                    .toList();
        }

        List<Choice> states() {
            return List.of(
                    Choice.of("nobody", "Nobody owns it"),
                    Choice.of("open", "Not settled"),
                    Choice.of("settled", "Settled"));
        }

        String word() {
            return Finder.word(commissioner);
        }

        /** Every way to decide it, from the day of the page. */
        String how(Line line, OnDay day) {
            return HowPages.HERE + "?act=" + line.act().id() + "&" + Finder.FIELD + "=" + word() + "&day=" + day.day();
        }

        /** The whole matrix again. @param ending {@code .csv} for a file of it */
        String address(OnDay day, String ending) {
            return HERE + ending + Finder.query(Finder.FIELD + "=" + word(), day);
        }
    }

    @GetMapping(HERE)
    ModelAndView matrix(Typed typed, OnDay onDay, Sort sort) {
        var found = finder.commissioner(typed, onDay.day(), onDay.known());
        if (found.one().isEmpty()) return choose(typed, found, onDay);
        var commissioner = found.one().get();
        var all = deals.of(commissioner.id(), onDay.day(), onDay.known());
        var lines = all.stream()
                .filter(line -> fits(line, typed))
                .sorted(order(sort))
                .toList();
        var level = all.isEmpty() ? "" : Levels.inWords(all.getFirst().ways().level());
        var instruments = deals.instruments(commissioner.id(), onDay.day(), onDay.known());
        return Page.of("guide/deals", new Matrix(typed, sort, commissioner, level, instruments, all, lines));
    }

    private ModelAndView choose(Typed typed, Finder.Found found, OnDay onDay) {
        var it = new Choosing(typed, found.several(), finder.listKnown(onDay.day(), onDay.known()));
        return typed.isFaulty() ? Page.faulty("guide/choose", it) : Page.of("guide/choose", it);
    }

    private static boolean fits(Line line, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var family = typed.value("family");
        var who = typed.value("who");
        var state = typed.value("state");
        return (line.act().title() + " " + line.act().id())
                        .toLowerCase(Locale.UK)
                        .contains(words)
                && (family.isEmpty() || line.act().family().equals(family))
                && (who.isEmpty()
                        || line.who().stream().anyMatch(one -> one.name().equals(who)))
                && (state.isEmpty() || Code.of(line.state()).equals(state));
    }

    private static Comparator<Line> order(Sort sort) {
        Comparator<Line> by = switch (sort.by()) {
            case "function" -> Comparator.comparing(line -> line.act().title());
            case "who" -> Comparator.comparing(line -> line.who().toString());
            case "evidence" -> Comparator.comparing(Line::evidence);
            default -> (one, other) -> 0;
        };
        return sort.down() ? by.reversed() : by;
    }

    @GetMapping(HERE + ".csv")
    @Nullable
    ModelAndView csv(Typed typed, OnDay onDay, HttpServletResponse response) {
        return download(
                typed,
                onDay,
                (name, party, lines) -> Csv.answer(
                        response,
                        name + ".csv",
                        DealsList.HEADER,
                        lines.stream()
                                .map(line -> DealsList.row(line, party, onDay.day()).stream()
                                        .map(Object::toString)
                                        .toList())));
    }

    @GetMapping(HERE + ".xlsx")
    @Nullable
    ModelAndView xlsx(Typed typed, OnDay onDay, HttpServletResponse response) {
        return download(
                typed,
                onDay,
                (name, party, lines) -> Xlsx.answer(
                        response,
                        name + ".xlsx",
                        new Xlsx.Sheet(
                                "Who deals with this",
                                DealsList.HEADER,
                                lines.stream().map(line -> DealsList.row(line, party, onDay.day())))));
    }

    private interface Writer {
        void write(String name, Party party, List<Line> lines);
    }

    /** Without a commissioner there is no list: the page asks for one. */
    private @Nullable ModelAndView download(Typed typed, OnDay onDay, Writer writer) {
        var found = finder.commissioner(typed, onDay.day(), onDay.known());
        Optional<Party> one = found.one();
        if (one.isEmpty()) return choose(typed, found, onDay);
        var name = "who-deals-with-this-" + Finder.word(one.get()) + "-" + onDay.day();
        writer.write(name, one.get(), deals.of(one.get().id(), onDay.day(), onDay.known()));
        return null;
    }
}
