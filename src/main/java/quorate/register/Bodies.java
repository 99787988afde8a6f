package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quorate.intake.Import;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Derived.Observed;
import quorate.register.Published.Membership;
import quorate.register.Published.Organisation;

/** The commissioners that the published files speak of: described in {@code eccg}, or only named as somebody's parent. */
final class Bodies {

    /** CCGs were established with effect from this day (Health and Social Care Act 2012) … */
    static final LocalDate ESTABLISHED = LocalDate.of(2013, 4, 1);

    /** … and abolished on this one, when the boards took their place (Health and Care Act 2022, s19 and s20). */
    static final LocalDate ABOLISHED = LocalDate.of(2022, 7, 1);

    /** Codes of boards; those of NHS England's teams have a digit in the second place. */
    private static final Pattern BOARD = Pattern.compile("Q[A-Z][A-Z0-9]");

    private final Identities identities;
    private final Map<String, TreeMap<LocalDate, Organisation>> described = new HashMap<>();
    private final Map<String, Named> named = new HashMap<>();
    private final Map<String, String> boards = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    /** What can be told of a body from its being named as a parent. */
    private static final class Named {
        LocalDate from = LocalDate.MAX;

        @Nullable
        LocalDate until = LocalDate.MIN;

        String source = "";
        LocalDate vintage = LocalDate.MAX;
        boolean place;

        void add(@Nullable LocalDate begun, @Nullable LocalDate ended, Publication file) {
            if (begun != null && begun.isBefore(from)) from = begun;
            if (until != null) until = ended == null ? null : ended.isAfter(until) ? ended : until;
            if (file.vintage().isBefore(vintage)
                    || file.vintage().equals(vintage) && file.source().compareTo(source) < 0) {
                vintage = file.vintage();
                source = file.source();
            }
            place |= ended == null && !file.vintage().isBefore(ABOLISHED);
        }
    }

    Bodies(List<Publication> files, Identities identities) {
        this.identities = identities;
        for (var file : files) {
            switch (file.layout()) {
                case ECCG ->
                    file.organisations()
                            .forEach(row -> described
                                    .computeIfAbsent(row.code(), none -> new TreeMap<>())
                                    .put(file.vintage(), row));
                case EPRACCUR -> {
                    file.organisations().stream()
                            .filter(row -> !row.parent().isEmpty())
                            .forEach(row -> name(row.parent()).add(row.joined(), row.left(), file));
                    readBoards(file);
                }
                case EPCMEM -> {
                    for (var row : file.rows()) {
                        if (row instanceof Membership(var code, var parent, var from, var until)) {
                            name(parent).add(from, until, file);
                        }
                    }
                }
            }
        }
        described.forEach((code, rows) ->
                rows.values().stream().filter(Bodies::isPlace).forEach(row -> boards.put(code, row.geography())));
    }

    private Named name(String code) {
        return named.computeIfAbsent(code, none -> new Named());
    }

    /** Where {@code eccg} does not say which board a place is part of, most of its practices do. */
    private void readBoards(Publication file) {
        if (file.vintage().isBefore(ABOLISHED)) return;
        file.organisations().stream()
                .filter(row -> row.left() == null
                        && !row.parent().isEmpty()
                        && BOARD.matcher(row.geography()).matches())
                .collect(Collectors.groupingBy(
                        Organisation::parent, Collectors.groupingBy(Organisation::geography, Collectors.counting())))
                .forEach((place, counts) -> counts.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .ifPresent(most -> boards.put(place, most.getKey())));
    }

    private static boolean isPlace(Organisation row) {
        return row.type().startsWith("RO319");
    }

    Kind kind(String code) {
        return kinds.computeIfAbsent(code, this::kindOf);
    }

    private Kind kindOf(String code) {
        var rows = described.get(code);
        if (rows != null) {
            Collection<Organisation> all = rows.values();
            if (all.stream().anyMatch(row -> row.name().contains("COMMISSIONING HUB"))) return Kind.COMMISSIONING_HUB;
            return all.stream().anyMatch(row -> row.type().equals("RO327")) ? Kind.PLACE : Kind.CCG;
        }
        if (isWelsh(code)) return Kind.OTHER;
        return name(code).from.isBefore(ESTABLISHED) ? Kind.PCT : Kind.CCG;
    }

    /** Welsh local health boards have been 7A1 to 7A7 since 2009, and 6A1 to 6C2 before. */
    private static boolean isWelsh(String code) {
        return code.matches("7A\\d|6[A-C]\\d");
    }

    LocalDate open(String code) {
        var rows = described.get(code);
        var from = rows == null ? name(code).from : rows.lastEntry().getValue().open();
        return from.equals(LocalDate.MAX) ? ESTABLISHED : from;
    }

    /** The first day on which the body, or the place that came after it under the code, no longer existed. */
    @Nullable
    LocalDate closed(String code) {
        var rows = described.get(code);
        if (rows != null) return rows.lastEntry().getValue().closed();
        var until = name(code).until;
        return kind(code) == Kind.CCG || until == null || until.equals(LocalDate.MIN) ? null : until;
    }

