package quorate.register;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;
import quorate.web.Words;

/** People, for staff: the posts they hold and where they work. Family, friends and patients are shown to nobody here. */
@Controller
@Door(Door.Who.STAFF)
class PeoplePages {

    private static final int SIZE = 20;

    /** What somebody does in public or at work. What else connects people is for the search for conflicts alone. */
    private static final Set<Tie> WORK = Set.of(
            Tie.HOLDS,
            Tie.PARTNER_IN,
            Tie.EMPLOYED_BY,
            Tie.DIRECTOR_OF,
            Tie.TRUSTEE_OF,
            Tie.MEMBER_OF,
            Tie.SUCCESSOR_OF);

    private final Register register;

    PeoplePages(Register register) {
        this.register = register;
    }

    record Listing(Typed typed, List<Surroundings.Line> people, Paging paging) {}

    record Person(Party party, List<Surroundings.Line> lines) {}

    @GetMapping("/register/people")
    ModelAndView list(Typed typed, OnDay on, @RequestParam(defaultValue = "1") String page) {
        var search = Search.of(typed.optionalLine("q"), Kind.PERSON)
                .page(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        var found = register.search(search, on.day(), on.known());
        var view = register.on(on.day(), on.known());
        var people = found.parties().stream()
                .map(party -> new Surroundings.Line(
                        party.name(), party.page() + on.query(), Words.list(postsOf(view, party))))
                .toList();
        return Page.of("register/people", new Listing(typed, people, new Paging(search.page(), SIZE, found.total())));
    }

    private static List<String> postsOf(View view, Party person) {
        return view.postsOf(person.id()).stream()
                .flatMap(post -> view.find(post).stream())
                .map(post -> post.trait("title").orElse(post.name()))
                .toList();
    }

    @GetMapping("/register/people/{id}")
    ModelAndView person(@PathVariable UUID id, OnDay on) {
        var view = register.on(on.day(), on.known());
        var person = view.find(new PartyId(id))
                .filter(party -> party.kind() == Kind.PERSON)
                .orElseThrow(Page::missing);
        var lines = view.linksFrom(person.id()).stream()
                .filter(link -> WORK.contains(link.tie()))
                .flatMap(link -> view.find(link.to()).stream().map(other -> line(link, other, on)))
                .sorted(Comparator.comparing(Surroundings.Line::name))
                .toList();
        return Page.of("register/person", new Person(person, lines));
    }

    private static Surroundings.Line line(Link link, Party other, OnDay on) {
        var words = link.tie().forward().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + link.tie().forward().substring(1);
        var where = other.kind() == Kind.POST ? "" : other.page() + on.query();
        return new Surroundings.Line(
                words + " " + other.trait("title").orElse(other.name()),
                where,
                Words.span(link.span()) + ", " + link.source());
    }
}
