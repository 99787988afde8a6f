package quorate.reviews;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Entities;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.files.PdfPrint;
import quorate.kernel.Money;
import quorate.reviews.Review.Consultation;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** What practices and the Local Medical Committee are given to say what they think of a review, as a page and on paper. */
@Controller
@Door(Door.Who.SIGNED_IN)
class PackPages {

    private static final String PACK = ReviewPages.HERE + "/{review}/pack";

    private final Reviews reviews;
    private final Seen seen;
    private final Standing standing;
    private final TemplateEngine templates;
    private final Clocks clocks;

    PackPages(Reviews reviews, Seen seen, Standing standing, TemplateEngine templates, Clocks clocks) {
        this.reviews = reviews;
        this.seen = seen;
        this.standing = standing;
        this.templates = templates;
        this.clocks = clocks;
    }

    record Pack(
            Review review,
            String commissioner,
            List<Reviewed> practices,
            Money premium,
            Money defined,
            String price,
            List<Course> courses,
            List<Rules.Rule> rules,
            boolean reads,
            boolean edits,
            Typed typed) {

        String title() {
            return review.title() + ", " + commissioner;
        }
    }

    private Pack pack(Review review, CurrentPerson person, Typed typed) {
        var all = reviews.practices(review, Long.MAX_VALUE).stream()
                .filter(it -> it.isPms() || it.weighted().isPresent())
                .toList();
        return new Pack(
                review,
                standing.nameOf(review.commissioner()),
                all.stream().filter(Reviewed::isPms).toList(),
                Course.sum(all.stream().flatMap(it -> it.premium().stream()).toList()),
                Course.sum(all.stream().map(Reviewed::defined).toList()),
                reviews.prices(review)
                        .find(review.base())
                        .map(it -> ReviewPages.pounds(it.amount().near().setScale(2, java.math.RoundingMode.HALF_UP))
                                + " (" + it.said() + ")")
                        .orElse("Not known"),
                review.paths().stream()
                        .map(path -> reviews.course(review, path, all))
                        .toList(),
                Rules.ALL,
                seen.reads(review, person) && !seen.isHidden(review, person),
                seen.edits(review, person),
                typed);
    }

    @GetMapping(PACK)
    ModelAndView page(@PathVariable UUID review, CurrentPerson person, Typed typed) {
        return Page.of("reviews/pack", pack(seen.pack(review, person), person, typed));
    }

    @GetMapping(PACK + "/pack.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID review, CurrentPerson person) {
        var it = pack(seen.pack(review, person), person, Typed.nothing());
        var output = new StringOutput();
        templates.render("reviews/packPaper.jte", Map.of("it", it), output);
        var bytes = new PdfPrint(
                        it.title(),
                        "What is proposed about PMS agreements, for practices and the Local Medical Committee",
                        it.commissioner() + ", " + Words.day(clocks.today()),
                        "<h1>" + Entities.escape(it.title()) + "</h1>" + output)
                .bytes();
        var save = ContentDisposition.attachment()
                .filename("pms-review.pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    @PostMapping(ReviewPages.HERE + "/{review}/consultations")
    ModelAndView consult(@PathVariable UUID review, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var by = typed.day("by", "Enter the day by which practices should answer");
        if (typed.faultOf("by").isEmpty() && by.isBefore(clocks.today()))
            typed.fault("by", "The day by which they should answer must not lie behind us");
        if (typed.faultOf("by").isEmpty() && by.isAfter(clocks.today().plusYears(2)))
            typed.fault("by", "The day by which they should answer must be within two years");
        var words = typed.text("words", "Enter what you write to practices", 4_000);
        if (!typed.isFaulty() && it.paths().isEmpty())
            typed.fault("", "There is no path yet. Draw one up first: practices are asked about something");
        if (!typed.isFaulty() && it.consultation().isPresent())
            typed.fault("", "It was put to practices already, and stays so");
        if (typed.isFaulty()) return Page.faulty("reviews/pack", pack(it, person, typed));
        reviews.consult(it, new Consultation(clocks.today(), by, words, clocks.today(), person.id()));
        return Page.seeOther(it.page() + "/pack", "Put to practices and the Local Medical Committee");
    }
}
