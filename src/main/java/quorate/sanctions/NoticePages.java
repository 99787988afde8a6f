package quorate.sanctions;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jsoup.nodes.Entities;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.files.PdfPrint;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.periods.Due;
import quorate.sanctions.NoticeStep.What;
import quorate.sanctions.Rungs.Judgement;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** A notice to a contractor, what is done with it, and the paper itself. */
@Controller
@Door(Door.Who.STAFF)
class NoticePages {

    private final Sanctions sanctions;
    private final Ladder ladder;
    private final Readers readers;
    private final Standing standing;
    private final TemplateEngine templates;
    private final Clocks clocks;

    NoticePages(
            Sanctions sanctions,
            Ladder ladder,
            Readers readers,
            Standing standing,
            TemplateEngine templates,
            Clocks clocks) {
        this.sanctions = sanctions;
        this.ladder = ladder;
        this.readers = readers;
        this.standing = standing;
        this.templates = templates;
        this.clocks = clocks;
    }

    /** @param falls on what kind of day it is served. @param late whether the notice is later than the text that was read, so that a named officer checks it first */
    record One(
            Dossier dossier,
            Typed typed,
            String practice,
            String commissioner,
            Optional<Ground> ground,
            Judgement judged,
            boolean late,
            Due.Falls falls,
            boolean acts,
            Function<PartyId, String> names) {

        String nameOf(NoticeStep step) {
            return step.by().map(names).orElse("heard of the decision");
        }

        /** What may be done next. */
        List<What> next() {
            var state = dossier.state();
            return List.of(
                            What.LAID,
                            What.CHECKED,
                            What.SERVED,
                            What.COMPLIED,
                            What.DISPUTED,
                            What.SETTLED,
                            What.ENDED,
                            What.WITHDRAWN)
                    .stream()
                    .filter(what -> switch (what) {
                        case LAID -> state == Dossier.State.DRAFTED;
                        case CHECKED -> late && !dossier.has(What.CHECKED) && state == Dossier.State.APPROVED;
                        case SERVED -> state == Dossier.State.APPROVED;
                        case COMPLIED ->
                            state == Dossier.State.SERVED && dossier.notice().kind() == NoticeKind.REMEDIAL;
                        case DISPUTED -> state == Dossier.State.SERVED;
                        case SETTLED -> state == Dossier.State.DISPUTED;
                        case ENDED ->
                            dossier.stands()
                                    && state.isOpen()
                                    && dossier.notice().kind() == NoticeKind.TERMINATION;
                        case WITHDRAWN -> state.isOpen() && !dossier.has(What.SERVED);
                        default -> false;
                    })
                    .toList();
        }
    }

    @GetMapping("/contracts/notices/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person, OnDay on) {
        var dossier = find(id, person).asAt(on.day(), on.known()).orElseThrow(Page::missing);
        return Page.of("sanctions/notice", one(dossier, Typed.nothing(), person));
    }

    private Dossier find(UUID id, CurrentPerson person) {
        return sanctions
                .find(id)
                .filter(dossier -> readers.mayRead(person, dossier))
                .orElseThrow(Page::missing);
    }

    private One one(Dossier dossier, Typed typed, CurrentPerson person) {
        var notice = dossier.notice();
        var served = dossier.served();
        var judged = sanctions.judge(dossier, served);
        return new One(
                dossier,
                typed,
                standing.nameOf(notice.party()),
                standing.nameOf(notice.commissioner()),
                ladder.findGround(notice.body().ground(), notice.body().under(), served),
                judged,
                !dossier.has(What.SERVED)
                        && judged.read()
                                .filter(read -> latest(served).isAfter(read))
                                .isPresent(),
                sanctions.falls(served),
                readers.mayAct(person, dossier),
                standing::nameOf);
    }

    /** It is not served before today. */
    private LocalDate latest(LocalDate served) {
        var today = clocks.today();
        return served.isAfter(today) ? served : today;
    }

    @PostMapping("/contracts/notices/{id}/steps")
    ModelAndView step(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var dossier = find(id, person);
        if (!readers.mayAct(person, dossier)) throw new AccessDeniedException("Not theirs");
        var what = typed.choice("what", "Choose what was done", What.class);
        var name = quorate.kernel.Code.of(what);
        var words = typed.text(name + "-words", "Enter: " + what.label().toLowerCase(java.util.Locale.UK), 2000);
        var day = typed.optionalDay(name + "-on").orElseGet(clocks::today);
        if (!typed.isFaulty()
                && sanctions.step(id, what, words, day, person.id()) instanceof Answer.Refused<NoticeStep>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("sanctions/notice", one(dossier, typed, person))
                : Page.seeOther(dossier.notice().page(), what.toString());
    }

    @GetMapping("/contracts/notices/{id}/paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, CurrentPerson person) {
        var one = one(find(id, person), Typed.nothing(), person);
        var output = new StringOutput();
        templates.render("sanctions/paper.jte", Map.of("it", one), output);
        var notice = one.dossier().notice();
        var title = notice.kind() + " to " + one.practice();
        var bytes = new PdfPrint(
                        title,
                        notice.kind() + " under the contract of " + one.practice(),
                        title + ", " + Words.day(one.dossier().served()),
                        "<h1>" + Entities.escape(title) + "</h1>" + output)
                .bytes();
        var save = ContentDisposition.attachment()
                .filename("notice-" + notice.practice() + "-" + one.dossier().served() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
