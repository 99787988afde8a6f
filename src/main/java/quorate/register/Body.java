package quorate.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Published.Organisation;

/** A region, team, partnership, board, network or branch, as all files together know it. */
final class Body {

    final Kind kind;
    final String code;
    final Portrait portrait = new Portrait();
    private final java.util.List<Finding> findings = new java.util.ArrayList<>(0);
    private final Map<Kind, Tenure> tenures = new HashMap<>(2);

    /** From the first day on which a file shows it until the last. */
    private LocalDate first = LocalDate.MAX;

    private LocalDate last = LocalDate.MIN;
    private String source = "";

    /** What a file says in so many words, and of which vintage the last was that did. */
    private @Nullable LocalDate opened;

    private @Nullable LocalDate closed;
    private LocalDate vintage = LocalDate.MIN;

    Body(Kind kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    /** A file shows it on a day. */
    void see(Publication file, LocalDate day) {
        if (day.isBefore(first) || day.equals(first) && file.source().compareTo(source) < 0) source = file.source();
        if (day.isBefore(first)) first = day;
        if (day.isAfter(last)) last = day;
    }

    void see(Publication file, LocalDate day, Mention mention) {
        see(file, day);
        portrait.see(file, day, mention);
    }

    void see(Publication file, Map<String, String> traits) {
        see(file, file.vintage());
        portrait.see(file, file.vintage(), traits);
    }

    void see(Publication file, Organisation row) {
        see(
                file,
                Derived.traits(
                        "name", Letters.readable(row.name()),
                        "address", Letters.readable(row.address()),
                        "postcode", row.postcode(),
                        "phone", row.phone(),
                        "country", row.isWelsh() ? "Wales" : ""));
        if (file.vintage().isBefore(vintage)) return;
        vintage = file.vintage();
        opened = row.open();
        closed = row.closed();
    }

    void find(Finding finding) {
        findings.add(finding);
    }

    /** To which body of a kind it belongs. */
    Tenure within(Kind parent) {
        return tenures.computeIfAbsent(parent, none -> new Tenure());
    }

    Map<Kind, Tenure> tenures() {
        return tenures;
    }

    boolean isNamed() {
        return portrait.isNamed();
    }

    /** The last day on which a file shows it. */
    LocalDate last() {
        return last;
    }

    String source() {
        return source;
    }

    Optional<LocalDate> closed() {
        return Optional.ofNullable(closed);
    }

    /** It ended on the day, if no file says that it did so before. */
    void endBy(LocalDate day) {
        if (closed == null || closed.isAfter(day)) closed = day;
    }

    void beginBy(LocalDate day) {
        if (day.isBefore(first)) first = day;
    }

    /** From when until when it existed; nothing where the files say that it ended before it began. */
    @Nullable
    Span life() {
        var from = opened == null ? first : opened;
        if (from.equals(LocalDate.MAX)) return null;
        return closed != null && !from.isBefore(closed) ? null : new Span(from, closed);
    }

    /** @param fallback what it is called where no file gives it a name */
    void derive(PartyId id, String fallback, Derived derived) {
        var life = life();
        if (life == null) return;
        var scheme = kind == Kind.LOCAL_AUTHORITY ? "ons" : "ods";
        if (!isNamed()) portrait.see(Layout.values().length, first, Derived.traits("name", fallback), source);
        derived.kind(id, kind, source);
        portrait.derive(id, Map.of(scheme, code), life, derived);
        derived.findings.addAll(findings);
    }
}
