package quorate.records;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/**
 * The papers of the years before Quorate: brought in and read by the secretary of the committee. Nobody knows of them whom
 * they are about, so nobody can be held against them; what is private among them the secretary gives out by hand.
 */
@Controller
@Door(Door.Who.SECRETARY)
class PastPages {

    static final List<Choice> WAYS = List.of(
            Choice.of("look", "Only look").hint("Reads the list and every file, and keeps nothing"),
            Choice.of("keep", "Bring in").hint("Keeps all of it, if nothing is wrong, and publishes what is public"));

    private final Past past;
    private final PastStore store;
    private final Bundle bundle;
    private final quorate.files.Files files;

    PastPages(Past past, PastStore store, Bundle bundle, quorate.files.Files files) {
        this.past = past;
        this.store = store;
        this.bundle = bundle;
        this.files = files;
    }

    /** @param report what would come of the archive just sent */
    record Shelf(Party committee, List<PastStore.Kept> kept, Optional<Past.Report> report, Typed typed) {}

    @GetMapping("/committees/{id}/past")
    ModelAndView shelf(@PathVariable PartyId id, CurrentPerson person) {
        return Page.of(
                "records/past", shelf(id, person, Optional.empty(), Typed.prefilled(java.util.Map.of("way", "look"))));
    }

    private Shelf shelf(PartyId id, CurrentPerson person, Optional<Past.Report> report, Typed typed) {
        return new Shelf(mine(id, person), store.list(id), report, typed);
    }

    private Party mine(PartyId committee, CurrentPerson person) {
        var party = bundle.find(committee).orElseThrow(Page::missing);
        if (!person.isSecretaryOf(committee)) {
            throw new AccessDeniedException("Only the secretary of the committee brings in its past");
        }
        return party;
    }

    @PostMapping("/committees/{id}/past/arrivals")
    ModelAndView arrive(
            @PathVariable PartyId id,
            @RequestParam(required = false) Optional<MultipartFile> archive,
            CurrentPerson person,
            Typed typed)
            throws IOException {
        mine(id, person);
        var way = typed.choice("way", "Select whether to look or to bring in", List.of("look", "keep"));
        var sent = archive.filter(file -> !file.isEmpty());
        if (sent.isEmpty()) typed.fault("archive", "Choose the archive of the papers and their list");
        if (typed.isFaulty()) return Page.faulty("records/past", shelf(id, person, Optional.empty(), typed));
        var arrived = Files.createTempFile("past", ".zip");
        try {
            sent.get().transferTo(arrived);
            return answer(id, arrived, way.equals("keep"), person, typed);
        } catch (ZipException none) {
            typed.fault(
                    "archive", "This is no archive. Put the papers and their list into a .zip file and choose that");
            return Page.faulty("records/past", shelf(id, person, Optional.empty(), typed));
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    private ModelAndView answer(PartyId id, java.nio.file.Path arrived, boolean keep, CurrentPerson person, Typed typed)
            throws IOException {
        try (var sources = Sources.archive(arrived)) {
            var report = keep
                    ? past.bringIn(sources, person::isSecretaryOf, person.actor())
                    : past.look(sources, person::isSecretaryOf);
            if (report.isFaulty()) {
                typed.fault("archive", "Nothing was kept: mend what is told below and send it again");
                return Page.faulty("records/past", shelf(id, person, Optional.of(report), typed));
            }
            if (keep) {
                return Page.seeOther(
                        "/committees/" + id + "/past",
                        quorate.web.Words.count(report.fresh().size(), "paper", "papers") + " brought in, "
                                + report.already() + " here already");
            }
            return Page.of("records/past", shelf(id, person, Optional.of(report), typed));
        }
    }

    @GetMapping("/committees/{id}/past/{paper}")
    ResponseEntity<Resource> original(@PathVariable PartyId id, @PathVariable UUID paper, CurrentPerson person) {
        mine(id, person);
        var kept = store.find(paper).filter(one -> one.committee().equals(id)).orElseThrow(Page::missing);
        return files.open(kept.file(), person.id(), id.value()).attachment();
    }
}
