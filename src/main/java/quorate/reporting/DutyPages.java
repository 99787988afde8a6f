package quorate.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** What a committee owes NHS England, as a list and one by one, and what became of it. */
@Controller
@Door(Door.Who.STAFF)
class DutyPages {

    private static final int PAGE = 20;
    private static final int LONG = 2000;
    private static final List<String> HEADINGS = List.of(
            "decided", "item", "owed", "when", "state", "due", "sent", "by", "acknowledged", "by", "answered", "by");

    private final Duties duties;
    private final Register register;
    private final Files files;
    private final Clocks clocks;

    DutyPages(Duties duties, Register register, Files files, Clocks clocks) {
        this.duties = duties;
        this.register = register;
        this.files = files;
        this.clocks = clocks;
    }

    /** @param total however many are looked for */
    record Listed(Party committee, List<Duty> duties, Paging paging, int total, LocalDate day, Typed typed) {

        List<Choice> states() {
            return Choice.of(Duty.State.class);
        }
    }

    record Shown(Party committee, Duty duty, LocalDate day, boolean keeps, Typed typed, String key) {}

    @GetMapping("/committees/{id}/owed")
    ModelAndView list(
            @PathVariable PartyId id,
            CurrentPerson person,
            OnDay day,
            Typed typed,
            @RequestParam(defaultValue = "1") String page) {
        var committee = enter(id, person);
        var all = all(id, person, day);
        var found = wanted(all, typed).toList();
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        var shown = found.stream().skip(paging.before()).limit(PAGE).toList();
        return Page.of("reporting/owed", new Listed(committee, shown, paging, all.size(), day.day(), typed));
    }

    /** For whoever holds a post in the committee today; what each may not read of its items is left out. */
    private Party enter(PartyId committee, CurrentPerson person) {
        var party = register.on(clocks.today())
                .find(committee)
                .filter(one -> one.kind() == Kind.COMMITTEE)
                .orElseThrow(Page::missing);
        if (!person.belongsTo(committee)) throw new AccessDeniedException("Holds no post in this committee today");
        return party;
    }

    private List<Duty> all(PartyId committee, CurrentPerson person, OnDay day) {
        return duties.list(committee, new Span(LocalDate.EPOCH, clocks.today().plusDays(1)), person).stream()
                .flatMap(duty -> duty.asAt(day).stream())
                .toList();
    }

    private static Stream<Duty> wanted(List<Duty> all, Typed typed) {
        var words = typed.optionalLine("q").toLowerCase(Locale.ROOT);
        var state = Arrays.stream(Duty.State.values())
                .filter(each -> typed.isChosen("state", Code.of(each)))
                .findFirst();
        return all.stream()
                .filter(duty -> state.isEmpty() || duty.state() == state.get())
                .filter(duty -> (duty.origin().title() + " " + duty.owed().inWords())
                        .toLowerCase(Locale.ROOT)
                        .contains(words));
    }

    @GetMapping("/committees/{id}/owed/list.csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        enter(id, person);
        Csv.answer(
                response,
                "owed-to-nhs-england-" + day.day() + ".csv",
                HEADINGS,
                wanted(all(id, person, day), typed).map(DutyPages::cells));
    }

    private static List<String> cells(Duty duty) {
        return Stream.concat(
                        Stream.of(
                                duty.origin().day().toString(),
                                duty.origin().title(),
                                duty.owed().inWords(),
                                Code.of(duty.owed().when()),
                                duty.state().toString(),
                                duty.due().map(LocalDate::toString).orElse("")),
                        Stream.of(Step.Kind.SENT, Step.Kind.ACKNOWLEDGED, Step.Kind.ANSWERED)
                                .map(duty::find)
                                .flatMap(step -> Stream.of(
                                        step.map(one -> one.day().toString()).orElse(""),
                                        step.map(Step::who).orElse(""))))
                .toList();
    }

    @GetMapping("/committees/{id}/owed/{duty}")
    ModelAndView one(@PathVariable PartyId id, @PathVariable UUID duty, CurrentPerson person, OnDay day) {
        var found = find(id, duty, person).asAt(day).orElseThrow(Page::missing);
        return Page.of("reporting/duty", shown(found, person, day.day(), Typed.nothing()));
    }

    private Duty find(PartyId committee, UUID duty, CurrentPerson person) {
        enter(committee, person);
        return duties.find(committee, duty, person).orElseThrow(Page::missing);
    }

    private Shown shown(Duty duty, CurrentPerson person, LocalDate day, Typed typed) {
        return new Shown(
                register.on(clocks.today()).get(duty.committee()),
                duty,
                day,
                person.isSecretaryOf(duty.committee()),
                typed,
                typed.id("key").orElseGet(Fresh::id).toString());
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping("/committees/{id}/owed/{duty}/steps")
    ModelAndView note(
            @PathVariable PartyId id,
            @PathVariable UUID duty,
            @RequestParam(required = false) Optional<MultipartFile> evidence,
            CurrentPerson person,
            Typed typed)
            throws IOException {
        var found = find(id, duty, person);
        if (!person.isSecretaryOf(id)) throw new AccessDeniedException("Is not secretary of this committee");
        var kind = typed.choice("kind", "Select what happened", Step.Kind.class);
        var day = typed.day("day", "Enter the day on which it happened");
        var who = typed.line("who", "Enter who did it");
        var words = kind == Step.Kind.NOT_OWED
                ? typed.text("words", "Enter why it is not owed", LONG)
                : typed.optionalText("words", LONG);
        var due = kind == Step.Kind.SENT ? typed.optionalDay("due") : Optional.<LocalDate>empty();
        var file = typed.isFaulty() ? Optional.<Step.Evidence>empty() : keep(evidence, person, typed);
        if (!typed.isFaulty()) {
            var key = typed.id("key")
                    .map(form -> Fresh.idOf("step", person.id().toString(), form.toString()))
                    .orElseGet(Fresh::id);
            var step = new Step(
                    key, duty, found.decision(), kind, day, who, words, due, file, person.id(), Instant.EPOCH, 0);
            var answer = duties.note(found, step);
            if (answer.isDone()) return Page.seeOther(found.path(), kind + ": noted");
            typed.object(answer.objections());
        }
        return Page.faulty("reporting/duty", shown(found, person, clocks.today(), typed));
    }

    private Optional<Step.Evidence> keep(Optional<MultipartFile> evidence, CurrentPerson person, Typed typed)
            throws IOException {
        var sent = evidence.filter(file -> !file.isEmpty());
        if (sent.isEmpty()) return Optional.empty();
        var name = String.valueOf(sent.get().getOriginalFilename());
        try (var bytes = sent.get().getInputStream()) {
            return switch (files.keep(bytes, name, person.actor())) {
                case Upload.Kept(var file, var remarks) ->
                    Optional.of(new Step.Evidence(file.id(), file.name(), file.hash()));
                case Upload.Refused(var sentence) -> {
                    typed.fault("evidence", sentence);
                    yield Optional.empty();
                }
            };
        }
    }

    /** What was handed in as evidence; that it was opened is logged. */
    @GetMapping("/committees/{id}/owed/{duty}/evidence/{step}")
    ResponseEntity<Resource> evidence(
            @PathVariable PartyId id, @PathVariable UUID duty, @PathVariable UUID step, CurrentPerson person) {
        var file = find(id, duty, person).steps().stream()
                .filter(one -> one.id().equals(step))
                .flatMap(one -> one.evidence().stream())
                .findFirst()
                .orElseThrow(Page::missing);
        return files.open(file.file(), person.id(), duty).attachment();
    }
}
