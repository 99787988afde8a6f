package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.register.Reorganisation.Clustering;
import quorate.register.Reorganisation.Heir;
import quorate.register.Reorganisation.Merging;
import quorate.register.Reorganisation.Move;
import quorate.register.Reorganisation.Moving;
import quorate.web.Words;

/** What stands against a reorganisation, all of it at once. */
final class ReorganisationChecks {

    private static final Set<Kind> MERGE = Set.of(
            Kind.CCG, Kind.ICB, Kind.STP, Kind.PLACE, Kind.LOCALITY, Kind.NETWORK, Kind.FEDERATION, Kind.AREA_TEAM);
    private static final int NAMED = 5;

    private final Reorganisation it;
    private final Picture picture;
    private final View before;
    private final View then;
    private final Entries names;
    private final List<Objection> found = new ArrayList<>();

    private ReorganisationChecks(Reorganisation it, Picture picture) {
        this.it = it;
        this.picture = picture;
        this.before = new Sight(picture, it.day().minusDays(1), Fact.OPEN);
        this.then = new Sight(picture, it.day(), Fact.OPEN);
        this.names = new Entries(picture);
    }

    /** @param sameDay what was recorded for the same day and not taken back */
    static List<Objection> before(Reorganisation it, Picture picture, List<ReorganisationStore.Done> sameDay) {
        var checks = new ReorganisationChecks(it, picture);
        checks.once(sameDay);
        switch (it) {
            case Merging merging -> checks.merging(merging);
            case Moving moving -> checks.moving(moving);
            case Clustering clustering -> checks.clustering(clustering);
        }
        return checks.found;
    }

    private void no(String rule, String sentence, String remedy) {
        found.add(Entries.objection("register.reorganisation." + rule, sentence, remedy));
    }

    private void once(List<ReorganisationStore.Done> sameDay) {
        for (var done : sameDay) {
            if (done.fingerprint().equals(it.fingerprint())) {
                no(
                        "twice",
                        "This was recorded already: " + done.title() + ", for " + Words.day(it.day()) + ".",
                        "Open it in the list of reorganisations; nothing needs to be done again.");
                return;
            }
        }
        for (var done : sameDay) {
            var both = new HashSet<>(done.bodies());
            both.retainAll(it.bodies());
            both.stream()
                    .sorted()
                    .forEach(
                            body -> no(
                                    "day",
                                    names.nameOf(body) + " is in another reorganisation on " + Words.day(it.day())
                                            + ": " + done.title() + ".",
                                    "Record everything that happens to a body on one day as one act: take the other one back, or choose another day."));
        }
    }

    private void merging(Merging merging) {
        var survives = merging.heir().begins().isEmpty();
        if (merging.ending().size() + (survives ? 1 : 0) < 2) {
            no("alone", "A merger is of two bodies or more; one is given.", "Enter every body that takes part.");
        }
        merging.ending().forEach(body -> existed(body));
        if (survives) exists(merging.heir().id());
        if (merging.ending().contains(merging.heir().id())) {
            no(
                    "survivor",
                    names.nameOf(merging.heir().id()) + " cannot both end and survive.",
                    "Leave it out of the bodies that end, or name a new body.");
        }
        var kinds = merging.ending().stream().map(this::kindOf).distinct().toList();
        if (kinds.size() > 1 || !MERGE.containsAll(kinds)) {
            no(
                    "kinds",
                    "Bodies that merge are of one kind; these are "
                            + Words.list(kinds.stream().map(Kind::toString).toList()) + ".",
                    "Enter commissioners, or places, or networks, but not several kinds at once.");
        } else if (!kinds.isEmpty()) {
            heir(merging.heir(), kinds.getFirst());
        }
        moves(merging.moves(), Set.copyOf(merging.ending()), Set.copyOf(merging.ending()));
    }

    private void heir(Heir heir, Kind old) {
        var kind = heir.begins().orElseGet(() -> kindOf(heir.id()));
        if (kind != old && !(old == Kind.CCG && kind == Kind.ICB)) {
            no(
                    "heir",
                    "A " + old + " is not followed by a " + kind + ".",
                    "Choose a body of the same kind, or for clinical commissioning groups an integrated care board.");
        }
        if (heir.begins().isEmpty()) return;
        if (kind == Kind.ICB && it.day().isBefore(Bodies.ABOLISHED)) {
            no(
                    "era",
                    "There are integrated care boards from " + Words.day(Bodies.ABOLISHED) + " on.",
                    "Check the day.");
        }
        if (kind == Kind.CCG && !it.day().isBefore(Bodies.ABOLISHED)) {
            no(
                    "era",
                    "Clinical commissioning groups were abolished on " + Words.day(Bodies.ABOLISHED) + ".",
                    "Check the day, or choose an integrated care board.");
        }
        for (var other : heir.code().isEmpty() ? List.<PartyId>of() : picture.withCode("ods", heir.code())) {
            no(
                    "code",
                    "The code " + heir.code() + " belongs to " + names.nameOf(other)
                            + "; a code is never given to another body.",
                    "Check the code, leave it empty until there is one, or let " + names.nameOf(other) + " survive.");
        }
    }

    private void moving(Moving moving) {
        if (moving.moves().isEmpty()) {
            no("nothing", "No practice or place moves.", "Enter at least one, and where it goes.");
        }
        moving.ending().forEach(this::existed);
        moves(moving.moves(), Set.copyOf(moving.giving()), Set.copyOf(moving.ending()));
    }

