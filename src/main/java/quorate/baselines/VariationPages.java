package quorate.baselines;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.baselines.Baseline.Line;
import quorate.instructions.Telling;
import quorate.kernel.Money;
import quorate.payments.Payable;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** A variation of instruction: what was, what comes, what the past months lack by it; told or given up. */
@Controller
@Door(Door.Who.STAFF)
class VariationPages {

    private static final String ONE = BaselinePages.HERE + "/variations/{variation}";

    private final Variations variations;
    private final Baselines baselines;
    private final Telling telling;
    private final Payable payable;
    private final Standing standing;

    VariationPages(Variations variations, Baselines baselines, Telling telling, Payable payable, Standing standing) {
        this.variations = variations;
        this.baselines = baselines;
        this.telling = telling;
        this.payable = payable;
        this.standing = standing;
    }

    record Lack(String month, Money more) {}

    /** @param old what stood before @param lacks what past months lack, or have too much */
    record One(
            Variation variation,
            String name,
            String commissioner,
            String by,
            String told,
            String old,
            String month,
            List<Lack> lacks,
            String sentence,
            String payday,
            boolean tells,
            boolean ends,
            Typed typed) {}

    private Variation find(UUID id, CurrentPerson person) {
        return variations.find(id, payable.readBy(person)).orElseThrow(Page::missing);
    }

    @GetMapping(ONE)
    ModelAndView look(@PathVariable("variation") UUID variation, CurrentPerson person) {
        return Page.of("baselines/variation", one(find(variation, person), person, Typed.nothing()));
    }

    private One one(Variation it, CurrentPerson person, Typed typed) {
        var course = baselines.course(it.commissioner(), it.year(), Long.MAX_VALUE);
        var payday = telling.firstPayday();
        var first = payday.isBefore(it.from().atDay(1)) ? it.from().atEndOfMonth() : payday;
        var lacks = it.ending().isPresent()
                ? List.<Lack>of()
                : course.arrears(it.telling().isPresent() ? it : it.toldOn(first)).entrySet().stream()
                        .map(each -> new Lack(Words.month(each.getKey().atDay(1)), each.getValue()))
                        .toList();
        return new One(
                it,
                standing.nameOf(it.line().party()),
                standing.nameOf(it.commissioner()),
                standing.nameOf(it.by()),
                it.telling().map(told -> standing.nameOf(told.by())).orElse(""),
                course.before(it).map(Line::words).orElse("Nothing"),
                Year.share(it.line().yearly(), it.from()).toString(),
                lacks,
                sentence(it, lacks, YearMonth.from(first)),
                Words.day(payday),
                it.isOpen() && telling.signedBy(person).contains(it.commissioner()),
                it.isOpen() && payable.enteredBy(person).contains(it.commissioner()),
                typed);
    }

    /** "The months before July 2016 lack £300, which is paid with July 2016." */
    private static String sentence(Variation it, List<Lack> lacks, YearMonth first) {
        if (lacks.isEmpty()) return "";
        var sum = lacks.stream().map(Lack::more).reduce(Money.ZERO, Money::plus);
        var month =
                Words.month(it.telling().map(Baseline.Told::month).orElse(first).atDay(1));
        return sum.pence() < 0
                ? "The months before " + month + " have " + Money.ZERO.minus(sum)
                        + " too much, which the agent takes off with the schedule of that month."
                : "The months before " + month + " lack " + sum
                        + ", which the agent pays with the schedule of that month.";
    }

    @PostMapping(ONE + "/tellings")
    ModelAndView tell(@PathVariable("variation") UUID id, CurrentPerson person, Typed typed) {
        var variation = find(id, person);
        var payday = typed.day("payday", "Enter the first payment date from which it is paid");
        if (!typed.isFaulty())
            typed.object(variations.tell(variation, payday, person.id()).objections());
        return answered(variation, person, typed, "The agent is told");
    }

    @PostMapping(ONE + "/ending")
    ModelAndView giveUp(@PathVariable("variation") UUID id, CurrentPerson person, Typed typed) {
        var variation = find(id, person);
        if (!payable.enteredBy(person).contains(variation.commissioner())) throw Page.missing();
        var why = typed.line("why", "Say why it is given up");
        if (!typed.isFaulty())
            typed.object(variations.giveUp(variation, why, person.id()).objections());
        return answered(variation, person, typed, "It is given up");
    }

    private ModelAndView answered(Variation variation, CurrentPerson person, Typed typed, String done) {
        return typed.isFaulty()
                ? Page.faulty("baselines/variation", one(variation, person, typed))
                : Page.seeOther(variation.page(), done);
    }
}
