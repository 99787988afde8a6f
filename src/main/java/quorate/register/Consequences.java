package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quorate.kernel.PartyId;
import quorate.register.Fact.Described;
import quorate.web.Words;

/** What a reorganisation changes, in words: every change, in groups. */
final class Consequences {

    private static final int FEW = 10;

    private final Picture picture;
    private final Effect effect;
    private final LocalDate day;
    private final Map<String, List<Line>> groups = new LinkedHashMap<>();

    /** Changes of one sort. */
    record Group(String title, List<Line> lines) {

        boolean isLong() {
            return lines.size() > FEW;
        }

        String count() {
            return Words.sentence(Words.count(lines.size(), "change", "changes"));
        }
    }

    /**
     * One change.
     *
     * @param name whom it is about. @param text what becomes of them, after the name
     * @param link to their page; empty for one with none
     */
    record Line(String name, String text, String link) {}

    private Consequences(Picture picture, Effect effect, LocalDate day) {
        this.picture = picture;
        this.effect = effect;
        this.day = day;
    }

    /** @param picture in which everybody whom the act is about has a name */
    static List<Group> of(Picture picture, Effect effect, LocalDate day) {
        var words = new Consequences(picture, effect, day);
        words.parties();
        words.passings();
        words.beginnings();
        return words.groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().stream()
                                .sorted(Comparator.comparing(Line::name).thenComparing(Line::text))
                                .toList()))
                .toList();
    }

    private void add(String group, String text, PartyId about) {
        groups.computeIfAbsent(group, none -> new ArrayList<>()).add(new Line(name(about), text, link(about)));
    }

    private void parties() {
        for (var title : List.of("Begins", "Ends", "Is renamed", "Takes over", "Is commissioned by another body")) {
            groups.put(title, new ArrayList<>());
        }
        effect.begunParties().forEach(id -> add("Begins", ", " + kind(id), id));
        var ended = effect.ended(day);
        ended.forEach(id -> add(isInner(id) ? "Committees and posts that end" : "Ends", endOf(id), id));
        var named = new HashSet<PartyId>();
        for (var fact : effect.added()) {
            if (fact instanceof Described said
                    && !ended.contains(said.party())
                    && !effect.begunParties().contains(said.party())
                    && said.span().holdsOn(day)
                    && named.add(said.party())) {
                add("Is renamed", ", its new name from then on", said.party());
            }
        }
    }

    /** A post with those who hold it until then. */
    private String endOf(PartyId id) {
        var holders = effect.closedLinks().stream()
                .filter(link -> link.tie() == Tie.HOLDS && link.to().equals(id))
                .map(link -> name(link.from()))
                .toList();
        return holders.isEmpty() ? "" : ", held by " + Words.list(holders);
    }

    private void passings() {
        var ended = effect.ended(day);
        for (var each : effect.passings()) {
            var to = each.to();
            if (each.tie() == Tie.SUCCESSOR_OF) {
                var instead = to == null ? "" : " comes after " + name(to) + ", and";
                add("What comes later", instead + " no longer comes straight after " + name(each.from()), each.what());
            } else if (to != null) {
                add(titleOf(each), ": from " + name(each.from()) + " to " + name(to), each.what());
            } else if (!ended.contains(each.what()) && each.tie() != Tie.HOLDS) {
                add("Connections that end", " " + noLonger(each.tie()) + " " + name(each.from()), each.what());
            }
        }
    }

    private static String noLonger(Tie tie) {
        return tie.forward().startsWith("is ")
                ? "is no longer " + tie.forward().substring(3)
                : "no longer " + tie.forward();
    }

    private String titleOf(Reorganisation.Passing each) {
        return switch (each.tie()) {
            case COMMISSIONED_BY -> "Is commissioned by another body";
            case EMPLOYED_BY -> "Staff that pass";
            default ->
                picture.find(each.what())
                                .flatMap(Dossier::latest)
                                .filter(party -> party.kind() == Kind.POST)
                                .isPresent()
                        ? "Posts that pass"
                        : "Belongs to another body";
        };
    }

    private void beginnings() {
        var passed = effect.passings().stream()
                .filter(each -> each.to() != null)
                .map(each -> each.what() + " " + each.tie() + " " + each.to())
                .collect(Collectors.toSet());
        for (var link : effect.begun()) {
            if (passed.contains(link.from() + " " + link.tie() + " " + link.to())) continue;
            var title = link.tie() == Tie.SUCCESSOR_OF ? "Takes over" : "New connections";
            add(title, " " + link.tie().forward() + " " + name(link.to()), link.from());
        }
    }

    /** What stays connected with bodies that end, because it is for others to follow: contracts, interests, leases. */
    static List<String> left(Picture picture, Effect effect, LocalDate day, Set<PartyId> bodies) {
        var closed = effect.closed().stream().map(Fact::row).collect(Collectors.toSet());
        var counts = new TreeMap<String, Integer>();
        for (var body : bodies) {
            picture.find(body).stream()
                    .flatMap(dossier -> java.util.stream.Stream.concat(dossier.out.stream(), dossier.in.stream()))
                    .filter(fact -> fact.isKnownAt(Fact.OPEN) && !closed.contains(fact.row()))
                    .map(Fact.Linked::link)
                    .filter(link -> link.tie() != Tie.SUCCESSOR_OF && link.tie() != Tie.SAME_AS)
                    .filter(link -> link.span().overlaps(quorate.kernel.Span.since(day)))
                    .forEach(link -> counts.merge(link.tie().forward(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(each -> "“" + each.getKey() + "”: " + Words.count(each.getValue(), "connection", "connections"))
                .toList();
    }

    private boolean isInner(PartyId id) {
        return picture.find(id)
                .flatMap(Dossier::latest)
                .filter(party -> party.kind() == Kind.POST || party.kind() == Kind.COMMITTEE)
                .isPresent();
    }

    private String name(PartyId id) {
        return picture.find(id)
                .flatMap(Dossier::latest)
                .map(party -> party.trait("title").orElse(party.name()))
                .orElse("somebody unknown");
    }

    private String kind(PartyId id) {
        return picture.find(id)
                .flatMap(Dossier::latest)
                .map(party -> party.kind().toString())
                .orElse("");
    }

    private String link(PartyId id) {
        return picture.find(id)
                .flatMap(Dossier::latest)
                .filter(party -> party.kind() != Kind.POST)
                .map(Party::page)
                .orElse("");
    }
}
