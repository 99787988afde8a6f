package quorate.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** What committees decided, decision by decision: a page, and the same rows for machines. */
@Controller
@Door(Door.Who.PUBLIC)
class ResolutionPages {

    private static final int PAGE = 20;

    /** Of more documents the page shows the newest; the lists for machines give all of them. */
    private static final int MOST = 2_000;

    private static final int PIECE = 500;
    private static final List<String> HEADINGS =
            List.of("id", "day", "body", "number", "title", "outcome", "says", "meeting", "address", "url", "version");

    private final ShelfStore shelf;
    private final NarrowingStore narrowing;
    private final Remembered remembered;

    ResolutionPages(ShelfStore shelf, NarrowingStore narrowing, Remembered remembered) {
        this.shelf = shelf;
        this.narrowing = narrowing;
        this.remembered = remembered;
    }

    /** The decisions that a search finds, as a question that others ask too. */
    private record Sought(Search search) {}

    private record Found(List<Resolution> rows, boolean tooMany, List<Choice> bodies, List<Choice> years) {}

    /** @param tooMany whether only the newest are shown. @param query the choice as it stands in the address */
    record Shown(
            Typed typed,
            List<Resolution> rows,
            boolean tooMany,
            Paging paging,
            List<Choice> bodies,
            List<Choice> years,
            String query) {}

    @GetMapping("/public/decisions")
    ModelAndView decisions(
            Typed typed,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var search = searchIn(typed);
        var found = remembered.answer(Found.class, new Sought(search), () -> found(search));
        var rows = matching(found.rows().stream(), typed).toList();
        var paging = new Paging(numberIn(page), PAGE, rows.size());
        if (request.getUserPrincipal() == null) response.setHeader(HttpHeaders.CACHE_CONTROL, aMinute());
        return Page.of(
                "publication/decisions",
                new Shown(
                        typed,
                        rows.stream().skip(paging.before()).limit(PAGE).toList(),
                        found.tooMany(),
                        paging,
                        found.bodies(),
                        found.years(),
                        queryOf(request)));
    }

    private Found found(Search search) {
        var rows = pieces(Math.min(shelf.count(search), MOST), search).toList();
        return new Found(rows, shelf.count(search) > MOST, narrowing.choicesOfBodies(), narrowing.choicesOfYears());
    }

    /** Out of so many documents, the newest first, each piece of them read only when it is come to. */
    private Stream<Resolution> pieces(long documents, Search search) {
        return IntStream.range(0, (int) ((documents + PIECE - 1) / PIECE))
                .boxed()
                .flatMap(piece -> piece(search, piece));
    }

    private Stream<Resolution> piece(Search search, long piece) {
        return shelf.standing(search, piece * PIECE, PIECE).stream().flatMap(one -> Resolution.of(one).stream());
    }

    private static Stream<Resolution> matching(Stream<Resolution> rows, Typed typed) {
        var words = typed.optionalLine("q");
        return words.isEmpty() ? rows : rows.filter(row -> row.holds(words));
    }

    private static Search searchIn(Typed typed) {
        return Search.of("", typed.value("body"), "decision", typed.value("year"));
    }

    private static int numberIn(String page) {
        return page.matches("\\d{1,6}") ? Math.max(Integer.parseInt(page), 1) : 1;
    }

    /** One decision in a list for machines. */
    record Line(
            UUID id,
            String day,
            String body,
            UUID bodyId,
            String number,
            String title,
            String outcome,
            String says,
            UUID meeting,
            String address,
            String url,
            int version) {

        static Line of(Resolution row, String root) {
            return new Line(
                    row.id(),
                    row.day().toString(),
                    row.bodyName(),
                    row.body(),
                    row.number(),
                    row.title(),
                    row.outcome(),
                    row.says(),
                    row.of(),
                    row.address(),
                    root + "/public/" + row.address(),
                    row.version());
        }
    }

    /** So many meetings at a time; what follows them stands at the address of the header "Link". */
    @GetMapping("/public/decisions.json")
    ResponseEntity<List<Line>> json(
            Typed typed, @RequestParam(defaultValue = "1") String page, HttpServletRequest request) {
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var search = searchIn(typed);
        var paging = new Paging(numberIn(page), PIECE, shelf.count(search));
        var lines = matching(piece(search, paging.page() - 1L), typed)
                .map(row -> Line.of(row, root))
                .toList();
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, aMinute())
                .header("X-Total-Meetings", Long.toString(paging.total()));
        if (paging.page() < paging.pages()) {
            var kept = queryOf(request);
            var next = kept.isEmpty() ? "?" : kept + "&";
            answer.header(
                    HttpHeaders.LINK,
                    "<" + root + "/public/decisions.json" + next + "page=" + (paging.page() + 1) + ">; rel=\"next\"");
        }
        return answer.body(lines);
    }

    @GetMapping("/public/decisions.csv")
    void csv(Typed typed, HttpServletResponse response) {
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var search = searchIn(typed);
        var rows = matching(pieces(shelf.count(search), search), typed)
                .map(row -> Line.of(row, root))
                .map(line -> List.of(
                        line.id().toString(),
                        line.day(),
                        line.body(),
                        line.number(),
                        line.title(),
                        line.outcome(),
                        line.says(),
                        line.meeting().toString(),
                        line.address(),
                        line.url(),
                        Integer.toString(line.version())));
        response.setHeader(HttpHeaders.CACHE_CONTROL, aMinute());
        Csv.answer(response, "decisions.csv", HEADINGS, rows);
    }

    private static String queryOf(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var kept = Stream.of(query.split("&"))
                .filter(part -> part.matches("(q|body|year)=.+"))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String aMinute() {
        return String.valueOf(
                CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().getHeaderValue());
    }
}
