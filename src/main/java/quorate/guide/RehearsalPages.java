package quorate.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.guide.Rehearsing.Affected;
import quorate.kernel.Code;
import quorate.law.Law;
import quorate.law.Rehearsal;
import quorate.law.Rehearsal.Reading;
import quorate.law.Rehearsal.Successor;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** A rehearsal of a change that is not law: what would have to change if it were. It changes nothing. */
@Controller
@Door(Door.Who.PUBLIC)
class RehearsalPages {

    static final String HERE = "/rehearsal";
    static final String NOT_LAW = "This is a rehearsal. It is not law.";
    private static final String OWN = "own";
    private static final int ROWS = 50;

    private final Rehearsing rehearsing;
    private final Law law;

    RehearsalPages(Rehearsing rehearsing, Law law) {
        this.rehearsing = rehearsing;
        this.law = law;
    }

    /**
     * @param bill that is rehearsed; empty for a table of somebody's own
     * @param all everything that would change; @param shown one page of what the filter leaves
     * @param docket whether the reader's docket was looked at
     */
    record Rehearsed(
            Typed typed,
            List<Choice> tables,
            Optional<Rehearsal> bill,
            List<Reading> readings,
            List<Affected> all,
            List<Affected> shown,
            Paging paging,
            boolean docket) {

        long count(Rehearsing.What what) {
            return all.stream().filter(one -> one.what() == what).count();
        }

        /** How often the readings do not agree on who comes instead. */
        long disputed() {
            return all.stream()
                    .filter(one -> one.then().stream()
                                    .map(then -> then.map(Successor::becomes).orElse(""))
                                    .distinct()
                                    .count()
                            > 1)
                    .count();
        }

        List<Choice> kinds() {
            return Choice.of(Rehearsing.What.class);
        }

        List<Column> columns() {
            var columns = new ArrayList<Column>();
            columns.add(Column.text("What"));
            columns.add(Column.text("Now"));
            for (var at = 0; at < readings.size(); at++) columns.add(Column.text(name(at)));
            return columns;
        }

        /** "First reading"; a table of somebody's own has only the one. */
        String name(int at) {
            return readings.size() == 1 ? "Instead" : "Reading " + (at + 1);
        }
    }

    @GetMapping(HERE)
    ModelAndView rehearsal(
            Typed typed, OnDay onDay, Optional<CurrentPerson> person, @RequestParam(defaultValue = "1") int page) {
        var it = rehearse(typed, onDay, person, page);
        return typed.isFaulty() ? Page.faulty("guide/rehearsal", it) : Page.of("guide/rehearsal", it);
    }

    private Rehearsed rehearse(Typed typed, OnDay onDay, Optional<CurrentPerson> person, int page) {
        var bills = law.rehearsals();
        var wanted = typed.value("table");
        var bill = wanted.equals(OWN)
                ? Optional.<Rehearsal>empty()
                : bills.stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .or(() -> bills.stream().findFirst());
        var readings = bill.map(Rehearsal::readings).orElseGet(() -> List.of(Successors.read(typed)));
        var all = typed.isFaulty() ? List.<Affected>of() : rehearsing.list(readings, onDay, person);
        var fitting = all.stream().filter(one -> fits(one, typed)).toList();
        var paging = new Paging(page, ROWS, fitting.size());
        var shown = fitting.stream().skip(paging.before()).limit(ROWS).toList();
        var prefilled = typed.knowing(Map.of("table", bill.map(Rehearsal::id).orElse(OWN)));
        return new Rehearsed(prefilled, tables(bills), bill, readings, all, shown, paging, person.isPresent());
    }

    private static List<Choice> tables(List<Rehearsal> bills) {
        return Stream.concat(
                        bills.stream().map(bill -> Choice.of(bill.id(), bill.title())),
                        Stream.of(Choice.of(OWN, "A table of my own")))
                .toList();
    }

    private static boolean fits(Affected one, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var what = typed.value("what");
        return (one.title() + " " + one.now()).toLowerCase(Locale.UK).contains(words)
                && (what.isEmpty() || Code.of(one.what()).equals(what));
    }

    @GetMapping(HERE + ".csv")
    @Nullable
    ModelAndView csv(Typed typed, OnDay onDay, Optional<CurrentPerson> person, HttpServletResponse response) {
        var it = rehearse(typed, onDay, person, 1);
        if (typed.isFaulty()) return Page.faulty("guide/rehearsal", it);
        Csv.answer(
                response,
                "rehearsal-" + onDay.day() + ".csv",
                header(it),
                rows(it, onDay).map(row -> row.stream().map(Object::toString).toList()));
        return null;
    }

    @GetMapping(HERE + ".xlsx")
    @Nullable
    ModelAndView xlsx(Typed typed, OnDay onDay, Optional<CurrentPerson> person, HttpServletResponse response) {
        var it = rehearse(typed, onDay, person, 1);
        if (typed.isFaulty()) return Page.faulty("guide/rehearsal", it);
        Xlsx.answer(
                response,
                "rehearsal-" + onDay.day() + ".xlsx",
                new Xlsx.Sheet("A rehearsal, not law", header(it), rows(it, onDay)));
        return null;
    }

    private static List<String> header(Rehearsed it) {
        var header = new ArrayList<>(List.of("Standing", "Day", "Kind", "What", "Now"));
        for (var reading : it.readings()) {
            header.add(reading.title());
            header.add("Why: " + reading.title());
        }
        return header;
    }

    private static Stream<List<Object>> rows(Rehearsed it, OnDay onDay) {
        return it.all().stream().map(one -> {
            var row = new ArrayList<Object>(
                    List.of(NOT_LAW, onDay.day(), one.what().toString(), one.title(), one.now()));
            for (var then : one.then()) {
                row.add(then.map(Successor::name).orElse("As it is"));
                row.add(then.map(Successor::says).orElse(""));
            }
            return row;
        });
    }
}
