package quorate.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.procurement.Proceeding.Reply;
import quorate.procurement.SelectionRoute.Doing;
import quorate.web.Words;

/** What has to wait, and what a standstill allows: representations, answers, going back, leaving off. */
@Component
class StandstillRules {

    private final ProcurementDays days;

    StandstillRules(ProcurementDays days) {
        this.days = days;
    }

    void waits(Proceeding proceeding, Doing doing, LocalDate day, List<Objection> found) {
        if (doing == Doing.CONTRACTED && proceeding.waitsForAnswer()) {
            found.add(ProcurementRules.no(
                    "standstill.answer",
                    "Representations are not answered, so the standstill goes on.",
                    "Review the decision and answer whoever wrote."));
        }
        if (doing == Doing.CONTRACTED
                && proceeding
                        .answered()
                        .filter(it -> !it.item().equals(Code.of(Reply.AWARD)))
                        .isPresent()) {
            found.add(ProcurementRules.no(
                    "standstill.reply",
                    "The last answer was not to award as intended.",
                    "Go back or abandon, as was answered, or answer anew."));
        }
        days.earliest(doing, days.of(proceeding))
                .filter(due -> day.isBefore(due.day()))
                .ifPresent(due -> found.add(new Objection(
                        due.rule(),
                        Weight.MUST,
                        Words.day(day) + " is too early. " + due.says(),
                        "The first lawful day is " + Words.day(due.day()) + ".",
                        due.sources())));
    }

    void represented(Proceeding proceeding, Step step, List<Objection> found) {
        if (days.route(proceeding).filter(SelectionRoute::hasStandstill).isEmpty()) {
            found.add(ProcurementRules.no(
                    "represented.none", "This route has no standstill in which a provider may write.", ""));
            return;
        }
        if (!proceeding.isDone(Doing.INTENTION)) {
            found.add(ProcurementRules.no(
                    "represented.early", "The intention to award is not published yet.", "Publish it first."));
        }
        if (proceeding.isDone(Doing.CONTRACTED)) {
            found.add(ProcurementRules.no(
                    "represented.late", "The contract is entered into.", "Answer outside the standstill."));
        }
        days.representations(days.of(proceeding))
                .filter(due -> step.day().isAfter(due.day()))
                .ifPresent(due -> found.add(new Objection(
                        due.rule(),
                        Weight.MUST,
                        Words.day(step.day()) + " is too late. " + due.says(),
                        "The last day was " + Words.day(due.day()) + ". Answer it outside the standstill.",
                        due.sources())));
    }

    void answered(Proceeding proceeding, Step step, List<Objection> found) {
        if (proceeding.represented().isEmpty()) {
            found.add(ProcurementRules.no("answered.none", "Nobody has written against the decision.", ""));
        }
        if (proceeding.isDone(Doing.CONTRACTED)) {
            found.add(ProcurementRules.no("answered.late", "The contract is entered into.", ""));
        }
        proceeding.represented().stream()
                .filter(it -> it.day().isAfter(step.day()))
                .findFirst()
                .ifPresent(it -> found.add(ProcurementRules.no(
                        "answered.day",
                        "Somebody wrote on " + Words.day(it.day()) + ", after this day.",
                        "Correct the day.")));
    }

    void repeated(Proceeding proceeding, Step step, List<Objection> found) {
        var back = Code.parse(Doing.class, step.item());
        if (!proceeding.isDone(back)) {
            found.add(ProcurementRules.no(
                    "repeated.none", "This step is not done, so there is nothing to go back to.", ""));
        }
        leaving(proceeding, step.day(), found);
    }

    /** Nobody goes back from a contract, nor during a standstill otherwise than by its own procedure. */
    void leaving(Proceeding proceeding, LocalDate day, List<Objection> found) {
        if (proceeding.isDone(Doing.CONTRACTED)) {
            found.add(ProcurementRules.no(
                    "contracted", "The contract is entered into.", "End or vary the contract instead."));
            return;
        }
        if (!proceeding.isDone(Doing.INTENTION)
                || days.route(proceeding).filter(SelectionRoute::hasStandstill).isEmpty()) return;
        if (proceeding.waitsForAnswer()) {
            found.add(ProcurementRules.no(
                    "standstill.answer",
                    "Representations are not answered.",
                    "Answer them first, with what is to come."));
        }
        lastOfStandstill(proceeding)
                .filter(last -> !day.isAfter(last))
                .ifPresent(last -> found.add(ProcurementRules.no(
                        "standstill",
                        "The standstill goes on until the end of " + Words.day(last) + ".",
                        "Do it after that day.")));
    }

    private Optional<LocalDate> lastOfStandstill(Proceeding proceeding) {
        var reckoning = days.of(proceeding);
        return reckoning
                .find("psr.answered")
                .or(() -> reckoning.find("psr.quiet"))
                .map(due -> due.day());
    }
}
