package quorate.claims;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.web.CurrentPerson;
import quorate.web.Page;
import quorate.web.Typed;

/** Takes evidence in as files, and gives it to whoever may see the claim. */
@Component
class PaperTray {

    private final Claims claims;
    private final Files files;
    private final Clocks clocks;

    PaperTray(Claims claims, Files files, Clocks clocks) {
        this.claims = claims;
        this.files = files;
        this.clocks = clocks;
    }

    /**
     * Keeps the file that came with a form, if one did, beside the claim or draft. What is wrong with it is a fault.
     *
     * @return what whoever sent it should read
     */
    String keep(UUID claim, ClaimKind kind, Optional<MultipartFile> paper, CurrentPerson person, Typed typed)
            throws IOException {
        var sent = paper.filter(file -> !file.isEmpty());
        if (sent.isEmpty()) return "";
        var which = typed.optionallyOffered(
                "paper-kind",
                "Choose what the file is",
                List.copyOf(kind.evidence().keySet()));
        if (typed.faultOf("paper-kind").isPresent()) return "";
        var name = String.valueOf(sent.get().getOriginalFilename());
        try (var bytes = sent.get().getInputStream()) {
            return switch (files.keep(bytes, name, person.actor(), Files.Taking.PAPERS_AND_PICTURES)) {
                case Upload.Kept(var file, var remarks) -> {
                    claims.keep(
                            claim,
                            new ClaimPaper(file.id(), which.orElse(""), file.name(), clocks.today(), person.id()));
                    yield String.join(" ", remarks);
                }
                case Upload.Refused(var sentence) -> {
                    typed.fault("paper", sentence);
                    yield "";
                }
            };
        }
    }

    /** What was done, and what there is to say of the file that came with it. */
    static String with(String done, String remark) {
        return remark.isEmpty() ? done : done + ". " + remark;
    }

    ResponseEntity<Resource> open(List<ClaimPaper> papers, UUID claim, UUID file, CurrentPerson person) {
        var paper = papers.stream()
                .filter(it -> it.file().value().equals(file))
                .findFirst()
                .orElseThrow(Page::missing);
        return files.open(paper.file(), person.id(), claim).attachment();
    }
}
