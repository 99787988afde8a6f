package quorate.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.contracts.Holdings;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Veil;

/** Who reads the documents of an agreement, and who files them, by the posts they hold today. */
@Component
class Readers {

    private static final long NOW = Long.MAX_VALUE;
    private static final Set<String> FILE = Set.of(
            "secretary", "director-of-primary-care", "head-of-primary-care", "contract-manager", "head-of-contracts");
    private static final Set<String> READ = Set.of(
            "chief-finance-officer", "director-of-finance", "chief-officer", "accountable-officer", "finance-manager");
    private static final Set<String> READ_OR_FILE =
            Stream.concat(FILE.stream(), READ.stream()).collect(Collectors.toUnmodifiableSet());
    private static final int GENERATIONS = 4;

    private final Contracts contracts;
    private final Register register;
    private final Authority authority;
    private final List<Veil> veils;
    private final Clocks clocks;

    Readers(Contracts contracts, Register register, Authority authority, List<Veil> veils, Clocks clocks) {
        this.contracts = contracts;
        this.register = register;
        this.authority = authority;
        this.veils = veils;
        this.clocks = clocks;
    }

    /** What somebody may do here, worked out once for as many agreements as are asked about. */
    final class Sight {

        private final CurrentPerson person;
        private final Holdings holdings;
        private final Set<PartyId> files;
        private final Set<PartyId> reads;
        private final Set<PartyId> practices;
        private final Map<PartyId, Boolean> withheld = new HashMap<>();

        private Sight(CurrentPerson person) {
            this.person = person;
            this.holdings = contracts.holdings(clocks.today(), NOW);
            this.files = bodies(person, FILE, GENERATIONS);
            this.reads = bodies(person, READ_OR_FILE, GENERATIONS);
            this.practices = practicesOf(person);
        }

        Set<PartyId> practices() {
            return practices;
        }

        Set<PartyId> reads() {
            return reads;
        }

        private Stream<PartyId> bodiesOf(Agreement agreement) {
            return Stream.concat(
                    holdings.commissioner(agreement).map(Party::id).stream(), agreement.commissioner().stream());
        }

        boolean mayFile(Agreement agreement) {
            return !agreement.published() && bodiesOf(agreement).anyMatch(files::contains) && mayOpen(agreement);
        }

        /** Whether they read as one of the commissioner's people. */
        boolean isInside(Agreement agreement) {
            return bodiesOf(agreement).anyMatch(reads::contains);
        }

        private boolean isOwn(Agreement agreement) {
            return holdings.practice(agreement.practice())
                    .map(Party::id)
                    .filter(practices::contains)
                    .isPresent();
        }

        /** Whether there is anything of the agreement for them at all. Hidden means absent. */
        boolean mayOpen(Agreement agreement) {
            return isInside(agreement) ? !isWithheld(agreement) : isOwn(agreement);
        }

        /** Asks about all of them at once, before each is asked about. */
        Sight over(Collection<Agreement> agreements) {
            var parties = agreements.stream()
                    .flatMap(agreement -> holdings.practice(agreement.practice()).stream())
                    .map(Party::id)
                    .filter(party -> !withheld.containsKey(party))
                    .collect(Collectors.toSet());
            if (parties.isEmpty()) return this;
            parties.forEach(party -> withheld.put(party, false));
            var own = bodies(person, READ_OR_FILE, 0);
            authority.docket(parties).stream()
                    .map(Matter.Decided::matter)
                    .filter(matter -> own.contains(matter.commissioner())
                            && isHidden(matter.id().value()))
                    .forEach(matter -> matter.affected().forEach(party -> withheld.put(party, true)));
            return this;
        }

        /** Whoever may not see a matter about the contractor sees none of the contractor's papers by this way either. */
        private boolean isWithheld(Agreement agreement) {
            over(List.of(agreement));
            return holdings.practice(agreement.practice())
                    .map(Party::id)
                    .filter(party -> withheld.getOrDefault(party, false))
                    .isPresent();
        }

        private boolean isHidden(UUID matter) {
            return veils.stream().anyMatch(veil -> veil.hides(person, matter));
        }

        boolean mayRead(Held held, Agreement agreement) {
            if (!mayOpen(agreement)) return false;
            if (!isInside(agreement)) return !held.kind().inside();
            return held.about().matter().filter(this::isHidden).isEmpty();
        }
    }

    Sight of(CurrentPerson person) {
        return new Sight(person);
    }

    /** The commissioners that their posts belong to, and those that these came after. */
    private Set<PartyId> bodies(CurrentPerson person, Set<String> offices, int generations) {
        var view = register.on(clocks.today());
        var found = new LinkedHashSet<PartyId>();
        person.posts().stream()
                .filter(post -> offices.contains(post.office()))
                .flatMap(post -> Stream.concat(
                        Stream.of(post.body()),
                        view.linksFrom(post.body(), Tie.PART_OF).stream().map(Link::to)))
                .forEach(found::add);
        for (var at = 0; at < generations; at++) {
            found.addAll(found.stream()
                    .flatMap(body -> view.linksFrom(body, Tie.SUCCESSOR_OF).stream())
                    .map(Link::to)
                    .toList());
        }
        return found;
    }

    /** The practices for which they speak: of which they are a partner, or hold a post. */
    private Set<PartyId> practicesOf(CurrentPerson person) {
        var view = register.on(clocks.today());
        return Stream.concat(
                        view.linksFrom(person.id(), Tie.PARTNER_IN).stream().map(Link::to),
                        person.posts().stream()
                                .filter(Standing.Post::isOfPractice)
                                .map(Standing.Post::body))
                .filter(id -> view.find(id)
                        .filter(party -> party.kind() == Kind.PRACTICE)
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
