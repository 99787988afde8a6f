package quorate.guide;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.authority.Route;
import quorate.authority.Verdict;
import quorate.authority.Verdict.Owed;
import quorate.authority.Verdict.When;
import quorate.committees.Meeting;
import quorate.kernel.Citation;
import quorate.web.Words;

/**
 * One way to a decision, as a list of things to do.
 *
 * @param day from which the days are counted
 * @param next the meeting at which it could be decided; empty where none is announced or none is needed
 */
record Plan(Route route, LocalDate day, Optional<Meeting> next) {

    /** @param sources where that it must be done was read; empty for what goes without saying */
    record Step(String what, List<Citation> sources) {}

    boolean isSettled() {
        return route.verdict() instanceof Verdict.Permitted;
    }

    boolean meets() {
        return !route.how().equals("officer") && !route.how().equals("NHS England");
    }

    /** What is to be done, in order: what is owed before, the decision itself, what is owed with and after. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        questions().forEach(question -> steps.add(new Step("Settle first: " + question, List.of())));
        steps.addAll(owed(When.BEFORE));
        steps.add(new Step(decision(), List.of()));
        steps.addAll(owed(When.WITH));
        steps.addAll(owed(When.AFTER));
        return steps;
    }

    private String decision() {
        if (route.how().equals("officer")) {
            return route.name() + " decides alone"
                    + route.upTo().map(most -> ", up to " + most).orElse("") + ". No meeting is needed.";
        }
        if (!meets()) return "Ask NHS England to decide it.";
        return next.map(meeting -> route.name() + " decides at its meeting on " + Words.weekday(meeting.day()) + ".")
                .orElse(route.name() + " decides at a meeting, of which none is announced yet.");
    }

    /** "No meeting needed", "In 14 days at the earliest", "No meeting announced". */
    String delay() {
        if (route.how().equals("officer")) return "At once";
        if (!meets()) return "As long as NHS England takes";
        return next.map(meeting -> ChronoUnit.DAYS.between(day, meeting.day()))
                .map(days -> days == 0 ? "Today" : "In " + Words.count(days, "day", "days") + " at the earliest")
                .orElse("No meeting announced");
    }

    private List<Step> owed(When when) {
        return route.verdict() instanceof Verdict.Permitted permitted
                ? permitted.owed().stream()
                        .filter(owed -> owed.when() == when)
                        .map(Plan::step)
                        .toList()
                : List.of();
    }

    private static Step step(Owed owed) {
        return new Step(owed.inWords() + (owed.done() ? " Done." : ""), owed.sources());
    }

    private List<String> questions() {
        return route.verdict() instanceof Verdict.Unsettled unsettled
                ? unsettled.questions().stream()
                        .map(open -> open.question() + " Ask " + open.ask() + ".")
                        .distinct()
                        .toList()
                : List.of();
    }

    /** From where the power comes, or what leaves it open. */
    List<Verdict.Step> chain() {
        return route.verdict() instanceof Verdict.Permitted permitted ? permitted.chain() : List.of();
    }

    List<String> remarks() {
        return route.verdict() instanceof Verdict.Permitted permitted
                ? permitted.remarks().stream().map(Verdict.Remark::sentence).toList()
                : List.of();
    }
}
