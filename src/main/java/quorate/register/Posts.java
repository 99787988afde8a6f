package quorate.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.web.Standing;

/** The posts on which people's rights rest. */
@Component
class Posts implements Standing {

    private final Snapshot snapshot;

    Posts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public List<Post> postsOf(PartyId person, LocalDate day) {
        var view = new Sight(snapshot.picture(), day, Fact.OPEN);
        return view.postsOf(person).stream()
                .flatMap(id -> view.find(id).stream())
                .flatMap(post -> view.linksFrom(post.id(), Tie.PART_OF).stream()
                        .filter(link -> view.find(link.to()).isPresent())
                        .map(link -> new Post(
                                post.id(),
                                post.trait("office").orElse("member"),
                                link.to(),
                                post.trait("title").orElse(post.name()))))
                .toList();
    }

    @Override
    public String nameOf(PartyId person) {
        return snapshot.picture()
                .find(person)
                .flatMap(Dossier::latest)
                .map(Party::name)
                .orElse("Somebody unknown");
    }
}
