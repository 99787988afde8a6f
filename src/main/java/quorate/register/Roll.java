package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Directory;

/** The people of the register, for whoever opens accounts. */
@Component
class Roll implements Directory {

    private final Register register;

    Roll(Register register) {
        this.register = register;
    }

    @Override
    public List<Somebody> search(String name, LocalDate day, int most) {
        var view = register.on(day);
        return register.search(Search.of(name, Kind.PERSON).size(most), day, Fact.OPEN).parties().stream()
                .map(person -> somebody(person, view))
                .toList();
    }

    @Override
    public Optional<Somebody> find(PartyId person, LocalDate day) {
        var view = register.on(day);
        return view.find(person).filter(party -> party.kind() == Kind.PERSON).map(party -> somebody(party, view));
    }

    @Override
    public List<Held> listHolders(LocalDate day) {
        var view = register.on(day);
        return view.list(Kind.POST).stream()
                .flatMap(post -> view.linksTo(post.id(), Tie.HOLDS).stream()
                        .flatMap(link -> view.find(link.from()).stream()
                                .map(person -> new Held(
                                        person.id(),
                                        person.name(),
                                        titleOf(post, view),
                                        Optional.of(link.span().from())
                                                .filter(from -> !from.equals(Span.ALWAYS.from()))))))
                .toList();
    }

    @Override
    public Answer<PartyId> enter(String name, Actor by) {
        return register.admit(PartyId.fresh(), Kind.PERSON, name, Span.ALWAYS, Map.of(), by);
    }

    private static Somebody somebody(Party person, View view) {
        var posts = view.postsOf(person.id()).stream()
                .flatMap(post -> view.find(post).stream())
                .map(post -> titleOf(post, view))
                .toList();
        return new Somebody(person.id(), person.name(), posts);
    }

    /** With the body, unless the title names it: many are called GP member. */
    private static String titleOf(Party post, View view) {
        var title = post.trait("title").orElse(post.name());
        return view.linksFrom(post.id(), Tie.PART_OF).stream()
                .flatMap(link -> view.find(link.to()).stream())
                .map(Party::name)
                .filter(body -> !title.contains(body))
                .findFirst()
                .map(body -> title + ", " + body)
                .orElse(title);
    }
}