    /** The place that a CCG's code stands for since the CCGs were abolished. */
    boolean hasPlace(String code) {
        if (kind(code) == Kind.PLACE) return true;
        if (kind(code) != Kind.CCG) return false;
        var rows = described.get(code);
        var asPlace = rows != null && rows.values().stream().anyMatch(Bodies::isPlace);
        return asPlace || closed(code) == null && named.containsKey(code) && name(code).place;
    }

    PartyId id(String code) {
        return identities.of(code, kind(code));
    }

    PartyId placeId(String code) {
        return identities.of(code, Kind.PLACE);
    }

    Optional<PartyId> board(String place) {
        return Optional.ofNullable(boards.get(place)).map(code -> identities.of(code, Kind.ICB));
    }

    void derive(Derived derived) {
        var codes = new ArrayList<>(described.keySet());
        named.keySet().stream().filter(code -> !described.containsKey(code)).forEach(codes::add);
        for (var code : codes) {
            if (kind(code) != Kind.PLACE) deriveBody(code, derived);
            if (hasPlace(code)) derivePlace(code, derived);
        }
        deriveBoards(derived);
    }

    private void deriveBody(String code, Derived derived) {
        var kind = kind(code);
        var closed = closed(code);
        if (kind == Kind.CCG && (closed == null || closed.isAfter(ABOLISHED))) closed = ABOLISHED;
        var open = open(code);
        if (closed != null && !open.isBefore(closed)) return;
        var id = id(code);
        var observed = observed(code, false);
        if (observed.isEmpty()) {
            observed.put(
                    open,
                    new Observed(
                            Derived.traits(
                                    "name",
                                    nameByCode(code, kind),
                                    "ods",
                                    code,
                                    "country",
                                    isWelsh(code) ? "Wales" : ""),
                            source(code)));
        }
        derived.kind(id, kind, source(code));
        derived.say(id, observed, new Span(open, closed));
        if (kind == Kind.COMMISSIONING_HUB) {
            derived.tie(id, Tie.PART_OF, Register.NHS_ENGLAND, new Span(open, closed), Map.of(), source(code));
        }
    }

    private void derivePlace(String code, Derived derived) {
        var id = placeId(code);
        var from = open(code).isBefore(ABOLISHED) ? ABOLISHED : open(code);
        var closed = closed(code);
        if (closed != null && !from.isBefore(closed)) return;
        var span = new Span(from, closed);
        var observed = observed(code, true);
        if (observed.isEmpty()) {
            observed.put(from, new Observed(Derived.traits("name", "Place " + code, "ods", code), source(code)));
        }
        var source = observed.firstEntry().getValue().source();
        derived.kind(id, Kind.PLACE, source);
        derived.say(id, observed, span);
        board(code).ifPresent(board -> derived.tie(id, Tie.PART_OF, board, span, Map.of(), source));
        if (kind(code) == Kind.CCG && open(code).isBefore(ABOLISHED)) {
            board(code)
                    .ifPresent(board ->
                            derived.tie(board, Tie.SUCCESSOR_OF, id(code), Span.since(ABOLISHED), Map.of(), source));
        }
    }

    private void deriveBoards(Derived derived) {
        var places = new TreeMap<String, TreeMap<String, Observed>>();
        boards.forEach((place, board) -> {
            if (!hasPlace(place)) return;
            var last = observed(place, true).lastEntry();
            var name = last == null ? "" : last.getValue().traits().getOrDefault("name", "");
            var suffix = " - " + place;
            var found = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
            var source = last == null ? source(place) : last.getValue().source();
            places.computeIfAbsent(board, none -> new TreeMap<>(Comparator.reverseOrder()))
                    .put(found, new Observed(Map.of(), source));
        });
        places.forEach((code, names) -> {
            var name = names.firstKey();
            var source = names.firstEntry().getValue().source();
            var traits = Derived.traits("name", name.isEmpty() ? "Integrated care board " + code : name, "ods", code);
            var id = identities.of(code, Kind.ICB);
            derived.kind(id, Kind.ICB, source);
            derived.say(id, new TreeMap<>(Map.of(ABOLISHED, new Observed(traits, source))), Span.since(ABOLISHED));
        });
    }

    private TreeMap<LocalDate, Observed> observed(String code, boolean asPlace) {
        var observed = new TreeMap<LocalDate, Observed>();
        described.getOrDefault(code, new TreeMap<>()).forEach((vintage, row) -> {
            if (asPlace != (isPlace(row) || row.type().equals("RO327"))) return;
            var traits = Derived.traits(
                    "name",
                    Letters.readable(row.name()),
                    "ods",
                    code,
                    "address",
                    Letters.readable(row.address()),
                    "postcode",
                    row.postcode());
            observed.put(vintage, new Observed(traits, Import.sourceOf("eccg", vintage)));
        });
        return observed;
    }

    private String source(String code) {
        var rows = described.get(code);
        return rows == null ? name(code).source : Import.sourceOf("eccg", rows.firstKey());
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
