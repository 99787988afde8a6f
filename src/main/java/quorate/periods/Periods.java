package quorate.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.kernel.Truth;
import quorate.law.Law;

/** The front door of the periods: which days follow from a request or a notice, under which regulations. */
@Component
public class Periods {

    private static final List<String> FILES =
            List.of("periods/requests.yaml", "periods/notices.yaml", "periods/procurement.yaml");

    private final Law law;
    private final List<PeriodRule> rules = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private record Question(List<String> of, String under, Span span, String asks, List<Citation> sources) {}

    Periods(Law law) {
        this.law = law;
        for (var name : FILES) {
            var file = Entry.of(name, PlainYaml.document(law.table(name))).only("rules", "questions");
            file.entries("rules").forEach(entry -> rules.add(PeriodRule.read(entry, law)));
            file.entries("questions").forEach(entry -> questions.add(question(entry, law)));
        }
    }

    /** For whoever has no container: a worked example. */
    public static Periods of(Law law) {
        return new Periods(law);
    }

    private static Question question(Entry entry, Law law) {
        entry.only("of", "under", "span", "asks", "cites");
        return new Question(
                entry.words("of"), entry.text("under"), entry.span("span"), entry.text("asks"), Cited.of(entry, law));
    }

    /**
     * Every day that follows.
     *
     * @param of the kind of request or notice
     * @param under the regulations that govern the contract: gms, pms or apms
     * @param day the day whose law counts: of receipt, or of service
     * @param days those that are known, by name: received, served, closes
     * @param facts what is known of the case: single-handed
     */
    public Reckoning reckon(
            String of, String under, LocalDate day, Map<String, LocalDate> days, Map<String, Truth> facts) {
        var known = new HashMap<>(days);
        var due = new ArrayList<Due>();
        var open = new ArrayList<Reckoning.Open>();
        for (var rule : rules) {
            if (!rule.isAbout(of, under, day)) continue;
            var runs = rule.runs(facts);
            var from = Optional.ofNullable(known.get(rule.from()));
            if (runs == Truth.UNKNOWN && from.isPresent()) open.add(unknown(rule));
            if (runs == Truth.NO || from.isEmpty()) continue;
            var it = due(rule, count(rule, from.get()));
            if (hangsOnUnknown(rule, from.get(), it.day())) open.add(uncertain(rule, it.day()));
            known.put(rule.id(), it.day());
            due.add(it);
        }
        questions.stream()
                .filter(question -> question.of().contains(of)
                        && question.under().equals(under)
                        && question.span().holdsOn(day))
                .forEach(question -> open.add(new Reckoning.Open(question.asks(), question.sources())));
        due.sort(Comparator.comparing(Due::day));
        return new Reckoning(List.copyOf(due), List.copyOf(open));
    }

    private LocalDate count(PeriodRule rule, LocalDate from) {
        var day = rule.counts().from(from, rule.length(), this::isClosed);
        while (rule.rolls() && isClosed(day)) day = day.plusDays(1);
        return day;
    }

    /** Whether working days were counted in a year whose bank holidays are not known. */
    private boolean hangsOnUnknown(PeriodRule rule, LocalDate from, LocalDate to) {
        var days = rule.counts() == Counts.WORKING_AFTER ? from.datesUntil(to.plusDays(1)) : Stream.of(to);
        return (rule.rolls() || rule.counts() == Counts.WORKING_AFTER)
                && days.anyMatch(day -> law.on(day).isBankHoliday() == Truth.UNKNOWN);
    }

    private static Reckoning.Open uncertain(PeriodRule rule, LocalDate day) {
        return new Reckoning.Open(
                "The bank holidays up to " + day + " are not all known, so the day may be later: " + rule.title() + ".",
                rule.sources());
    }

    private static Reckoning.Open unknown(PeriodRule rule) {
        var facts = String.join(", ", rule.given().keySet());
        return new Reckoning.Open("It is not known whether this holds: " + facts + ". " + rule.says(), rule.sources());
    }

    private Due due(PeriodRule rule, LocalDate day) {
        return new Due(
                rule.id(),
                rule.title(),
                rule.who(),
                day,
                rule.bound(),
                rule.says(),
                rule.ours(),
                falls(day),
                better(day, rule.bound()),
                rule.sources());
    }

    /** On what kind of day a day falls in England. */
    public Due.Falls falls(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Due.Falls.WEEKEND;
        }
        return switch (law.on(day).isBankHoliday()) {
            case YES -> Due.Falls.BANK_HOLIDAY;
            case NO -> Due.Falls.WORKING_DAY;
            case UNKNOWN -> Due.Falls.UNKNOWN;
        };
    }

    /** Where bank holidays are not known, as if there were none. */
    private LocalDate better(LocalDate day, Due.Bound bound) {
        var found = day;
        var step = bound == Due.Bound.EARLIEST ? 1 : -1;
        while ((bound == Due.Bound.LATEST || bound == Due.Bound.EARLIEST) && isClosed(found))
            found = found.plusDays(step);
        return found;
    }

    private boolean isClosed(LocalDate day) {
        var falls = falls(day);
        return falls == Due.Falls.WEEKEND || falls == Due.Falls.BANK_HOLIDAY;
    }

    /** The last working day up to the day. */
    public LocalDate workingDayUpTo(LocalDate day) {
        return better(day, Due.Bound.LATEST);
    }
}
