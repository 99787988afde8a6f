package quorate.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.advice.Step.Answered;
import quorate.advice.Step.Confirmed;
import quorate.advice.Step.Meaning;
import quorate.advice.Step.ReliedOn;
import quorate.advice.Step.Sent;
import quorate.advice.Step.Withdrawn;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.register.Register;
import quorate.web.Words;

/** Everything that may be wrong with a question or with what is noted about it. */
final class Checks {

    private Checks() {}

    static List<Objection> ofDraft(Inquiry.Draft draft, Law law, Register register, LocalDate today) {
        var found = new ArrayList<Objection>();
        var question = draft.question();
        var day = Words.day(question.day());
        var view = register.on(question.day());
        if (draft.title().isBlank()) found.add(no("advice.title", "The title is empty.", "Enter one line"));
        if (draft.asks().isBlank()) found.add(no("advice.asks", "Nothing is asked.", "Enter the question"));
        if (law.on(question.day()).findAct(question.act()).isEmpty())
            found.add(no("advice.act", "The law knows no act “" + question.act() + "”.", "Choose one from the list"));
        if (view.find(question.body()).isEmpty())
            found.add(no(
                    "advice.body",
                    "The body did not exist on " + day + ".",
                    "Choose a body of that day, or another day"));
        if (question.affected().stream().anyMatch(party -> view.find(party).isEmpty()))
            found.add(no(
                    "advice.affected",
                    "Somebody it is about did not exist on " + day + ".",
                    "Leave them out, or choose another day"));
        if (register.on(today).find(draft.commissioner()).isEmpty())
            found.add(
                    no("advice.commissioner", "The commissioner does not exist today.", "Choose the one you work for"));
        return found;
    }

    static List<Objection> ofStep(Step step, Piece piece, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (step.day().isAfter(today))
            found.add(no("advice.day", Words.day(step.day()) + " is still to come.", "Enter today or an earlier day"));
        if (piece.isGivenUp())
            found.add(no(
                    "advice.withdrawn", "This question was withdrawn.", "Ask again if it must be answered after all"));
        switch (step) {
            case Sent sent -> sent(sent, found);
            case Answered answered -> answered(answered, piece, found);
            case ReliedOn relied -> relied(relied, piece, found);
            case Confirmed confirmed -> confirmed(confirmed, piece, today, found);
            case Withdrawn withdrawn -> withdrawn(withdrawn, piece, found);
        }
        return found;
    }

    private static void sent(Sent sent, List<Objection> found) {
        if (sent.expected().isBefore(sent.day()))
            found.add(no(
                    "advice.expected",
                    "An answer is expected by " + Words.day(sent.expected()) + ", before the question was sent.",
                    "Enter a later day"));
    }

    private static void answered(Answered answered, Piece piece, List<Objection> found) {
        if (answered.meaning() == Meaning.CONDITIONS && answered.conditions().isBlank())
            found.add(no("advice.conditions", "The conditions are missing.", "Enter under which conditions"));
        var sent = answered.to()
                .flatMap(to ->
                        piece.sent().stream().filter(one -> one.id().equals(to)).findFirst());
        if (sent.filter(one -> answered.day().isBefore(one.day())).isPresent())
            found.add(no(
                    "advice.answered",
                    "The answer would be of " + Words.day(answered.day()) + ", but "
                            + sent.orElseThrow().to() + " was asked on "
                            + Words.day(sent.orElseThrow().day()) + ".",
                    "Correct the day of the answer"));
    }

    private static void relied(ReliedOn relied, Piece piece, List<Objection> found) {
        var answer = piece.findAnswer(relied.answer());
        if (answer.isEmpty()) found.add(unknown());
        if (answer.filter(one -> one.meaning() == Meaning.DECLINED).isPresent())
            found.add(no(
                    "advice.declined",
                    "They declined to say, so there is nothing to rely on.",
                    "Ask somebody else, and note what they answer"));
        if (piece.reliesOn(relied.answer()))
            found.add(no(
                    "advice.relied",
                    "This answer is relied on already. Somebody may have noted it while you were writing.",
                    "Look at the page of the question"));
        if (answer.filter(one -> relied.from().isBefore(one.day())).isPresent())
            found.add(no(
                    "advice.from",
                    "It would be relied on from " + Words.day(relied.from()) + ", before it was given on "
                            + Words.day(answer.orElseThrow().day()) + ".",
                    "Enter the day of the answer or a later one"));
        var before =
                piece.findReliance(relied.answer()).flatMap(held -> held.span().end());
        if (before.filter(end -> relied.from().isBefore(end)).isPresent())
            found.add(no(
                    "advice.from",
                    "It was relied on before, until "
                            + Words.day(before.orElseThrow().minusDays(1)) + ".",
                    "Enter a day after that"));
        ending(relied.from(), relied.until(), found);
    }

    private static void confirmed(Confirmed confirmed, Piece piece, LocalDate today, List<Objection> found) {
        var held = piece.findReliance(confirmed.answer());
        if (!piece.reliesOn(confirmed.answer()) || held.isEmpty()) {
            found.add(no(
                    "advice.unrelied",
                    "This answer is not relied on, so there is nothing to confirm.",
                    "Look at the page of the question: it may have been withdrawn while you were writing"));
            return;
        }
        ending(held.get().span().from(), confirmed.until(), found);
        if (confirmed.until().filter(end -> !end.isAfter(today)).isPresent())
            found.add(no(
                    "advice.until",
                    "It would be confirmed until a day that is over.",
                    "Enter today or a later day, or withdraw the advice"));
    }

    private static void withdrawn(Withdrawn withdrawn, Piece piece, List<Objection> found) {
        if (withdrawn.answer().isEmpty()) {
            if (!piece.relied().isEmpty())
                found.add(no(
                        "advice.relied",
                        "An answer to this question is relied on.",
                        "Withdraw that first, so that its last day is known"));
            return;
        }
        var answer = withdrawn.answer().get();
        if (piece.findAnswer(answer).isEmpty()) found.add(unknown());
        else if (!piece.reliesOn(answer))
            found.add(no(
                    "advice.unrelied",
                    "This answer is not relied on, so there is nothing to withdraw.",
                    "Look at the page of the question"));
    }

    private static void ending(LocalDate from, Optional<LocalDate> until, List<Objection> found) {
        if (until.filter(end -> !end.isAfter(from)).isPresent())
            found.add(no(
                    "advice.until",
                    "Its last day would be before its first, " + Words.day(from) + ".",
                    "Enter a later last day, or leave it empty"));
    }

    private static Objection unknown() {
        return no("advice.answer", "There is no such answer to this question.", "Look at the page of the question");
    }

    private static Objection no(String id, String sentence, String remedy) {
        return new Objection(id, Weight.MUST, sentence, remedy, List.of());
    }
}
