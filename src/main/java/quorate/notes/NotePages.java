package quorate.notes;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.kernel.FileId;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** A paper with its reader’s own notes beside it, and all of a reader’s notes to be taken away. */
@Controller
@Door(Door.Who.STAFF)
class NotePages {

    private static final int PAGE = 20;
    private static final int LONG = 2000;
    private static final List<String> HEADINGS =
            List.of("written", "paper", "version", "sha-256", "page or heading", "passage", "note");

    private final Notebook notebook;
    private final Files files;

    NotePages(Notebook notebook, Files files) {
        this.notebook = notebook;
        this.files = files;
    }

    /** @param html the paper itself */
    record Margin(Notebook.Open open, String html, Typed typed, String key) {}

    @GetMapping("/meetings/{id}/papers/{file}/notes")
    ModelAndView paper(@PathVariable MeetingId id, @PathVariable FileId file, CurrentPerson person) {
        return Page.of("notes/paper", margin(open(id, file, person), person, Typed.nothing()));
    }

    private Notebook.Open open(MeetingId id, FileId file, CurrentPerson person) {
        return notebook.open(id, file, person).orElseThrow(Page::missing);
    }

    /** Who opens a paper is logged, here as on its own page. */
    private Margin margin(Notebook.Open open, CurrentPerson person, Typed typed) {
        var html =
                files.read(open.paper().file(), person.id(), open.meeting().id().value());
        return new Margin(
                open, html, typed, typed.id("key").orElseGet(Fresh::id).toString());
    }

    @PostMapping("/meetings/{id}/papers/{file}/notes")
    ModelAndView write(@PathVariable MeetingId id, @PathVariable FileId file, CurrentPerson person, Typed typed) {
        var open = open(id, file, person);
        var place = typed.optionalLine("place");
        var passage = typed.optionalText("passage", LONG);
        var words = typed.text("words", "Enter your note", LONG);
        if (!passage.isEmpty() && !notebook.holds(file, passage)) {
            typed.fault(
                    "passage",
                    "These words do not stand in version " + open.paper().version()
                            + " of the paper. Copy them from it, or leave this empty");
        }
        if (typed.isFaulty()) return Page.faulty("notes/paper", margin(open, person, typed));
        var key = typed.id("key")
                .map(form -> Fresh.idOf("note", person.id().toString(), form.toString()))
                .orElseGet(Fresh::id);
        notebook.write(key, open, place, passage, words, person);
        return Page.seeOther(open.path() + "#note-" + key);
    }

    @PostMapping("/my-notes/{note}/removals")
    ModelAndView remove(@PathVariable UUID note, CurrentPerson person, Typed typed) {
        var found = notebook.find(note, person).orElseThrow(Page::missing);
        notebook.remove(note, person);
        var back = typed.isChosen("from", "paper") ? found.paper() : "/my-notes";
        return Page.seeOther(back, "Note taken out for good");
    }

    /** @param total however many are looked for */
    record Mine(List<Note> notes, Paging paging, int total, int kept, Typed typed) {}

    @GetMapping("/my-notes")
    ModelAndView mine(CurrentPerson person, Typed typed, @RequestParam(defaultValue = "1") String page) {
        var all = notebook.of(person);
        var found = wanted(all.notes(), typed).toList();
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        var shown = found.stream().skip(paging.before()).limit(PAGE).toList();
        return Page.of("notes/mine", new Mine(shown, paging, all.notes().size(), all.kept(), typed));
    }

    private static Stream<Note> wanted(List<Note> all, Typed typed) {
        var words = typed.optionalLine("q").toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(note -> (note.title() + " " + note.passage() + " " + note.words())
                        .toLowerCase(Locale.ROOT)
                        .contains(words));
    }

    /** All of them, as a spreadsheet for their writer. */
    @GetMapping("/my-notes/list.csv")
    void csv(CurrentPerson person, Typed typed, HttpServletResponse response) {
        Csv.answer(
                response,
                "my-notes.csv",
                HEADINGS,
                wanted(notebook.of(person).notes(), typed).map(NotePages::cells));
    }

    private static List<String> cells(Note note) {
        return List.of(
                LocalDateTime.ofInstant(note.at(), Clocks.LONDON).toString(),
                note.title(),
                Integer.toString(note.version()),
                note.hash(),
                note.place(),
                note.passage(),
                note.words());
    }
}
