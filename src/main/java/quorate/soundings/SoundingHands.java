package quorate.soundings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Who says what a committee said, and who reads it. */
@Component
class SoundingHands {

    private static final Set<String> SAY = Set.of("director-of-primary-care", "head-of-primary-care", "secretary");
    private static final Set<String> READ = Set.of(
            "director-of-primary-care",
            "head-of-primary-care",
            "secretary",
            "chief-finance-officer",
            "chief-officer",
            "accountable-officer");

    private final Register register;
    private final Clocks clocks;

    SoundingHands(Register register, Clocks clocks) {
        this.register = register;
        this.clocks = clocks;
    }

    /**
     * Commissioners of practices for which the person prepares or pays for schemes. Members who decide read it in the paper of
     * the matter, from which whoever is barred is kept.
     */
    List<PartyId> readBy(CurrentPerson person) {
        return of(person.posts().stream().filter(post -> READ.contains(post.office())));
    }

    /** Those for which the person looks after primary care, or is secretary. */
    List<PartyId> saidBy(CurrentPerson person) {
        return of(person.posts().stream().filter(post -> SAY.contains(post.office())));
    }

    private List<PartyId> of(Stream<Standing.Post> posts) {
        var view = register.on(clocks.today());
        return posts.flatMap(post -> {
                    var whole = view.linksFrom(post.body(), Tie.PART_OF);
                    return whole.isEmpty()
                            ? Stream.of(post.body())
                            : whole.stream().map(Link::to);
                })
                .filter(body -> !view.linksTo(body, Tie.COMMISSIONED_BY).isEmpty())
                .distinct()
                .toList();
    }

    List<PartyId> committees() {
        return register.on(clocks.today()).list(Kind.LMC).stream()
                .map(Party::id)
                .toList();
    }
}
