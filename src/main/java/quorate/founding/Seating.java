package quorate.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.clocks.Undone;
import quorate.committees.Bench;
import quorate.committees.Prospect;
import quorate.committees.Seat;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Truth;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;

/** The seats of a committee as at any day, and the entries by which people come to hold them and cease to. */
@Component
class Seating {

    private static final String SOURCE = "entered by hand";

    private final Register register;
    private final Authority authority;
    private final Clocks clocks;

    Seating(Register register, Authority authority, Clocks clocks) {
        this.register = register;
        this.authority = authority;
        this.clocks = clocks;
    }

    /** @throws java.util.NoSuchElementException if the committee did not exist on the day */
    Composition composition(PartyId committee, LocalDate day, long known) {
        var view = register.on(day, known);
        var posts = posts(view, committee);
        var instrument = authority.instruments(known).findTerms(committee, day);
        var terms = instrument.map(Instrument::content).map(Terms.class::cast);
        var seats = Bench.of(view, List.of(committee));
        var ofTheTerms =
                instrument.map(one -> tried(one, terms.orElseThrow(), day)).orElse(List.of());
        var ofThePeople =
                instrument.map(one -> tried(one, filled(terms.orElseThrow(), seats), day)).orElse(List.of()).stream()
                        .filter(objection -> ofTheTerms.stream().noneMatch(other -> isSame(objection, other)))
                        .toList();
        return new Composition(
                view.get(committee),
                day,
                instrument,
                posts,
                missing(terms, posts, view),
                ofTheTerms,
                ofThePeople,
                terms.map(one -> Prospect.gathered(one, seats)));
    }

    private static boolean isSame(Objection one, Objection other) {
        return one.rule().equals(other.rule()) && one.sentence().equals(other.sentence());
    }

    /** What the rules of the day say, not only those of the first day of the terms. */
    private List<Objection> tried(Instrument instrument, Terms terms, LocalDate day) {
        return authority.tryOut(new Instrument(
                instrument.id(), instrument.title(), Span.since(day), instrument.acts(), terms, instrument.clauses()));
    }

    /** The terms as if they had just those seats that somebody holds. */
    private static Terms filled(Terms terms, List<Seat> seats) {
        var held = seats.stream()
                .map(seat -> new Terms.Seat(
                        seat.title(), seat.offices(), seat.kinds(), seat.voting() ? Truth.YES : Truth.NO, 1))
                .toList();
        return new Terms(
                terms.body(),
                terms.of(),
                terms.form(),
                held,
                terms.chairing(),
                terms.quorum(),
                terms.counting(),
                terms.voting(),
                terms.meets(),
                terms.noticeDays(),
                terms.notice(),
                terms.invites(),
                terms.explains());
    }

