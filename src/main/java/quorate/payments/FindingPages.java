package quorate.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Answer;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Where something that was found before payment is released by a second person, or the practice is left out. */
@Controller
@Door(Door.Who.STAFF)
class FindingPages {

    private final Runs runs;
    private final Approving approving;
    private final Hands hands;

    FindingPages(Runs runs, Approving approving, Hands hands) {
        this.runs = runs;
        this.approving = approving;
        this.hands = hands;
    }

    private Run find(UUID id, CurrentPerson person) {
        return runs.find(id)
                .filter(run -> hands.readBy(person).contains(run.commissioner()))
                .orElseThrow(Page::missing);
    }

    @GetMapping("/payments/runs/{id}/findings/{practice}/{rule}")
    ModelAndView finding(
            @PathVariable UUID id, @PathVariable String practice, @PathVariable String rule, CurrentPerson person) {
        var run = find(id, person);
        return Page.of("payments/finding", answering(run, found(run, practice, rule), person, Typed.nothing()));
    }

    record Answering(
            Run run, String title, Finding finding, Optional<Finding.Answered> answer, boolean may, Typed typed) {}

    private Answering answering(Run run, Finding finding, CurrentPerson person, Typed typed) {
        return new Answering(
                run,
                runs.title(run),
                finding,
                Optional.ofNullable(runs.answers(run).get(finding.key())),
                run.isWaiting() && hands.approvedBy(person).contains(run.commissioner()),
                typed);
    }

    private Finding found(Run run, String practice, String rule) {
        return runs.findingsToShow(run).stream()
                .filter(finding ->
                        finding.practice().equals(practice) && finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    @PostMapping("/payments/runs/{id}/findings/{practice}/{rule}")
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable String practice,
            @PathVariable String rule,
            CurrentPerson person,
            Typed typed) {
        var run = find(id, person);
        if (!hands.approvedBy(person).contains(run.commissioner())) throw Page.missing();
        var finding = found(run, practice, rule);
        var answer = typed.choice("answer", "Say whether it is paid all the same", List.of("release", "leave-out"));
        var why = typed.text("why", "Enter the reason, as an auditor will read it", 1000);
        if (!typed.isFaulty()
                && approving.answer(run, finding, answer.equals("release"), why, person.id())
                        instanceof Answer.Refused<Run>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("payments/finding", answering(run, finding, person, typed))
                : Page.seeOther(run.page(), "Answered");
    }
}
