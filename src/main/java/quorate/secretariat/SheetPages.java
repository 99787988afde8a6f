package quorate.secretariat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.committees.Committees;
import quorate.committees.MeetingRecord;
import quorate.committees.Paper;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Front sheets: filled in as far as the system knows, the rest asked of the author, checked, printed, put with the papers. */
@Controller
@Door(Door.Who.STAFF)
class SheetPages {

    private static final String TITLE = "Front sheet";

    private final Bookcase books;
    private final Sheets sheets;
    private final Cycles cycles;
    private final Printing printing;
    private final Committees committees;

    SheetPages(Bookcase books, Sheets sheets, Cycles cycles, Printing printing, Committees committees) {
        this.books = books;
        this.sheets = sheets;
        this.cycles = cycles;
        this.printing = printing;
        this.committees = committees;
    }

    /** @param asks whether the reader may answer what is asked. @param keeps whether they may put it with the papers */
    record Shown(Sheet sheet, boolean asks, boolean keeps, Typed typed) {}

    /** @param sheets those of a meeting that the reader may read */
    record Checked(MeetingRecord record, List<Sheet> sheets) {}

    @GetMapping("/meetings/{id}/front-sheets")
    ModelAndView check(@PathVariable MeetingId id, CurrentPerson person, OnDay day) {
        var record = books.record(id, person);
        var all = cycles.of(record, day).stream()
                .map(cycle -> sheets.of(record, cycle.item(), person, day))
                .toList();
        return Page.of("secretariat/sheets", new Checked(record, all));
    }

    @GetMapping("/meetings/{id}/items/{item}/front-sheet")
    ModelAndView page(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, OnDay day) {
        var record = books.record(id, person);
        var sheet = sheets.find(record, item, person, day).orElseThrow(Page::missing);
        return Page.of("secretariat/sheet", shown(sheet, record, person, Typed.prefilled(known(sheet))));
    }

    private static Map<String, String> known(Sheet sheet) {
        var known = new HashMap<String, String>();
        for (var ask : sheet.asks()) {
            known.put(ask.code(), sheet.answer(ask));
            known.put("seen-" + ask.code(), Long.toString(sheet.seen(ask)));
        }
        return known;
    }

    private static Shown shown(Sheet sheet, MeetingRecord record, CurrentPerson person, Typed typed) {
        return new Shown(sheet, Sheets.mayAnswer(sheet, record, person), record.keeps(), typed);
    }

    @GetMapping("/meetings/{id}/items/{item}/front-sheet.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, OnDay day) {
        var sheet = sheets.find(books.record(id, person), item, person, day).orElseThrow(Page::missing);
        return printing.pdf(
                sheet.title(),
                "Front sheet for the meeting of " + Words.day(sheet.meeting().day()),
                "Front sheet, " + Words.day(day.day()) + ", for " + person.name(),
                printing.body("secretariat/sheetBody", sheet));
    }

    @PostMapping("/meetings/{id}/items/{item}/front-sheet/answers")
    ModelAndView answer(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var record = books.record(id, person);
        var sheet = sheets.find(record, item, person, cycles.now()).orElseThrow(Page::missing);
        if (!Sheets.mayAnswer(sheet, record, person)) throw new AccessDeniedException("Neither author nor secretary");
        var said = new EnumMap<Ask, String>(Ask.class);
        var seen = new EnumMap<Ask, Long>(Ask.class);
        for (var ask : sheet.asks()) {
            said.put(ask, typed.optionalText(ask.code(), 4000));
            var version = typed.value("seen-" + ask.code());
            seen.put(ask, version.matches("\\d{1,18}") ? Long.parseLong(version) : 0L);
        }
        if (!typed.isFaulty()) {
            var answer = sheets.answer(sheet, said, seen, person.id());
            if (answer.isDone()) return Page.seeOther(sheet.path(), "Answers noted");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/sheet", shown(sheet, record, person, typed));
    }

    /** Puts the sheet with the papers of the item, as it stands: the next version where there is one already. */
    @PostMapping("/meetings/{id}/items/{item}/front-sheet/papers")
    ModelAndView put(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var record = books.record(id, person);
        var sheet = sheets.find(record, item, person, cycles.now()).orElseThrow(Page::missing);
        if (!record.keeps()) throw new AccessDeniedException("Is not secretary of this committee");
        if (sheet.answer(Ask.PURPOSE).isEmpty()) {
            typed.fault(
                    Ask.PURPOSE.code(), "Say what the committee is asked to do, before the sheet goes with the papers");
            return Page.faulty("secretariat/sheet", shown(sheet, record, person, typed.knowing(known(sheet))));
        }
        var body = printing.body("secretariat/sheetBody", sheet.forEverybody());
        var file = printing.keep(sheet.title(), body, person.actor());
        var kind = record.meeting().notices().isEmpty() ? Paper.Kind.PAPER : Paper.Kind.SUPPLEMENT;
        var answer = committees.addPaper(id, item, TITLE, file.id(), kind, Optional.empty(), person.id());
        if (answer.isDone()) return Page.seeOther(sheet.path(), "The front sheet is with the papers");
        typed.object(answer.objections());
        return Page.faulty("secretariat/sheet", shown(sheet, record, person, typed.knowing(known(sheet))));
    }
}
