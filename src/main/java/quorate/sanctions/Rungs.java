package quorate.sanctions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Objection;
import quorate.kernel.Truth;
import quorate.kernel.Weight;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.periods.Reckoning;
import quorate.web.Words;

/** Judges what a commissioner means to do: everything that stands against it, each with its paragraph. */
@Component
class Rungs {

    private final Ladder ladder;
    private final Periods periods;

    Rungs(Ladder ladder, Periods periods) {
        this.ladder = ladder;
        this.periods = periods;
    }

    /**
     * What came of it.
     *
     * @param days that follow from the day of the notice
     * @param read the day to which the texts were read, the oldest of them; empty where none holds
     */
    record Judgement(List<Objection> objections, Reckoning days, Optional<LocalDate> read) {

        boolean isLawful() {
            return objections.isEmpty() && days.isSettled();
        }
    }

    Judgement judge(Intent intent) {
        var days = reckon(intent);
        var found = new ArrayList<Objection>();
        grounds(intent, found);
        breaches(intent, found);
        sanctions(intent, found);
        days(intent, days, found);
        disputes(intent, found);
        if (intent.exception() == Truth.YES && intent.reasons() != Truth.YES) {
            found.add(new Objection(
                    "sanctions.reasons",
                    Weight.MUST,
                    "A shorter period for safety or material financial loss is recorded with its reasons.",
                    "Write the reasons down.",
                    List.of()));
        }
        // For a sanction, a termination or a notice alike.
        if (intent.consulted() != Truth.YES) {
            object(
                    "lmc",
                    intent,
                    "Nothing says that it was consulted.",
                    "Consult it, or say why that was not practicable.",
                    found);
        }
        return new Judgement(List.copyOf(found), days, read(intent));
    }

    Reckoning reckon(Intent intent) {
        return periods.reckon(
                intent.kind().clock(), intent.under(), intent.served(), Map.of("served", intent.served()), Map.of());
    }

    Due.Falls falls(LocalDate day) {
        return periods.falls(day);
    }

    private Optional<LocalDate> read(Intent intent) {
        return ladder.find("breach", intent.under(), intent.served()).stream()
                .flatMap(paragraph -> paragraph.sources().stream())
                .map(Citation::read)
                .min(LocalDate::compareTo);
    }

    private void grounds(Intent intent, List<Objection> found) {
        if (!intent.kind().needsGround()) return;
        var ground = ladder.findGround(intent.ground(), intent.under(), intent.served());
        if (ground.isEmpty() && intent.kind() == NoticeKind.TERMINATION) {
            object("grounds", intent, "No ground is given.", "Choose the paragraph on which it rests.", found);
        }
        if (intent.kind() == NoticeKind.SANCTION
                && ground.filter(Ground::instead).isEmpty()) {
            object(
                    "sanction-instead",
                    intent,
                    "On this ground the contract cannot be ended, or only at once.",
                    "Choose a ground on which it could be ended.",
                    found);
        }
        var about = ground.map(Ground::about).orElse("");
        if (about.equals("remedial") && !(intent.given().contains("remedial") && intent.failed() == Truth.YES)) {
            object(
                    "remedial-fail",
                    intent,
                    "No remedial notice is over whose steps were not taken.",
                    "Give a remedial notice, and wait for its period.",
                    found);
        }
        if (about.equals("repeat") && (intent.given().isEmpty() || intent.cumulative() != Truth.YES)) {
            object(
                    "repeat",
                    intent,
                    intent.given().isEmpty()
                            ? "No notice was given before."
                            : "Nothing says what the cumulative effect is.",
                    "Give a notice first, and record the effect.",
                    found);
        }
    }

