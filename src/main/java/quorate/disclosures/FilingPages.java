package quorate.disclosures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.intake.Unreadable;
import quorate.kernel.Code;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** A register as somebody published it: given, tried, entered. */
@Controller
@Door(Door.Who.STAFF)
class FilingPages {

    private static final String HERE = "/registers/{body}/spreadsheets";
    private static final String NOBODY = "nobody";
    private static final int SIZE = 50;
    private static final List<Column> COLUMNS = List.of(
            Column.number("Row"),
            Column.text("Name"),
            Column.text("Outcome"),
            Column.text("What"),
            Column.text("Printed, statutory and our class"));
    private static final List<String> HEADER = List.of(
            "row", "name", "outcome", "what", "remedy", "class as printed", "class of the edition", "our class");

    private final Filings filings;
    private final Desk desk;
    private final Clocks clocks;

    FilingPages(Filings filings, Desk desk, Clocks clocks) {
        this.filings = filings;
        this.desk = desk;
        this.clocks = clocks;
    }

    record Listing(Typed typed, Party body, List<Filing> filings, List<Layout> layouts) {}

    /** A name about which somebody has to say whom it means. */
    record Asked(String field, Identifying.Who who, List<Choice> choices) {}

    /** @param entered whether it is over */
    record One(
            Typed typed,
            Party body,
            Filing filing,
            String layout,
            boolean entered,
            List<Filing.Line> lines,
            Paging paging,
            Map<Filing.Outcome, Long> counts,
            List<Asked> asked,
            List<Choice> outcomes,
            List<Column> columns) {

        long count(Filing.Outcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        long taken() {
            return count(Filing.Outcome.NEW) + count(Filing.Outcome.CHANGED) + count(Filing.Outcome.NIL);
        }
    }

    @GetMapping(HERE)
    ModelAndView list(@PathVariable String body, CurrentPerson person) {
        return Page.of("disclosures/spreadsheets", listing(Typed.nothing(), kept(body, person)));
    }

    private Listing listing(Typed typed, Party party) {
        return new Listing(typed, party, filings.list(party.id()), Layout.BOOK.layouts());
    }

    private Party kept(String word, CurrentPerson person) {
        var party = desk.body(word, clocks.today());
        if (!desk.keeps(person, party.id())) throw Page.missing();
        return party;
    }

    @PostMapping(HERE)
    ModelAndView receive(
            @PathVariable String body,
            CurrentPerson person,
            Typed typed,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var party = kept(body, person);
        var day = typed.day("day", "Enter the day of the register, as at which it was published");
        if (!typed.isFaulty() && day.isAfter(clocks.today()))
            typed.fault("day", "The day of the register has not come yet: enter the day as at which it was published");
        if (file.isEmpty() || file.get().isEmpty()) typed.fault("file", "Select a register, as .xlsx or .csv");
        if (!typed.isFaulty()) {
            var given = file.orElseThrow();
            try (var stream = given.getInputStream()) {
                var name = Optional.ofNullable(given.getOriginalFilename()).orElse("register");
                var filing = filings.receive(party.id(), day, name, stream, person.id());
                return Page.seeOther("/registers/" + body + "/spreadsheets/" + filing.id());
            } catch (Unreadable unreadable) {
                typed.fault(
                        "file",
                        unreadable.objection().sentence() + " "
                                + unreadable.objection().remedy());
            }
        }
        return Page.faulty("disclosures/spreadsheets", listing(typed, party));
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(
            @PathVariable String body,
            @PathVariable UUID id,
            CurrentPerson person,
            Typed typed,
            @RequestParam(defaultValue = "1") String page) {
        var party = kept(body, person);
        return Page.of("disclosures/spreadsheet", one(party, found(party, id), typed, page));
    }

    private Filing found(Party party, UUID id) {
        return filings.find(id)
                .filter(filing -> filing.body().equals(party.id()))
                .orElseThrow(Page::missing);
    }

    private One one(Party party, Filing filing, Typed typed, String page) {
        var preview = filing.report()
                .map(lines -> new Filings.Preview(lines, List.of()))
                .orElseGet(() -> filings.preview(filing));
        var shown = preview.lines().stream()
                .filter(line -> typed.value("outcome").isEmpty()
                        || Code.of(line.outcome()).equals(typed.value("outcome")))
                .toList();
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, shown.size());
        var asked = asked(preview.questions());
        var known = new HashMap<String, String>();
        asked.forEach(one -> {
            one.who().meant().ifPresent(meant -> known.put(one.field(), meant.toString()));
            if (one.who().left()) known.put(one.field(), NOBODY);
        });
        return new One(
                typed.knowing(known),
                party,
                filing,
                Layout.BOOK.layouts().stream()
                        .filter(layout -> layout.id().equals(filing.sheet().layout()))
                        .map(Layout::title)
                        .findFirst()
                        .orElse(filing.sheet().layout()),
                filing.report().isPresent(),
                shown.stream().skip(paging.before()).limit(SIZE).toList(),
                paging,
                preview.lines().stream().collect(Collectors.groupingBy(Filing.Line::outcome, Collectors.counting())),
                asked,
                Desk.choices(Filing.Outcome.class),
                COLUMNS);
    }

    private static List<Asked> asked(List<Identifying.Who> questions) {
        return IntStream.range(0, questions.size())
                .filter(at -> !questions.get(at).candidates().isEmpty())
                .mapToObj(at -> new Asked(
                        "person-" + at,
                        questions.get(at),
                        Stream.concat(
                                        questions.get(at).candidates().stream()
                                                .map(one -> Choice.of(
                                                        one.id().toString(), one.name() + " (" + one.why() + ")")),
                                        Stream.of(Choice.of(NOBODY, "Nobody of these: leave the rows out")))
                                .toList()))
                .toList();
    }

    /** Whom the names mean, as far as somebody says; a name for which nothing is chosen stays open. */
    @PostMapping(HERE + "/{id}/people")
    ModelAndView choose(@PathVariable String body, @PathVariable UUID id, CurrentPerson person, Typed typed) {
        var party = kept(body, person);
        var filing = found(party, id);
        var shown = one(party, filing, typed, "1");
        if (shown.entered())
            return Page.seeOther(address(body, id), "This register was entered before. Nothing changed");
        var choices = new HashMap<>(filing.choices());
        for (var asked : shown.asked()) {
            typed.optionallyOffered(
                            asked.field(),
                            "Choose one of the people offered for “"
                                    + asked.who().printed() + "”, or nobody",
                            asked.choices().stream().map(Choice::value).toList())
                    .ifPresent(chosen -> choices.put(asked.who().printed(), chosen.equals(NOBODY) ? "" : chosen));
        }
        if (shown.asked().stream().allMatch(asked -> typed.value(asked.field()).isBlank()))
            typed.fault(
                    shown.asked().stream().map(Asked::field).findFirst().orElse(""),
                    "Choose who is meant by one of the names at least");
        if (typed.isFaulty()) return Page.faulty("disclosures/spreadsheet", one(party, filing, typed, "1"));
        filings.choose(filing, choices);
        return Page.seeOther(address(body, id), "Noted whom the names mean");
    }

    private static String address(String body, UUID id) {
        return "/registers/" + body + "/spreadsheets/" + id;
    }

    @PostMapping(HERE + "/{id}/acceptances")
    ModelAndView accept(@PathVariable String body, @PathVariable UUID id, CurrentPerson person) {
        var filing = found(kept(body, person), id);
        if (filing.report().isPresent())
            return Page.seeOther(address(body, id), "This register was entered before. Nothing changed");
        filings.accept(filing, person.actor());
        return Page.seeOther(address(body, id), "The register is entered");
    }

    @GetMapping(HERE + "/{id}/rows.csv")
    void rows(@PathVariable String body, @PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var filing = found(kept(body, person), id);
        var lines = filing.report().orElseGet(() -> filings.preview(filing).lines());
        Csv.answer(
                response,
                "register-" + filing.day() + ".csv",
                HEADER,
                lines.stream()
                        .map(line -> List.of(
                                Integer.toString(line.line()),
                                line.name(),
                                line.outcome().toString(),
                                line.what(),
                                line.remedy(),
                                line.printed(),
                                line.statutory(),
                                line.ours())));
    }
}
