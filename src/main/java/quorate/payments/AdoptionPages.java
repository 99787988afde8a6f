package quorate.payments;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;

/** Where a scheme of the commissioner's own is laid for a decision, before anybody is paid under it. */
@Controller
@Door(Door.Who.STAFF)
class AdoptionPages {

    private static final String HERE = "/payments/schemes";

    private final Adoptions adoptions;
    private final Hands hands;
    private final Schemes schemes;
    private final Standing standing;
    private final List<Veil> veils;
    private final Clocks clocks;

    AdoptionPages(
            Adoptions adoptions, Hands hands, Schemes schemes, Standing standing, List<Veil> veils, Clocks clocks) {
        this.adoptions = adoptions;
        this.hands = hands;
        this.schemes = schemes;
        this.standing = standing;
        this.veils = veils;
        this.clocks = clocks;
    }

    /** @param besides what the same decision adopts, by its titles */
    record Row(Adoption adoption, String title, List<String> besides, String commissioner) {}

    /** @param asked whether it is said who could decide it: those in {@code routes} */
    record Listing(
            List<Row> rows,
            List<Choice> commissioners,
            List<Choice> schemes,
            boolean asked,
            List<Route> routes,
            boolean reads,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of(
                "payments/adoptions",
                listing(person, day.known(), Optional.empty(), typed.knowing(TallyPages.fresh())));
    }

    private Listing listing(CurrentPerson person, long known, Optional<List<Route>> routes, Typed typed) {
        return new Listing(
                adoptions.list(hands.readBy(person), known).stream()
                        .filter(adoption -> veils.stream()
                                .noneMatch(veil ->
                                        veil.hides(person, adoption.matter().value())))
                        .map(adoption -> new Row(
                                adoption,
                                titleOf(adoption.scheme()),
                                adoption.besides().stream().map(this::titleOf).toList(),
                                standing.nameOf(adoption.commissioner())))
                        .toList(),
                hands.enteredBy(person).stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                schemes.all().stream()
                        .filter(scheme -> !Adoptions.isNational(scheme))
                        .map(scheme -> Choice.of(scheme.id(), scheme.title() + " (" + scheme.area() + ")"))
                        .toList(),
                routes.isPresent(),
                routes.orElse(List.of()),
                !hands.readBy(person).isEmpty(),
                typed);
    }

    private String titleOf(String scheme) {
        return schemes.find(scheme).map(Definition::title).orElse(scheme);
    }

    @PostMapping(HERE)
    ModelAndView lay(CurrentPerson person, Typed typed) {
        var may = hands.enteredBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Lays no schemes");
        var commissioner = typed.offered("commissioner", "Choose the commissioner", may);
        var scheme = typed.found(
                "scheme", "Choose the scheme", text -> schemes.find(text).filter(it -> !Adoptions.isNational(it)));
        var value = typed.money("value", "Enter what it may come to in a year");
        if (typed.faultOf("value").isEmpty() && value.pence() <= 0)
            typed.fault("value", "Enter an amount above nothing");
        var from = typed.day("from", "Enter the first day on which it is used");
        var why = typed.text("why", "Enter why it is to be used", 2000);
        if (typed.isFaulty() || commissioner.isEmpty() || scheme.isEmpty())
            return Page.faulty("payments/adoptions", listing(person, Long.MAX_VALUE, Optional.empty(), typed));
        var adoption = new Adoption(
                typed.id("key").orElseGet(Fresh::id),
                commissioner.get(),
                scheme.get().id(),
                value,
                from,
                clocks.today(),
                person.id(),
                List.of(),
                Optional.empty());
        var ways = adoptions.ways(adoption, scheme.get());
        if (!typed.isChosen("confirmed", "yes")) {
            return Page.of("payments/adoptions", listing(person, Long.MAX_VALUE, Optional.of(ways.open()), typed));
        }
        if (adoptions.lay(adoption, scheme.get(), why) instanceof Answer.Refused<Adoption>(var no)) {
            typed.object(no);
            return Page.faulty("payments/adoptions", listing(person, Long.MAX_VALUE, Optional.of(ways.open()), typed));
        }
        return Page.seeOther(HERE, "Laid for a decision");
    }
}
