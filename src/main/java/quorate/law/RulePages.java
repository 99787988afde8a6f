package quorate.law;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import quorate.web.Column;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** The rules in force on a day, and the documents that they were read in. */
@Controller
@Door(Door.Who.PUBLIC)
class RulePages {

    private static final List<Column> RULES =
            List.of(Column.text("Rule"), Column.text("What it says"), Column.text("Weight"));
    private static final List<Column> SOURCES =
            List.of(Column.text("Document"), Column.text("Evidence"), Column.text("Read to"));

    private final Law law;

    RulePages(Law law) {
        this.law = law;
    }

    record Rules(Typed typed, List<RuleText> rules, List<Column> columns) {}

    /**
     * @param now the rule as in force on the day, if it is
     * @param elsewhen the same rule at other times
     * @param was the rules whose place it took. @param successors those that took its place
     * @param open what is open about it
     * @param values the number of the same name on the day, where there is one
     */
    record One(
            String id,
            Optional<RuleText> now,
            List<RuleText> elsewhen,
            Optional<Parameter> values,
            List<RuleText> was,
            List<RuleText> successors,
            List<OpenPoint> open) {}

    record Sources(Typed typed, List<Source> sources, List<Column> columns) {}

    /** @param citing what rests on it, at any time */
    record Document(Source source, List<Pack.Said> citing, List<Coverage.Gap> unread) {}

    @GetMapping("/law/rules")
    ModelAndView rules(Typed typed, OnDay onDay) {
        var wanted = typed.optionalLine("q").toLowerCase(Locale.UK);
        var rules = law.on(onDay.day()).listRules().stream()
                .filter(rule ->
                        (rule.id() + " " + rule.says()).toLowerCase(Locale.UK).contains(wanted))
                .toList();
        return Page.of("law/rules", new Rules(typed, rules, RULES));
    }

    @GetMapping("/law/rules/{id}")
    ModelAndView rule(@PathVariable String id, OnDay onDay) {
        var all =
                law.pack().rules().stream().filter(rule -> rule.id().equals(id)).toList();
        if (all.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var on = law.on(onDay.day());
        var now = on.findRule(id);
        var elsewhen =
                all.stream().filter(rule -> !now.equals(Optional.of(rule))).toList();
        var rules = law.pack().rules();
        var was = all.stream().flatMap(rule -> rule.was().stream()).toList();
        return Page.of(
                "law/rule",
                new One(
                        id,
                        now,
                        elsewhen,
                        on.findParameter(id),
                        rules.stream().filter(rule -> was.contains(rule.id())).toList(),
                        rules.stream().filter(rule -> rule.was().contains(id)).toList(),
                        law.pack().open().stream()
                                .filter(it -> it.about().contains(id))
                                .toList()));
    }

    @GetMapping("/law/sources")
    ModelAndView sources(Typed typed) {
        var wanted = typed.optionalLine("q").toLowerCase(Locale.UK);
        var sources = law.listSources().stream()
                .filter(source -> (source.id() + " " + source.title())
                        .toLowerCase(Locale.UK)
                        .contains(wanted))
                .toList();
        return Page.of("law/sources", new Sources(typed, sources, SOURCES));
    }

    @GetMapping("/law/sources/{id}")
    ModelAndView source(@PathVariable String id) {
        var source = law.source(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var citing = law.pack().said().stream()
                .filter(said ->
                        said.sources().stream().anyMatch(it -> it.source().equals(id)))
                .toList();
        return Page.of(
                "law/source", new Document(source, citing, law.pack().unread().getOrDefault(id, List.of())));
    }
}
