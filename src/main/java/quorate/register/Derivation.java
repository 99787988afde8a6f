package quorate.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Belonging.Term;

/**
 * Works out the history that a set of published files tells. It depends on the set alone: not on the order in which they
 * came, nor on how often. First who there was, from when until when; then who belonged to whom, within their lives.
 */
final class Derivation {

    private final List<Publication> files;
    private final Codes codes;
    private final Roster roster;
    private final Bodies bodies;
    private final Networks networks;
    private final Practices practices;
    private final Derived derived;

    private Derivation(List<Publication> files, Identities identities) {
        this.files = files.stream()
                .sorted(Comparator.comparing(Publication::vintage).thenComparing(Publication::layout))
                .toList();
        codes = new Codes(this.files);
        derived = new Derived(codes);
        roster = new Roster(this.files, codes, identities);
        bodies = new Bodies(this.files, identities, codes, roster);
        networks = new Networks(this.files, roster, bodies, identities);
        new Sites(this.files, roster, identities);
        roster.endUnnamed();
        bodies.beginBoards();
        bodies.endTeams();
        practices = new Practices(this.files, bodies, identities);
    }

    static Derived of(List<Publication> files, Identities identities) {
        return new Derivation(files, identities).derive();
    }

    private Derived derive() {
        bodies.derive(derived);
        roster.derive(derived);
        var belongings = practices.belongings();
        belongings.forEach(Belonging::endWithBodies);
        var succession = new Succession(bodies, belongings);
        belongings.forEach(each -> each.fillGaps(succession));
        practices.derive(derived);
        succession.derive(derived);
        new Hierarchy(roster, bodies, derived).derive();
        bodies.deriveHeirs(derived);
        practices.forEach(this::deriveTies);
        networks.derive(derived);
        practices.compare(derived);
        codes.derive(derived);
        return derived;
    }

    /**
     * Until the CCGs were abolished a practice is commissioned by the body it belongs to; afterwards it is part of the
     * place that has the code, and commissioned by the board that the place is part of on the day.
     */
    private void deriveTies(PartyId id, Belonging belonging) {
        var boards = new Boards(id);
        for (var term : belonging.terms()) {
            var isCcg = bodies.kind(term.parent()) == Kind.CCG;
            if (!isCcg && bodies.kind(term.parent()) != Kind.PLACE) {
                commissioned(id, bodies.id(term.parent()), term);
                continue;
            }
            if (isCcg && term.from().isBefore(Bodies.ABOLISHED)) {
                commissioned(id, bodies.id(term.parent()), term.until(earlier(term.until(), Bodies.ABOLISHED)));
            }
            var later = after(term);
            if (later == null || !bodies.hasPlace(term.parent())) continue;
            var place = bodies.placeId(term.parent());
            derived.tie(id, Tie.PART_OF, place, span(later), notes(later), later.source());
            for (var board : roster.tenure(place, Kind.ICB).terms(derived::life)) boards.add(later, board);
        }
        boards.end();
    }

    /** The boards of one practice. While the board stays the same, it does not matter that the place changes. */
    private final class Boards {
        private final PartyId practice;
        private @Nullable Term open;
        private @Nullable PartyId by;

        Boards(PartyId practice) {
            this.practice = practice;
        }

        void add(Term term, Tenure.Term board) {
            var life = derived.life(board.parent());
            if (life == null) return;
            var from = later(term.from(), later(board.from(), life.from()));
            var until = earliest(term.until(), earliest(board.until(), life.until()));
            if (until != null && !from.isBefore(until)) return;
            if (open != null && board.parent().equals(by) && from.equals(open.until())) {
                open = open.until(until);
                return;
            }
            end();
            var isTerms = from.equals(term.from());
            open = new Term(
                    term.parent(),
                    from,
                    until,
                    isTerms ? term.source() : board.source(),
                    isTerms ? term.inferred() : board.inferred(),
                    LocalDate.MIN);
            by = board.parent();
        }

        void end() {
            if (open != null && by != null) commissioned(practice, by, open);
            open = null;
        }
    }

    private static @Nullable Term after(Term term) {
        if (term.until() != null && !term.until().isAfter(Bodies.ABOLISHED)) return null;
        if (!term.from().isBefore(Bodies.ABOLISHED)) return term;
        return new Term(term.parent(), Bodies.ABOLISHED, term.until(), term.source(), term.inferred(), term.after());
    }

    private void commissioned(PartyId practice, PartyId by, Term term) {
        derived.tie(practice, Tie.COMMISSIONED_BY, by, span(term), notes(term), term.source());
    }

    private static Span span(Term term) {
        return new Span(term.from(), term.until());
    }

    private Map<String, String> notes(Term term) {
        return term.inferred() == null ? Map.of() : derived.inferred(term.inferred());
    }

    private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate a, @Nullable LocalDate b) {
        return b == null ? a : earlier(a, b);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
