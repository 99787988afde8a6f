package quorate.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.web.OnDay;
import quorate.web.Words;

/** What a body is connected with on a day, in the sections of its page. */
final class Surroundings {

    private static final int FEW = 10;

    private final Sight view;
    private final Party party;
    private final OnDay on;
    private final Map<Heading, Map<String, Gathered>> all = new EnumMap<>(Heading.class);

    private Surroundings(Sight view, Party party, OnDay on) {
        this.view = view;
        this.party = party;
        this.on = on;
    }

    /** The sections of the page, in their order. */
    enum Heading {
        ABOVE("What it belongs to"),
        BELOW("What it contains"),
        OWNED("Ownership and buildings"),
        TIME("Before and after");

        final String words;

        Heading(String words) {
            this.words = words;
        }
    }

    record Section(String title, List<Group> groups) {}

    /**
     * Connections of one sort.
     *
     * @param lines empty where there are too many to read and a list can show them
     * @param list where all of them stand, to be filtered, sorted and downloaded; empty where nowhere
     */
    record Group(String words, List<Line> lines, int count, String list) {

        boolean isLong() {
            return lines.size() > FEW;
        }
    }

    /** One connected body. @param detail since when, and where it is known from */
    record Line(String name, String link, String detail) {}

    private record Gathered(Tie tie, boolean forward, Kind kind, List<Line> lines) {}

    static List<Section> of(Sight view, Party party, OnDay on) {
        var surroundings = new Surroundings(view, party, on);
        for (var link : view.linksFrom(party.id())) surroundings.add(link, true, link.to());
        for (var link : view.linksTo(party.id())) surroundings.add(link, false, link.from());
        return surroundings.all.entrySet().stream()
                .map(section -> new Section(
                        section.getKey().words,
                        section.getValue().values().stream()
                                .map(surroundings::group)
                                .sorted(Comparator.comparing(Group::words))
                                .toList()))
                .toList();
    }

    private void add(Link link, boolean forward, PartyId to) {
        if (!link.tie().isPublic()) return;
        var other = named(to);
        if (other.isEmpty() || other.get().kind() == Kind.PERSON || other.get().kind() == Kind.POST) return;
        var heading = switch (link.tie()) {
            case SUCCESSOR_OF, TOOK_PATIENTS_OF -> Heading.TIME;
            case SHAREHOLDER_OF, LANDLORD_OF, OCCUPIES -> Heading.OWNED;
            default -> forward ? Heading.ABOVE : Heading.BELOW;
        };
        var kind = other.get().kind();
        all.computeIfAbsent(heading, none -> new LinkedHashMap<>())
                .computeIfAbsent(
                        link.tie() + " " + forward + (heading == Heading.BELOW ? kind : ""),
                        none -> new Gathered(link.tie(), forward, kind, new ArrayList<>()))
                .lines()
                .add(new Line(
                        other.get().name(),
                        other.get().page() + on.query(),
                        Chronicle.patients(link).map(words -> words + ", ").orElse("") + Words.span(link.span()) + ", "
                                + link.source()));
    }

    /** A body that is succeeded no longer exists on the day; it is named as it was last. */
    private Optional<Party> named(PartyId id) {
        return view.find(id).or(() -> view.picture().find(id).flatMap(Dossier::latest));
    }

    private Group group(Gathered gathered) {
        var count = gathered.lines().size();
        var below = !gathered.forward() && gathered.tie() != Tie.SUCCESSOR_OF && gathered.tie() != Tie.TOOK_PATIENTS_OF;
        var verb =
                gathered.forward() ? gathered.tie().forward() : gathered.tie().backward();
        var list = below && count > FEW ? list(gathered) : "";
        var counted =
                Words.count(count, gathered.kind().toString(), gathered.kind().many());
        return new Group(
                Words.sentence(verb.replace("has as a member", "has as members")) + (below ? " " + counted : ""),
                list.isEmpty()
                        ? gathered.lines().stream()
                                .sorted(Comparator.comparing(Line::name))
                                .toList()
                        : List.of(),
                count,
                list);
    }

    private String list(Gathered gathered) {
        var word = party.code().orElse(party.id().toString());
        var whose = switch (gathered.tie()) {
            case COMMISSIONED_BY -> "commissioner=" + party.code().orElse(encoded(party.name()));
            case PART_OF -> "within=" + word;
            default -> "";
        };
        if (whose.isEmpty()) return "";
        return "/register?" + whose + "&kind=" + Code.of(gathered.kind())
                + on.query().replace('?', '&');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
