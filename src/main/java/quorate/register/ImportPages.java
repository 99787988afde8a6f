package quorate.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Actor;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Published files that were read, and a form to read another. Staff may look; secretaries and administrators may read. */
@Controller
@Door(Door.Who.STAFF)
class ImportPages {

    private static final String HERE = "/register/imports";
    private static final int SHOWN = 100;

    private final Imports imports;
    private final ImportRuns runs;
    private final Standing standing;

    ImportPages(Imports imports, ImportRuns runs, Standing standing) {
        this.imports = imports;
        this.runs = runs;
        this.standing = standing;
    }

    record Listing(Typed typed, boolean mayRead, List<Import> files) {}

    record Report(Import file, String by, List<Import.Rejected> rejected, int more) {}

    record Running(UUID id, String fileName, String doing) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person) {
        return Page.of("register/imports", listing(Typed.nothing(), person));
    }

    @PostMapping(HERE)
    ModelAndView read(
            Typed typed,
            CurrentPerson person,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String vintage)
            throws IOException {
        if (!mayRead(person)) throw new AccessDeniedException("Only secretaries and administrators read files");
        if (file.isEmpty() || file.get().isEmpty()) {
            typed.fault("file", "Select a file of the Organisation Data Service");
            return Page.faulty("register/imports", listing(typed, person));
        }
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("file");
        var run = runs.begin(name, file.get().getBytes(), vintage, person.actor());
        return switch (run.waitFor()) {
            case ImportRuns.Ended(Import.Result.Refused(var objections)) -> {
                typed.object(objections);
                yield Page.faulty("register/imports", listing(typed, person));
            }
            case ImportRuns.Ended(Import.Result.Already(var done)) ->
                Page.seeOther(HERE + "/" + done.id(), "This file was read before. Nothing changed");
            case ImportRuns.Ended(Import.Result.Finished(var done, var rejected)) ->
                Page.seeOther(HERE + "/" + done.id(), done.source() + " was read");
            case ImportRuns.Busy busy -> Page.seeOther(HERE + "/running/" + run.id());
        };
    }

    @GetMapping(HERE + "/running/{id}")
    ModelAndView running(@PathVariable UUID id, CurrentPerson person) {
        var run = runs.find(id).orElseThrow(Page::missing);
        return switch (run.state()) {
            case ImportRuns.Busy(var doing) -> Page.of("register/running", new Running(id, run.name(), doing));
            case ImportRuns.Ended(Import.Result.Finished(var done, var rejected)) ->
                Page.seeOther(HERE + "/" + done.id());
            case ImportRuns.Ended(Import.Result.Already(var done)) -> Page.seeOther(HERE + "/" + done.id());
            case ImportRuns.Ended(Import.Result.Refused(var objections)) -> {
                var typed = Typed.nothing();
                typed.object(objections);
                yield Page.of("register/imports", listing(typed, person));
            }
        };
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView report(@PathVariable UUID id) {
        var file = imports.find(id).orElseThrow(Page::missing);
        var rejected = imports.rejected(id);
        var by = switch (file.by()) {
            case Actor.Person(var person) -> standing.nameOf(person);
            case Actor.Process(var name) -> name;
        };
        var shown = rejected.stream().limit(SHOWN).toList();
        return Page.of("register/import", new Report(file, by, shown, rejected.size() - shown.size()));
    }

    @GetMapping(HERE + "/{id}/rejected.csv")
    void rejected(@PathVariable UUID id, HttpServletResponse response) {
        var file = imports.find(id).orElseThrow(Page::missing);
        Csv.answer(
                response,
                file.source().replace(' ', '-') + "-rejected.csv",
                Sheet.REJECTED,
                imports.rejected(id).stream().map(Sheet::of));
    }

    private Listing listing(Typed typed, CurrentPerson person) {
        return new Listing(typed, mayRead(person), imports.list());
    }

    private static boolean mayRead(CurrentPerson person) {
        return person.administrator()
                || person.posts().stream().anyMatch(post -> post.office().equals("secretary"));
    }
}