    private static List<Composition.Post> posts(View view, PartyId committee) {
        return view.linksTo(committee, Tie.PART_OF).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.kind() == Kind.POST)
                .sorted(Comparator.comparing(Seating::rank).thenComparing(Seating::titleOf))
                .map(post -> new Composition.Post(
                        post.id(),
                        titleOf(post),
                        post.trait("seat-kind").orElse(""),
                        post.trait("voting").filter("no"::equals).isEmpty(),
                        Bench.isSeat(post),
                        post.life(),
                        holders(view, post.id())))
                .toList();
    }

    /** The chair first, then those who vote, then the others. */
    private static int rank(Party post) {
        var office = post.trait("office").orElse("");
        if (office.equals("chair")) return 0;
        if (office.equals("vice-chair")) return 1;
        if (!Bench.isSeat(post)) return 4;
        return post.trait("voting").filter("no"::equals).isPresent() ? 3 : 2;
    }

    static String titleOf(Party post) {
        return post.trait("title").orElse(post.name());
    }

    private static List<Composition.Holding> holders(View view, PartyId post) {
        return view.linksTo(post, Tie.HOLDS).stream()
                .map(link -> new Composition.Holding(
                        link.id(),
                        link.from(),
                        view.find(link.from()).map(Party::name).orElse("Somebody unknown"),
                        link.span()))
                .toList();
    }

    /** Seats of the terms beyond the posts that there are of that office and kind. */
    private static List<Composition.Missing> missing(Optional<Terms> terms, List<Composition.Post> posts, View view) {
        var missing = new ArrayList<Composition.Missing>();
        var free = new ArrayList<>(posts);
        var seats = terms.map(Terms::seats).orElse(List.of());
        for (var at = 0; at < seats.size(); at++) {
            var seat = seats.get(at);
            var wanted = seat.count();
            for (var post : List.copyOf(free)) {
                if (wanted == 0) break;
                if (fits(view.get(post.id()), seat)) {
                    free.remove(post);
                    wanted--;
                }
            }
            if (wanted > 0) missing.add(new Composition.Missing(at, seat.title(), wanted));
        }
        if (posts.stream().allMatch(Composition.Post::seat)) {
            missing.add(new Composition.Missing(-1, "Committee secretary", 1));
        }
        return missing;
    }

    private static boolean fits(Party post, Terms.Seat seat) {
        var offices = new HashSet<>(Bench.words(post.trait("office").orElse("")));
        offices.remove("member");
        return titleOf(post).equals(seat.title())
                || offices.equals(seat.offices())
                        && Bench.words(post.trait("seat-kind").orElse("")).equals(seat.kinds());
    }

    /** Enters a post for a seat of the terms that has none yet. @param at its place among the seats; -1 for the secretary */
    Answer<PartyId> addPost(PartyId committee, int at, UUID key, Actor by) {
        var today = clocks.today();
        var instrument = authority.instruments(Long.MAX_VALUE).findTerms(committee, today);
        var seats = instrument.map(one -> ((Terms) one.content()).seats()).orElse(List.of());
        if (at >= seats.size()) {
            return new Answer.Refused<>(List.of(Constituting.no(
                    "seat.terms", "The terms of reference have no such seat today.", "Open the page again")));
        }
        var place = at < 0
                ? new Founding.Place(key, "Committee secretary", "secretary", "officer", "no", List.of())
                : placeOf(seats.get(at), key);
        var post = new PartyId(Fresh.idOf("post", key.toString()));
        if (register.on(today).find(post).isPresent()) return new Answer.Done<>(post);
        return kept(() -> {
            var life = Span.since(instrument
                    .map(one -> one.span().from())
                    .orElseGet(() -> register.on(today).get(committee).life().from()));
            require(register.admit(post, Kind.POST, place.title(), life, PlaceForm.traitsOf(place), by));
            require(register.link(post, Tie.PART_OF, committee, life, Map.of(), SOURCE, by));
            return post;
        });
    }

    private static Founding.Place placeOf(Terms.Seat seat, UUID key) {
        return new Founding.Place(
                key,
                seat.title(),
                sorted(seat.offices()),
                sorted(seat.kinds()),
                seat.votes() == Truth.NO ? "no" : "yes",
                List.of());
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    /** Lets somebody hold a post from a day on. */
    Answer<PartyId> seat(PartyId post, Founding.Holder holder, Actor by) {
        return kept(() -> {
            var person = holder.person().orElseGet(PartyId::fresh);
            if (holder.person().isEmpty()) {
                require(register.admit(person, Kind.PERSON, holder.name(), Span.ALWAYS, Map.of(), by));
            }
            var span = holder.until()
                    .map(last -> Span.between(holder.from(), last.plusDays(1)))
                    .orElseGet(() -> Span.since(holder.from()));
            require(register.link(person, Tie.HOLDS, post, span, Map.of(), SOURCE, by));
            return person;
        });
    }

    /** Ends it. @param last the last day on which the seat is held */
    Answer<UUID> unseat(Composition.Holding holding, LocalDate last, String why, Actor by) {
        return kept(() -> {
            require(register.end(holding.link(), holding.person(), last.plusDays(1), why, by));
            return holding.link();
        });
    }

    private <T> Answer<T> kept(java.util.function.Supplier<T> entries) {
        try {
            return clocks.write(number -> new Answer.Done<>(entries.get()));
        } catch (Undone undone) {
            return new Answer.Refused<>(undone.found());
        }
    }

    private static void require(Answer<?> entered) {
        if (!entered.isDone()) throw new Undone(entered.objections());
    }
}
