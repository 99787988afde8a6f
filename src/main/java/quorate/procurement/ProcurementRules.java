package quorate.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.procurement.Panel.Seat;
import quorate.procurement.SelectionRoute.Doing;
import quorate.procurement.SelectionRoute.Stage;
import quorate.procurement.Step.What;
import quorate.web.Standing;
import quorate.web.Words;

/** What stands against a step of a procurement. */
@Component
class ProcurementRules {

    private final Routes routes;
    private final ProcurementDays days;
    private final Panel panel;
    private final Standing standing;
    private final StandstillRules standstill;

    ProcurementRules(Routes routes, ProcurementDays days, Panel panel, Standing standing, StandstillRules standstill) {
        this.routes = routes;
        this.days = days;
        this.panel = panel;
        this.standing = standing;
        this.standstill = standstill;
    }

    /** Everything that stands against it. */
    List<Objection> against(Proceeding proceeding, Step step, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (step.day().isAfter(today)) {
            found.add(no("day", "It cannot have been done after today.", "Correct the day."));
        }
        if (step.day().isBefore(begun(proceeding, step))) {
            found.add(no(
                    "day",
                    "The procedure began on " + Words.day(begun(proceeding, step)) + ", after this day.",
                    "Correct the day."));
        }
        if (proceeding.last(What.ABANDONED).isPresent()) {
            found.add(no("abandoned", "The procurement was abandoned.", "Open a new one."));
            return found;
        }
        if (step.what() != What.ROUTE && proceeding.route().isEmpty()) {
            found.add(no("route", "No route is chosen yet.", "Choose one first: what has to be done hangs on it."));
            return found;
        }
        switch (step.what()) {
            case ROUTE -> route(proceeding, step, found);
            case PROVIDER, CHAIN -> provider(proceeding, step, found);
            case MEMBER -> member(proceeding, step, found);
            case SCORE -> score(proceeding, step, today, found);
            case LAID -> laid(proceeding, step, today, found);
            case DONE -> done(proceeding, step, today, found);
            case REPRESENTED -> standstill.represented(proceeding, step, found);
            case ANSWERED -> standstill.answered(proceeding, step, found);
            case REPEATED -> standstill.repeated(proceeding, step, found);
            case ABANDONED -> standstill.leaving(proceeding, step.day(), found);
            case DECIDED -> {}
        }
        return found;
    }

    private static LocalDate begun(Proceeding proceeding, Step step) {
        return step.what() == What.ROUTE
                ? LocalDate.parse(step.told("begun"))
                : proceeding.begun().orElse(LocalDate.MIN);
    }

    private void route(Proceeding proceeding, Step step, List<Objection> found) {
        if (proceeding.steps().stream().anyMatch(it -> it.what() == What.DONE || it.what() == What.LAID)) {
            found.add(no(
                    "route.late",
                    "A step of the route is done, so another one is not taken.",
                    "Abandon this procurement and open a new one."));
        }
        var begun = LocalDate.parse(step.told("begun"));
        if (routes.regime(begun).isEmpty()) {
            found.add(no(
                    "regime",
                    "No regulations of " + Words.day(begun) + " were read, so no route of that day is known.",
                    "Ask a lawyer, and enter the day on which the procedure began."));
            return;
        }
        var facts = new Proceeding(proceeding.procurement(), List.of(step), List.of(), 0).facts();
        var chosen = routes.openings(begun, facts).stream()
                .filter(opening -> opening.route().id().equals(step.item()))
                .findFirst();
        if (chosen.isEmpty()) {
            found.add(no(
                    "route.other",
                    "This route is none of a procedure that began on " + Words.day(begun) + ".",
                    "Choose one that the page lists for that day."));
            return;
        }
        notOpen(chosen.get(), found);
    }

    private static void notOpen(Opening chosen, List<Objection> found) {
        chosen.against()
                .forEach(condition -> found.add(new Objection(
                        "procurement.route",
                        Weight.MUST,
                        condition.says(),
                        "Choose a route that is open, or correct what was said of the case.",
                        condition.sources())));
        chosen.unknown()
                .forEach(condition -> found.add(new Objection(
                        "procurement.route.unsettled",
                        Weight.MUST,
                        "It is not known whether this is met: " + condition.says(),
                        "Say what is so of the case.",
                        condition.sources())));
    }

    private void provider(Proceeding proceeding, Step step, List<Objection> found) {
        var known = proceeding.providers().stream()
                .filter(it -> it.id().toString().equals(step.item()))
                .findFirst();
        if (step.what() == What.CHAIN) {
            if (known.filter(it -> !it.chain()).isEmpty()) {
                found.add(no("chain", "Nothing about this provider's subcontractors is open.", ""));
            }
            return;
        }
        if (known.isPresent()) {
            found.add(no("provider.again", standing.nameOf(known.get().id()) + " is entered already.", ""));
        }
        if (step.told("lead").equals(step.item())) {
            found.add(
                    no("provider.self", "A provider is no subcontractor of itself.", "Choose another lead provider."));
        }
        if (proceeding.laid().isPresent()) {
            found.add(no(
                    "provider.late",
                    "The award is laid for a decision, so no provider is entered any more.",
                    "Go back to an earlier step, or abandon the procurement."));
        }
    }

