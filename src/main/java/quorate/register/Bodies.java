package quorate.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Published.Chain;
import quorate.register.Published.Membership;
import quorate.register.Published.Organisation;
import quorate.register.Published.Partner;
import quorate.register.Published.Site;

/** The commissioners that the published files speak of: described in {@code eccg}, named in a lookup, or only as a parent. */
final class Bodies {

    /** CCGs were established with effect from this day (Health and Social Care Act 2012) … */
    static final LocalDate ESTABLISHED = LocalDate.of(2013, 4, 1);

    /** … and abolished on this one, when the boards took their place (Health and Care Act 2022, s19 and s20). */
    static final LocalDate ABOLISHED = LocalDate.of(2022, 7, 1);

    /** Codes of boards, since 2026 also of five characters; those of NHS England's teams have a digit in the second place. */
    private static final Pattern BOARD = Pattern.compile("Q[A-Z][A-Z0-9]|[A-Z0-9]{5}");

    private final Identities identities;
    private final Codes codes;
    private final Roster roster;
    private final TreeMap<String, Group> groups = new TreeMap<>();

    /** What kind of body a code is, which is asked for every practice. */
    private final Map<String, Kind> kinds = new HashMap<>();

    Bodies(List<Publication> files, Identities identities, Codes codes, Roster roster) {
        this.identities = identities;
        this.codes = codes;
        this.roster = roster;
        for (var file : files) read(file);
        for (var file : files) {
            if (!file.layout().complete(file.vintage()).contains(Kind.PLACE)) continue;
            groups.values().forEach(group -> group.missedIn(file.vintage()));
        }
        for (var file : files) if (file.layout() == Layout.EPRACCUR) readBoards(file);
    }

    private void read(Publication file) {
        var done = new java.util.IdentityHashMap<List<Mention>, Boolean>();
        for (var row : file.rows()) {
            switch (row) {
                case Organisation body
                when file.layout() == Layout.ECCG -> group(body.code()).describe(file, body);
                case Organisation practice
                when file.layout() == Layout.EPRACCUR -> {
                    if (!practice.parent().isEmpty()) {
                        group(practice.parent()).parent(file, practice.joined(), practice.left());
                    }
                }
                case Organisation network
                when file.layout() == Layout.EPCN_DETAILS || file.layout() == Layout.EPCN ->
                    mention(file, network.parent());
                case Partner partner -> mention(file, partner.commissioner());
                case Membership member -> group(member.parent()).parent(file, member.from(), member.until());
                case Chain chain -> {
                    if (done.put(chain.bodies(), true) == null) read(file, chain);
                }
                case Site site when file.layout() == Layout.CCG_SITES -> locate(file, site);
                default -> {}
            }
        }
    }

    private void read(Publication file, Chain chain) {
        // Of codes of all years without a day nothing follows for any day.
        if (file.layout().isLastResort()) return;
        for (var each : chain.bodies()) {
            if (each.kind() != Kind.CCG && each.kind() != Kind.PLACE) continue;
            codes.of(each, file).ifPresent(code -> group(code).mention(file, each));
        }
    }

    private void mention(Publication file, String code) {
        if (!code.isEmpty()) group(code).mention(file, new Mention(Kind.CCG, code, "", ""));
    }

    private void locate(Publication file, Site site) {
        var group = group(site.code());
        group.mention(file, new Mention(Kind.CCG, site.code(), "", ""));
        Sites.see(group.own, file, site);
    }

    private Group group(String code) {
        return groups.computeIfAbsent(code, Group::new);
    }

    /** Where no file of bodies says which board a place is part of, most of its practices do. */
    private void readBoards(Publication file) {
        if (file.vintage().isBefore(ABOLISHED)) return;
        file.organisations().stream()
                .filter(row -> row.left() == null && !row.parent().isEmpty() && isBoard(row.geography()))
                .collect(Collectors.groupingBy(
                        Organisation::parent, Collectors.groupingBy(Organisation::geography, Collectors.counting())))
                .forEach((place, counts) -> counts.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .filter(most -> !roster.isToldWithout(placeId(place), Layout.EPRACCUR))
                        .ifPresent(most -> roster.seeBoard(file, place, most.getKey())));
    }

    /** A board was there when the groups were abolished, unless each of its places was another's before or came later. */
    void beginBoards() {
        for (var group : groups.values()) {
            if (!group.hasPlace() || group.open().isAfter(ABOLISHED)) continue;
            roster.tenure(placeId(group.code), Kind.ICB).first().ifPresent(first -> {
                for (var board : roster.all(Kind.ICB).values()) {
                    if (roster.id(Kind.ICB, board.code).equals(first)) board.beginBy(ABOLISHED);
                }
            });
        }
    }

