package quorate.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import quorate.clocks.Clocks;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Subscriptions;
import quorate.web.Typed;

/** When committees meet: a page, a calendar of each committee to subscribe to, and lists for machines. */
@Controller
@Door(Door.Who.PUBLIC)
class MeetingPages {

    private static final int MOST = 2_000;
    private static final List<String> HEADINGS =
            List.of("id", "committee", "title", "starts", "place", "cancelled", "agenda", "changes", "changed");

    private final NarrowingStore narrowing;
    private final GatheringStore gatherings;
    private final Subscriptions subscriptions;
    private final Remembered remembered;
    private final Clocks clocks;

    MeetingPages(
            NarrowingStore narrowing,
            GatheringStore gatherings,
            Subscriptions subscriptions,
            Remembered remembered,
            Clocks clocks) {
        this.narrowing = narrowing;
        this.gatherings = gatherings;
        this.subscriptions = subscriptions;
        this.remembered = remembered;
        this.clocks = clocks;
    }

    /** The meetings that a search finds. */
    private record Sought(Search search) {}

    private record Listed(List<Gathering> found, List<Choice> bodies, List<Choice> years) {}

    /** A committee with an address of its own for calendars. */
    record Committee(String name, String calendar) {}

    /** @param query the choice as it stands in the address */
    record Shown(
            Typed typed,
            List<Gathering> coming,
            List<Gathering> past,
            List<Committee> calendars,
            List<Choice> bodies,
            List<Choice> years,
            String query) {}

    @GetMapping("/public/meetings")
    ModelAndView meetings(Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var sought = new Sought(searchIn(typed));
        var listed = remembered.answer(Listed.class, sought, () -> listed(sought.search()));
        var found = listed.found();
        var today = clocks.today();
        if (request.getUserPrincipal() == null) response.setHeader(HttpHeaders.CACHE_CONTROL, aMinute());
        return Page.of(
                "publication/meetings",
                new Shown(
                        typed,
                        found.stream()
                                .filter(one -> !one.starts().toLocalDate().isBefore(today))
                                .toList()
                                .reversed(),
                        found.stream()
                                .filter(one -> one.starts().toLocalDate().isBefore(today))
                                .limit(50)
                                .toList(),
                        found.stream()
                                .map(one ->
                                        new Committee(one.bodyName(), "/public/" + one.committee() + "/meetings.ics"))
                                .distinct()
                                .toList(),
                        listed.bodies(),
                        listed.years(),
                        Optional.ofNullable(request.getQueryString())
                                .map(query -> "?" + query)
                                .orElse("")));
    }

    private Listed listed(Search search) {
        return new Listed(gatherings.list(search, MOST), narrowing.choicesOfBodies(), narrowing.choicesOfYears());
    }

    private List<Gathering> found(Typed typed) {
        return gatherings.list(searchIn(typed), MOST);
    }

    private static Search searchIn(Typed typed) {
        return Search.of("", typed.value("body"), "", typed.value("year"));
    }

    @GetMapping("/public/{committee:[a-z0-9-]{1,80}}/meetings.ics")
    @Nullable
    ResponseEntity<byte[]> calendar(
            @PathVariable String committee, HttpServletRequest request, HttpServletResponse response) {
        var found = gatherings.listOf(committee, MOST);
        if (found.isEmpty()) throw Page.missing();
        var events = found.stream().map(one -> one.event(root())).toList();
        return subscriptions.answer(found.getFirst().bodyName(), events, true, request, response);
    }

    /** One meeting in a list for machines. */
    record Line(
            UUID id,
            String committee,
            String title,
            String starts,
            String place,
            @Nullable String cancelled,
            String agenda,
            int changes,
            String changed) {

        static Line of(Gathering one, String root) {
            return new Line(
                    one.id(),
                    one.bodyName(),
                    one.title(),
                    one.starts().toString(),
                    one.place(),
                    one.cancelled().orElse(null),
                    root + "/public/" + one.agenda(),
                    one.sequence(),
                    one.at().toString());
        }
    }

    @GetMapping("/public/meetings.json")
    ResponseEntity<List<Line>> json(Typed typed) {
        var lines = found(typed).stream().map(one -> Line.of(one, root())).toList();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, aMinute()).body(lines);
    }

    @GetMapping("/public/meetings.csv")
    void csv(Typed typed, HttpServletResponse response) {
        var root = root();
        var rows = found(typed).stream()
                .map(one -> Line.of(one, root))
                .map(line -> Stream.of(
                                line.id().toString(),
                                line.committee(),
                                line.title(),
                                line.starts(),
                                line.place(),
                                Optional.ofNullable(line.cancelled()).orElse(""),
                                line.agenda(),
                                Integer.toString(line.changes()),
                                line.changed())
                        .toList());
        response.setHeader(HttpHeaders.CACHE_CONTROL, aMinute());
        Csv.answer(response, "meetings.csv", HEADINGS, rows);
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static String aMinute() {
        return String.valueOf(
                CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().getHeaderValue());
    }
}
