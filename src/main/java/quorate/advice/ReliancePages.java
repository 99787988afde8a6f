package quorate.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Somebody, by name and post, decides to rely on an answer, to go on relying on it, or to withdraw it. */
@Controller
@Door(Door.Who.STAFF)
class ReliancePages {

    private static final String ONE = "/advice/{id}/answers/{answer}";

    private final Advice advice;
    private final Desk desk;
    private final Readers readers;
    private final Clocks clocks;

    ReliancePages(Advice advice, Desk desk, Readers readers, Clocks clocks) {
        this.advice = advice;
        this.desk = desk;
        this.readers = readers;
        this.clocks = clocks;
    }

    record Relying(Piece piece, Step.Answered answer, List<Choice> officers, Typed typed, String key) {}

    /** @param flags why it must be looked at again; empty where it need not */
    record Looking(
            Piece piece,
            Step.Answered answer,
            Review review,
            List<Review.Flag> flags,
            String body,
            List<Choice> officers,
            Typed typed,
            String key) {}

    /** @param answer empty for the question as a whole */
    record Withdrawing(Piece piece, Optional<Step.Answered> answer, List<Choice> officers, Typed typed, String key) {

        String path() {
            return piece.path() + answer.map(one -> "/answers/" + one.id()).orElse("") + "/withdrawals";
        }
    }

    private Piece find(UUID id, CurrentPerson person) {
        return readers.find(id, person).orElseThrow(Page::missing);
    }

    private static Step.Answered answerOf(Piece piece, UUID answer) {
        return piece.findAnswer(answer).orElseThrow(Page::missing);
    }

    private List<Readers.Officer> officers(Piece piece) {
        return readers.officers(piece.inquiry().commissioner(), piece.inquiry().privileged());
    }

    private List<Choice> choices(Piece piece) {
        return officers(piece).stream()
                .map(officer -> Choice.of(officer.person().toString(), officer.name() + ", " + officer.post()))
                .toList();
    }

    @GetMapping(ONE + "/reliance")
    ModelAndView rely(@PathVariable UUID id, @PathVariable UUID answer, CurrentPerson person) {
        var today = Map.of("from", clocks.today().toString());
        return Page.of("advice/rely", relying(find(id, person), answer, Typed.prefilled(today)));
    }

    private Relying relying(Piece piece, UUID answer, Typed typed) {
        return new Relying(piece, answerOf(piece, answer), choices(piece), typed, AskForm.keyIn(typed));
    }

    @PostMapping(ONE + "/reliances")
    ModelAndView relied(@PathVariable UUID id, @PathVariable UUID answer, CurrentPerson person, Typed typed) {
        var piece = find(id, person);
        var shown = relying(piece, answer, typed);
        var form = RelianceForm.rely(typed, officers(piece));
        if (typed.isFaulty()) return Page.faulty("advice/rely", shown);
        var step = new Step.ReliedOn(
                Desk.once(typed, person),
                id,
                clocks.today(),
                person.id(),
                answer,
                form.day(),
                form.until(),
                form.decider().orElseThrow(),
                form.why());
        return noted(step, piece, "Noted that it is relied on", "advice/rely", shown, typed);
    }

    private ModelAndView noted(Step step, Piece piece, String done, String again, Object shown, Typed typed) {
        return switch (advice.note(step)) {
            case Answer.Done<Step> noted -> Page.seeOther(piece.path(), done);
            case Answer.Refused<Step>(var objections) -> {
                typed.object(objections);
                yield Page.faulty(again, shown);
            }
        };
    }

    /** What changed under the advice, and the form by which somebody confirms it. */
    @GetMapping(ONE + "/review")
    ModelAndView look(@PathVariable UUID id, @PathVariable UUID answer, CurrentPerson person) {
        var piece = find(id, person);
        var known = new HashMap<String, String>();
        piece.findReliance(answer)
                .flatMap(held -> held.span().lastDay())
                .ifPresent(last -> known.put("until", last.toString()));
        return Page.of("advice/review", looking(piece, answer, Typed.prefilled(known)));
    }

    private Looking looking(Piece piece, UUID answer, Typed typed) {
        var answered = answerOf(piece, answer);
        var question = piece.inquiry().question();
        return new Looking(
                piece,
                answered,
                advice.review(piece, answer),
                desk.flags(piece, answered, clocks.today()),
                desk.nameOf(question.body(), question.day()),
                choices(piece),
                typed,
                AskForm.keyIn(typed));
    }

    @PostMapping(ONE + "/confirmations")
    ModelAndView confirm(@PathVariable UUID id, @PathVariable UUID answer, CurrentPerson person, Typed typed) {
        var piece = find(id, person);
        var shown = looking(piece, answer, typed);
        var form = RelianceForm.confirm(typed, officers(piece), clocks.today());
        if (typed.isFaulty()) return Page.faulty("advice/review", shown);
        var step = new Step.Confirmed(
                Desk.once(typed, person),
                id,
                clocks.today(),
                person.id(),
                answer,
                form.until(),
                form.decider().orElseThrow(),
                form.why(),
                advice.given(piece.inquiry().question(), clocks.known()));
        return noted(step, piece, "Confirmed: it is still relied on", "advice/review", shown, typed);
    }

    @GetMapping(ONE + "/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @PathVariable UUID answer, CurrentPerson person) {
        var piece = find(id, person);
        return Page.of("advice/withdraw", withdrawing(piece, Optional.of(answerOf(piece, answer)), today()));
    }

    @GetMapping("/advice/{id}/withdrawal")
    ModelAndView giveUp(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("advice/withdraw", withdrawing(find(id, person), Optional.empty(), today()));
    }

    private Typed today() {
        return Typed.prefilled(Map.of("day", clocks.today().toString()));
    }

    private Withdrawing withdrawing(Piece piece, Optional<Step.Answered> answer, Typed typed) {
        return new Withdrawing(piece, answer, choices(piece), typed, AskForm.keyIn(typed));
    }

    @PostMapping(ONE + "/withdrawals")
    ModelAndView withdrawn(@PathVariable UUID id, @PathVariable UUID answer, CurrentPerson person, Typed typed) {
        var piece = find(id, person);
        return withdrawn(piece, Optional.of(answerOf(piece, answer)), person, typed);
    }

    @PostMapping("/advice/{id}/withdrawals")
    ModelAndView givenUp(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return withdrawn(find(id, person), Optional.empty(), person, typed);
    }

    private ModelAndView withdrawn(Piece piece, Optional<Step.Answered> answer, CurrentPerson person, Typed typed) {
        var shown = withdrawing(piece, answer, typed);
        var form = RelianceForm.withdraw(typed, officers(piece));
        if (typed.isFaulty()) return Page.faulty("advice/withdraw", shown);
        var step = new Step.Withdrawn(
                Desk.once(typed, person),
                piece.id(),
                form.day(),
                person.id(),
                answer.map(Step.Answered::id),
                form.decider().orElseThrow(),
                form.why());
        return noted(step, piece, "Withdrawn", "advice/withdraw", shown, typed);
    }
}
