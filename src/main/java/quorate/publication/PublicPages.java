package quorate.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import quorate.web.Choice;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** The public site: lists, feeds, and each document under its permanent address. */
@Controller
@Door(Door.Who.PUBLIC)
class PublicPages {

    private static final int PAGE = 20;
    private static final int PIECE = 500;

    private final Publication publication;
    private final ShelfStore shelf;
    private final NarrowingStore narrowing;
    private final Remembered remembered;
    private final Readings readings;

    PublicPages(
            Publication publication,
            ShelfStore shelf,
            NarrowingStore narrowing,
            Remembered remembered,
            Readings readings) {
        this.publication = publication;
        this.shelf = shelf;
        this.narrowing = narrowing;
        this.remembered = remembered;
        this.readings = readings;
    }

    /** A piece of the list of what is found. */
    private record Piece(Search search, int page) {

        static Piece of(Search search, String page) {
            return new Piece(search, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        }
    }

    private record Listed(
            Paging paging,
            List<Document> found,
            boolean tooMany,
            List<Choice> bodies,
            List<Choice> kinds,
            List<Choice> years) {}

    /** The feed of a search, as somebody at this address of the site is given it. */
    private record Fed(Search search, String root) {}

    /**
     * @param tooMany true if so many hold the words that the newest come first instead of the best match
     * @param query the search as it stands in the address, for the feeds and lists of the same search
     */
    record Index(
            Typed typed,
            List<Document> found,
            boolean tooMany,
            Paging paging,
            List<Choice> bodies,
            List<Choice> kinds,
            List<Choice> years,
            String query) {}

    /** @param versions all versions at its address, newest first */
    record Shown(Document document, List<Document> versions, boolean mayWithdraw) {

        boolean hasData() {
            return document.page().isPresent() && NoticeDataPages.isNotice(document);
        }
    }

    @GetMapping("/public")
    ModelAndView index(
            Typed typed,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var piece = Piece.of(searchIn(typed), page);
        var listed = remembered.answer(Listed.class, piece, () -> listed(piece));
        mayBeKept(request, response);
        return Page.of(
                "publication/index",
                new Index(
                        typed,
                        listed.found(),
                        listed.tooMany(),
                        listed.paging(),
                        listed.bodies(),
                        listed.kinds(),
                        listed.years(),
                        queryOf(request)));
    }

    private Listed listed(Piece piece) {
        var found = shelf.list(piece.search(), (long) (Math.max(piece.page(), 1) - 1) * PAGE, PAGE);
        var paging = new Paging(piece.page(), PAGE, found.total());
        // Beyond the last page is the last page.
        if (found.documents().isEmpty() && found.total() > 0) found = shelf.list(piece.search(), paging.before(), PAGE);
        return new Listed(
                paging,
                found.documents(),
                !found.ranked() && !piece.search().words().isEmpty(),
                narrowing.choicesOfBodies(),
                narrowing.choicesOfKinds(),
                narrowing.choicesOfYears());
    }

    @GetMapping("/public/feed.atom")
    ResponseEntity<byte[]> feed(Typed typed) {
        var fed = new Fed(
                searchIn(typed),
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .cacheControl(aMinute())
                .body(remembered.answer(
                        byte[].class, fed, () -> new Feed(fed.root()).of(shelf.newest(fed.search(), 50))));
    }

    /** One document in a list for machines. */
    record Line(
            String address,
            String url,
            String title,
            String kind,
            String body,
            UUID bodyId,
            String day,
            int version,
            String released,
            @Nullable String sha256,
            @Nullable String withdrawn) {

        static Line of(Document document, String root) {
            return new Line(
                    document.address(),
                    root + document.path(),
                    document.title(),
                    document.kind(),
                    document.bodyName(),
                    document.body(),
                    document.day().toString(),
                    document.version(),
                    document.at().toString(),
                    document.page().map(Document.Leaf::hash).orElse(null),
                    document.withdrawn().map(gone -> gone.ground().toString()).orElse(null));
        }
    }

    @GetMapping("/public/list.json")
    ResponseEntity<List<Line>> json(Typed typed, @RequestParam(defaultValue = "1") String page) {
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var search = searchIn(typed);
        var paging =
                new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PIECE, publication.count(search));
        var lines = publication.index(search, paging.before(), PIECE).stream()
                .map(document -> Line.of(document, root))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(aMinute())
                .header("X-Total-Count", Long.toString(paging.total()))
                .body(lines);
    }

    @GetMapping("/public/list.csv")
    void csv(Typed typed, HttpServletResponse response) {
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var search = searchIn(typed);
        var pieces = (int) (publication.count(search) / PIECE) + 1;
        var rows = IntStream.range(0, pieces)
                .boxed()
                .flatMap(piece -> publication.index(search, (long) piece * PIECE, PIECE).stream())
                .map(document -> Line.of(document, root))
                .map(line -> Stream.of(
                                line.address(),
                                line.url(),
                                line.title(),
                                line.kind(),
                                line.body(),
                                line.day(),
                                Integer.toString(line.version()),
                                line.released(),
                                line.sha256(),
                                line.withdrawn())
                        .map(cell -> cell == null ? "" : cell)
                        .toList());
        response.setHeader(HttpHeaders.CACHE_CONTROL, aMinute().getHeaderValue());
        quorate.web.Csv.answer(
                response,
                "published.csv",
                List.of("address", "url", "title", "kind", "body", "day", "version", "released", "sha256", "withdrawn"),
                rows);
    }

    @GetMapping("/public/{*address}")
    @Nullable
    ModelAndView document(
            @PathVariable String address,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        var document = found(address.substring(1), version);
        var person = request.getUserPrincipal() != null;
        if (!person)
            readings.count(
                    document.address(),
                    Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                            .orElse(""));
        var etag = document.page().map(Document.Leaf::hash).orElse("withdrawn") + "-" + document.version() + "-"
                + document.latest();
        mayBeKept(request, response);
        response.setHeader(HttpHeaders.LINK, "<" + document.path() + ">; rel=\"canonical\"");
        if (!person && new ServletWebRequest(request, response).checkNotModified(etag)) return null;
        var page = Page.of("publication/document", new Shown(document, shelf.versions(document.address()), person));
        if (document.page().isEmpty()) page.setStatus(HttpStatus.GONE);
        return page;
    }

    private Document found(String address, String version) {
        var document = version.matches("\\d{1,9}")
                ? publication.fetch(address, Integer.parseInt(version))
                : publication.fetch(address);
        return document.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Search searchIn(Typed typed) {
        return Search.of(typed.value("q"), typed.value("body"), typed.value("kind"), typed.value("year"));
    }

    private static String queryOf(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var kept = Stream.of(query.split("&"))
                .filter(part -> part.matches("(q|body|kind|year)=.+"))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** Caches between may keep the page for a minute; one that greets somebody who is signed in is nobody else's. */
    private static void mayBeKept(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() != null) return;
        response.setHeader(HttpHeaders.CACHE_CONTROL, aMinute().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    private static CacheControl aMinute() {
        return CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    }
}
