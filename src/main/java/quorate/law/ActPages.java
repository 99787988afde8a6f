package quorate.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** The functions of primary care commissioning, and who decides each at each level on a day. */
@Controller
@Door(Door.Who.PUBLIC)
class ActPages {

    private final Law law;

    ActPages(Law law) {
        this.law = law;
    }

    /** @param levels those that anybody could hold on the day */
    record Functions(Law law, Typed typed, List<Level> levels, List<Column> columns, List<Row> rows) {

        List<Choice> families() {
            return ContentReader.FAMILIES.stream()
                    .map(code -> Choice.of(code, Phrases.family(code)))
                    .toList();
        }
    }

    record Row(Act act, List<Optional<Power>> powers) {}

    /**
     * @param now who decides at the levels of the day
     * @param elsewhen the rows of other days, oldest first
     * @param owed rules that ask something of whoever decides it on the day
     */
    record One(
            Law law,
            Act act,
            List<Power> now,
            List<Power> elsewhen,
            List<RuleText> owed,
            List<Coverage.Gap> gaps,
            List<OpenPoint> open) {

        String title(String level) {
            return law.pack().titleOf(level);
        }
    }

    @GetMapping("/law")
    ModelAndView functions(Typed typed, OnDay onDay) {
        var levels = levels(onDay.day());
        var columns = Stream.concat(
                        Stream.of(Column.text("Function")), levels.stream().map(level -> Column.text(level.title())))
                .toList();
        var wanted = typed.optionalLine("q").toLowerCase(Locale.UK);
        var family = typed.value("family");
        var on = law.on(onDay.day());
        var rows = on.listActs().stream()
                .filter(act -> family.isEmpty() || act.family().equals(family))
                .filter(act ->
                        (act.id() + " " + act.title()).toLowerCase(Locale.UK).contains(wanted))
                .map(act -> new Row(
                        act,
                        levels.stream()
                                .map(level -> on.findPower(act.id(), level.id()))
                                .toList()))
                .toList();
        return Page.of("law/functions", new Functions(law, typed, levels, columns, rows));
    }

    @GetMapping("/law/acts/{id}")
    ModelAndView act(@PathVariable String id, OnDay onDay) {
        var on = law.on(onDay.day());
        var act = on.findAct(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = law.pack().powers().stream().filter(it -> it.act().equals(id)).toList();
        var owed = on.listRules().stream().filter(rule -> owes(rule, act)).toList();
        var gaps = law.coverage().stream()
                .filter(it -> it.kind() == Coverage.Kind.ACT && it.id().equals(id))
                .flatMap(it -> it.gaps().stream())
                .toList();
        var open =
                law.pack().open().stream().filter(it -> it.about().contains(id)).toList();
        return Page.of(
                "law/act",
                new One(
                        law,
                        act,
                        all.stream()
                                .filter(it -> it.span().holdsOn(onDay.day()))
                                .toList(),
                        all.stream()
                                .filter(it -> !it.span().holdsOn(onDay.day()))
                                .toList(),
                        owed,
                        gaps,
                        open));
    }

    @GetMapping("/law/functions.csv")
    ResponseEntity<String> download(OnDay onDay) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"functions-" + onDay.day() + ".csv\"")
                .body(Matrix.csv(law, onDay.day()));
    }

    private static boolean owes(RuleText rule, Act act) {
        var owed = rule.owed();
        return owed != null && owed.acts().stream().anyMatch(pattern -> Checks.matches(pattern, act.id()));
    }

    private List<Level> levels(LocalDate day) {
        return law.pack().levels().stream()
                .filter(level -> level.span().holdsOn(day))
                .toList();
    }
}
