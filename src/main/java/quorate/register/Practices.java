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
import quorate.register.Published.Chain;
import quorate.register.Published.Membership;
import quorate.register.Published.Organisation;
import quorate.register.Published.Partner;
import quorate.register.Published.Site;

/** Practices and others who prescribe: who they are, and to which commissioner's code they belonged. */
final class Practices {

    private final Bodies bodies;
    private final Identities identities;
    private final Map<String, Practice> all = new TreeMap<>();
    private final Map<String, String> readable = new HashMap<>();

    /** One of them, as the files show it in the order of vintages. */
    private static final class Practice {
        final List<Seen> rows = new ArrayList<>(8);
        final Portrait portrait = new Portrait();
        final Belonging belonging;
        boolean isDescribed;
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        String source = "";

        Practice(Bodies bodies) {
            belonging = new Belonging(bodies);
        }

        void see(Publication file, LocalDate day) {
            if (day.isBefore(first)) {
                first = day;
                source = file.source();
            }
            if (file.vintage().isAfter(last)) last = file.vintage();
        }
    }

    private record Seen(Publication file, Published row) {}

    Practices(List<Publication> files, Bodies bodies, Identities identities) {
        this.bodies = bodies;
        this.identities = identities;
        readMemberships(files);
        for (var file : files) {
            switch (file.layout()) {
                case EPRACCUR, EPCN, EPCN_PARTNERS, GP_MAP, GP_SITES ->
                    file.rows().forEach(row -> read(file, row));
                default -> {}
            }
        }
        all.values().forEach(Practices::readBelonging);
    }

    private Practice practice(String code) {
        return all.computeIfAbsent(code, none -> new Practice(bodies));
    }

    private void readMemberships(List<Publication> files) {
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
            practice(code).belonging.read(memberships, latest.get());
        });
    }

    private void read(Publication file, Published row) {
        switch (row) {
            case Organisation organisation
            when file.layout() == Layout.EPRACCUR -> {
                var practice = practice(row.code());
                practice.rows.add(new Seen(file, row));
                practice.isDescribed = true;
            }
            case Chain chain -> {
                var practice = practice(row.code());
                practice.rows.add(new Seen(file, row));
                practice.see(file, file.vintage());
                practice.portrait.see(
                        file,
                        file.vintage(),
                        Derived.traits("name", readable(chain.name()), "postcode", chain.postcode()));
            }
            case Partner partner -> {
                var practice = practice(row.code());
                practice.see(file, partner.from());
                practice.portrait.see(file, file.vintage(), Derived.traits("name", readable(partner.name())));
            }
            case Site site
            when !Sites.isBranch(site) -> {
                practice(row.code()).see(file, file.vintage());
                Sites.see(practice(row.code()).portrait, file, site);
            }
            default -> {}
        }
    }

    private static void readBelonging(Practice practice) {
        var believed = practice.belonging.seen();
        for (var each : practice.rows) {
            if (!each.file().vintage().isAfter(believed)) continue;
            switch (each.row()) {
                case Organisation row -> practice.belonging.read(row, each.file());
                case Chain row -> practice.belonging.observe(groupOf(row), each.file());
                default -> {}
            }
        }
    }

    private static String groupOf(Chain row) {
        return row.find(Kind.CCG)
                .or(() -> row.find(Kind.PLACE))
                .map(Mention::ods)
                .orElse("");
    }

    List<Belonging> belongings() {
        return all.values().stream().map(each -> each.belonging).toList();
    }

    /** By code, in the order of codes. */
    void forEach(java.util.function.BiConsumer<PartyId, Belonging> reader) {
        all.forEach((code, practice) -> reader.accept(identities.of(code, Kind.PRACTICE), practice.belonging));
    }

    void derive(Derived derived) {
        all.forEach((code, practice) -> {
            var id = identities.of(code, Kind.PRACTICE);
            if (practice.isDescribed) deriveDescribed(id, practice, derived);
            else deriveUndescribed(code, id, practice, derived);
        });
    }

    private void deriveDescribed(PartyId id, Practice practice, Derived derived) {
        var status = "active";
        var isPractice = false;
        @Nullable Organisation before = null;
        Map<String, String> traits = Map.of();
        for (var each : practice.rows) {
            if (!(each.row() instanceof Organisation row)) continue;
            isPractice |= row.setting().equals("4") && !row.isWelsh();
            var open = row.status().equals("closed") ? status : row.status();
            // From one vintage to the next most rows are the same.
            if (!row.equals(before) || !open.equals(status)) traits = traits(row, open);
            before = row;
            status = open;
            practice.portrait.see(each.file(), each.file().vintage(), traits);
        }
        if (before == null) return;
        derived.kind(id, isPractice ? Kind.PRACTICE : Kind.PRESCRIBER, Layout.EPRACCUR.toString());
        practice.portrait.derive(id, Map.of("ods", before.code()), new Span(before.open(), before.closed()), derived);
    }

    private Map<String, String> traits(Organisation row, String status) {
        return Derived.traits(
                "name", readable(row.name()),
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

    /** Of some practices only another file speaks; of some that closed long ago nothing is known but where they belonged. */
    private static void deriveUndescribed(String code, PartyId id, Practice practice, Derived derived) {
        var terms = practice.belonging.terms();
        var named = practice.portrait.isNamed();
        if (terms.isEmpty() && !named) return;
        var from = practice.first;
        @Nullable LocalDate until = null;
        if (!terms.isEmpty()) {
            if (terms.getFirst().from().isBefore(from)) from = terms.getFirst().from();
            var end = terms.getLast().until();
            until = end != null && end.isAfter(practice.last) ? end : named ? null : end;
        }
        var source = terms.isEmpty() || !practice.source.isEmpty()
                ? practice.source
                : terms.getFirst().source();
        if (!named) {
            practice.portrait.see(Layout.values().length, from, Derived.traits("name", "Practice " + code), source);
        }
        derived.kind(id, named ? Kind.PRACTICE : Kind.PRESCRIBER, named ? source : Layout.EPCMEM.toString());
        var always = Derived.traits("ods", code, "country", code.startsWith("W") ? "Wales" : "");
        practice.portrait.derive(id, always, new Span(from, until), derived);
    }

    /** What each file says of a practice's commissioner on its own day, held against what all of them together tell. */
    void compare(Derived derived) {
        all.forEach((code, practice) -> {
            for (var each : practice.rows) {
                var day = each.file().vintage();
                var said = switch (each.row()) {
                    case Organisation row -> row.left() == null && row.joined() != null ? row.parent() : "";
                    case Chain row -> groupOf(row);
                    default -> "";
                };
                if (said.isEmpty()) continue;
                for (var term : practice.belonging.terms()) {
                    if (!term.holdsOn(day) || term.parent().equals(said)) continue;
                    derived.dispute(
                            identities.of(code, Kind.PRACTICE),
                            each.file().source(),
                            "commissioner",
                            said,
                            term.parent(),
                            term.source());
                }
            }
        });
    }
}