    /** A team of which no group is part any more ended when the last one left. */
    void endTeams() {
        var teams = new HashMap<PartyId, Body>();
        for (var team : roster.all(Kind.AREA_TEAM).values()) teams.put(roster.id(Kind.AREA_TEAM, team.code), team);
        Tenure.Lives lives = id -> teams.containsKey(id) ? teams.get(id).life() : null;
        var left = new HashMap<PartyId, LocalDate>();
        for (var group : groups.values()) {
            if (group.kind() != Kind.CCG) continue;
            var closed = group.closed();
            for (var term : roster.tenure(id(group.code), Kind.AREA_TEAM).terms(lives)) {
                var end = term.until() != null ? term.until() : closed != null ? closed : LocalDate.MAX;
                left.merge(term.parent(), end, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        left.forEach((id, day) -> {
            var team = teams.get(id);
            if (team != null && team.closed().isEmpty() && day.isBefore(ABOLISHED)) team.endBy(day);
        });
    }

    static boolean isBoard(String code) {
        return BOARD.matcher(code).matches();
    }

    static boolean isPlace(Organisation row) {
        return row.type().startsWith("RO319");
    }

    /** Welsh local health boards have been 7A1 to 7A7 since 2009, and 6A1 to 6C2 before. */
    static boolean isWelsh(String code) {
        return code.matches("7A\\d|6[A-C]\\d");
    }

    Kind kind(String code) {
        return kinds.computeIfAbsent(code, one -> group(one).kind());
    }

    LocalDate open(String code) {
        return group(code).open();
    }

    @Nullable
    LocalDate closed(String code) {
        return group(code).closed();
    }

    boolean hasPlace(String code) {
        return group(code).hasPlace();
    }

    /** Whether a group was still there when the boards took over. */
    boolean isGroupUntilBoards(String code) {
        var closed = closed(code);
        return kind(code) == Kind.CCG && (closed == null || !closed.isBefore(ABOLISHED));
    }

    PartyId id(String code) {
        return identities.of(code, kind(code));
    }

    PartyId placeId(String code) {
        return identities.of(code, Kind.PLACE);
    }

    /** The body that a code stood for on the day. */
    PartyId id(String code, LocalDate day) {
        return !day.isBefore(ABOLISHED) && hasPlace(code) ? placeId(code) : id(code);
    }

    /** Says who they are. */
    void derive(Derived derived) {
        for (var group : groups.values()) {
            if (group.kind() != Kind.PLACE) deriveBody(group, derived);
            if (group.hasPlace()) derivePlace(group, derived);
        }
    }

    private void deriveBody(Group group, Derived derived) {
        var kind = group.kind();
        var closed = group.closed();
        if (kind == Kind.CCG && (closed == null || closed.isAfter(ABOLISHED))) closed = ABOLISHED;
        var open = group.open();
        if (closed != null && !open.isBefore(closed)) return;
        var id = id(group.code);
        var life = new Span(open, closed);
        if (!group.own.isNamed()) {
            group.own.see(
                    Layout.values().length, open, Derived.traits("name", nameByCode(group.code, kind)), group.source());
        }
        derived.kind(id, kind, group.source());
        var always = Derived.traits("ods", group.code, "country", isWelsh(group.code) ? "Wales" : "");
        group.own.derive(id, always, life, derived);
        if (kind == Kind.COMMISSIONING_HUB) {
            derived.tie(id, Tie.PART_OF, Register.NHS_ENGLAND, life, Map.of(), group.source());
        }
    }

    private void derivePlace(Group group, Derived derived) {
        var id = placeId(group.code);
        var from = group.open().isBefore(ABOLISHED) ? ABOLISHED : group.open();
        var closed = group.closed();
        if (closed != null && !from.isBefore(closed)) return;
        if (!group.asPlace.isNamed()) {
            group.asPlace.see(
                    Layout.values().length, from, Derived.traits("name", "Place " + group.code), group.source());
        }
        derived.kind(id, Kind.PLACE, group.source());
        group.asPlace.derive(id, Map.of("ods", group.code), new Span(from, closed), derived);
    }

    /** The boards that took over from the groups, when all lives are known. */
    void deriveHeirs(Derived derived) {
        for (var group : groups.values()) {
            if (group.kind() != Kind.CCG || !group.hasPlace() || !group.open().isBefore(ABOLISHED)) continue;
            for (var term : roster.tenure(placeId(group.code), Kind.ICB).terms(derived::life)) {
                var holds = !term.from().isAfter(ABOLISHED)
                        && (term.until() == null || term.until().isAfter(ABOLISHED));
                if (!holds || derived.life(term.parent()) == null || derived.life(id(group.code)) == null) continue;
                derived.tie(
                        term.parent(),
                        Tie.SUCCESSOR_OF,
                        id(group.code),
                        Span.since(ABOLISHED),
                        Map.of(),
                        term.source());
            }
        }
    }

    /** What to call a body that the files of memberships know only by its code, until a file gives its name. */
    private static String nameByCode(String code, Kind kind) {
        return switch (kind) {
            case CCG -> "CCG " + code;
            case PCT -> (code.length() == 5 ? "Primary care group " : "Primary care trust ") + code;
            case COMMISSIONING_HUB -> "Commissioning hub " + code;
            default -> "Local health board " + code;
        };
    }
}
