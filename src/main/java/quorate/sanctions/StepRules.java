package quorate.sanctions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.sanctions.NoticeStep.What;
import quorate.sanctions.Rungs.Judgement;
import quorate.web.Words;

/** What stands against a step, besides the ladder itself. */
final class StepRules {

    private StepRules() {}

    /** @param judged the notice, if it is served on the day of the step */
    static List<Objection> against(Dossier dossier, NoticeStep step, Judgement judged, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (step.day().isAfter(today))
            found.add(no("day", "It cannot have been done after today.", "Correct the day."));
        if (step.day().isBefore(dossier.notice().drafted())) {
            found.add(no(
                    "day",
                    "The notice was drafted on " + Words.day(dossier.notice().drafted()) + ", after this day.",
                    "Correct the day."));
        }
        if (step.what().asks().isEmpty()) found.add(no("heard", "A decision is heard, and not entered here.", ""));
        if (dossier.has(What.WITHDRAWN)) {
            found.add(no("withdrawn", "It was withdrawn.", "Draft another."));
            return found;
        }
        if (dossier.has(step.what()) && step.what() != What.DISPUTED && step.what() != What.SETTLED) {
            found.add(no("again", "That was done already.", ""));
        }
        switch (step.what()) {
            case LAID -> lawful(judged, found);
            case SERVED -> serving(dossier, step, judged, found);
            case COMPLIED, DISPUTED -> served(dossier, found);
            case SETTLED -> {
                if (!dossier.isDisputed()) found.add(no("settled", "No dispute about it is open.", ""));
            }
            case ENDED -> ending(dossier, step, judged, found);
            case WITHDRAWN -> {
                if (dossier.has(What.SERVED)) {
                    found.add(no(
                            "served",
                            "It was served on " + Words.day(dossier.served()) + ".",
                            "Write to the contractor."));
                }
            }
            default -> {}
        }
        return found;
    }

    private static void lawful(Judgement judged, List<Objection> found) {
        found.addAll(judged.objections());
        judged.days()
                .questions()
                .forEach(open -> found.add(new Objection(
                        "sanctions.unsettled",
                        Weight.MUST,
                        open.asks(),
                        "It is not issued before that is settled.",
                        open.sources())));
    }

    private static void serving(Dossier dossier, NoticeStep step, Judgement judged, List<Objection> found) {
        if (!dossier.has(What.DECIDED)) {
            found.add(no("undecided", "Nobody with the power has approved it.", "Lay it for a decision first."));
        }
        judged.read()
                .filter(read -> step.day().isAfter(read) && !dossier.has(What.CHECKED))
                .ifPresent(read -> found.add(no(
                        "text",
                        "The regulations were read as they stood on " + Words.day(read) + ", and this notice is later.",
                        "A named officer first checks it against the text in force, and records that.")));
        lawful(judged, found);
    }

    private static void served(Dossier dossier, List<Objection> found) {
        if (!dossier.has(What.SERVED))
            found.add(no("unserved", "It was not served yet.", "Record first how it was served."));
    }

    private static void ending(Dossier dossier, NoticeStep step, Judgement judged, List<Objection> found) {
        served(dossier, found);
        if (dossier.notice().kind() != NoticeKind.TERMINATION) {
            found.add(no("kind", "Only a notice of termination ends a contract.", ""));
        }
        dossier.notice()
                .body()
                .day()
                .filter(on -> step.day().isBefore(on))
                .ifPresent(on -> found.add(
                        no("early", "The contract goes on until " + Words.day(on) + ".", "End it on that day.")));
        found.addAll(judged.objections().stream()
                .filter(objection -> objection.rule().endsWith(".term.waits"))
                .toList());
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection("sanctions.step." + rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
