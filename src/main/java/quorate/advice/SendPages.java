package quorate.advice;

import java.time.LocalDate;
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
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** The question goes out: as a letter drafted from its facts, and noted with who was asked and when an answer is due. */
@Controller
@Door(Door.Who.STAFF)
class SendPages {

    private final Advice advice;
    private final Desk desk;
    private final Readers readers;
    private final Clocks clocks;

    SendPages(Advice advice, Desk desk, Readers readers, Clocks clocks) {
        this.advice = advice;
        this.desk = desk;
        this.readers = readers;
        this.clocks = clocks;
    }

    record Sending(Piece piece, Typed typed, String key) {}

    /**
     * @param to who was asked last; empty where nobody was
     * @param expected by when an answer was asked for
     * @param disputes what sources say differently about who decides
     */
    record Letter(
            Piece piece,
            LocalDate day,
            String to,
            String reference,
            Optional<LocalDate> expected,
            String commissioner,
            String by,
            String act,
            String body,
            List<String> about,
            List<Footing.Said> disputes) {

        Given given() {
            return piece.inquiry().given();
        }
    }

    @GetMapping("/advice/{id}/requests/new")
    ModelAndView blank(@PathVariable UUID id, CurrentPerson person) {
        var today = Map.of("day", clocks.today().toString());
        return Page.of("advice/send", sending(find(id, person), Typed.prefilled(today)));
    }

    private Piece find(UUID id, CurrentPerson person) {
        return readers.find(id, person).orElseThrow(Page::missing);
    }

    private static Sending sending(Piece piece, Typed typed) {
        return new Sending(piece, typed, AskForm.keyIn(typed));
    }

    @PostMapping("/advice/{id}/requests")
    ModelAndView send(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var piece = find(id, person);
        var form = SendForm.read(typed);
        if (typed.isFaulty()) return Page.faulty("advice/send", sending(piece, typed));
        return switch (advice.note(form.step(Desk.once(typed, person), id, person.id()))) {
            case Answer.Done<Step> done -> Page.seeOther(piece.path(), "Noted that it was sent");
            case Answer.Refused<Step>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("advice/send", sending(piece, typed));
            }
        };
    }

    @GetMapping("/advice/{id}/letter")
    ModelAndView letter(@PathVariable UUID id, CurrentPerson person) {
        var piece = find(id, person);
        var inquiry = piece.inquiry();
        var question = inquiry.question();
        var last = piece.sent().stream().reduce((earlier, later) -> later);
        return Page.of(
                "advice/letter",
                new Letter(
                        piece,
                        clocks.today(),
                        last.map(Step.Sent::to).orElse(""),
                        last.map(Step.Sent::reference).orElse(""),
                        last.map(Step.Sent::expected),
                        desk.nameOf(inquiry.commissioner()),
                        desk.nameOf(inquiry.by()),
                        desk.actTitle(question.act()),
                        desk.nameOf(question.body(), question.day()),
                        desk.namesOf(question),
                        inquiry.given().footing().said().stream()
                                .filter(said -> said.words().startsWith("Sources disagree")
                                        || said.words().startsWith("No source"))
                                .toList()));
    }
}