    private void member(Proceeding proceeding, Step step, List<Objection> found) {
        if (proceeding.members().contains(PartyId.of(step.item()))) {
            found.add(no("member.again", standing.nameOf(PartyId.of(step.item())) + " is on the panel already.", ""));
        }
    }

    private void score(Proceeding proceeding, Step step, LocalDate today, List<Objection> found) {
        var member = PartyId.of(step.told("member"));
        var seat = panel.seats(proceeding, today).stream()
                .filter(it -> it.person().equals(member))
                .findFirst();
        if (seat.isEmpty()) {
            found.add(no("score.member", standing.nameOf(member) + " is not on the panel.", "Enter them first."));
        }
        seat.filter(it -> !it.counts()).ifPresent(it -> found.add(uncounted(it)));
        if (proceeding.leads().stream().noneMatch(it -> it.id().toString().equals(step.told("provider")))) {
            found.add(no("score.provider", "This is no lead provider of the procurement.", "Choose one of the list."));
        }
        if (proceeding.isDone(Doing.ASSESSED)) {
            found.add(no("score.late", "The evaluation is done.", "Go back to it, to score again."));
        }
    }

    private Objection uncounted(Seat seat) {
        var name = standing.nameOf(seat.person());
        var first = seat.findings().stream().findFirst();
        List<Citation> sources = first.map(finding -> finding.sources()).orElse(List.of());
        return seat.open().isEmpty()
                ? new Objection(
                        "procurement.panel.ruled",
                        Weight.COMPLY_OR_EXPLAIN,
                        "It was ruled that " + name + " does not decide, so no score of theirs counts.",
                        "Let the other members score.",
                        sources)
                : new Objection(
                        "procurement.panel.open",
                        Weight.COMPLY_OR_EXPLAIN,
                        "Nobody has ruled on an interest of " + name + ": "
                                + seat.open().getFirst().sentence() + ".",
                        "Have it ruled on before a score counts.",
                        sources);
    }

    private void laid(Proceeding proceeding, Step step, LocalDate today, List<Objection> found) {
        if (proceeding.laid().isPresent()) {
            found.add(no("laid", "The award is laid already.", "Wait for the decision."));
        }
        if (proceeding.leads().stream().noneMatch(it -> it.id().toString().equals(step.told("provider")))) {
            found.add(no("laid.provider", "The award goes to a lead provider of this procurement.", "Enter it first."));
        }
        if (LocalDate.parse(step.told("last")).isBefore(LocalDate.parse(step.told("from")))) {
            found.add(no("laid.period", "The last day is before the first.", "Correct one of them."));
        }
        before(proceeding, Doing.CHOSEN, found);
        panel.seats(proceeding, today).stream()
                .filter(seat -> !seat.open().isEmpty())
                .forEach(seat -> found.add(uncounted(seat)));
    }

    /** Every step of the route that comes before and is not done. */
    private void before(Proceeding proceeding, Doing doing, List<Objection> found) {
        var done = proceeding.done();
        days.route(proceeding).stream()
                .flatMap(route -> route.before(doing).stream())
                .filter(stage -> !done.containsKey(stage.doing()))
                .forEach(stage -> found.add(new Objection(
                        "procurement.before",
                        Weight.MUST,
                        "This comes first and is not done: " + stage.title().toLowerCase(java.util.Locale.UK) + ".",
                        "Do it, and record the day.",
                        stage.sources())));
    }

    private void done(Proceeding proceeding, Step step, LocalDate today, List<Objection> found) {
        var doing = Code.parse(Doing.class, step.item());
        var stage = days.route(proceeding).flatMap(route -> route.find(doing));
        if (stage.isEmpty() || stage.filter(Stage::decided).isPresent()) {
            found.add(no(
                    "done.none",
                    stage.isEmpty() ? "This route has no such step." : "This takes a recorded decision.",
                    stage.isEmpty() ? "Choose one that the page lists." : "Lay the award for a decision."));
            return;
        }
        if (proceeding.isDone(doing)) {
            found.add(no("done.again", "It is done already.", "Go back to it, to do it again."));
        }
        before(proceeding, doing, found);
        proceeding.done().forEach((other, earlier) -> {
            if (other.compareTo(doing) < 0 && earlier.day().isAfter(step.day())) {
                found.add(no(
                        "done.order",
                        "What comes before it was done on " + Words.day(earlier.day()) + ", after this day.",
                        "Correct the day."));
            }
        });
        if (doing == Doing.ASSESSED) assessed(proceeding, today, found);
        standstill.waits(proceeding, doing, step.day(), found);
    }

    private void assessed(Proceeding proceeding, LocalDate today, List<Objection> found) {
        if (proceeding.leads().isEmpty()) {
            found.add(no("assessed.providers", "No provider is entered.", "Enter whoever is evaluated."));
        }
        panel.seats(proceeding, today).stream()
                .filter(seat -> !seat.open().isEmpty())
                .forEach(seat -> found.add(uncounted(seat)));
        var competitive = days.route(proceeding)
                .filter(route -> route.process().equals("competitive"))
                .isPresent();
        if (competitive && panel.counted(proceeding, today).isEmpty()) {
            found.add(no(
                    "assessed.scores",
                    "No score counts: nobody free to decide has scored.",
                    "Enter the panel and their scores."));
        }
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection("procurement." + rule, Weight.MUST, sentence, remedy, List.of());
    }
}
