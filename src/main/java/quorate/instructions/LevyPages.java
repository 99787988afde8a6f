package quorate.instructions;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.instructions.Levy.Payers;
import quorate.instructions.Levy.Per;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.payments.Payable;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** Where levies are entered, and the agent is told of them. */
@Controller
@Door(Door.Who.STAFF)
class LevyPages {

    private static final String HERE = "/payments/levies";
    private static final String LIST = "instructions/levies";
    private static final List<String> HEADER =
            List.of("committee", "kind", "pence", "for each", "per", "from", "who pays", "source", "letter", "state");

    private final Levies levies;
    private final LevyEffect effect;
    private final Instructions instructions;
    private final Signatories signatories;
    private final Payable payable;
    private final Standing standing;
    private final Clocks clocks;

    LevyPages(
            Levies levies,
            LevyEffect effect,
            Instructions instructions,
            Signatories signatories,
            Payable payable,
            Standing standing,
            Clocks clocks) {
        this.levies = levies;
        this.effect = effect;
        this.instructions = instructions;
        this.signatories = signatories;
        this.payable = payable;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Levy levy, String commissioner, String by) {}

    record Listing(List<Row> rows, List<Choice> commissioners, boolean reads, Typed typed) {}

    /** @param told by whom @param tells whether the person may tell the agent @param ends whether they may give it up */
    record One(
            Row row,
            String told,
            List<LevyEffect.Share> shares,
            String payday,
            boolean tells,
            boolean ends,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of(LIST, listing(person, day.known(), typed.knowing(Instructions.fresh())));
    }

    private Listing listing(CurrentPerson person, long known, Typed typed) {
        var reads = payable.readBy(person);
        return new Listing(
                levies.list(reads, known).stream().map(this::row).toList(),
                payable.enteredBy(person).stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                !reads.isEmpty(),
                typed);
    }

    private Row row(Levy levy) {
        return new Row(levy, standing.nameOf(levy.commissioner()), standing.nameOf(levy.by()));
    }

    @PostMapping(HERE)
    ModelAndView enter(CurrentPerson person, Typed typed) {
        var may = payable.enteredBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Enters no payments");
        var asked = asked(person, may, typed);
        if (!typed.isFaulty() && asked.isPresent()) {
            var answer = levies.enter(asked.get());
            if (answer instanceof Answer.Done<Levy>(var levy))
                return Page.seeOther(levy.page(), "Entered. The agent is not told yet");
            typed.object(answer.objections());
        }
        return Page.faulty(LIST, listing(person, Long.MAX_VALUE, typed));
    }

    private Optional<Levy> asked(CurrentPerson person, List<PartyId> may, Typed typed) {
        var commissioner = typed.offered("commissioner", "Choose the commissioner", may);
        var committee = typed.line("committee", "Enter the name of the local medical committee");
        var kind = typed.choice("kind", "Choose which levy it is", List.of("levy", "voluntary"));
        var pence = typed.found(
                "pence", "Enter the rate in pence, such as 42.5, with at most four decimals", LevyPages::pence);
        var per = typed.choice("per", "Choose for which time", Per.class);
        var patients = typed.choice("patients", "Choose which list counts", Levy.Patients.class);
        var from = typed.day("from", "Enter the first day of the month from which it is deducted");
        var which = typed.choice("payers", "Choose who pays it", Payers.Which.class);
        var source = typed.line("source", "Enter who says so, such as the committee’s decision");
        var letter = typed.line("letter", "Enter the day or the number of the committee’s letter");
        if (typed.isFaulty() || commissioner.isEmpty() || pence.isEmpty()) return Optional.empty();
        return Optional.of(new Levy(
                typed.id("key").orElseGet(Fresh::id),
                commissioner.get(),
                committee,
                Code.parse(Deduction.Kind.class, kind),
                new Levy.Rate(pence.get(), per, patients),
                from,
                new Payers(which, which == Payers.Which.ALL ? Set.of() : codes(typed.optionalText("practices", 4_000))),
                source,
                letter,
                clocks.today(),
                person.id(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Optional<BigDecimal> pence(String text) {
        var plain = text.replace("p", "").strip();
        return plain.matches("[-+]?\\d{1,9}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private Levy find(UUID id, CurrentPerson person) {
        return levies.find(id, payable.readBy(person)).orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{levy}")
    ModelAndView look(@PathVariable UUID levy, CurrentPerson person) {
        return Page.of("instructions/levy", one(find(levy, person), person, Typed.nothing()));
    }

    private One one(Levy levy, CurrentPerson person, Typed typed) {
        var open = levy.telling().isEmpty() && levy.ending().isEmpty();
        return new One(
                row(levy),
                levy.telling().map(it -> standing.nameOf(it.by())).orElse(""),
                effect.of(levy),
                Words.day(instructions.firstPayday()),
                open
                        && !levy.by().equals(person.id())
                        && signatories.isListed(levy.commissioner(), person.id(), clocks.today()),
                open && payable.enteredBy(person).contains(levy.commissioner()),
                typed);
    }

    @PostMapping(HERE + "/{levy}/tellings")
    ModelAndView tell(@PathVariable("levy") UUID id, CurrentPerson person, Typed typed) {
        var levy = find(id, person);
        var payday = typed.day("payday", "Enter the first payment date from which it is deducted");
        if (!typed.isFaulty())
            typed.object(levies.tell(levy, payday, person.id()).objections());
        return answered(levy, person, typed, "The agent is told");
    }

    @PostMapping(HERE + "/{levy}/ending")
    ModelAndView giveUp(@PathVariable("levy") UUID id, CurrentPerson person, Typed typed) {
        var levy = find(id, person);
        if (!payable.enteredBy(person).contains(levy.commissioner())) throw Page.missing();
        var why = typed.line("why", "Say why it is given up");
        if (!typed.isFaulty())
            typed.object(levies.giveUp(levy, why, person.id()).objections());
        return answered(levy, person, typed, "It is given up");
    }

    private ModelAndView answered(Levy levy, CurrentPerson person, Typed typed, String done) {
        return typed.isFaulty()
                ? Page.faulty("instructions/levy", one(levy, person, typed))
                : Page.seeOther(levy.page(), done);
    }

    @GetMapping(HERE + ".csv")
    void csv(CurrentPerson person, OnDay day, HttpServletResponse response) {
        Csv.answer(response, "levies.csv", HEADER, rows(person, day).map(Csv::texts));
    }

    @GetMapping(HERE + ".xlsx")
    void workbook(CurrentPerson person, OnDay day, HttpServletResponse response) {
        Xlsx.answer(response, "levies.xlsx", new Xlsx.Sheet("Levies", HEADER, rows(person, day)));
    }

    private Stream<List<Object>> rows(CurrentPerson person, OnDay day) {
        return levies.list(payable.readBy(person), day.known()).stream()
                .map(it -> List.of(
                        it.committee(),
                        it.kind().toString(),
                        it.rate().pence(),
                        it.rate().patients().toString(),
                        it.rate().per().toString(),
                        it.from(),
                        it.payers().toString(),
                        it.source(),
                        it.letter(),
                        it.state()));
    }
}