    private void breaches(Intent intent, List<Objection> found) {
        switch (intent.kind()) {
            case REMEDIAL -> {
                if (intent.remediable() == Truth.NO) {
                    object(
                            "breach",
                            intent,
                            "This one cannot be remedied, so a remedial notice asks for the impossible.",
                            "Give a breach notice.",
                            found);
                }
                if (intent.states() != Truth.YES) {
                    object(
                            "remedial-states",
                            intent,
                            "Something of that is missing.",
                            "Write the breach and the steps down.",
                            found);
                }
            }
            case BREACH -> {
                if (intent.remediable() != Truth.NO) {
                    object("breach", intent, "Nothing says that this one cannot be.", "Give a remedial notice.", found);
                }
            }
            case WITHHOLDING -> withholding(intent, found);
            case SANCTION, TERMINATION -> {
                if (intent.ground().isEmpty()
                        && intent.remediable() == Truth.YES
                        && !intent.given().contains("remedial")) {
                    object("remedial-first", intent, "None was given.", "Give a remedial notice.", found);
                }
            }
        }
    }

    private void withholding(Intent intent, List<Objection> found) {
        if (intent.given().isEmpty()) {
            object("withhold-either", intent, "None was given.", "Give the notice first.", found);
        }
        if (intent.given().size() < 2) {
            object(
                    "withhold-both",
                    intent,
                    "Not both were given.",
                    "Ask a lawyer: the regulations of GMS have “or” here.",
                    found);
        }
    }

    private void sanctions(Intent intent, List<Objection> found) {
        if (intent.kind() != NoticeKind.SANCTION) return;
        if (intent.essential() != Truth.NO) {
            object(
                    "essential",
                    intent,
                    intent.essential() == Truth.YES ? "This one does." : "Nothing says that this one does not.",
                    "Choose what is no essential service.",
                    found);
        }
        ladder.find("suspension", intent.under(), intent.served())
                .filter(paragraph -> intent.suspended() > paragraph.months())
                .ifPresent(paragraph -> found.add(objection(
                        paragraph, "This one suspends for " + intent.suspended() + " months.", "Shorten it.")));
    }

    private void days(Intent intent, Reckoning days, List<Objection> found) {
        if (intent.kind() == NoticeKind.BREACH || intent.kind() == NoticeKind.WITHHOLDING || intent.isExcepted())
            return;
        var atOnce = ladder.findGround(intent.ground(), intent.under(), intent.served())
                .filter(Ground::atOnce)
                .isPresent();
        if (atOnce && intent.kind() == NoticeKind.TERMINATION) return;
        days.due().stream()
                .filter(due -> due.bound() == Due.Bound.EARLIEST)
                .filter(due ->
                        intent.day().filter(day -> !day.isBefore(due.day())).isEmpty())
                .forEach(due -> found.add(new Objection(
                        due.rule(),
                        Weight.MUST,
                        intent.day()
                                        .map(day -> Words.day(day) + " is too early. ")
                                        .orElse("No day is given. ")
                                + due.says(),
                        "The first lawful day is " + Words.day(due.day()) + ".",
                        due.sources())));
    }

    private void disputes(Intent intent, List<Objection> found) {
        if (intent.disputed() != Truth.YES || intent.isExcepted()) return;
        switch (intent.kind()) {
            case SANCTION ->
                object(
                        "sanction-dispute",
                        intent,
                        "A dispute is open.",
                        "Wait until it is determined or given up.",
                        found);
            case TERMINATION ->
                object("term-dispute", intent, "A dispute is open.", "Wait until it is determined or given up.", found);
            default -> {}
        }
    }

    private void object(String is, Intent intent, String what, String remedy, List<Objection> found) {
        ladder.find(is, intent.under(), intent.served())
                .ifPresent(paragraph -> found.add(objection(paragraph, what, remedy)));
    }

    private static Objection objection(Paragraph paragraph, String what, String remedy) {
        var place = paragraph.sources().getFirst().place();
        return new Objection(
                paragraph.id(),
                Weight.MUST,
                paragraph.says() + " (" + place + ") " + what,
                remedy,
                paragraph.sources());
    }
}
