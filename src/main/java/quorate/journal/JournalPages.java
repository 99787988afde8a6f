package quorate.journal;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Actor;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** What happened: all of it, for administrators. */
@Controller
class JournalPages {

    private static final int PAGE = 50;

    private final Journal journal;
    private final ObjectProvider<Standing> names;

    JournalPages(Journal journal, ObjectProvider<Standing> names) {
        this.journal = journal;
        this.names = names;
    }

    /** @param by the name of whoever did it */
    record Line(Entry entry, String by) {}

    /** @param older the position below which the next page begins; 0 where this is the last */
    record Latest(List<Line> lines, long older) {}

    /** @param texts the names of its texts that are still there */
    record One(Line line, List<String> texts, Typed typed) {}

    record ErasureForm(String name, String ground) {
        static ErasureForm read(Typed typed, List<String> texts) {
            return new ErasureForm(
                    typed.choice("text", "Select the text to erase", texts),
                    typed.text("ground", "Enter the ground on which it is erased", 500));
        }
    }

    @GetMapping("/journal")
    @Door(Door.Who.ADMINISTRATOR)
    ModelAndView latest(@RequestParam(defaultValue = "") String before) {
        var entries = journal.before(before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE, PAGE);
        var older = entries.size() < PAGE ? 0 : entries.getLast().position();
        return Page.of("journal/latest", new Latest(lines(entries), older));
    }

    @GetMapping("/journal/{position:\\d{1,18}}")
    @Door(Door.Who.ADMINISTRATOR)
    ModelAndView one(@PathVariable long position) {
        return Page.of("journal/entry", one(position, Typed.nothing()));
    }

    @PostMapping("/journal/{position:\\d{1,18}}/erasures")
    @Door(Door.Who.ADMINISTRATOR)
    ModelAndView erase(@PathVariable long position, Typed typed, CurrentPerson person) {
        var shown = one(position, typed);
        if (shown.texts().isEmpty()) return Page.seeOther("/journal/" + position, "It was erased already");
        var form = ErasureForm.read(typed, shown.texts());
        if (typed.isFaulty()) return Page.faulty("journal/entry", shown);
        try {
            journal.erase(position, form.name(), form.ground(), person.actor());
        } catch (NoSuchElementException gone) {
            return Page.seeOther("/journal/" + position, "It was erased already");
        }
        return Page.seeOther("/journal/" + position, "Text erased");
    }

    private One one(long position, Typed typed) {
        var entry = journal.find(position).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new One(new Line(entry, nameOf(entry.by())), journal.textsOf(position), typed);
    }

    private List<Line> lines(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Line(entry, nameOf(entry.by())))
                .toList();
    }

    private String nameOf(Actor by) {
        return switch (by) {
            case Actor.Process process -> process.name();
            case Actor.Person person -> {
                var register = names.getIfAvailable();
                yield register == null ? person.id().toString() : register.nameOf(person.id());
            }
        };
    }
}
