package quorate.actionlog;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.actionlog.LogLine.Sort;
import quorate.clocks.Clocks;
import quorate.contracts.Insiders;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;
import quorate.web.Xlsx;

/** The contract action log of a commissioner: as at any day, with what is said of its lines, and as it was kept. */
@Controller
@Door(Door.Who.STAFF)
class LogPages {

    static final String HERE = "/contracts/commissioners/{word}/action-log";

    private final Making making;
    private final LogStore store;
    private final Register register;
    private final Keepers keepers;
    private final Insiders insiders;
    private final Standing standing;
    private final List<Veil> veils;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    LogPages(
            Making making,
            LogStore store,
            Register register,
            Keepers keepers,
            Insiders insiders,
            Standing standing,
            List<Veil> veils,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.making = making;
        this.store = store;
        this.register = register;
        this.keepers = keepers;
        this.insiders = insiders;
        this.standing = standing;
        this.veils = veils;
        this.clocks = clocks;
        this.events = events;
    }

    record Part(Sort sort, List<LogLine> lines) {}

    /** @param key by which sending the form twice keeps the paper once */
    record Log(
            Party body,
            String word,
            Typed typed,
            Asked asked,
            List<Part> parts,
            List<Kept> kept,
            boolean keeps,
            String key) {

        int lines() {
            return parts.stream().mapToInt(part -> part.lines().size()).sum();
        }

        long novel() {
            return parts.stream()
                    .flatMap(part -> part.lines().stream())
                    .filter(LogLine::novel)
                    .count();
        }
    }

    record Noting(Party body, String word, LogLine line, Typed typed) {}

    record Paper(Kept kept, Party body, String word, List<Part> parts, String by) {}

    private Party body(String word, OnDay on, CurrentPerson person) {
        return register.on(on.day(), on.known())
                .findByWord(word)
                .filter(party -> party.kind().isCommissioner()
                        || party.kind() == Kind.PLACE
                        || party.kind().isNhsEngland())
                .filter(party -> insiders.isOf(person, party.id()))
                .orElseThrow(Page::missing);
    }

    private List<LogLine> lines(Party body, OnDay on, Asked asked, CurrentPerson person) {
        return making.make(body, on.day(), on.known(), asked, matter -> isShown(matter, person), mayRead(person, body));
    }

    private boolean isShown(MatterId matter, CurrentPerson person) {
        return veils.stream().noneMatch(veil -> veil.hides(person, matter.value()));
    }

    private static List<Part> parts(List<LogLine> lines) {
        var parts = new LinkedHashMap<Sort, List<LogLine>>();
        lines.forEach(line ->
                parts.computeIfAbsent(line.sort(), none -> new ArrayList<>()).add(line));
        return parts.entrySet().stream()
                .map(each -> new Part(each.getKey(), each.getValue()))
                .toList();
    }

    @GetMapping(HERE)
    ModelAndView log(@PathVariable String word, CurrentPerson person, Typed typed, OnDay on) {
        var body = body(word, on, person);
        var asked = Asked.read(typed, on.day());
        var it = new Log(
                body,
                word,
                typed.knowing(Map.of("since", asked.since().toString(), "months", asked.words())),
                asked,
                parts(lines(body, on, asked, person)),
                mayRead(person, body) ? store.list(body.id()) : List.of(),
                keepers.keeps(person, List.of(body.id())),
                Fresh.id().toString());
        return typed.isFaulty() ? Page.faulty("actionlog/log", it) : Page.of("actionlog/log", it);
    }

    /** A paper that was kept holds what its maker could see: only whoever keeps the records reads it again. */
    private boolean mayRead(CurrentPerson person, Party body) {
        return keepers.keeps(person, List.of(body.id()));
    }

    @GetMapping(HERE + ".csv")
    void csv(@PathVariable String word, CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        var body = body(word, on, person);
        Csv.answer(
                response,
                "contract-action-log-" + on.day() + ".csv",
                LogLine.HEADINGS,
                lines(body, on, Asked.read(typed, on.day()), person).stream()
                        .map(line -> line.row().stream().map(Object::toString).toList()));
    }

