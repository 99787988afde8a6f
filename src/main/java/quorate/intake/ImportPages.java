package quorate.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Actor;
import quorate.web.Choice;
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

    private static final String HERE = "/imports";
    private static final int SHOWN = 100;

    private final Intake intake;
    private final ImportRuns runs;
    private final Standing standing;

    ImportPages(Intake intake, ImportRuns runs, Standing standing) {
        this.intake = intake;
        this.runs = runs;
        this.standing = standing;
    }

    record Listing(Typed typed, boolean mayRead, List<Taker.FileKind> kinds, List<Choice> choices, List<Line> files) {}

    /** @param reconciled how the checks of the file came out, in a few words */
    record Line(Import file, String reconciled) {}

    record Report(Import file, String by, List<Import.Check> checks, List<Import.Rejected> rejected, int more) {}

    record Running(UUID id, String fileName, String doing) {}

    @GetMapping(HERE)
    ModelAndView list(Typed typed, CurrentPerson person) {
        return Page.of("intake/imports", listing(typed, person));
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
            typed.fault("file", "Select a published file");
            return Page.faulty("intake/imports", listing(typed, person));
        }
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("file");
        var run = runs.begin(name, file.get().getBytes(), vintage, person.actor());
        return switch (run.waitFor()) {
            case ImportRuns.Ended(var results) -> {
                if (!results.stream().allMatch(Import.Result.Refused.class::isInstance)) yield ended(results);
                results.forEach(each -> typed.object(((Import.Result.Refused) each).objections()));
                yield Page.faulty("intake/imports", listing(typed, person));
            }
            case ImportRuns.Busy busy -> Page.seeOther(HERE + "/running/" + run.id());
        };
    }

    @GetMapping(HERE + "/running/{id}")
    ModelAndView running(@PathVariable UUID id, CurrentPerson person) {
        var run = runs.find(id).orElseThrow(Page::missing);
        return switch (run.state()) {
            case ImportRuns.Busy(var doing) -> Page.of("intake/running", new Running(id, run.name(), doing));
            case ImportRuns.Ended(var results) -> {
                if (!results.stream().allMatch(Import.Result.Refused.class::isInstance)) yield ended(results);
                var typed = Typed.nothing();
                results.forEach(each -> typed.object(((Import.Result.Refused) each).objections()));
                yield Page.of("intake/imports", listing(typed, person));
            }
        };
    }

    /** To the report of the file, or to all files where it had two takers. */
    private static ModelAndView ended(List<Import.Result> results) {
        var said = results.stream()
                .map(each -> switch (each) {
                    case Import.Result.Finished(var done, var rejected) -> done.source() + " was read";
                    case Import.Result.Already(var done) -> "This file was read before. Nothing changed";
                    case Import.Result.Refused(var objections) ->
                        objections.getFirst().sentence();
                })
                .distinct()
                .collect(Collectors.joining(". "));
        var read = results.stream()
                .flatMap(each -> switch (each) {
                    case Import.Result.Finished(var done, var rejected) -> Stream.of(done);
                    case Import.Result.Already(var done) -> Stream.of(done);
                    case Import.Result.Refused no -> Stream.empty();
                })
                .toList();
        return Page.seeOther(read.size() == 1 ? HERE + "/" + read.getFirst().id() : HERE, said);
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView report(@PathVariable UUID id) {
        var file = intake.find(id).orElseThrow(Page::missing);
        var rejected = intake.rejected(id);
        var by = switch (file.by()) {
            case Actor.Person(var person) -> standing.nameOf(person);
            case Actor.Process(var name) -> name;
        };
        var shown = rejected.stream().limit(SHOWN).toList();
        return Page.of("intake/import", new Report(file, by, intake.checks(id), shown, rejected.size() - shown.size()));
    }

    @GetMapping(HERE + "/{id}/rejected.csv")
    void rejected(@PathVariable UUID id, HttpServletResponse response) {
        var file = intake.find(id).orElseThrow(Page::missing);
        Csv.answer(
                response,
                file.source().replace(' ', '-') + "-rejected.csv",
                Import.Rejected.COLUMNS,
                intake.rejected(id).stream().map(Import.Rejected::cells));
    }

    /** The exceptions that one check of the file found. */
    @GetMapping(HERE + "/{id}/checks/{check}.csv")
    void exceptions(@PathVariable UUID id, @PathVariable String check, HttpServletResponse response) {
        var file = intake.find(id).orElseThrow(Page::missing);
        var rows = intake.exceptions(id, check);
        if (rows.isEmpty()) throw Page.missing();
        Csv.answer(
                response,
                file.source().replace(' ', '-') + "-" + check + ".csv",
                rows.getFirst(),
                rows.stream().skip(1));
    }

    /** All files and what became of them, as a list. */
    @GetMapping(HERE + ".csv")
    void download(HttpServletResponse response) {
        var tallies = intake.tallies();
        Csv.answer(
                response,
                "files-that-were-read.csv",
                List.of(
                        "file",
                        "kind",
                        "vintage",
                        "read",
                        "accepted",
                        "added",
                        "changed",
                        "unchanged",
                        "rejected",
                        "reconciled"),
                intake.list().stream().map(file -> cells(file, reconciled(tallies, file))));
    }

    private static String reconciled(Map<UUID, Import.Tally> tallies, Import file) {
        var tally = tallies.get(file.id());
        return tally == null ? "" : tally.words();
    }

    private static List<String> cells(Import file, String reconciled) {
        return List.of(
                file.fileName(),
                file.layout(),
                file.vintage().toString(),
                file.at().toString(),
                Integer.toString(file.accepted()),
                Integer.toString(file.added()),
                Integer.toString(file.changed()),
                Integer.toString(file.unchanged()),
                Integer.toString(file.rejected()),
                reconciled);
    }

    private Listing listing(Typed typed, CurrentPerson person) {
        var kind = typed.value("kind");
        var files = intake.list();
        var kinds = intake.kinds();
        var tallies = intake.tallies();
        return new Listing(
                typed,
                mayRead(person),
                kinds,
                files.stream()
                        .map(Import::layout)
                        .distinct()
                        .sorted()
                        .map(layout -> Choice.of(layout, layout))
                        .toList(),
                files.stream()
                        .filter(file -> kind.isBlank() || file.layout().equals(kind))
                        .map(file -> new Line(file, reconciled(tallies, file)))
                        .toList());
    }

    private static boolean mayRead(CurrentPerson person) {
        return person.administrator()
                || person.posts().stream().anyMatch(post -> post.office().equals("secretary"));
    }
}
