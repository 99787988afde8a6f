package quorate.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import quorate.kernel.PartyId;
import quorate.register.Published.Chain;
import quorate.register.Published.Note;
import quorate.register.Published.Organisation;

/**
 * The bodies between a commissioner and NHS England, as all files together know them: teams, partnerships, boards, regions,
 * and the local authorities beside them. What no file says is inferred, and says so: a body that a complete file no longer
 * names, nor any later one, had ended by then; a team of which no group is part any more ended when the last one left.
 */
final class Roster {

    private static final Set<Kind> OURS =
            Set.of(Kind.REGION, Kind.AREA_TEAM, Kind.STP, Kind.ICB, Kind.LOCAL_AUTHORITY, Kind.OTHER);

    private final List<Publication> files;
    private final Codes codes;
    private final Identities identities;
    private final Map<Kind, TreeMap<String, Body>> bodies = new EnumMap<>(Kind.class);

    /** Of groups and places, of which {@link Bodies} says who they are. */
    final Map<PartyId, Map<Kind, Tenure>> tenures = new HashMap<>();

    /** What the log says of mergers and divisions, with the log. */
    final Map<Log.Change, Publication> changes = new LinkedHashMap<>();
    /** Which local authorities a group covers, by the day of the file that says so. */
    final TreeMap<LocalDate, Covered> covered = new TreeMap<>();

    /** What the names of its places say that a board is called. */
    private final Map<PartyId, String> boardNames = new HashMap<>();

    record Covered(Publication file, Set<Pair> pairs) {}

    record Pair(PartyId group, PartyId authority) {}

    Roster(List<Publication> files, Codes codes, Identities identities) {
        this.files = files;
        this.codes = codes;
        this.identities = identities;
        for (var file : files) read(file);
    }

    private void read(Publication file) {
        var done = new IdentityHashMap<List<Mention>, Boolean>();
        for (var row : file.rows()) {
            switch (row) {
                case Chain chain -> {
                    if (done.put(chain.bodies(), true) == null) read(file, chain);
                }
                case Organisation team when file.layout() == Layout.EAUTH -> readTeam(file, team);
                case Organisation group when file.layout() == Layout.ECCG -> readGeography(file, group);
                case Note note -> readNote(file, note);
                default -> {}
            }
        }
    }

    Body body(Kind kind, String code) {
        return bodies.computeIfAbsent(kind, none -> new TreeMap<>()).computeIfAbsent(code, one -> new Body(kind, one));
    }

    Map<String, Body> all(Kind kind) {
        return bodies.getOrDefault(kind, new TreeMap<>());
    }

    PartyId id(Kind kind, String code) {
        return identities.of(code, kind);
    }

    /** To which body of a kind a group or place belongs. */
    Tenure tenure(PartyId child, Kind parent) {
        return tenures.computeIfAbsent(child, none -> new EnumMap<>(Kind.class))
                .computeIfAbsent(parent, none -> new Tenure());
    }

    private void read(Publication file, Chain chain) {
        var known = new EnumMap<Kind, String>(Kind.class);
        for (var each : chain.bodies()) {
            var code = codes.of(each, file);
            if (code.isEmpty()) continue;
            known.put(each.kind(), code.get());
            if (OURS.contains(each.kind())) body(each.kind(), code.get()).see(file, file.vintage(), each);
        }
        place(file, known, Kind.CCG, Kind.AREA_TEAM);
        place(file, known, Kind.CCG, Kind.STP);
        place(file, known, Kind.PLACE, Kind.ICB);
        place(file, known, Kind.AREA_TEAM, Kind.REGION);
        place(file, known, Kind.ICB, Kind.REGION);
        if (!known.containsKey(Kind.AREA_TEAM)) place(file, known, Kind.STP, Kind.REGION);
        var group = known.get(Kind.CCG);
        var authority = known.get(Kind.LOCAL_AUTHORITY);
        if (group != null && authority != null) {
            covered.computeIfAbsent(file.vintage(), none -> new Covered(file, new HashSet<>()))
                    .pairs()
                    .add(new Pair(id(Kind.CCG, group), id(Kind.LOCAL_AUTHORITY, authority)));
        }
        var board = known.get(Kind.ICB);
        if (file.layout() == Layout.CCG_TO_ICB && group != null && board != null) {
            tenure(id(Kind.PLACE, group), Kind.ICB).see(file, file.vintage(), id(Kind.ICB, board));
        }
    }

