package quorate.advice;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** What they said is noted, with the document where there is one. */
@Controller
@Door(Door.Who.STAFF)
class AnswerPages {

    private final Advice advice;
    private final Readers readers;
    private final Files files;
    private final Clocks clocks;

    AnswerPages(Advice advice, Readers readers, Files files, Clocks clocks) {
        this.advice = advice;
        this.readers = readers;
        this.files = files;
        this.clocks = clocks;
    }

    /** @param sent who was asked */
    record Answering(Piece piece, Typed typed, String key, List<Choice> sent) {}

    @GetMapping("/advice/{id}/answers/new")
    ModelAndView blank(@PathVariable UUID id, CurrentPerson person) {
        var piece = find(id, person);
        var known = new java.util.HashMap<String, String>();
        known.put("day", clocks.today().toString());
        piece.unanswered().stream().findFirst().ifPresent(sent -> {
            known.put("to", sent.id().toString());
            known.put("said-by", sent.to());
        });
        return Page.of("advice/answer", answering(piece, Typed.prefilled(Map.copyOf(known))));
    }

    private Piece find(UUID id, CurrentPerson person) {
        return readers.find(id, person).orElseThrow(Page::missing);
    }

    private static Answering answering(Piece piece, Typed typed) {
        var sent = piece.sent().stream()
                .map(one -> Choice.of(one.id().toString(), one.to() + ", asked on " + Words.day(one.day())))
                .toList();
        return new Answering(piece, typed, AskForm.keyIn(typed), sent);
    }

    @PostMapping("/advice/{id}/answers")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam(required = false) Optional<MultipartFile> document,
            CurrentPerson person,
            Typed typed)
            throws IOException {
        var piece = find(id, person);
        var form =
                AnswerForm.read(typed, piece.sent().stream().map(Step.Sent::id).toList());
        var attached = typed.isFaulty() ? Optional.<Step.Attached>empty() : attach(document, person, typed);
        if (!typed.isFaulty()) {
            var answer = advice.note(form.step(Desk.once(typed, person), id, person.id(), attached));
            if (answer.isDone()) return Page.seeOther(piece.path(), "Answer noted");
            typed.object(answer.objections());
        }
        return Page.faulty("advice/answer", answering(piece, typed));
    }

    private Optional<Step.Attached> attach(Optional<MultipartFile> document, CurrentPerson person, Typed typed)
            throws IOException {
        var sent = document.filter(file -> !file.isEmpty());
        if (sent.isEmpty()) return Optional.empty();
        var name = String.valueOf(sent.get().getOriginalFilename());
        try (var bytes = sent.get().getInputStream()) {
            return switch (files.keep(bytes, name, person.actor())) {
                case Upload.Kept(var file, var remarks) ->
                    Optional.of(new Step.Attached(file.id(), file.name(), file.hash()));
                case Upload.Refused(var sentence) -> {
                    typed.fault("document", sentence);
                    yield Optional.empty();
                }
            };
        }
    }

    /** The document itself; that it was opened is logged. */
    @GetMapping("/advice/{id}/answers/{answer}/original")
    ResponseEntity<Resource> document(@PathVariable UUID id, @PathVariable UUID answer, CurrentPerson person) {
        var document = find(id, person)
                .findAnswer(answer)
                .flatMap(Step.Answered::document)
                .orElseThrow(Page::missing);
        return files.open(document.file(), person.id(), id).attachment();
    }
}
