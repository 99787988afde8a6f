package quorate.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.web.Door;
import quorate.web.Page;

/** One meeting as the public knows of it: when and where it is, and everything that was published of it. */
@Controller
@Door(Door.Who.PUBLIC)
class GatheringPages {

    private static final List<String> ORDER = List.of("agenda", "minutes", "decision", "question", "paper");

    private final GatheringStore gatherings;
    private final ShelfStore shelf;
    private final Remembered remembered;

    GatheringPages(GatheringStore gatherings, ShelfStore shelf, Remembered remembered) {
        this.gatherings = gatherings;
        this.shelf = shelf;
        this.remembered = remembered;
    }

    /** The day of a committee, as a question that others ask too. */
    private record Sought(String committee, LocalDate day) {}

    /** @param meetings of the committee on the day; none where they were never announced here, as of papers of the past */
    record Shown(String committee, String name, LocalDate day, List<Gathering> meetings, List<Document> documents) {}

    @GetMapping("/public/{committee:[a-z0-9-]{1,80}}/{day:\\d{4}-\\d{2}-\\d{2}}")
    ModelAndView meeting(
            @PathVariable String committee,
            @PathVariable String day,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sought = new Sought(committee, dayIn(day));
        var shown = remembered.answer(Shown.class, sought, () -> shown(sought));
        if (shown.documents().isEmpty()) throw Page.missing();
        if (request.getUserPrincipal() == null)
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    String.valueOf(CacheControl.maxAge(Duration.ofMinutes(1))
                            .cachePublic()
                            .getHeaderValue()));
        return Page.of("publication/meeting", shown);
    }

    private static LocalDate dayIn(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException noSuchDay) {
            throw Page.missing();
        }
    }

    private Shown shown(Sought sought) {
        var documents = shelf.below(sought.committee() + "/" + sought.day()).stream()
                .sorted(Comparator.comparing((Document document) -> rank(document))
                        .thenComparing(Document::address))
                .toList();
        var name = documents.stream().map(Document::bodyName).findFirst().orElse("");
        return new Shown(
                sought.committee(), name, sought.day(), gatherings.on(sought.committee(), sought.day()), documents);
    }

    private static int rank(Document document) {
        var at = ORDER.indexOf(document.kind());
        return at < 0 ? ORDER.size() : at;
    }
}
