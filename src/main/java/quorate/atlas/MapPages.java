package quorate.atlas;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;
import quorate.web.Words;

/** Where practices are, with the boundaries of their commissioners: a plain map and the list beside it. */
@Controller
@Door(Door.Who.PUBLIC)
class MapPages {

    private static final int SIZE = 20;
    private static final int MOST = 100_000;
    private static final List<String> HEADER =
            List.of("code", "name", "postcode", "latitude", "longitude", "on-map", "reason");

    private final Register register;
    private final Boundaries boundaries;

    MapPages(Register register, Boundaries boundaries) {
        this.register = register;
        this.boundaries = boundaries;
    }

    /** What part of England is meant. */
    private record Part(Optional<Party> commissioner, Optional<Party> within) {

        boolean isAll() {
            return commissioner.isEmpty() && within.isEmpty();
        }

        String name() {
            return commissioner.or(() -> within).map(Party::name).orElse("England");
        }

        Search search(Kind... kinds) {
            return new Search(
                    "",
                    Set.of(kinds),
                    Search.State.OPEN,
                    commissioner.map(Party::id),
                    within.map(Party::id),
                    "",
                    Search.Order.NAME,
                    false,
                    1,
                    MOST);
        }
    }

    /** A practice, and why it is not on the map. @param reason empty where it is */
    record Line(Party party, Optional<Place> place, String reason) {

        static Line of(Party practice) {
            var place = Place.of(practice);
            if (place.isEmpty()) return new Line(practice, place, "No file that was read says where it is");
            return new Line(practice, place, place.get().isInEngland() ? "" : "Its coordinates lie outside England");
        }
    }

    /** @param missing practices that are not on the map, the first of them */
    record Plan(
            Typed typed,
            String name,
            String day,
            Sketch sketch,
            String whose,
            int drawn,
            List<Line> lines,
            Paging paging,
            List<Line> missing,
            long more,
            List<Choice> areas,
            List<Column> columns) {}

    @GetMapping("/atlas/map")
    ModelAndView map(Typed typed, OnDay on, @RequestParam(defaultValue = "1") String page) {
        var part = read(typed, on);
        var lines = typed.isFaulty() ? List.<Line>of() : lines(part, on);
        var places = lines.stream()
                .filter(line -> line.reason().isEmpty())
                .flatMap(line -> line.place().stream())
                .toList();
        var shown = boundaries.on(on.day(), on.known(), !part.isAll());
        var areas = part.isAll() ? shown.areas() : of(part, shown, on);
        var missing = lines.stream().filter(line -> !line.reason().isEmpty()).toList();
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, lines.size());
        var from = (int) paging.before();
        var plan = new Plan(
                typed,
                part.name(),
                Words.day(on.day()),
                Sketch.of(areas, places, part.isAll()),
                whose(shown, areas.size(), on),
                places.size(),
                lines.subList(from, Math.min(lines.size(), from + SIZE)),
                paging,
                missing.stream().limit(SIZE).toList(),
                Math.max(0, missing.size() - SIZE),
                choices(on),
                List.of(Column.text("Practice"), Column.text("Postcode")));
        return typed.isFaulty() ? Page.faulty("atlas/map", plan) : Page.of("atlas/map", plan);
    }

    @GetMapping("/atlas/map.csv")
    void list(Typed typed, OnDay on, HttpServletResponse response) {
        var part = read(typed, on);
        var lines = typed.isFaulty() ? Stream.<Line>of() : lines(part, on).stream();
        Csv.answer(
                response,
                "practices-" + on.day() + ".csv",
                HEADER,
                lines.map(line -> List.of(
                        line.party().code().orElse(""),
                        line.party().name(),
                        line.party().trait("postcode").orElse(""),
                        line.party().trait("latitude").orElse(""),
                        line.party().trait("longitude").orElse(""),
                        line.reason().isEmpty() ? "yes" : "no",
                        line.reason())));
    }

    private Part read(Typed typed, OnDay on) {
        var view = register.on(on.day(), on.known());
        var commissioner = typed.value("commissioner").isBlank()
                ? Optional.<Party>empty()
                : typed.found(
                        "commissioner",
                        "No one commissioner has this code or name on this day: enter its code, such as 00K, or its name",
                        text -> register.findNamed(text, on.day(), Kind.CCG, Kind.ICB));
        var within = typed.value("within").isBlank()
                ? Optional.<Party>empty()
                : typed.found(
                        "within",
                        "This region, team or board did not exist on this day: choose another",
                        view::findByWord);
        return new Part(commissioner, within);
    }

    private List<Line> lines(Part part, OnDay on) {
        return register.search(part.search(Kind.PRACTICE), on.day(), on.known()).parties().stream()
                .map(Line::of)
                .toList();
    }

    /** The areas of the part: of the one commissioner, or of those that belong to the region or team. */
    private List<Boundaries.Owned> of(Part part, Boundaries.Drawn shown, OnDay on) {
        var ids = new HashSet<PartyId>();
        if (part.commissioner().isPresent()) ids.add(part.commissioner().get().id());
        else {
            ids.add(part.within().orElseThrow().id());
            register.search(part.search(Kind.CCG, Kind.ICB), on.day(), on.known())
                    .parties()
                    .forEach(party -> ids.add(party.id()));
        }
        return shown.areas().stream()
                .filter(area -> ids.contains(area.party().id()))
                .toList();
    }

    private static String whose(Boundaries.Drawn shown, int drawn, OnDay on) {
        if (shown.file().isEmpty())
            return "No boundaries were read that are from " + Words.day(on.day()) + " or before.";
        var vintage = shown.file().get().vintage();
        var month = Words.day(vintage).replaceFirst("^\\d+ ", "");
        var whose = "Boundaries of " + month
                + (YearMonth.from(vintage).equals(YearMonth.from(on.day()))
                        ? ""
                        : vintage.getYear() == on.day().getYear()
                                ? ", the latest before this day"
                                : ", the latest before this day; none for "
                                        + on.day().getYear() + " were read");
        var nobodys = shown.nobodys().size();
        return whose
                + (drawn == 0 ? ". None of them is of a commissioner shown here" : "")
                + (nobodys == 0
                        ? "."
                        : ". " + Words.sentence(Words.count(nobodys, "area is", "areas are"))
                                + " not drawn, because no commissioner of the register has the code.");
    }

    /** Whatever commissioners are part of on the day, below NHS England itself: regions, teams, partnerships; and boards. */
    private List<Choice> choices(OnDay on) {
        var view = register.on(on.day(), on.known());
        var areas = new HashSet<PartyId>();
        view.list(Kind.CCG).forEach(group -> climb(view, group.id(), areas));
        view.list(Kind.ICB).forEach(board -> {
            areas.add(board.id());
            climb(view, board.id(), areas);
        });
        return areas.stream()
                .flatMap(id -> view.find(id).stream())
                .sorted(Comparator.comparing(Party::kind).thenComparing(Party::name))
                .map(party -> Choice.of(party.code().orElse(party.id().toString()), party.name()))
                .toList();
    }

    private static void climb(View view, PartyId body, Set<PartyId> above) {
        for (var link : view.linksFrom(body, Tie.PART_OF)) {
            if (!link.to().equals(Register.NHS_ENGLAND) && above.add(link.to())) climb(view, link.to(), above);
        }
    }
}
