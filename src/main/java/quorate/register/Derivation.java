package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Belonging.Term;
import quorate.register.Derived.Observed;
import quorate.register.Published.Membership;
import quorate.register.Published.Organisation;

/**
 * Works out the history that a set of published files tells. It depends on the set alone: not on the order in which they
 * came, nor on how often.
 */
final class Derivation {

    private final List<Publication> files;
    private final Identities identities;
    private final Bodies bodies;
    private final Map<String, Belonging> belongings = new HashMap<>();
    private final Map<String, String> readable = new HashMap<>();

    private Derivation(List<Publication> files, Identities identities) {
        this.files = files.stream()
                .sorted(Comparator.comparing(Publication::vintage).thenComparing(Publication::layout))
                .toList();
        this.identities = identities;
        this.bodies = new Bodies(this.files, identities);
    }

    static Derived of(List<Publication> files, Identities identities) {
        return new Derivation(files, identities).derive();
    }

    private Derived derive() {
        var derived = new Derived();
        bodies.derive(derived);
        var practices = HashMap.<String, List<Seen>>newHashMap(20_000);
        readMemberships();
        for (var file : files) {
            if (file.layout() != Layout.EPRACCUR) continue;
            for (var row : file.organisations()) {
                practices
                        .computeIfAbsent(row.code(), none -> new ArrayList<>(8))
                        .add(new Seen(file, row));
            }
        }
        practices.forEach((code, rows) -> derivePractice(code, rows, derived));
        belongings.values().forEach(Belonging::endWithBodies);
        var succession = new Succession(bodies, belongings.values());
        succession.derive(derived);
        belongings.forEach((code, belonging) -> {
            belonging.fillGaps(succession);
            var id = identities.of(code, Kind.PRACTICE);
            if (!practices.containsKey(code)) deriveUndescribed(code, id, belonging, derived);
            deriveTies(id, belonging, derived);
        });
        return derived;
    }

    private void readMemberships() {
        var latest =
                files.stream().filter(file -> file.layout() == Layout.EPCMEM).reduce((earlier, later) -> later);
        if (latest.isEmpty()) return;
        var byPractice = new HashMap<String, List<Membership>>();
        for (var row : latest.get().rows()) {
            if (row instanceof Membership membership) {
                byPractice
                        .computeIfAbsent(row.code(), none -> new ArrayList<>(4))
                        .add(membership);
            }
        }
        byPractice.forEach((code, memberships) -> {
            memberships.sort(Comparator.comparing(Membership::from));
            belonging(code).read(memberships, latest.get());
        });
    }

    private Belonging belonging(String code) {
        return belongings.computeIfAbsent(code, none -> new Belonging(bodies));
    }

    /** A practice as one file shows it. */
    private record Seen(Publication file, Organisation row) {}

    /** @param rows in the order of vintages */
    private void derivePractice(String code, List<Seen> rows, Derived derived) {
        var id = identities.of(code, Kind.PRACTICE);
        var last = rows.getLast().row();
        var isPractice =
                rows.stream().map(Seen::row).anyMatch(row -> row.setting().equals("4") && !row.isWelsh());
        var known = belongings.get(code);
        var believed = known == null ? LocalDate.MIN : known.seen();
        derived.kind(id, isPractice ? Kind.PRACTICE : Kind.PRESCRIBER, Layout.EPRACCUR.toString());
        var observed = new TreeMap<LocalDate, Observed>();
        var status = "active";
        @Nullable Organisation before = null;
        Map<String, String> traits = Map.of();
        for (var each : rows) {
            var row = each.row();
            var open = row.status().equals("closed") ? status : row.status();
            // From one vintage to the next most rows are the same.
            if (!row.equals(before) || !open.equals(status)) traits = traits(row, open);
            before = row;
            status = open;
            observed.put(each.file().vintage(), new Observed(traits, each.file().source()));
            if (each.file().vintage().isAfter(believed)) belonging(code).read(row, each.file());
        }
        derived.say(id, observed, new Span(last.open(), last.closed()));
    }

    private Map<String, String> traits(Organisation row, String status) {
        return Derived.traits(
                "name", readable(row.name()),
                "ods", row.code(),
                "address", readable(row.address()),
                "postcode", row.postcode(),
                "phone", row.phone(),
                "status", status,
                "setting", row.setting(),
                "country", row.isWelsh() ? "Wales" : "");
    }

    private String readable(String text) {
        return readable.computeIfAbsent(text, Letters::readable);
    }

    /** Of some practices that closed long ago nothing is known but where they belonged. */
    private void deriveUndescribed(String code, PartyId id, Belonging belonging, Derived derived) {
        var terms = belonging.terms();
        if (terms.isEmpty()) return;
        var source = terms.getFirst().source();
        derived.kind(id, Kind.PRESCRIBER, Layout.EPCMEM.toString());
        var traits =
                Derived.traits("name", "Practice " + code, "ods", code, "country", code.startsWith("W") ? "Wales" : "");
        var life = new Span(terms.getFirst().from(), terms.getLast().until());
        derived.say(id, new TreeMap<>(Map.of(life.from(), new Observed(traits, source))), life);
    }

    /**
     * Until the CCGs were abolished a practice is commissioned by the body it belongs to; afterwards it is part of the
     * place that has the code, and commissioned by the place's board.
     */
    private void deriveTies(PartyId id, Belonging belonging, Derived derived) {
        @Nullable Term withBoard = null;
        @Nullable PartyId lastBoard = null;
        for (var term : belonging.terms()) {
            var isCcg = bodies.kind(term.parent()) == Kind.CCG;
            if (!isCcg && bodies.kind(term.parent()) != Kind.PLACE) {
                commissioned(id, bodies.id(term.parent()), term, derived);
                continue;
            }
            if (isCcg && term.from().isBefore(Bodies.ABOLISHED)) {
                var until = earlier(term.until(), Bodies.ABOLISHED);
                commissioned(id, bodies.id(term.parent()), term.until(until), derived);
            }
            var later = after(term);
            if (later == null || !bodies.hasPlace(term.parent())) continue;
            derived.tie(id, Tie.PART_OF, bodies.placeId(term.parent()), span(later), notes(later), later.source());
            var board = bodies.board(term.parent()).orElse(null);
            if (withBoard != null
                    && board != null
                    && board.equals(lastBoard)
                    && later.from().equals(withBoard.until())) {
                withBoard = withBoard.until(later.until());
            } else {
                if (withBoard != null && lastBoard != null) commissioned(id, lastBoard, withBoard, derived);
                withBoard = later;
                lastBoard = board;
            }
        }
        if (withBoard != null && lastBoard != null) commissioned(id, lastBoard, withBoard, derived);
    }

    private static @Nullable Term after(Term term) {
        if (term.until() != null && !term.until().isAfter(Bodies.ABOLISHED)) return null;
        var from = term.from().isBefore(Bodies.ABOLISHED) ? Bodies.ABOLISHED : term.from();
        return new Term(term.parent(), from, term.until(), term.source(), term.inferred());
    }

    private static void commissioned(PartyId practice, PartyId by, Term term, Derived derived) {
        derived.tie(practice, Tie.COMMISSIONED_BY, by, span(term), notes(term), term.source());
    }

    private static Span span(Term term) {
        return new Span(term.from(), term.until());
    }

    private static Map<String, String> notes(Term term) {
        return term.inferred() ? Map.of("inferred", "from the succession of its commissioner") : Map.of();
    }

    private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }
}