    private void place(Publication file, Map<Kind, String> known, Kind child, Kind parent) {
        var one = known.get(child);
        var other = known.get(parent);
        if (one == null || other == null) return;
        var tenure = OURS.contains(child) ? body(child, one).within(parent) : tenure(id(child, one), parent);
        tenure.see(file, file.vintage(), id(parent, other));
    }

    private void readTeam(Publication file, Organisation row) {
        var kind =
                row.code().matches("Y\\d\\d") ? Kind.REGION : row.code().startsWith("Q") ? Kind.AREA_TEAM : Kind.OTHER;
        var body = body(kind, row.code());
        body.see(file, row);
        if (row.region().isEmpty()) return;
        var parent = kind == Kind.AREA_TEAM ? Kind.REGION : Kind.OTHER;
        body.within(parent).see(file, file.vintage(), id(parent, row.region()));
    }

    /** Files of groups gave the local office until 2019; since then the partnership, and later the board. */
    private void readGeography(Publication file, Organisation row) {
        if (row.geography().matches("Q\\d\\d")) {
            tenure(id(Kind.CCG, row.code()), Kind.AREA_TEAM)
                    .see(file, file.vintage(), id(Kind.AREA_TEAM, row.geography()));
            body(Kind.AREA_TEAM, row.geography()).see(file, file.vintage());
        } else if (Bodies.isPlace(row) && Bodies.isBoard(row.geography())) {
            seeBoard(file, row.code(), row.geography());
            var name = Letters.readable(row.name());
            var suffix = " - " + row.code();
            if (name.endsWith(suffix)) {
                boardNames.merge(
                        id(Kind.ICB, row.geography()),
                        name.substring(0, name.length() - suffix.length()),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
            if (!row.region().matches("Y\\d\\d")) return;
            body(Kind.REGION, row.region()).see(file, file.vintage());
            body(Kind.ICB, row.geography())
                    .within(Kind.REGION)
                    .see(file, file.vintage(), id(Kind.REGION, row.region()));
        }
    }

    /** A file that has no row for boards says that a place is part of one. */
    void seeBoard(Publication file, String place, String board) {
        body(Kind.ICB, board).see(file, file.vintage());
        tenure(id(Kind.PLACE, place), Kind.ICB).see(file, file.vintage(), id(Kind.ICB, board));
    }

    /** Whether any file but those of one layout says which board a place is part of. */
    boolean isToldWithout(PartyId place, Layout layout) {
        return tenure(place, Kind.ICB).isToldWithout(layout);
    }

    private void readNote(Publication file, Note note) {
        if (Log.isAboutOneStp(note)) {
            var named = Log.isNaming(note) ? note.name() : "";
            var body = body(Kind.STP, note.code());
            body.see(file, note.day(), new Mention(Kind.STP, note.code(), Log.statisticalCode(note), named));
            if (Log.isEnd(note)) {
                // It was there until its code was closed, and nothing says since when.
                body.beginBy(note.day().minusDays(1));
                body.endBy(note.day());
            }
        }
        Log.change(note).ifPresent(change -> changes.putIfAbsent(change, file));
    }

    /** Whoever is no longer in a complete file, nor in any later one, had ended by then. */
    void endUnnamed() {
        for (var file : files) {
            for (var kind : file.layout().complete(file.vintage())) {
                for (var body : all(kind).values()) {
                    if (body.last().isBefore(file.vintage())) body.endBy(file.vintage());
                }
            }
        }
        for (var body : all(Kind.STP).values()) body.endBy(Bodies.ABOLISHED);
    }

    /** Says who they are. What they are part of is said when all lives are known. */
    void derive(Derived derived) {
        bodies.forEach((kind, all) -> all.forEach((code, body) -> {
            var id = id(kind, code);
            var words = kind.toString();
            var plain = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " " + code;
            body.derive(id, boardNames.getOrDefault(id, plain), derived);
        }));
    }
}
