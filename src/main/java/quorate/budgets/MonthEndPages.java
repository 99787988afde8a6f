package quorate.budgets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** The calendar by which a month ends, and how a commissioner chooses it. */
@Controller
@Door(Door.Who.STAFF)
class MonthEndPages {

    private static final String HERE = "/money/month-end";
    private static final int EARLIEST = -15;
    private static final int LATEST = 20;

    private final MonthEnd months;
    private final Bookkeeping bookkeeping;
    private final Standing standing;
    private final Clocks clocks;

    MonthEndPages(MonthEnd months, Bookkeeping bookkeeping, Standing standing, Clocks clocks) {
        this.months = months;
        this.bookkeeping = bookkeeping;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** @param by who marked it; empty where nobody did */
    record Row(MonthEnd.Line line, String number, String by, boolean late) {}

    /** @param missing true where the person may see no commissioner's months */
    record Shown(
            Optional<MonthChoice> choice,
            List<Row> rows,
            MonthHabit habit,
            List<Choice> commissioners,
            List<Choice> months,
            boolean keeps,
            boolean comments,
            Typed typed) {}

    record Choosing(Typed typed, List<Choice> commissioners, List<Choice> signs, List<MonthStep> steps) {}

    @GetMapping(HERE)
    ModelAndView calendar(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("budgets/monthEnd", shown(person, day.day(), day.known(), typed));
    }

    private Shown shown(CurrentPerson person, LocalDate day, long known, Typed typed) {
        var readable = bookkeeping.monthsReadBy(person);
        var choice = MonthChoice.of(readable, typed, day, standing);
        var commissioner = choice.map(MonthChoice::commissioner);
        return new Shown(
                choice,
                choice.map(it -> rows(it, day, known)).orElseGet(List::of),
                choice.map(it -> months.habit(it.commissioner(), it.until(), known))
                        .orElseGet(() -> MonthHabit.usual(PartyId.fresh())),
                MonthChoice.choices(readable, standing),
                MonthChoice.choices(day),
                commissioner.filter(bookkeeping.keptBy(person)::contains).isPresent(),
                commissioner.filter(bookkeeping.commentedBy(person)::contains).isPresent(),
                choice.map(it -> typed.knowing(java.util.Map.of(
                                "commissioner",
                                it.commissioner().toString(),
                                "month",
                                it.month().toString())))
                        .orElse(typed));
    }

    private List<Row> rows(MonthChoice choice, LocalDate day, long known) {
        return months.calendar(choice.commissioner(), choice.month(), known).stream()
                .map(line -> new Row(
                        line,
                        MonthStep.dayWords(line.number()),
                        line.mark().map(mark -> standing.nameOf(mark.by())).orElse(""),
                        line.isLate(day)))
                .toList();
    }

    @PostMapping(HERE)
    ModelAndView mark(CurrentPerson person, Typed typed) {
        var kept = bookkeeping.keptBy(person);
        if (kept.isEmpty()) throw new AccessDeniedException("Keeps no books");
        var commissioner = typed.offered("commissioner", "Choose whose month it is", kept);
        var month = typed.offered("month", "Choose the month", MonthChoice.months(clocks.today()));
        var step = typed.choice("step", "Choose the step", MonthStep.class);
        var words = typed.optionalText("words", 500);
        if (!typed.isFaulty()
                && commissioner.isPresent()
                && month.isPresent()
                && months.mark(
                                commissioner.get(),
                                month.get(),
                                step,
                                !typed.isChosen("undo", "yes"),
                                words,
                                person.id())
                        instanceof Answer.Refused<MonthMark>(var no)) {
            typed.object(no);
        }
        if (typed.isFaulty() || commissioner.isEmpty() || month.isEmpty()) {
            return Page.faulty("budgets/monthEnd", shown(person, clocks.today(), Long.MAX_VALUE, typed));
        }
        return Page.seeOther(
                HERE + "?commissioner=" + commissioner.get() + "&month=" + month.get(),
                step + (typed.isChosen("undo", "yes") ? " is owed again" : " is marked as done"));
    }

    @GetMapping(HERE + "/habits")
    ModelAndView habits(CurrentPerson person, Typed typed) {
        var kept = bookkeeping.keptBy(person);
        if (kept.isEmpty()) throw new AccessDeniedException("Keeps no books");
        var habit = months.habit(kept.getFirst(), clocks.today(), Long.MAX_VALUE);
        var known = new HashMap<String, String>();
        known.put("commissioner", habit.commissioner().toString());
        known.put("sign", Code.of(habit.sign()));
        for (var step : MonthStep.values()) known.put(Code.of(step), Integer.toString(habit.dayOf(step)));
        return Page.of("budgets/monthHabits", choosing(typed.knowing(known), kept));
    }

    private Choosing choosing(Typed typed, List<PartyId> kept) {
        return new Choosing(
                typed,
                MonthChoice.choices(kept, standing),
                Choice.of(Report.Sign.class),
                Arrays.asList(MonthStep.values()));
    }

    @PostMapping(HERE + "/habits")
    ModelAndView choose(CurrentPerson person, Typed typed) {
        var kept = bookkeeping.keptBy(person);
        if (kept.isEmpty()) throw new AccessDeniedException("Keeps no books");
        var commissioner = typed.offered("commissioner", "Choose whose months they are", kept);
        var sign = typed.choice("sign", "Choose how a variance is told", Report.Sign.class);
        var days =
                Arrays.stream(MonthStep.values()).map(step -> day(step, typed)).toList();
        var from = typed.day("from", "Enter the first day on which it is so");
        if (!typed.isFaulty()) ordered(days, typed);
        if (typed.isFaulty() || commissioner.isEmpty()) {
            return Page.faulty("budgets/monthHabits", choosing(typed, kept));
        }
        var changed =
                months.choose(new MonthHabit(commissioner.get(), sign, days, from), new Actor.Person(person.id()));
        return Page.seeOther(
                HERE + "?commissioner=" + commissioner.get(),
                changed ? "From then on it is so" : "It was so already. Nothing changed");
    }

    private static int day(MonthStep step, Typed typed) {
        var name = Code.of(step);
        var day = typed.whole(name, "Enter the working day of: " + step, EARLIEST, LATEST);
        if (day == 0) typed.fault(name, "There is no working day 0: the last of the month is −1, the first after it 1");
        return day;
    }

    /** A return before the closing would be of other figures. */
    private static void ordered(List<Integer> days, Typed typed) {
        for (var step : List.of(MonthStep.RETURN, MonthStep.TABLE)) {
            if (days.get(step.ordinal()) < days.get(MonthStep.CLOSE.ordinal())) {
                typed.fault(
                        Code.of(step),
                        step + " cannot come before the closing: its figures are those of the closed month");
            }
        }
    }
}
