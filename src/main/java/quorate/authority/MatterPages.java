package quorate.authority;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.law.Act;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Aside;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Veil;

/** Questions that somebody must decide: laid here, and shown with who may decide them and why. */
@Controller
@Door(Door.Who.STAFF)
class MatterPages {

    private final Authority authority;
    private final Register register;
    private final Law law;
    private final Clocks clocks;
    private final Screen screen;
    private final ObjectProvider<Veil> veils;
    private final ObjectProvider<Aside> asides;

    MatterPages(
            Authority authority,
            Register register,
            Law law,
            Clocks clocks,
            Screen screen,
            ObjectProvider<Veil> veils,
            ObjectProvider<Aside> asides) {
        this.authority = authority;
        this.register = register;
        this.law = law;
        this.clocks = clocks;
        this.screen = screen;
        this.veils = veils;
        this.asides = asides;
    }

    /** @param bodies each committee the reader belongs to, with what waits for it */
    record Waiting(List<Body> bodies) {}

    record Body(Party committee, List<Line> matters) {}

    record Line(Matter matter, String act, String about, boolean settled) {}

    record Laying(Typed typed, List<Choice> acts, String key) {}

    /** @param asides what others have to say about it. @param routes who could decide it, the cheapest way first */
    record Detail(
            Matter matter,
            String act,
            List<Party> about,
            String commissioner,
            List<String> asides,
            List<Route> routes,
            List<Decision> decisions) {}

    @GetMapping("/matters")
    ModelAndView waiting(CurrentPerson person) {
        var view = register.on(clocks.today());
        var bodies = person.posts().stream()
                .map(post -> post.body())
                .distinct()
                .flatMap(body -> view.find(body).stream())
                .filter(body -> body.kind() == Kind.COMMITTEE)
                .map(body -> new Body(body, lines(body.id(), person, view)))
                .toList();
        return Page.of("authority/matters", new Waiting(bodies));
    }

    private List<Line> lines(PartyId body, CurrentPerson person, View view) {
        return authority.docket(body, clocks.today()).stream()
                .filter(docketed -> isShown(docketed.matter(), person))
                .map(docketed -> new Line(
                        docketed.matter(),
                        actOf(docketed.matter()),
                        String.join(
                                ", ",
                                about(docketed.matter(), view).stream()
                                        .map(Party::name)
                                        .toList()),
                        docketed.verdict() instanceof Verdict.Permitted))
                .toList();
    }

    @GetMapping("/matters/new")
    ModelAndView blank() {
        return Page.of(
                "authority/lay", new Laying(Typed.nothing(), acts(), Fresh.id().toString()));
    }

    @PostMapping("/matters")
    ModelAndView lay(Typed typed, CurrentPerson person) {
        var view = register.on(clocks.today());
        var form = MatterForm.read(typed, law.on(clocks.today())::findAct, text -> named(text, view));
        var commissioner = form.about().flatMap(about -> commissionerOf(about, view));
        if (form.about().isPresent()
                && commissioner
                        .filter(body -> screen.worksFor(person, body.id()))
                        .isEmpty()) {
            typed.fault(
                    "about",
                    commissioner
                            .map(body -> "It would be decided for " + body.name() + ", for which you hold no post")
                            .orElse("Nobody in the register commissions this practice today"));
        }
        if (typed.isFaulty()) return Page.faulty("authority/lay", new Laying(typed, acts(), form.key()));
        var matter = form.matter(commissioner.orElseThrow(), person, clocks.today());
        return switch (authority.lay(matter, matter.id().toString())) {
            case Answer.Done<Matter>(var laid) -> Page.seeOther("/matters/" + laid.id(), "Matter laid");
            case Answer.Refused<Matter>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("authority/lay", new Laying(typed, acts(), form.key()));
            }
        };
    }

    @GetMapping("/matters/{id}")
    ModelAndView matter(@PathVariable MatterId id, CurrentPerson person) {
        var matter = authority
                .find(id)
                .filter(one -> screen.worksFor(person, one.commissioner()) && isShown(one, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var today = clocks.today();
        var view = register.on(today);
        var routes = authority
                .routeTo(matter.act(), matter.commissioner(), today, matter.affected(), matter.facts())
                .open();
        var commissioner = view.find(matter.commissioner()).map(Party::name).orElse("");
        return Page.of(
                "authority/matter",
                new Detail(
                        matter,
                        actOf(matter),
                        about(matter, view),
                        commissioner,
                        asides.stream()
                                .flatMap(aside -> aside.about(person, id.value()).stream())
                                .toList(),
                        routes,
                        authority.listDecisions(id)));
    }

    private boolean isShown(Matter matter, CurrentPerson person) {
        return veils.stream().noneMatch(veil -> veil.hides(person, matter.id().value()));
    }

    /** A practice; or the commissioner itself, which stands for all practices that it commissions. */
    private static Optional<Party> named(String text, View view) {
        return view.findByCode("ods", text.strip().toUpperCase(Locale.ROOT))
                .filter(party -> party.kind() == Kind.PRACTICE || party.kind().isCommissioner())
                .or(() -> Stream.of(Kind.PRACTICE, Kind.CCG, Kind.ICB)
                        .flatMap(kind -> view.list(kind).stream())
                        .filter(party -> party.name().equalsIgnoreCase(text.strip()))
                        .findFirst());
    }

    /** Its commissioner, or the board or group of which that is a part; a commissioner is its own. */
    private static Optional<Party> commissionerOf(Party practice, View view) {
        if (practice.kind().isCommissioner()) return Optional.of(practice);
        return view.linksFrom(practice.id(), Tie.COMMISSIONED_BY).stream()
                .flatMap(link -> Stream.concat(
                        Stream.of(link.to()),
                        view.linksFrom(link.to(), Tie.PART_OF).stream().map(part -> part.to())))
                .flatMap(id -> view.find(id).stream())
                .filter(party -> party.kind().isCommissioner())
                .findFirst();
    }

    private List<Party> about(Matter matter, View view) {
        return matter.affected().stream()
                .sorted()
                .flatMap(id -> view.find(id).stream())
                .toList();
    }

    private String actOf(Matter matter) {
        return law.on(matter.laidOn())
                .findAct(matter.act())
                .map(act -> act.title())
                .orElse(matter.act());
    }

    private List<Choice> acts() {
        return law.on(clocks.today()).listActs().stream()
                .filter(act -> act.origin() != Act.Origin.NATIONAL)
                .map(act -> Choice.of(act.id(), act.title()))
                .toList();
    }
}
