package quorate.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Words;

/** Which area is right for which purpose on the day, for any practice or body. */
@Controller
@Door(Door.Who.PUBLIC)
class FootprintPages {

    private static final List<String> COLUMNS =
            List.of("purpose", "area", "code", "kind", "members", "of", "rests on", "source", "reason");

    private final Register register;
    private final Snapshot snapshot;

    FootprintPages(Register register, Snapshot snapshot) {
        this.register = register;
        this.snapshot = snapshot;
    }

    /**
     * @param exists whether it existed on the day
     * @param day in words
     * @param link to the body's own page
     * @param download where the same list can be saved
     */
    record Areas(Party party, boolean exists, String day, String link, String download, List<Line> lines) {}

    /** @param steps how each area was reached */
    record Line(Footprint of, List<Step> steps) {}

    /** @param detail by which connection, or with how many members */
    record Step(String name, String link, String detail) {}

    @GetMapping("/register/{code:[A-Za-z0-9]{1,12}}/footprints")
    ModelAndView ofCode(@PathVariable String code, OnDay on) {
        var then = register.on(on.day(), on.known()).findByCode("ods", code);
        return page(
                then.or(() -> snapshot.picture().withCode("ods", code).stream()
                        .flatMap(id -> latest(id).stream())
                        .findFirst()),
                on);
    }

    @GetMapping("/register/id/{id}/footprints")
    ModelAndView ofId(@PathVariable UUID id, OnDay on) {
        return page(latest(new PartyId(id)), on);
    }

    @GetMapping("/register/id/{id}/footprints.csv")
    void download(@PathVariable UUID id, OnDay on, HttpServletResponse response) {
        var view = register.on(on.day(), on.known());
        var party = shown(latest(new PartyId(id)));
        Csv.answer(
                response,
                "footprints-" + party.code().orElse("of-body") + "-" + on.day() + ".csv",
                COLUMNS,
                Footprints.all(view, party.id()).stream().flatMap(FootprintPages::rows));
    }

    private Optional<Party> latest(PartyId id) {
        return snapshot.picture().find(id).flatMap(Dossier::latest);
    }

    /** People have no area. */
    private static Party shown(Optional<Party> party) {
        return party.filter(one -> one.kind() != Kind.PERSON && one.kind() != Kind.POST)
                .orElseThrow(Page::missing);
    }

    private ModelAndView page(Optional<Party> found, OnDay on) {
        var view = register.on(on.day(), on.known());
        var known = shown(found);
        var then = view.find(known.id());
        var party = then.orElse(known);
        var lines = then.isEmpty() ? List.<Line>of() : lines(party, view, on);
        return Page.of(
                "register/footprints",
                new Areas(
                        party,
                        then.isPresent(),
                        Words.day(on.day()),
                        party.page() + on.query(),
                        "/register/id/" + party.id() + "/footprints.csv" + on.query(),
                        lines));
    }

    private static List<Line> lines(Party party, View view, OnDay on) {
        return Footprints.all(view, party.id()).stream()
                .map(footprint -> new Line(
                        footprint,
                        footprint.areas().stream()
                                .map(area -> step(area, party, view, on))
                                .toList()))
                .toList();
    }

    private static Step step(Footprint.Area area, Party asked, View view, OnDay on) {
        var detail = area.of() > 0
                ? (area.isPart() ? area.members() + " of " : "all ") + Words.count(area.of(), "member", "members")
                : area.path().isEmpty() ? "" : inWords(area.path(), view);
        var link = area.party().id().equals(asked.id()) ? "" : area.party().page() + on.query();
        return new Step(area.party().name(), link, detail);
    }

    /** "is part of Anytown place, which is part of the board, since 1 July 2022". */
    private static String inWords(List<Link> path, View view) {
        var words = new StringBuilder(path.getFirst().tie().forward());
        for (var at = 1; at < path.size(); at++) {
            words.append(' ')
                    .append(view.get(path.get(at).from()).name())
                    .append(", which ")
                    .append(path.get(at).tie().forward());
        }
        words.append(" it");
        var since = path.stream()
                .map(link -> link.span().from())
                .max(java.time.LocalDate::compareTo)
                .orElseThrow();
        if (!since.equals(quorate.kernel.Span.ALWAYS.from()))
            words.append(" since ").append(Words.day(since));
        return words.toString();
    }

    private static Stream<List<String>> rows(Footprint footprint) {
        var era = footprint.era();
        var basis = era.map(Purpose.Era::basis).orElse("");
        var source = era.flatMap(Purpose.Era::source).map(Citation::toString).orElse("");
        var reason = era.map(Purpose.Era::reason).orElse(footprint.sentence());
        var title = footprint.purpose().title();
        if (footprint.areas().isEmpty()) {
            return Stream.of(List.of(title, "", "", "", "", "", basis, source, reason));
        }
        return footprint.areas().stream()
                .map(area -> List.of(
                        title,
                        area.party().name(),
                        area.party().code().orElse(""),
                        area.party().kind().toString(),
                        area.of() == 0 ? "" : Integer.toString(area.members()),
                        area.of() == 0 ? "" : Integer.toString(area.of()),
                        basis,
                        source,
                        reason));
    }
}
