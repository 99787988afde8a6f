package quorate.studio;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.files.PdfPrint;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Words;

/** A version as the document that is signed: as a page, and as PDF. */
@Controller
@Door(Door.Who.STAFF)
class PrintPages {

    private final Desk desk;
    private final Wording.Maker wordings;
    private final Register register;
    private final TemplateEngine templates;

    PrintPages(Desk desk, Wording.Maker wordings, Register register, TemplateEngine templates) {
        this.desk = desk;
        this.register = register;
        this.wordings = wordings;
        this.templates = templates;
    }

    /** @param signing for whom it is to be signed. @param signed who signed it and when, once it is in force */
    record Printed(
            Draft draft,
            Draft.Version version,
            Wording wording,
            List<String> signing,
            Optional<Draft.Enactment> signed) {

        Content content() {
            return version.content();
        }

        String kind() {
            return Words.sentence(draft.kind().toString());
        }

        /** Below the document: what it is, and by what two copies are known to be the same. */
        String foot() {
            return content().title() + " · version " + version.number() + " · "
                    + version.hash().substring(0, 12);
        }
    }

    private Printed printed(UUID draft, int version, CurrentPerson person) {
        var opened = desk.open(draft, person);
        var shown = opened.find(version).orElseThrow(Page::missing);
        return new Printed(
                opened,
                shown,
                wordings.of(shown.content()),
                signing(shown.content()),
                opened.enacted().filter(enacted -> enacted.version() == version));
    }

    /** The bodies whose instrument it is; a committee does not sign its own terms. */
    private List<String> signing(Content content) {
        var view = register.on(content.from());
        return content.asInstrument().parties().stream()
                .distinct()
                .filter(id -> !id.toString().equals(content.text("body")))
                .flatMap(id -> view.find(id).stream())
                .map(Party::name)
                .toList();
    }

    @GetMapping("/studio/drafts/{draft}/versions/{version}")
    ModelAndView page(@PathVariable UUID draft, @PathVariable int version, CurrentPerson person) {
        return Page.of("studio/print", printed(draft, version, person));
    }

    @GetMapping("/studio/drafts/{draft}/versions/{version}/instrument.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID draft, @PathVariable int version, CurrentPerson person) {
        var printed = printed(draft, version, person);
        var body = new StringOutput();
        templates.render("studio/instrument.jte", Map.of("it", printed), body);
        var bytes = new PdfPrint(
                        printed.content().title(),
                        printed.kind() + ", version " + version,
                        printed.foot(),
                        "<h1>"
                                + org.jsoup.nodes.Entities.escape(
                                        printed.content().title()) + "</h1>" + body)
                .bytes();
        var name = printed.content().title().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") + "-version-"
                + version + ".pdf";
        var save = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(bytes);
    }
}
