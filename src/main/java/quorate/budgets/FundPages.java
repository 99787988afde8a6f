package quorate.budgets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Evidence;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Where a fund is opened, with what its money may not be used for and where that was read. */
@Controller
@Door(Door.Who.STAFF)
class FundPages {

    private static final String HERE = "/money/funds/new";

    /** The rule of the law pack on pooling delegated money. */
    private static final String POOLING = "pool.primarycare";

    static final List<Choice> POOLINGS = List.of(
            Choice.of("law", "It is for primary medical care").hint("As the law of the day says of that money"),
            Choice.of("free", "It may").hint("Other money, such as for community services"),
            Choice.of("never", "It may not").hint("The letter or page says so"));

    private final Bookkeeping bookkeeping;
    private final Ledger ledger;
    private final KindStore kinds;
    private final Law law;
    private final Standing standing;
    private final Clocks clocks;

    FundPages(Bookkeeping bookkeeping, Ledger ledger, KindStore kinds, Law law, Standing standing, Clocks clocks) {
        this.bookkeeping = bookkeeping;
        this.ledger = ledger;
        this.kinds = kinds;
        this.law = law;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** Its kinds as choices, each with what it is. */
    static final List<Choice> KINDS = Arrays.stream(FundKind.values())
            .map(kind -> Choice.of(Code.of(kind), kind.toString()).hint(kind.about))
            .toList();

    record Asking(Typed typed, List<Choice> commissioners) {}

    /** @param kind as somebody said it; empty where nobody did */
    record Row(Fund fund, String commissioner, Optional<FundKind> kind) {}

    record Listing(List<Row> rows, List<Choice> kept, Typed typed) {}

    @GetMapping("/money/funds")
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("budgets/funds", listing(person, day.known(), typed));
    }

    private Listing listing(CurrentPerson person, long known, Typed typed) {
        var said = kinds.all(known);
        var kept = bookkeeping.keptBy(person);
        var funds = bookkeeping.fundsReadBy(person, known);
        return new Listing(
                funds.stream()
                        .map(fund -> new Row(
                                fund, standing.nameOf(fund.commissioner()), Optional.ofNullable(said.get(fund.id()))))
                        .toList(),
                MovementForm.choices(funds.stream()
                        .filter(fund -> kept.contains(fund.commissioner()))
                        .toList()),
                typed);
    }

    @PostMapping("/money/funds/kinds")
    ModelAndView say(CurrentPerson person, Typed typed) {
        var fund = MovementForm.fund(typed, bookkeeping.fundsKeptBy(person));
        var kind = typed.choice("kind", "Choose the kind of allocation", FundKind.class);
        if (typed.isFaulty() || fund.isEmpty()) {
            return Page.faulty("budgets/funds", listing(person, Long.MAX_VALUE, typed));
        }
        kinds.say(fund.get().id(), kind, person.id());
        return Page.seeOther("/money/funds", "Its kind is kept");
    }

    @GetMapping(HERE)
    ModelAndView ask(CurrentPerson person, Typed typed) {
        return Page.of("budgets/fundAsk", new Asking(typed.knowing(Map.of("pooling", "law")), commissioners(person)));
    }

    private List<Choice> commissioners(CurrentPerson person) {
        var kept = bookkeeping.keptBy(person);
        if (kept.isEmpty()) throw new AccessDeniedException("Keeps no books");
        return kept.stream()
                .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                .toList();
    }

    @PostMapping(HERE)
    ModelAndView open(CurrentPerson person, Typed typed) {
        var choices = commissioners(person);
        var fund = read(typed, choices);
        var kind = typed.choice("kind", "Choose the kind of allocation", FundKind.class);
        if (!typed.isFaulty()
                && fund.isPresent()
                && ledger.open(fund.get(), person.actor()) instanceof Answer.Refused<Fund>(var objections)) {
            typed.object(objections);
        }
        if (typed.isFaulty() || fund.isEmpty()) return Page.faulty("budgets/fundAsk", new Asking(typed, choices));
        kinds.say(fund.get().id(), kind, person.id());
        return Page.seeOther(
                "/money/entries/new?kind=allocation&fund=" + fund.get().id(),
                "The fund was opened. Enter its allocation next");
    }

    private Optional<Fund> read(Typed typed, List<Choice> commissioners) {
        var commissioner = typed.offered(
                        "commissioner",
                        "Choose whose fund it is",
                        commissioners.stream().map(Choice::value).toList())
                .map(PartyId::of);
        var name = typed.line("name", "Enter the name of the fund, with its year");
        var recurrent = typed.choice("recurrent", "Say whether it comes every year", List.of("yes", "no"));
        var pooling = pooling(typed);
        var streams = Arrays.stream(typed.optionalLine("streams").split(","))
                .map(KnownStream::idOf)
                .filter(stream -> !stream.isEmpty())
                .distinct()
                .toList();
        var letter = typed.line("letter", "Enter the letter or page on which it was announced");
        var read = typed.day("read", "Enter the day of that letter or page");
        var source = new Citation("allocation-letter", letter, "", Evidence.PRIMARY_POLICY, read);
        return commissioner.map(
                id -> new Fund(id, Movement.stream(name), name, recurrent.equals("yes"), pooling, streams, source));
    }

    /** Money for primary medical care as the law pack says today; of other money, what its letter says. */
    private Fund.Pooling pooling(Typed typed) {
        var said = typed.optionallyOffered(
                        "pooling",
                        "Say whether it may go into a pooled fund",
                        POOLINGS.stream().map(Choice::value).toList())
                .orElse("law");
        return switch (said) {
            case "free" -> new Fund.Pooling.Free();
            case "never" -> new Fund.Pooling.Never();
            default -> pooling(law, clocks.today());
        };
    }

    static Fund.Pooling pooling(Law law, LocalDate day) {
        return law.on(day)
                .findRule(POOLING)
                .flatMap(rule -> rule.span().end())
                .<Fund.Pooling>map(Fund.Pooling.From::new)
                .orElseGet(Fund.Pooling.Free::new);
    }
}
