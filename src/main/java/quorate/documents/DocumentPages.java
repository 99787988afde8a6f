package quorate.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.files.Files;
import quorate.files.Opening;
import quorate.kernel.Citation;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** The documents of one agreement: listed, read, taken away, and compared with a file that somebody has. */
@Controller
@Door(Door.Who.SIGNED_IN)
class DocumentPages {

    static final String HERE = "/contracts/{id}/documents";

    private final Documents documents;
    private final DocumentKinds kinds;
    private final Contracts contracts;
    private final Readers readers;
    private final Hints hints;
    private final Files files;
    private final Standing standing;

    DocumentPages(
            Documents documents,
            DocumentKinds kinds,
            Contracts contracts,
            Readers readers,
            Hints hints,
            Files files,
            Standing standing) {
        this.documents = documents;
        this.kinds = kinds;
        this.contracts = contracts;
        this.readers = readers;
        this.hints = hints;
        this.files = files;
        this.standing = standing;
    }

    /** An agreement, with what of its documents the reader may see. */
    record Opened(Agreement agreement, Readers.Sight sight, Pile pile) {}

    Opened open(UUID id, CurrentPerson person, OnDay on) {
        var sight = readers.of(person);
        var agreement = contracts
                .find(id, on.day(), on.known())
                .filter(it -> !it.published() && sight.mayOpen(it))
                .orElseThrow(Page::missing);
        var seen = documents.list(List.of(id), on.day(), on.known()).stream()
                .filter(held -> sight.mayRead(held, agreement))
                .toList();
        return new Opened(agreement, sight, Pile.of(agreement, seen, on.day()));
    }

    record Row(Held held, State state) {}

    /** @param found the documents with the same bytes @param hash of the file that was given */
    record Checked(String name, String hash, List<Row> found) {}

    record Listing(
            Agreement agreement,
            List<Row> rows,
            List<Pile.Missing> missing,
            boolean files,
            Typed typed,
            Optional<Checked> checked,
            List<Citation> sources) {

        String here() {
            return Held.page(agreement.id());
        }
    }

    private Listing listing(Opened opened, Typed typed, Optional<Checked> checked) {
        var files = opened.sight().mayFile(opened.agreement());
        var inside = opened.sight().isInside(opened.agreement());
        return new Listing(
                opened.agreement(),
                opened.pile().all().stream()
                        .filter(held -> files || !held.isRemoved())
                        .map(held -> new Row(held, State.of(held, opened.pile())))
                        .toList(),
                inside ? opened.pile().missing(kinds.all()) : List.of(),
                files,
                typed,
                checked,
                kinds.sources());
    }

    @GetMapping(HERE)
    ModelAndView list(@PathVariable UUID id, CurrentPerson person, Typed typed, OnDay on) {
        return Page.of("documents/list", listing(open(id, person, on), typed, Optional.empty()));
    }

    /** Whether a file that somebody has is one that is held here. Nothing of it is kept. */
    @PostMapping(HERE + "/checks")
    ModelAndView check(
            @PathVariable UUID id,
            CurrentPerson person,
            Typed typed,
            OnDay on,
            @RequestParam(required = false) Optional<MultipartFile> checked)
            throws IOException {
        var opened = open(id, person, on);
        var given = checked.filter(file -> !file.isEmpty());
        if (given.isEmpty()) {
            typed.fault("checked", "Choose the file that you hold: one that is not empty");
            return Page.faulty("documents/list", listing(opened, typed, Optional.empty()));
        }
        String hash;
        try (InputStream bytes = given.get().getInputStream()) {
            hash = Fingerprint.of(bytes);
        }
        var found = opened.pile().all().stream()
                .filter(held -> held.copy().hash().equals(hash))
                .map(held -> new Row(held, State.of(held, opened.pile())))
                .toList();
        var name = String.valueOf(given.get().getOriginalFilename());
        return Page.of("documents/list", listing(opened, typed, Optional.of(new Checked(name, hash, found))));
    }

    record One(
            Agreement agreement,
            Held held,
            State state,
            List<String> hints,
            List<Row> versions,
            String by,
            String removedBy,
            boolean files,
            List<Reading> openings,
            Typed typed) {}

    /** Who opened it, and when. */
    record Reading(String who, java.time.Instant at) {}

    Held held(Opened opened, UUID document) {
        return opened.pile().all().stream()
                .filter(it -> it.id().equals(document))
                .filter(it -> !it.isRemoved() || opened.sight().mayFile(opened.agreement()))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{document}")
    ModelAndView one(@PathVariable UUID id, @PathVariable UUID document, CurrentPerson person, Typed typed, OnDay on) {
        var opened = open(id, person, on);
        return Page.of("documents/one", one(opened, held(opened, document), typed));
    }

    One one(Opened opened, Held held, Typed typed) {
        var inside = opened.sight().isInside(opened.agreement());
        return new One(
                opened.agreement(),
                held,
                State.of(held, opened.pile()),
                inside ? hints.of(held, opened.agreement(), opened.sight()) : List.of(),
                opened.pile().versionsOf(held).stream()
                        .map(it -> new Row(it, State.of(it, opened.pile())))
                        .toList(),
                standing.nameOf(held.by()),
                held.removal().map(it -> standing.nameOf(it.by())).orElse(""),
                opened.sight().mayFile(opened.agreement()),
                inside
                        ? files.openings(held.copy().file()).stream()
                                .map(this::opening)
                                .toList()
                        : List.of(),
                typed);
    }

    private Reading opening(Opening it) {
        return new Reading(standing.nameOf(it.who()), it.at());
    }

    record Words(Agreement agreement, Held held, String html) {}

    /** What it says, as far as it could be read; that it was opened is logged. */
    @GetMapping(HERE + "/{document}/text")
    ModelAndView text(@PathVariable UUID id, @PathVariable UUID document, CurrentPerson person, OnDay on) {
        var opened = open(id, person, on);
        var held = held(opened, document);
        var html =
                files.read(held.copy().file(), person.id(), opened.agreement().id());
        return Page.of("documents/text", new Words(opened.agreement(), held, html));
    }

    @GetMapping(HERE + "/{document}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID document, CurrentPerson person, OnDay on) {
        var opened = open(id, person, on);
        var held = held(opened, document);
        return files.open(held.copy().file(), person.id(), opened.agreement().id())
                .attachment();
    }

    /** Everything that the reader may see of the agreement, with a list of names, days and hashes. */
    @GetMapping(HERE + "/all.zip")
    void zip(@PathVariable UUID id, CurrentPerson person, OnDay on, HttpServletResponse response) throws IOException {
        var opened = open(id, person, on);
        var rows = opened.pile().all().stream()
                .filter(held -> !held.isRemoved())
                .map(held -> new Row(held, State.of(held, opened.pile())))
                .toList();
        if (rows.isEmpty()) throw Page.missing();
        Parcel.answer(
                response,
                opened.agreement(),
                rows,
                held -> files.open(held.copy().file(), person.id(), id));
    }
}