    @GetMapping(HERE + ".xlsx")
    void xlsx(@PathVariable String word, CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        var body = body(word, on, person);
        Xlsx.answer(
                response,
                "contract-action-log-" + on.day() + ".xlsx",
                new Xlsx.Sheet(
                        "Action log",
                        LogLine.HEADINGS,
                        lines(body, on, Asked.read(typed, on.day()), person).stream()
                                .map(LogLine::row)));
    }

    @GetMapping(HERE + "/notes")
    ModelAndView ask(@PathVariable String word, @RequestParam(defaultValue = "") String line, CurrentPerson person) {
        var body = own(word, person);
        var found = find(body, line, person);
        var known = new java.util.HashMap<String, String>();
        known.put("owner", found.owner());
        found.nextDay().ifPresent(day -> known.put("next", day.toString()));
        known.put("words", found.words());
        known.put("novel", found.novel() ? "yes" : "no");
        known.put("tell", found.tell());
        return Page.of("actionlog/note", new Noting(body, word, found, Typed.prefilled(known)));
    }

    @PostMapping(HERE + "/notes")
    ModelAndView note(@PathVariable String word, CurrentPerson person, Typed typed) {
        var body = own(word, person);
        var line = find(body, typed.value("line"), person);
        var note = new Note(
                line.key(),
                body.id(),
                typed.line("owner", "Enter who sees to it"),
                typed.optionalDay("next").orElse(null),
                typed.optionalText("words", 2000),
                typed.choice("novel", "Say whether it is novel or contentious", List.of("no", "yes"))
                        .equals("yes"),
                typed.optionalText("tell", 500),
                person.id());
        if (typed.isFaulty()) return Page.faulty("actionlog/note", new Noting(body, word, line, typed));
        var same = Optional.ofNullable(store.notes(body.id(), Long.MAX_VALUE).get(line.key()))
                .filter(note::says);
        if (same.isEmpty()) {
            clocks.write(number -> {
                store.insert(note, clocks.today(), number);
                events.publishEvent(new Note.Made(note));
                return note;
            });
        }
        return Page.seeOther("/contracts/commissioners/" + word + "/action-log", "The note is in the log");
    }

    private LogLine find(Party body, String key, CurrentPerson person) {
        var today = clocks.today();
        return lines(body, new OnDay(today, Long.MAX_VALUE, today), Asked.read(Typed.nothing(), today), person).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    private Party own(String word, CurrentPerson person) {
        var today = clocks.today();
        var body = body(word, new OnDay(today, Long.MAX_VALUE, today), person);
        if (!keepers.keeps(person, List.of(body.id()))) throw new AccessDeniedException("Not theirs");
        return body;
    }

    @PostMapping(HERE)
    ModelAndView keep(@PathVariable String word, CurrentPerson person, Typed typed) {
        var body = own(word, person);
        var today = clocks.today();
        var on = new OnDay(today, Long.MAX_VALUE, today);
        var asked = Asked.read(typed, today);
        if (typed.isFaulty()) return log(word, person, typed, on);
        var kept = new Kept(
                typed.id("key").orElseGet(Fresh::id),
                body.id(),
                today,
                asked.since(),
                asked.words(),
                lines(body, on, asked, person),
                clocks.now(),
                person.id());
        if (store.find(kept.id()).isEmpty()) {
            clocks.write(number -> {
                store.insert(kept, number);
                events.publishEvent(new Kept.Made(kept));
                return kept;
            });
        }
        return Page.seeOther("/contracts/action-logs/" + kept.id(), "The log is kept as a paper");
    }

    @GetMapping("/contracts/action-logs/{id}")
    ModelAndView paper(@PathVariable UUID id, CurrentPerson person) {
        var kept = store.find(id)
                .filter(each -> keepers.keeps(person, List.of(each.commissioner())))
                .orElseThrow(Page::missing);
        var body = register.on(kept.day()).get(kept.commissioner());
        return Page.of(
                "actionlog/paper",
                new Paper(
                        kept,
                        body,
                        body.code()
                                .or(() -> body.trait("key"))
                                .orElseGet(() -> body.id().toString()),
                        parts(kept.lines()),
                        standing.nameOf(kept.by())));
    }
}
