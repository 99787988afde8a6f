package quorate.networks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Words;

/** What is entered of a network by hand, and by whom. The register keeps it, with its days and who said so. */
@Component
class Changing {

    private static final Set<String> OFFICES = Set.of("director-of-primary-care", "head-of-primary-care");

    private final Register register;
    private final Keepers keepers;
    private final Clocks clocks;

    Changing(Register register, Keepers keepers, Clocks clocks) {
        this.register = register;
        this.keepers = keepers;
        this.clocks = clocks;
    }

    /** Those at which the person holds a post, as they are on a day. */
    List<PartyId> commissionersOf(CurrentPerson person, LocalDate day) {
        var then = register.on(day);
        return person.posts().stream()
                .flatMap(post -> wholes(post.body()))
                .filter(it -> then.find(it)
                        .filter(party -> party.kind().isCommissioner())
                        .isPresent())
                .distinct()
                .toList();
    }

    private Stream<PartyId> wholes(PartyId body) {
        return Stream.concat(
                Stream.of(body),
                register.on(clocks.today()).linksFrom(body, Tie.PART_OF).stream()
                        .map(Link::to));
    }

    /** Whoever keeps the commissioner's records, or leads its primary care. */
    boolean mayChange(CurrentPerson person, PartyId commissioner) {
        return keepers.keeps(person, List.of(commissioner))
                || person.posts().stream()
                        .filter(post -> OFFICES.contains(post.office()))
                        .map(Standing.Post::body)
                        .flatMap(this::wholes)
                        .anyMatch(commissioner::equals);
    }

    Optional<Party> body(String code, LocalDate day) {
        return register.on(day).findByCode("ods", code.strip().toUpperCase(Locale.ROOT));
    }

    Optional<Party> practice(String code, LocalDate day) {
        return body(code, day).filter(it -> it.kind() == Kind.PRACTICE);
    }

    /** In which other group of the sort a practice is on the day; empty where it is in none. */
    Optional<String> elsewhere(Party practice, Network network, LocalDate day) {
        var view = register.on(day);
        return Networks.in(practice.id(), Networks.kind(network.scale()), view)
                .filter(link -> !link.to().equals(network.id()))
                .map(link -> practice.name() + " is a member of " + Networks.called(view.get(link.to())) + " since "
                        + Words.day(link.span().from()) + ". End that membership first, with its last day")
                .findFirst();
    }

    Answer<UUID> join(Party practice, Network network, LocalDate from, String source, Actor by) {
        return register.link(practice.id(), Tie.MEMBER_OF, network.id(), Span.since(from), Map.of(), source, by);
    }

    /** @param account whose it is; empty where the network has its own again */
    Answer<UUID> pay(Network network, Optional<Party> account, LocalDate from, String source, Actor by) {
        return clocks.write(number -> {
            var before = register.on(from).linksFrom(network.id(), Tie.PAID_THROUGH);
            for (var link : before) {
                if (account.filter(it -> it.id().equals(link.to())).isPresent()) return new Answer.Done<>(link.id());
                var ended = register.end(link.id(), network.id(), from, source, by);
                if (!ended.isDone()) return ended;
            }
            return account.map(it -> register.link(
                            network.id(), Tie.PAID_THROUGH, it.id(), Span.since(from), Map.of(), source, by))
                    .orElseGet(() -> new Answer.Done<>(network.id().value()));
        });
    }
}
