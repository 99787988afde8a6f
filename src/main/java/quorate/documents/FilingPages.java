package quorate.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.contracts.Term;
import quorate.files.Files;
import quorate.files.StoredFile;
import quorate.files.Upload;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.periods.Running;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Veil;
import quorate.web.Words;

/** Where a document is filed, and where one that was filed in the wrong place is removed from view. */
@Controller
@Door(Door.Who.STAFF)
class FilingPages {

    private static final List<Term> CLAUSES =
            List.of(Term.VARIATION, Term.LEASE_ENDS, Term.PREMISES, Term.SUBCONTRACTOR, Term.REVIEWED);

    private final DocumentPages pages;
    private final Documents documents;
    private final DocumentKinds kinds;
    private final Contracts contracts;
    private final Files files;
    private final List<Running.Source> open;
    private final List<Veil> veils;
    private final Clocks clocks;

    FilingPages(
            DocumentPages pages,
            Documents documents,
            DocumentKinds kinds,
            Contracts contracts,
            Files files,
            List<Running.Source> open,
            List<Veil> veils,
            Clocks clocks) {
        this.pages = pages;
        this.documents = documents;
        this.kinds = kinds;
        this.contracts = contracts;
        this.files = files;
        this.open = open;
        this.veils = veils;
        this.clocks = clocks;
    }

    /** @param about what of the agreement it may be about @param earlier what it may replace */
    record Asking(Agreement agreement, Typed typed, List<Choice> kinds, List<Choice> about, List<Choice> earlier) {

        String here() {
            return Held.page(agreement.id());
        }
    }

    private DocumentPages.Opened own(UUID id, CurrentPerson person, OnDay on) {
        var opened = pages.open(id, person, new OnDay(on.today(), Long.MAX_VALUE, on.today()));
        if (!opened.sight().mayFile(opened.agreement())) throw new AccessDeniedException("Files no documents of it");
        return opened;
    }

    @GetMapping(DocumentPages.HERE + "/new")
    ModelAndView ask(@PathVariable UUID id, CurrentPerson person, Typed typed, OnDay on) {
        var opened = own(id, person, on);
        var known = DocumentForm.id(typed.value("earlier")).stream()
                .flatMap(earlier -> opened.pile().current().stream()
                        .filter(held -> held.id().equals(earlier)))
                .findFirst()
                .map(DocumentForm::replacing)
                .orElse(Map.of());
        return Page.of("documents/new", asking(opened, typed.knowing(known), person));
    }

    private Asking asking(DocumentPages.Opened opened, Typed typed, CurrentPerson person) {
        return new Asking(
                opened.agreement(),
                typed,
                kinds.choices(),
                about(opened.agreement(), person).stream()
                        .map(about -> Choice.of(about.key(), about.title()))
                        .toList(),
                opened.pile().current().stream()
                        .map(held -> Choice.of(held.id().toString(), held.title() + ", " + Words.day(held.day())))
                        .toList());
    }

    /** The clauses of which there are papers, and what is open about the practice: requests, notices. */
    private List<About> about(Agreement agreement, CurrentPerson person) {
        var today = clocks.today();
        var found = new ArrayList<About>();
        CLAUSES.stream()
                .flatMap(term -> agreement.said(term, today))
                .filter(clause -> !clause.subject().isBlank())
                .map(clause -> new About(
                        "clause " + Code.of(clause.term()) + " " + clause.subject(),
                        clause.term() + ": " + clause.subject(),
                        "/contracts/" + agreement.id(),
                        Optional.empty()))
                .forEach(found::add);
        if (agreement.practice().isEmpty()) return found;
        var bodies = Stream.concat(
                        contracts.holdings(today, Long.MAX_VALUE).commissioner(agreement).map(it -> it.id()).stream(),
                        agreement.commissioner().stream())
                .distinct()
                .toList();
        for (var source : open) {
            for (var body : bodies) {
                source.runningFor(body, today, Long.MAX_VALUE).stream()
                        .filter(it -> it.practice().equals(agreement.practice()))
                        .filter(it -> it.matter()
                                .filter(matter -> veils.stream().anyMatch(veil -> veil.hides(person, matter)))
                                .isEmpty())
                        .map(it -> new About(it.key(), it.sort() + ": " + it.title(), it.link(), it.matter()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @PostMapping(DocumentPages.HERE + "/new")
    ModelAndView file(
            @PathVariable UUID id,
            CurrentPerson person,
            Typed typed,
            OnDay on,
            @RequestParam(required = false) Optional<MultipartFile> document)
            throws IOException {
        var opened = own(id, person, on);
        var filing = DocumentForm.read(
                typed, kinds, about(opened.agreement(), person), opened.pile().current(), clocks.today());
        var file = keep(document, person, typed);
        if (!typed.isFaulty()) {
            switch (documents.file(opened.agreement(), filing, file.orElseThrow(), person.id())) {
                case Answer.Done<Documents.Filed>(var filed) -> {
                    return Page.seeOther(
                            filed.held().page(),
                            filed.fresh()
                                    ? "The document is filed"
                                    : "This very file is held already, as shown here: nothing was changed");
                }
                case Answer.Refused<Documents.Filed>(var objections) -> typed.object(objections);
            }
        }
        return Page.faulty("documents/new", asking(opened, typed, person));
    }

    /** Whatever else is wrong, what is wrong with the file is said too; it is kept only where nothing is. */
    private Optional<StoredFile> keep(Optional<MultipartFile> document, CurrentPerson person, Typed typed)
            throws IOException {
        var given = document.filter(file -> !file.isEmpty());
        if (given.isEmpty()) {
            typed.fault("document", "Choose the file, as PDF, ODT, DOCX or HTML: one that is not empty");
            return Optional.empty();
        }
        var name = String.valueOf(given.get().getOriginalFilename());
        try (var bytes = given.get().getInputStream()) {
            if (typed.isFaulty()) {
                files.check(bytes, name).ifPresent(sentence -> typed.fault("document", sentence));
                return Optional.empty();
            }
            return switch (files.keep(bytes, name, person.actor())) {
                case Upload.Kept(var file, var remarks) -> Optional.of(file);
                case Upload.Refused(var sentence) -> {
                    typed.fault("document", sentence);
                    yield Optional.empty();
                }
            };
        }
    }

    @PostMapping(DocumentPages.HERE + "/{document}/removals")
    ModelAndView remove(
            @PathVariable UUID id, @PathVariable UUID document, CurrentPerson person, Typed typed, OnDay on) {
        var opened = own(id, person, on);
        var held = pages.held(opened, document);
        var why = typed.text("why", "Enter why it is removed, such as filed under the wrong contract", 1000);
        if (typed.isFaulty()) return Page.faulty("documents/one", pages.one(opened, held, typed));
        documents.remove(document, why, opened.agreement(), person.id()).orThrow();
        return Page.seeOther(Held.page(id), "The document is removed from view. It is kept with the reason");
    }
}