    private void moves(List<Move> moves, Set<PartyId> giving, Set<PartyId> ending) {
        var once = new HashMap<PartyId, PartyId>();
        for (var move : moves) {
            var other = once.put(move.what(), move.to());
            if (other != null) {
                no(
                        "both",
                        names.nameOf(move.what()) + " is given twice: to " + names.nameOf(other) + " and to "
                                + names.nameOf(move.to()) + ".",
                        "Keep one of the two lines.");
            }
            exists(move.what());
            exists(move.to());
            if (ending.contains(move.to())) {
                no("gone", names.nameOf(move.to()) + " ends on that day.", "Choose a body that goes on.");
            } else if (then.find(move.to()).isPresent()
                    && Relocation.commissionerOf(move.to(), then).isEmpty()) {
                no(
                        "to",
                        names.nameOf(move.to()) + " commissions nothing on " + Words.day(it.day()) + ".",
                        "Enter a commissioner, or a place or locality of one.");
            }
            from(move, giving);
        }
    }

    private void from(Move move, Set<PartyId> giving) {
        var whose = whose(move.what(), before);
        if (whose.isEmpty()) {
            no(
                    "from",
                    names.nameOf(move.what()) + " had no commissioner on " + Words.day(before.day()) + ".",
                    "Check the code and the day.");
        } else if (!giving.isEmpty() && !giving.contains(whose.get())) {
            no(
                    "from",
                    names.nameOf(move.what()) + " belonged to " + names.nameOf(whose.get()) + " on "
                            + Words.day(before.day()) + ".",
                    "Leave the line out, or add " + names.nameOf(whose.get()) + " to the bodies of this act.");
        } else if (Relocation.commissionerOf(move.to(), then)
                        .filter(whose.get()::equals)
                        .isPresent()
                && move.to().equals(whose.get())) {
            no(
                    "still",
                    names.nameOf(move.what()) + " belongs to " + names.nameOf(move.to()) + " already.",
                    "Leave the line out.");
        }
    }

    /** The commissioner of a practice, a place or a locality. */
    static Optional<PartyId> whose(PartyId what, View view) {
        return Commissioners.find(view, what).or(() -> Relocation.commissionerOf(what, view));
    }

    private void clustering(Clustering clustering) {
        if (clustering.boards().size() < 2) {
            no("alone", "A cluster is of two boards or more; one is given.", "Enter every board that takes part.");
        }
        for (var board : clustering.boards()) {
            exists(board);
            if (!kindOf(board).isCommissioner()) {
                no(
                        "board",
                        names.nameOf(board) + " is no commissioner.",
                        "A cluster is of boards that share leaders; enter commissioners only.");
            }
            then.linksFrom(board, Tie.MEMBER_OF).stream()
                    .filter(link -> kindOf(link.to()) == Kind.CLUSTER)
                    .forEach(link -> no(
                            "cluster",
                            names.nameOf(board) + " is in " + names.nameOf(link.to()) + " on " + Words.day(it.day())
                                    + ".",
                            "End that first: a board shares its leaders in one cluster."));
        }
    }

    /** It must have existed the day before: else it has nothing to pass on. */
    private void existed(PartyId body) {
        if (before.find(body).isEmpty()) alive(body, before.day());
    }

    private void exists(PartyId body) {
        if (then.find(body).isEmpty()) alive(body, it.day());
    }

    private void alive(PartyId body, LocalDate day) {
        var life = picture.find(body).flatMap(Dossier::latest).map(Party::life);
        no(
                "before",
                names.nameOf(body) + " did not exist on " + Words.day(day)
                        + life.map(span -> ": it exists " + Entries.inWords(span) + ".")
                                .orElse("."),
                "Check the day, or choose another body.");
    }

    private Kind kindOf(PartyId id) {
        return picture.find(id).flatMap(Dossier::latest).map(Party::kind).orElse(Kind.OTHER);
    }

    /** A boundary may leave no hole: whoever had a commissioner the day before has one on the day. */
    static List<Objection> after(Reorganisation it, Picture picture, Picture after) {
        var checks = new ReorganisationChecks(it, picture);
        var then = new Sight(after, it.day(), Fact.OPEN);
        for (var body : it.bodies()) {
            if (!checks.kindOf(body).isCommissioner()) continue;
            if (then.find(body).isPresent()) continue;
            var left = checks.before.linksTo(body, Tie.COMMISSIONED_BY).stream()
                    .map(Link::from)
                    .filter(practice -> then.find(practice).isPresent())
                    .filter(practice -> then.linksFrom(practice, Tie.COMMISSIONED_BY).stream()
                            .noneMatch(link -> then.find(link.to()).isPresent()))
                    .toList();
            if (!left.isEmpty()) checks.hole(body, left);
        }
        return checks.found;
    }

    private void hole(PartyId body, List<PartyId> left) {
        var some = left.stream().limit(NAMED).map(names::nameOf).toList();
        var more = left.size() - some.size();
        no(
                "hole",
                Words.sentence(Words.count(left.size(), "practice", "practices")) + " of " + names.nameOf(body)
                        + " would have no commissioner from " + Words.day(it.day()) + ": "
                        + Words.list(
                                more == 0
                                        ? some
                                        : Stream.concat(some.stream(), Stream.of(more + " more"))
                                                .toList())
                        + ".",
                "Say where each of them goes, or let the body go on.");
    }
}
