package quorate.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Veil;
import quorate.web.Words;

/**
 * Who may see what on the desk, by the posts held today: the staff and members of the commissioner, and of its successor;
 * what is privileged, its secretary and officers; what is about a matter, nobody who is barred from that matter.
 */
@Component
class Readers implements Veil {

    /** How far back predecessors of a commissioner are followed. */
    private static final int GENERATIONS = 4;

    private static final Set<String> OFFICERS = Set.of("officer", "executive");

    private final AdviceStore store;
    private final Authority authority;
    private final Register register;
    private final Law law;
    private final Clocks clocks;
    private final ObjectProvider<Veil> veils;

    Readers(
            AdviceStore store,
            Authority authority,
            Register register,
            Law law,
            Clocks clocks,
            ObjectProvider<Veil> veils) {
        this.store = store;
        this.authority = authority;
        this.register = register;
        this.law = law;
        this.clocks = clocks;
        this.veils = veils;
    }

    @Override
    public boolean hides(CurrentPerson person, UUID thing) {
        if (person.administrator()) return false;
        return store.findInquiry(thing)
                .filter(inquiry -> !mayRead(person, inquiry))
                .isPresent();
    }

    /** The commissioners for which the person works today: where they may put a question on the desk. */
    List<Party> desks(CurrentPerson person) {
        return desks(person, post -> true);
    }

    private List<Party> desks(CurrentPerson person, java.util.function.Predicate<Party> which) {
        var view = register.on(clocks.today());
        var found = new LinkedHashSet<Party>();
        for (var post : person.posts()) {
            if (view.find(post.post())
                    .filter(which.and(one -> !onlyAttends(one)))
                    .isEmpty()) continue;
            commissionersOf(post.body(), view).forEach(id -> view.find(id).ifPresent(found::add));
        }
        return found.stream().sorted(Comparator.comparing(Party::name)).toList();
    }

    private List<PartyId> commissionersOf(PartyId body, View view) {
        return authority.instruments(Long.MAX_VALUE).commissionersOf(body, law, view);
    }

    /** Every commissioner whose desk the person may look at: their own, and those it took over from. */
    Set<PartyId> shelves(CurrentPerson person) {
        return withPredecessors(desks(person));
    }

    private Set<PartyId> withPredecessors(List<Party> commissioners) {
        var view = register.on(clocks.today());
        var all = new LinkedHashSet<>(commissioners.stream().map(Party::id).toList());
        var latest = List.copyOf(all);
        for (var back = 0; back < GENERATIONS && !latest.isEmpty(); back++) {
            latest = latest.stream()
                    .flatMap(id -> view.linksFrom(id, Tie.SUCCESSOR_OF).stream())
                    .map(link -> link.to())
                    .filter(all::add)
                    .toList();
        }
        return all;
    }

    boolean mayRead(CurrentPerson person, Inquiry inquiry) {
        return mayRead(person, inquiry, shelves(person), offices(person));
    }

    /** @param offices the shelves of which the person is secretary or officer */
    private boolean mayRead(CurrentPerson person, Inquiry inquiry, Set<PartyId> shelves, Set<PartyId> offices) {
        if (!shelves.contains(inquiry.commissioner())) return false;
        if (inquiry.privileged() && !offices.contains(inquiry.commissioner())) return false;
        return inquiry.draft()
                .matter()
                .filter(matter -> veils.stream().anyMatch(veil -> veil.hides(person, matter.value())))
                .isEmpty();
    }

    /** Whether the person is a secretary or an officer of the commissioner, or of the one that took over from it. */
    boolean isOfficer(CurrentPerson person, PartyId commissioner) {
        return offices(person).contains(commissioner);
    }

    private Set<PartyId> offices(CurrentPerson person) {
        return withPredecessors(desks(person, Readers::isOffice));
    }

    private static boolean isOffice(Party post) {
        return post.trait("office").filter("secretary"::equals).isPresent()
                || post.trait("seat-kind").filter(OFFICERS::contains).isPresent();
    }

    /** A seat without a vote that is no officer's belongs to a guest: the LMC, Healthwatch, NHS England. */
    private static boolean onlyAttends(Party post) {
        return post.trait("voting").filter("no"::equals).isPresent() && !isOffice(post);
    }

    /** The pieces on the person's shelves that they may read, the latest first, with all that is known. */
    List<Piece> listFor(CurrentPerson person) {
        var shelves = shelves(person);
        var offices = offices(person);
        return store.listOf(shelves).stream()
                .filter(piece -> mayRead(person, piece.inquiry(), shelves, offices))
                .toList();
    }

    /** The piece with all that is known now, for whoever may read it. */
    Optional<Piece> find(UUID id, CurrentPerson person) {
        return store.find(id)
                .filter(piece -> mayRead(person, piece.inquiry()))
                .map(piece -> piece.known(Long.MAX_VALUE));
    }

    /** The piece as it was on a day, for whoever may read it today. */
    Optional<Piece> find(UUID id, CurrentPerson person, OnDay day) {
        return store.find(id)
                .filter(piece -> mayRead(person, piece.inquiry()))
                .flatMap(piece -> piece.asAt(day.day(), day.known()));
    }

    /** Somebody who holds a post today in whose name decisions are taken. @param post in words, several as a list */
    record Officer(PartyId person, String name, String post) {}

    /** Who could decide to rely on advice: everybody with a seat or an office at the commissioner today, by name. */
    List<Officer> officers(PartyId commissioner, boolean privileged) {
        var view = register.on(clocks.today());
        var posts = new LinkedHashMap<PartyId, List<String>>();
        holder(commissioner, view).stream()
                .flatMap(body -> bodies(body, view))
                .flatMap(body -> view.linksTo(body, Tie.PART_OF).stream())
                .flatMap(link -> view.find(link.from()).stream())
                .filter(post -> post.kind() == Kind.POST && !onlyAttends(post) && (!privileged || isOffice(post)))
                .distinct()
                .forEach(post -> view.holdersOf(post.id())
                        .forEach(person -> posts.computeIfAbsent(person, first -> new ArrayList<>())
                                .add(post.trait("title").orElse(post.name()))));
        return posts.entrySet().stream()
                .flatMap(held -> view.find(held.getKey()).stream()
                        .map(person -> new Officer(person.id(), person.name(), Words.list(held.getValue()))))
                .sorted(Comparator.comparing(Officer::name).thenComparing(Officer::person))
                .toList();
    }

    /** The commissioner, or who took over from it. */
    private Optional<PartyId> holder(PartyId commissioner, View view) {
        var now = commissioner;
        for (var step = 0; step < GENERATIONS && view.find(now).isEmpty(); step++) {
            var next = view.linksTo(now, Tie.SUCCESSOR_OF).stream().findFirst();
            if (next.isEmpty()) return Optional.empty();
            now = next.get().from();
        }
        return view.find(now).map(Party::id);
    }

    private Stream<PartyId> bodies(PartyId commissioner, View view) {
        var all = new ArrayList<PartyId>();
        all.add(commissioner);
        for (var at = 0; at < all.size() && all.size() < 100; at++) {
            authority.instruments(Long.MAX_VALUE).bodiesOf(all.get(at), view.day()).stream()
                    .map(instrument -> ((Terms) instrument.content()).body())
                    .filter(body -> !all.contains(body))
                    .forEach(all::add);
            view.linksTo(all.get(at), Tie.PART_OF).stream()
                    .flatMap(link -> view.find(link.from()).stream())
                    .filter(party -> party.kind() == Kind.COMMITTEE && !all.contains(party.id()))
                    .forEach(party -> all.add(party.id()));
        }
        return all.stream();
    }
}
