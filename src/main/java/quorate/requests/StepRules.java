package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import quorate.kernel.Objection;
import quorate.requests.Step.What;
import quorate.web.Words;

/** What stands against a step. */
final class StepRules {

    private StepRules() {}

    /** Everything that stands against it. */
    static List<Objection> against(Dossier dossier, Step step, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (step.day().isAfter(today)) {
            found.add(no("day", "It cannot have been done after today.", "Correct the day."));
        }
        if (step.day().isBefore(dossier.request().received())) {
            found.add(no(
                    "day",
                    "The request was received on " + Words.day(dossier.request().received()) + ", after this day.",
                    "Correct the day."));
        }
        if (step.what().isTick() && !dossier.items(step.what()).contains(step.item())) {
            found.add(no("item", "This request has no such line.", "Choose one that the page lists."));
        }
        if (dossier.has(What.CLOSED)) found.add(no("closed", "The request is closed.", "Enter a new one."));
        else if (dossier.has(What.WITHDRAWN) && !step.what().isTick()) {
            found.add(no(
                    "withdrawn",
                    "The request was withdrawn on " + day(dossier, What.WITHDRAWN) + ".",
                    "Enter a new one."));
        } else order(dossier, step, found);
        return found;
    }

    private static void order(Dossier dossier, Step step, List<Objection> found) {
        var decided = dossier.outcome();
        switch (step.what()) {
            case ACKNOWLEDGED -> {
                if (dossier.has(What.ACKNOWLEDGED)) {
                    found.add(
                            no("again", "It was acknowledged on " + day(dossier, What.ACKNOWLEDGED) + " already.", ""));
                }
            }
            case WITHDRAWN ->
                decided.ifPresent(it -> found.add(no(
                        "decided",
                        "It was decided on " + Words.day(it.day()) + ", and what is decided is not withdrawn.",
                        "Ask for the change back as a new request.")));
            case LAID, TAKEN -> {
                if (dossier.has(What.LAID)) found.add(no("laid", "It is laid already.", "Wait for the decision."));
                decided.ifPresent(it -> found.add(no("decided", "It was decided on " + Words.day(it.day()) + ".", "")));
                if (dossier.request().kind().isDecided() == (step.what() == What.TAKEN)) {
                    found.add(no(
                            "way",
                            dossier.request().kind().isDecided()
                                    ? "Somebody with the power decides this."
                                    : "Nobody decides this: it takes effect by itself.",
                            ""));
                }
            }
            case REASON, DISPUTED -> {
                if (decided.filter(it -> !it.approved()).isEmpty()) {
                    found.add(no("refused", "It was not refused.", "Wait for the decision."));
                } else if (step.what() == What.DISPUTED && dossier.isDisputed()) {
                    found.add(no("disputed", "A dispute about it is open already.", "Settle that one first."));
                }
            }
            case CARRIED, SETTLED -> late(dossier, step.what(), found);
            case CLOSED -> closing(dossier, found);
            default -> {}
        }
    }

    private static void late(Dossier dossier, What what, List<Objection> found) {
        if (what == What.CARRIED && dossier.state() != Dossier.State.NOT_DONE)
            found.add(no("carried", "Nothing of it waits to be carried out.", ""));
        if (what == What.SETTLED && !dossier.isDisputed()) found.add(no("settled", "No dispute about it is open.", ""));
    }

    private static void closing(Dossier dossier, List<Objection> found) {
        if (dossier.outcome().isEmpty()) {
            found.add(no("undecided", "It is not decided yet.", "Have it decided, or let the practice withdraw it."));
            return;
        }
        if (dossier.isDisputed()) {
            found.add(no(
                    "dispute",
                    "A dispute about it is open since "
                            + Words.day(dossier.steps().stream()
                                    .filter(step -> step.what() == What.DISPUTED)
                                    .map(Step::day)
                                    .max(LocalDate::compareTo)
                                    .orElseThrow())
                            + ": a request is not closed with an open dispute.",
                    "Record first how the dispute was settled."));
        }
        if (!dossier.outcome().get().approved()) {
            if (!dossier.has(What.REASON)) {
                found.add(
                        no("reason", "The practice was not given the reason.", "Record the reason that it was given."));
            }
            return;
        }
        missing(dossier, What.TOLD, "Still to be told", found);
        missing(dossier, What.MOVED, "Payment lines that have not moved", found);
    }

    private static void missing(Dossier dossier, What what, String words, List<Objection> found) {
        var missing = dossier.missing(what);
        if (!missing.isEmpty()) {
            found.add(no(
                    quorate.kernel.Code.of(what), words + ": " + Words.list(missing) + ".", "Tick each with its day."));
        }
    }

    private static String day(Dossier dossier, What what) {
        return dossier.find(what).map(step -> Words.day(step.day())).orElse("");
    }

    private static Objection no(String rule, String sentence, String remedy) {
        return RequestRules.no("requests.step." + rule, sentence, remedy);
    }
}
