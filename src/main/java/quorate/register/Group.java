package quorate.register;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quorate.register.Published.Organisation;

/**
 * What all files together know of a commissioner's code: of the trust, group or hub that had it, and of the place that it
 * stands for since the groups were abolished. It is described in {@code eccg}, named in a lookup, or only somebody's parent.
 */
final class Group {

    final String code;

    /** As a body, and as a place. */
    final Portrait own = new Portrait();

    final Portrait asPlace = new Portrait();
    private final TreeMap<LocalDate, Organisation> described = new TreeMap<>();

    /** What can be told of a body from its being named as a parent. */
    private LocalDate from = LocalDate.MAX;

    private @Nullable LocalDate until = LocalDate.MIN;
    private boolean isParent;
    private boolean isParentAsPlace;

    /** The first day on which a lookup names it, and whether one does as a place. */
    private LocalDate mentioned = LocalDate.MAX;

    private boolean isMentionedAsPlace;

    private String source = "";
    private LocalDate vintage = LocalDate.MAX;

    /** The last day on which a file shows that the place is there; and the day by which it no longer was. */
    private LocalDate seen = LocalDate.MIN;

    private @Nullable LocalDate gone;

    Group(String code) {
        this.code = code;
    }

    void describe(Publication file, Organisation row) {
        described.put(file.vintage(), row);
        var portrait = Bodies.isPlace(row) || row.type().equals("RO327") ? asPlace : own;
        portrait.see(
                file,
                file.vintage(),
                Derived.traits(
                        "name", Letters.readable(row.name()),
                        "address", Letters.readable(row.address()),
                        "postcode", row.postcode()));
        if (row.closed() == null) see(file);
    }

    void parent(Publication file, @Nullable LocalDate begun, @Nullable LocalDate ended) {
        isParent = true;
        if (begun != null && begun.isBefore(from)) from = begun;
        if (until != null) until = ended == null ? null : ended.isAfter(until) ? ended : until;
        isParentAsPlace |= ended == null && !file.vintage().isBefore(Bodies.ABOLISHED);
        cite(file);
        if (ended == null) see(file);
    }

    void mention(Publication file, Mention mention) {
        if (file.vintage().isBefore(mentioned)) mentioned = file.vintage();
        isMentionedAsPlace |= mention.kind() == Kind.PLACE;
        (mention.kind() == Kind.PLACE ? asPlace : own).see(file, file.vintage(), mention);
        cite(file);
        see(file);
    }

    private void cite(Publication file) {
        if (file.vintage().isBefore(vintage)
                || file.vintage().equals(vintage) && file.source().compareTo(source) < 0) {
            vintage = file.vintage();
            source = file.source();
        }
    }

    private void see(Publication file) {
        if (file.vintage().isAfter(seen)) seen = file.vintage();
    }

    /** A file that names all sub-locations of boards does not name this one; the places within them it never names. */
    void missedIn(LocalDate day) {
        if (kind() == Kind.PLACE) return;
        var goneBefore = gone != null && !gone.isAfter(day);
        if (seen.isBefore(day) && !goneBefore) gone = day;
    }

    Kind kind() {
        if (!described.isEmpty()) {
            var all = described.values();
            if (all.stream().anyMatch(row -> row.name().contains("COMMISSIONING HUB"))) return Kind.COMMISSIONING_HUB;
            return all.stream().anyMatch(row -> row.type().equals("RO327")) ? Kind.PLACE : Kind.CCG;
        }
        if (Bodies.isWelsh(code)) return Kind.OTHER;
        return isParent && from.isBefore(Bodies.ESTABLISHED) ? Kind.PCT : Kind.CCG;
    }

    LocalDate open() {
        if (!described.isEmpty()) return described.lastEntry().getValue().open();
        var first = from.isBefore(mentioned) ? from : mentioned;
        return first.equals(LocalDate.MAX) ? Bodies.ESTABLISHED : first;
    }

    /** The first day on which the body, or the place that came after it under the code, no longer existed. */
    @Nullable
    LocalDate closed() {
        if (!described.isEmpty() && described.lastEntry().getValue().closed() != null) {
            return described.lastEntry().getValue().closed();
        }
        if (!described.isEmpty() || kind() == Kind.CCG) return hasPlace() ? gone : null;
        return until == null || until.equals(LocalDate.MIN) ? null : until;
    }

    /** The place that a CCG's code stands for since the CCGs were abolished. */
    boolean hasPlace() {
        var kind = kind();
        if (kind == Kind.PLACE) return true;
        if (kind != Kind.CCG) return false;
        if (isMentionedAsPlace || described.values().stream().anyMatch(Bodies::isPlace)) return true;
        var isOpen = described.isEmpty() || described.lastEntry().getValue().closed() == null;
        return isOpen && isParent && isParentAsPlace;
    }

    String source() {
        return described.isEmpty() ? source : quorate.intake.Import.sourceOf("eccg", described.firstKey());
    }
}
