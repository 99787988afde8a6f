package quorate.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.files.Files;
import quorate.files.StoredFile;
import quorate.files.Upload;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Conditions until they are met: who looks after each, by when, and what shows that it was met. */
@Controller
@Door(Door.Who.STAFF)
class ConditionPages {

    private final Bookcase books;
    private final Conditions conditions;
    private final Files files;

    ConditionPages(Bookcase books, Conditions conditions, Files files) {
        this.books = books;
        this.conditions = conditions;
        this.files = files;
    }

    record Row(Condition condition, String party, String owner, Condition.State state) {}

    record Listed(Party committee, List<Row> rows) {}

    @GetMapping("/committees/{id}/conditions")
    ModelAndView list(@PathVariable PartyId id, CurrentPerson person, OnDay day) {
        var committee = books.enterWhole(id, person);
        return Page.of("secretariat/conditions", new Listed(committee, rows(id, person, day)));
    }

    private List<Row> rows(PartyId id, CurrentPerson person, OnDay day) {
        return conditions.list(id, person).stream()
                .flatMap(condition -> condition.asAt(day).stream())
                .map(condition -> row(condition, day.day()))
                .toList();
    }

    private Row row(Condition condition, LocalDate day) {
        return new Row(
                condition,
                books.nameOf(condition.party(), day),
                books.nameOf(condition.owner(), day),
                condition.state(day));
    }

    @GetMapping("/committees/{id}/conditions/csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        books.enterWhole(id, person);
        var header = List.of("condition", "party", "set on", "due", "looked after by", "state", "evidence");
        var rows = rows(id, person, day).stream()
                .map(row -> List.of(
                        row.condition().words(),
                        row.party(),
                        row.condition().first().day().toString(),
                        row.condition().due().map(LocalDate::toString).orElse(""),
                        row.owner(),
                        row.state().toString(),
                        row.condition()
                                .ended()
                                .map(line -> (line.said("words") + " " + line.said("name")).strip())
                                .orElse("")));
        Csv.answer(response, "conditions-" + day.day() + ".csv", header, rows);
    }

    record Told(Line line, String title, String by) {}

    record Shown(Row row, List<Told> told, boolean keeps, List<Choice> people, Typed typed, String key) {}

    @GetMapping("/conditions/{committee}/{condition}")
    ModelAndView one(@PathVariable PartyId committee, @PathVariable UUID condition, CurrentPerson person, OnDay day) {
        var found = find(committee, condition, person).asAt(day).orElseThrow(Page::missing);
        return Page.of("secretariat/condition", shown(found, person, day.day(), Typed.nothing()));
    }

    private Condition find(PartyId committee, UUID condition, CurrentPerson person) {
        books.enterWhole(committee, person);
        return conditions.find(committee, condition, person).orElseThrow(Page::missing);
    }

    private Shown shown(Condition condition, CurrentPerson person, LocalDate day, Typed typed) {
        var told = condition.lines().reversed().stream()
                .map(line -> new Told(line, titleOf(line), books.nameOf(line.by())))
                .toList();
        return new Shown(
                row(condition, day),
                told,
                person.isSecretaryOf(condition.committee()) || person.id().equals(condition.owner()),
                books.choices(condition.committee()),
                typed,
                Bookcase.keyIn(typed));
    }

    private String titleOf(Line line) {
        if (line.said("update").isEmpty()) return "Set by the decision";
        var update = Condition.Update.valueOf(line.said("update"));
        return update
                + line.dayIn("due")
                        .map(due -> ", " + Words.day(due))
                        .or(() -> line.personIn("owner").map(owner -> ": " + books.nameOf(owner)))
                        .orElse("");
    }

    @PostMapping("/conditions/{committee}/{condition}/updates")
    ModelAndView note(
            @PathVariable PartyId committee,
            @PathVariable UUID condition,
            @RequestParam(required = false) Optional<MultipartFile> evidence,
            CurrentPerson person,
            Typed typed)
            throws IOException {
        var found = find(committee, condition, person);
        if (!person.isSecretaryOf(committee) && !person.id().equals(found.owner())) {
            throw new AccessDeniedException("Neither secretary nor owner");
        }
        var update = typed.choice("update", "Select what is to be noted", Condition.Update.class);
        var words = update == Condition.Update.MET
                ? typed.optionalText("words", 2000)
                : typed.text("words", "Enter what is known, or why", 2000);
        var due = update == Condition.Update.EXTENDED
                ? Optional.of(typed.day("due", "Enter the later day"))
                : Optional.<LocalDate>empty();
        var owner = update == Condition.Update.HANDED
                ? typed.offered(
                        "owner",
                        "Select who looks after it",
                        books.people(committee).keySet())
                : Optional.<PartyId>empty();
        var file = typed.isFaulty() ? Optional.<StoredFile>empty() : keep(evidence, person, typed);
        if (!typed.isFaulty()) {
            var noting = new Conditions.Noting(update, words, due, owner, file);
            var answer =
                    conditions.note(found, noting, Bookcase.once(typed, person), Bookcase.seenIn(typed), person.id());
            if (answer.isDone()) return Page.seeOther(found.path(), "Noted");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/condition", shown(found, person, books.today(), typed));
    }

    private Optional<StoredFile> keep(Optional<MultipartFile> evidence, CurrentPerson person, Typed typed)
            throws IOException {
        var sent = evidence.filter(file -> !file.isEmpty());
        if (sent.isEmpty()) return Optional.empty();
        var name = String.valueOf(sent.get().getOriginalFilename());
        try (var bytes = sent.get().getInputStream()) {
            return switch (files.keep(bytes, name, person.actor())) {
                case Upload.Kept(var file, var remarks) -> Optional.of(file);
                case Upload.Refused(var sentence) -> {
                    typed.fault("evidence", sentence);
                    yield Optional.empty();
                }
            };
        }
    }

    /** What was handed in as evidence; that it was opened is logged. */
    @GetMapping("/conditions/{committee}/{condition}/evidence/{line}")
    ResponseEntity<Resource> evidence(
            @PathVariable PartyId committee,
            @PathVariable UUID condition,
            @PathVariable UUID line,
            CurrentPerson person) {
        var file = find(committee, condition, person).lines().stream()
                .filter(one -> one.id().equals(line) && !one.said("file").isEmpty())
                .map(one -> new FileId(UUID.fromString(one.said("file"))))
                .findFirst()
                .orElseThrow(Page::missing);
        return files.open(file, person.id(), condition).attachment();
    }
}
