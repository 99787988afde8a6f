package quorate.parallels;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.payments.Payments;
import quorate.payments.Reckonings;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Where another version of the scheme is given: as a file, or as a scheme that is there already. */
@Controller
@Door(Door.Who.STAFF)
class VersionPages {

    private static final String HERE = ParallelPages.HERE + "/{id}/versions/new";
    private static final String PAGE = "parallels/version";

    private final Parallels parallels;
    private final Payments payments;
    private final Schemes schemes;

    VersionPages(Parallels parallels, Payments payments, Schemes schemes) {
        this.parallels = parallels;
        this.payments = payments;
        this.schemes = schemes;
    }

    record Giving(Parallel parallel, List<Choice> schemes, List<String> faults, Typed typed) {}

    private Parallel find(UUID id, CurrentPerson person) {
        var it = parallels
                .find(id)
                .filter(found -> payments.readBy(person).contains(found.commissioner()))
                .orElseThrow(Page::missing);
        if (!payments.enteredBy(person).contains(it.commissioner()))
            throw new AccessDeniedException("Prepares none of these payments");
        if (it.against() != Parallel.Against.VERSION) throw Page.missing();
        return it;
    }

    private Giving giving(Parallel it, List<String> faults, Typed typed) {
        var all = schemes.all().stream()
                .map(scheme -> Choice.of(scheme.id(), scheme.title() + ", version " + scheme.version()))
                .toList();
        return new Giving(it, all, faults, typed);
    }

    @GetMapping(HERE)
    ModelAndView ask(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return Page.of(PAGE, giving(find(id, person), List.of(), typed));
    }

    @PostMapping(HERE)
    ModelAndView receive(
            @PathVariable UUID id,
            CurrentPerson person,
            @RequestParam(required = false) Optional<MultipartFile> file,
            Typed typed)
            throws IOException {
        var it = find(id, person);
        var sent = file.filter(one -> !one.isEmpty());
        var ids = schemes.all().stream().map(Definition::id).toList();
        var shelf = typed.optionallyOffered("scheme", "Choose a scheme from the list", ids);
        if (sent.isEmpty() == shelf.isEmpty() && typed.faultOf("scheme").isEmpty())
            typed.fault(
                    "file",
                    "Select the file of the other version, or choose a scheme that is there already: one of both");
        if (typed.isFaulty()) return Page.faulty(PAGE, giving(it, List.of(), typed));
        try {
            var given = shelf.isPresent()
                    ? new Schemes.Read(schemes.find(shelf.get()), List.of())
                    : read(sent.orElseThrow());
            var name =
                    shelf.or(() -> sent.map(MultipartFile::getOriginalFilename)).orElse("version");
            if (given.faults().isEmpty())
                return taken(it, name, given.definition().orElseThrow(), person, typed);
            typed.fault(
                    "file",
                    "The scheme cannot be read: " + Words.count(given.faults().size(), "thing is", "things are")
                            + " wrong with it, named below");
            return Page.faulty(PAGE, giving(it, given.faults(), typed));
        } catch (Unreadable unreadable) {
            typed.fault(
                    "file", unreadable.sentence() + " " + unreadable.objection().remedy());
            return Page.faulty(PAGE, giving(it, List.of(), typed));
        }
    }

    private static Schemes.Read read(MultipartFile file) throws IOException, Unreadable {
        try (var stream = file.getInputStream()) {
            return Schemes.read(RawFile.read(String.valueOf(file.getOriginalFilename()), stream)
                    .text());
        }
    }

    private ModelAndView taken(Parallel it, String name, Definition other, CurrentPerson person, Typed typed) {
        if (it.months().stream().noneMatch(month -> Reckonings.holds(other, month))) {
            typed.fault(
                    typed.value("scheme").isBlank() ? "file" : "scheme",
                    other.title() + " is for " + Words.span(other.span()) + ", and none of " + it.span()
                            + " is among these days: give a version that holds then");
            return Page.faulty(PAGE, giving(it, List.of(), typed));
        }
        var fresh = parallels.receive(it, name, other, person.id());
        return Page.seeOther(
                it.page(), fresh ? "Taken, and worked out by both" : "It is the version that was given last");
    }
}
