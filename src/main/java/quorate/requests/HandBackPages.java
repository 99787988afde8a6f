package quorate.requests;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jsoup.nodes.Entities;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.files.PdfPrint;
import quorate.kernel.Citation;
import quorate.requests.HandBack.Milestone;
import quorate.requests.HandBack.Option;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Words;

/** What could become of the patients once a contract is handed back: days backwards, neighbours, and the options to weigh. */
@Controller
@Door(Door.Who.SIGNED_IN)
class HandBackPages {

    private static final String PAPER = "requests/optionsPaper";

    private final Requests requests;
    private final Readers readers;
    private final Clockwork clockwork;
    private final HandBack handBack;
    private final Nearby nearby;
    private final Standing standing;
    private final TemplateEngine templates;

    HandBackPages(
            Requests requests,
            Readers readers,
            Clockwork clockwork,
            HandBack handBack,
            Nearby nearby,
            Standing standing,
            TemplateEngine templates) {
        this.requests = requests;
        this.readers = readers;
        this.clockwork = clockwork;
        this.handBack = handBack;
        this.nearby = nearby;
        this.standing = standing;
        this.templates = templates;
    }

    /** One thing that is looked into, with what was found. */
    record Found(String what, String words) {}

    /**
     * @param day as at which it is written
     * @param last day of the contract; empty where it is not settled
     * @param found what was asked for as evidence, such as how many patients are vulnerable, and what there is of it
     */
    record Paper(
            LocalDate day,
            Request request,
            String practice,
            String commissioner,
            List<Found> found,
            Optional<LocalDate> last,
            List<Milestone> timeline,
            List<Neighbour> neighbours,
            List<Option> options,
            List<Citation> sources) {

        /** Patients of the neighbours whose list is not known to be closed. */
        OptionalLong open() {
            return neighbours.stream().allMatch(each -> each.patients().isEmpty())
                    ? OptionalLong.empty()
                    : OptionalLong.of(neighbours.stream()
                            .filter(each -> each.list()
                                    .filter(list -> list.startsWith("Closed"))
                                    .isEmpty())
                            .mapToLong(each -> each.patients().orElse(0))
                            .sum());
        }

        boolean isOnMap() {
            return neighbours.stream().anyMatch(each -> each.metres().isPresent());
        }
    }

    @GetMapping("/requests/{id}/options")
    ModelAndView options(@PathVariable UUID id, CurrentPerson person, OnDay on) {
        return Page.of("requests/options", paper(id, person, on));
    }

    /** The same to be laid before whoever decides. */
    @GetMapping("/requests/{id}/options.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, CurrentPerson person, OnDay on) {
        var it = paper(id, person, on);
        var output = new StringOutput();
        templates.render(PAPER + ".jte", Map.of("it", (Object) it), output);
        var title = "What follows the contract of " + it.practice();
        var bytes = new PdfPrint(
                        title,
                        "Options once the contract of " + it.practice() + " was handed back",
                        title + ", " + Words.day(on.day()),
                        "<h1>" + Entities.escape(title) + "</h1>" + output)
                .bytes();
        var save = ContentDisposition.attachment()
                .filename("options-" + it.request().practice() + "-" + on.day() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    private Paper paper(UUID id, CurrentPerson person, OnDay on) {
        var dossier = requests.find(id)
                .filter(each -> readers.mayRead(person, each))
                .flatMap(each -> each.asAt(on.day(), on.known()))
                .filter(each -> each.request().kind().writes() == RequestKind.Writes.END)
                .orElseThrow(Page::missing);
        var request = dossier.request();
        var last = clockwork.lastDay(request);
        return new Paper(
                on.day(),
                request,
                standing.nameOf(request.party()),
                standing.nameOf(request.commissioner()),
                found(dossier),
                last,
                last.map(handBack::timeline).orElse(List.of()),
                nearby.to(request.party(), on.day(), on.known()),
                handBack.options(),
                handBack.sources());
    }

    private static List<Found> found(Dossier dossier) {
        return dossier.items(Step.What.EVIDENCE).stream()
                .map(item -> new Found(
                        item,
                        dossier.find(Step.What.EVIDENCE, item).map(Step::words).orElse("Not known yet")))
                .toList();
    }
}
