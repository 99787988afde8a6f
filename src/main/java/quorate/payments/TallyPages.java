package quorate.payments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.intake.Unreadable;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;

/** Where readings are entered by hand or by file, looked at, and checked by a second person. */
@Controller
@Door(Door.Who.STAFF)
class TallyPages {

    private static final String HERE = "/payments/readings";
    private static final int SIZE = 50;

    private final Tallies tallies;
    private final Hands hands;
    private final Schemes schemes;
    private final Standing standing;

    TallyPages(Tallies tallies, Hands hands, Schemes schemes, Standing standing) {
        this.tallies = tallies;
        this.hands = hands;
        this.schemes = schemes;
        this.standing = standing;
    }

    /** @param own whether the person entered it, and so cannot check it */
    record Row(Tally tally, String scheme, String title, String shown, String by, String checkedBy, boolean own) {}

    record Listing(
            List<Row> rows,
            Paging paging,
            int unchecked,
            boolean reads,
            boolean enters,
            boolean checks,
            List<Choice> schemes,
            Typed typed) {}

    /** @param readings what can be counted for the scheme; empty until one was chosen */
    record Asking(Typed typed, List<Choice> commissioners, List<Choice> schemes, List<Choice> readings) {

        /** Whether one is entered by hand: the scheme was chosen, and no file is given. */
        boolean chosen() {
            return !readings.isEmpty()
                    && typed.faultOf("file").isEmpty()
                    && typed.faultOf("commissioner").isEmpty();
        }
    }

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("payments/readings", listing(person, day.known(), typed));
    }

    private Listing listing(CurrentPerson person, long known, Typed typed) {
        var all = rows(person, known);
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var found = all.stream()
                .filter(row -> typed.value("scheme").isBlank()
                        || row.tally().key().scheme().equals(typed.value("scheme")))
                .filter(row -> !typed.isChosen("state", "unchecked")
                        || row.tally().checked().isEmpty())
                .filter(row -> (row.tally().key().practice() + " " + row.title() + " "
                                + row.tally().source())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .toList();
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1, SIZE, found.size());
        return new Listing(
                found.stream().skip(paging.before()).limit(SIZE).toList(),
                paging,
                (int) all.stream()
                        .filter(row -> row.tally().checked().isEmpty())
                        .count(),
                !hands.readBy(person).isEmpty(),
                !hands.enteredBy(person).isEmpty(),
                !hands.enteredBy(person).isEmpty() || !hands.approvedBy(person).isEmpty(),
                schemeChoices(),
                typed);
    }

    private List<Row> rows(CurrentPerson person, long known) {
        return tallies.list(hands.readBy(person), known).stream()
                .map(tally -> row(tally, person))
                .toList();
    }

    private Row row(Tally tally, CurrentPerson person) {
        var scheme = schemes.find(tally.key().scheme());
        var wanted = scheme.stream()
                .flatMap(it -> Round.wanted(it).stream())
                .filter(it -> it.id().equals(tally.key().name()))
                .findFirst();
        return new Row(
                tally,
                scheme.map(Definition::title).orElse(tally.key().scheme()),
                wanted.map(Definition.Wanted::title).orElse(tally.key().name()),
                wanted.map(it -> it.shown(tally.number(it))).orElse(tally.value()),
                standing.nameOf(tally.by()),
                tally.checked().map(check -> standing.nameOf(check.by())).orElse(""),
                tally.by().equals(person.id()));
    }

    private List<Choice> schemeChoices() {
        return schemes.all().stream()
                .map(scheme -> Choice.of(scheme.id(), scheme.title()))
                .toList();
    }

    @GetMapping(HERE + "/readings.csv")
    void csv(CurrentPerson person, OnDay day, HttpServletResponse response) {
        var header = new ArrayList<>(List.of("scheme"));
        header.addAll(TallySheet.FIELDS);
        header.addAll(List.of("entered", "entered by", "checked by"));
        Csv.answer(
                response,
                "readings.csv",
                header,
                rows(person, day.known()).stream().map(row -> {
                    var tally = row.tally();
                    var last = tally.period().lastDay().map(LocalDate::toString).orElse("");
                    return List.of(
                            tally.key().scheme(),
                            tally.key().practice(),
                            tally.key().name(),
                            tally.value(),
                            tally.period().from().toString(),
                            last,
                            tally.counted().toString(),
                            tally.source(),
                            tally.estimated() ? "yes" : "",
                            tally.entered().toString(),
                            row.by(),
                            row.checkedBy());
                }));
    }

    @GetMapping(HERE + "/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        return Page.of("payments/readingAsk", asking(typed, person));
    }

    private Asking asking(Typed typed, CurrentPerson person) {
        var commissioners = hands.enteredBy(person);
        if (commissioners.isEmpty()) throw new AccessDeniedException("Enters no readings");
        var readings = schemes.find(typed.value("scheme")).stream()
                .flatMap(scheme -> Round.wanted(scheme).stream())
                .map(wanted -> Choice.of(wanted.id(), wanted.title()))
                .toList();
        return new Asking(
                typed,
                commissioners.stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                schemeChoices(),
                readings);
    }

    private Optional<PartyId> commissioner(Typed typed, CurrentPerson person) {
        return typed.offered("commissioner", "Choose the commissioner", hands.enteredBy(person));
    }

    private Optional<Definition> scheme(Typed typed) {
        return typed.found("scheme", "Choose the scheme", schemes::find);
    }

    @PostMapping(HERE + "/new")
    ModelAndView enter(CurrentPerson person, Typed typed) {
        asking(typed, person);
        var commissioner = commissioner(typed, person);
        var scheme = scheme(typed);
        if (typed.isFaulty()) return Page.faulty("payments/readingAsk", asking(typed, person));
        var tally = tallies.reading(commissioner.orElseThrow(), scheme.orElseThrow())
                .read(new OfForm(typed), person.id());
        if (typed.isFaulty() || tally.isEmpty()) return Page.faulty("payments/readingAsk", asking(typed, person));
        var fresh = tallies.enter(List.of(tally.get()), person.actor());
        return Page.seeOther(HERE, fresh == 1 ? "The reading was entered" : "This was known already. Nothing changed");
    }

    /** What was typed, as a reading is made of it. */
    private record OfForm(Typed typed) implements TallyReading.Given {

        @Override
        public String text(String field) {
            return typed.value(field).replaceAll("\\p{Cntrl}+", " ");
        }

        @Override
        public Optional<LocalDate> day(String field) {
            return typed.optionalDay(field);
        }

        @Override
        public void fault(String field, String sentence) {
            typed.fault(field, sentence);
        }

        @Override
        public boolean isFaulty() {
            return typed.isFaulty();
        }
    }

    @PostMapping(HERE + "/uploads")
    ModelAndView receive(
            CurrentPerson person, Typed typed, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        asking(typed, person);
        var commissioner = commissioner(typed, person);
        var scheme = scheme(typed);
        if (typed.isChosen("hand", "yes")) {
            return typed.isFaulty()
                    ? Page.faulty("payments/readingAsk", asking(typed, person))
                    : Page.of("payments/readingAsk", asking(typed, person));
        }
        if (file.isEmpty() || file.get().isEmpty()) typed.fault("file", "Select a file of readings, as .xlsx or .csv");
        if (!typed.isFaulty()) {
            var upload = file.orElseThrow();
            try (var stream = upload.getInputStream()) {
                var name = Optional.ofNullable(upload.getOriginalFilename()).orElse("readings");
                var uploaded =
                        tallies.receive(commissioner.orElseThrow(), scheme.orElseThrow(), name, stream, person.id());
                return Page.seeOther(uploaded.page());
            } catch (Unreadable unreadable) {
                typed.fault(
                        "file",
                        unreadable.sentence() + " " + unreadable.objection().remedy());
            }
        }
        return Page.faulty("payments/readingAsk", asking(typed, person));
    }

    @PostMapping(HERE + "/checks")
    ModelAndView check(CurrentPerson person, Typed typed) {
        var may = new ArrayList<>(hands.enteredBy(person));
        may.addAll(hands.approvedBy(person));
        if (may.isEmpty()) throw new AccessDeniedException("Checks no readings");
        var offered = tallies.list(may, Long.MAX_VALUE).stream()
                .filter(tally -> tally.checked().isEmpty())
                .toList();
        var chosen = typed.values("tally");
        var all = typed.isChosen("all", "yes");
        var found = offered.stream()
                .filter(tally -> all
                        ? !tally.by().equals(person.id())
                        : chosen.contains(tally.id().toString()))
                .distinct()
                .toList();
        if (found.isEmpty()) typed.fault("tally", "Choose readings that you have held against their source");
        if (!typed.isFaulty() && tallies.check(found, person.id()) instanceof Answer.Refused<Integer>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("payments/readings", listing(person, Long.MAX_VALUE, typed))
                : Page.seeOther(HERE, "Checked: " + found.size());
    }

    static Map<String, String> fresh() {
        return Map.of("key", quorate.kernel.Fresh.id().toString());
    }
}
